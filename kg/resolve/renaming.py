"""The names of entities after a change: of those called in question, and of others that win or lose an alias."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from kg.model import Entity
from kg.resolve.clusters import Cluster
from kg.resolve.entities import Borrowed, claims, draft, owner_of
from kg.resolve.question import Question, old_claims


class Names:
    """The entities of clusters, and those of others that have other aliases for it."""

    def __init__(self, question: Question, found: Mapping[str, Cluster]) -> None:
        self._question, self._found = question, found
        self._old = set(old_claims(question))
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
        drafts = {id: draft(id, cluster) for id, cluster in self._found.items()}
        made = {id: each.finished(olds[id], self._best) for id, each in drafts.items()}
        return self._others() | made, {name: uses for each in drafts.values() for name, uses in each.borrowed().items()}

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

    def _best(self, name: str) -> int:
        return self._question.memory.count(name) + self._question.counts[name]
