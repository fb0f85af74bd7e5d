"""The name recogniser's network in NumPy: word types to vectors, vectors to label scores, scores to labels.

A word's vector is the sum of a projected word embedding, that of its base and the weights of its features. Three
convolutions read five, three and three (every other) words; a second pass adds what the first thought of the same
word elsewhere in the article. A chain of labels is decoded over each sentence (Collobert et al. 2011).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from kg.convolution import Array, Numbers, layer, spread

GAP: Final = 2
"""Padding words between two sentences of an article."""

SCHEMES: Final = ("news", "anercorp")
"""Ways of annotating that the model has learnt: kg's own guide (`MISC` hardly ever), and that of ANERcorp."""

OF_SCHEME: Final = ("first_bias", "emit", "emit_bias", "again", "moves")
"""The layers that differ between schemes."""

LABELS: Final = ("O", *(f"{scheme}-{kind}" for kind in ("PER", "LOC", "ORG", "MISC") for scheme in "BIES"))


@dataclass(frozen=True, slots=True)
class Weights:
    """The trained layers; `first`, `second` and `third` have the words they read one below the other."""

    first: Array
    first_bias: Array
    second: Array
    second_bias: Array
    third: Array
    third_bias: Array
    emit: Array
    emit_bias: Array
    document: Array
    document_bias: Array
    again: Array
    again_bias: Array
    moves: Array
    start: Array

    @classmethod
    def of(cls, arrays: Mapping[str, npt.NDArray[np.generic]], scheme: str = SCHEMES[0]) -> Weights:
        """Take the layers from `arrays` by their names; those that differ are under `anercorp_moves` and so on."""
        own = {name: f"{scheme}_{name}" for name in OF_SCHEME if scheme != SCHEMES[0]}
        return cls(**{name: arrays[own.get(name, name)].astype(np.float32) for name in cls.__slots__})


def emissions(weights: Weights, row: Array, real: Numbers, same: Numbers) -> Array:
    """Label scores of words. `row` has the words' vectors with `GAP` rows of zeros before, between and behind
    sentences; `real` are the positions of words in it, `same` numbers their types from 0."""
    hidden = layer(row, real, weights.first, weights.first_bias, (-2, -1, 0, 1, 2))
    hidden = hidden + layer(spread(hidden, real, len(row)), real, weights.second, weights.second_bias, (-1, 0, 1))
    hidden = hidden + layer(spread(hidden, real, len(row)), real, weights.third, weights.third_bias, (-2, 0, 2))
    first = hidden @ weights.emit + weights.emit_bias
    opinion = np.maximum(_elsewhere(first, same) @ weights.document + weights.document_bias, 0)
    return np.asarray(first + np.concatenate([hidden, opinion], 1) @ weights.again + weights.again_bias)


def _elsewhere(scores: Array, same: Numbers) -> Array:
    """For each word, over the other words of its type: the mean chance of each label; over all: the greatest."""
    chances = np.exp(scores - scores.max(1, keepdims=True))
    chances /= chances.sum(1, keepdims=True)
    order = np.argsort(same, kind="stable")
    size = np.bincount(same)
    begins = np.cumsum(size) - size
    total = np.add.reduceat(chances[order], begins)
    top = np.maximum.reduceat(chances[order], begins)
    others = size[same][:, None] - 1
    mean = (total[same] - chances) / np.maximum(others, 1)
    return np.concatenate([mean, top[same] * (others > 0)], 1).astype(np.float32)


def decode(weights: Weights, scores: Array, lengths: Numbers) -> Numbers:
    """The best label of each word; `lengths` are the sentences' numbers of words, in the order of `scores`."""
    order = np.argsort(-lengths, kind="stable")
    begins = (np.cumsum(lengths) - lengths)[order]
    alive = np.searchsorted(-lengths[order], -np.arange(lengths.max()), side="left")
    state = weights.start + scores[begins]
    back: list[Numbers] = []
    for at in range(1, len(alive)):
        step = state[: alive[at], None, :] + weights.moves.T
        back.append(step.argmax(2))
        state[: alive[at]] = step.max(2) + scores[begins[: alive[at]] + at]
    labels = np.zeros(len(scores), np.intp)
    best = state.argmax(1)
    for at in range(len(alive) - 1, -1, -1):
        rows = np.arange(alive[at])
        labels[begins[rows] + at] = best[rows]
        if at:
            best[rows] = back[at - 1][rows, best[rows]]
    return labels
