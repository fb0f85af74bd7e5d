"""How a name is spelled on its own, with the letters that the word it is written in swallows."""

from __future__ import annotations

from kg.model import Span

_SWALLOWING = "لل"  # the alef of an article behind it is not written


def spelled(text: str, name: Span) -> str:
    """A name as it is spelled in the text, with its article (`للاتحاد` has `الاتحاد`)."""
    before = text[max(0, name.start - 2) : name.start]
    return f"ال{name.of(text)}" if before == _SWALLOWING else name.of(text)
