"""Lines in order and each once, in bounded memory."""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Generator, Iterable
from contextlib import ExitStack
from itertools import groupby, islice
from typing import IO, Final

_RUN: Final = 250_000


def sorted_lines(lines: Iterable[bytes]) -> Generator[bytes, None, None]:
    """`lines`, each ending in `\\n`, by code points and each once; many are sorted in runs on disk and merged."""
    source = iter(lines)
    with ExitStack() as stack:
        runs: list[Iterable[bytes]] = []
        while run := sorted(set(islice(source, _RUN))):
            runs.append(run if len(run) < _RUN and not runs else _spilled(run, stack))
        yield from runs[0] if len(runs) == 1 else (line for line, _ in groupby(heapq.merge(*runs)))


def _spilled(run: Iterable[bytes], stack: ExitStack) -> IO[bytes]:
    file = stack.enter_context(tempfile.TemporaryFile())  # noqa: SIM115 - closed by the stack, after the merge
    file.writelines(run)
    file.seek(0)
    return file
