"""Places by force: linked nodes pull, all nodes push, the more the better linked they are.

After ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian 2014, PLoS ONE 9(6): e98679): push falls with
the distance and grows with both degrees, pull grows with the distance; here the steps cool down.
"""

from __future__ import annotations

import networkx as nx
import numpy as np
from numpy.typing import NDArray

SEED = 7
ROUNDS = 250
_GRAVITY = 0.02
_PUSH = 1.0

Array = NDArray[np.float64]


def spread(graph: nx.Graph) -> Array:
    """A place (x, y) for each node of the connected `graph`, in its order, around the origin; the mean distance
    from a node to its nearest neighbour is 1. `weight` is an edge's strength."""
    if len(graph) == 1:
        return np.zeros((1, 2))
    pull = nx.to_numpy_array(graph, weight="weight")
    mass = 1.0 + (pull > 0).sum(axis=1)
    at = np.random.default_rng(SEED).normal(size=(len(graph), 2)) * len(graph) ** 0.5
    for temperature in np.geomspace(len(graph) ** 0.5, 0.02, ROUNDS):
        force = _force(at, pull, mass)
        length = np.maximum(np.linalg.norm(force, axis=1, keepdims=True), 1e-9)
        at = at + force / length * np.minimum(length, temperature)
    at -= at.mean(axis=0)
    nearest: float = _distances(at).min(axis=1).mean()
    return np.asarray(at / max(nearest, 1e-9), dtype=np.float64)


def _force(at: Array, pull: Array, mass: Array) -> Array:
    delta = at[:, None, :] - at[None, :, :]
    squared = np.maximum((delta**2).sum(axis=2), 1e-4)
    strength = _PUSH * mass[:, None] * mass[None, :] / squared - pull
    np.fill_diagonal(strength, 0.0)
    return np.asarray((strength[..., None] * delta).sum(axis=1) / mass[:, None] - _GRAVITY * at, dtype=np.float64)


def _distances(at: Array) -> Array:
    distances = np.linalg.norm(at[:, None, :] - at[None, :, :], axis=2)
    np.fill_diagonal(distances, np.inf)
    return np.asarray(distances, dtype=np.float64)
