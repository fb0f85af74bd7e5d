"""What the memory holds after a change: the rows of all that was called in question, written anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.resolve.clustering import is_named
from kg.resolve.clusters import Cluster
from kg.resolve.entities import Borrowed, claims
from kg.resolve.linking import components, links
from kg.resolve.memory import borrowed_rows, pack, placed_rows
from kg.resolve.question import Question, old_claims


@dataclass
class Records:
    """What the memory holds from now on."""

    question: Question
    found: Mapping[str, Cluster]
    borrowed: Borrowed
    _ids: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self._ids = self.question.ids

    def write(self) -> None:
        """Bring the tables up to date."""
        memory, old, new = self.question.memory, set(old_claims(self.question)), set(claims(self.found))
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
