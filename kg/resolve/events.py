"""Events across articles: meetings, visits and posts with all their reports, and what these say together.

Which reports tell of one event is decided in `merging`. Statements are never merged: each is its own utterance.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from kg.model import Event, Evidence, Extraction, Fact, Medium, Meeting, Relation, Role, Statement, Status, Time, Visit
from kg.resolve.keys import key
from kg.resolve.merging import Report, Told, same_events
from kg.resolve.when import days, span

Local = Mapping[tuple[str, str], str]
Value = TypeVar("Value", bound=Hashable)


def meetings(extractions: Iterable[Extraction], local: Local, within: Mapping[str, str]) -> tuple[Event[Meeting], ...]:
    """All meetings, sorted by id; one whose parties turn out to be one entity is none. `within` has the ids of cities
    with those of their states."""
    reports: dict[tuple[str, ...], list[Report[Meeting]]] = defaultdict(list)
    for extraction in extractions:
        for meeting in extraction.meetings:
            fact = _global_meeting(meeting, extraction.article_id, local)
            if len(fact.participants) > 1:
                reports[fact.participants].append(_report(extraction, fact))
    groups = (group for block in reports.values() for group in same_events(block, within))
    return _sorted(_event("meeting", [report.fact for report in group], _meeting) for group in groups)


def visits(extractions: Iterable[Extraction], local: Local) -> tuple[Event[Visit], ...]:
    """All visits, sorted by id."""
    reports: dict[tuple[str, str], list[Report[Visit]]] = defaultdict(list)
    for extraction in extractions:
        for visit in extraction.visits:
            fact = _global_visit(visit, extraction.article_id, local)
            reports[fact.visitor, fact.place].append(_report(extraction, fact))
    groups = (group for block in reports.values() for group in same_events(block, {}))
    return _sorted(_event("visit", [report.fact for report in group], _visit) for group in groups)


def statements(extractions: Iterable[Extraction], local: Local) -> tuple[Event[Statement], ...]:
    """All statements, each an event of its own, sorted by id."""
    facts = (
        _global_statement(statement, extraction.article_id, local)
        for extraction in extractions
        for statement in extraction.statements
    )
    return _sorted(_event("statement", [fact], lambda reports: reports[0]) for fact in facts)


def roles(extractions: Iterable[Extraction], local: Local) -> tuple[Event[Role], ...]:
    """All posts, one event a person, title and organisation, sorted by id."""
    reports: dict[tuple[str, str, str | None], list[Role]] = defaultdict(list)
    for extraction in extractions:
        for role in extraction.roles:
            fact = _global_role(role, extraction.article_id, local)
            reports[fact.person, key(fact.title), fact.of].append(fact)
    return _sorted(_event("role", group, _role) for group in reports.values())


def relations(extractions: Iterable[Extraction], local: Local) -> tuple[Event[Relation], ...]:
    """All relations of plug-ins, one event a kind, subject and object, sorted by id; one of an entity to itself is
    none."""
    reports: dict[tuple[str, str, str], list[Relation]] = defaultdict(list)
    for extraction in extractions:
        for relation in extraction.relations:
            fact = _global_relation(relation, extraction.article_id, local)
            if fact.subject != fact.object:
                reports[fact.kind, fact.subject, fact.object].append(fact)
    return _sorted(_event("relation", group, _relation) for group in reports.values())


def _global_meeting(meeting: Meeting, article: str, local: Local) -> Meeting:
    parties = tuple(sorted({local[article, party] for party in meeting.participants}))
    place = local[article, meeting.place] if meeting.place else None
    return Meeting(parties, place, meeting.time, meeting.medium, meeting.status, meeting.evidence)


def _global_statement(statement: Statement, article: str, local: Local) -> Statement:
    speaker = local[article, statement.speaker]
    about = tuple(sorted({local[article, entity] for entity in statement.about}))
    addressee = local[article, statement.addressee] if statement.addressee is not None else None
    return replace(statement, speaker=speaker, about=about, addressee=addressee)


def _global_role(role: Role, article: str, local: Local) -> Role:
    of = local[article, role.of] if role.of else None
    return Role(local[article, role.person], role.title, of, role.evidence)


def _global_visit(visit: Visit, article: str, local: Local) -> Visit:
    visitor, place = local[article, visit.visitor], local[article, visit.place]
    return Visit(visitor, place, visit.time, visit.status, visit.evidence)


def _global_relation(relation: Relation, article: str, local: Local) -> Relation:
    subject, object = local[article, relation.subject], local[article, relation.object]
    return Relation(relation.kind, subject, object, relation.evidence, relation.time, relation.status)


def _report(extraction: Extraction, fact: Told) -> Report[Told]:
    when = days(fact.time, fact.status, extraction.published)
    order = (when.first if when else 0, when.last if when else 0, *_order(fact))
    published = span(extraction.published[:10]) if extraction.published else None
    return Report(extraction.article_id, fact, when, order, published.first if published else None)


def _order(fact: Meeting | Statement | Role | Visit | Relation) -> tuple[str, str]:
    """What reports are sorted by: article, offsets, and the whole account where these are equal."""
    pieces = evidence(fact)
    first = pieces[0]
    return first.article_id, f"{first.span.start:09}{first.span.end:09}{fact!r}"


def evidence(fact: Meeting | Statement | Role | Visit | Relation) -> tuple[Evidence, ...]:
    """The pieces of evidence of any fact."""
    return (fact.evidence,) if isinstance(fact, Statement) else fact.evidence


def _event(kind: str, reports: Iterable[Fact], consolidate: Callable[[list[Fact]], Fact]) -> Event[Fact]:
    ordered = list(reports)
    if len(ordered) > 1:
        ordered.sort(key=_order)
    return Event(_id(kind, ordered[0]), consolidate(ordered), tuple(ordered))


def _id(kind: str, first: Meeting | Statement | Role | Visit | Relation) -> str:
    """An id from the content of the first report: who, and the article and words that say so; of a role only who."""
    content = "\0".join(_content(first)).encode("utf-8", "surrogatepass")
    return f"{kind}-{hashlib.sha256(content).hexdigest()[:12]}"


def _content(fact: Meeting | Statement | Role | Visit | Relation) -> tuple[str, ...]:
    piece = evidence(fact)[0]
    where = (piece.article_id, str(piece.span), *map(str, piece.triggers))
    match fact:
        case Meeting():
            return (*fact.participants, *where)
        case Visit():
            return (fact.visitor, fact.place, *where)
        case Statement():
            return (fact.speaker, str(fact.content), *where)
        case Role():
            return (fact.person, key(fact.title), fact.of or "")
        case Relation():
            return (fact.kind, fact.subject, fact.object)


def _sorted(events: Iterable[Event[Fact]]) -> tuple[Event[Fact], ...]:
    """Events by id, each once (an article may say the very same thing twice)."""
    return tuple(sorted({event.id: event for event in events}.values(), key=lambda event: event.id))


def _meeting(reports: list[Meeting]) -> Meeting:
    return Meeting(
        participants=reports[0].participants,
        place=_majority(report.place for report in reports),
        time=_time(report.time for report in reports),
        medium=_majority(report.medium for report in reports if report.medium is not Medium.UNSPECIFIED)
        or Medium.UNSPECIFIED,
        status=_majority(report.status for report in reports) or Status.HELD,
        evidence=_evidence(reports),
    )


def _visit(reports: list[Visit]) -> Visit:
    status = _majority(report.status for report in reports) or Status.HELD
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
