"""Citizens abroad, whom a minister is in charge of, as a part of his title.

وزير الشؤون الخارجية والهجرة [والتونسيين بالخارج]      وزيرة الهجرة وشؤون المصريين [في الخارج]
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.words import Word

_ABROAD = frozenset({"خارج", "مهجر"})
_RESIDENT = frozenset({"مقيمين", "مقيمون", "مغتربين", "عاملين", "وطنيه"})
_COMMUNITIES = frozenset({"جاليه", "جاليات", "مغتربين", "مهاجرين"})
_IN = "في"


def abroad_end(words: Sequence[Word], at: int, end: int) -> int:
    """The token after `بالخارج` or `في الخارج` at the token, before `end`; the token itself where neither stands."""
    led = at + (at < end and words[at].key == _IN)
    inside = led < end and words[led].key in _ABROAD and words[led].definite
    return led + 1 if inside and (led > at or words[at].preposition == "ب") else at


def citizens_end(words: Sequence[Word], at: int, end: int) -> int:
    """The token after the citizens abroad who stand at the token, before `end`; the token itself where none do."""
    word, last = words[at], at + 1
    people = word.key in _COMMUNITIES or (word.nisba is not None and (word.number == "p" or word.tag == "NOUN"))
    if not (word.definite and people) or word.preposition:
        return at
    if last < end and words[last].key in _RESIDENT and not words[last].is_attached:
        last += 1
    behind = abroad_end(words, last, end)
    return behind if behind > last else at
