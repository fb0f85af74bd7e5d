"""Several workers that share the work; one that dies is replaced, and the article it died of is found out.

A batch whose worker was lost is tried again article by article, each in a worker that may die of it. An article whose
worker is lost twice, or alone takes too long, is a problem; all others come through.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Self

from kg.errors import EngineError
from kg.model import Problem
from kg.workers.messages import Batch, Greeting, Outcome
from kg.workers.process import LostError, Worker


class Pool:
    """`size` workers with the same engine; a batch may take `seconds`, and each of its articles alone.

    Raises `EngineError` where the engine cannot be loaded.
    """

    def __init__(self, size: int, engine: str, seconds: float) -> None:
        self._engine = engine
        self._seconds = seconds
        self._again: deque[Batch] = deque()
        self._busy: dict[Connection, tuple[Worker, Batch]] = {}
        self._idle = [self._worker() for _ in range(size)]

    def _worker(self) -> Worker:
        return Worker(self._engine, self._seconds)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in (*self._idle, *(worker for worker, _ in self._busy.values())):
            worker.close()

    def engine(self) -> Greeting:
        """The engine of the workers. Raises `EngineError`."""
        try:
            return self._idle[-1].greeting()
        except LostError as error:
            raise EngineError(f"no worker process can be started: it {error}") from error

    def run(self, batches: Iterator[Batch]) -> Iterator[tuple[Batch, list[Outcome]]]:
        """Each batch with what became of its articles, in whatever order they get done; some come in pieces.

        No more than a batch a worker is taken from `batches` ahead of time. Raises `EngineError`.
        """
        while True:
            while self._idle and (batch := self._next(batches)):
                yield from self._given(batch)
            if not self._busy:
                return
            for source in wait(list(self._busy)):
                yield from self._taken(source)  # type: ignore[arg-type]

    def pids(self) -> list[int]:
        """The numbers of the worker processes."""
        return [worker.pid for worker in (*self._idle, *(worker for worker, _ in self._busy.values()))]

    def _next(self, batches: Iterator[Batch]) -> Batch | None:
        return self._again.popleft() if self._again else next(batches, None)

    def _given(self, batch: Batch) -> Iterator[tuple[Batch, list[Outcome]]]:
        worker = self._idle.pop()
        try:
            worker.give(batch)
            self._busy[worker.source] = worker, batch
        except LostError as error:
            yield from self._lost(batch, error)

    def _taken(self, source: Connection) -> Iterator[tuple[Batch, list[Outcome]]]:
        worker, batch = self._busy.pop(source)
        try:
            outcomes = worker.outcomes()
        except LostError as error:
            yield from self._lost(batch, error)
        else:
            self._idle.append(worker)
            yield batch, outcomes

    def _lost(self, batch: Batch, error: LostError) -> Iterator[tuple[Batch, list[Outcome]]]:
        self._idle.append(self._worker())
        if batch.again or (error.late and len(batch.items) == 1):
            yield batch, [Problem(item.name, "extract", f"{error}; the article is left out") for item in batch.items]
        else:
            self._again.extend(batch.alone())
