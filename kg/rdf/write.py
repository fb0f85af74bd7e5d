"""Graph files: N-Quads with a named graph per article, and Turtle with the union of all graphs.

Both are the same bytes for the same knowledge. Quads are sorted outside memory, so a large graph needs no more of it
than a small one.
"""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import ExitStack, closing
from itertools import groupby, islice
from pathlib import Path
from typing import IO, Final

from pyoxigraph import Quad, RdfFormat, Triple, parse, serialize

from kg.files import replacing
from kg.model import Article, Knowledge
from kg.rdf.quads import quads
from kg.rdf.vocabulary import PREFIXES
from kg.settings import Settings

_RUN: Final = 500_000
_BATCH: Final = 10_000


def write_nquads(knowledge: Knowledge, articles: Mapping[str, Article], path: Path, settings: Settings) -> None:
    """Write all quads to `path`, one a line, sorted by code points, each once.

    The file is replaced as a whole or not at all. Raises `OutputError` where it cannot be written.
    """
    with replacing(path) as draft, draft.open("wb") as file, closing(_lines(knowledge, articles, settings)) as lines:
        file.writelines(lines)


def write_turtle(knowledge: Knowledge, articles: Mapping[str, Article], path: Path, settings: Settings) -> None:
    """Write the union of all graphs to `path`, sorted by subject, predicate and object.

    The file is replaced as a whole or not at all. Raises `OutputError` where it cannot be written.
    """
    with replacing(path) as draft, draft.open("wb") as file, closing(_lines(knowledge, articles, settings)) as lines:
        serialize(_union(lines), file, format=RdfFormat.TURTLE, prefixes=PREFIXES)


def _lines(knowledge: Knowledge, articles: Mapping[str, Article], settings: Settings) -> Generator[bytes, None, None]:
    """The sorted lines of N-Quads."""
    return _sorted(f"{quad} .\n".encode() for quad in quads(knowledge, articles, settings))


def _sorted(lines: Iterable[bytes]) -> Generator[bytes, None, None]:
    """`lines` in order and each once, sorted in runs on disk where they are many."""
    source = iter(lines)
    with ExitStack() as stack:
        runs: list[Iterable[bytes]] = []
        while run := sorted(set(islice(source, _RUN))):
            runs.append(run if len(run) < _RUN and not runs else _spilled(run, stack))
        yield from (line for line, _ in groupby(heapq.merge(*runs)))


def _spilled(run: Iterable[bytes], stack: ExitStack) -> IO[bytes]:
    file = stack.enter_context(tempfile.TemporaryFile())  # noqa: SIM115 - closed by the stack, after the merge
    file.writelines(run)
    file.seek(0)
    return file


def _union(lines: Iterable[bytes]) -> Iterator[Triple]:
    """The triples of sorted lines, each once; lines with one triple follow each other."""
    parsed = (quad for batch in _batches(lines) for quad in parse(batch, format=RdfFormat.N_QUADS))
    return (triple for triple, _ in groupby(map(_triple, parsed)))


def _batches(lines: Iterable[bytes]) -> Iterator[bytes]:
    source = iter(lines)
    while batch := b"".join(islice(source, _BATCH)):
        yield batch


def _triple(quad: Quad) -> Triple:
    return Triple(quad.subject, quad.predicate, quad.object)
