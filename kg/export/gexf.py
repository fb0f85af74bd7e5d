"""GEXF, Gephi's own format: labels, types, weights, and the days of each edge for its timeline."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import networkx as nx

from kg.export.source import Source
from kg.files import replacing
from kg.graph import to_networkx, write_graphml
from kg.graph.graphml import xml_text
from kg.graph.time import days


def write_gexf(source: Source, path: Path) -> None:
    """Write the graph of `kg.graph.to_networkx` to `path`.

    An edge's `label` is its relation, its `weight` 1, its `start` and `end` the first and last day of its event; the
    offsets of its sentence are `sentence_start` and `sentence_end`. Raises `OutputError`.
    """
    graph = to_networkx(source.knowledge, source.articles)
    dated: nx.MultiDiGraph = nx.MultiDiGraph()
    dated.add_nodes_from((node, _legal(data)) for node, data in graph.nodes(data=True))
    for one, other, key, data in graph.edges(keys=True, data=True):
        dated.add_edge(one, other, key=xml_text(key), **_edge(_legal(data)))
    with replacing(path) as draft:
        nx.write_gexf(dated, draft, encoding="utf-8", version="1.2draft")


def write_graph(source: Source, path: Path) -> None:
    """Write the graph to `path` as GraphML; raises `OutputError`."""
    write_graphml(source.knowledge, source.articles, path)


def _legal(data: dict[str, Any]) -> dict[str, Any]:
    return {name: xml_text(value) if isinstance(value, str) else value for name, value in data.items()}


def _edge(data: dict[str, Any]) -> dict[str, Any]:
    rest = {name: value for name, value in data.items() if name not in ("start", "end")}
    when = days(data)
    stretch = {"start": _day(when.first), "end": _day(when.last)} if when else {}
    offsets = {"sentence_start": data["start"], "sentence_end": data["end"]}
    return rest | offsets | stretch | {"label": data["relation"], "weight": 1.0}


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()
