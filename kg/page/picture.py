"""The look of nodes and lines: which are shown first, how large they are and how they bend."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

import networkx as nx

from kg.model import Entity, EntityType, Knowledge
from kg.page.display import shown
from kg.page.layout import layout
from kg.page.lines import Line, Relation, lines, weights

CORE = 300
"""How many entities are shown first; the others come by search and expansion."""

SHAPES = {EntityType.PER: "dot", EntityType.ORG: "square", EntityType.LOC: "diamond", EntityType.GRP: "triangle"}
_BEND = 0.16
_CHAR_WIDTH = 8.5
_LINE_HEIGHT = 26
_MARGIN = 18


@dataclass(frozen=True, slots=True)
class Node:
    """An entity in the picture; `x` and `y` in pixels at scale 1, y downwards; `core` if it is shown first;
    `community` numbers the groups whose members are linked among themselves most, the largest 0."""

    id: str
    label: str
    shape: str
    size: float
    x: int
    y: int
    core: bool
    community: int


@dataclass(frozen=True, slots=True)
class Curve:
    """A line in the picture; `bend` is 0 for a straight one and else how far it bows to the right of its way."""

    line: Line
    bend: float


def picture(knowledge: Knowledge) -> tuple[list[Node], list[Curve]]:
    """All nodes, in the order of `knowledge.entities`, and all lines of the picture."""
    drawn = lines(knowledge)
    weight = weights(knowledge)
    sizes = {entity.id: node_size(weight[entity.id]) for entity in knowledge.entities}
    core = _core(knowledge.entities, weight, {end for line in drawn for end in (line.source, line.target)})
    boxes = {entity.id: _box(entity, sizes[entity.id]) for entity in knowledge.entities}
    graph = _graph(knowledge, drawn)
    places = layout(graph, core, boxes)
    first = set(core)
    community = _communities(graph)

    def node(entity: Entity) -> Node:
        key = entity.id
        look = (shown(entity.name), SHAPES[entity.type], sizes[key], *places[key])
        return Node(key, *look, core=key in first, community=community[key])

    return [node(entity) for entity in knowledge.entities], curves(drawn)


def _communities(graph: nx.Graph) -> dict[str, int]:
    """Louvain's method (Blondel, Guillaume, Lambiotte and Lefebvre 2008)."""
    groups = nx.community.louvain_communities(_ordered(graph), weight="weight", seed=0)
    ranked = sorted((sorted(group) for group in groups), key=lambda group: (-len(group), group))
    return {node: number for number, group in enumerate(ranked) for node in group}


def _ordered(graph: nx.Graph) -> nx.Graph:
    """`graph` with nodes and edges in an order that hangs on nothing but their names."""
    ordered = nx.Graph()
    ordered.add_nodes_from(sorted(graph))
    ordered.add_weighted_edges_from(sorted((*sorted((a, b)), weight) for a, b, weight in graph.edges(data="weight")))
    return ordered


def _core(entities: Iterable[Entity], weight: Mapping[str, int], linked: Set[str]) -> list[str]:
    return sorted((entity.id for entity in entities), key=lambda key: (key not in linked, -weight[key], key))[:CORE]


def node_size(weight: int) -> float:
    """The radius of a node, in pixels at scale 1."""
    return round(10 + 5 * math.log1p(weight), 1)


def _box(entity: Entity, size: float) -> tuple[float, float]:
    width = max(2 * size, _CHAR_WIDTH * min(len(entity.name), 30))
    return width + _MARGIN, 2 * size + _LINE_HEIGHT + _MARGIN


def _graph(knowledge: Knowledge, drawn: Sequence[Line]) -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from(entity.id for entity in knowledge.entities)
    for line in drawn:
        if line.relation is not Relation.PLACE:
            before = graph.get_edge_data(line.source, line.target, {"weight": 0})["weight"]
            graph.add_edge(line.source, line.target, weight=before + len(line.events))
    return graph


def curves(drawn: Sequence[Line]) -> list[Curve]:
    """How `drawn` are drawn: lines of one pair lie side by side."""
    total = Counter(_pair(line) for line in drawn)
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for line in drawn:
        pair = _pair(line)
        offset = seen[pair] - (total[pair] - 1) / 2
        seen[pair] += 1
        side = 1 if line.source == pair[0] else -1
        found.append(Curve(line, round(offset * side * _BEND, 3)))
    return found


def _pair(line: Line) -> tuple[str, str]:
    return (line.source, line.target) if line.source < line.target else (line.target, line.source)
