"""Turns labelled sentences into arrays of numbers for training."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from kg.analyze.names.network import GAP, LABELS
from kg.analyze.names.words import base, features
from kg.analyze.names.words import key as slow_key
from training.recogniser.corpora import Labelled

RARE = 6
COMMON = 12
UNSEEN = "\ue000"
"""Stands before a word that is to be encoded as one that neither the news nor a lexicon has."""
key = cache(slow_key)


@dataclass(frozen=True)
class Knowledge:
    """What is known of words: the rows of vectors, counts, the numbers of features, and lexicon classes."""

    rows: Mapping[str, int]
    counts: Mapping[str, int]
    features: Mapping[str, int]
    classes: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Types:
    """All word types of a corpus: row of the vector of the word and of its base (0: none), and its features."""

    number: Mapping[str, int]
    whole: np.ndarray
    base: np.ndarray
    features: np.ndarray
    offsets: np.ndarray


@dataclass(frozen=True)
class Batch:
    """Documents as one row of words: `types` with `GAP` padding words (type 0) between sentences; `where` are the
    positions in it of each sentence's words, padded with 0, the longest sentence first; `order` are
    the sentences' numbers; `same` numbers equal words of one document."""

    types: np.ndarray
    where: np.ndarray
    mask: np.ndarray
    labels: np.ndarray
    same: np.ndarray
    domain: np.ndarray
    order: list[int]


def bioes(labels: Sequence[str]) -> list[int]:
    """Label numbers of the begin-inside-end-single scheme, from begin-inside labels."""
    found = []
    for at, label in enumerate(labels):
        goes_on = at + 1 < len(labels) and labels[at + 1] == f"I-{label[2:]}"
        begins = label[0] == "B" or (label[0] == "I" and (at == 0 or labels[at - 1][2:] != label[2:]))
        scheme = ("B" if goes_on else "S") if begins else ("I" if goes_on else "E")
        found.append(LABELS.index("O" if label == "O" else f"{scheme}-{label[2:]}"))
    return found


def number_features(
    words: Sequence[str], counts: Mapping[str, int], classes: Mapping[str, tuple[str, ...]]
) -> list[str]:
    """The features that at least `RARE` word types have, and those of `COMMON` marks, numbers and Latin words, in the
    order of their letters."""
    often = Counter(words)
    seen = Counter(f for word in sorted(often) for f in set(features(word, base(word, counts)[1], classes)))
    marks = {f"mark {word}" for word, count in often.items() if count >= COMMON} & seen.keys()
    return sorted(marks | {f for f, n in seen.items() if n >= RARE})


def types(words: Sequence[str], known: Knowledge) -> Types:
    """Encode word types (keys); number 0 is the padding word."""
    padding = Types({"": 0}, np.array([0]), np.array([0]), np.array([], np.intp), np.array([0]))
    return more(padding, words, known)


def more(kinds: Types, words: Sequence[str], known: Knowledge) -> Types:
    """The word types of `kinds` and those of `words` that are new, numbered on."""
    number, old = dict(kinds.number), len(kinds.number)
    for word in words:
        number.setdefault(word, len(number))
    whole: list[int] = []
    stems: list[int] = []
    bags: list[int] = []
    offsets: list[int] = []
    for word in list(number)[old:]:
        unseen = word.startswith(UNSEEN)
        stem = word[1:] if unseen else base(word, known.counts)[1]
        whole.append(known.rows.get(word, 0))
        stems.append(0 if unseen else known.rows.get(stem, 0))
        offsets.append(len(kinds.features) + len(bags))
        names = features(stem, stem, {}) if unseen else features(word, stem, known.classes)
        bags += [known.features[f] for f in names if f in known.features]
    grown = (kinds.whole, whole), (kinds.base, stems), (kinds.features, bags), (kinds.offsets, offsets)
    return Types(number, *(np.concatenate([one, np.array(rest, np.intp)]) for one, rest in grown))


def batch(documents: Sequence[Sequence[Labelled]], kinds: Types, domains: Sequence[int]) -> Batch:
    """Lay out `documents` in one row; `domains` has each document's domain."""
    row, groups, domain = [0] * GAP, [-1] * GAP, [0] * GAP
    where, labels = [], []
    seen: dict[tuple[int, str], int] = {}
    for at, document in enumerate(documents):
        for sentence in document:
            keys = [key(word) for word in sentence.words]
            where.append(range(len(row), len(row) + len(keys)))
            labels.append(bioes(sentence.labels))
            row += [kinds.number.get(k, 0) for k in keys] + [0] * GAP
            groups += [seen.setdefault((at, k), len(seen)) for k in keys] + [-1] * GAP
            domain += [domains[at]] * (len(keys) + GAP)
    order = sorted(range(len(where)), key=lambda at: -len(where[at]))
    where, labels = [where[at] for at in order], [labels[at] for at in order]
    width = len(where[0])
    mask = np.array([[i < len(w) for i in range(width)] for w in where])
    places = np.array([[*w, *[0] * (width - len(w))] for w in where])
    gold = np.array([[*ls, *[0] * (width - len(ls))] for ls in labels])
    return Batch(np.array(row), places, mask, gold, np.array(groups), np.array(domain), order)
