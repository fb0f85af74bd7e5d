"""Fits the choice of where a name begins in its first word, on the names of the annotated articles."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize

from kg.analyze.names.clitics import cuts, properties
from kg.arabic.normal import normalise
from training.recogniser.corpora import Document, document_words
from training.recogniser.encode import key
from training.recogniser.resources import Resources


def examples(documents: Sequence[Document]) -> list[tuple[str, int, Counter[str]]]:
    """For each name: the key of its first word, how many letters of that do not belong to it, the article's keys."""
    found = []
    for document in documents:
        words = [range_ for sentence in document_words(document.text) for range_ in sentence]
        article = Counter(key(document.text[start:end]) for start, end in words)
        starts = {at: (start, end) for start, end in words for at in range(start, end)}
        for start, _, _ in document.names:
            first, last = starts[start]
            word = document.text[first:last]
            found.append((key(word), bisect_left(normalise(word).offsets, start - first), article))
    return found


def fit(documents: Sequence[Document], resources: Resources, penalty: float = 0.5) -> dict[str, float]:
    """The weights that make the true cuts likeliest."""
    counts, classes = resources.counts, resources.classes
    cases = []
    for word, gold, article in examples(documents):
        options = list(cuts(word))
        if len(options) > 1 and any(cut == gold for cut, _, _ in options):
            rows = [properties(proclitic, rest, counts, classes, article) for _, proclitic, rest in options]
            cases.append((rows, [cut for cut, _, _ in options].index(gold)))
    names = sorted({name for rows, _ in cases for row in rows for name in row})
    tables = [(np.array([[row.get(name, 0.0) for name in names] for row in rows]), gold) for rows, gold in cases]

    def cost(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = penalty * float(weights @ weights), 2 * penalty * weights
        for table, gold in tables:
            scores = table @ weights
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            total -= float(np.log(chances[gold]))
            slope = slope + chances @ table - table[gold]
        return total, slope

    best = minimize(cost, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return {name: round(float(weight), 3) for name, weight in zip(names, best, strict=True)}
