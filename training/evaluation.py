"""Leave-one-theme-out evaluation of segmentation and tagging on WikiNews; even the teacher never sees the theme."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from kg.analyze.lexicon import Lexicon, spelling_key
from kg.analyze.segmenter import Segmenter
from kg.analyze.tagger import Weights
from kg.analyze.tagset import proclitic_tags, suffix_tags
from kg.arabic.normal import normal
from training.corpora import GoldWord, themes
from training.distil import tag


class Score(NamedTuple):
    """How many words there are, and how many have exactly the gold segments, the same where hamza on alef is left out,
    and the gold segments and tags."""

    words: int
    segmented: int
    collapsed: int
    tagged: int


def evaluate(sentences: list[list[GoldWord]], segmenter: Segmenter, weights: Weights) -> Score:
    """The score of a model on gold sentences."""
    forms = [[normal(word.word) or word.word for word in sentence] for sentence in sentences]
    counts = [0, 0, 0, 0]
    for sentence, row, found in zip(sentences, forms, tag(forms, segmenter, weights), strict=True):
        for gold, form, (split, pos) in zip(sentence, row, found, strict=True):
            right = split.segments == gold.segments
            tags = (*proclitic_tags(split), pos, *suffix_tags(split, pos, segmenter.lexicon))
            bare = segmenter.split(spelling_key(form)).segments
            counts[0] += 1
            counts[1] += right
            counts[2] += bare == tuple(map(spelling_key, gold.segments))
            counts[3] += right and tags == gold.tags
    return Score(*counts)


def leave_one_theme_out(
    lexicon: Lexicon, make: Callable[[list[list[GoldWord]], Lexicon], tuple[Segmenter, Weights]]
) -> dict[str, Score]:
    """The score on each theme of a model made from the others."""
    parts = themes()
    scores = {}
    for theme, sentences in parts.items():
        others = [sentence for name, part in parts.items() if name != theme for sentence in part]
        scores[theme] = evaluate(sentences, *make(others, lexicon))
    return scores
