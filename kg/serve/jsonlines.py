"""Files of a build with one JSON value a line, kept open, so that a worker reads one where a page needs it."""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from pathlib import Path

import msgspec

Place = tuple[int, int]
"""Where a line begins and ends, in bytes."""


class _Id(msgspec.Struct, frozen=True):
    id: str


class JsonLines:
    """The lines of `file`; none where there is no such file."""

    def __init__(self, file: Path) -> None:
        self._bytes: mmap.mmap | bytes = b""
        if file.is_file() and file.stat().st_size:
            with file.open("rb") as opened:
                self._bytes = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)

    def places(self) -> Iterator[Place]:
        """The place of each line, in order."""
        start = 0
        while (end := self._bytes.find(b"\n", start)) >= 0:
            yield start, end
            start = end + 1

    def by_id(self) -> dict[str, Place]:
        """The place of each line by the `id` it holds."""
        decoder = msgspec.json.Decoder(_Id)
        return {decoder.decode(self[place]).id: place for place in self.places()}

    def __getitem__(self, place: Place) -> bytes:
        return self._bytes[slice(*place)]
