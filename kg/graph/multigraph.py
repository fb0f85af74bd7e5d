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

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, combinations
from typing import Any

import networkx as nx

from kg.model import Article, Entity, Event, Evidence, Knowledge, Meeting, Relation, Role, Statement, Time, Visit
from kg.shelves import Counts, InOrder

Fact = Meeting | Statement | Role | Visit | Relation
AnyEvent = Event[Meeting] | Event[Statement] | Event[Role] | Event[Visit] | Event[Relation]


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge before it enters the graph."""

    source: str
    target: str
    relation: str
    event: str
    evidence: Evidence
    attributes: dict[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Event, article and offset: what tells it from other edges of its source and target."""
        return f"{self.event} {self.evidence.article_id} {self.evidence.span.start}"


def to_networkx(knowledge: Knowledge, articles: Mapping[str, Article]) -> nx.MultiDiGraph:
    """The graph of `knowledge`; edge keys are event id, article id and offset, so that they are stable.

    Raises `KeyError` for evidence of an article that is not in `articles`.
    """
    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    graph.add_nodes_from(nodes(knowledge))
    for event in events(knowledge):
        for report in event.reports:
            for edge in edges(event.id, report):
                data = attributes(edge, articles[edge.evidence.article_id])
                graph.add_edge(edge.source, edge.target, key=edge.key, **data)
    return graph


def nodes(knowledge: Knowledge) -> Iterator[tuple[str, dict[str, Any]]]:
    """The id of each entity with the attributes of its node."""
    counts = _counts(knowledge)
    for entity in knowledge.entities:
        counted = {name: count.get(entity.id, 0) for name, count in counts.items()}
        yield entity.id, {**_node(entity), **counted}


def events(knowledge: Knowledge) -> Iterator[AnyEvent]:
    """All events, kind by kind."""
    return chain(knowledge.meetings, knowledge.statements, knowledge.roles, knowledge.visits, knowledge.relations)


def _node(entity: Entity) -> dict[str, Any]:
    return {
        "label": entity.name,
        "latin": entity.latin,
        "type": entity.type.value,
        "names": " | ".join(entity.names),
        "country": entity.country or "",
        "articles": len({article for article, _ in entity.members}),
    }


def _counts(knowledge: Knowledge) -> dict[str, InOrder[int]]:
    """Events an entity takes part in, statements it made, and those of them that are about no entity."""
    weights, made, silent = Counts(), Counts(), Counts()
    for statement in knowledge.statements:
        speaker, about = statement.fact.speaker, statement.fact.about
        weights.update({speaker, *about})
        made.update([speaker])
        silent.update([] if about else [speaker])
    for meeting in knowledge.meetings:
        weights.update(meeting.fact.participants)
    for role in knowledge.roles:
        weights.update({role.fact.person, role.fact.of or role.fact.person})
    for visit in knowledge.visits:
        weights.update({visit.fact.visitor, visit.fact.place})
    for relation in knowledge.relations:
        weights.update({relation.fact.subject, relation.fact.object})
    counts = {"weight": weights, "statements": made, "statements_about_nobody": silent}
    return {name: count.in_order() for name, count in counts.items()}


def edges(event: str, fact: Fact) -> Iterator[Edge]:
    """The edges of one article's report of an event, which has the id `event`."""
    match fact:
        case Meeting():
            data = {"status": fact.status.value, "medium": fact.medium.value, "time": _value(fact.time)}
            data["place"] = fact.place or ""
            for source, target in combinations(fact.participants, 2):
                yield Edge(source, target, "met", event, fact.evidence[0], data)
        case Statement():
            for target in fact.about:
                yield Edge(fact.speaker, target, "said-about", event, fact.evidence, {"act": fact.act.value})
        case Role():
            if fact.of:
                yield Edge(fact.person, fact.of, "holds-post", event, fact.evidence[0], {"title": fact.title})
        case Visit():
            yield Edge(fact.visitor, fact.place, "visited", event, fact.evidence[0], _planned(fact))
        case Relation():
            yield Edge(fact.subject, fact.object, fact.kind, event, fact.evidence[0], _planned(fact))


def _planned(fact: Visit | Relation) -> dict[str, str]:
    return {"status": fact.status.value, "time": _value(fact.time)}


def _value(time: Time | None) -> str:
    return (time.value or time.text) if time else ""


def attributes(edge: Edge, article: Article) -> dict[str, Any]:
    """The attributes of an edge, whose evidence stands in `article`."""
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
