"""The lines of the picture: one a pair of entities and a relation, with all its events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, combinations

from kg.model import Event, Knowledge, Meeting, Role, Statement, Visit
from kg.model import Relation as OtherRelation


class Relation(StrEnum):
    """What a line says; `place` ties a party to the place where it met somebody, `relation` is what a plug-in found."""

    MEETING = "meeting"
    STATEMENT = "statement"
    ROLE = "role"
    VISIT = "visit"
    PLACE = "place"
    RELATION = "relation"


@dataclass(frozen=True, slots=True)
class Line:
    """All events of one relation between two entities; `events` are event ids, sorted."""

    source: str
    target: str
    relation: Relation
    events: tuple[str, ...]

    @property
    def directed(self) -> bool:
        """Whether the line goes from `source` to `target` (a meeting has no direction)."""
        return self.relation is not Relation.MEETING


Fact = Meeting | Statement | Role | Visit | OtherRelation
AnyEvent = Event[Meeting] | Event[Statement] | Event[Role] | Event[Visit] | Event[OtherRelation]
Link = tuple[str, str, Relation, str]


def lines(knowledge: Knowledge) -> tuple[Line, ...]:
    """The lines of `knowledge`, sorted by their ends and relation; a line from an entity to itself is none."""
    events: dict[tuple[str, str, Relation], set[str]] = {}
    for source, target, relation, event in _links(knowledge):
        if source != target:
            events.setdefault((source, target, relation), set()).add(event)
    return tuple(Line(*key, events=tuple(sorted(found))) for key, found in sorted(events.items()))


def weights(knowledge: Knowledge) -> Counter[str]:
    """How many events each entity takes part in, in whatever part."""
    found: Counter[str] = Counter({entity.id: 0 for entity in knowledge.entities})
    for event in all_events(knowledge):
        found.update(set(parties(event.fact)))
    return found


def all_events(knowledge: Knowledge) -> Iterator[AnyEvent]:
    """All events, meetings first, in the order in which the page numbers them."""
    return chain(knowledge.meetings, knowledge.statements, knowledge.roles, knowledge.visits, knowledge.relations)


def _links(knowledge: Knowledge) -> Iterator[Link]:
    for meeting in knowledge.meetings:
        yield from _meeting_links(meeting)
    for statement in knowledge.statements:
        for about in statement.fact.about:
            yield statement.fact.speaker, about, Relation.STATEMENT, statement.id
    for role in knowledge.roles:
        if role.fact.of:
            yield role.fact.person, role.fact.of, Relation.ROLE, role.id
    for visit in knowledge.visits:
        yield visit.fact.visitor, visit.fact.place, Relation.VISIT, visit.id
    for other in knowledge.relations:
        yield other.fact.subject, other.fact.object, Relation.RELATION, other.id


def _meeting_links(meeting: Event[Meeting]) -> Iterator[Link]:
    participants = sorted(set(meeting.fact.participants))
    for source, target in combinations(participants, 2):
        yield source, target, Relation.MEETING, meeting.id
    if meeting.fact.place:
        for participant in participants:
            yield participant, meeting.fact.place, Relation.PLACE, meeting.id


def parties(fact: Fact) -> tuple[str, ...]:
    """The ids of all entities that take part in `fact`, the place of a meeting included."""
    match fact:
        case Meeting():
            return (*fact.participants, *filter(None, [fact.place]))
        case Statement():
            return (fact.speaker, *fact.about)
        case Role():
            return (fact.person, *filter(None, [fact.of]))
        case Visit():
            return (fact.visitor, fact.place)
        case OtherRelation():
            return (fact.subject, fact.object)
