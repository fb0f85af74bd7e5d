"""The build that is served, and the one that takes its place."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from pathlib import Path

from kg.errors import KgError
from kg.serve.limits import Limits
from kg.serve.messages import Answer, Request, refusal
from kg.serve.pool import Pool

_LOG = logging.getLogger("kg.serve")
_WATCHED = ("report.json", "graph.nq")
_EVERY = 1.0

Print = tuple[tuple[int, int, int], ...]


class Site:
    """Answers requests from the newest build in `folder`. A new build is loaded beside the old one and takes its
    place when it is ready; requests that the old one has begun are finished by it."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self.folder = folder
        self.limits = limits
        self.builds = 0
        self._pool: Pool | None = None
        self._print: Print = ()
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def base(self) -> str:
        """The IRI that the IRIs of the graph's things begin with."""
        assert self._pool
        return self._pool.base

    async def start(self) -> None:
        """Load the build and begin to watch for the next. Raises `KgError` where there is none."""
        await self._load(_print(self.folder))
        self._keep(asyncio.create_task(self._watch()))

    async def stop(self) -> None:
        """Let running requests finish, then end all workers."""
        closing = [task for task in self._tasks if task.get_name() == "closing"]
        for task in self._tasks.difference(closing):
            task.cancel()
        await asyncio.gather(*closing)
        if self._pool:
            await self._pool.close()

    async def answer(self, request: Request) -> Answer:
        """The answer of the build that is served now."""
        assert self._pool
        try:
            return await self._pool.answer(request)
        except (OSError, asyncio.IncompleteReadError):  # the process that forks the workers is gone
            self._print = ()
            return refusal(503, "the graph is being loaded again; try again in a moment")

    async def _load(self, print: Print) -> None:
        pool = await Pool.start(self.folder, self.limits)
        old, self._pool, self._print = self._pool, pool, print
        self.builds += 1
        if old:
            self._keep(asyncio.create_task(old.close(), name="closing"))

    async def _watch(self) -> None:
        failed: Print | None = None
        while True:
            before = _print(self.folder)
            await asyncio.sleep(_EVERY)
            now = _print(self.folder)
            if self._pool and not self._pool.is_alive:
                self._print = ()
            if now and now == before and now not in (self._print, failed):
                try:
                    await self._load(now)
                    _LOG.info("a new build is served")
                except (KgError, OSError) as error:
                    failed = now
                    _LOG.error("the new build cannot be served, the old one still is: %s", error)

    def _keep(self, task: asyncio.Task[None]) -> None:
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _print(folder: Path) -> Print:
    """What tells one build from another: which files they are, their sizes and times of change."""
    found = []
    for name in _WATCHED:
        with contextlib.suppress(FileNotFoundError):
            status = (folder / name).stat()
            found.append((status.st_ino, status.st_size, status.st_mtime_ns))
    return tuple(found)
