"""What is known of states from other news: their names with the form of government, their officials, their seats."""

from __future__ import annotations

from functools import cache

from kg.arabic.countries import Country, by_name
from kg.arabic.normal import fold
from kg.extract.lexicon import rows
from kg.extract.names.persons import sound

_FORMS = frozenset({"مملكه", "جمهوريه", "دوله", "سلطنه", "اماره"})


def state_called(name: str) -> Country | None:
    """The state with a name, also behind its form of government (`مملكة النرويج`)."""
    form, _, rest = name.partition(" ")
    return by_name(name) or (by_name(rest) if fold(form) in _FORMS else None)


@cache
def seats() -> dict[str, str]:
    """The code of the country whose body sits in a building, by the folded name."""
    return {fold(name): code for name, code in rows("seats")}


@cache
def office_holders() -> dict[str, str]:
    """The country code of known officials by the consonants of their full names: those counted in news and those known
    beyond their country."""
    counted = {name: code for name, code, _ in rows("office_holders")}
    return {sound(name): code for name, code in rows("known_officials")} | counted
