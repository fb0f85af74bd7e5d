"""Football clubs known world-wide by their Arabic names (`data/clubs.tsv`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.arabic.normal import fold
from kg.tables import rows


@dataclass(frozen=True, slots=True)
class Club:
    """A club: its Arabic names (the everyday one first), by-names that no other bears, the code of its state, and its
    English name."""

    names: tuple[str, ...]
    by_names: tuple[str, ...]
    state: str
    english: str


@cache
def clubs() -> tuple[Club, ...]:
    """All clubs of the table."""
    return tuple(
        Club(tuple(names.split("|")), tuple(filter(None, by_names.split("|"))), state, english)
        for names, by_names, state, english in rows("kg.arabic", "data/clubs.tsv")
    )


def by_name(text: str) -> Club | None:
    """The club called `text`, no by-name; `None` where it is none's. Spelling is folded."""
    return _names().get(fold(text))


@cache
def _names() -> dict[str, Club]:
    return {fold(name): club for club in clubs() for name in club.names}
