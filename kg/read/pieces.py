"""Cuts a stream of JSON into the bytes of its single objects, without holding more than one of them."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from typing import BinaryIO, Final, NamedTuple

from kg.errors import InputError
from kg.read.decoding import wide

_CHUNK: Final = 1 << 16
_LONGEST_SKIPPED: Final = 1 << 26
_MARK: Final = re.compile(rb'\\.|[{}"]', re.DOTALL)
_BETWEEN: Final = b" \t\r\n,[]\xef\xbb\xbf"


class Piece(NamedTuple):
    """The bytes of an object and the line it begins on, from 1; `data` is None where it is longer than allowed."""

    line: int
    data: bytes | None


def narrow(stream: BinaryIO) -> BinaryIO:
    """A stream of which each ASCII character is one byte: the stream itself, or UTF-16 as UTF-8."""
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[type-var]
    encoding = wide(buffered.peek(_CHUNK))
    return io.BufferedReader(_Recoded(buffered, encoding)) if encoding else buffered


def lines(stream: BinaryIO, limit: int) -> Iterator[Piece]:
    """The lines of `stream` that are not blank; of a line longer than `limit` bytes nothing is kept.

    Raises `InputError` where such a line has no end within 64 MB.
    """
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) > limit and not line.endswith(b"\n"):
            _skip_line(stream, number)
            yield Piece(number, None)
        elif line.strip():
            yield Piece(number, line)


def _skip_line(stream: BinaryIO, number: int) -> None:
    for _ in range(_LONGEST_SKIPPED // _CHUNK):
        rest = stream.readline(_CHUNK)
        if not rest or rest.endswith(b"\n"):
            return
    raise InputError(f"line {number} does not end; the rest of the file is not read")


def objects(stream: BinaryIO, limit: int) -> Iterator[Piece]:
    """The outermost objects of `stream`, whether they stand alone, one after the other or in an array.

    What stands between them and is no white space, comma or bracket comes as a piece too, for its reader to refuse.
    """
    cutter = _Cutter(limit)
    while chunk := stream.read(_CHUNK):
        if chunk.endswith(b"\\"):
            chunk += stream.read(1)  # so that an escape is never parted
        yield from cutter.cut(chunk)
    yield from cutter.rest()


class _Cutter:
    """Counts braces outside of strings, and cuts where the count leaves nought and where it comes back."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._held = bytearray()
        self._size = 0
        self._line = self._next_line = 1
        self._depth = 0
        self._quoted = False

    def cut(self, chunk: bytes) -> Iterator[Piece]:
        """The pieces that end in `chunk`."""
        done = 0
        for match in _MARK.finditer(chunk):
            before, self._depth = self._depth, self._depth_after(match[0])
            if {before, self._depth} == {0, 1}:
                border = match.start() if self._depth else match.end()
                self._hold(chunk[done:border])
                yield from self.rest()
                done = border
        self._hold(chunk[done:])

    def _depth_after(self, mark: bytes) -> int:
        if mark == b'"':
            self._quoted = not self._quoted
        if self._quoted or mark not in (b"{", b"}"):
            return self._depth
        return self._depth + 1 if mark == b"{" else max(0, self._depth - 1)

    def _hold(self, data: bytes) -> None:
        if not self._size:
            kept = data.lstrip(_BETWEEN)
            self._line = self._next_line + data.count(b"\n", 0, len(data) - len(kept))
        else:
            kept = data
        self._next_line += data.count(b"\n")
        self._size += len(kept)
        if self._size <= self._limit:
            self._held += kept
        else:
            self._held.clear()

    def rest(self) -> Iterator[Piece]:
        """What is held, as a piece; nothing is held then."""
        if self._size:
            yield Piece(self._line, bytes(self._held) if self._size <= self._limit else None)
        self._held.clear()
        self._size = 0


class _Recoded(io.RawIOBase):
    """A stream in another encoding as UTF-8."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._waiting = b""

    def readable(self) -> bool:
        return True

    def readinto(self, target: memoryview) -> int:  # type: ignore[override]
        while not self._waiting:
            data = self._stream.read(_CHUNK)
            self._waiting = self._decoder.decode(data, final=not data).encode("utf-8", "replace")
            if not data:
                break
        size = min(len(target), len(self._waiting))
        target[:size] = self._waiting[:size]
        self._waiting = self._waiting[size:]
        return size
