"""Who speaks first of two: `الجانبان` or a dropped subject in the dual stands for two people named before."""

from __future__ import annotations

from collections import Counter

from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.reader import Reader
from kg.model import EntityType


def is_pair(reader: Reader, phrase: Phrase) -> bool:
    """Whether a phrase is a bare definite dual like `الجانبان`."""
    head = reader.word(phrase.head)
    return phrase.name is None and head.definite and head.key in noun_class("pair")


def first_of_two(reader: Reader, at: int) -> str | None:
    """Of the two people named most often before the token, the one named first; `None` where fewer are named."""
    named = [p.entity for p in reader.document.phrases_in(0, at) if p.type is EntityType.PER and p.name and p.entity]
    two = [entity for entity, _ in Counter(named).most_common(2)]
    return min(two, key=named.index) if len(two) > 1 else None
