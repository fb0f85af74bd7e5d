"""The memory of a process on huge pages, where Linux gives them to those who ask.

Words and weights are looked up all over a process's memory. With pages of 4 KiB a look-up often has to find the page
first, which is slow most of all on a virtual machine.
"""

from __future__ import annotations

import ctypes
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

_MAPS: Final = Path("/proc/self/maps")
_PAGES: Final = Path("/sys/kernel/mm/transparent_hugepage")
_ON_REQUEST, _NOW = 14, 25
"""Linux's `MADV_HUGEPAGE`, and `MADV_COLLAPSE`, which Linux knows since 6.1; the module `mmap` has but the former."""

_FIRST: Final = 3.0
"""Seconds of work after which what is looked up all the time is in memory; what is learnt later is less and less."""


class Settling:
    """Moves a process onto huge pages once it has worked for a while, and again whenever it has worked twice as long:
    where Linux gives them on request alone, as on a virtual machine of two cores, extraction in a build of 3,000
    articles took 83 and 84 s, beside 100 and 110 s without at the same time on the other core."""

    def __init__(self) -> None:
        self._next = _FIRST

    def worked(self) -> None:
        """To be called after each piece of work."""
        if (worked := time.process_time()) > self._next:
            self._next = 2 * worked
            use_huge_pages()


def use_huge_pages() -> None:
    """Move what this process holds in memory onto huge pages; what it makes later is not. Nothing happens where the
    system has none or lets nobody have them."""
    with suppress(OSError):
        if "[never]" in (_PAGES / "enabled").read_text(encoding="utf-8"):
            return
        size = int((_PAGES / "hpage_pmd_size").read_text(encoding="utf-8"))
        advise = ctypes.CDLL(None).madvise
        advise.argtypes = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int
        for first, last in list(reaches(_MAPS.read_text(encoding="utf-8"), size)):
            advise(first, last - first, _ON_REQUEST)
            advise(first, last - first, _NOW)


def reaches(maps: str, size: int) -> Iterator[tuple[int, int]]:
    """Where a process's own writable memory begins and ends, by `/proc/PID/maps`, in whole pages of that size."""
    for line in maps.splitlines():
        reach, rights, _, _, file, *name = line.split(maxsplit=5)
        if rights.startswith("rw") and file == "0" and name in ([], ["[heap]"]):
            first, last = (int(address, 16) for address in reach.split("-"))
            first, last = -(-first // size) * size, last // size * size
            if first < last:
                yield first, last
