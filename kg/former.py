"""What the build before left for this one: its outputs, and the articles they were made of."""

from __future__ import annotations

from collections.abc import Sized
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from kg import archive
from kg.collection import Collection
from kg.model import Knowledge, Problem
from kg.resolve import Corrections, resolve_kept, revise
from kg.settings import Settings
from kg.state import stamp

NQUADS: Final = "graph.nq"
TURTLE: Final = "graph.ttl"
GRAPHML: Final = "graph.graphml"
_BASIS: Final = (archive.ENTITIES, archive.EVENTS, archive.RECORDS, NQUADS, TURTLE, GRAPHML)
_FEW: Final = 100
_SHARE: Final = 0.02
_MOST: Final = 100_000
"""Of how many articles the former graph may be in memory, which takes some 9 kB an article."""


@dataclass(frozen=True)
class Former:
    """The outputs in `folder`, and the `collection` and `settings` of the build that is to take their place."""

    folder: Path
    collection: Collection
    settings: Settings

    @cached_property
    def changed(self) -> frozenset[str] | None:
        """The ids of the articles that were added, changed or removed since; None where the outputs are not just as the
        last build left them, or another program or other settings made them."""
        try:
            return self.collection.state.changed_since(self._stamp(self.folder))
        except FileNotFoundError:
            return None

    @cached_property
    def before(self) -> Knowledge:
        """What all articles said together; raises `InputError` where the outputs are not there."""
        return archive.read_knowledge(self.folder)

    def is_few(self, articles: Sized) -> bool:
        """Whether articles are so small a part of all that it pays to make the new from the old, and the old is no more
        than memory can hold."""
        total = len(self.collection.state)
        return total <= _MOST and len(articles) <= max(_FEW, _SHARE * total)

    def knowledge(self, corrections: Corrections) -> tuple[Knowledge, tuple[Problem, ...]]:
        """What all articles say together, and the corrections that do not apply: made from what they said before, where
        little has changed since and nothing was corrected."""
        collection, memory = self.collection, self.collection.state.memory
        if corrections == Corrections() and memory.last_component() and self.changed is not None:
            revised = self._revised(self.changed) if self.is_few(self.changed) else None
            if revised:
                return revised, ()
        return resolve_kept(lambda: collection.extractions, corrections, memory)

    def leave(self, folder: Path) -> None:
        """Let the next build know the outputs in a folder again, wherever they are moved."""
        self.collection.state.finish(self._stamp(folder))

    def _revised(self, changed: frozenset[str]) -> Knowledge | None:
        collection, there = self.collection, frozenset(self.collection.state.ids())
        return revise(self.before, collection.change(changed), collection.state.memory, there, collection.claimed)

    def _stamp(self, folder: Path) -> bytes:
        return stamp(folder, _BASIS, f"{self.settings.base_iri}\0{self.settings.min_confidence}")
