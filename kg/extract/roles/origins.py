"""What a name tells of where its bearer is from: it is like those of Arabs or not, as most names in a country are."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from kg.arabic.countries import by_name
from kg.arabic.normal import fold
from kg.extract.lexicon import keys, rows
from kg.remembered import remembered

_PARTICLES: Final = frozenset({"بن", "ابن", "بنت", "ولد", "ابو", "ال", "ام"})
_SERVANT, _ARTICLE, _SHORT = "عبد", "ال", 4
_OTHER: Final = "other"


@remembered
def kind_of_name(name: str) -> str:
    """Whether a person's name is like those of Arabs: `arab` by its first word, `partly` by another, else `other`."""
    first, *rest = fold(name).split() or [""]
    if _is_given(first) or (not rest and _is_family(first)):
        return "arab"
    return "partly" if any(_is_given(word) or _is_family(word) for word in rest) else _OTHER


def _is_given(word: str) -> bool:
    return word in _PARTICLES or word.startswith(_SERVANT) or word in keys("arab_given_names")


def _is_family(word: str) -> bool:
    return word.startswith(_ARTICLE) and len(word) > _SHORT


@remembered
def kind_of_land(country: str) -> str:
    """Which names most people of a country bear, by its name: `arab`, `muslim` (many of Arab origin) or `other`."""
    land = by_name(country)
    return _lands().get(land.code, _OTHER) if land is not None else _OTHER


@cache
def _lands() -> Mapping[str, str]:
    return dict(rows("name_lands"))
