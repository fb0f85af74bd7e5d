"""News that the recogniser itself has labelled, article by article: it sees a name in many more contexts."""

from __future__ import annotations

from pathlib import Path

from kg.analyze.names.recogniser import Recogniser, spans
from training.recogniser.corpora import Labelled, document_words, news

LONGEST_SENTENCE = 120
MOST_SENTENCES = 40


def articles(path: Path, every: int) -> list[list[list[str]]]:
    """The words of the sentences of each `every`-th unlabelled article; overlong sentences and tails are left out."""
    found = []
    for text in news(path, every):
        sentences = [[text[start:end] for start, end in ranges] for ranges in document_words(text)]
        kept = [words for words in sentences if len(words) <= LONGEST_SENTENCE][:MOST_SENTENCES]
        if kept:
            found.append(kept)
    return found


def label(recogniser: Recogniser, texts: list[list[list[str]]]) -> list[list[Labelled]]:
    """The articles with the labels the recogniser gives them."""
    return [
        [
            Labelled(tuple(words), _begin_inside(labels), number)
            for words, labels in zip(sentences, recogniser.labels(sentences), strict=True)
        ]
        for number, sentences in enumerate(texts)
    ]


def _begin_inside(labels: list[str]) -> tuple[str, ...]:
    found = ["O"] * len(labels)
    for start, end, kind in spans(labels):
        found[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
    return tuple(found)
