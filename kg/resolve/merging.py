"""Which reports of several articles tell of one meeting or visit.

Reports of the same parties are one event where nothing speaks against it and something for it.

Against: another place (a city is not another one than its state), another medium, days that cannot be the same; and,
unless both name the same day, that they are of one article, that one is planned after the other was reported as held,
and that one denies what the other tells.
For: both name the same day; or the days may be the same, told or published within days of each other, and the place or
the status is the same. A time of more than a month tells only of a place which event is meant, and plans without a time
are of one event only when told within a week, talks between states, of which there are many, within three days.

What tells of a meeting of which many name the day comes first (see `milestones`), then what names a day, then
what tells a shorter time, so that vague reports join what is sure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from kg.model import Medium, Meeting, Status, Visit
from kg.resolve.milestones import milestones
from kg.resolve.report import Report, Told

_DAYS: Final = 3
_WEEK: Final = 7
_MONTH: Final = 31
_PLACE: Final = "loc-"  # see `kg.resolve.entities`
_ANY_DAY: Final = 10**6
_TO_COME: Final = frozenset({Status.PLANNED, Status.PROPOSED})


def same_events(block: Iterable[Report[Told]], within: Mapping[str, str]) -> Iterator[list[Report[Told]]]:
    """Reports of the same parties, one group an event; `within` has the ids of cities with those of their states."""
    known, rest = milestones(block)
    groups: list[list[Report[Told]]] = []
    for report in sorted(rest, key=lambda report: (_vagueness(report), report.order)):
        fitting = [group for group in groups if _belongs(report, group, within)]
        if fitting:
            max(fitting, key=len).append(report)
        else:
            groups.append([report])
    yield from known
    yield from groups


def _vagueness(report: Report[Told]) -> int:
    """How many days an event may have been on."""
    return report.days.last - report.days.first if report.days else _ANY_DAY


def _belongs(report: Report[Told], group: Sequence[Report[Told]], within: Mapping[str, str]) -> bool:
    """Whether nothing speaks against a report being of a group's event, and something for it."""
    if any(_conflict(report, other, within) for other in group):
        return False
    return any(_agree(report, other) for other in group)


def _conflict(one: Report[Told], other: Report[Told], within: Mapping[str, str]) -> bool:
    """Whether two reports cannot tell of one event."""
    if _media_conflict(one.fact, other.fact) or (one.days and other.days and not one.days.overlaps(other.days)):
        return True
    places = {one.fact.place, other.fact.place} - {None}
    if len(places) > 1 and not any(within.get(place or "") in places for place in places):
        return True
    apart = one.article_id == other.article_id or _denies(one, other)
    return not _same_day(one, other) and (apart or _is_next(one, other) or _is_next(other, one))


def _agree(one: Report[Told], other: Report[Told]) -> bool:
    """Whether two reports that do not contradict each other have so much in common that they tell of one event."""
    if _same_day(one, other):
        return True
    same_place = isinstance(one.fact, Meeting) and one.fact.place is not None and other.fact.place is not None
    same_status = one.fact.status is other.fact.status
    if one.days is None or other.days is None:
        return same_place and same_status
    if _is_between_states(one.fact):
        return same_place or (same_status and _apart(one, other) <= _DAYS)
    if _is_plan_without_time(one) and _is_plan_without_time(other):
        return same_place or (same_status and _apart(one, other) <= _WEEK)
    return same_place or (same_status and max(_vagueness(one), _vagueness(other)) <= _MONTH)


def _apart(one: Report[Told], other: Report[Told]) -> int:
    """How many days apart two reports were published."""
    return abs((one.published or 0) - (other.published or 0))


def _is_between_states(fact: Meeting | Visit) -> bool:
    """Whether all parties are places: states talk of many things at many levels."""
    return isinstance(fact, Meeting) and all(party.startswith(_PLACE) for party in fact.participants)


def _is_plan_without_time(report: Report[Told]) -> bool:
    """Whether an event is to come at a time that nobody tells."""
    return report.fact.status in _TO_COME and not (report.fact.time and report.fact.time.value)


def _same_day(one: Report[Told], other: Report[Told]) -> bool:
    """Whether both name one day, the same."""
    return one.days is not None and one.days == other.days and one.days.exact


def _denies(one: Report[Told], other: Report[Told]) -> bool:
    return (one.fact.status is Status.DENIED) is not (other.fact.status is Status.DENIED)


def _is_next(one: Report[Told], other: Report[Told]) -> bool:
    """Whether an event is yet to come after the other one was reported as held."""
    if one.fact.status not in _TO_COME or other.fact.status is not Status.HELD:
        return False
    return one.published is not None and other.published is not None and one.published > other.published


def _media_conflict(one: Meeting | Visit, other: Meeting | Visit) -> bool:
    if isinstance(one, Visit) or isinstance(other, Visit):
        return False
    return one.medium is not other.medium and Medium.UNSPECIFIED not in {one.medium, other.medium}


def latest(reports: Iterable[Report[Told]]) -> list[Told]:
    """The accounts of the day on which an event was last told, which know best what became of it; all where no day of
    publication is known."""
    known = list(reports)
    last = max((report.published for report in known if report.published is not None), default=None)
    return [report.fact for report in known if report.published == last]
