"""Neo4j: CSV with the headers of `neo4j-admin database import`, and a Cypher script that loads the same files.

Nodes: `Entity` (with `Person`, `Organisation`, `Place` or `Group`), `Event` (with its kind) and `Article`.
Relationships: from an event to its parties (`PARTICIPANT`, `SPEAKER`, `ABOUT`, `PLACE` …), from an event to the
articles that report it (`REPORTED_IN`, with the sentence), from an entity to those that mention it (`MENTIONED_IN`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from kg.export.flat import write_rows
from kg.export.folder import filling
from kg.export.source import Source
from kg.export.tables import KINDS, Fact, Row, Table, date_of
from kg.model import Article, Entity, EntityType, Event, Knowledge, Meeting, Relation, Role, Statement, Visit
from kg.resolve.reports import evidence

SCRIPT: Final = "import.cypher"
_LABELS: Final = {
    EntityType.PER: "Person",
    EntityType.ORG: "Organisation",
    EntityType.LOC: "Place",
    EntityType.GRP: "Group",
}
_HEADERS: Final[dict[str, tuple[str, ...]]] = {
    "entities": ("id:ID(Entity)", "name", "latin", "names:string[]", "country", "articles:int", ":LABEL"),
    "events": ("id:ID(Event)", "date", "status", "medium", "act", "title", "relation", "text", ":LABEL"),
    "articles": ("id:ID(Article)", "title", "published", "outlet", "source", ":LABEL"),
    "parties": (":START_ID(Event)", ":END_ID(Entity)", ":TYPE"),
    "reports": (
        ":START_ID(Event)", ":END_ID(Article)", "sentence", "start:int", "end:int", "rule", "confidence:float", ":TYPE",
    ),
    "mentions": (":START_ID(Entity)", ":END_ID(Article)", ":TYPE"),
}  # fmt: skip


def write_neo4j(source: Source, folder: Path) -> None:
    """Write the six files and `import.cypher`, which says how to load them, into `folder`; raises `OutputError`."""
    with filling(folder) as draft:
        for name, rows in _rows(source.knowledge, source.articles).items():
            write_rows(Table(_HEADERS[name], tuple(rows)), draft / f"{name}.csv")
        script = files("kg.export").joinpath("data", SCRIPT).read_text(encoding="utf-8")
        (draft / SCRIPT).write_text(script, encoding="utf-8")


def _rows(knowledge: Knowledge, articles: Mapping[str, Article]) -> dict[str, Iterator[Row]]:
    events: list[tuple[str, Event[Any]]] = [(kind, event) for kind in KINDS for event in getattr(knowledge, kind)]
    return {
        "entities": map(_entity, knowledge.entities),
        "events": (_event(kind, event, articles) for kind, event in events),
        "articles": (
            (one.id, one.title, one.published, one.outlet, one.source, "Article") for one in articles.values()
        ),
        "parties": ((event.id, id, type) for _, event in events for type, id in _parties(event.fact)),
        "reports": (row for _, event in events for row in _reports(event, articles)),
        "mentions": (
            (entity.id, article, "MENTIONED_IN")
            for entity in knowledge.entities
            for article in sorted({article for article, _ in entity.members})
        ),
    }


def _entity(entity: Entity) -> Row:
    names = ";".join(name.replace(";", "؛") for name in entity.names)
    count = len({article for article, _ in entity.members})
    return entity.id, entity.name, entity.latin, names, entity.country, count, f"Entity;{_LABELS[entity.type]}"


def _event(kind: str, event: Event[Any], articles: Mapping[str, Article]) -> Row:
    fact = event.fact
    values = [getattr(fact, name, None) for name in ("status", "medium", "act", "title", "kind")]
    content = fact.content.of(articles[fact.evidence.article_id].text) if getattr(fact, "content", None) else None
    label = kind.removesuffix("s").capitalize()
    return event.id, date_of(fact, articles), *values, content, f"Event;{label}"


def _parties(fact: Fact) -> Iterator[tuple[str, str]]:
    match fact:
        case Meeting():
            yield from (("PARTICIPANT", id) for id in fact.participants)
            ends: tuple[tuple[str, str | None], ...] = (("PLACE", fact.place),)
        case Statement():
            yield from (("ABOUT", id) for id in fact.about)
            ends = (("SPEAKER", fact.speaker),)
        case Role():
            ends = (("HOLDER", fact.person), ("OF", fact.of))
        case Visit():
            ends = (("VISITOR", fact.visitor), ("PLACE", fact.place))
        case Relation():
            ends = (("SUBJECT", fact.subject), ("OBJECT", fact.object))
    yield from ((type, id) for type, id in ends if id)


def _reports(event: Event[Any], articles: Mapping[str, Article]) -> Iterator[Row]:
    for piece in evidence(event.fact):
        sentence = piece.span.of(articles[piece.article_id].text)
        offsets = (piece.span.start, piece.span.end)
        yield event.id, piece.article_id, sentence, *offsets, piece.rule, piece.confidence, "REPORTED_IN"
