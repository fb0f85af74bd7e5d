"""Who matters in the graph: degree, betweenness and PageRank."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import networkx as nx
import numpy as np

from kg.graph.weighted import weighted

SAMPLED_ABOVE: Final = 1_000
"""From how many nodes on betweenness is estimated."""

_SAMPLE: Final = 500
_SEED: Final = 20161
_DAMPING: Final = 0.85
_PRECISION: Final = 1e-10
_ROUNDS: Final = 200


class Measure(StrEnum):
    """What nodes are ranked by."""

    DEGREE = "degree"
    BETWEENNESS = "betweenness"
    PAGERANK = "pagerank"


def degree(graph: nx.MultiDiGraph) -> dict[str, float]:
    """In how many events each node is linked to another (weighted degree of the undirected graph)."""
    return {node: float(value) for node, value in weighted(graph).degree(weight="weight")}


def betweenness(graph: nx.MultiDiGraph) -> dict[str, float]:
    """The share of shortest paths between others that lead through each node (Brandes 2001), from 0 to 1.

    More than `SAMPLED_ABOVE` nodes are estimated from 500 of them, drawn with a fixed seed (Brandes and Pich 2007).
    """
    pairs = weighted(graph)
    sample = _SAMPLE if len(pairs) > SAMPLED_ABOVE else None
    found: dict[str, float] = nx.betweenness_centrality(pairs, k=sample, seed=_SEED)
    return found


def pagerank(graph: nx.MultiDiGraph) -> dict[str, float]:
    """PageRank (Page et al. 1999) with damping 0.85 over the weighted directed graph; the values add up to 1.

    Being spoken about, visited or having posts counts in favour of a node; a meeting counts for both.
    """
    pairs = weighted(graph, directed=True)
    nodes = list(pairs)
    if not nodes:
        return {}
    number = {node: index for index, node in enumerate(nodes)}
    edges = [(number[one], number[other], data["weight"]) for one, other, data in pairs.edges(data=True)]
    sources, targets, weights = (np.array(column) for column in zip(*edges, strict=True))
    return dict(zip(nodes, _ranks(len(nodes), sources, targets, weights), strict=True))


def _ranks(size: int, sources: np.ndarray, targets: np.ndarray, weights: np.ndarray) -> list[float]:
    """The stationary distribution by power iteration; a node that links to none gives to all alike."""
    out = np.bincount(sources, weights, size)
    share = weights / out[sources]
    rank = np.full(size, 1 / size)
    for _ in range(_ROUNDS):
        received = np.bincount(targets, rank[sources] * share, size) + rank[out == 0].sum() / size
        new = (1 - _DAMPING) / size + _DAMPING * received
        if np.abs(new - rank).sum() < _PRECISION:
            break
        rank = new
    return [float(value) for value in rank]


def measured(graph: nx.MultiDiGraph, measure: Measure) -> dict[str, float]:
    """The value of each linked node."""
    return {Measure.DEGREE: degree, Measure.BETWEENNESS: betweenness, Measure.PAGERANK: pagerank}[measure](graph)


def top(graph: nx.MultiDiGraph, measure: Measure, count: int = 10) -> list[tuple[str, float]]:
    """The nodes of the highest values, the highest first, with these values; equal ones in the order of ids."""
    values = measured(graph, measure)
    return sorted(values.items(), key=lambda pair: (-round(pair[1], 12), pair[0]))[:count]
