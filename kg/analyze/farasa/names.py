"""Names from the recogniser's labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from kg.analyze.farasa.formats import Label
from kg.model import Name, NameType, Sentence, Span, Token

_PROCLITIC_TAGS: Final = frozenset({"CONJ", "PREP", "FUT_PART"})


def names(sentences: Sequence[Sentence], tokens: Sequence[Token], labels: Mapping[int, Label]) -> tuple[Name, ...]:
    """The names of an article by the labels of its tokens: each begins after the proclitics that its first token has,
    and ends within its sentence."""
    return tuple(
        Name(Span(_after_proclitics(tokens[first]), tokens[last - 1].span.end), kind)
        for sentence in sentences
        for first, last, kind in _ranges(labels, sentence.first, sentence.last)
    )


def _ranges(labels: Mapping[int, Label], first: int, last: int) -> list[tuple[int, int, NameType]]:
    """The half-open ranges of tokens that are one name each."""
    found: list[tuple[int, int, NameType]] = []
    for at in range(first, last):
        label = labels.get(at)
        if label is None or label.type is None:
            continue
        goes_on = found and found[-1][1] == at and found[-1][2] == label.type and not label.first
        if goes_on:
            found[-1] = (found[-1][0], at + 1, label.type)
        else:
            found.append((at, at + 1, label.type))
    return found


def _after_proclitics(token: Token) -> int:
    """Where a word begins without its conjunctions and prepositions; its start where nothing else is left."""
    for segment in token.segments[: token.stem + 1]:
        if segment.tag not in _PROCLITIC_TAGS:
            return segment.span.start if segment.span.start < token.span.end else token.span.start
    return token.span.start
