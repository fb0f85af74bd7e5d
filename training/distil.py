"""Distils the dictionaries: a teacher that may look words up tags the ANT corpus, and the lexicon keeps its counts.

What ships is how often the teacher saw a stem with which tag in running text, rounded; see `training.aramorph`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from math import log2

import numpy as np

from kg.analyze.candidates import Candidate
from kg.analyze.lexicon import Lexicon, spelling_key, stem_key
from kg.analyze.segmenter import Segmenter
from kg.analyze.tagger import (
    BOUNDARY_FEATURES,
    PAD,
    Table,
    Weights,
    agreement,
    decode,
    emissions,
    properties,
    relations,
)
from kg.analyze.tagset import TAGS
from kg.arabic.normal import normal
from kg.arabic.sentences import sentences
from kg.arabic.words import words
from training.aramorph import Dictionaries
from training.corpora import ant_texts

_SHOWN = ("NOUN", "ADJ", "V")


@cache
def _dictionaries() -> Dictionaries:
    return Dictionaries()


@cache
def _splits(key: str) -> dict[tuple[str, ...], str]:
    """The splits that the dictionaries know for a word, with the parts of speech of their stem."""
    found: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for segments, _, pos in _dictionaries().readings(key):
        found[segments].add(pos)
    return {segments: "".join(sorted(pos)) for segments, pos in found.items()}


def hint(word: str, split: Candidate) -> str:
    """What the dictionaries say of a split: the parts of speech of its stem, `-` where they split the word otherwise,
    `?` where they do not know it."""
    known = _splits(spelling_key(word))
    return known.get(tuple(map(spelling_key, split.segments)), "-") if known else "?"


def no_hint(word: str, split: Candidate) -> str:
    """What a student knows of the dictionaries."""
    return ""


@dataclass(frozen=True, slots=True)
class Taught(Segmenter):
    """A segmenter that looks words up."""

    def hint(self, word: str, split: Candidate) -> str:
        """See `hint`."""
        return hint(word, split)


def tag(
    sentence_list: Iterable[list[str]], segmenter: Segmenter, weights: Weights
) -> Iterator[list[tuple[Candidate, str]]]:
    """Splits and tags sentences of normalised words."""
    lexicon = segmenter.lexicon
    table = Table(weights)
    table.add(BOUNDARY_FEATURES, 0)
    types: dict[str, tuple[Candidate, int]] = {}
    rest = iter(sentence_list)
    while batch := list(islice(rest, 500)):
        numbers, starts = [0] * PAD, []
        for sentence in batch:
            starts.append(len(numbers))
            for word in sentence:
                if word not in types:
                    split = segmenter.split(word)
                    features = properties(word, split, lexicon, segmenter.hint(word, split))
                    types[word] = split, table.add(features, agreement(split))
                numbers.append(types[word][1])
            numbers += [0] * PAD
        padded = np.array(numbers)
        lengths = np.array([len(sentence) for sentence in batch])
        best = decode(
            emissions(table, padded), relations(table, padded), np.array(starts), lengths, weights.transitions
        )
        for sentence, start in zip(batch, starts, strict=True):
            yield [(types[word][0], TAGS[best[start + at]]) for at, word in enumerate(sentence)]


def ant_sentences(articles: int) -> Iterator[list[str]]:
    """Sentences of every n-th article of ANT, so that there are about `articles`, as normalised words."""
    for text in islice(ant_texts(), 0, None, max(1, 30_000 // articles)):
        cut = list(words(text))
        forms = [normal(text[word.start : word.end]) or text[word.start : word.end] for word in cut]
        for first, last in sentences(text, cut):
            yield forms[first:last]


def with_tendencies(lexicon: Lexicon, teacher: Segmenter, weights: Weights, articles: int) -> Lexicon:
    """The lexicon with what the teacher saw stems tend to be in that many articles."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in tag(ant_sentences(articles), teacher, weights):
        for split, pos in sentence:
            if "ء" <= split.stem[0] <= "ۓ":
                seen[stem_key(split.stem, split.suffix)][pos if pos in _SHOWN else "other"] += 1
    found = {stem: _tendency(counts) for stem, counts in seen.items() if counts.total() > 1}
    return replace(lexicon, tendencies=found)


def _tendency(counts: Counter[str]) -> str:
    """Shares of nouns, adjectives, verbs and others in fifths rounded up, and the count's logarithm to base four."""
    total = counts.total()
    shares = [-(-4 * counts[pos] // total) for pos in (*_SHOWN, "other")]
    return "".join(map(str, shares)) + str(min(9, int(log2(total) / 2)))
