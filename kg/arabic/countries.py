"""States by their Arabic names, nisba adjectives and capitals.

The table is `data/countries.tsv`. All look-ups fold spelling, so `ألمانيا` and `المانيا` are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cache

from kg.arabic.normal import fold
from kg.remembered import remembered
from kg.tables import rows

_ENDINGS = ("", "ة", "ين", "ون", "ان", "ات", "تين", "تان")


_PARTS = frozenset(map(fold, ("إنجلترا", "إنكلترا", "إنغلترا")))


@dataclass(frozen=True, slots=True)
class Country:
    """A state: ISO 3166 code, Arabic names (the everyday one first), nisbas (`روسي`), capitals, English name."""

    code: str
    names: tuple[str, ...]
    nisbas: tuple[str, ...]
    capitals: tuple[str, ...]
    english: str

    @property
    def name(self) -> str:
        """The everyday Arabic name."""
        return self.names[0]


@cache
def countries() -> tuple[Country, ...]:
    """All states, sorted by code."""
    return tuple(_country(*row) for row in rows("kg.arabic", "data/countries.tsv"))


@remembered
def by_name(text: str) -> Country | None:
    """The state called `text` (`الولايات المتحدة`, `سورية`), `None` where it is no state's name. The article may be
    missing, as it is behind `لل`."""
    key = fold(text)
    return _names().get(key) or _names().get(f"ال{key}")


def is_part(text: str) -> bool:
    """Whether `text` is a state's name of which it is a part only (`إنجلترا` of the United Kingdom)."""
    return fold(text) in _PARTS


@remembered
def by_capital(text: str) -> Country | None:
    """The state whose capital is `text`."""
    key = fold(text)
    return _capitals().get(key) or _capitals().get(f"ال{key}")


def capital_names() -> Set[str]:
    """The folded names of the capitals."""
    return _capitals().keys()


def by_nisba(word: str) -> Country | None:
    """The state of a nisba adjective in any gender and number, with or without the article (`الروسية` is Russia's)."""
    key = fold(word)
    return _nisbas().get(key) or _nisbas().get(key.removeprefix("ال"))


def is_broken_plural(key: str) -> bool:
    """Whether a folded nisba without the article is a broken plural, which calls the people of its state (`روس`)."""
    return key in _broken()


def are_two(country: Country) -> bool:
    """Whether a state's nisba is another's too where no word is behind it (`كوري`, `كوري شمالي`)."""
    return country.code in _shared_nisbas()


def may_be(country: Country, form: str) -> bool:
    """Whether a state may have a form of state before its name (`مملكة` of `مملكة البحرين`, not `مملكة إسرائيل`)."""
    codes = _forms().get(fold(form))
    return codes is None or country.code in codes


def by_code(code: str) -> Country | None:
    """The state with an ISO 3166 code."""
    return _codes().get(code)


def names() -> dict[str, Country]:
    """All folded names with their state."""
    return _names()


def _country(code: str, names: str, nisbas: str, capitals: str, english: str) -> Country:
    """One row of the table."""
    return Country(code, _list(names), _list(nisbas), _list(capitals), english)


def _list(cell: str) -> tuple[str, ...]:
    """The alternatives of a cell."""
    return tuple(cell.split("|")) if cell else ()


@cache
def _shared_nisbas() -> frozenset[str]:
    """The codes of the states that have a nisba both alone and with a word behind it, which tells them from another."""
    longer = ((one, nisba.split()[0]) for one in countries() for nisba in one.nisbas if " " in nisba)
    return frozenset(one.code for one, nisba in longer if nisba in one.nisbas)


@cache
def _forms() -> dict[str, frozenset[str]]:
    """The codes of the states that have a form, by those that not all may have."""
    return {fold(form): frozenset(codes.split("|")) for form, codes in rows("kg.arabic", "data/state_forms.tsv")}


@cache
def _codes() -> dict[str, Country]:
    return {country.code: country for country in countries()}


@cache
def _names() -> dict[str, Country]:
    """Folded names, and those of republics by their nationality (`الجمهورية التركية`); a name of two states goes to the
    first."""
    told = [(name, country) for country in countries() for name in country.names]
    plain = ((nisba, country) for country in countries() for nisba in country.nisbas if " " not in nisba)
    return _index([*told, *((f"الجمهورية ال{nisba}ة", country) for nisba, country in plain)])


@cache
def _capitals() -> dict[str, Country]:
    """Folded names of capitals."""
    return _index((name, country) for country in countries() for name in country.capitals)


@cache
def _nisbas() -> dict[str, Country]:
    """Folded, inflected nisbas with their broken plurals."""
    inflected = [
        (" ".join(word + ending for word in nisba.split()), country)
        for country in countries()
        for nisba in country.nisbas
        for ending in _ENDINGS
    ]
    sound = _index(inflected)
    broken = ((plural, sound[nisba]) for plural, nisba in _broken().items())
    return _index([*inflected, *broken])


@cache
def _broken() -> dict[str, str]:
    """The folded broken plurals of nisbas, with the folded nisba."""
    return {fold(plural): fold(nisba) for plural, nisba in rows("kg.arabic", "data/nisba_plurals.tsv")}


def _index(pairs: Iterable[tuple[str, Country]]) -> dict[str, Country]:
    """A dictionary by folded name in which the first owner of a name keeps it."""
    found: dict[str, Country] = {}
    for name, country in pairs:
        found.setdefault(fold(name), country)
    return found
