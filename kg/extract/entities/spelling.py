"""How a name is spelled on its own, with the letters that the word it is written in swallows."""

from __future__ import annotations

from kg.model import Span

_SWALLOWING = "لل"  # the alef of an article behind it is not written
_BRACKETS = (("(", ")"), ("[", "]"))


def spelled(text: str, name: Span) -> str:
    """A name as it is spelled in the text, with its article (`للاتحاد` has `الاتحاد`)."""
    before, own = text[max(0, name.start - 2) : name.start], _whole(name.of(text))
    return f"ال{own}" if before == _SWALLOWING else own


def _whole(name: str) -> str:
    """A name without brackets whose other half stands outside it (`(الرئيس كريم) ناصر`)."""
    for opening, closing in _BRACKETS:
        if name.count(opening) != name.count(closing):
            name = name.replace(opening, "").replace(closing, "")
    return name
