"""Provinces and towns of the Arab states: of which state one is."""

from __future__ import annotations

from functools import cache

from kg.arabic.countries import by_capital
from kg.arabic.normal import fold
from kg.extract.lexicon import rows


def state_of_town(name: str) -> str | None:
    """The code of the only Arab state with a province or town of the name, without the noun before it; or of the state
    whose capital it is."""
    states = provinces().get(fold(name), ())
    capital = by_capital(name) if not states else None
    return capital.code if capital is not None else states[0] if len(states) == 1 else None


@cache
def provinces() -> dict[str, tuple[str, ...]]:
    """The codes of the states that have a province or town of a folded name."""
    return {fold(name): tuple(states.split("|")) for name, states in rows("provinces")}
