"""Measures the recogniser: exact names with their types, in words or in the untouched text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from kg.analyze.names.network import LABELS
from kg.analyze.names.recogniser import Recogniser, spans
from kg.model import Features, Segment, Sentence, Span, Token
from training.recogniser.corpora import Document, Labelled, document_words
from training.recogniser.encode import bioes

Found = set[tuple[int, int, str]]
TYPES = ("PER", "LOC", "ORG", "MISC")
GROUPS = {"all": TYPES, "PER+LOC+ORG": TYPES[:3], **{name: (name,) for name in TYPES}}


def names_of(recogniser: Recogniser, text: str) -> Found:
    """What the recogniser finds in an article: (start, end, type)."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for ranges in document_words(text):
        first = len(tokens)
        for start, end in ranges:
            span = Span(start, end)
            tokens.append(Token(span, (Segment(text[start:end], "", span),), 0, "", Features()))
        sentences.append(Sentence(Span(ranges[0][0], ranges[-1][1]), first, len(tokens)))
    return {(name.span.start, name.span.end, str(name.type)) for name in recogniser.names(text, sentences, tokens)}


def on_articles(recogniser: Recogniser, documents: Iterable[Document]) -> list[tuple[Found, Found]]:
    """True and found names of each article; `MISC` is not annotated in them."""
    return [
        (set(document.names), {name for name in names_of(recogniser, document.text) if name[2] != "MISC"})
        for document in documents
    ]


def on_sentences(recogniser: Recogniser, documents: Iterable[Sequence[Labelled]]) -> list[tuple[Found, Found]]:
    """True and found names of each sentence, in words."""
    pairs = []
    for document in documents:
        for sentence, got in zip(document, recogniser.labels([s.words for s in document]), strict=True):
            pairs.append((set(spans(_bioes(sentence.labels))), set(spans(got))))
    return pairs


def _bioes(labels: Sequence[str]) -> list[str]:
    return [LABELS[number] for number in bioes(labels)]


def figures(pairs: Iterable[tuple[Found, Found]]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 in percent: for all types, for all but `MISC`, for each."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for gold, got in pairs:
        for group, types in GROUPS.items():
            counts[group]["right"] += sum(name[2] in types for name in gold & got)
            counts[group]["gold"] += sum(name[2] in types for name in gold)
            counts[group]["got"] += sum(name[2] in types for name in got)
    return {group: _scores(count) for group, count in counts.items()}


def _scores(count: Counter[str]) -> tuple[float, float, float]:
    precision = 100 * count["right"] / max(1, count["got"])
    recall = 100 * count["right"] / max(1, count["gold"])
    f1 = 200 * count["right"] / max(1, count["got"] + count["gold"])
    return round(precision, 1), round(recall, 1), round(f1, 2)
