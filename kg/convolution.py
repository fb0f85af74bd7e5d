"""Convolutions over the words of sentences that stand one behind the other in a row, with NumPy."""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache

import numpy as np
import numpy.typing as npt
from threadpoolctl import ThreadpoolController

Array = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.intp]


def layer(row: Array, real: Numbers, weights: Array, bias: Array, offsets: tuple[int, ...]) -> Array:
    """What a layer makes of each word at the positions `real` of `row`, from the words at the `offsets` around it;
    `weights` has these one below the other. Between sentences the row has as many zeros as the offsets reach."""
    window = row[real[:, None] + np.array(offsets)].reshape(len(real), -1)
    return np.asarray(np.maximum(window @ weights + bias, 0))


def spread(hidden: Array, real: Numbers, length: int) -> Array:
    """A row of the length with the words' vectors at the positions `real` and zeros between sentences."""
    row = np.zeros((length, hidden.shape[1]), np.float32)
    row[real] = hidden
    return row


def one_thread() -> AbstractContextManager[object]:
    """A context in which NumPy multiplies in one thread: for small products, threads cost more than they gain."""
    limited: AbstractContextManager[object] = _controller().limit(limits=1)
    return limited


@cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()
