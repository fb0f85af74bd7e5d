"""Identity across articles measured against annotated articles: B³ and CEAF-e.

An item is one entity with a name that an article's record has and that stands for an annotated one of its type; what
the record lacks or invents, and what is only described, is counted elsewhere. Annotated items are one where
`cluster_keys` says so, predicted ones where their ids are equal. B³ (Bagga and Baldwin, 1998) asks of each item how
much of its cluster is right; CEAF-e (Luo, 2005) pairs the clusters of both sides one to one, such that the sum of their
likenesses is the greatest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from kg.contract import Record
from kg.evaluate.alignment import align
from kg.evaluate.cluster_keys import ClusterKeys
from kg.evaluate.counts import Miss
from kg.evaluate.gold import GoldArticle
from kg.model import EntityType, MentionKind

_NAMED = {EntityType.PER, EntityType.ORG, EntityType.LOC}


@dataclass(frozen=True, slots=True)
class Item:
    """An entity of one article: its name there, the thing it is (`key`), and the id it was given."""

    article: str
    name: str
    key: str
    id: str


@dataclass(frozen=True, slots=True)
class Score:
    """A measure's precision and recall."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far predicted clusters agree with the annotated ones; `misses` are the pairs wrongly joined or kept apart."""

    items: int
    things: int
    b_cubed: Score
    ceaf_e: Score
    misses: tuple[Miss, ...]


def evaluate_clusters(gold: Iterable[GoldArticle], records: Mapping[str, Record], keys: ClusterKeys) -> Agreement:
    """The agreement of the entity ids of `records` (by article id) with `keys` on the entities of `gold`."""
    items = [item for article in gold if article.id in records for item in _items(article, records[article.id], keys)]
    things = len({item.key for item in items})
    return Agreement(len(items), things, b_cubed(items), ceaf_e(items), tuple(sorted(_misses(items))))


def b_cubed(items: Iterable[Item]) -> Score:
    """B³ precision and recall; 0 of nothing."""
    overlaps, keys, ids = _overlaps(items)
    total = sum(overlaps.values())
    if not total:
        return Score(0.0, 0.0)
    precision = sum(size * size / ids[id] for (_, id), size in overlaps.items()) / total
    recall = sum(size * size / keys[key] for (key, _), size in overlaps.items()) / total
    return Score(precision, recall)


def ceaf_e(items: Iterable[Item]) -> Score:
    """Entity-based CEAF (φ₄) precision and recall; 0 of nothing."""
    overlaps, keys, ids = _overlaps(items)
    graph = nx.Graph()
    for (key, id), size in overlaps.items():
        graph.add_edge(("key", key), ("id", id), weight=2 * size / (keys[key] + ids[id]))
    if not overlaps:
        return Score(0.0, 0.0)
    parts = (graph.subgraph(part) for part in nx.connected_components(graph))
    best = sum(graph.edges[pair]["weight"] for part in parts for pair in nx.max_weight_matching(part))
    return Score(best / len(ids), best / len(keys))


def _items(article: GoldArticle, record: Record, keys: ClusterKeys) -> Iterator[Item]:
    named = {entity.id: entity for entity in article.entities if entity.mentions and entity.type in _NAMED}
    aligned = align(article.entities, record.entities)
    for entity in record.entities:
        match = named.get(aligned.get(entity.id, ""))
        if match and match.type is entity.type and any(mention.kind is MentionKind.NAME for mention in entity.mentions):
            yield Item(article.id, entity.name, keys.of(article.id, match), entity.id)


def _overlaps(items: Iterable[Item]) -> tuple[Counter[tuple[str, str]], Counter[str], Counter[str]]:
    """How many items each pair of a thing and an id, each thing, and each id has."""
    listed = list(items)
    pairs = Counter((item.key, item.id) for item in listed)
    return pairs, Counter(item.key for item in listed), Counter(item.id for item in listed)


def _misses(items: Iterable[Item]) -> Iterator[Miss]:
    listed = list(items)
    yield from _disagreements(listed, "kept apart", lambda item: item.key, lambda item: item.id)
    yield from _disagreements(listed, "wrongly joined", lambda item: item.id, lambda item: item.key)


def _disagreements(
    items: Iterable[Item], what: str, same: Callable[[Item], Hashable], differ: Callable[[Item], str]
) -> Iterator[Miss]:
    """One miss for each two parts of what is the `same` that `differ`, with an example and the size of each."""
    groups: dict[Hashable, dict[str, list[Item]]] = defaultdict(lambda: defaultdict(list))
    for item in items:
        groups[same(item)][differ(item)].append(item)
    for parts in groups.values():
        for one, other in combinations([parts[name] for name in sorted(parts)], 2):
            articles = ", ".join(sorted({one[0].article, other[0].article}))
            yield Miss("identity", what, articles, f"{_example(one)} | {_example(other)}")


def _example(part: list[Item]) -> str:
    return f"{part[0].name} ({part[0].id}, {part[0].key}, {len(part)})"
