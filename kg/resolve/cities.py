"""Cities of the world by their Arabic names (`kg/arabic/data/cities.tsv`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kg.arabic.countries import countries
from kg.resolve.keys import words
from kg.tables import rows


@dataclass(frozen=True, slots=True)
class City:
    """A city: GeoNames id, English name, the code of its state, people."""

    id: str
    english: str
    state: str
    people: int

    @property
    def iri(self) -> str:
        """Its IRI at GeoNames."""
        return f"https://sws.geonames.org/{self.id}/"


def cities(names: Iterable[tuple[str, ...]]) -> list[City]:
    """The cities with one of the names, given as `keys.words`, the largest first."""
    found = {city for name in names for city in _index().get(name, ())}
    return sorted(found, key=lambda city: (-city.people, city.id))


def largest(english: str) -> City:
    """The largest city of an English name that the table has."""
    return _by_english()[english]


@cache
def _table() -> tuple[tuple[City, str], ...]:
    table = rows("kg.arabic", "data/cities.tsv")
    return tuple((City(id, english, state, int(people)), names) for id, english, state, people, names in table)


@cache
def _index() -> dict[tuple[str, ...], list[City]]:
    index: dict[tuple[str, ...], list[City]] = defaultdict(list)
    for city, names in _table():
        for name in {words(name) for name in names.split("|")}:
            index[name].append(city)
    for name, city in _capitals(index):
        index[name].append(city)
    return index


def _capitals(index: Mapping[tuple[str, ...], list[City]]) -> list[tuple[tuple[str, ...], City]]:
    """The further names of capitals that the table of states has (`سول` of `سيول`)."""
    found = []
    for state in countries():
        names = {words(name) for name in state.capitals}
        seats = {city for name in names for city in index.get(name, ()) if city.state == state.code}
        if len(seats) == 1:
            (seat,) = seats
            found += [(name, seat) for name in sorted(names) if seat not in index.get(name, ())]
    return found


@cache
def _by_english() -> dict[str, City]:
    return {city.english: city for city, _ in sorted(_table(), key=lambda pair: (pair[0].people, pair[0].id))}
