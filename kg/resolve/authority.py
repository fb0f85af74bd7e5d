"""Organisations known world-wide (`data/organisations.tsv`), by any way in which an article may call them.

A known name is also found behind a class noun (`تنظيم داعش`), in front of a judging adjective (`داعش الإرهابي`), with
the nisba of its own state (`الكرملين الروسي`), with its abbreviation (`وكالة الأنباء السعودية واس`), inside the usual
name of a news agency (`وكالة رويترز للأنباء`), and in another spelling (`الاتحاد الأوربي`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from kg.resolve.keys import sound, spell_one_thing, words
from kg.resolve.lists import heads, rows
from kg.resolve.spellings import Name
from kg.resolve.states import nisba_of, usual_nisba

_OF_NEWS: Final = ("انبا", "للانبا")  # as `keys.words` has them
_TROOPS: Final = "قوات"
_ARMED: Final = frozenset({"جيش", "تحالف", "حلف"})
_LONG: Final = 7
_ARTICLE: Final = "ال"


@dataclass(frozen=True, slots=True)
class Known:
    """An organisation of the authority list; `state` is the code of the state it belongs to, where to one."""

    name: str
    english: str
    state: str | None = None


def known_organisation(best: str, names: Iterable[str] = ()) -> Known | None:
    """The organisation with the best name, or else with another of its names, unless that is only a part of the best
    one (`الاتحاد الأفريقي` of `الاتحاد الأفريقي لكرة القدم`)."""
    whole = words(best)
    found = _known(whole)
    if found:
        return found
    others = (words(name) for name in names)
    return next((entry for name in others if not _lies_in(name, whole) and (entry := _known(name))), None)


def without_epithets(name: Name) -> Name:
    """A name without the judging adjectives it ends in, as long as a word remains."""
    nouns = heads("organisation-epithets.tsv").nouns
    while len(name) > 1 and name[-1] in nouns:
        name = name[:-1]
    return name


def without_class(name: Name) -> Name:
    """A name without epithets, class nouns in front, and `قوات` before an army or alliance."""
    rest = heads("organisation-heads.tsv").strip_words(without_epithets(name))
    return rest[1:] if len(rest) > 1 and rest[0] == _TROOPS and rest[1] in _ARMED else rest


def _lies_in(short: Name, long: Name) -> bool:
    return len(short) < len(long) and any(long[at : at + len(short)] == short for at in range(len(long)))


@lru_cache(maxsize=1 << 16)
def _known(name: Name) -> Known | None:
    name = tuple(map(usual_nisba, name))
    for reading in _readings(name):
        found = authority().get(reading) or _with_its_state(reading) or _with_its_abbreviation(reading)
        if found:
            return found
    return _spelled_alike(name)


def _readings(name: Name) -> Iterator[Name]:
    yield name
    if len(name) == 1 and _ARTICLE in name[0][2:]:  # two words written as one: الأممالمتحدة
        first, _, second = name[0].partition(_ARTICLE)
        yield first, second
    rest = without_class(name)
    yield rest
    if len(rest) > 1 and rest[0] == _OF_NEWS[0]:
        yield rest[1:]
    if len(rest) > 1 and rest[-1] == _OF_NEWS[1]:
        yield rest[:-1]


def _with_its_state(name: Name) -> Known | None:
    nisba = nisba_of(name[-1]) if len(name) > 1 else None
    entry = authority().get(name[:-1]) if nisba else None
    return entry if entry and nisba and entry.state == nisba.code else None


def _with_its_abbreviation(name: Name) -> Known | None:
    """The organisation of which both parts of the name are names."""
    for at in range(1, len(name)):
        entry = authority().get(name[:at])
        if entry and authority().get(name[at:]) == entry:
            return entry
    return None


def _spelled_alike(name: Name) -> Known | None:
    if len("".join(name)) < _LONG:
        return None
    return next((entry for known, entry in _sounds().get(_sound(name), ()) if spell_one_thing(known, name)), None)


def _sound(name: Name) -> str:
    return "".join(map(sound, name))


@cache
def authority() -> dict[Name, Known]:
    """The organisations by each of their names."""
    found: dict[Name, Known] = {}
    for name, english, aliases, *state in rows("organisations.tsv"):
        for alias in (name, *filter(None, aliases.split("|"))):
            found.setdefault(tuple(map(usual_nisba, words(alias))), Known(name, english, state[0] if state else None))
    return found


@cache
def _sounds() -> dict[str, list[tuple[Name, Known]]]:
    found: dict[str, list[tuple[Name, Known]]] = defaultdict(list)
    for name, entry in authority().items():
        found[_sound(name)].append((name, entry))
    return found
