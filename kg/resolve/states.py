"""States by their names as `keys.words` has them, without articles (`ولايات المتحدة` of `للولايات المتحدة`)."""

from __future__ import annotations

from functools import cache

from kg.arabic import countries
from kg.arabic.countries import Country
from kg.resolve.keys import key, words


def state_of(name: tuple[str, ...]) -> Country | None:
    """The state whose name the words are; None where they are none's."""
    return _states().get(name)


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
