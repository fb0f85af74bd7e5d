"""Distils the dictionaries: a teacher that may look words up tags the ANT corpus, and the lexicon keeps its counts.

What ships is how often the teacher saw a stem with which tag in running text, rounded; see `training.aramorph`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice, tee
from math import log2
from typing import NamedTuple

import numpy as np

from kg.analyze.candidates import Candidate, candidates, closed
from kg.analyze.lexicon import Lexicon, spelling_key, stem_key
from kg.analyze.segmenter import Pattern, Segmenter
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
_AGREED = 0.95


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


class Distilled(NamedTuple):
    """What a teacher saw in ANT: the lexicon with the tendencies of stems, and how frequent words are split."""

    lexicon: Lexicon
    splits: dict[str, Pattern]


def distil(lexicon: Lexicon, teacher: Segmenter, weights: Weights, articles: int) -> Distilled:
    """What the teacher, a segmenter and a tagger, sees in that many articles."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    splits: defaultdict[str, Counter[Pattern]] = defaultdict(Counter)
    fixed: set[str] = set()
    for words_, found in _tagged(articles, teacher, weights):
        for word, (split, pos) in zip(words_, found, strict=True):
            if "ء" <= split.stem[0] <= "ۓ":
                seen[stem_key(split.stem, split.suffix)][pos if pos in _SHOWN else "other"] += 1
                splits[spelling_key(word)][Pattern.of(word, split)] += 1
            if closed(word):
                fixed.add(spelling_key(word))
    tendencies = {stem: _tendency(counts) for stem, counts in seen.items() if counts.total() > 1}
    return Distilled(replace(lexicon, tendencies=tendencies), _agreed(splits, lexicon.counts.keys() - fixed))


def _tagged(
    articles: int, teacher: Segmenter, weights: Weights
) -> Iterator[tuple[list[str], list[tuple[Candidate, str]]]]:
    """Sentences of ANT with the splits and tags that the teacher gives their words."""
    first, second = tee(ant_sentences(articles))
    return zip(first, tag(second, teacher, weights), strict=True)


def _agreed(splits: Mapping[str, Counter[Pattern]], keys: Set[str]) -> dict[str, Pattern]:
    """The splits of words with these keys that do not depend on the hamzas which a spelling key leaves out."""
    found = {}
    for key in sorted(splits.keys() & keys):
        pattern, count = splits[key].most_common(1)[0]
        if count >= _AGREED * splits[key].total() and pattern.split(key) in candidates(key):
            found[key] = pattern
    return found


def _tendency(counts: Counter[str]) -> str:
    """Shares of nouns, adjectives, verbs and others in fifths rounded up, and the count's logarithm to base four."""
    total = counts.total()
    shares = [-(-4 * counts[pos] // total) for pos in (*_SHOWN, "other")]
    return "".join(map(str, shares)) + str(min(9, int(log2(total) / 2)))
