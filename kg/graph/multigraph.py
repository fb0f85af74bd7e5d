"""Knowledge as a networkx multigraph: a node an entity, an edge a pair that an event links and an article reports.

Node attributes: `label` (the Arabic name), `latin`, `type` (`PER ORG LOC GRP`), `names` (all, joined by ` | `),
`country`, `articles` (how many mention it), `weight` (how many events it takes part in), `statements` (how many it
made) and `statements_about_nobody` (how many of these are no edge, since they are about no entity).

Edge attributes: `relation` (`met`, `said-about`, `holds-post`, `visited`, or the kind of a plug-in's relation),
`event` (its id), `status`, `medium`, `act`, `title` (of a post), `place` (a node's id), `time` (ISO 8601 where
resolved, else its words), `article`, `outlet`, `date` (of publication), `sentence`, `start` and `end` (its offsets in
the article's text, half-open, in code points), `rule`, `confidence`. An attribute that does not apply is an empty
string, since GraphML's readers want every attribute everywhere.

A meeting of several parties links each two of them (the first in order is the source); an edge stands for one
article's report, with its first piece of evidence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

import networkx as nx

from kg.model import Article, Entity, Evidence, Knowledge, Time


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge before it enters the graph."""

    source: str
    target: str
    relation: str
    event: str
    evidence: Evidence
    attributes: dict[str, str] = field(default_factory=dict)


def to_networkx(knowledge: Knowledge, articles: Mapping[str, Article]) -> nx.MultiDiGraph:
    """The graph of `knowledge`; edge keys are event id, article id and offset, so that they are stable.

    Raises `KeyError` for evidence of an article that is not in `articles`.
    """
    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    weights, made, silent = _counts(knowledge)
    for entity in knowledge.entities:
        counts = {"weight": weights[entity.id], "statements": made[entity.id]}
        graph.add_node(entity.id, **_node(entity), **counts, statements_about_nobody=silent[entity.id])
    for edge in _edges(knowledge):
        key = f"{edge.event} {edge.evidence.article_id} {edge.evidence.span.start}"
        graph.add_edge(edge.source, edge.target, key=key, **_attributes(edge, articles[edge.evidence.article_id]))
    return graph


def _node(entity: Entity) -> dict[str, Any]:
    return {
        "label": entity.name,
        "latin": entity.latin,
        "type": entity.type.value,
        "names": " | ".join(entity.names),
        "country": entity.country or "",
        "articles": len({article for article, _ in entity.members}),
    }


def _counts(knowledge: Knowledge) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Events an entity takes part in, statements it made, and those of them that are about no entity."""
    made = Counter(event.fact.speaker for event in knowledge.statements)
    silent = Counter(event.fact.speaker for event in knowledge.statements if not event.fact.about)
    weights = Counter(made)
    for meeting in knowledge.meetings:
        weights.update(meeting.fact.participants)
    for statement in knowledge.statements:
        weights.update(set(statement.fact.about) - {statement.fact.speaker})
    for role in knowledge.roles:
        weights.update({role.fact.person, role.fact.of or role.fact.person})
    for visit in knowledge.visits:
        weights.update({visit.fact.visitor, visit.fact.place})
    for relation in knowledge.relations:
        weights.update({relation.fact.subject, relation.fact.object})
    return weights, made, silent


def _edges(knowledge: Knowledge) -> Iterator[Edge]:
    yield from _meetings(knowledge)
    yield from _statements(knowledge)
    yield from _roles(knowledge)
    yield from _visits(knowledge)
    yield from _relations(knowledge)


def _meetings(knowledge: Knowledge) -> Iterator[Edge]:
    for event in knowledge.meetings:
        for report in event.reports:
            attributes = {"status": report.status.value, "medium": report.medium.value, "time": _value(report.time)}
            attributes["place"] = report.place or ""
            for source, target in combinations(report.participants, 2):
                yield Edge(source, target, "met", event.id, report.evidence[0], attributes)


def _statements(knowledge: Knowledge) -> Iterator[Edge]:
    for event in knowledge.statements:
        for target in event.fact.about:
            attributes = {"act": event.fact.act.value}
            yield Edge(event.fact.speaker, target, "said-about", event.id, event.fact.evidence, attributes)


def _roles(knowledge: Knowledge) -> Iterator[Edge]:
    for event in knowledge.roles:
        for report in event.reports:
            if report.of:
                attributes = {"title": report.title}
                yield Edge(report.person, report.of, "holds-post", event.id, report.evidence[0], attributes)


def _visits(knowledge: Knowledge) -> Iterator[Edge]:
    for event in knowledge.visits:
        for report in event.reports:
            attributes = {"status": report.status.value, "time": _value(report.time)}
            yield Edge(report.visitor, report.place, "visited", event.id, report.evidence[0], attributes)


def _relations(knowledge: Knowledge) -> Iterator[Edge]:
    for event in knowledge.relations:
        for report in event.reports:
            attributes = {"status": report.status.value, "time": _value(report.time)}
            yield Edge(report.subject, report.object, report.kind, event.id, report.evidence[0], attributes)


def _value(time: Time | None) -> str:
    return (time.value or time.text) if time else ""


def _attributes(edge: Edge, article: Article) -> dict[str, Any]:
    optional = dict.fromkeys(("status", "medium", "act", "title", "place", "time"), "") | edge.attributes
    span = edge.evidence.span
    return {
        "relation": edge.relation,
        "event": edge.event,
        **optional,
        "article": article.id,
        "outlet": article.outlet or "",
        "date": article.published or "",
        "sentence": span.of(article.text),
        "start": span.start,
        "end": span.end,
        "rule": edge.evidence.rule,
        "confidence": edge.evidence.confidence,
    }
