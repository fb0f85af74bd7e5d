"""Which places of the articles are one: states by any of their names, other places by their name without its class.

Cities of one name are told apart by the state that an article ties the place to, else by those it mentions; without one
it is the largest, unless many articles tell of the place and none of the city's state, or an article calls it a village
and does not mention that either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from kg.arabic.countries import Country
from kg.model import EntityType
from kg.resolve.bearers import Bearer
from kg.resolve.cities import City, cities, largest
from kg.resolve.clusters import Cluster
from kg.resolve.keys import words
from kg.resolve.lists import heads, rows
from kg.resolve.regions import by_state, shortened
from kg.resolve.spellings import Name, by_spelling
from kg.resolve.states import (
    misspelt_state,
    nisba_of,
    state_of,
    state_of_form,
    state_with_code,
    without_nisba,
)

_CAPITAL: Final = "عاصمه"
_VILLAGE: Final = "قريه"
_SETTLEMENTS: Final = frozenset({_CAPITAL, "مدينه", "بلده", _VILLAGE})
_ARTICLE: Final = "ال"
_OMAN: Final = "عُمان"
_SYLLABLE: Final = "أل"
_CITY: Final = " City"
_MANY: Final = 5
_SMALL: Final = 0.1
_PAIR: Final = 2
_MONARCHIES: Final = frozenset({"مملكه", "سلطنه"})

Placed = tuple[str, str | None, str | None]
"""The id of a place with its own code, or that of the state in which it lies."""


@dataclass(frozen=True, slots=True)
class Division:
    """A division of a state: its English noun (`Governorate`), and the states whose divisions alone are called so,
    where elsewhere the word means any area (`منطقة`)."""

    english: str
    states: tuple[str, ...]

    def is_one_in(self, state: str) -> bool:
        """Whether a state has such divisions."""
        return not self.states or state in self.states


@dataclass(frozen=True, slots=True)
class Place:
    """What a place is called: the words of its name without class noun and nisba, the code of the state it is tied to,
    and the division of a state that it is, where all its names say so."""

    name: Name
    state: str | None
    division: Division | None


def places(found: Iterable[Bearer]) -> list[Cluster]:
    """One cluster a place, from the bearers of type LOC."""
    states: dict[Country, list[Bearer]] = defaultdict(list)
    others: dict[Name, list[Bearer]] = defaultdict(list)
    for bearer in sorted(found, key=lambda bearer: bearer.member):
        state = state_meant(bearer)
        if state:
            states[state].append(bearer)
        else:
            others[place_called(bearer).name].append(bearer)
    clusters = [_state_cluster(state, group) for state, group in states.items()]
    return [*clusters, *_merged(part for key, group in by_spelling(shortened(others)) for part in _by_city(key, group))]


def state_meant(bearer: Bearer) -> Country | None:
    """The state a bearer is. A capital is one only beside a name of its state (`روسيا`, `موسكو`); of a name that a city
    has too (`عمان`, `تونس`), the article's country is the state, and without one it is the city."""
    entity = bearer.entity
    names = [words(name) for name in (entity.name, *entity.names)]
    if not bearer.country and state_of(names[0]) and cities(names[:1]) and _OMAN not in (entity.name, *entity.names):
        return None
    named = next((state for name in names if (state := state_of(name) or state_of_form(name))), None)
    named = named or _misspelt(entity.name)
    return (state_with_code(bearer.country) or named) if named and bearer.country else named


def _misspelt(name: str) -> Country | None:
    """The state whose name is misspelt so; no slip of the pen writes a word as two (`سان غال` is not Senegal), or makes
    a first syllable of the article (`أليتاليا` is not Italy, nor `أمينيا` Germany)."""
    state = misspelt_state(words(name))
    if state is None or (len(words(name)) == 1 and " " in name.strip()):
        return None
    return state if name.startswith(_SYLLABLE) is state.name.startswith(_SYLLABLE) else None


def place_called(bearer: Bearer) -> Place:
    """What a bearer that is no state is called."""
    name, state = _without_class(bearer.entity.name)
    names = bearer.entity.names or (bearer.entity.name,)
    divisions = [_divisions().get(words(other)[0]) if words(other) else None for other in names]
    return Place(name, state or bearer.country, divisions[0] if all(divisions) else None)


def _without_class(name: str) -> tuple[Name, str | None]:
    """The words of a name without its class noun, nor `العاصمة` behind it (`تونس العاصمة`), nor the nisba of the state
    it lies in (`مدينة دوما السورية`, `جنين الفلسطينية`, `العاصمة الليبية طرابلس`), whose code is the second value. One
    that a body has with the article and a city without it keeps the article (`الدوما` of Russia)."""
    whole = words(name)
    if name in _bodies() and cities([whole]):
        return (f"{_ARTICLE}{whole[0]}",), None
    rest = heads("place-heads.tsv").strip_words(whole)
    if not without_nisba(("", *rest))[0][1:] or _is_the_name(name, whole, rest):
        return whole, None
    if len(rest) > 1 and rest[-1] == _CAPITAL:
        rest = rest[:-1]
    before = nisba_of(rest[0]) if whole[0] in _SETTLEMENTS and len(rest) > 1 else None
    if before:
        return rest[1:], before.code
    bare, state = without_nisba(rest)
    if state and (rest != whole or cities([bare])):
        return bare, state.code
    return rest, None


