"""Event data: who did what to whom, when and where, with codes of CAMEO and event types of PLOVER.

One row a source and target. A meeting is told in both directions for each two of its parties, as consultations are
coded in CAMEO: 041 by phone, 040 otherwise; one that is planned is 036 (express intent to meet), one that is proposed
026 (appeal to meet). A visit is 042, or 036 where it is planned; its target is the place. A statement has the code of
its speech act (`data/cameo.tsv`) and a row for each entity it is about, or one without a target. What did not take
place has no code and no row; neither have posts.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any, Final

from kg.arabic.countries import Country, by_name
from kg.export.source import Source
from kg.export.tables import Fact, date_of
from kg.files import replacing
from kg.model import Entity, EntityType, Event, Medium, Meeting, Statement, Status, Visit
from kg.resolve.reports import evidence
from kg.tables import rows

COLUMNS: Final = (
    "event", "date", "source", "source_name", "source_country", "target", "target_name", "target_country",
    "cameo", "cameo_root", "plover", "place", "place_name", "status", "article", "sentence",
)  # fmt: skip

_CONSULT: Final = "CONSULT"
_UNHELD: Final = {Status.PLANNED: ("036", "AGREE"), Status.PROPOSED: ("026", "REQUEST")}


@dataclass(frozen=True, slots=True)
class Code:
    """A code of CAMEO and an event type of PLOVER, which is empty where there is none."""

    cameo: str
    plover: str

    @property
    def root(self) -> str:
        """CAMEO's root code, its first two digits."""
        return self.cameo[:2]


def write_events(source: Source, path: Path) -> None:
    """Write the rows to `path` as tab-separated values in UTF-8 with a header line; raises `OutputError`."""
    with replacing(path) as draft, draft.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(event_rows(source))


def event_rows(source: Source) -> Iterator[tuple[str, ...]]:
    """The rows, meetings first, then visits and statements, in the order of ids."""
    entities = {entity.id: entity for entity in source.knowledge.entities}
    knowledge = source.knowledge
    coded: list[Event[Any]] = [*knowledge.meetings, *knowledge.visits, *knowledge.statements]
    for event in coded:
        code = _code(event.fact)
        if code:
            for one, other in _dyads(event.fact):
                yield _row(event, (entities[one], entities.get(other or "")), code, entities, source)


def _row(
    event: Event[Any],
    dyad: tuple[Entity, Entity | None],
    code: Code,
    entities: Mapping[str, Entity],
    source: Source,
) -> tuple[str, ...]:
    fact = event.fact
    piece = evidence(fact)[0]
    place = entities.get(fact.place or "") if isinstance(fact, Meeting | Visit) else None
    status = fact.status.value if isinstance(fact, Meeting | Visit) else ""
    sentence = " ".join(piece.span.of(source.articles[piece.article_id].text).split())
    parties = (*_party(dyad[0]), *_party(dyad[1]))
    where = (place.id, place.name) if place else ("", "")
    when = date_of(fact, source.articles) or ""
    return event.id, when, *parties, code.cameo, code.root, code.plover, *where, status, piece.article_id, sentence


def _party(entity: Entity | None) -> tuple[str, str, str]:
    """Id, name and country of a party, the country as its ISO 3166 code where it is known."""
    if entity is None:
        return "", "", ""
    name = entity.country or (entity.name if entity.type is EntityType.LOC else "")
    country: Country | None = by_name(name) if name else None
    return entity.id, entity.name, country.code if country else ""


def _dyads(fact: Fact) -> Iterator[tuple[str, str | None]]:
    match fact:
        case Meeting():
            yield from permutations(fact.participants, 2)
        case Visit():
            yield fact.visitor, fact.place
        case Statement():
            targets: list[str | None] = [id for id in fact.about if id != fact.speaker]
            yield from ((fact.speaker, target) for target in targets or [None])


def _code(fact: Fact) -> Code | None:
    match fact:
        case Statement():
            return _acts()[fact.act.value]
        case Meeting(status=Status.HELD):
            return Code("041" if fact.medium is Medium.PHONE else "040", _CONSULT)
        case Visit(status=Status.HELD):
            return Code("042", _CONSULT)
        case Meeting() | Visit():
            return Code(*_UNHELD[fact.status]) if fact.status in _UNHELD else None
    return None


@cache
def _acts() -> dict[str, Code]:
    return {act: Code(cameo, plover.strip("-")) for act, cameo, plover in rows("kg.export", "data/cameo.tsv")}
