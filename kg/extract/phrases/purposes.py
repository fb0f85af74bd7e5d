"""What a body is for, between the title of who leads it and his name.

رئيس بعثة الأمم المتحدة [لمساعدة العراق (يونامي)] كريم ناصر      قائد القوة الدولية [لحفظ السلام في البلاد] كريم ناصر
"""

from __future__ import annotations

from kg.extract.phrases.lookahead import POSTS, Lookahead
from kg.model import EntityType

_FOR, _IN, _BRACKETS = "ل", "في", frozenset({"(", ")"})
_LIKE_TITLES = frozenset({"مساعده"})
"""The folded deeds that look like the title of a woman."""

_REACH = 10  # tokens


def behind_purpose(ahead: Lookahead, at: int, end: int) -> int | None:
    """The token of the name, or of the rank before it, behind a purpose that begins at the token, with where the body
    is and what it is called for short; `None` where no purpose stands there, or a clause or somebody else behind it."""
    if at >= end or not _is_purpose(ahead, at):
        return None
    for here in range(at + 1, min(end, at + _REACH)):
        word, name = ahead.words[here], ahead.names.get(here)
        if ahead.is_called(here, end) and not word.is_attached:
            return here if _is_closed(ahead, here - 1) else None
        plain = word.is_nominal and not ahead.kinds(here) & POSTS
        other = (name is not None and name.type is EntityType.PER) or bool(word.preposition)
        if other or not (plain or name is not None or word.text in _BRACKETS or word.key == _IN):
            return None
    return None


def _is_purpose(ahead: Lookahead, at: int) -> bool:
    """Whether `ل` is written onto a deed at the token."""
    word = ahead.words[at]
    deed = word.form == "verbal-noun" or word.key in _LIKE_TITLES
    return word.preposition == _FOR and not word.conjunction and deed and at not in ahead.names


def _is_closed(ahead: Lookahead, at: int) -> bool:
    """Whether no name can go with the word at the token: a definite one, a name's last, a mark."""
    word = ahead.words[at]
    return word.definite or word.is_mark or any(name.last == at + 1 for name in ahead.names.values())
