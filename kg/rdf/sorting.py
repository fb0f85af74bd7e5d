"""Lines in order and each once, in bounded memory."""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Generator, Iterable, Iterator
from itertools import chain, groupby, islice
from typing import IO, Final

_RUN: Final = 100_000
"""Lines that are sorted at a time; of quads they are some 40 MB."""
_MERGED: Final = 256
"""Runs that are merged at a time: each is an open file."""


def sorted_lines(lines: Iterable[bytes]) -> Generator[bytes, None, None]:
    """`lines`, each ending in `\\n`, by code points and each once; many are sorted in runs on disk and merged."""
    source = iter(lines)
    levels: list[list[IO[bytes]]] = []
    try:
        while len(read := list(islice(source, _RUN))) == _RUN:
            _add(sorted(set(read)), levels, 0)
        last = sorted(set(read))
        yield from _merged([*chain.from_iterable(levels), last]) if levels else last
    finally:
        _close(chain.from_iterable(levels))


def _add(run: Iterable[bytes], levels: list[list[IO[bytes]]], depth: int) -> None:
    """Put a run on disk; `_MERGED` runs of one level make one of the next."""
    if depth == len(levels):
        levels.append([])
    level = levels[depth]
    level.append(_spilled(run))
    if len(level) == _MERGED:
        _add(_merged(level), levels, depth + 1)
        _close(level)
        level.clear()


def _merged(runs: Iterable[Iterable[bytes]]) -> Iterator[bytes]:
    return (line for line, _ in groupby(heapq.merge(*runs)))


def _spilled(run: Iterable[bytes]) -> IO[bytes]:
    file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed when it is merged
    file.writelines(run)
    file.seek(0)
    return file


def _close(files: Iterable[IO[bytes]]) -> None:
    for file in files:
        file.close()
