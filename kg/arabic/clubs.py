"""Football clubs known world-wide by their Arabic names (`data/clubs.tsv`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.arabic.normal import fold
from kg.remembered import remembered
from kg.tables import rows


@dataclass(frozen=True, slots=True)
class Club:
    """A club: its Arabic names (the everyday one first), by-names that no other bears, the code of its state, its
    English name, and those of its names that are a city's too."""

    names: tuple[str, ...]
    by_names: tuple[str, ...]
    state: str
    english: str
    cities: tuple[str, ...]


@cache
def clubs() -> tuple[Club, ...]:
    """All clubs of the table."""
    return tuple(
        Club(_list(names), _list(by_names), state, english, _list(cities))
        for names, by_names, state, english, cities in rows("kg.arabic", "data/clubs.tsv")
    )


@remembered
def by_name(text: str) -> Club | None:
    """The club called `text`, no by-name; `None` where it is none's. Spelling is folded."""
    return _names().get(fold(text))


def is_city(text: str) -> bool:
    """Whether `text` is a club's name and a city's."""
    club = by_name(text)
    return club is not None and fold(text) in map(fold, club.cities)


def _list(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))


@cache
def _names() -> dict[str, Club]:
    return {fold(name): club for club in clubs() for name in club.names}
