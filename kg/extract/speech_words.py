"""The closed word classes of speech: nouns by class, and the verbs by what they can introduce.

The classes are lines of `kg/extract/frames/statements_classes.tsv`, the verbs lines of `frames/statements_verbs.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from kg.arabic.normal import fold
from kg.tables import rows

_CLAUSE, _SPEECH, _OBJECT = "أن", "قول", "obj"


@cache
def noun_class(*names: str) -> frozenset[str]:
    """The folded nouns of one or more classes; raises `KeyError` for a class that is not in the file."""
    return frozenset(fold(noun) for name in names for noun in _noun_classes()[name].split())


@cache
def sayings() -> frozenset[str]:
    """The folded verbs that have both a clause and direct speech."""
    return _spellings(verb for verb, slots in _verbs() if {_CLAUSE, _SPEECH} <= set(slots.split(",")))


@cache
def wordy() -> frozenset[str]:
    """The folded verbs of saying that have no noun for an object, nor things for a subject."""
    objects = _spellings(verb for verb, slots in _verbs() if _OBJECT in slots)
    return sayings() - objects - noun_class("relayed") - noun_class("learnt") - noun_class("beyond_words")


@cache
def speaking() -> frozenset[str]:
    """The folded verbs of reported speech of any kind."""
    return frozenset(fold(verb) for verb, _ in _verbs())


@cache
def _noun_classes() -> Mapping[str, str]:
    """The nouns of each class, parted by spaces."""
    return dict(rows("kg.extract", "frames/statements_classes.tsv"))


@cache
def _verbs() -> tuple[tuple[str, str], ...]:
    """Each verb with its slots."""
    return tuple((row[0], row[3]) for row in rows("kg.extract", "frames/statements_verbs.tsv"))


def _spellings(verbs: Iterable[str]) -> frozenset[str]:
    """The folded verbs, also without their doubled last letter, which the analyzer may leave out (`شد` for `شدد`)."""
    folded = frozenset(map(fold, verbs))
    return folded | {verb[:-1] for verb in folded if verb[-1] == verb[-2]}
