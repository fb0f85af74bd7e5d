"""The grade of an ambassador, which stands between his title and his country and is no part of either.

سفيرا [فوق العادة وكامل السلطة] لليابان      السفير [فوق العادة والمفوض] لدولة قطر
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.words import Word

_AMBASSADORS = frozenset({"سفير", "سفيرا", "سفيره"})
_OPENING = ("فوق", "عاده")
_GRADES = frozenset({_OPENING, ("كامل", "سلطه"), ("كامل", "صلاحيه"), ("مطلق", "صلاحيه"), ("مطلق", "صلاحيات")})
_PLENIPOTENTIARY, _AND = "مفوض", "و"


def grade_end(words: Sequence[Word], head: int, end: int) -> int:
    """The token behind an ambassador's grade, that behind the head noun where he has none."""
    if words[head].key not in _AMBASSADORS:
        return head + 1
    at = head + 1
    while size := _size(words, at, end, opens=at == head + 1):
        at += size
    return at


def _size(words: Sequence[Word], at: int, end: int, *, opens: bool) -> int:
    """How many words of a grade stand at the token, the first of them without a conjunction."""
    if at >= end or (words[at].conjunction != _AND) != opens or words[at].preposition:
        return 0
    pair = tuple(word.key for word in words[at : min(at + 2, end)])
    return 2 if pair in _GRADES else words[at].key.removesuffix("ا").removesuffix("ه") == _PLENIPOTENTIARY
