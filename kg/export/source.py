"""What exports are made from: a build, open for reading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kg.analyze import load
from kg.archive import Articles, Records, read_knowledge
from kg.contract import Record
from kg.errors import EngineError
from kg.model import Analysis, Article, Knowledge, Problem
from kg.read import furniture


@dataclass(frozen=True, slots=True)
class Source:
    """The knowledge of a build and the records of its articles by id; `engine` is asked for words and segments."""

    knowledge: Knowledge
    records: Mapping[str, Record]
    engine: str = "embedded"

    @classmethod
    def open(cls, folder: Path, engine: str = "embedded") -> Source:
        """The build in `folder`; raises `InputError` where it holds none."""
        return cls(read_knowledge(folder), Records(folder), engine)

    @property
    def articles(self) -> Mapping[str, Article]:
        """The articles by id."""
        return Articles(self.records)

    def analyses(self) -> Iterator[Analysis]:
        """The analysis of each article, in the order of records. Raises `EngineError`."""
        engine = load(self.engine)
        for article in self.articles.values():
            (analysis,) = engine.analyze([replace(article, furniture=furniture(article.text))])
            if isinstance(analysis, Problem):
                raise EngineError(f"{analysis.source}: {analysis.message}; leave this article out of the build")
            yield analysis
