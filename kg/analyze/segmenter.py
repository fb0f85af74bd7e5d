"""Clitic segmentation: ranks the splits of a word by a log-linear model of affixes, lexicon and frequencies.

The method is that of candidate ranking as in Farasa (Abdelali et al. 2016, "Farasa: A Fast and Furious Segmenter for
Arabic"), with probabilities in the place of its ranks. A word's split depends on the word alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import repeat
from typing import Final, NamedTuple

from kg.analyze.candidates import Candidate, candidates, closed
from kg.analyze.lexicon import Lexicon, spelling_key, stem_key

_PRONOUNS: Final = frozenset(["ه", "ها", "هم", "هما", "هن", "ك", "كم", "كما", "كن", "ني"])
_SUBJECTS: Final = frozenset({"ون", "ان", "وا"})


def features(word: str, split: Candidate, lexicon: Lexicon, hint: str = "") -> list[str]:
    """The names of the features of one split of a normalised word; `hint` is what a teacher says of the split."""
    prefix, stem, suffix, start, end = split
    key, alone = spelling_key(word), stem_key(stem, suffix)
    level, classes = lexicon.level, lexicon.classes
    stem_class = classes.get(alone, "")
    rest, head = key[start:], key[:end]
    word_level, stem_level = level(key), level(alone)
    rest_level = level(rest) if start else word_level
    head_level = level(head) if suffix else word_level
    feminine, definite = level(alone + "ة"), level("ال" + key[start:])
    shape = f"{'p' if prefix else ''}{'s' if suffix else ''}"
    hints = [f"g{hint}", f"gp{prefix}|{hint}", f"gx{suffix}|{hint}"] if hint else []
    if seen := lexicon.tendencies.get(alone, ""):
        kind = "".join(letter for letter, share in zip("NAVO", seen, strict=False) if share > "1")
        hints += [f"u{shape}{kind}{seen[-1]}", f"up{prefix}|{kind}", f"ux{suffix}|{kind}", f"ul{suffix}|{seen[-1]}"]
    return [
        *hints,
        *_pooled(split, lexicon, stem_class, stem_level),
        f"p{prefix}",
        f"x{suffix}",
        f"b{prefix}|{suffix}",
        f"pc{prefix}|{stem_class}",
        f"xc{suffix}|{stem_class}",
        f"sl{shape}{stem_level}",
        f"sp{prefix}|{stem_level}",
        f"sx{suffix}|{stem_level}",
        f"rp{prefix}|{rest_level}",
        f"rd{prefix}|{rest_level - word_level}",
        f"hx{suffix}|{head_level}",
        f"hd{suffix}|{head_level - word_level}",
        f"sd{shape}{stem_level - word_level}",
        f"fx{suffix}|{feminine}",
        f"dp{prefix}|{definite}",
        f"dd{prefix}|{definite - rest_level}",
        f"wl{shape}{word_level}",
        f"n{shape}{len(stem)}",
        f"nx{suffix}|{len(stem)}",
        f"np{prefix}|{len(stem)}",
        f"ep{prefix}|{stem[0]}",
        f"eq{prefix}|{stem[:2]}",
        f"ex{suffix}|{stem[-1]}",
        f"ey{suffix}|{stem[-2:]}",
        f"s{alone}",
        f"t{alone}|{suffix}",
        f"w{key}|{prefix}|{suffix}",
    ]


def _pooled(split: Candidate, lexicon: Lexicon, stem_class: str, stem_level: int) -> list[str]:
    """Features of the suffix with all object and possessive pronouns taken for one."""
    kind = _pooled_suffix(split.suffix)
    key, level = spelling_key(split.stem), lexicon.level
    feminine, plural, masculine = level(key + "ة"), level(key + "ات"), level(key + "ين")
    return [
        f"jf{kind}|{feminine}",
        f"jp{kind}|{plural}",
        f"jm{kind}|{masculine}",
        f"js{kind}|{stem_level}",
        f"jc{kind}|{stem_class}",
        f"je{kind}|{key[-1]}|{min(len(key), 6)}",
    ]


@cache
def _pooled_suffix(suffix: str) -> str:
    segments = suffix.split("+")
    if segments[-1] in _PRONOUNS:
        segments[-1] = "*"
    return "#" if segments[0] in _SUBJECTS else "+".join(segments)


class Pattern(NamedTuple):
    """A split without its stem: the affixes as in `Candidate`, and how many of a word's letters stand before and after
    the stem."""

    prefix: str
    suffix: str
    before: int
    after: int

    def split(self, word: str) -> Candidate:
        """The split of a word in this way."""
        end = len(word) - self.after
        return Candidate(self.prefix, word[self.before : end], self.suffix, self.before, end)

    @classmethod
    def of(cls, word: str, split: Candidate) -> Pattern:
        """The way in which a word is split."""
        return cls(split.prefix, split.suffix, split.start, len(word) - split.end)


@dataclass(frozen=True, slots=True)
class Segmenter:
    """A trained ranker of splits; `known` holds those of frequent words under their `spelling_key`."""

    lexicon: Lexicon
    weights: Mapping[str, float]
    known: Mapping[str, Pattern] = field(default_factory=dict)

    def hint(self, word: str, split: Candidate) -> str:
        """What is known of a split besides the lexicon: nothing, but for a teacher that looks words up."""
        return ""

    def ranked(self, word: str) -> list[tuple[float, Candidate]]:
        """The splits of a normalised word with their scores, the best first; the unsplit word where there is none."""
        if known := closed(word):
            splits = [split for split in candidates(word) if split.segments == known]
        else:
            splits = candidates(word)
        splits = splits or [Candidate("", word, "", 0, len(word))]
        if len(splits) == 1:
            return [(0.0, splits[0])]
        scored = [(self._score(word, split), split) for split in splits]
        scored.sort(key=lambda pair: -pair[0])
        return scored

    def _score(self, word: str, split: Candidate) -> float:
        names = features(word, split, self.lexicon, self.hint(word, split))
        return sum(map(self.weights.get, names, repeat(0.0)))

    def split(self, word: str) -> Candidate:
        """The best split of a normalised word."""
        pattern = self.known.get(spelling_key(word))
        return pattern.split(word) if pattern else self.ranked(word)[0][1]
