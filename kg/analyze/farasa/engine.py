"""The engine that lets Farasa read the words."""

from __future__ import annotations

import logging
import multiprocessing
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Final

from kg.analyze import embedded
from kg.analyze.farasa import java, toolkit
from kg.analyze.farasa.batches import run_documents
from kg.analyze.farasa.lines import lines
from kg.analyze.farasa.process import Bounds
from kg.analyze.farasa.reading import read
from kg.analyze.farasa.tasks import RunError, Task, Tool
from kg.analyze.farasa.tools import JarTool, has_farasapy
from kg.errors import EngineError
from kg.model import Analysis, Article, Problem, Span

logger = logging.getLogger("kg.analyze.farasa")

MEMORY: Final = "KG_FARASA_MEMORY"
"""The environment variable with the heap of a JVM, in Java's notation (`4g`)."""

_HEAP: Final = re.compile("[0-9]+[kmgKMG]?")
_ARTICLES_A_RUN: Final = 1000
_GIVES: Final[Mapping[Task, str]] = {Task.SEGMENT: "segments", Task.TAG: "tags", Task.NAME: "names"}


class Farasa:
    """Farasa's segments, tags and names on the embedded engine's words; see `kg.analyze.engine.Engine`.

    The embedded engine cuts sentences and words, tells lemmas and features, and does the tasks for which there is no
    tool; `notes` says which. `batch` is how many articles go through one run of each of the `tools`.
    """

    name = "farasa"
    batch = _ARTICLES_A_RUN

    def __init__(self, tools: Mapping[Task, Tool], base: embedded.Embedded, version: str) -> None:
        self.tools = tools
        self._base = base
        self.version = f"{version}+{'-'.join(tools)}+{base.version}"
        self.notes = tuple(
            f"Farasa's {task} is not installed: {what} come from the embedded engine"
            for task, what in _GIVES.items()
            if task not in tools
        )

    def analyze(self, articles: Sequence[Article]) -> Iterator[Analysis | Problem]:
        """Analyses in the order of the articles; a `Problem` for one on which a tool fails whatever is tried.

        Raises `EngineError` where a tool does not work at all.
        """
        rest = iter(articles)
        while batch := list(islice(rest, self.batch)):
            yield from self._refined(list(self._base.analyze(batch)))

    def with_words(self, article: Article, sentences: Sequence[Sequence[Span]]) -> Analysis:
        """An analysis that keeps the given words and sentences of the article; raises `EngineError`."""
        done = self._refined([self._base.with_words(article, sentences)])[0]
        if isinstance(done, Problem):
            raise EngineError(f"{done.source}: {done.message}")
        return done

    def _refined(self, given: Sequence[Analysis | Problem]) -> list[Analysis | Problem]:
        results = list(given)
        analyses = {at: item for at, item in enumerate(given) if isinstance(item, Analysis)}
        documents = {at: lines(item) for at, item in analyses.items()}
        answers: dict[int, dict[Task, list[str]]] = {at: {} for at in analyses}
        for task, tool in self.tools.items():
            texts = [[line.text for line in documents[at]] for at in answers]
            for at, outcome in zip(list(answers), run_documents(task, tool, texts), strict=True):
                if isinstance(outcome, RunError):
                    del answers[at]
                    results[at] = _problem(analyses[at].article, task, outcome)
                else:
                    answers[at][task] = outcome
        for at, found in answers.items():
            results[at] = read(analyses[at], documents[at], found, self._base.morphology)
        return results


def _problem(article: Article, task: Task, error: RunError) -> Problem:
    return Problem(
        article.source or article.id, "analyze", f"Farasa's {task} failed on article {article.id} alone: {error}"
    )


def load() -> Farasa:
    """The engine with the jars in the user's data folder; raises `EngineError` that says what is missing."""
    memory = os.environ.get(MEMORY, Bounds().memory)
    if not _HEAP.fullmatch(memory):
        raise EngineError(f"{MEMORY} is {memory!r}; give a size such as 4g")
    return _load(toolkit.home(), memory)


@cache
def _load(folder: Path, memory: str) -> Farasa:
    installed = toolkit.installed(folder)
    runtime = java.find()
    if installed is None or runtime is None or not has_farasapy():
        raise EngineError(_missing(installed, runtime))
    installed.check()
    tools = {task: JarTool(task, jar, runtime, Bounds(memory=memory)) for task, jar in installed.jars.items()}
    engine = Farasa(tools, embedded.load(), installed.sha256[:12])
    if multiprocessing.parent_process() is None:  # not once more in each worker
        for note in engine.notes:
            logger.warning("%s", note)
    return engine


def _missing(installed: toolkit.Toolkit | None, runtime: java.Java | None) -> str:
    steps = []
    if installed is None:
        steps.append("its jars are not installed (run `kg farasa install`)")
    if runtime is None:
        steps.append(f"there is no Java {java.OLDEST} or newer (install one, for instance default-jre-headless)")
    if not has_farasapy():
        steps.append("the package farasapy is not installed (pip install farasapy)")
    return f"the engine farasa cannot run: {'; '.join(steps)}; or use --engine embedded"
