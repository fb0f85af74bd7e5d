"""The days of edges, and the graph of a stretch of time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import networkx as nx

from kg.errors import InputError
from kg.resolve.when import Days, span


def days(edge: Mapping[str, Any]) -> Days | None:
    """When an edge's event took place: its resolved time, or else the day of publication; None without either."""
    return span(edge["time"]) or span(edge["date"])


def day(edge: Mapping[str, Any]) -> str:
    """The first day of an edge as it is written (`2016-08-26`, `2016-08`, `2016`), empty where it is not known."""
    written = edge["time"] if span(edge["time"]) else edge["date"]
    return str(written).split("/", 1)[0]


def between(graph: nx.MultiDiGraph, since: str | None = None, until: str | None = None) -> nx.MultiDiGraph:
    """The graph of the edges whose days touch the stretch from `since` to `until` (ISO 8601, both included, each a day,
    month or year), and of the nodes at their ends. Edges without a day are left out.

    Raises `InputError` for what is no date.
    """
    first, last = _bound(since), _bound(until)
    kept = [
        (source, target, key)
        for source, target, key, data in graph.edges(keys=True, data=True)
        if (when := days(data)) and (not first or when.last >= first.first) and (not last or when.first <= last.last)
    ]
    return graph.edge_subgraph(kept).copy()


def by_month(graph: nx.MultiDiGraph) -> dict[str, nx.MultiDiGraph]:
    """The graph of each month in which an event begins (`2016-08`), in their order; a year alone is no month."""
    edges: dict[str, list[tuple[str, str, str]]] = {}
    for source, target, key, data in graph.edges(keys=True, data=True):
        month = day(data)[:7]
        if len(month) == len("2016-08"):
            edges.setdefault(month, []).append((source, target, key))
    return {month: graph.edge_subgraph(edges[month]).copy() for month in sorted(edges)}


def _bound(written: str | None) -> Days | None:
    if written is None:
        return None
    found = span(written)
    if found is None:
        raise InputError(f"{written!r} is no date; write one such as 2016-08-26, 2016-08 or 2016")
    return found
