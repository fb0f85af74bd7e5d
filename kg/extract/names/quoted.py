"""Names that are all of a quotation: what is written onto their first word is a letter of theirs (`موقع "واللا"`)."""

from __future__ import annotations

from typing import Final

from kg.arabic.countries import by_name
from kg.arabic.romanise import is_name
from kg.extract.phrase import ProperName
from kg.model import Span

_QUOTES: Final = frozenset('"«»“”')
_AND: Final = "و"


def is_quoted_whole(text: str, name: ProperName, first: Span) -> bool:
    """Whether a name, whose first token has the span `first`, fills a quotation but for a و, and is known by neither
    spelling."""
    opening, rest = text[max(0, first.start - 1) : first.start], name.span.of(text)
    quoted = opening in _QUOTES and text[name.span.end : name.span.end + 1] in _QUOTES
    return quoted and text[first.start : name.span.start] == _AND and not is_name(rest) and by_name(rest) is None
