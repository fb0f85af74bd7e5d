"""From articles to kept extractions: what is known is recalled, the rest goes through workers here or in a cluster.

At most a batch a worker is on its way at any moment, and every batch that comes back is made lasting at once: memory
does not grow with the number of articles, and a build that is interrupted loses no more than these batches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TypeVar

from kg import cluster
from kg.model import Article, Extraction, Problem
from kg.read import with_furniture
from kg.settings import Settings
from kg.state import Maker, State
from kg.state.packing import pack_article
from kg.workers import Batch, Item, Pool
from kg.workers.messages import Greeting, Outcome

T = TypeVar("T")


@dataclass(slots=True)
class Tally:
    """What became of the articles so far: how many were analysed and how many recalled, the problems with their
    places in the input, and the engine that was asked."""

    analysed: int = 0
    recalled: int = 0
    engine: str = ""
    version: str = ""
    found: list[tuple[int, Problem]] = field(default_factory=list)

    def problems(self) -> list[Problem]:
        """The problems in the order of the input."""
        return [problem for _, problem in sorted(self.found, key=lambda pair: pair[0])]


def extract_all(
    articles: Iterable[Article | Problem], settings: Settings, state: State, progress: Callable[[Tally], None]
) -> Tally:
    """Make every article a member of `state` with what it says; `progress` is called as the work goes on.
    Of an article that comes without furniture it is found where the article is not known.

    Raises `EngineError` where the engine is not there, `InputError` where the cluster is not, and `OutputError`.
    """
    with Pool(1 if settings.cluster else settings.workers, settings.engine, settings.article_timeout) as pool:
        engine = pool.engine()
        tally = Tally(engine=engine.engine, version=engine.version)
        items = _unknown(articles, Maker(engine.engine, engine.version), state, tally, progress)
        for batch, outcomes in _run(pool, _batches(items, engine.batch), engine, settings):
            _keep(batch, outcomes, state, tally)
            progress(tally)
    state.commit()
    return tally


def _run(
    pool: Pool, batches: Iterator[Batch], engine: Greeting, settings: Settings
) -> Iterator[tuple[Batch, list[Outcome]]]:
    return cluster.run(batches, engine, settings) if settings.cluster else pool.run(batches)


def _unknown(
    articles: Iterable[Article | Problem],
    maker: Maker,
    state: State,
    tally: Tally,
    progress: Callable[[Tally], None],
) -> Iterator[Item]:
    """The articles that are not kept yet; of all others the tally is kept."""
    for number, article in enumerate(articles):
        if isinstance(article, Problem):
            tally.found.append((number, article))
            continue
        key = maker.key(pack_article(article))
        if state.recall(article.id, key):
            tally.recalled += 1
            progress(tally)
        else:
            packed = pack_article(article if article.furniture else with_furniture(article))
            yield Item(number, article.id, article.source or article.id, key, packed)


def _batches(items: Iterator[Item], size: int) -> Iterator[Batch]:
    while batch := tuple(islice(items, size)):
        yield Batch(batch)


def _keep(batch: Batch, outcomes: Iterable[Outcome], state: State, tally: Tally) -> None:
    for item, outcome in zip(batch.items, outcomes, strict=True):
        if isinstance(outcome, Problem):
            tally.found.append((item.number, outcome))
        else:
            state.keep(item.id, item.key, item.article, outcome)
            tally.analysed += 1
    state.commit()


def confident(extraction: Extraction, minimum: float) -> Extraction:
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
        relations=tuple(filter(stands, extraction.relations)),
    )
