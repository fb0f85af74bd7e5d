"""The closed word classes of `frames/event_words.tsv`."""

from __future__ import annotations

from functools import cache

from kg.arabic.normal import fold
from kg.tables import rows


@cache
def event_words(*names: str) -> frozenset[str]:
    """The folded words of one or more classes; raises `KeyError` for a class that is not in the file."""
    return frozenset().union(*(_classes()[name] for name in names))


@cache
def _classes() -> dict[str, frozenset[str]]:
    table = rows("kg.extract", "frames/event_words.tsv")
    return {name: frozenset(map(fold, words.split())) for name, words in table}
