"""What is known of words before training starts, as it will be stored in the model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kg.analyze.names.store import COUNT_STEP
from training.recogniser import lexicon

LEVELS = 7
"""Vectors are stored in half bytes."""


@dataclass(frozen=True)
class Resources:
    """Word types with their vectors (row 0 is for unknown words), counts, and lexicon classes."""

    words: list[str]
    halves: np.ndarray
    scales: np.ndarray
    steps: np.ndarray
    classes: Mapping[str, tuple[str, ...]]

    @property
    def vectors(self) -> np.ndarray:
        """The vectors as the recogniser will see them."""
        vectors: np.ndarray = self.halves * self.scales
        return vectors.astype(np.float32)

    @property
    def rows(self) -> dict[str, int]:
        """The row of each word's vector."""
        return {word: row for row, word in enumerate(self.words, 1)}

    @property
    def counts(self) -> dict[str, int]:
        """How often each word was seen, as the recogniser will see it."""
        counts = np.exp2(self.steps / COUNT_STEP).round().astype(int).tolist()
        return dict(zip(self.words, counts, strict=True))


def read(vectors: Path, camel: Path, most: int = 75_000) -> Resources:
    """The `most` frequent word types of the file `vectors` and the lexicons."""
    with np.load(vectors) as file:
        words, counts, table = file["types"].tolist()[:most], file["counts"][:most], file["vectors"][:most]
    table = np.concatenate([np.zeros((1, table.shape[1]), np.float32), table])
    scales = np.maximum(np.abs(table).max(1, keepdims=True), 1e-6) / LEVELS
    return Resources(
        words=words,
        halves=np.round(table / scales).astype(np.int8),
        scales=scales.astype(np.float16).astype(np.float32),
        steps=np.round(np.log2(counts.astype(np.float64)) * COUNT_STEP).astype(np.uint8),
        classes=lexicon.classes(camel),
    )
