"""Articles as lines for Farasa: one sentence a line, its words parted by single spaces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.arabic.normal import normal
from kg.model import Analysis, Sentence, Token

_LONGEST: Final = 150
_CUTTING_MARKS: Final = frozenset("،؛:,;.!?؟…")


@dataclass(frozen=True, slots=True)
class Line:
    """A line for Farasa: the numbers of the tokens that it holds, and how each is spelled in it."""

    tokens: tuple[int, ...]
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The line as Farasa gets it; never empty."""
        return " ".join(self.words)


def lines(analysis: Analysis) -> list[Line]:
    """The lines of an article, in text order; sentences of more than 150 words are cut, at a mark where there is one.

    The words are in their normal form, without vowel marks, tatweel and what has no width; a token of which nothing
    is left stands in no line.
    """
    found = []
    for sentence in analysis.sentences:
        for first, last in _parts(analysis, sentence):
            spelled = {at: _spelled(analysis, analysis.tokens[at]) for at in range(first, last)}
            numbers = tuple(at for at, word in spelled.items() if word)
            if numbers:
                found.append(Line(numbers, tuple(spelled[at] for at in numbers)))
    return found


def _spelled(analysis: Analysis, token: Token) -> str:
    return "".join(
        [char for char in normal(token.span.of(analysis.article.text)) if char.isprintable() and char != " "]
    )


def _parts(analysis: Analysis, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The half-open ranges of tokens into which a long sentence is cut."""
    first = sentence.first
    while sentence.last - first > _LONGEST:
        text, tokens = analysis.article.text, analysis.tokens
        marks = (
            at + 1
            for at in range(first + _LONGEST - 1, first + _LONGEST // 2, -1)
            if tokens[at].span.of(text) in _CUTTING_MARKS
        )
        cut = next(marks, first + _LONGEST)
        yield first, cut
        first = cut
    yield first, sentence.last
