"""Which places of the articles are one: states by any of their names, other places by their name without its class.

Cities of one name are told apart by the state that an article ties the place to; without one it is the largest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from kg.arabic.countries import Country
from kg.model import EntityType
from kg.resolve.bearers import Bearer
from kg.resolve.cities import City, cities, largest
from kg.resolve.clusters import Cluster
from kg.resolve.keys import words
from kg.resolve.lists import heads
from kg.resolve.spellings import Name, by_spelling
from kg.resolve.states import misspelt_state, state_of, state_with_code

_CAPITAL: Final = "عاصمه"
_AMMAN: Final = "عمّان"


def places(found: Iterable[Bearer]) -> list[Cluster]:
    """One cluster a place, from the bearers of type LOC."""
    states: dict[Country, list[Bearer]] = defaultdict(list)
    others: dict[Name, list[Bearer]] = defaultdict(list)
    for bearer in sorted(found, key=lambda bearer: bearer.member):
        state = _state(bearer)
        if state:
            states[state].append(bearer)
        else:
            others[_without_class(bearer.entity.name)].append(bearer)
    clusters = [_state_cluster(state, group) for state, group in states.items()]
    return [*clusters, *_merged(part for key, group in by_spelling(others) for part in _by_city(key, group))]


def _state(bearer: Bearer) -> Country | None:
    """The state a bearer is. A capital is one only beside a name of its state (`روسيا`, `موسكو`); of a capital that is
    called like another state (`عمان`), the article's country is the state."""
    entity = bearer.entity
    if _AMMAN in entity.names:
        return None
    states = (state_of(words(name)) for name in (entity.name, *entity.names))
    named = next((state for state in states if state), None) or misspelt_state(words(entity.name))
    return state_with_code(bearer.country) if named and bearer.country else named


def _without_class(name: str) -> Name:
    """The words of a name without its class noun, nor `العاصمة` behind it (`تونس العاصمة`)."""
    rest = heads("place-heads.tsv").strip(name)
    return rest[:-1] if len(rest) > 1 and rest[-1] == _CAPITAL else rest


def _state_cluster(state: Country, group: Iterable[Bearer]) -> Cluster:
    return Cluster(EntityType.LOC, state.english, tuple(group), name=state.name, latin=state.english, code=state.code)


def _by_city(key: str, group: Sequence[Bearer]) -> Iterator[Cluster]:
    """The places of one name: the cities of the world that its bearers mean, or the one place that no list has."""
    candidates = cities({tuple(key.split()), *(_without_class(bearer.entity.name) for bearer in group)})
    if not candidates:
        yield Cluster(EntityType.LOC, key, tuple(group))
        return
    meant: dict[City, list[Bearer]] = defaultdict(list)
    for bearer in group:
        meant[next((city for city in candidates if city.state == bearer.country), candidates[0])].append(bearer)
    for city, bearers in meant.items():
        yield _city_cluster(city, tuple(bearers))


def _city_cluster(city: City, group: tuple[Bearer, ...]) -> Cluster:
    key = city.english if largest(city.english) == city else f"{city.english} {city.state}"
    return Cluster(EntityType.LOC, key, group, latin=city.english, same_as=(city.iri,), within=city.state)


def _merged(clusters: Iterable[Cluster]) -> Iterator[Cluster]:
    """Clusters of one key as one: two names of a city (`نور سلطان`, `أستانا`)."""
    groups: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        groups[cluster.key].append(cluster)
    for first, *rest in groups.values():
        bearers = (bearer for cluster in (first, *rest) for bearer in cluster.bearers)
        yield replace(first, bearers=tuple(bearers))


def states_of_cities(found: Mapping[str, Cluster]) -> dict[str, str]:
    """Of clusters by entity id, the ids of cities with the ids of the states they lie in."""
    states = {cluster.code: id for id, cluster in found.items() if cluster.code}
    return {id: states[cluster.within] for id, cluster in found.items() if cluster.within in states}
