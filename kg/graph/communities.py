"""Groups of nodes that have more to do with each other than with the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import networkx as nx

from kg.graph.weighted import weighted

_SEED: Final = 20161
_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Community:
    """Nodes, those linked by most events first, and the names of the first three as `label`."""

    label: str
    members: tuple[str, ...]


def communities(graph: nx.MultiDiGraph) -> list[Community]:
    """The communities of the weighted graph by Louvain's method (Blondel et al. 2008) with a fixed seed, the largest
    first."""
    pairs = weighted(graph)
    strength = dict(pairs.degree(weight="weight"))
    ordered: nx.Graph = nx.Graph()
    ordered.add_nodes_from(sorted(pairs))
    ordered.add_edges_from(sorted(pairs.edges(data=True), key=lambda edge: edge[:2]))
    groups = nx.community.louvain_communities(ordered, weight="weight", seed=_SEED) if len(ordered) else []
    sorted_groups = (sorted(group, key=lambda node: (-strength[node], node)) for group in groups)
    found = [Community(_label(graph, members), tuple(members)) for members in sorted_groups]
    return sorted(found, key=lambda community: (-len(community.members), community.members))


def _label(graph: nx.MultiDiGraph, members: list[str]) -> str:
    return "، ".join(graph.nodes[node]["label"] for node in members[:_NAMED])
