"""What a change of articles calls in question: bearers as they were before it, and the clusters of them now."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kg.model import EntityType, Extraction, Knowledge
from kg.resolve.bearers import Bearer, bearers
from kg.resolve.clustering import clusters, is_named
from kg.resolve.clusters import Cluster
from kg.resolve.entities import claimed, counted_names, identified
from kg.resolve.linking import links
from kg.resolve.memory import Memory, unpack

_ALIKE: Final = re.compile(r"-[0-9a-f]{6}$")

Said = Callable[[str], Extraction]
"""What an article of that id says now."""


@dataclass(frozen=True, slots=True)
class Change:
    """What articles that were changed or removed said before, and what those that were changed or added say now."""

    gone: Sequence[Extraction]
    come: Sequence[Extraction]

    @property
    def articles(self) -> frozenset[str]:
        """The ids of all these articles."""
        return frozenset(each.article_id for each in (*self.gone, *self.come))


class Question:
    """What is called in question: bearers as they were before, with the ids they had, and the clusters of them now."""

    def __init__(self, former: Knowledge, change: Change, memory: Memory, said: Said) -> None:
        self.entities = {each.id: each for each in former.entities}
        self.local = dict(former.local)
        self.change, self.memory, self._said = change, memory, said
        self.before: list[Bearer] = []
        self.after: list[Cluster] = []
        self.numbers: dict[int, bytes] = {}
        self.counts = _counts(change)
        self._described: set[str] = set()
        self._alike: dict[str, list[str]] = defaultdict(list)
        for id in self.entities:
            if _ALIKE.search(id):
                self._alike[_ALIKE.sub("", id)].append(id)

    @property
    def ids(self) -> set[str]:
        """The ids of the entities that are called in question."""
        return {self.local[bearer.member] for bearer in self.before}

    def clusters(self) -> dict[str, Cluster]:
        """The clusters there are now, by their ids."""
        self._begin()
        self._take_entities(self._renamed())
        while True:
            found = identified(self.after)
            more = self._reading_alike(found)
            if not more:
                return found
            self._take_entities(more)

    def local_after(self, found: Mapping[str, Cluster]) -> tuple[dict[tuple[str, str], str], frozenset[str]]:
        """The ids of articles' own entities now, and the articles that have another one or were changed."""
        now = {bearer.member: id for id, cluster in found.items() for bearer in cluster.bearers}
        before = {bearer.member: self.local[bearer.member] for bearer in self.before}
        local = self.local
        for member in before.keys() - now.keys():
            del local[member]
        local.update(now)
        moved = {member for member in before.keys() | now.keys() if before.get(member) != now.get(member)}
        return local, frozenset(article for article, _ in moved) | self.change.articles

    def _begin(self) -> None:
        """Take what the changed articles bear on."""
        gone, come = list(bearers(self.change.gone)), list(bearers(self.change.come))
        named = [bearer for bearer in come if is_named(bearer.entity)]
        self._load(link for bearer in (*gone, *named) if is_named(bearer.entity) for link in links(bearer))
        changed = self.change.articles
        staying = [bearer for bearer in self.before if bearer.article_id not in changed]
        self.before += [bearer for bearer in gone if not is_named(bearer.entity)]
        self.after = clusters([*staying, *come])
        self._described |= changed

    def _load(self, found: Iterable[str]) -> list[Bearer]:
        """The bearers of those components with these links that were not taken yet; they are now."""
        numbers = {number for link in set(found) if (number := self.memory.component(link)) is not None}
        taken: list[Bearer] = []
        for number in sorted(numbers - self.numbers.keys()):
            self.numbers[number] = self.memory.bearers(number)
            taken += unpack(self.numbers[number])
        self.before += taken
        return taken

    def _take_entities(self, ids: Iterable[str]) -> None:
        """Take the components of further entities, or all that is only described in their articles."""
        for id in ids:
            article, local = self.entities[id].members[0]
            found = list(bearers([self._said(article)]))
            bearer = next(each for each in found if each.entity.id == local)
            if is_named(bearer.entity):
                self.after += clusters(self._load(links(bearer)))
            elif article not in self._described:
                self._described.add(article)
                described = [each for each in found if not is_named(each.entity)]
                self.before += described
                self.after += clusters(described)

    def _renamed(self) -> set[str]:
        """The entities that keep a borrowed name no longer, or again."""
        inside = self.ids
        found: set[str] = set()
        for name, more in self.counts.items():
            before = self.memory.count(name) if more else 0
            for id, uses in self.memory.borrowers(name) if more else ():
                if (before <= uses) != (before + more <= uses):
                    found.add(id)
        return found - inside

    def _reading_alike(self, found: Mapping[str, Cluster]) -> set[str]:
        """Entities that are not in question yet, but whose ids may hang on those that are."""
        inside = self.ids
        wanted: set[str] = set()
        for id in inside | found.keys():
            for stem in (id, _ALIKE.sub("", id)):
                wanted.update(self._alike.get(stem, ()))
                wanted.update({stem} & self.entities.keys())
        return wanted - inside


def old_claims(question: Question) -> Iterator[tuple[str, str]]:
    """The aliases the bearers in question claimed before, with the ids they had."""
    called: dict[tuple[EntityType, str], set[str]] = defaultdict(set)
    for bearer in question.before:
        if bearer.entity.type is not EntityType.GRP:
            called[bearer.entity.type, question.local[bearer.member]].add(bearer.entity.name)
    for (type, id), names in called.items():
        yield from ((alias, id) for alias in claimed(type, names) - {id})


def _counts(change: Change) -> Counter[str]:
    """How many bearers more, or less, have a best name."""
    counts = counted_names(bearers(change.come))
    counts.subtract(counted_names(bearers(change.gone)))
    return counts
