"""The memory of a process on huge pages, where Linux gives them to those who ask.

Words and weights are looked up all over a process's memory. With pages of 4 KiB a look-up often has to find the page
first, which is slow most of all on a virtual machine.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

_MAPS: Final = Path("/proc/self/maps")
_SIZE: Final = 2 << 20
_ON_REQUEST, _NOW = 14, 25
"""Linux's `MADV_HUGEPAGE`, and `MADV_COLLAPSE`, which Linux knows since 6.1; the module `mmap` has but the former."""


def use_huge_pages() -> None:
    """Move what this process holds in memory onto huge pages; what it makes later is not. Nothing happens where the
    system has no such thing or refuses."""
    if sys.platform != "linux":
        return
    advise = ctypes.CDLL(None).madvise
    advise.argtypes = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int
    with suppress(OSError):
        for first, last in list(_own(_MAPS.read_text(encoding="utf-8"))):
            advise(first, last - first, _ON_REQUEST)
            advise(first, last - first, _NOW)


def _own(maps: str) -> Iterator[tuple[int, int]]:
    """Where the process's own writable memory begins and ends, in whole huge pages."""
    for line in maps.splitlines():
        reach, rights, _, _, file, *name = line.split(maxsplit=5)
        if rights.startswith("rw") and file == "0" and name in ([], ["[heap]"]):
            first, last = (int(address, 16) for address in reach.split("-"))
            first, last = -(-first // _SIZE) * _SIZE, last // _SIZE * _SIZE
            if first < last:
                yield first, last
