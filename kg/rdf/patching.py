"""Graph files made from former ones by what changed: places are found by bisection, all else is copied as it is.

A file is one of `kg.rdf.write`: sorted lines of N-Quads, or Turtle in which a subject's block begins with the only line
that starts with `<`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from mmap import mmap
from pathlib import Path
from typing import NamedTuple

from kg.files import Edit, mapped, write_edited
from kg.model import Article, Knowledge
from kg.rdf.quads import changes
from kg.rdf.rows import union_of_lines
from kg.rdf.turtle import blocks
from kg.settings import Settings


class Told(NamedTuple):
    """A graph with its articles."""

    knowledge: Knowledge
    articles: Mapping[str, Article]


class Difference(NamedTuple):
    """The lines of N-Quads that one graph has and another has not, and the other way round."""

    removed: frozenset[bytes]
    added: frozenset[bytes]


def difference(former: Told, now: Told, ids: Collection[str], settings: Settings) -> Difference:
    """What becomes of the quads of one graph in the other; `ids` are all articles whose own graph may be another."""
    before = frozenset(map(str.encode, changes(former.knowledge, now.knowledge, ids, former.articles, settings)))
    after = frozenset(map(str.encode, changes(now.knowledge, former.knowledge, ids, now.articles, settings)))
    return Difference(before - after, after - before)


def patch_nquads(former: Path, made: Difference, path: Path) -> None:
    """Write to `path` the lines of `former` without those removed and with those added.

    Raises `OutputError` where that cannot be written.
    """
    with mapped(former) as data:
        edits = (_line_edit(data, line, line in made.added) for line in sorted(made.removed | made.added))
        write_edited(data, edits, path)


def patch_turtle(former: Path, nquads: Path, made: Difference, path: Path) -> None:
    """Write to `path` the Turtle of all graphs of `nquads`, given that of the graph which had the difference `made`.

    Raises `OutputError` where that cannot be written.
    """
    subjects = sorted(set(map(_subject, made.removed | made.added)))
    with mapped(former) as data, mapped(nquads) as lines:
        write_edited(data, (_block_edit(data, lines, subject) for subject in subjects), path)


def _subject(line: bytes) -> bytes:
    """The subject of a line with the space behind it, by which a subject is in order among lines."""
    return line[: line.index(b" ") + 1]


def _line_edit(data: mmap, line: bytes, added: bool) -> Edit:
    at = _place(data, line)
    return (at, at, line) if added else (at, at + len(line), b"")


def _block_edit(data: mmap, lines: mmap, subject: bytes) -> Edit:
    at = _place(data, subject)
    end = _next(data, at + 1) if data[at : at + len(subject)] == subject else at
    block = "".join(blocks(union_of_lines(_lines_of(lines, subject))))
    return at, end, block.removeprefix("\n").encode()


def _lines_of(lines: mmap, subject: bytes) -> Iterator[bytes]:
    lines.seek(_place(lines, subject))
    while (line := lines.readline()).startswith(subject):
        yield line


def _place(data: mmap, key: bytes) -> int:
    """The first place at which a line or block begins that is not before `key`; the end where there is none."""
    low, high = 0, len(data)
    while low < high:
        middle = (low + high) // 2
        start = _next(data, middle)
        if start < high and data[start : start + len(key)] < key:
            low = start + 1
        else:
            high = middle
    return _next(data, low)


def _next(data: mmap, at: int) -> int:
    """The first place from `at` on at which a line or block begins; the end where there is none."""
    if at == 0 and data[:1] == b"<":
        return 0
    found = data.find(b"\n<", max(at - 1, 0))
    return found + 1 if found >= 0 else len(data)
