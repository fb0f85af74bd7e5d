"""Where each entity stands, computed once here so that the page need not.

The most important entities are laid out by force, one connected component at a time, and boxes of names
that overlap are pushed apart; the components are packed around the largest; all others are set on free
ground near the neighbours they have.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

import networkx as nx
import numpy as np
import numpy.typing as npt

from kg.page.force import Array, spread

Points = dict[str, tuple[float, float]]
Boxes = Mapping[str, tuple[float, float]]
Cell = tuple[int, int]
Indices = npt.NDArray[np.intp]

SPACING = 115.0
ASPECT = 1.15
CELL_WIDTH, CELL_HEIGHT = 70.0, 45.0
_HOME = 5
_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))


def layout(graph: nx.Graph, core: Sequence[str], boxes: Boxes) -> dict[str, tuple[int, int]]:
    """A place for every node of `graph`, in pixels at scale 1, y downwards; the same graph gives the same places.

    `core` are the nodes that are shown first; `boxes` give the width and height of each node with its name.
    """
    linked = graph.subgraph(node for node in core if graph.degree(node))
    points, taken = _packed([_component(linked.subgraph(nodes), boxes) for nodes in _components(linked)], boxes)
    _settle(graph, points, taken)
    return {node: (round(x), round(y)) for node, (x, y) in points.items()}


def _components(graph: nx.Graph) -> list[list[str]]:
    found = [sorted(nodes) for nodes in nx.connected_components(graph)]
    return sorted(found, key=lambda nodes: (-len(nodes), nodes))


def _component(graph: nx.Graph, boxes: Boxes) -> Points:
    """One component around the origin, no name over another."""
    ordered = nx.Graph()
    ordered.add_nodes_from(sorted(graph))
    links = sorted((*sorted((a, b)), 1 + math.log(weight)) for a, b, weight in graph.edges(data="weight", default=1))
    ordered.add_weighted_edges_from(links)
    at = _even(_flat(spread(ordered))) * SPACING * np.array([ASPECT, 1.0])
    half = np.array([boxes[node] for node in ordered]) / 2
    return {node: (float(x), float(y)) for node, (x, y) in zip(ordered, _apart(at, half), strict=True)}


def _flat(at: Array) -> Array:
    """`at` turned so that its longest way is level."""
    _, axes = np.linalg.eigh(at.T @ at)
    axes = axes[:, ::-1] * np.where(axes[:, ::-1].sum(axis=0) < 0, -1.0, 1.0)
    return np.asarray(at @ axes, dtype=np.float64)


def _even(at: Array) -> Array:
    """`at` with far nodes drawn nearer and near ones further out, so that the middle is not crowded."""
    radius = np.hypot(at[:, 0], at[:, 1])
    middle = np.median(radius)
    if middle == 0:
        return at
    return np.asarray(at * ((radius + 0.2 * middle) / middle)[:, None] ** -0.4, dtype=np.float64)


def _apart(at: Array, half: Array, rounds: int = 300) -> Array:
    """Boxes that overlap are pushed apart along the shorter way until none does or the rounds are over."""
    one, other = np.triu_indices(len(at), 1)
    reach = half[one] + half[other]
    for _ in range(rounds):
        push = _push(at, one, other, reach)
        if np.abs(push).max() < 0.5:
            break
        at = at + push
    return at


def _push(at: Array, one: Indices, other: Indices, reach: Array) -> Array:
    """How far each box is pushed by those that overlap it; `one` and `other` number the two of each pair, `reach` says
    how near their middles may come."""
    overlap = reach - np.abs(at[one] - at[other])
    both = np.flatnonzero((overlap > 0).all(axis=1))
    one, other, overlap = one[both], other[both], overlap[both]
    axis = (overlap[:, 1] <= overlap[:, 0]).astype(np.intp)
    pair = np.arange(len(both))
    delta = at[one, axis] - at[other, axis]
    way = 0.4 * overlap[pair, axis] * np.where(delta > 0, 1.0, -1.0)
    push = np.zeros_like(at)
    np.add.at(push, (one, axis), way)
    np.add.at(push, (other, axis), -way)
    return push


def _packed(components: list[Points], boxes: Boxes) -> tuple[Points, set[Cell]]:
    """The components side by side, each at the first place of a spiral where its boxes are on free ground."""
    taken: set[Cell] = set()
    points: Points = {}
    for component in components:
        for x0, y0 in _spiral():
            moved = {node: (x + x0, y + y0) for node, (x, y) in component.items()}
            cells = {cell for node, point in moved.items() for cell in _cells(point, boxes[node])}
            if taken.isdisjoint(cells):
                break
        taken |= cells
        points |= moved
    return points, taken


def _spiral() -> Iterator[tuple[float, float]]:
    """Points further and further from the origin, even over the plane."""
    step = 0
    while True:
        distance, angle = CELL_HEIGHT * math.sqrt(step), step * _GOLDEN_ANGLE
        yield ASPECT * distance * math.cos(angle), distance * math.sin(angle)
        step += 1


def _cells(point: tuple[float, float], box: tuple[float, float]) -> Iterator[Cell]:
    (x, y), (width, height) = point, box
    for column in range(int((x - width / 2) // CELL_WIDTH), int((x + width / 2) // CELL_WIDTH) + 1):
        for row in range(int((y - height / 2) // CELL_HEIGHT), int((y + height / 2) // CELL_HEIGHT) + 1):
            yield column, row


def _settle(graph: nx.Graph, points: Points, taken: set[Cell]) -> None:
    """Sets every node without a place on a free cell near the neighbours that have one, walking outwards."""
    walks: dict[Cell, Iterator[Cell]] = {}
    rest = [node for node in sorted(graph) if node not in points]
    while rest:
        ready = [node for node in rest if any(other in points for other in graph[node])] or rest
        for node in ready:
            home = _home(graph, node, points)
            walk = walks.setdefault(home, _walk(home))
            column, row = next(cell for cell in walk if cell not in taken)
            taken.add((column, row))
            points[node] = ((column + 0.5) * CELL_WIDTH, (row + 0.5) * CELL_HEIGHT)
        rest = [node for node in rest if node not in points]


def _home(graph: nx.Graph, node: str, points: Points) -> Cell:
    """The cell in the middle of the neighbours that have a place; coarse, so that few walks begin."""
    known = [points[other] for other in sorted(graph[node]) if other in points] or [(0.0, 0.0)]
    x, y = (sum(axis) / len(known) for axis in zip(*known, strict=True))
    return _HOME * int(x // (_HOME * CELL_WIDTH)), _HOME * int(y // (_HOME * CELL_HEIGHT))


def _walk(home: Cell) -> Iterator[Cell]:
    """The cells around `home`, ring by ring."""
    column, row = home
    yield home
    for ring in range(1, 10_000):
        for step in range(-ring, ring):
            yield column + step, row - ring
            yield column + ring, row + step
            yield column - step, row + ring
            yield column - ring, row - step
