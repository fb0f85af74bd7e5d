"""From articles to extractions, one article at a time, in this process or in several.

Articles travel in batches of the size that the engine prefers; at most a few batches a worker are on their way at any
moment, so memory does not grow with the number of articles. Results come in the order of the articles, whatever the
number of workers.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from kg import analyze
from kg.analyze import Engine
from kg.errors import EngineError
from kg.extract import extract
from kg.model import Analysis, Article, Extraction, Problem
from kg.settings import Settings

Outcome = tuple[Article, Extraction] | Problem

_BATCHES_A_WORKER = 4

T = TypeVar("T")


def extractions(articles: Iterable[Article | Problem], settings: Settings) -> Iterator[Outcome]:
    """Each article with what it says, and each problem in its place: one that came in, or one met on the way.

    Raises `EngineError` where the engine is not there, or a worker process died.
    """
    engine = analyze.load(settings.engine)  # a missing engine is one clear error here, not one in each worker
    batches = _batches(articles, engine.batch)
    if settings.workers == 1:
        return (outcome for batch in batches for outcome in _process(batch, engine, settings.min_confidence))
    return _in_parallel(batches, settings)


def _process(batch: list[Article | Problem], engine: Engine, min_confidence: float) -> list[Outcome]:
    analyses = engine.analyze([item for item in batch if isinstance(item, Article)])
    outcomes: list[Outcome] = []
    for item in batch:
        outcomes.append(item if isinstance(item, Problem) else _outcome(item, next(analyses), min_confidence))
    return outcomes


def _outcome(article: Article, analysis: Analysis | Problem, min_confidence: float) -> Outcome:
    if isinstance(analysis, Problem):
        return analysis
    try:
        return article, _confident(extract(analysis), min_confidence)
    except Exception as error:  # one article must not stop the others; it is reported and counted
        return Problem(article.source or article.id, "extract", f"{type(error).__name__}: {error}")


def _confident(extraction: Extraction, minimum: float) -> Extraction:
    """Without the edges whose best evidence is below `minimum`."""
    if not minimum:
        return extraction

    def stands(fact: T) -> bool:
        evidence = fact.evidence  # type: ignore[attr-defined]
        pieces = evidence if isinstance(evidence, tuple) else (evidence,)
        return bool(max(piece.confidence for piece in pieces) >= minimum)

    return replace(
        extraction,
        meetings=tuple(filter(stands, extraction.meetings)),
        statements=tuple(filter(stands, extraction.statements)),
        roles=tuple(filter(stands, extraction.roles)),
        visits=tuple(filter(stands, extraction.visits)),
    )


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    stream = iter(items)
    while batch := list(islice(stream, size)):
        yield batch


def _in_parallel(batches: Iterator[list[Article | Problem]], settings: Settings) -> Iterator[Outcome]:
    pool = ProcessPoolExecutor(settings.workers, initializer=_start_worker, initargs=(settings,))
    waiting: deque[Future[list[Outcome]]] = deque()
    try:
        for batch in batches:
            waiting.append(pool.submit(_work, batch))
            if len(waiting) >= settings.workers * _BATCHES_A_WORKER:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise EngineError("a worker process died (out of memory?); try again with fewer --workers") from error
    finally:
        pool.shutdown(cancel_futures=True)


_engine: Engine
_settings: Settings


def _start_worker(settings: Settings) -> None:
    global _engine, _settings  # noqa: PLW0603 - a worker process has one engine, loaded once
    _engine = analyze.load(settings.engine)
    _settings = settings


def _work(batch: list[Article | Problem]) -> list[Outcome]:
    return _process(batch, _engine, _settings.min_confidence)
