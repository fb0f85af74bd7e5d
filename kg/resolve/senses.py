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
    """What a noun means in news that tells of a state, or of any where it is empty, and of none of the others; states
    are codes."""

    state: str
    others: frozenset[str]
    meant: Known

    def is_meant(self, states: Set[str], *, sport: bool) -> bool:
        """Whether an article that mentions the states may mean it, a club also where it tells of `sport`."""
        told = not self.state or self.state in states or (self.meant.club and sport)
        return told and self.others.isdisjoint(states)


def known_by_company(name: str, states: Set[str], *, sport: bool = False) -> Known | None:
    """The organisation that a noun, spelled with its article, means in an article that mentions the states, and in news
    of football teams tells of `sport`."""
    return next((sense.meant for sense in _senses().get(name, ()) if sense.is_meant(states, sport=sport)), None)


def known_in_sport(name: str) -> Known | None:
    """The football federation that news of teams calls by a name that is a union's, or of no game (`الاتحاد الأوروبي`,
    `الاتحاد الدولي`)."""
    return _federations().get(words(name))


@cache
def _federations() -> dict[tuple[str, ...], Known]:
    return {words(name): authority()[words(own)] for name, own in rows("organisation-federations.tsv")}


@cache
def _senses() -> dict[str, tuple[Sense, ...]]:
    found: dict[str, tuple[Sense, ...]] = {}
    for noun, state, others, meant in rows("organisation-senses.tsv"):
        sense = Sense(state, frozenset(filter(None, others.split("|"))), authority()[words(meant)])
        found[noun] = (*found.get(noun, ()), sense)
    return found
