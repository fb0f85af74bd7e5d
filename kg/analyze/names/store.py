"""Reads the model file of the name recogniser."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kg.analyze.names.network import Weights
from kg.analyze.names.words import base, features
from kg.convolution import Array
from kg.errors import EngineError

COUNT_STEP = 8
"""Counts are stored as this many times their binary logarithm."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of words: vectors of word types (row 0 is for all others) in steps of a scale a row, how often
    each was seen, classes of words, and the weights of features and
    of what tells where a name begins in its first word."""

    rows: Mapping[str, int]
    vectors: npt.NDArray[np.int8]
    scales: Array
    counts: Mapping[str, int]
    classes: Mapping[str, tuple[str, ...]]
    features: Mapping[str, int]
    weights: Array
    whole: Array
    base: Array
    cuts: Mapping[str, float]

    @property
    def size(self) -> int:
        """The length of a word's vector in the network."""
        return int(self.weights.shape[1])

    def vectors_of(self, words: Sequence[str]) -> Array:
        """The vectors of keys, one below the other."""
        stems = [base(word, self.counts)[1] for word in words]
        found, sizes = [], []
        for word, stem in zip(words, stems, strict=True):
            own = [self.features[name] for name in features(word, stem, self.classes) if name in self.features]
            found += own
            sizes.append(len(own))
        spelling = np.zeros((len(words), self.size), np.float32)
        counts = np.array(sizes, np.intp)
        some = counts > 0
        if found:
            spelling[some] = np.add.reduceat(self.weights[found], (np.cumsum(counts) - counts)[some])
        return np.asarray(spelling + self._embeddings(words) @ self.whole + self._embeddings(stems) @ self.base)

    def _embeddings(self, words: Sequence[str]) -> Array:
        rows = [self.rows.get(word, 0) for word in words]
        return np.asarray(self.vectors[rows] * self.scales[rows])


def load(path: Path, scheme: str) -> tuple[Lexicon, Weights]:
    """Read a model that annotates by one of `SCHEMES`; raises `EngineError` where the file is missing or not one."""
    try:
        with np.load(path) as file:
            arrays = dict(file)
        return _lexicon(arrays), Weights.of(arrays, scheme)
    except (OSError, EOFError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise EngineError(f"cannot read the name model {path}: {error}; install kg again") from error


def _lexicon(arrays: Mapping[str, npt.NDArray[np.generic]]) -> Lexicon:
    words = _strings(arrays["words"])
    names = _strings(arrays["class_names"])
    counts = np.exp2(arrays["counts"].astype(np.float64) / COUNT_STEP).round().astype(int).tolist()
    sets = [tuple(name.split("|")) for name in names]
    members = zip(_strings(arrays["class_words"]), arrays["class_sets"].tolist(), strict=True)
    return Lexicon(
        rows={word: row for row, word in enumerate(words, 1)},
        vectors=_halves(arrays["vectors"].astype(np.uint8, copy=False)),
        scales=arrays["scales"].astype(np.float32),
        counts=dict(zip(words, counts, strict=True)),
        classes={word: sets[number] for word, number in members},
        features={name: row for row, name in enumerate(_strings(arrays["features"]))},
        weights=arrays["weights"].astype(np.float32),
        whole=arrays["whole"].astype(np.float32),
        base=arrays["base"].astype(np.float32),
        cuts=dict(zip(_strings(arrays["cut_names"]), arrays["cut_weights"].tolist(), strict=True)),
    )


def _strings(packed: npt.NDArray[np.generic]) -> list[str]:
    return packed.tobytes().decode("utf-8").split("\n")


def _halves(packed: npt.NDArray[np.uint8]) -> npt.NDArray[np.int8]:
    """Two numbers from -8 to 7 out of each byte."""
    table = np.empty((packed.shape[0], 2 * packed.shape[1]), np.int8)
    table[:, ::2] = packed >> 4
    table[:, 1::2] = packed & 15
    table -= 8
    return table
