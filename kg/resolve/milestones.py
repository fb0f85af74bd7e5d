"""Meetings so much told of that what is vaguely said of the same people around them is said of them.

Where five articles or more name one day on which people met, and two tell of it as past, the plans, offers and refusals
of the four months before are of that meeting, whatever place and month they thought of; so is what names that day,
wherever it was; and what tells of a meeting as past without a day, where it was told within a week of that day, or of
the same place and of a time with that day in it, or of none, within those four months. What differs is kept with who
tells it. States, who talk of many things at many levels, have no such meetings.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from kg.model import Medium, Meeting, Status
from kg.resolve.report import Report, Told

_ARTICLES: Final = 5
_HELD: Final = 2
_SHARE: Final = 0.1
_MONTHS: Final = 120
_WEEK: Final = 7
_STATE: Final = "loc-"  # see `kg.resolve.entities`


def milestones(block: Iterable[Report[Told]]) -> tuple[list[list[Report[Told]]], list[Report[Told]]]:
    """The reports of each such meeting among those of the same parties, and all other reports."""
    reports = list(block)
    days = _days(reports)
    groups: dict[int, list[Report[Told]]] = {day: [] for day in sorted(days)}
    rest: list[Report[Told]] = []
    for report in reports:
        meant = [day for day, place in days.items() if _may_tell_of(report, day, place)]
        (groups[meant[0]] if len(meant) == 1 else rest).append(report)
    return list(groups.values()), rest


def _days(reports: Sequence[Report[Told]]) -> Mapping[int, str | None]:
    """The days that so many articles name, and no less than a tenth as many as another, each with the place that most
    of them tell; of those within a week of each other the one that most name."""
    told: dict[int, list[Report[Told]]] = defaultdict(list)
    for report in filter(_is_of_people, reports):
        if report.days and report.days.exact:
            told[report.days.first].append(report)
    most = max((len(_articles(each)) for each in told.values()), default=0)
    least = max(_ARTICLES, _SHARE * most)
    enough = {day: each for day, each in told.items() if len(_articles(each)) >= least and _is_past(each)}
    found: dict[int, str | None] = {}
    for day in sorted(enough, key=lambda day: (-len(_articles(enough[day])), day)):
        if all(abs(day - other) > _WEEK for other in found):
            found[day] = _place(enough[day])
    return found


def _articles(reports: Iterable[Report[Told]]) -> set[str]:
    return {report.article_id for report in reports}


def _is_past(reports: Iterable[Report[Told]]) -> bool:
    return len(_articles(report for report in reports if report.fact.status is Status.HELD)) >= _HELD


def _place(reports: Iterable[Report[Told]]) -> str | None:
    counted = Counter(report.fact.place for report in reports if report.fact.place)
    return min(counted, key=lambda place: (-counted[place], place)) if counted else None


def _may_tell_of(report: Report[Told], day: int, place: str | None) -> bool:
    """Whether a report may be of a meeting on a day that many name, at a place."""
    days = report.days
    if report.published is None or not _is_of_people(report):
        return False
    if days is not None and days.exact:
        return days.first == day or _is_before(report, day)
    if report.fact.status is not Status.HELD:
        return _is_before(report, day)
    there = place is not None and report.fact.place == place and abs(report.published - day) <= _MONTHS
    stated = bool(report.fact.time and report.fact.time.value)
    if stated and days is not None:
        return (there or report.fact.place is None) and days.first <= day <= days.last <= days.first + _MONTHS
    return there or (report.fact.place is None and abs(report.published - day) <= _WEEK)


def _is_before(report: Report[Told], day: int) -> bool:
    """Whether a report tells of what is to come, or is not to come, in the months before."""
    if report.fact.status is Status.HELD or report.published is None or not 0 <= day - report.published <= _MONTHS:
        return False
    return report.days is None or report.days.first - _MONTHS <= day <= report.days.last + _MONTHS


def _is_of_people(report: Report[Told]) -> bool:
    fact = report.fact
    if not isinstance(fact, Meeting) or fact.medium not in {Medium.IN_PERSON, Medium.UNSPECIFIED}:
        return False
    return not any(party.startswith(_STATE) for party in fact.participants)
