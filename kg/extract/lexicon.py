"""The nouns that head a party's phrase, by class: posts, ranks, organisations, places, unnamed groups.

Each lexicon is a TSV of masculine singulars with their broken plurals; feminines, sound plurals, duals and the forms
they take in a construct are made here, so that a look-up is one access to a dictionary by folded form.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kg import tables
from kg.arabic.normal import fold

_LEXICONS = ("organisations", "places", "posts", "ranks", "groups", "persons", "occupations", "relatives")
_UNINFLECTED = frozenset({"rank", "honorific", "occupation"})
_ADDRESS = frozenset({"rank", "honorific"})
_OF_EITHER = frozenset({"عمدة", "خليفة", "داعية"})
_SEATS = ("ئ", "ؤ")
_OF_PLACES = frozenset({"organisation", "place", "portfolio"})
_INVARIABLE = ("ء", "ة", "ا", "ى", "ي", "ون", "ين")
"""Endings of plurals that the accusative does not change."""
_HAMZAS = frozenset("أإآ")
_AS_SPELLED = frozenset({"والي"})  # وإلى folds to it


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun: its singular as the lexicon spells it and folded, its kinds (`office`, `spokes`, `member`, `peer`,
    `rank`, `honorific`, `occupation`, `person`, `relative`, `organisation`, `place`, `group`, `pair`, `delegation`),
    and the gender (`m f`) and number (`s d p`) of the form; `construct` where it only stands before a genitive and so
    never takes the article (`وزيرا`, `وزيرو`); `initial` its first letter, by which `إمام` is told from `أمام`."""

    title: str
    singular: str
    kinds: frozenset[str]
    gender: str
    number: str
    construct: bool = False
    initial: str = ""


def rows(name: str) -> Iterator[list[str]]:
    """The rows of `lexicons/<name>.tsv` without its comments."""
    return tables.rows("kg.extract", f"lexicons/{name}.tsv")


def head_noun(base: str, possessed: bool = False) -> Head | None:
    """The head noun with this form, `None` for any other word. Before a pronoun `ة` is `ت`, `ون`
    is `و`, and the `ء` of a broken plural takes a seat (`وزرائه`)."""
    key = fold(base)
    if key in _AS_SPELLED and base not in _AS_SPELLED:
        return None
    found = _heads().get(key)
    if found is None and possessed and key.endswith("ت"):
        found = _heads().get(key[:-1] + "ه")
    if found is None and possessed and key.endswith(_SEATS):
        found = _heads().get(key[:-1] + "ء")
    if found is not None and base[0] in _HAMZAS and found.initial in _HAMZAS and base[0] != found.initial:
        return None
    return found


@cache
def keys(name: str) -> frozenset[str]:
    """The folded first column of a lexicon."""
    return frozenset(fold(row[0]) for row in rows(name))


def body_nisba(key: str) -> str | None:
    """The body a nisba adjective stands for (`اممي`, `امميه`), or the region (`كتالوني`), by its folded form without
    the article."""
    return _bodies().get(key) or _bodies().get(key.removesuffix("ه"))


def is_adverb(base: str, definite: bool) -> bool:
    """Whether a word without its article tells when or how (`أمس`, `الخميس`)."""
    key = fold(base)
    return _adverbs().get(key) == "any" or (definite and (key in _adverbs() or f"ال{key}" in _adverbs()))


@cache
def _adverbs() -> dict[str, str]:
    return {fold(word): kind for word, kind in rows("adverbs")}


@cache
def _bodies() -> dict[str, str]:
    return {fold(nisba): body for nisba, body in (*rows("body_nisbas"), *rows("region_nisbas"))}


@cache
def regions() -> frozenset[str]:
    """The names of the regions that nisba adjectives stand for."""
    return frozenset(region for _, region in rows("region_nisbas"))


@cache
def _heads() -> dict[str, Head]:
    """All forms of all head nouns but those that are commoner as another word."""
    found: dict[str, Head] = {}
    for name in _LEXICONS:
        for singular, plural, kind in rows(name):
            for form, gender, number, construct in _forms(singular, plural, kind):
                kinds = frozenset({kind})
                _add(found, fold(form), Head(singular, fold(singular), kinds, gender, number, construct, form[0]))
    return {form: head for form, head in found.items() if form not in keys("homographs")}


def _add(found: dict[str, Head], key: str, head: Head) -> None:
    """Adds a form; one that is known of the same noun, or of whose feminine it is as a form of address, gets the
    further kind; one of another noun stays as it is."""
    known = found.setdefault(key, head)
    if known.construct and not head.construct:
        found[key] = head
    elif known.singular == head.singular or (head.kinds <= _ADDRESS and head.singular == f"{known.singular}ه"):
        found[key] = replace(known, kinds=known.kinds | head.kinds)


def _forms(singular: str, plural: str, kind: str) -> Iterator[tuple[str, str, str, bool]]:
    """The forms of a noun with gender, number and whether they only occur in a construct, the plain ones first."""
    feminine = singular.endswith("ة")
    gender = "" if singular in _OF_EITHER else "f" if feminine else "m"
    stem = singular[:-1] + "ت" if feminine else singular
    if kind != "pair":
        yield singular, gender, "s", False
    if kind in _UNINFLECTED:
        return
    for form in plural.split("|") if plural != "-" else ():
        yield form, "m", "p", False
        if kind not in _OF_PLACES and not form.endswith(_INVARIABLE):
            yield form + "ا", "m", "p", False  # `التقى ضباطا`
    if not feminine and kind != "group":
        yield singular + "ة", "f", "s", False
    if not feminine and kind != "pair":
        yield from ((singular + ending, "m", "p", ending == "و") for ending in ("ون", "ين", "و"))
        yield singular + "ات", "f", "p", False
        yield from ((singular + "ت" + ending, "f", "d", len(ending) == 1) for ending in ("ان", "ين", "ا", "ي"))
    yield from ((stem + ending, gender, "d", len(ending) == 1) for ending in ("ان", "ا", "ي"))
