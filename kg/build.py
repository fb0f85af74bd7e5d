"""The whole way from files to the graph's outputs."""

from __future__ import annotations

import platform
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import msgspec

import kg
from kg import analyze
from kg.contract import Record, encode, record
from kg.errors import InputError
from kg.files import replacing
from kg.graph import to_networkx, write_graphml
from kg.model import Article, Extraction, Knowledge, Problem
from kg.page import write_page
from kg.pipeline import extractions
from kg.rdf import write_nquads, write_turtle
from kg.read import read
from kg.resolve import load_corrections, resolve_corrected
from kg.settings import Settings

Progress = Callable[[str, int], None]
"""Called with the name of the step under way and how many items of it are done."""

_LIBRARIES = ("networkx", "rdflib", "pyoxigraph", "pyvis", "numpy")


class Report(msgspec.Struct, frozen=True):
    """What a build did: counts by kind, problems, seconds by step, and the versions that made it."""

    articles: int
    counts: dict[str, int]
    problems: tuple[Problem, ...]
    seconds: dict[str, float]
    versions: dict[str, str]


class Collection(NamedTuple):
    """The articles by id, what each says in the order of ids, and what went wrong."""

    articles: dict[str, Article]
    extractions: list[Extraction]
    problems: list[Problem]

    def records(self, knowledge: Knowledge) -> Iterator[Record]:
        """The JSON record of each article, in the order of ids."""
        for extraction in self.extractions:
            yield record(self.articles[extraction.article_id], extraction, knowledge.local)


def build(
    paths: Iterable[str | Path], output: Path, settings: Settings, progress: Progress = lambda step, done: None
) -> Report:
    """Build the graph of the articles under `paths` into the folder `output`, and report on it.

    Files, folders and `-` (standard input) are read. An article that fails, and a correction that no longer applies,
    are in the report's `problems`. Raises `InputError` where no article or no corrections could be read, `EngineError`
    and `OutputError`.
    """
    clock = _Clock()
    corrections = load_corrections(settings.corrections)
    with clock.step("extract"):
        collection = collect(paths, settings, progress)
    with clock.step("resolve"):
        progress("resolve", 0)
        knowledge, unheeded = resolve_corrected(collection.extractions, corrections)
    for name, write in _writers(collection, knowledge, settings).items():
        with clock.step(f"write {name}"):
            progress(f"write {name}", 0)
            write(output / name)
    report = Report(
        len(collection.articles),
        counts(knowledge),
        (*collection.problems, *unheeded),
        clock.seconds,
        _versions(settings),
    )
    with replacing(output / "report.json") as draft:
        draft.write_bytes(msgspec.json.format(msgspec.json.encode(report)))
    return report


def collect(
    paths: Iterable[str | Path], settings: Settings, progress: Progress = lambda step, done: None
) -> Collection:
    """Read, analyze and extract the articles under `paths`.

    Raises `InputError` where no article could be read, and `EngineError`.
    """
    found: dict[str, tuple[Article, Extraction]] = {}
    problems: list[Problem] = []
    for outcome in extractions(read(paths, max_chars=settings.max_article_chars), settings):
        if isinstance(outcome, Problem):
            problems.append(outcome)
        else:
            found[outcome[0].id] = outcome
        progress("extract", len(found))
    if not found:
        raise InputError(_nothing_read(problems))
    ordered = [found[id] for id in sorted(found)]
    articles = {article.id: article for article, _ in ordered}
    return Collection(articles, [extraction for _, extraction in ordered], problems)


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
    articles = collection.articles
    return {
        "extractions.jsonl": lambda path: _write_lines(map(encode, collection.records(knowledge)), path),
        "entities.jsonl": lambda path: _write_lines(map(msgspec.json.encode, knowledge.entities), path),
        "graph.nq": lambda path: write_nquads(knowledge, articles, path, settings),
        "graph.ttl": lambda path: write_turtle(knowledge, articles, path, settings),
        "graph.graphml": lambda path: write_graphml(to_networkx(knowledge, articles), path),
        "graph.html": lambda path: write_page(knowledge, articles, path),
    }


def _write_lines(lines: Iterable[bytes], path: Path) -> None:
    with replacing(path) as draft, draft.open("wb") as file:
        for line in lines:
            file.write(line + b"\n")


def _versions(settings: Settings) -> dict[str, str]:
    engine = analyze.load(settings.engine)
    libraries = {name: version(name) for name in _LIBRARIES}
    return {"kg": kg.__version__, "python": platform.python_version(), engine.name: engine.version, **libraries}


class _Clock:
    """Seconds by step."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.seconds[name] = round(time.perf_counter() - start, 3)
