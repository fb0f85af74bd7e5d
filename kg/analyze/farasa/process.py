"""One run of a Java program over a file of lines, within bounds of time, memory and output."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import IO, Final

from kg.analyze.farasa.tasks import RunError

_TICK: Final = 0.2
_CHUNK: Final = 65_536
_KEPT: Final = 16_384
_QUOTED: Final = 300
_EXCEPTION: Final = re.compile(r"^(?!at ).*(Exception|Error)\b")
_SECONDS_TO_CLOSE: Final = 5
_OUT_OF_MEMORY: Final = 3  # the code with which -XX:+ExitOnOutOfMemoryError ends a JVM
_POSIX: Final = os.name == "posix"


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a run may use. `memory` is the JVM's heap (`-Xmx`); `idle` are the seconds in which the output must grow,
    start included; `line` are the seconds that each line may take on average beyond that; `errors` are the bytes it
    may print to standard error; `growth` is how many bytes it may write for each byte it reads."""

    memory: str = "3g"
    idle: float = 180.0
    line: float = 0.5
    errors: int = 4_000_000
    growth: int = 40


def run(command: Sequence[str], text: bytes, bounds: Bounds) -> str:
    """What the program called with `-i IN -o OUT` writes for `text`, whose lines end in a line feed.

    Raises `RunError` where it cannot be started, fails, stands still, takes too long, or prints without end; it is
    stopped then, with the processes it started.
    """
    with tempfile.TemporaryDirectory(prefix="kg-farasa-") as folder:
        source, target = Path(folder, "in.txt"), Path(folder, "out.txt")
        source.write_bytes(text)
        target.touch()
        process = _start([*command, "-i", str(source), "-o", str(target)])
        assert process.stderr is not None
        errors = _Errors(process.stderr, bounds.errors)
        try:
            _watch(process, target, errors, _Limits.of(text, bounds))
        finally:
            _stop(process)
            errors.join(timeout=_SECONDS_TO_CLOSE)
        if process.returncode == _OUT_OF_MEMORY:
            raise RunError(f"it ran out of memory ({bounds.memory})")
        if process.returncode != 0:
            raise RunError(f"it ended with code {process.returncode}{errors.quoted()}")
        return target.read_bytes().decode("utf-8", errors="replace")


@dataclass(frozen=True, slots=True)
class _Limits:
    idle: float
    seconds: float
    size: int

    @classmethod
    def of(cls, text: bytes, bounds: Bounds) -> _Limits:
        lines = text.count(b"\n")
        return cls(bounds.idle, bounds.idle + lines * bounds.line, bounds.growth * (len(text) + 1000))


class _Errors(Thread):
    """Reads a program's standard error to its end, and keeps the last of it."""

    def __init__(self, stream: IO[bytes], limit: int) -> None:
        super().__init__(daemon=True)
        self._stream = stream
        self._left = limit
        self._last = b""
        self.start()

    def run(self) -> None:
        with self._stream as stream:
            while chunk := os.read(stream.fileno(), _CHUNK):
                self._last = (self._last + chunk)[-_KEPT:]
                self._left -= len(chunk)

    @property
    def flooded(self) -> bool:
        """Whether the program printed more than it may."""
        return self._left < 0

    def quoted(self) -> str:
        """The last exception that was printed, or else the last line, for a message."""
        lines = [line.strip() for line in self._last.decode("utf-8", errors="replace").splitlines() if line.strip()]
        telling = [line for line in lines if _EXCEPTION.search(line)] or lines
        return f": {telling[-1][:_QUOTED]}" if telling else ""


def _start(command: list[str]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=_POSIX,
        )
    except OSError as error:
        raise RunError(f"{command[0]} cannot be started: {error.strerror}") from error


def _watch(process: subprocess.Popen[bytes], target: Path, errors: _Errors, limits: _Limits) -> None:
    """Returns when the program has ended; raises `RunError` when it goes beyond a limit."""
    started = grown = time.monotonic()
    size = 0
    while not _ended(process):
        now = time.monotonic()
        latest = target.stat().st_size
        if latest != size:
            size, grown = latest, now
        if errors.flooded:
            raise RunError(f"it printed errors without end{errors.quoted()}")
        if size > limits.size:
            raise RunError("it wrote output without end")
        if now - grown > limits.idle:
            raise RunError(f"it wrote nothing for {limits.idle:g} seconds{errors.quoted()}")
        if now - started > limits.seconds:
            raise RunError(f"it was not done after {limits.seconds:g} seconds")


def _ended(process: subprocess.Popen[bytes]) -> bool:
    try:
        process.wait(timeout=_TICK)
    except subprocess.TimeoutExpired:
        return False
    return True


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Ends the program where it still runs, on POSIX with the processes it started."""
    if process.poll() is None:
        if _POSIX:
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait()