def _is_the_name(name: str, whole: Name, rest: Name) -> bool:
    """Whether the class noun belongs to a name: before that of a state of old (`مملكة إسرائيل`), or with an article
    before nothing but an adjective, so that it is no class (`الجمهورية الأفريقية`); a capital's name stands so, too."""
    if rest == whole:
        return False
    described = len(whole) == _PAIR and whole[0] != _CAPITAL and all(map(_has_article, name.split()))
    return described or (whole[0] in _MONARCHIES and state_of(rest) is not None)


def _has_article(word: str) -> bool:
    return word.startswith(_ARTICLE)


def _state_cluster(state: Country, group: Iterable[Bearer]) -> Cluster:
    return Cluster(EntityType.LOC, state.english, tuple(group), name=state.name, latin=state.english, code=state.code)


def _by_city(key: str, group: Sequence[Bearer]) -> Iterator[Cluster]:
    """The places of one name: the cities of the world that its bearers mean and the divisions called like them, or the
    one place that no list has."""
    candidates = cities({tuple(key.split()), *(place_called(bearer).name for bearer in group)})
    if not candidates:
        for region, part in by_state(key, group):
            yield Cluster(EntityType.LOC, region, tuple(part))
        return
    meant: dict[tuple[City, Division | None], list[Bearer]] = defaultdict(list)
    elsewhere: list[Bearer] = []
    for bearer in group:
        place = place_called(bearer)
        called = _called(place.name, candidates)
        tied = (city for city in (*called, *candidates) if city.state == place.state)
        city = next(tied, None) or _mentioned(called, bearer.states)
        if _is_village(city, bearer):
            elsewhere.append(bearer)
            continue
        division = place.division if place.division and place.division.is_one_in(city.state) else None
        meant[city, division].append(bearer)
    for (city, division), bearers in meant.items():
        if _is_elsewhere(city, bearers):
            elsewhere += bearers
        else:
            yield _division_cluster(city, division, bearers) if division else _city_cluster(city, bearers)
    if elsewhere:
        yield Cluster(EntityType.LOC, key, tuple(elsewhere))


def _called(name: Name, candidates: Sequence[City]) -> Sequence[City]:
    """Those of the cities that are called so in some spelling of their own names; all where none is."""
    english = {city.english for city in cities([name])}
    return [city for city in candidates if city.english in english] or candidates


def _mentioned(called: Sequence[City], states: Collection[str]) -> City:
    """The largest of some cities, or where an article mentions its state nowhere, the one that is not much smaller, has
    the same name in English, too, and lies in a state it mentions (`طرابلس` in news of Lebanon)."""
    first, *others = called
    alike = (city for city in others if city.english == first.english and city.people > _SMALL * first.people)
    heard = (city for city in alike if city.state in states)
    return first if first.state in states else next(heard, first)


def _is_village(city: City, bearer: Bearer) -> bool:
    """Whether a place is a village that only has the name of a city, of whose state the article does not tell (`قرية
    دوما` in Palestine)."""
    told = bearer.states and city.state not in bearer.states
    return bool(told) and any(words(name)[:1] == (_VILLAGE,) for name in bearer.entity.names)


def _is_elsewhere(city: City, bearers: Sequence[Bearer]) -> bool:
    """Whether a place only has the name of a city: many articles tell of it, all of other states than the city's
    (`القنيطرة` of Syria, not Kenitra in Morocco)."""
    articles = [bearer.states for bearer in bearers if bearer.states]
    told = state_with_code(city.state) is not None and len(articles) >= _MANY
    return told and not any(city.state in states for states in articles)


def _city_cluster(city: City, group: Iterable[Bearer]) -> Cluster:
    key = city.english if largest(city.english) == city else f"{city.english} {city.state}"
    return Cluster(EntityType.LOC, key, tuple(group), latin=city.english, same_as=(city.iri,), within=city.state)


def _division_cluster(seat: City, division: Division, group: Iterable[Bearer]) -> Cluster:
    english = f"{seat.english.removesuffix(_CITY)} {division.english}"
    key = english if largest(seat.english) == seat else f"{english} {seat.state}"
    return Cluster(EntityType.LOC, key, tuple(group), latin=english, within=seat.state)


def _merged(clusters: Iterable[Cluster]) -> Iterator[Cluster]:
    """Clusters of one key as one: two names of a city (`نور سلطان`, `أستانا`)."""
    groups: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        groups[cluster.key].append(cluster)
    for first, *rest in groups.values():
        bearers = (bearer for cluster in (first, *rest) for bearer in cluster.bearers)
        yield replace(first, bearers=tuple(bearers))


@cache
def _bodies() -> frozenset[str]:
    """The names of bodies that are one word with an article."""
    names = (name for row in rows("organisations.tsv") for name in (row[0], *row[2].split("|")))
    return frozenset(name for name in names if name.startswith(_ARTICLE) and " " not in name)


@cache
def _divisions() -> dict[str, Division]:
    nouns = (row for row in rows("place-heads.tsv") if len(row) > 1)
    return {words(noun)[0]: Division(english, tuple(states)) for noun, english, *states in nouns}


def states_of_cities(placed: Collection[Placed]) -> dict[str, str]:
    """The ids of cities with those of the states they lie in."""
    states = {code: id for id, code, _ in placed if code}
    return {id: states[within] for id, _, within in placed if within in states}
