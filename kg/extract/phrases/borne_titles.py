"""Titles that look like an adjective of the noun before them, told to be none by the body and the name behind them.

ضم الوفد [القيادي] بحزب … كريم ناصر      حضر مراسم الاستقبال [الأمين] العام لوزارة …، اللواء كريم ناصر
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from kg.extract.phrase import ProperName
from kg.extract.phrases.heads import TITLES
from kg.extract.words import Word
from kg.model import EntityType

_LETTERS, _WITHIN = frozenset({"ب", "ل"}), frozenset({"في", "لدي"})
_COMMAS: Final = frozenset({"،", ","})
_RANKS: Final = frozenset({"rank", "honorific"})
_RULING: Final = "حاكم"
_REACH: Final = 8  # tokens between a title and the name behind its body


def is_borne(words: Sequence[Word], names: Mapping[int, ProperName], at: int) -> bool:
    """Whether a definite title stands at the token, behind it and its adjectives a preposition with what it belongs to,
    and then, without a verb or mark between them but a comma, the name of who bears it."""
    word = words[at]
    if word.head is None or not (word.head.kinds & TITLES and word.definite) or word.is_attached or word.number != "s":
        return False
    first = at + 1
    while first < len(words) and words[first].qualifies and words[first].definite and not words[first].is_attached:
        first += 1
    behind = words[first] if first < len(words) else None
    if word.key == _RULING or behind is None or not (behind.preposition in _LETTERS or behind.key in _WITHIN):
        return False
    for here in range(first + 1, min(first + _REACH, len(words))):
        if here in names and names[here].type is EntityType.PER:
            return not words[here].is_attached
        if words[here].text in _COMMAS:
            return _is_called(words, names, here + 1)
        nominal = words[here].is_nominal or here in names
        if not nominal or words[here].is_mark or words[here].conjunction:
            return False
    return False


def _is_called(words: Sequence[Word], names: Mapping[int, ProperName], at: int) -> bool:
    """Whether somebody's name stands at the token or behind the rank there."""
    head = words[at].head if at < len(words) else None
    at += head is not None and bool(head.kinds & _RANKS)
    return at in names and names[at].type is EntityType.PER and not words[at].is_attached
