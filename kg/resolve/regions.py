"""Regions that are called by the direction they lie in, once with what they are a part of and once without (`غوطة دمشق
الشرقية`, `الغوطة الشرقية`)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from kg.resolve.bearers import Bearer
from kg.resolve.cities import cities
from kg.resolve.spellings import Name
from kg.resolve.states import state_of

_DIRECTIONS: Final = frozenset({"شرقي", "شرقيه", "غربي", "غربيه", "شمالي", "شماليه", "جنوبي", "جنوبيه"})
_COMMON: Final = frozenset({"ساحل", "شاطي", "ريف", "حدود"})
_LONG: Final = 3
_MANY: Final = 5
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


def by_state(key: str, group: Sequence[Bearer]) -> Iterator[tuple[str, Sequence[Bearer]]]:
    """The bearers of a key in the regions that they mean: a common noun with a direction (`الساحل الغربي`) is that of
    the state which most of many articles mention, and another in an article that only mentions others."""
    told = Counter(state for bearer in group for state in bearer.states)
    name = tuple(key.split())
    is_region = len(name) == _LONG - 1 and name[0] in _COMMON and name[1] in _DIRECTIONS
    main = min(told, key=lambda state: (-told[state], state), default=None)
    if not is_region or len(group) < _MANY or main is None or not _is_in({main}, group):
        yield key, group
        return
    elsewhere: dict[str, list[Bearer]] = defaultdict(list)
    for bearer in group:
        if bearer.states and main not in bearer.states:
            elsewhere[bearer.only_state or bearer.article_id].append(bearer)
    others = {bearer.member for part in elsewhere.values() for bearer in part}
    yield key, [bearer for bearer in group if bearer.member not in others]
    for where, part in elsewhere.items():
        yield f"{key} {where}", part


def _states(name: Name) -> frozenset[str]:
    whole = name[1:-1]
    state = state_of(whole)
    return frozenset({state.code} if state else {city.state for city in cities([whole])[:1]})


def _is_in(states: Collection[str], group: Sequence[Bearer]) -> bool:
    told = [bearer.states for bearer in group if bearer.states]
    return sum(not mentioned.isdisjoint(states) for mentioned in told) > _HALF * len(told)
