"""The graph with one edge a pair, weighted by how many events link them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import networkx as nx

from kg.graph.time import day


def weighted(graph: nx.MultiDiGraph, relations: Collection[str] | None = None, *, directed: bool = False) -> nx.Graph:
    """The pairs that are linked by one of `relations` (all of them by default); `directed` keeps who acts on whom,
    and links the parties of a meeting both ways.

    Edge attributes: `weight` (how many events link the two), `relations` (of which kinds, joined by ` | `), `first` and
    `last` (the days of the first and the last event, empty where none is known). Nodes keep their attributes; a node
    without such an edge is left out.
    """
    found: nx.Graph = nx.DiGraph() if directed else nx.Graph()
    events: dict[tuple[str, str], dict[str, dict[str, Any]]] = {}
    for source, target, data in graph.edges(data=True):
        if source != target and (relations is None or data["relation"] in relations):
            for pair in _pairs(source, target, data, directed):
                events.setdefault(pair, {})[data["event"]] = data
    for pair in sorted(events):
        found.add_edge(*pair, **_summary(list(events[pair].values())))
    found.add_nodes_from((node, graph.nodes[node]) for node in list(found))
    return found


def _pairs(source: str, target: str, data: dict[str, Any], directed: bool) -> list[tuple[str, str]]:
    if not directed:
        return [(min(source, target), max(source, target))]
    return [(source, target), (target, source)] if data["relation"] == "met" else [(source, target)]


def _summary(events: list[dict[str, Any]]) -> dict[str, Any]:
    known = sorted(filter(None, map(day, events)))
    return {
        "weight": len(events),
        "relations": " | ".join(sorted({data["relation"] for data in events})),
        "first": known[0] if known else "",
        "last": known[-1] if known else "",
    }
