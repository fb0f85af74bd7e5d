"""Which reports of several articles tell of one meeting or visit.

Two reports are one event where the parties are the same, neither place nor medium contradicts the other, and the days
agree: both name the same day, or the place is the same and the possible days overlap, or both give no day, are
published within days of each other and agree in status. A city does not contradict its state.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.model import Medium, Meeting, Visit
from kg.resolve.when import Days

Told = TypeVar("Told", Meeting, Visit)


@dataclass(frozen=True, slots=True)
class Report(Generic[Told]):
    """What one article says of a meeting or visit, under global entity ids; reports are merged in their `order`."""

    article_id: str
    fact: Told
    days: Days | None
    order: tuple[object, ...]


def same_events(block: Iterable[Report[Told]], within: Mapping[str, str]) -> Iterator[list[Report[Told]]]:
    """Reports of the same parties, one group an event; `within` has the ids of cities with those of their states."""
    groups: list[list[Report[Told]]] = []
    for report in sorted(block, key=lambda report: report.order):
        fitting = (group for group in groups if all(_one_event(report, other, within) for other in group))
        group = next(fitting, None)
        if group is None:
            groups.append([report])
        else:
            group.append(report)
    yield from groups


def _one_event(one: Report[Told], other: Report[Told], within: Mapping[str, str]) -> bool:
    if one.article_id == other.article_id or _media_conflict(one.fact, other.fact):
        return False
    places = {one.fact.place, other.fact.place} - {None}
    if len(places) > 1 and not any(within.get(place or "") in places for place in places):
        return False
    same_place = isinstance(one.fact, Meeting) and one.fact.place is not None and other.fact.place is not None
    if one.days is None or other.days is None:
        return same_place and one.fact.status is other.fact.status
    if not one.days.overlaps(other.days):
        return False
    return (one.days.exact and other.days.exact) or same_place or one.fact.status is other.fact.status


def _media_conflict(one: Meeting | Visit, other: Meeting | Visit) -> bool:
    if isinstance(one, Visit) or isinstance(other, Visit):
        return False
    return one.medium is not other.medium and Medium.UNSPECIFIED not in {one.medium, other.medium}
