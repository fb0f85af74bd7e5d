"""Identity once some articles were added, changed or removed, from what it was before.

What the articles say and said calls in question the components their entities are linked with (see `linking`), and
besides: entities whose ids read alike in Latin letters, those with a name that became or ceased to be the best name of
others more often, and aliases that others claim too. All that is decided anew, by the same functions that decide on all
articles, and nothing else; the result is the same.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import Final

from kg.model import Entity, EntityType, Extraction, Knowledge
from kg.resolve.bearers import Bearer, bearers
from kg.resolve.clustering import clusters, is_named
from kg.resolve.clusters import Cluster
from kg.resolve.entities import Borrowed, claimed, claims, entity, identified, owner_of
from kg.resolve.linking import components, links
from kg.resolve.memory import (
    Memory,
    borrowed_rows,
    counted_key,
    counted_names,
    pack,
    placed_rows,
    unpack,
)

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


@dataclass(frozen=True, slots=True)
class Revised:
    """The entities there are now, the id of each article's own entity, the articles whose own entities have other ids
    than before, and the states of cities, and the places for which these are others."""

    entities: tuple[Entity, ...]
    local: dict[tuple[str, str], str]
    articles: frozenset[str]
    within: dict[str, str]
    moved: frozenset[str]


def revised(former: Knowledge, change: Change, memory: Memory, said: Said) -> Revised:
    """The entities of the articles after a change, `former` having those before; `memory` is brought up to date."""
    question = _Question(former, change, memory, said)
    found = question.clusters()
    inside = question.ids
    made, borrowed = _Names(question, found).entities()
    before = _within(memory)
    _Records(question, found, borrowed).write()
    within = _within(memory)
    moved = frozenset(id for id in before.keys() | within.keys() if before.get(id) != within.get(id))
    kept = (each for each in question.entities.values() if each.id not in inside and each.id not in made)
    entities = tuple(sorted((*kept, *made.values()), key=attrgetter("id")))
    local, articles = question.local_after(found)
    return Revised(entities, local, articles, within, moved)


class _Question:
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


class _Names:
    """The entities of clusters, and those of others that have other aliases for it."""

    def __init__(self, question: _Question, found: Mapping[str, Cluster]) -> None:
        self._question, self._found = question, found
        self._old = set(_old_claims(question))
        self._new = set(claims(found))
        self._inside = question.ids
        self._now = (question.entities.keys() - self._inside) | found.keys()
        self._added: dict[str, set[str]] = defaultdict(set)
        for alias, id in self._new:
            self._added[alias].add(id)
        self._removed: dict[str, set[str]] = defaultdict(set)
        for alias, id in self._old:
            self._removed[alias].add(id)

    def entities(self) -> tuple[dict[str, Entity], Borrowed]:
        """The entities by their ids, and the names they borrow."""
        olds: dict[str, list[str]] = defaultdict(list)
        for alias in sorted(self._added):
            owner = self._owner(alias)
            if owner is not None:
                olds[owner].append(alias)
        best = _Best(self._question)
        borrowed: Borrowed = {}
        made = {id: entity(id, cluster, olds[id], best, borrowed) for id, cluster in self._found.items()}
        return self._others() | made, borrowed

    def _others(self) -> dict[str, Entity]:
        """The entities out of question that win or lose an alias."""
        question = self._question
        others: dict[str, Entity] = {}
        touched = {alias for alias, _ in self._old ^ self._new} | (self._inside ^ self._found.keys())
        for alias in sorted(touched):
            before, now = self._former_owner(alias), self._owner(alias)
            for id in {before, now} - {None} - self._inside - self._found.keys() if before != now else ():
                each = others.get(id or "", question.entities[id or ""])
                kept = {*each.aliases, alias} if id == now else {*each.aliases} - {alias}
                others[each.id] = replace(each, aliases=tuple(sorted(kept)))
        return others

    def _owner(self, alias: str) -> str | None:
        if alias in self._now:
            return None
        staying = {*self._question.memory.claimants(alias)} - self._removed[alias]
        return owner_of(alias, staying | self._added[alias])

    def _former_owner(self, alias: str) -> str | None:
        if alias in self._question.entities:
            return None
        return owner_of(alias, self._question.memory.claimants(alias))


def _old_claims(question: _Question) -> Iterator[tuple[str, str]]:
    called: dict[tuple[EntityType, str], set[str]] = defaultdict(set)
    for bearer in question.before:
        if bearer.entity.type is not EntityType.GRP:
            called[bearer.entity.type, question.local[bearer.member]].add(bearer.entity.name)
    for (type, id), names in called.items():
        yield from ((alias, id) for alias in claimed(type, names) - {id})


class _Best(dict[tuple[EntityType, str], int]):
    """How many bearers have a best name, looked up when asked for."""

    def __init__(self, question: _Question) -> None:
        super().__init__()
        self._question = question

    def __missing__(self, name: tuple[EntityType, str]) -> int:
        kept = counted_key(*name)
        return self._question.memory.count(kept) + self._question.counts[kept]


def _counts(change: Change) -> Counter[str]:
    """How many bearers more, or less, have a best name."""
    counts = Counter(counted_names(bearers(change.come)))
    counts.subtract(counted_names(bearers(change.gone)))
    return counts


@dataclass
class _Records:
    """What the memory holds from now on."""

    question: _Question
    found: Mapping[str, Cluster]
    borrowed: Borrowed
    _ids: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self._ids = self.question.ids

    def write(self) -> None:
        """Bring the tables up to date."""
        memory, old, new = self.question.memory, set(_old_claims(self.question)), set(claims(self.found))
        self._write_components()
        memory.drop("claimed", old - new)
        memory.put("claimed", new - old)
        memory.drop("borrowed", [(name, id) for id in self._ids for name in memory.borrowed(id)])
        memory.put("borrowed", borrowed_rows(self.borrowed))
        memory.drop("placed", [(id,) for id in self._ids])
        memory.put("placed", placed_rows(self.found))
        self._write_counts()

    def _write_counts(self) -> None:
        memory = self.question.memory
        counts = {name: memory.count(name) + more for name, more in self.question.counts.items() if more}
        memory.put("counted", [(name, count) for name, count in counts.items() if count])
        memory.drop("counted", [(name,) for name, count in counts.items() if not count])

    def _write_components(self) -> None:
        memory, numbers = self.question.memory, self.question.numbers
        named = (each for cluster in self.found.values() for each in cluster.bearers if is_named(each.entity))
        before = {link for each in self.question.before if is_named(each.entity) for link in links(each)}
        old = {link: memory.component(link) for link in before}
        free, last = set(numbers), memory.last_component()
        linked: dict[str, int] = {}
        for group, own in components(named):
            number = min({old.get(link) for link in own} & free, default=None)  # type: ignore[type-var]
            if number is None:
                number = last = last + 1
            free.discard(number)
            linked.update(dict.fromkeys(own, number))
            packed = pack(group)
            if packed != numbers.get(number):
                memory.put("component", [(number, packed)])
        memory.drop("component", [(number,) for number in free])
        memory.drop("linked", [(link,) for link in before - linked.keys()])
        memory.put("linked", [(link, number) for link, number in linked.items() if old.get(link) != number])


def _within(memory: Memory) -> dict[str, str]:
    """The ids of places with those of the states they lie in."""
    rows = memory.placed()
    states = {code: id for id, code, _ in rows if code}
    return {id: states[within] for id, _, within in rows if within in states}
