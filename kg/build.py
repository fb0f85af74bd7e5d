"""The whole way from files to the graph's outputs."""

from __future__ import annotations

import platform
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import msgspec

import kg
from kg.archive import write_events
from kg.contract import Record, encode, record
from kg.errors import InputError
from kg.files import finish_together, replacing, replacing_together
from kg.graph import write_graphml
from kg.model import Article, Extraction, Knowledge, Problem
from kg.page import core, write_page
from kg.pipeline import Tally, confident, extract_all
from kg.rdf import write_nquads, write_turtle
from kg.read import read
from kg.resolve import load_corrections, resolve_kept
from kg.settings import Settings
from kg.state import Articles, State, locked

WORK = ".kg"
"""The folder in a build's output that holds what is kept for the next one."""

Progress = Callable[[str, int], None]
"""Called with the name of the step under way and how many items of it are done."""

_LIBRARIES = ("networkx", "rdflib", "pyoxigraph", "pyvis", "numpy")


class Report(msgspec.Struct, frozen=True):
    """What a build did: counts by kind, problems, seconds by step, the versions that made it, how many of the
    articles were known from an earlier build, and how many of the entities the page has room for."""

    articles: int
    counts: dict[str, int]
    problems: tuple[Problem, ...]
    seconds: dict[str, float]
    versions: dict[str, str]
    recalled: int = 0
    on_page: int = 0


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

    def records(self, knowledge: Knowledge) -> Iterator[Record]:
        """The JSON record of each article, in the order of ids."""
        for article, extraction in self.state.articles():
            yield record(article, confident(extraction, self.min_confidence), knowledge.local)


def build(
    paths: Iterable[str | Path],
    output: Path,
    settings: Settings,
    progress: Progress = lambda step, done: None,
    *,
    fresh: bool = False,
) -> Report:
    """Build the graph of the articles under `paths` into the folder `output`, and report on it.

    Files, folders and `-` (standard input) are read. An article that fails, and a correction that no longer applies,
    are in the report's `problems`. What an article says is kept in `output/.kg`, and not found out again as long as the
    article, the engine and the program stay as they are, unless a `fresh` start is wanted. The outputs change all
    together at the end; a build that is interrupted leaves the old ones and what it kept. Raises `InputError` where no
    article or no corrections could be read, `EngineError`, and `OutputError`, also where another build is at work.
    """
    clock = _Clock()
    corrections = load_corrections(settings.corrections)
    articles = _articles(paths, settings)
    work = output / WORK
    with locked(work / "lock"), State.open(work, fresh=fresh) as state:
        finish_together(output, work)
        with clock.step("extract"):
            collection = _collected(articles, settings, state, progress)
        with clock.step("resolve"):
            progress("resolve", 0)
            knowledge, unheeded = resolve_kept(lambda: collection.extractions, corrections)
        with replacing_together(output, work) as drafts:
            for name, write in _writers(collection, knowledge, settings).items():
                with clock.step(f"write {name}"):
                    progress(f"write {name}", 0)
                    write(drafts / name)
            report = _report(collection, knowledge, unheeded, clock)
            (drafts / "report.json").write_bytes(msgspec.json.format(msgspec.json.encode(report)))
        state.forget_others()
    return report


def collect(
    paths: Iterable[str | Path], settings: Settings, progress: Progress = lambda step, done: None
) -> Collection:
    """Read, analyze and extract the articles under `paths`.

    Raises `InputError` where no article could be read, and `EngineError`.
    """
    return _collected(_articles(paths, settings), settings, State.temporary(), progress)


def _articles(paths: Iterable[str | Path], settings: Settings) -> Iterator[Article | Problem]:
    bounds, columns, known = settings.max_article_chars, settings.columns, settings.bibliography
    return read(paths, max_chars=bounds, columns=columns, bibliography=known)


def _collected(
    articles: Iterable[Article | Problem], settings: Settings, state: State, progress: Progress
) -> Collection:
    tally = extract_all(articles, settings, state, lambda tally: progress("extract", tally.analysed + tally.recalled))
    if not len(state):
        raise InputError(_nothing_read(tally.problems()))
    return Collection(state, tally, settings.min_confidence)


def _report(collection: Collection, knowledge: Knowledge, unheeded: Iterable[Problem], clock: _Clock) -> Report:
    return Report(
        len(collection.state),
        counts(knowledge),
        (*collection.problems, *unheeded),
        clock.seconds,
        _versions(collection.tally),
        collection.tally.recalled,
        len(core(knowledge).entities),
    )


def counts(knowledge: Knowledge) -> dict[str, int]:
    """How many entities and events of each kind the graph holds."""
    kinds = ("entities", "meetings", "statements", "roles", "visits")
    return {kind: len(getattr(knowledge, kind)) for kind in kinds}


def _nothing_read(problems: list[Problem]) -> str:
    if not problems:
        return "no article could be read: the paths hold none"
    first = problems[0]
    return f"no article could be read; {len(problems)} problems, the first: {first.source}: {first.message}"


def _writers(collection: Collection, knowledge: Knowledge, settings: Settings) -> dict[str, Callable[[Path], None]]:
    articles = Articles(collection.state)
    return {
        "extractions.jsonl": lambda path: _write_lines(map(encode, collection.records(knowledge)), path),
        "entities.jsonl": lambda path: _write_lines(map(msgspec.json.encode, knowledge.entities), path),
        "events.jsonl": lambda path: write_events(knowledge, path),
        "graph.nq": lambda path: write_nquads(knowledge, articles, path, settings),
        "graph.ttl": lambda path: write_turtle(path.with_name("graph.nq"), path),
        "graph.graphml": lambda path: write_graphml(knowledge, articles, path),
        "graph.html": lambda path: write_page(knowledge, articles, path),
    }


def _write_lines(lines: Iterable[bytes], path: Path) -> None:
    with replacing(path) as draft, draft.open("wb") as file:
        for line in lines:
            file.write(line + b"\n")


def _versions(tally: Tally) -> dict[str, str]:
    libraries = {name: version(name) for name in _LIBRARIES}
    return {"kg": kg.__version__, "python": platform.python_version(), tally.engine: tally.version, **libraries}


class _Clock:
    """Seconds by step."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.seconds[name] = round(time.perf_counter() - start, 3)
