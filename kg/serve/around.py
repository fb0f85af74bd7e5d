"""What the page of the graph adds to what it holds: an entity that is not in it, with all that is told of it."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import msgspec

from kg.archive import ENTITIES, EVENTS, read_events
from kg.model import Article, Entity, Knowledge
from kg.page import core, surroundings
from kg.page.lines import all_events, parties
from kg.serve.jsonlines import JsonLines, Place

MOST_ENTITIES: Final = 150
MOST_EVIDENCE: Final = 400
"""What one answer holds at most."""


class _Fact(msgspec.Struct, frozen=True):
    """Who takes part in an event of any kind."""

    participants: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    speaker: str | None = None
    person: str | None = None
    of: str | None = None
    visitor: str | None = None
    place: str | None = None
    subject: str | None = None
    object: str | None = None


class _Event(msgspec.Struct, frozen=True):
    fact: _Fact
    reports: tuple[_Fact, ...]


class _Line(msgspec.Struct, frozen=True):
    event: _Event


class Around:
    """The entities and events of the build in `folder`, by who takes part; nothing where the build keeps none."""

    def __init__(self, folder: Path, articles: Mapping[str, Article]) -> None:
        self._articles = articles
        self._entities, self._events = JsonLines(folder / ENTITIES), JsonLines(folder / EVENTS)
        self._places = self._entities.by_id()
        self._lines, self._of = self._index()

    def _index(self) -> tuple[list[Place], dict[str, array[int]]]:
        """The place of each event, and for each entity which events name it."""
        places: list[Place] = []
        of: dict[str, array[int]] = defaultdict(lambda: array("I"))
        decoder = msgspec.json.Decoder(_Line)
        for number, place in enumerate(self._events.places()):
            places.append(place)
            event = decoder.decode(self._events[place]).event
            for party in {party for fact in (event.fact, *event.reports) for party in _parties(fact)}:
                of[party].append(number)
        return places, dict(of)

    def __call__(self, entity: str) -> dict[str, Any] | None:
        """The most told events of `entity`, by its id, with all who take part; None where it is unknown."""
        if entity not in self._places:
            return None
        part = core(self._part(entity), MOST_ENTITIES, MOST_EVIDENCE)
        part = part if any(each.id == entity for each in part.entities) else self._alone(entity)
        weight = {each.id: len(self._of.get(each.id, ())) for each in part.entities}
        return surroundings(part, self._articles, weight) | {"entity": entity}

    def _part(self, entity: str) -> Knowledge:
        events = read_events(self._events[self._lines[number]] for number in self._of.get(entity, ()))
        part = Knowledge((), local={}, **events)
        facts = (fact for event in all_events(part) for fact in (event.fact, *event.reports))
        return replace(part, entities=self._read({party for fact in facts for party in parties(fact)} | {entity}))

    def _alone(self, entity: str) -> Knowledge:
        return Knowledge(self._read([entity]), (), (), (), (), {})

    def _read(self, ids: Iterable[str]) -> tuple[Entity, ...]:
        lines = (self._entities[self._places[id]] for id in sorted(ids))
        return tuple(msgspec.json.decode(line, type=Entity) for line in lines)


def _parties(fact: _Fact) -> Iterable[str]:
    ends = (fact.speaker, fact.person, fact.of, fact.visitor, fact.place, fact.subject, fact.object)
    return (*fact.participants, *fact.about, *filter(None, ends))
