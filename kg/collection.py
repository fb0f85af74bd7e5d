"""Articles collected: read, analyzed, extracted, and kept in a state."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.contract import Record, record
from kg.errors import InputError
from kg.model import Article, Extraction, Knowledge, Problem
from kg.pipeline import Tally, confident, extract_all
from kg.read import read
from kg.resolve import Change
from kg.settings import Settings
from kg.state import State

Progress = Callable[[str, int], None]
"""Called with the name of the step under way and how many items of it are done."""


@dataclass(frozen=True, slots=True)
class Collection:
    """Articles with what each of them says, kept in a state, and what became of them."""

    state: State
    tally: Tally
    min_confidence: float

    @property
    def problems(self) -> list[Problem]:
        """What went wrong, in the order of the input."""
        return self.tally.problems()

    @property
    def extractions(self) -> Iterator[Extraction]:
        """What each article says, in the order of ids, without the mentions: all that identity is decided on."""
        return (confident(claims, self.min_confidence) for claims in self.state.claims())

    def claimed(self, id: str) -> Extraction:
        """What the article of that id says, without the mentions. Raises `KeyError` where there is none."""
        claims = self.state.claimed(id)
        if claims is None:
            raise KeyError(id)
        return confident(claims, self.min_confidence)

    def change(self, ids: Iterable[str]) -> Change:
        """What the articles of some ids said in the last finished build, and what they say now."""
        ordered = sorted(ids)
        gone, come = ([self.state.claimed(id, before=before) for id in ordered] for before in (True, False))
        return Change(*([confident(each, self.min_confidence) for each in side if each] for side in (gone, come)))

    def records(self, knowledge: Knowledge, ids: Iterable[str] | None = None) -> Iterator[Record]:
        """The JSON record of each article in the order of ids, or of those of the articles `ids` that there are."""
        said = self.state.articles() if ids is None else filter(None, map(self.state.said, ids))
        for article, extraction in said:
            yield record(article, confident(extraction, self.min_confidence), knowledge.local)


def collect(
    paths: Iterable[str | Path], settings: Settings, progress: Progress = lambda step, done: None
) -> Collection:
    """Read, analyze and extract the articles under `paths`.

    Raises `InputError` where no article could be read, and `EngineError`.
    """
    return collected(articles_of(paths, settings), settings, State.temporary(), progress)


def articles_of(paths: Iterable[str | Path], settings: Settings) -> Iterator[Article | Problem]:
    """The articles under `paths`, not furnished yet, and what could not be read there, as the settings have it."""
    bounds, columns, known = settings.max_article_chars, settings.columns, settings.bibliography
    return read(paths, max_chars=bounds, columns=columns, bibliography=known, furnished=False)


def collected(
    articles: Iterable[Article | Problem], settings: Settings, state: State, progress: Progress
) -> Collection:
    """The articles with what they say, all kept in `state`. Raises `InputError` for no article, and `EngineError`."""
    tally = extract_all(articles, settings, state, lambda tally: progress("extract", tally.analysed + tally.recalled))
    if not len(state):
        raise InputError(_nothing_read(tally.problems()))
    return Collection(state, tally, settings.min_confidence)


def _nothing_read(problems: list[Problem]) -> str:
    if not problems:
        return "no article could be read: the paths hold none"
    first = f"{problems[0].source}: {problems[0].message}"
    counted = f"{len(problems):,} problems, the first: " if len(problems) > 1 else ""
    return f"no article could be read; {counted}{first}"
