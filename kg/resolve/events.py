"""Events across articles: meetings, visits and posts with all their reports, and what these say together.

Which reports tell of one event is decided in `merging`. Statements are never merged: each is its own utterance. An id
comes twice only where an article says the very same thing twice, and then with the same account.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from kg.model import (
    Event,
    Evidence,
    Fact,
    Medium,
    Meeting,
    Relation,
    Role,
    Span,
    Statement,
    Status,
    Time,
    Topic,
    Visit,
)
from kg.resolve.merging import latest, same_events
from kg.resolve.report import Report, Told
from kg.resolve.reports import content, order

Value = TypeVar("Value", bound=Hashable)


def meetings(blocks: Iterable[Iterable[Report[Meeting]]], within: Mapping[str, str]) -> Iterator[Event[Meeting]]:
    """The meetings that blocks of reports tell of, a block having all of the same parties; `within` has the ids of
    cities with those of their states."""
    for block in blocks:
        for group in _apart("meeting", same_events(block, within)):
            yield _told("meeting", group, _meeting)


def visits(blocks: Iterable[Iterable[Report[Visit]]]) -> Iterator[Event[Visit]]:
    """The visits that blocks of reports tell of, a block having all of the same visitor and place."""
    for block in blocks:
        for group in _apart("visit", same_events(block, {})):
            yield _told("visit", group, _visit)


def statements(told: Iterable[Statement]) -> Iterator[Event[Statement]]:
    """Statements, each an event of its own."""
    return (_event("statement", [fact], lambda alone: alone[0]) for fact in told)


def roles(groups: Iterable[Iterable[Role]]) -> Iterator[Event[Role]]:
    """Posts, one event a group: all of a person, title and organisation."""
    return (_event("role", group, _role) for group in groups)


def relations(groups: Iterable[Iterable[Relation]]) -> Iterator[Event[Relation]]:
    """Relations of plug-ins, one event a group: all of a kind, subject and object."""
    return (_event("relation", group, _relation) for group in groups)


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


def _meeting(reports: list[Meeting], status: Status) -> Meeting:
    return Meeting(
        participants=reports[0].participants,
        place=_majority(report.place for report in reports),
        time=_time(report.time for report in reports),
        medium=_majority(report.medium for report in reports if report.medium is not Medium.UNSPECIFIED)
        or Medium.UNSPECIFIED,
        status=status,
        evidence=_evidence(reports),
        topics=tuple(sorted({topic for report in reports for topic in report.topics}, key=_where)),
    )


def _where(topic: Topic) -> tuple[str, Span]:
    return topic.article_id, topic.span


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
