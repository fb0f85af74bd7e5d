"""News that recognisers have labelled together, article by article: the next one sees a name in many more contexts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from kg.analyze.names.network import LABELS, Weights, decode
from kg.analyze.names.recogniser import Recogniser, spans
from training.recogniser.corpora import Labelled, document_words, news

LONGEST_SENTENCE = 120
MOST_SENTENCES = 40
BEGINNING = 100
"""Letters that tell whether two texts are the same article."""


def articles(path: Path, every: int, without: Iterable[str] = ()) -> list[list[list[str]]]:
    """The words of the sentences of each `every`-th unlabelled article, save those that begin like one of the texts
    `without`; overlong sentences and tails are left out."""
    known = {_beginning(text) for text in without}
    found = []
    for text in news(path, every):
        if _beginning(text) in known or _beginning(text.partition("\n")[2]) in known:
            continue
        sentences = [[text[start:end] for start, end in ranges] for ranges in document_words(text)]
        kept = [words for words in sentences if len(words) <= LONGEST_SENTENCE][:MOST_SENTENCES]
        if kept:
            found.append(kept)
    return found


def _beginning(text: str) -> str:
    return "".join(text.split())[:BEGINNING]


def label(teachers: Sequence[Recogniser], texts: list[list[list[str]]]) -> list[list[Labelled]]:
    """The articles with the labels that are best by the mean scores of the recognisers."""
    chain = _mean_chain([teacher.weights for teacher in teachers])
    return [_labelled(teachers, chain, sentences, number) for number, sentences in enumerate(texts)]


def _mean_chain(weights: Sequence[Weights]) -> Weights:
    moves, start = (np.mean([getattr(one, name) for one in weights], 0) for name in ("moves", "start"))
    return replace(weights[0], moves=moves, start=start)


def _labelled(
    teachers: Sequence[Recogniser], chain: Weights, sentences: list[list[str]], number: int
) -> list[Labelled]:
    lengths = np.array([len(words) for words in sentences], np.intp)
    scores = np.mean([teacher.scores(sentences, lengths) for teacher in teachers], 0)
    labels = iter([LABELS[at] for at in decode(chain, scores, lengths).tolist()])
    return [Labelled(tuple(words), _begin_inside([next(labels) for _ in words]), number) for words in sentences]


def _begin_inside(labels: list[str]) -> tuple[str, ...]:
    found = ["O"] * len(labels)
    for start, end, kind in spans(labels):
        found[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
    return tuple(found)
