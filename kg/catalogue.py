"""The entities of a build, as its folder holds them: looked up by id or name, with the evidence about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import msgspec

from kg.contract import MeetingRecord, Record, RoleRecord, StatementRecord, VisitRecord, decode_lines
from kg.errors import InputError, reason
from kg.model import Entity
from kg.resolve.index import NameIndex

FILE_NAME = "entities.jsonl"
_LISTED = 5
AnyRecord = MeetingRecord | StatementRecord | RoleRecord | VisitRecord


@dataclass(frozen=True, slots=True)
class Passage:
    """One piece of evidence about an entity: the kind of fact, the article and the words."""

    kind: str
    article: str
    text: str


class Catalogue:
    """All entities of a build."""

    def __init__(self, folder: Path, entities: Collection[Entity]) -> None:
        self._folder = folder
        self._entities = entities
        self._ids = {alias: entity for entity in entities for alias in entity.aliases}
        self._ids.update({entity.id: entity for entity in entities})

    @classmethod
    def open(cls, folder: Path) -> Catalogue:
        """The entities of the build in `folder`; raises `InputError` where it holds none."""
        file = folder / FILE_NAME
        try:
            with file.open("rb") as lines:
                return cls(folder, tuple(msgspec.json.decode(line, type=Entity) for line in lines))
        except (OSError, msgspec.DecodeError) as error:
            raise InputError(f"cannot read {file}: {reason(error)}; build it with kg build") from error

    def search(self, text: str = "") -> list[Entity]:
        """The entities with all words of `text` in one of their names, Arabic in any spelling or Latin, or the one with
        that id; all for an empty text. Those of most articles come first."""
        if text in self._ids:
            return [self._ids[text]]
        return self._ordered(self._index.holding(text, whole=True)) if text else list(self._by_articles)

    def find(self, reference: str) -> Entity:
        """The entity with an id, a former id, that very name in any spelling, or else these words in a name.

        Raises `InputError` where there is none, and names the nearest, or where there are several.
        """
        named = self._ids.get(reference)
        found = [named] if named else self._ordered(self._index.called(reference)) or self.search(reference or " ")
        if not found:
            raise InputError(f"no entity is called {reference!r}; {self._meant(reference)}")
        if len(found) > 1:
            listed = ", ".join(f"{entity.id} ({entity.name})" for entity in found[:_LISTED])
            raise InputError(f"{len(found)} entities are called {reference!r}; give the id of one: {listed}")
        return found[0]

    def _meant(self, name: str) -> str:
        near = self._index.near(name)
        if not near:
            return "nothing is near it; list all with kg entities"
        return f"did you mean {', '.join(f'«{name}»' for name in near)}?"

    @cached_property
    def _index(self) -> NameIndex:
        names = ((entity.id, name) for entity in self._entities for name in (*entity.names, entity.latin))
        return NameIndex(names)

    @cached_property
    def _by_articles(self) -> tuple[Entity, ...]:
        return tuple(sorted(self._entities, key=lambda entity: (-len(articles(entity)), entity.id)))

    def _ordered(self, ids: Iterable[str]) -> list[Entity]:
        wanted = frozenset(ids)
        return [entity for entity in self._by_articles if entity.id in wanted]

    def facts(self) -> Counter[str]:
        """How many facts of single articles each entity takes part in, by id."""
        return Counter(id for line in self._records() for _, fact in _facts(line) for id in _parties(fact))

    def names(self, entity: Entity) -> Counter[str]:
        """In how many articles each name is the best one for an entity."""
        return Counter(found.name for line in self._records() for found in line.entities if found.id == entity.id)

    def passages(self, entity: Entity) -> Iterator[Passage]:
        """The evidence about an entity, in the order of articles."""
        for line in self._records():
            for kind, fact in _facts(line):
                if entity.id in _parties(fact):
                    yield Passage(kind, line.id, " ".join(_evidence(fact).split()))

    def _records(self) -> Iterator[Record]:
        file = self._folder / "extractions.jsonl"
        try:
            with file.open("rb") as lines:
                yield from decode_lines(lines, str(file))
        except OSError as error:
            raise InputError(f"cannot read {file}: {error.strerror}; build it with kg build") from error


def articles(entity: Entity) -> set[str]:
    """The ids of the articles that have an entity."""
    return {article for article, _ in entity.members}


def _facts(line: Record) -> Iterator[tuple[str, AnyRecord]]:
    yield from (("meeting", fact) for fact in line.meetings)
    yield from (("statement", fact) for fact in line.statements)
    yield from (("role", fact) for fact in line.roles)
    yield from (("visit", fact) for fact in line.visits)


def _parties(fact: AnyRecord) -> set[str]:
    match fact:
        case MeetingRecord():
            ids = {*fact.participants, fact.place}
        case StatementRecord():
            ids = {fact.speaker, *fact.about}
        case RoleRecord():
            ids = {fact.person, fact.of}
        case VisitRecord():
            ids = {fact.visitor, fact.place}
    return {id for id in ids if id}


def _evidence(fact: AnyRecord) -> str:
    return fact.evidence[0].text if isinstance(fact, MeetingRecord) else fact.evidence.text
