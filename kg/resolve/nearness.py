"""Persons' names that are near each other, and the evidence that they are one person's.

Two foreign names of one country and one post that differ by a letter or two (`كيم يونغ أون`, `كيم جونغ أون`), or of
one given name in whose surname a consonant is lost or out of order (`نتياهو`), are one where the one is much rarer than
the other (a slip), or both have three words and more and differ in one. Names from Arabic roots are left out: `سلمان`
and `سلطان` are two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from rapidfuzz import fuzz

from kg.resolve.bearers import Bearer
from kg.resolve.clusters import Unions, most_common
from kg.resolve.full_names import has_father
from kg.resolve.keys import differ_by_one, is_arabic, sound
from kg.resolve.spellings import Name

_LIKE: Final = 85
_RARER: Final = 3
_SHORTEST: Final = 3  # consonants of a surname


def with_slips(groups: Sequence[list[Name]], bearers: Mapping[Name, list[Bearer]]) -> list[list[Name]]:
    """The groups of names, a rare one united with the frequent one of the same country and post it is a slip of."""
    unions: Unions[int] = Unions()
    for at in range(len(groups)):
        unions.find(at)
    for one, other in _neighbours(groups):
        if _is_slip(_bearers(groups[one], bearers), _bearers(groups[other], bearers), groups[one], groups[other]):
            unions.union(one, other)
    united = ([name for at in sorted(ats) for name in groups[at]] for ats in unions.sets())
    return sorted(sorted(group) for group in united)


def with_families(groups: Sequence[list[Name]], bearers: Mapping[Name, list[Bearer]]) -> list[list[Name]]:
    """The groups of names, one down to a father's name united with that which goes on behind it, where all that go on
    so and have its country and one of its posts are one (`محمد بن زايد`, `محمد بن زايد آل نهيان`)."""
    starts: dict[Name, list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        for start in {name[:2] for name in group if has_father(name[:2])}:
            starts[start].append(at)
    unions: Unions[int] = Unions()
    for at in range(len(groups)):
        unions.find(at)
    for start, block in starts.items():
        whose = next((at for at in block if start in groups[at]), None)
        longer = [at for at in block if at != whose]
        same = [at for at in longer if whose is not None and _same_post(groups[whose], groups[at], bearers)]
        if whose is not None and len(same) == 1:
            unions.union(whose, same[0])
    united = ([name for at in sorted(ats) for name in groups[at]] for ats in unions.sets())
    return sorted(sorted(group) for group in united)


def _same_post(names: Sequence[Name], others: Sequence[Name], bearers: Mapping[Name, list[Bearer]]) -> bool:
    one, other = _bearers(names, bearers), _bearers(others, bearers)
    country = _country(one)
    return country is not None and country == _country(other) and share_post(_titles(one), _titles(other))


def share_post(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of posts have one in common; `وزير خارجيه` is one with `وزير شوون خارجيه`."""
    split = [set(title.split()) for title in other]
    return any(words <= found or found <= words for title in one for words in [set(title.split())] for found in split)


def _neighbours(groups: Sequence[list[Name]]) -> Iterator[tuple[int, int]]:
    """Pairs of groups of foreign names with one sounding surname, or a consonant of it lost or out of order."""
    surnames: dict[str, set[int]] = defaultdict(set)
    slips: dict[str, set[tuple[int, Name]]] = defaultdict(set)
    for at, group in enumerate(groups):
        foreign = not any(is_arabic(word) for name in group for word in name)
        for name in group:
            if foreign:
                surnames[sound(name[-1])].add(at)
            for key in slip_keys(name):
                slips[key].add((at, name))
    for block in surnames.values():
        yield from combinations(sorted(block), 2)
    near = (pair for block in slips.values() for pair in combinations(sorted(block), 2))
    yield from sorted({(at, to) for (at, one), (to, other) in near if at != to and differ_by_one(one[-1], other[-1])})


def slip_keys(name: Name) -> frozenset[str]:
    """What a full name with a foreign surname shares with those in whose surname a consonant is lost or out of order
    (`نتياهو`, `أدروغان`): the sounds of the given name and of the surname with one consonant left out at most. None for
    a short surname."""
    consonants = sound(name[-1])
    if len(name) == 1 or len(consonants) < _SHORTEST or is_arabic(name[-1]):
        return frozenset()
    shorter = {consonants[:at] + consonants[at + 1 :] for at in range(len(consonants))}
    return frozenset(f"{sound(name[0])} {one}" for one in {consonants, *shorter})


def _is_slip(one: Sequence[Bearer], other: Sequence[Bearer], names: Sequence[Name], others: Sequence[Name]) -> bool:
    rare, frequent = sorted((one, other), key=len)
    country = _country(rare)
    if country is None or country != _country(frequent) or not share_post(_titles(rare), _titles(frequent)):
        return False
    slips = len(rare) * _RARER <= len(frequent)
    return any(
        fuzz.ratio(" ".join(name), " ".join(near)) >= _LIKE
        for name in names
        for near in others
        if slips or _differ_in_one_word(name, near)
    )


def _differ_in_one_word(name: Name, near: Name) -> bool:
    """Whether two names of three words or more differ in one word, however frequent each is."""
    return len(name) == len(near) > 2 and sum(a != b for a, b in zip(name, near, strict=True)) == 1


def _bearers(group: Sequence[Name], bearers: Mapping[Name, list[Bearer]]) -> list[Bearer]:
    return [bearer for name in group for bearer in bearers[name]]


def _country(group: Sequence[Bearer]) -> str | None:
    return most_common(bearer.country for bearer in group if bearer.country)


def _titles(group: Sequence[Bearer]) -> frozenset[str]:
    return frozenset().union(*(bearer.titles for bearer in group))
