"""Word vectors of the news: two halves that know different things, and how often each word type is seen.

The first half is the singular value decomposition of positive pointwise mutual information between words and the
words one and two places before and after them, each place for itself (Levy et al. 2015); the second is skip-gram.
Together they tell the types of unseen names better than either at twice the length.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
from gensim.models import Word2Vec
from scipy import sparse

from training.recogniser import corpora
from training.recogniser.encode import key

HALF = 64
LEAST = 4
CONTEXTS = 10_000
PLACES = (-1, 1, -2, 2)


def train(data: Path, cache: Path, every: int = 1) -> None:
    """Train on each `every`-th of ANT's articles and ANERcorp's words; save types, counts and vectors in the file
    `cache`.

    Repeatable with the environment variable `PYTHONHASHSEED=0`.
    """
    lines = [
        [key(word) for word in line]
        for text in corpora.news(data / "ant/ant.jsonl.gz", every)
        for line in corpora.running_words(text)
    ]
    lines += [[key(word) for word in s.words] for s in corpora.anercorp(data / "anercorp/anercorp-train.tsv")]
    counts = Counter(word for line in lines for word in line)
    types = [word for word, count in counts.most_common() if count >= LEAST]
    halves = [_decomposed(lines, types), _skip_gram(lines, types)]
    np.savez(
        cache,
        types=np.array(types),
        counts=np.array([counts[word] for word in types], np.int32),
        vectors=np.concatenate([half / half.std() for half in halves], 1).astype(np.float32),
    )


def _skip_gram(lines: list[list[str]], types: list[str]) -> np.ndarray:
    model = Word2Vec(
        lines, vector_size=HALF, window=4, min_count=LEAST, sg=1, negative=8, epochs=8, workers=1, seed=1, sample=3e-4
    )
    return np.stack([model.wv[word] for word in types])


def _decomposed(lines: list[list[str]], types: list[str]) -> np.ndarray:
    number = {word: at for at, word in enumerate(types)}
    gap = [-1] * max(PLACES)
    row = np.array([at for line in lines for at in (*(number.get(word, -1) for word in line), *gap)], np.int32)
    table = sparse.hstack([_information(_pairs(row, place, len(types))) for place in PLACES]).tocsr()
    return _left_vectors(table)


def _pairs(row: np.ndarray, place: int, size: int) -> sparse.csr_matrix:
    """How often each context word stands `place` words after each word."""
    words, contexts = (row[:-place], row[place:]) if place > 0 else (row[-place:], row[:place])
    both = (words >= 0) & (contexts >= 0) & (contexts < CONTEXTS)
    weights = np.full(int(both.sum()), abs(place) ** -0.5, np.float32)
    return sparse.csr_matrix((weights, (words[both], contexts[both])), shape=(size, CONTEXTS))


def _information(pairs: sparse.csr_matrix) -> sparse.csr_matrix:
    """Positive pointwise mutual information, contexts smoothed by the power 0.75."""
    table = pairs.tocoo()
    words = np.asarray(table.sum(1)).ravel()
    contexts = np.asarray(table.sum(0)).ravel() ** 0.75
    values = np.log(table.data / (words[table.row] * (contexts / contexts.sum())[table.col]))
    kept = values > 0
    return sparse.csr_matrix((values[kept], (table.row[kept], table.col[kept])), shape=table.shape)


def _left_vectors(table: sparse.csr_matrix, rounds: int = 3) -> np.ndarray:
    """The first left singular vectors times the roots of their values, by randomised iteration (Halko et al. 2011)."""
    seen = table @ np.random.default_rng(0).standard_normal((table.shape[1], 2 * HALF + 8)).astype(np.float32)
    for _ in range(rounds):
        basis, _ = np.linalg.qr(seen)
        back, _ = np.linalg.qr(table.T @ basis)
        seen = table @ back
    basis, _ = np.linalg.qr(seen)
    small = (table.T @ basis).T
    left, squares, _ = np.linalg.svd(small @ small.T)
    return np.asarray((basis @ left)[:, :HALF] * squares[:HALF] ** 0.25)
