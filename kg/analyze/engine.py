"""The seam between kg and whatever analyses text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from kg.model import Analysis, Article, Problem


class Engine(Protocol):
    """An analysis engine. `version` changes whenever the same text may come out otherwise."""

    @property
    def name(self) -> str:
        """The engine's name, as `kg.analyze.load` takes it."""
        ...

    @property
    def version(self) -> str:
        """The engine's version, its model files included."""
        ...

    @property
    def batch(self) -> int:
        """How many articles are best given to it at a time."""
        ...

    def analyze(self, articles: Sequence[Article]) -> Iterator[Analysis | Problem]:
        """An analysis for each article, in order; a problem for one that could not be analysed."""
        ...
