"""What identity was decided on, kept so that one more article calls in question no more than it bears on.

The tables are kept elsewhere; here is what stands in them. `component`: the bearers of a component by its number,
packed; `linked`: the component of each link (see `linking`); `claimed`: the ids that entities would have by another of
their names; `borrowed`: names that an entity may only keep as long as others are not called so more often, with how
often its articles use them; `counted`: how many bearers have a best name; `placed`: the code of each state and, of
other places, that of the state in which they lie.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from typing import Final, Protocol

import msgspec

from kg.model import ArticleEntity, EntityType
from kg.resolve.bearers import Bearer
from kg.resolve.clusters import Cluster
from kg.resolve.entities import Borrowed, counted_key
from kg.resolve.places import Placed

_FAST: Final = 1

Row = tuple[str | int | bytes | None, ...]


class Memory(Protocol):
    """The tables, as the last finished build left them and, once changed, as this one will."""

    def clear(self) -> None:
        """Empty all tables."""

    def put(self, table: str, rows: Iterable[Row]) -> None:
        """Put rows in place of those with the same key."""

    def drop(self, table: str, keys: Iterable[Row]) -> None:
        """Remove the rows with some keys."""

    def component(self, link: str) -> int | None:
        """The number of the component with a link."""

    def bearers(self, component: int) -> bytes:
        """The packed bearers of a component; raises `KeyError` where it is not there."""

    def last_component(self) -> int:
        """The highest number of a component; 0 where there is none."""

    def claimants(self, alias: str) -> list[str]:
        """The ids of the entities that claim an alias."""

    def borrowers(self, name: str) -> list[tuple[str, int]]:
        """The ids of the entities that borrow a name, and how often they use it."""

    def borrowed(self, id: str) -> list[str]:
        """The names that an entity borrows."""

    def count(self, name: str) -> int:
        """How many bearers have a best name."""

    def placed(self) -> list[Placed]:
        """Ids of places with their own codes, and with the codes of the states in which they lie."""


class _Packed(msgspec.Struct, frozen=True, array_like=True):
    article: str
    local: str
    type: EntityType
    name: str
    names: tuple[str, ...]
    tied: str | None
    family: str | None
    titles: tuple[str, ...]
    country: str | None
    day: int | None
    states: tuple[str, ...]
    sport: bool


_decoder: Final = msgspec.msgpack.Decoder(tuple[_Packed, ...])


def pack(found: Iterable[Bearer]) -> bytes:
    """Bearers as bytes, the same in whichever order they come."""
    rows = tuple(_packed(bearer) for bearer in sorted(found, key=lambda bearer: bearer.member))
    return zlib.compress(msgspec.msgpack.encode(rows), _FAST)


def unpack(data: bytes) -> list[Bearer]:
    """The bearers that were packed."""
    return list(map(_bearer, _decoder.decode(zlib.decompress(data))))


def _packed(bearer: Bearer) -> _Packed:
    entity, titles, states = bearer.entity, tuple(sorted(bearer.titles)), tuple(sorted(bearer.states))
    own = bearer.article_id, entity.id, entity.type, entity.name, entity.names, entity.country, entity.family
    return _Packed(*own, titles, bearer.country, bearer.day, states, bearer.sport)


def _bearer(row: _Packed) -> Bearer:
    entity = ArticleEntity(row.local, row.type, row.name, row.names, (), row.tied, row.family)
    return Bearer(row.article, entity, frozenset(row.titles), row.country, row.day, frozenset(row.states), row.sport)


def borrowed_rows(borrowed: Borrowed) -> list[Row]:
    """The rows of `borrowed`: a type with a name, the id of who borrows it, and how often."""
    return [(counted_key(type, name), id, uses) for (type, name, id), uses in borrowed.items()]


def placed_rows(found: Mapping[str, Cluster]) -> list[Placed]:
    """The rows of `placed`."""
    return [(id, cluster.code, cluster.within) for id, cluster in found.items() if cluster.code or cluster.within]
