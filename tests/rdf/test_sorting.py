"""Lines sorted on disk."""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import IO

import pytest

from kg.rdf import sorting


@pytest.mark.parametrize("count", [0, 1, 9, 10, 11, 90, 1000])
def test_lines_are_in_order_and_each_once_however_many_runs_they_make(
    monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    opened: list[IO[bytes]] = []
    most, spilled = 0, sorting._spilled

    def counted(run: Iterable[bytes]) -> IO[bytes]:
        nonlocal most
        opened.append(spilled(run))
        most = max(most, sum(not file.closed for file in opened))
        return opened[-1]

    monkeypatch.setattr(sorting, "_spilled", counted)
    monkeypatch.setattr(sorting, "_RUN", 10)
    monkeypatch.setattr(sorting, "_MERGED", 3)
    chosen = random.Random(1)
    lines = [b"%d\n" % chosen.randrange(200) for _ in range(count)]
    assert list(sorting.sorted_lines(lines)) == sorted(set(lines))
    assert all(file.closed for file in opened)
    assert len(opened) >= count // 10
    assert most <= 3 * 5
