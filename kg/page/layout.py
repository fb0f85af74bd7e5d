"""Where each entity stands, computed once here so that the page need not.

The most important entities are laid out by force (Fruchterman and Reingold 1991, as in networkx), one
connected component at a time; the components are packed around the largest; boxes of names that overlap
are pushed apart; all others are set on free ground near the neighbours they have.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = dict[str, tuple[float, float]]
Boxes = Mapping[str, tuple[float, float]]

SEED = 7
SPREAD = 130.0
ASPECT = 1.3
_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))


def layout(graph: nx.Graph, core: Sequence[str], boxes: Boxes) -> dict[str, tuple[int, int]]:
    """A place for every node of `graph`, in pixels at scale 1, y downwards; the same graph gives the same places.

    `core` are the nodes that are shown first; `boxes` give the width and height of each node with its name.
    """
    points = _pack([_component(graph.subgraph(nodes)) for nodes in _components(graph.subgraph(core))])
    points = _apart(points, boxes)
    _settle(graph, points)
    return {node: (round(x), round(y)) for node, (x, y) in points.items()}


def _components(graph: nx.Graph) -> list[list[str]]:
    found = [sorted(nodes) for nodes in nx.connected_components(graph)]
    return sorted(found, key=lambda nodes: (-len(nodes), nodes))


def _component(graph: nx.Graph) -> Points:
    """One component around the origin; its area grows with its nodes."""
    ordered = nx.Graph()
    ordered.add_nodes_from(sorted(graph))
    links = sorted((*sorted((a, b)), math.log1p(weight)) for a, b, weight in graph.edges(data="weight", default=1))
    ordered.add_weighted_edges_from(links)
    size = len(ordered)
    if size == 1:
        return dict.fromkeys(ordered, (0.0, 0.0))
    start = nx.circular_layout(ordered)
    found = nx.spring_layout(ordered, k=1.6 / math.sqrt(size), pos=start, iterations=300, seed=SEED)
    radius = SPREAD * math.sqrt(size)
    return {node: (float(x) * radius * ASPECT, float(y) * radius) for node, (x, y) in found.items()}


def _pack(components: list[Points]) -> Points:
    """The components side by side: each at the first place of a spiral where its circle is free."""
    placed: list[tuple[float, float, float]] = []
    points: Points = {}
    for component in components:
        radius = max(math.hypot(x / ASPECT, y) for x, y in component.values()) + SPREAD
        x0, y0 = _free(placed, radius)
        placed.append((x0, y0, radius))
        points |= {node: (x + x0 * ASPECT, y + y0) for node, (x, y) in component.items()}
    return points


def _free(placed: list[tuple[float, float, float]], radius: float) -> tuple[float, float]:
    if not placed:
        return 0.0, 0.0
    circles = np.array(placed)
    for step in range(100_000):
        distance, angle = SPREAD / 3 * math.sqrt(step), step * _GOLDEN_ANGLE
        x, y = distance * math.cos(angle), distance * math.sin(angle)
        if np.all(np.hypot(circles[:, 0] - x, circles[:, 1] - y) >= circles[:, 2] + radius):
            return x, y
    return float(circles[:, 0].max() + circles[:, 2].max() + radius), 0.0


def _apart(points: Points, boxes: Boxes, rounds: int = 200) -> Points:
    """Boxes that overlap are pushed apart along the shorter way until none does or the rounds are over."""
    if not points:
        return points
    nodes = sorted(points)
    at = np.array([points[node] for node in nodes])
    half = np.array([boxes[node] for node in nodes]) / 2
    for _ in range(rounds):
        push = _push(at, half)
        if not push.any():
            break
        at += push
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, at, strict=True)}


def _push(at: NDArray[np.float64], half: NDArray[np.float64]) -> NDArray[np.float64]:
    delta = at[:, None, :] - at[None, :, :]
    overlap = half[:, None, :] + half[None, :, :] - np.abs(delta)
    order = np.arange(len(at))
    both = (overlap > 0).all(axis=2) & (order[:, None] != order[None, :])
    sign = np.where(delta == 0, np.sign(order[:, None] - order[None, :])[..., None], np.sign(delta))
    along = np.zeros_like(delta)
    shorter = overlap[..., 1] <= overlap[..., 0]
    along[..., 1] = np.where(both & shorter, overlap[..., 1] * sign[..., 1], 0)
    along[..., 0] = np.where(both & ~shorter, overlap[..., 0] * sign[..., 0], 0)
    moved: NDArray[np.float64] = along.sum(axis=1) * 0.4
    return moved


def _settle(graph: nx.Graph, points: Points) -> None:
    """Sets every node without a place near the neighbours that have one, walking outwards from them."""
    taken = {_cell(point) for point in points.values()}
    rest = [node for node in sorted(graph) if node not in points]
    while rest:
        ready = [node for node in rest if any(other in points for other in graph[node])] or rest[:1]
        for node in ready:
            points[node] = _near(_middle(graph, node, points), taken)
        rest = [node for node in rest if node not in points]


def _middle(graph: nx.Graph, node: str, points: Points) -> tuple[float, float]:
    known = [points[other] for other in sorted(graph[node]) if other in points]
    if not known:
        return 0.0, 0.0
    return sum(x for x, _ in known) / len(known), sum(y for _, y in known) / len(known)


def _near(middle: tuple[float, float], taken: set[tuple[int, int]]) -> tuple[float, float]:
    for step in range(1, 1_000_000):
        distance, angle = SPREAD / 2 * math.sqrt(step), step * _GOLDEN_ANGLE
        point = (middle[0] + ASPECT * distance * math.cos(angle), middle[1] + distance * math.sin(angle))
        if (cell := _cell(point)) not in taken:
            taken.add(cell)
            return point
    raise AssertionError("a plane has room for every node")


def _cell(point: tuple[float, float]) -> tuple[int, int]:
    return int(point[0] // SPREAD), int(point[1] // (SPREAD / 2))
