"""Analyses as columns: one word a line with its segments, their tags and its name label, separated by tabs.

للصحفيين<TAB>ل+ال+صحفي+ين<TAB>PREP+DET+NOUN+NSUFF<TAB>O
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, Protocol, runtime_checkable

from kg.analyze.engine import Engine
from kg.errors import EngineError
from kg.model import Analysis, Article, Name, Problem, Span, Token

_DOCUMENT: Final = 25
"""How many given sentences are analysed together as one article."""


@runtime_checkable
class KeepsWords(Protocol):
    """An engine that can keep words and sentences as they are given."""

    def with_words(self, article: Article, sentences: Sequence[Sequence[Span]]) -> Analysis:
        """An analysis with exactly these words, given as spans of the article's text, sentence by sentence."""
        ...


@runtime_checkable
class KnowsSchemes(Protocol):
    """An engine that has learnt more than one way of annotating names."""

    def annotating(self, scheme: str) -> Engine:
        """The engine with names as that scheme marks them, one of `kg.analyze.names.network.SCHEMES`."""
        ...


def columns(analysis: Analysis) -> Iterator[str]:
    """The lines of an analysis, without line ends: one a word, an empty one after each sentence."""
    text = analysis.article.text
    labels = _labels(analysis.tokens, analysis.names)
    for sentence in analysis.sentences:
        for at in range(sentence.first, sentence.last):
            token = analysis.tokens[at]
            forms = "+".join(segment.form for segment in token.segments)
            tags = "+".join(segment.tag for segment in token.segments)
            yield f"{token.span.of(text)}\t{forms}\t{tags}\t{labels[at]}"
        yield ""


def analyze_plain(text: str, engine: Engine) -> Iterator[str]:
    """The lines for plain text, whose words and sentences are the engine's own; raises `EngineError` where it fails."""
    for outcome in engine.analyze([Article("text", text)]):
        if isinstance(outcome, Problem):
            raise EngineError(f"{engine.name} could not analyse the text: {outcome.message}")
        yield from columns(outcome)


def analyze_pretokenized(text: str, engine: Engine) -> Iterator[str]:
    """The lines for text with one sentence a line and single spaces between words, which are kept as they are; raises
    `EngineError` where the engine cannot keep words."""
    if not isinstance(engine, KeepsWords):
        raise EngineError(f"the engine {engine.name!r} cuts words itself: leave --pretokenized out or use 'embedded'")
    lines = [line for line in text.replace("\r\n", "\n").split("\n") if line.strip(" ")]
    for first in range(0, len(lines), _DOCUMENT):
        document = lines[first : first + _DOCUMENT]
        article = Article("text", "\n".join(document))
        yield from columns(engine.with_words(article, _given(document)))


def _given(lines: Sequence[str]) -> list[list[Span]]:
    """The spans of the words of lines that are joined by line breaks."""
    sentences = []
    begin = 0
    for line in lines:
        ends = [at for at, char in enumerate(line) if char == " "]
        edges = pairwise([-1, *ends, len(line)])
        sentences.append([Span(begin + left + 1, begin + right) for left, right in edges if right > left + 1])
        begin += len(line) + 1
    return sentences


def _labels(tokens: Sequence[Token], names: Sequence[Name]) -> list[str]:
    """BIO labels of words: `B-PER` where a name begins, `I-PER` inside it, `O` elsewhere."""
    labels = ["O"] * len(tokens)
    at = 0
    for name in names:
        while at < len(tokens) and tokens[at].span.end <= name.span.start:
            at += 1
        prefix = "B"
        while at < len(tokens) and tokens[at].span.start < name.span.end:
            labels[at] = f"{prefix}-{name.type}"
            prefix = "I"
            at += 1
    return labels
