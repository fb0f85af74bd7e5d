"""The outputs of a build: made whole, or made from those of the build before by what changed, to the same bytes.

What grows with the number of articles and is told article by article (the records, the graph files) is made from the
former build's files wherever these are just as that build left them; what shows the whole graph is made anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

import msgspec

from kg import archive, rdf
from kg.collection import Collection
from kg.contract import encode
from kg.files import replacing
from kg.former import GRAPHML, NQUADS, TURTLE, Former
from kg.graph import patch_graphml, write_graphml
from kg.model import Knowledge
from kg.page import write_page
from kg.revision import Revision, revision
from kg.settings import Settings
from kg.state import Articles

Step = tuple[str, Callable[[], object]]


class _Way(Protocol):
    """How the files come about that are told article by article."""

    def records(self, path: Path) -> None: ...
    def nquads(self, path: Path) -> None: ...
    def turtle(self, path: Path) -> None: ...
    def graphml(self, path: Path) -> None: ...


@dataclass(frozen=True)
class Outputs:
    """What is written of a graph into the folder `drafts`, beside what the build before left."""

    knowledge: Knowledge
    former: Former
    drafts: Path

    def steps(self) -> Iterator[Step]:
        """The names of the outputs, each with what writes it, to be called in this order."""
        knowledge, drafts = self.knowledge, self.drafts
        entities = map(msgspec.json.encode, knowledge.entities)
        yield archive.ENTITIES, lambda: _write_lines(entities, drafts / archive.ENTITIES)
        yield archive.EVENTS, lambda: archive.write_events(knowledge, drafts / archive.EVENTS)
        yield archive.RECORDS, lambda: self._way.records(drafts / archive.RECORDS)
        yield NQUADS, lambda: self._way.nquads(drafts / NQUADS)
        yield TURTLE, lambda: self._way.turtle(drafts / TURTLE)
        yield GRAPHML, lambda: self._way.graphml(drafts / GRAPHML)
        yield "graph.html", lambda: self.on_page

    def finish(self) -> None:
        """Let the next build know these outputs again, wherever they are moved."""
        self.former.leave(self.drafts)

    @cached_property
    def on_page(self) -> int:
        """How many entities the page shows, which is written for it."""
        return write_page(self.knowledge, self.articles, self.drafts / "graph.html")

    @cached_property
    def articles(self) -> Articles:
        """The articles, read when asked for."""
        return Articles(self.collection.state)

    @property
    def collection(self) -> Collection:
        """What all articles say."""
        return self.former.collection

    @property
    def settings(self) -> Settings:
        """What the user set."""
        return self.former.settings

    @cached_property
    def _way(self) -> _Way:
        """From what changed, where that is a small part, else whole; for when entities and events are written."""
        changed = self.former.changed
        if changed is None or not self.former.is_few(changed):
            return _Whole(self)
        made = revision(self.former.before, self.knowledge, changed)
        return _Patched(self, made) if self.former.is_few(made.articles) else _Whole(self)


@dataclass(frozen=True)
class _Whole:
    """Everything from the graph and the articles."""

    outputs: Outputs

    def records(self, path: Path) -> None:
        _write_lines(map(encode, self.outputs.collection.records(self.outputs.knowledge)), path)

    def nquads(self, path: Path) -> None:
        rdf.write_nquads(self.outputs.knowledge, self.outputs.articles, path, self.outputs.settings)

    def turtle(self, path: Path) -> None:
        rdf.write_turtle(path.with_name(NQUADS), path)

    def graphml(self, path: Path) -> None:
        write_graphml(self.outputs.knowledge, self.outputs.articles, path)


@dataclass(frozen=True)
class _Patched:
    """What changed put into the former files."""

    outputs: Outputs
    made: Revision

    def records(self, path: Path) -> None:
        collection, knowledge = self.outputs.collection, self.outputs.knowledge
        records = collection.records(knowledge, sorted(self.made.articles))
        archive.patch_records(self.outputs.former.folder, records, self.made.articles, path)

    def nquads(self, path: Path) -> None:
        rdf.patch_nquads(self.outputs.former.folder / NQUADS, self._difference, path)

    def turtle(self, path: Path) -> None:
        rdf.patch_turtle(self.outputs.former.folder / TURTLE, path.with_name(NQUADS), self._difference, path)

    def graphml(self, path: Path) -> None:
        now = (self.outputs.knowledge, self.outputs.articles)
        patch_graphml(self.outputs.former.folder / GRAPHML, self.made.former, now, self.made.articles, path)

    @cached_property
    def _difference(self) -> rdf.Difference:
        former = rdf.Told(self.made.former, archive.Articles(archive.Records(self.outputs.former.folder)))
        now = rdf.Told(self.outputs.knowledge, self.outputs.articles)
        return rdf.difference(former, now, self.made.articles, self.outputs.settings)


def _write_lines(lines: Iterable[bytes], path: Path) -> None:
    with replacing(path) as draft, draft.open("wb") as file:
        for line in lines:
            file.write(line + b"\n")
