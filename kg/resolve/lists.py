"""The lexicons of the room: nouns that classify a name without being part of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg import tables
from kg.resolve.keys import words


@dataclass(frozen=True, slots=True)
class Heads:
    """Keys of class nouns that may stand before a name."""

    nouns: frozenset[str]

    def strip(self, name: str) -> tuple[str, ...]:
        """The words of `name` without class nouns in front, as long as a word remains."""
        return self.strip_words(words(name))

    def strip_words(self, rest: tuple[str, ...]) -> tuple[str, ...]:
        """The words without class nouns in front, as long as one remains."""
        while len(rest) > 1 and rest[0] in self.nouns:
            rest = rest[1:]
        return rest


@cache
def heads(file: str) -> Heads:
    """The class nouns in the first column of a data file."""
    return Heads(frozenset(words(row[0])[0] for row in rows(file)))


@cache
def rows(file: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a data file, without its comments."""
    return tuple(tuple(row) for row in tables.rows("kg.resolve", f"data/{file}"))
