"""Regions that are called by the direction they lie in, once with what they are a part of and once without (`غوطة دمشق
الشرقية`, `الغوطة الشرقية`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from kg.resolve.bearers import Bearer
from kg.resolve.cities import cities
from kg.resolve.spellings import Name
from kg.resolve.states import state_of

_DIRECTIONS: Final = frozenset({"شرقي", "شرقيه", "غربي", "غربيه", "شمالي", "شماليه", "جنوبي", "جنوبيه"})
_LONG: Final = 3
_HALF: Final = 0.5


def without_whole(name: Name) -> Name | None:
    """The name of a region without what it is a part of (`غوطه شرقيه`); None where it names no city or state between
    its noun and a direction."""
    if len(name) < _LONG or name[-1] not in _DIRECTIONS:
        return None
    whole = name[1:-1]
    return (name[0], name[-1]) if state_of(whole) or cities([whole]) else None


def shortened(found: Mapping[Name, list[Bearer]]) -> dict[Name, list[Bearer]]:
    """The names with their bearers, a region's joined with the short one, where articles call no other region of the
    kind by it (`ساحل ليبيا الغربي` and `ساحل تركيا الغربي` are two) and half of those that use the short one mention
    the state."""
    longer: dict[Name, list[Name]] = defaultdict(list)
    for name in found:
        short = without_whole(name)
        if short is not None and short in found:
            longer[short].append(name)
    joined = dict(found)
    for short, names in longer.items():
        if len(names) == 1 and _is_in(_states(names[0]), found[short]):
            joined[short] = sorted((*found[short], *joined.pop(names[0])), key=lambda bearer: bearer.member)
    return joined


def _states(name: Name) -> frozenset[str]:
    whole = name[1:-1]
    state = state_of(whole)
    return frozenset({state.code} if state else {city.state for city in cities([whole])[:1]})


def _is_in(states: Collection[str], group: Sequence[Bearer]) -> bool:
    told = [bearer.states for bearer in group if bearer.states]
    return sum(not mentioned.isdisjoint(states) for mentioned in told) > _HALF * len(told)
