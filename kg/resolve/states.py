"""States by their names as `keys.words` has them, without articles (`ولايات المتحدة` of `للولايات المتحدة`)."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import Final

from kg.arabic import countries
from kg.arabic.countries import Country
from kg.arabic.romanise import known_name
from kg.resolve.keys import differ_by_one, key, sound, words

_LONG: Final = 6


def state_of(name: tuple[str, ...]) -> Country | None:
    """The state whose name the words are; None where they are none's."""
    return _states().get(name)


def nisba_of(word: str) -> Country | None:
    """The state of a nisba in the singular (`روسي`, `اميركيه`)."""
    return _nisbas().get(word)


def misspelt_state(name: tuple[str, ...]) -> Country | None:
    """The state whose name, but for one vowel, is a single long word that is no other name (`قازاخستان`)."""
    if len(name) != 1 or len(name[0]) < _LONG or name in _capitals() or known_name(name[0]):
        return None
    near = _sounds().get(sound(name[0]), ())
    return next((state for known, state in near if differ_by_one(known, name[0])), None)


def state_with_code(code: str) -> Country | None:
    """The state with an ISO 3166 code."""
    return _codes().get(code)


def country_key(name: str) -> str:
    """The code of the state called `name`, or the name's key where it is none's (`الأمم المتحدة`)."""
    state = state_of(words(name))
    return state.code if state else key(name)


@cache
def _states() -> dict[tuple[str, ...], Country]:
    found: dict[tuple[str, ...], Country] = {}
    for state in countries.countries():
        for name in state.names:
            found.setdefault(words(name), state)
    return found


@cache
def _nisbas() -> dict[str, Country]:
    found: dict[str, Country] = {}
    for state in countries.countries():
        for nisba in state.nisbas:
            for form in (nisba, f"{nisba}ة"):
                found.setdefault(key(form), state)
    return found


@cache
def _capitals() -> frozenset[tuple[str, ...]]:
    return frozenset(words(capital) for state in countries.countries() for capital in state.capitals)


@cache
def _sounds() -> dict[str, list[tuple[str, Country]]]:
    found: dict[str, list[tuple[str, Country]]] = defaultdict(list)
    for name, state in _states().items():
        if len(name) == 1:
            found[sound(name[0])].append((name[0], state))
    return found


@cache
def _codes() -> dict[str, Country]:
    return {state.code: state for state in countries.countries()}
