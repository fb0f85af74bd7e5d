"""Sides that are called by their nationalities, which stand for the countries.

اتفق [الجانب التركي] مع الوزير      بحث [الجانبان الروسي] و[التركي] الأمر
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kg.extract.phrase import Phrase
from kg.extract.phrases.nominals import NominalReader

_SIDES: Final = frozenset({"جانب", "طرف"})
_TWO_SIDES: Final = frozenset({"جانبان", "جانبين", "طرفان", "طرفين"})
SIDES: Final = _SIDES | _TWO_SIDES
"""The folded nouns of one side or two."""


def side_at(nouns: NominalReader, at: int, end: int) -> Phrase | None:
    """A side called by its nationality, alone or as one of two."""
    if _is_side(nouns, at, end) or _opens_sides(nouns, at, end):
        nation = nouns.nisba(at + 1)
        return replace(nation, span=nouns.span(at, nation.last), first=at)
    return nouns.nisba(at) if _closes_sides(nouns, at) else None


def _is_side(nouns: NominalReader, at: int, end: int) -> bool:
    """`الجانب التركي`: a side called by its nationality stands for the country."""
    word = nouns.words[at]
    if word.key not in _SIDES or not word.definite or at + 1 >= end:
        return False
    return nouns.words[at + 1].nisba is not None and nouns.words[at + 1].definite


def _opens_sides(nouns: NominalReader, at: int, end: int) -> bool:
    """`الجانبان الروسي والتركي`: the first of two sides called by their nationalities."""
    word = nouns.words[at]
    if word.key not in _TWO_SIDES or not word.definite or at + 2 >= end or nouns.words[at + 1].nisba is None:
        return False
    return _joins_nation(nouns, nouns.nisba(at + 1).last, end)


def _closes_sides(nouns: NominalReader, at: int) -> bool:
    """Whether the token is the second nationality of two sides."""
    if not _joins_nation(nouns, at, at + 1):
        return False
    before = next((here for here in (at - 2, at - 3) if here >= 0 and nouns.words[here].key in _TWO_SIDES), -1)
    return before >= 0 and nouns.nisba(before + 1).last == at


def _joins_nation(nouns: NominalReader, at: int, end: int) -> bool:
    """Whether a definite nationality is joined at the token (`والتركي`)."""
    word = nouns.words[at] if at < end else None
    return word is not None and word.conjunction == "و" and word.definite and word.nisba is not None
