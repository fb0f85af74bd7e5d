"""Memory on huge pages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kg.huge_pages import reaches

ENABLED = Path("/sys/kernel/mm/transparent_hugepage/enabled")
PROGRAM = """
from kg.huge_pages import use_huge_pages
kept = [bytes(1000) for _ in range(40_000)]
def huge():
    lines = open("/proc/self/smaps_rollup").read().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("AnonHugePages"))
before = huge()
use_huge_pages()
print(huge() - before)
"""


def test_own_writable_memory_is_found_in_whole_pages() -> None:
    maps = """\
555bc0851000-555bd0855000 r--p 00000000 fe:00 260368                     /usr/bin/python
555bc0a00000-555bc1000000 rw-p 00000000 00:00 0                          [heap]
7f0000100000-7f0000500000 rw-p 00000000 00:00 0
7f0000700000-7f0000800000 rw-p 00000000 00:00 0
7f0001000000-7f0002000000 rw-p 00000000 fe:00 771                        /tmp/a mapped file
7f0003000000-7f0004000000 rw-p 00000000 00:00 0                          [stack]
"""
    assert list(reaches(maps, 2 << 20)) == [(0x555BC0A00000, 0x555BC1000000), (0x7F0000200000, 0x7F0000400000)]


@pytest.mark.skipif(not ENABLED.exists() or "[never]" in ENABLED.read_text(), reason="no huge pages on this system")
def test_what_a_process_holds_moves_onto_huge_pages() -> None:
    told = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True).stdout
    assert int(told) > 20_000  # kB of some 40,000
