"""One worker process as the build sees it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from multiprocessing.connection import Connection
from typing import Final

import msgspec

from kg.errors import EngineError
from kg.workers.messages import Batch, Greeting, Outcome, Reply

_PATIENCE: Final = 10


class LostError(Exception):
    """A worker process that is no longer there; the message says what became of it, `late` whether it took too long."""

    def __init__(self, message: str, *, late: bool) -> None:
        super().__init__(message)
        self.late = late


class Worker:
    """A worker process with its own engine. It answers one batch at a time.

    Raises `EngineError` where the engine cannot be loaded.
    """

    def __init__(self, engine: str, seconds: float) -> None:
        self._seconds = seconds
        path = os.pathsep.join(place or str(os.getcwd()) for place in sys.path)  # noqa: PTH109 - as Python reads it
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "kg.workers.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
        )
        assert self._process.stdin and self._process.stdout
        self._to = Connection(os.dup(self._process.stdin.fileno()), readable=False)
        self.source = Connection(os.dup(self._process.stdout.fileno()), writable=False)
        self._process.stdin.close()
        self._process.stdout.close()
        self._engine = engine
        self._greeting: Greeting | None = None
        self._is_idle = False
        self._to.send_bytes(engine.encode())

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def greeting(self) -> Greeting:
        """The engine it has; waits until it is loaded. Raises `EngineError` and `LostError`."""
        if self._greeting is None:
            self._greeting = msgspec.msgpack.decode(self._received(), type=Greeting)
            if self._greeting.error:
                raise EngineError(self._greeting.error)
            self._is_idle = True
        return self._greeting

    def give(self, batch: Batch) -> None:
        """Give it a batch; its reply makes `source` readable. Raises `LostError` and `EngineError`."""
        self.greeting()
        self._is_idle = False
        try:
            self._to.send_bytes(msgspec.msgpack.encode((self._seconds, batch)))
        except OSError as error:
            raise self._lost() from error

    def outcomes(self) -> list[Outcome]:
        """What became of the batch, in its order; waits for it. Raises `LostError` and `EngineError`."""
        reply = msgspec.msgpack.decode(self._received(), type=Reply)
        self._is_idle = True
        if reply.error:
            raise EngineError(reply.error)
        return [answer.outcome() for answer in reply.answers]

    def _received(self) -> bytes:
        try:
            return self.source.recv_bytes()
        except (EOFError, OSError) as error:
            raise self._lost() from error

    def _lost(self) -> LostError:
        """What the process died of; it has ended or is about to."""
        self._is_idle = True
        self.close()
        code = self._process.returncode
        if code == -signal.SIGALRM:
            told = f"took longer than {self._seconds:g} seconds; raise article_timeout to wait for it"
            return LostError(told, late=True)
        if code < 0:
            told = f"ended its worker process by signal {-code} ({signal.strsignal(-code)}); out of memory?"
            return LostError(told, late=False)
        return LostError(f"ended its worker process with exit code {code}", late=False)

    def close(self) -> None:
        """End the process: at once where it is at work or still loads its engine, else once it has taken its leave."""
        self._to.close()
        self.source.close()
        try:
            self._process.wait(_PATIENCE if self._is_idle else 0)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
