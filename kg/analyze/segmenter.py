"""Clitic segmentation: ranks the splits of a word by a log-linear model of affixes, lexicon and frequencies.

The method is that of candidate ranking as in Farasa (Abdelali et al. 2016, "Farasa: A Fast and Furious Segmenter for
Arabic"), with probabilities in the place of its ranks. A word's split depends on the word alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.analyze.candidates import Candidate, candidates, closed
from kg.analyze.lexicon import Lexicon, spelling_key, stem_key


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
    if known := closed(word):
        hints.append("k=" if known == split.segments else "k!")
    return [
        *hints,
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


@dataclass(frozen=True, slots=True)
class Segmenter:
    """A trained ranker of splits."""

    lexicon: Lexicon
    weights: Mapping[str, float]

    def hint(self, word: str, split: Candidate) -> str:
        """What is known of a split besides the lexicon: nothing, but for a teacher that looks words up."""
        return ""

    def ranked(self, word: str) -> list[tuple[float, Candidate]]:
        """The splits of a normalised word with their scores, the best first; the unsplit word where there is none."""
        splits = candidates(word) or [Candidate("", word, "", 0, len(word))]
        if len(splits) == 1:
            return [(0.0, splits[0])]
        weight = self.weights.get
        scored = [
            (sum(weight(name, 0.0) for name in features(word, split, self.lexicon, self.hint(word, split))), split)
            for split in splits
        ]
        scored.sort(key=lambda pair: -pair[0])
        return scored

    def split(self, word: str) -> Candidate:
        """The best split of a normalised word."""
        return self.ranked(word)[0][1]
