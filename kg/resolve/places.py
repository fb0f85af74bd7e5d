"""Which places of the articles are one: states by any of their names, other places by their name without its class."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from kg.arabic import countries
from kg.arabic.countries import Country
from kg.model import EntityType
from kg.resolve.bearers import Bearer
from kg.resolve.clusters import Cluster
from kg.resolve.keys import words
from kg.resolve.lists import heads
from kg.resolve.spellings import by_spelling
from kg.resolve.states import misspelt_state, state_of

_CAPITAL: Final = "عاصمه"


def places(found: Iterable[Bearer]) -> list[Cluster]:
    """One cluster a place, from the bearers of type LOC."""
    states: dict[str, list[Bearer]] = defaultdict(list)
    others: dict[tuple[str, ...], list[Bearer]] = defaultdict(list)
    for bearer in sorted(found, key=lambda bearer: bearer.member):
        state = _state(bearer)
        if state:
            states[state.code].append(bearer)
        else:
            others[_without_class(bearer.entity.name)].append(bearer)
    known = {country.code: country for country in countries.countries()}
    clusters = [_state_cluster(known[code], group) for code, group in states.items()]
    return clusters + [Cluster(EntityType.LOC, key, group) for key, group in by_spelling(others)]


def _state(bearer: Bearer) -> Country | None:
    """The state a bearer is; a capital is one only beside a name of its state (`روسيا`, `موسكو`)."""
    for name in (bearer.entity.name, *bearer.entity.names):
        state = state_of(words(name))
        if state:
            return state
    return misspelt_state(words(bearer.entity.name))


def _without_class(name: str) -> tuple[str, ...]:
    """The words of a name without its class noun, nor `العاصمة` behind it (`تونس العاصمة`)."""
    rest = heads("place-heads.tsv").strip(name)
    return rest[:-1] if len(rest) > 1 and rest[-1] == _CAPITAL else rest


def _state_cluster(state: Country, group: Iterable[Bearer]) -> Cluster:
    return Cluster(EntityType.LOC, state.english, tuple(group), name=state.name, latin=state.english)
