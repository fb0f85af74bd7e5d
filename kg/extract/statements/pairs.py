"""Who speaks first of two: `الجانبان` or a dropped subject in the dual stands for two people named before."""

from __future__ import annotations

from collections import Counter

from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.reader import Reader
from kg.model import EntityType

_TWO = 2


def is_pair(reader: Reader, phrase: Phrase) -> bool:
    """Whether a phrase is a bare definite dual like `الجانبان`."""
    head = reader.word(phrase.head)
    return phrase.name is None and head.definite and head.key in noun_class("pair")


def first_of_two(reader: Reader, at: int) -> str | None:
    """Of the two people named before the token in its sentence, or else most often in the article, the one named first;
    `None` where fewer are named."""
    named, here = (_named(reader, first, at) for first in (0, reader.first[at]))
    two = list(dict.fromkeys(here)) if len(set(here)) == _TWO else []
    two = two or [entity for entity, _ in Counter(named).most_common(_TWO)]
    return min(two, key=named.index) if len(two) > 1 else None


def _named(reader: Reader, first: int, end: int) -> list[str]:
    """The people named among the tokens `first:end`, as often as they are."""
    phrases = reader.document.phrases_in(first, end)
    return [one.entity for one in phrases if one.type is EntityType.PER and one.name and one.entity]
