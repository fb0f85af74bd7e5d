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
    squared = _squared(at)
    np.fill_diagonal(squared, np.inf)
    nearest: float = np.sqrt(squared.min(axis=1)).mean()
    return np.asarray(at / max(nearest, 1e-9), dtype=np.float64)


def _force(at: Array, pull: Array, mass: Array) -> Array:
    strength = _PUSH * mass[:, None] * mass[None, :]
    strength /= np.maximum(_squared(at), 1e-4)
    strength -= pull
    np.fill_diagonal(strength, 0.0)
    # einsum, not a matrix product: the order of its sums does not hang on the number of BLAS threads.
    net = strength.sum(axis=1)[:, None] * at - np.einsum("ij,jk->ik", strength, at)
    return np.asarray(net / mass[:, None] - _GRAVITY * at, dtype=np.float64)


def _squared(at: Array) -> Array:
    """The squared distance of each node from each other."""
    x, y = at[:, 0], at[:, 1]
    across, down = x[:, None] - x[None, :], y[:, None] - y[None, :]
    return np.asarray(across * across + down * down, dtype=np.float64)
