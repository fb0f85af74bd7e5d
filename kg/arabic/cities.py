"""Cities of the world by their Arabic names (`data/cities.tsv`)."""

from __future__ import annotations

from functools import cache

from kg.arabic.normal import fold
from kg.tables import rows


def is_city(name: str) -> bool:
    """Whether a city of at least 100,000 people or a capital is called so."""
    return fold(name) in _names()


@cache
def _names() -> frozenset[str]:
    table = rows("kg.arabic", "data/cities.tsv")
    return frozenset(fold(name) for *_, names in table for name in names.split("|"))
