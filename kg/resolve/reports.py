"""What single articles report, under the ids of the graph, by what may be one event.

Articles are added one after the other and need not be kept; strings that many reports have in common, such as the id of
their article, are there once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from sys import intern

from kg.model import Evidence, Extraction, Meeting, Relation, Role, Statement, Topic, Visit
from kg.resolve.keys import key
from kg.resolve.report import Report, Told
from kg.resolve.when import days, span

Local = Mapping[tuple[str, str], str]
AnyFact = Meeting | Statement | Role | Visit | Relation


@dataclass(frozen=True, slots=True)
class Reports:
    """Meetings by their parties, visits by visitor and place, posts by person, title and organisation, relations by
    kind, subject and object; statements are each their own. `local` has the ids of the graph."""

    local: Local
    meetings: dict[tuple[str, ...], list[Report[Meeting]]] = field(default_factory=lambda: defaultdict(list))
    visits: dict[tuple[str, str], list[Report[Visit]]] = field(default_factory=lambda: defaultdict(list))
    roles: dict[tuple[str, str, str | None], list[Role]] = field(default_factory=lambda: defaultdict(list))
    relations: dict[tuple[str, str, str], list[Relation]] = field(default_factory=lambda: defaultdict(list))
    statements: list[Statement] = field(default_factory=list)

    def add(self, extraction: Extraction) -> None:
        """Take in what an article says; a meeting or relation whose parties turn out to be one entity is none."""
        article = _Article(extraction, self.local)
        for meeting in map(article.meeting, extraction.meetings):
            if len(meeting.participants) > 1:
                self.meetings[meeting.participants].append(article.report(meeting))
        for visit in map(article.visit, extraction.visits):
            self.visits[visit.visitor, visit.place].append(article.report(visit))
        for role in map(article.role, extraction.roles):
            self.roles[role.person, key(role.title), role.of].append(role)
        for relation in map(article.relation, extraction.relations):
            if relation.subject != relation.object:
                self.relations[relation.kind, relation.subject, relation.object].append(relation)
        self.statements.extend(map(article.statement, extraction.statements))


class _Article:
    """What one article says, under the ids of the graph."""

    def __init__(self, extraction: Extraction, local: Local) -> None:
        self._id, self._published = intern(extraction.article_id), extraction.published
        self._ids = {entity.id: local[extraction.article_id, entity.id] for entity in extraction.entities}

    def meeting(self, said: Meeting) -> Meeting:
        parties = tuple(sorted({self._ids[party] for party in said.participants}))
        place = self._ids[said.place] if said.place else None
        topics = tuple(Topic(self._id, topic.span, topic.text) for topic in said.topics)
        return Meeting(parties, place, said.time, said.medium, said.status, self._pieces(said.evidence), topics)

    def statement(self, said: Statement) -> Statement:
        about = tuple(sorted({self._ids[entity] for entity in said.about}))
        addressee = self._ids[said.addressee] if said.addressee is not None else None
        speaker, evidence = self._ids[said.speaker], self._piece(said.evidence)
        return Statement(speaker, said.act, said.quoted, said.content, about, evidence, addressee, said.occasion)

    def role(self, said: Role) -> Role:
        of = self._ids[said.of] if said.of else None
        return Role(self._ids[said.person], intern(said.title), of, self._pieces(said.evidence))

    def visit(self, said: Visit) -> Visit:
        visitor, place = self._ids[said.visitor], self._ids[said.place]
        return Visit(visitor, place, said.time, said.status, self._pieces(said.evidence))

    def relation(self, said: Relation) -> Relation:
        subject, object = self._ids[said.subject], self._ids[said.object]
        return Relation(said.kind, subject, object, self._pieces(said.evidence), said.time, said.status)

    def report(self, fact: Told) -> Report[Told]:
        when = days(fact.time, fact.status, self._published)
        place = (when.first if when else 0, when.last if when else 0, *order(fact))
        published = span(self._published[:10]) if self._published else None
        return Report(self._id, fact, when, place, published.first if published else None)

    def _pieces(self, pieces: Iterable[Evidence]) -> tuple[Evidence, ...]:
        return tuple(map(self._piece, pieces))

    def _piece(self, piece: Evidence) -> Evidence:
        return Evidence(self._id, piece.span, piece.triggers, intern(piece.rule), piece.confidence)


def order(fact: AnyFact) -> tuple[str, str]:
    """What reports are sorted by: article, offsets, and the whole account where these are equal."""
    first = evidence(fact)[0]
    return first.article_id, f"{first.span.start:09}{first.span.end:09}{fact!r}"


def evidence(fact: AnyFact) -> tuple[Evidence, ...]:
    """The pieces of evidence of any fact."""
    return (fact.evidence,) if isinstance(fact, Statement) else fact.evidence


def content(fact: AnyFact) -> tuple[str, ...]:
    """What tells a fact from all others: who, and the article and words that say so; of a role only who."""
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
