"""Common nouns that news of a state means one known organisation by (`data/organisation-senses.tsv`)."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from functools import cache

from kg.resolve.authority import Known, authority
from kg.resolve.keys import words
from kg.resolve.lists import rows


@dataclass(frozen=True, slots=True)
class Sense:
    """What a noun means in news that tells of a state and of none of the others; states are codes."""

    state: str
    others: frozenset[str]
    meant: Known


def known_by_company(name: str, states: Set[str]) -> Known | None:
    """The organisation that a noun, spelled with its article, means in an article that mentions the states."""
    sense = _senses().get(name)
    return sense.meant if sense and sense.state in states and sense.others.isdisjoint(states) else None


@cache
def _senses() -> dict[str, Sense]:
    return {
        noun: Sense(state, frozenset(others.split("|")), authority()[words(meant)])
        for noun, state, others, meant in rows("organisation-senses.tsv")
    }
