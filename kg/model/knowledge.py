"""What all articles say together."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.model.extraction import EntityType, Meeting, Relation, Role, Statement, Visit


@dataclass(frozen=True, slots=True)
class Entity:
    """One real-world thing across articles. `id` is made from its canonical key and safe in an IRI path;
    `names` are all its names, the canonical one first; `latin` is an English name or a romanisation;
    `same_as` are IRIs of the same thing elsewhere; `members` are (article id, local id) pairs, sorted;
    `aliases` are ids it had or may have had under another of its names, sorted."""

    id: str
    type: EntityType
    name: str
    names: tuple[str, ...]
    latin: str
    country: str | None
    same_as: tuple[str, ...]
    members: tuple[tuple[str, str], ...]
    aliases: tuple[str, ...] = ()


Fact = TypeVar("Fact", Meeting, Statement, Role, Visit, Relation)


@dataclass(frozen=True, slots=True)
class Event(Generic[Fact]):
    """A fact of the graph: `fact` is the consolidated account with global entity ids, `reports` are the
    accounts of single articles (global ids too), sorted; they may disagree in place, time or status."""

    id: str
    fact: Fact
    reports: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the graph holds: all entities and events of all articles, sorted by id. `local` maps
    (article id, local entity id) to the global id. Each may be read from the disk anew whenever it is iterated."""

    entities: Collection[Entity]
    meetings: Collection[Event[Meeting]]
    statements: Collection[Event[Statement]]
    roles: Collection[Event[Role]]
    visits: Collection[Event[Visit]]
    local: Mapping[tuple[str, str], str]
    relations: Collection[Event[Relation]] = ()

    def in_memory(self) -> Knowledge:
        """The same, of which only `local` may still be read from the disk."""
        return Knowledge(
            entities=tuple(self.entities),
            meetings=tuple(self.meetings),
            statements=tuple(self.statements),
            roles=tuple(self.roles),
            visits=tuple(self.visits),
            local=self.local,
            relations=tuple(self.relations),
        )
