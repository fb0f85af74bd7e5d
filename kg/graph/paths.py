"""How two entities are linked, each step with the sentence it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import networkx as nx

from kg.errors import InputError
from kg.graph.time import day


@dataclass(frozen=True, slots=True)
class Hop:
    """A step of a path from `source` to `target`, both node ids. `relation` holds from the first to the second, or the
    other way round where `backward`; a meeting has no direction."""

    source: str
    target: str
    relation: str
    backward: bool
    sentence: str
    article: str
    date: str
    event: str


def shortest_path(graph: nx.MultiDiGraph, source: str, target: str) -> tuple[Hop, ...]:
    """A path of the fewest hops between two nodes, whichever way its edges point; of several edges the one of the
    highest confidence is told, of several paths the first in the order of ids.

    Raises `InputError` where a node is not in the graph, or none leads from the one to the other.
    """
    for node in (source, target):
        if node not in graph:
            raise InputError(f"no node {node!r} in the graph; search its id with kg entities")
    simple = nx.Graph()
    simple.add_nodes_from(sorted(graph))
    simple.add_edges_from(sorted({(min(pair), max(pair)) for pair in graph.edges()}))
    try:
        nodes = nx.shortest_path(simple, source, target)
    except nx.NetworkXNoPath:
        raise InputError(f"no path leads from {source} to {target}: no chain of events links them") from None
    return tuple(_hop(graph, one, other) for one, other in nx.utils.pairwise(nodes))


def _hop(graph: nx.MultiDiGraph, one: str, other: str) -> Hop:
    forth = [(data, False) for data in (graph.get_edge_data(one, other) or {}).values()]
    back = [(data, data["relation"] != "met") for data in (graph.get_edge_data(other, one) or {}).values()]
    data, backward = min(forth + back, key=_order)
    event, sentence = data["event"], " ".join(data["sentence"].split())
    return Hop(one, other, data["relation"], backward, sentence, data["article"], day(data), event)


def _order(edge: tuple[dict[str, Any], bool]) -> tuple[float, str, str, int]:
    data, _ = edge
    return -data["confidence"], data["event"], data["article"], data["start"]
