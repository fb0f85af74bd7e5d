"""The whole way from files to the graph's outputs."""

from __future__ import annotations

import platform
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

import msgspec

import kg
from kg.collection import Collection, Progress, articles_of, collected
from kg.files import finish_together, replacing_together
from kg.former import Former
from kg.model import Knowledge, Problem
from kg.outputs import Outputs
from kg.pipeline import Tally
from kg.resolve import load_corrections
from kg.settings import Settings
from kg.state import State, locked

WORK = ".kg"
"""The folder in a build's output that holds what is kept for the next one."""

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
    articles = articles_of(paths, settings)
    work = output / WORK
    with locked(work / "lock"), State.open(work, fresh=fresh) as state:
        finish_together(output, work)
        with clock.step("extract"):
            collection = collected(articles, settings, state, progress)
        with clock.step("resolve"):
            progress("resolve", 0)
            former = Former(output, collection, settings)
            knowledge, unheeded = former.knowledge(corrections)
        with replacing_together(output, work) as drafts:
            outputs = Outputs(knowledge, former, drafts)
            for name, write in outputs.steps():
                with clock.step(f"write {name}"):
                    progress(f"write {name}", 0)
                    write()
            outputs.finish()
            report = _report(collection, outputs, unheeded, clock)
            (drafts / "report.json").write_bytes(msgspec.json.format(msgspec.json.encode(report)))
        state.forget_others()
    return report


def _report(collection: Collection, outputs: Outputs, unheeded: Iterable[Problem], clock: _Clock) -> Report:
    return Report(
        len(collection.state),
        counts(outputs.knowledge),
        (*collection.problems, *unheeded),
        clock.seconds,
        _versions(collection.tally),
        collection.tally.recalled,
        outputs.on_page,
    )


def counts(knowledge: Knowledge) -> dict[str, int]:
    """How many entities and events of each kind the graph holds."""
    kinds = ("entities", "meetings", "statements", "roles", "visits")
    return {kind: len(getattr(knowledge, kind)) for kind in kinds}


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
