"""The entities of all articles, decided on one component after the other (see `linking`).

Bearers, clusters and entities are on shelves, so that no more are in memory than those of one component, and the links
that tie others together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from kg.model import Entity, Extraction
from kg.resolve.bearers import Bearer, bearers
from kg.resolve.clustering import clusters, is_named
from kg.resolve.clusters import Cluster, Unions
from kg.resolve.entities import Draft, aliases, claims, draft, ids, stem
from kg.resolve.linking import links
from kg.resolve.memory import Memory, borrowed_rows, pack, placed_rows
from kg.resolve.parties import parties
from kg.resolve.places import Placed, states_of_cities
from kg.shelves import InOrder, Pile, Shelf

_AT_ONCE: Final = 5_000
"""How many bearers are decided on together, unless one component has more."""


class Identity:
    """What clusters come to that are given with the ids of their entities."""

    def __init__(self, found: Iterable[tuple[str, Cluster]]) -> None:
        self._claims: Pile[str] = Pile(str)
        self._placed: list[Placed] = []
        self._drafts: Shelf[Draft] = Shelf(Draft, self._drafted(found))
        self._counted: Shelf[int] = Shelf(int, self._counts())
        self.entities: Collection[Entity] = Shelf(Entity, self._finished()).values()

    def _drafted(self, found: Iterable[tuple[str, Cluster]]) -> Iterator[tuple[str, Draft]]:
        for id, cluster in found:
            self._claims.put(claims({id: cluster}))
            self._placed += placed_rows({id: cluster})
            yield id, draft(id, cluster)

    def _counts(self) -> Iterator[tuple[str, int]]:
        pile: Pile[int] = Pile(int)
        pile.put(pair for each in self._drafts.values() for pair in each.best.items())
        return ((name, sum(counts)) for name, counts in pile.groups())

    def _finished(self) -> Iterator[tuple[str, Entity]]:
        owned: Pile[str] = Pile(str)
        owned.put((owner, alias) for alias, owner in aliases(self._claims.groups(), self._drafts))
        olds = InOrder(owned.groups())
        for id, each in self._drafts.items():
            yield id, each.finished(olds.get(id, []), lambda name: self._counted.get(name, 0))

    def local(self) -> Local:
        """The ids that articles' own entities have."""
        pile: Pile[tuple[str, str]] = Pile(tuple[str, str])
        pile.put((article, (own, each.id)) for each in self.entities for article, own in each.members)
        return Local(Shelf(dict[str, str], ((article, dict(sorted(pairs))) for article, pairs in pile.groups())))

    def within(self) -> dict[str, str]:
        """The ids of cities with those of their states."""
        return states_of_cities(self._placed)

    def remember(self, memory: Memory) -> None:
        """Fill those tables of the memory that are not of components."""
        memory.put("claimed", ((alias, id) for alias, ids in self._claims.groups() for id in ids))
        memory.put("placed", self._placed)
        memory.put("counted", self._counted.items())
        memory.put("borrowed", (row for each in self._drafts.values() for row in borrowed_rows(each.borrowed())))


class Local(Mapping[tuple[str, str], str]):
    """The ids of entities by article and local id; what was asked for last is held, since articles come in order."""

    def __init__(self, articles: Shelf[dict[str, str]]) -> None:
        self._articles = articles
        self._held: tuple[str, dict[str, str]] = "", {}

    def __getitem__(self, member: tuple[str, str]) -> str:
        article, own = member
        if article != self._held[0]:
            self._held = article, self._articles[article]
        return self._held[1][own]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return ((article, own) for article, ids in self._articles.items() for own in ids)

    def __len__(self) -> int:
        return sum(map(len, self._articles.values()))


def found_in(extractions: Iterable[Extraction], memory: Memory | None) -> Iterator[tuple[str, Cluster]]:
    """The clusters of all bearers with the ids of their entities; the components they were decided on in go into
    `memory`."""
    pile: Pile[Cluster] = Pile(Cluster)
    pile.put((stem(each.type, each.key), each) for each in _clusters(extractions, memory))
    return (pair for name, group in pile.groups() for pair in ids(name, group))


def _clusters(extractions: Iterable[Extraction], memory: Memory | None) -> Iterator[Cluster]:
    linked = _Linked()
    for extraction in extractions:
        found = list(bearers([extraction]))
        linked.add(bearer for bearer in found if is_named(bearer.entity))
        yield from parties(bearer for bearer in found if not is_named(bearer.entity))
    held: list[Bearer] = []
    for group in linked.components(memory):
        held += group
        if len(held) >= _AT_ONCE:
            yield from clusters(held)
            held = []
    yield from clusters(held)


class _Linked:
    """Bearers by what they are linked with."""

    def __init__(self) -> None:
        self._unions: Unions[str] = Unions()
        self._bearers: Pile[Bearer] = Pile(Bearer)

    def add(self, found: Iterable[Bearer]) -> None:
        """Take in bearers that have a name."""
        self._bearers.put((self._linked(*links(bearer)), bearer) for bearer in found)

    def _linked(self, link: str, *others: str) -> str:
        for other in others:
            self._unions.union(link, other)
        return link

    def _root(self, link: str) -> str:
        """The link that a component is called after; most links are tied to no other, and not kept."""
        return self._unions.find(link) if link in self._unions else link

    def components(self, memory: Memory | None) -> Iterator[list[Bearer]]:
        """The bearers of each component, which are put into `memory`."""
        for number, (name, group) in enumerate(self._bearers.groups(self._root), start=1):
            yield group
            if memory is not None:
                memory.put("component", [(number, pack(group))])
                memory.put("linked", [(name, number)])
        if memory is not None:
            memory.put("linked", ((link, memory.component(name)) for link, name in self._unions.named()))
