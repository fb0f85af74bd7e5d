"""Events across articles: meetings, visits and posts with all their reports, and what these say together.

Which reports tell of one event is decided in `merging`. Statements are never merged: each is its own utterance.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from kg.model import Event, Evidence, Fact, Medium, Meeting, Relation, Role, Statement, Status, Time, Visit
from kg.resolve.merging import latest, same_events
from kg.resolve.report import Report, Told
from kg.resolve.reports import Reports, content, order

Value = TypeVar("Value", bound=Hashable)


def meetings(reports: Reports, within: Mapping[str, str]) -> tuple[Event[Meeting], ...]:
    """All meetings, sorted by id; `within` has the ids of cities with those of their states."""
    groups = (group for block in reports.meetings.values() for group in same_events(block, within))
    return _sorted(_told("meeting", group, _meeting) for group in _apart("meeting", groups))


def visits(reports: Reports) -> tuple[Event[Visit], ...]:
    """All visits, sorted by id."""
    groups = (group for block in reports.visits.values() for group in same_events(block, {}))
    return _sorted(_told("visit", group, _visit) for group in _apart("visit", groups))


def statements(reports: Reports) -> tuple[Event[Statement], ...]:
    """All statements, each an event of its own, sorted by id."""
    return _sorted(_event("statement", [fact], lambda alone: alone[0]) for fact in reports.statements)


def roles(reports: Reports) -> tuple[Event[Role], ...]:
    """All posts, one event a person, title and organisation, sorted by id."""
    return _sorted(_event("role", group, _role) for group in reports.roles.values())


def relations(reports: Reports) -> tuple[Event[Relation], ...]:
    """All relations of plug-ins, one event a kind, subject and object, sorted by id."""
    return _sorted(_event("relation", group, _relation) for group in reports.relations.values())


def _apart(kind: str, groups: Iterable[list[Report[Told]]]) -> Iterable[list[Report[Told]]]:
    """The groups, those as one whose first reports are the same words of one article."""
    united: dict[str, list[Report[Told]]] = {}
    for group in groups:
        united.setdefault(_id(kind, min((report.fact for report in group), key=order)), []).extend(group)
    return united.values()


def _told(kind: str, group: Sequence[Report[Told]], consolidate: Callable[[list[Told], Status], Told]) -> Event[Told]:
    """One event of its reports, with the status that most of the latest ones tell."""
    status = _majority(fact.status for fact in sorted(latest(group), key=order)) or Status.HELD
    return _event(kind, [report.fact for report in group], lambda reports: consolidate(reports, status))


def _event(kind: str, reports: Iterable[Fact], consolidate: Callable[[list[Fact]], Fact]) -> Event[Fact]:
    ordered = list(reports)
    if len(ordered) > 1:
        ordered.sort(key=order)
    return Event(_id(kind, ordered[0]), consolidate(ordered), tuple(ordered))


def _id(kind: str, first: Meeting | Statement | Role | Visit | Relation) -> str:
    """An id from the content of the first report: who, and the article and words that say so; of a role only who."""
    told = "\0".join(content(first)).encode("utf-8", "surrogatepass")
    return f"{kind}-{hashlib.sha256(told).hexdigest()[:12]}"


def _sorted(events: Iterable[Event[Fact]]) -> tuple[Event[Fact], ...]:
    """Events by id, each once (an article may say the very same thing twice)."""
    return tuple(sorted({event.id: event for event in events}.values(), key=lambda event: event.id))


def _meeting(reports: list[Meeting], status: Status) -> Meeting:
    return Meeting(
        participants=reports[0].participants,
        place=_majority(report.place for report in reports),
        time=_time(report.time for report in reports),
        medium=_majority(report.medium for report in reports if report.medium is not Medium.UNSPECIFIED)
        or Medium.UNSPECIFIED,
        status=status,
        evidence=_evidence(reports),
    )


def _visit(reports: list[Visit], status: Status) -> Visit:
    time = _time(report.time for report in reports)
    return Visit(reports[0].visitor, reports[0].place, time, status, _evidence(reports))


def _role(reports: list[Role]) -> Role:
    title = _majority(report.title for report in reports) or reports[0].title
    return Role(reports[0].person, title, reports[0].of, _evidence(reports))


def _relation(reports: list[Relation]) -> Relation:
    first, status = reports[0], _majority(report.status for report in reports) or Status.HELD
    time = _time(report.time for report in reports)
    return Relation(first.kind, first.subject, first.object, _evidence(reports), time, status)


def _evidence(reports: Iterable[Meeting | Role | Visit | Relation]) -> tuple[Evidence, ...]:
    pieces = {piece: None for report in reports for piece in report.evidence}
    return tuple(sorted(pieces, key=lambda piece: (piece.article_id, piece.span, piece.rule)))


def _time(times: Iterable[Time | None]) -> Time | None:
    """The most frequent time, resolved ones before others."""
    known = [time for time in times if time]
    resolved = [time for time in known if time.value]
    value = _majority(time.value for time in resolved)
    return next((time for time in resolved if time.value == value), known[0] if known else None)


def _majority(values: Iterable[Value | None]) -> Value | None:
    """The most frequent value that is not None, of equally frequent ones the first to come."""
    counted = Counter(value for value in values if value is not None)
    return max(counted, key=lambda value: counted[value]) if counted else None
