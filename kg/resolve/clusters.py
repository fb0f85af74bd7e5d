"""Clusters of bearers, each one real-world thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from kg.model import EntityType
from kg.resolve.bearers import Bearer

Item = TypeVar("Item", bound=Hashable)

_SLIP: Final = 0.01


@dataclass(frozen=True, slots=True)
class Cluster:
    """The bearers of one identity. `key` is what its id is made from; `name`, `latin` and `same_as` are given where
    an authority knows them, `state` (a code) where the name tells it, else they come from the bearers. `code` is a
    state's own code, `within` the code of the state in which a city lies, `former` are ids of clusters that were merged
    into it."""

    type: EntityType
    key: str
    bearers: tuple[Bearer, ...]
    name: str | None = None
    latin: str | None = None
    same_as: tuple[str, ...] = ()
    state: str | None = None
    code: str | None = None
    within: str | None = None
    former: tuple[str, ...] = ()

    def country(self) -> str | None:
        """The code of the state (or the key of another name) that the name tells, or most bearers are tied to, of many
        more than one in a hundred; what an authority knows is tied to no other state than the authority's."""
        if self.name or self.state:
            return self.state
        told = [bearer.country for bearer in self.bearers if bearer.country]
        country = most_common(told)
        return country if told.count(country or "") > _SLIP * len(self.bearers) else None


class Unions(Generic[Item]):
    """Disjoint sets; the result does not depend on the order of unions."""

    def __init__(self) -> None:
        self._parent: dict[Item, Item] = {}

    def __contains__(self, item: object) -> bool:
        return item in self._parent

    def find(self, item: Item) -> Item:
        """The item that stands for the set of `item`."""
        parent = self._parent.setdefault(item, item)
        while parent != self._parent[parent]:
            self._parent[item] = parent = self._parent[parent]
        return parent

    def union(self, one: Item, other: Item) -> None:
        """Make one set of the sets of two items."""
        self._parent[self.find(one)] = self.find(other)

    def named(self) -> Iterator[tuple[Item, Item]]:
        """Each item with the one that stands for its set."""
        return ((item, self.find(item)) for item in list(self._parent))

    def sets(self) -> list[list[Item]]:
        """All sets."""
        found: dict[Item, list[Item]] = defaultdict(list)
        for item in self._parent:
            found[self.find(item)].append(item)
        return list(found.values())


def most_common(values: Iterable[str]) -> str | None:
    """The most frequent value, of equally frequent ones the first in order; None where there is none."""
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], value)) if counted else None
