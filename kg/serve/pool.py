"""Workers on one graph, from the server's side: who is free, who waits, who ran over a bound."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import Self

import msgspec

from kg.errors import KgError
from kg.serve.kept import Kept
from kg.serve.limits import MEGABYTE, Limits
from kg.serve.messages import LENGTH, Answer, Ask, Request, framed, refusal

_LOG = logging.getLogger("kg.serve")
BUSY = refusal(503, "too many queries are waiting; try again in a moment")
_GRACE = 5.0
"""Seconds beyond a query's own in which the kernel has surely ended its worker."""


class Pool:
    """A process that holds the graph of a build, with the workers it forked; `base` begins the IRIs of its things."""

    def __init__(self, process: asyncio.subprocess.Process, address: str, base: str, limits: Limits) -> None:
        self.base = base
        self._process = process
        self._address = address
        self._limits = limits
        self._free: list[_Worker] = []
        self._listening = asyncio.create_task(_log_lines(process.stderr))
        self._slots = asyncio.Semaphore(limits.workers)
        self._asked = 0
        self._kept = Kept(limits.kept)

    @classmethod
    async def start(cls, folder: Path, limits: Limits) -> Self:
        """The pool for the build in `folder`, ready. Raises `KgError` where its graph cannot be loaded."""
        address = str(Path(tempfile.mkdtemp(prefix="kg-serve-")) / "socket")
        bounds = (limits.seconds, limits.rows, limits.memory)
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "kg.serve.worker", str(folder), address, *map(str, bounds)),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
        assert process.stdin and process.stdout and process.stderr
        base = await process.stdout.readline()
        if not base:
            told = (await process.stderr.read()).decode(errors="replace").strip().splitlines()
            process.stdin.close()
            await process.wait()  # else it is looked for when the loop is closed
            reason = told[-1].rpartition("Error: ")[2] if told else "its graph could not be loaded"
            raise KgError(f"cannot serve {folder}: {reason}")
        pool = cls(process, address, base.decode().strip(), limits)
        await asyncio.gather(*(pool._add() for _ in range(limits.workers)))
        return pool

    @property
    def is_alive(self) -> bool:
        """Whether the process that forks the workers is there."""
        return self._process.returncode is None

    async def answer(self, request: Request) -> Answer:
        """What a worker answers, or has answered: 503 where too many wait already, 422 where the request ran over a
        bound.

        Raises `OSError` where the process that forks the workers is gone.
        """
        if kept := self._kept.find(request):
            return kept
        if self._asked >= self._limits.workers + self._limits.waiting:
            return BUSY
        self._asked += 1
        try:
            async with self._slots:
                answer = self._kept.find(request) or await self._run(request)  # it may have been answered meanwhile
                self._kept.keep(request, answer)
                return answer
        finally:
            self._asked -= 1

    async def close(self) -> None:
        """Let what runs and waits finish, then end the workers."""
        while self._asked:
            await asyncio.sleep(0.02)
        for worker in self._free:
            worker.close()
        assert self._process.stdin
        self._process.stdin.close()
        await self._process.wait()
        await self._listening
        Path(self._address).unlink(missing_ok=True)
        Path(self._address).parent.rmdir()

    async def _run(self, request: Request) -> Answer:
        worker = self._free.pop() if self._free else await self._worker()
        start = time.monotonic()
        try:
            answer = await worker.answer(request, self._limits.seconds + _GRACE)
        except asyncio.CancelledError:
            worker.kill()
            raise
        if answer:
            self._free.append(worker)
            return answer
        worker.kill()
        if not self.is_alive:
            raise ConnectionResetError("the process that holds the graph is gone")
        return self._over(time.monotonic() - start, isinstance(request, Ask))

    def _over(self, seconds: float, is_query: bool) -> Answer:
        what = "query" if is_query else "request"
        if seconds >= self._limits.seconds:
            return refusal(
                422, f"the {what} was stopped after {self._limits.seconds:g} seconds; make it narrower or add a LIMIT"
            )
        return refusal(
            422,
            f"the {what} was stopped: it needed more than {self._limits.memory // MEGABYTE} MB of memory; "
            "make it narrower or add a LIMIT",
        )

    async def _add(self) -> None:
        self._free.append(await self._worker())

    async def _worker(self) -> _Worker:
        reader, writer = await asyncio.open_unix_connection(self._address)
        (pid,) = LENGTH.unpack(await reader.readexactly(LENGTH.size))
        return _Worker(reader, writer, pid)


async def _log_lines(stream: asyncio.StreamReader | None) -> None:
    """Log what the workers say of themselves, such as that they are out of memory."""
    while stream and (line := await stream.readline()):
        _LOG.warning("a worker: %s", line.decode(errors="replace").strip())


class _Worker:
    """A connection to one worker."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, pid: int) -> None:
        self._reader = reader
        self._writer = writer
        self._pid = pid

    async def answer(self, request: Request, seconds: float) -> Answer | None:
        """The worker's answer; None where it died over it, or gave none in time."""
        try:
            async with asyncio.timeout(seconds):
                self._writer.write(framed(request))
                await self._writer.drain()
                (size,) = LENGTH.unpack(await self._reader.readexactly(LENGTH.size))
                return msgspec.msgpack.decode(await self._reader.readexactly(size), type=Answer)
        except (TimeoutError, asyncio.IncompleteReadError, ConnectionError):
            return None

    def kill(self) -> None:
        """End the worker at once, unless it has ended already."""
        if not self._reader.at_eof():
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
        self.close()

    def close(self) -> None:
        """End the connection, at which an idle worker leaves."""
        self._writer.close()
