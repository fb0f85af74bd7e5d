"""Quads as rows of terms in N-Triples' syntax, read from a file and written as lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import parse

from kg.errors import InputError
from kg.rdf.disk import FORMATS
from kg.rdf.sorting import sorted_lines


class Row(NamedTuple):
    """A quad; `graph` is empty for the default graph. Only the object may hold spaces."""

    graph: str
    subject: str
    predicate: str
    object: str


def read_rows(file: Path) -> Iterator[Row]:
    """The quads of an RDF file in its order. Raises `InputError` for a file that is none."""
    try:
        for quad in parse(path=str(file), format=FORMATS[file.suffix]):
            graph = str(quad.graph_name)
            yield Row("" if graph == "DEFAULT" else graph, str(quad.subject), str(quad.predicate), str(quad.object))
    except (SyntaxError, OSError) as error:
        raise InputError(f"{file} is no valid RDF: {error}") from error


def by_graph(rows: Iterable[Row]) -> Iterator[Row]:
    """`rows` by graph, subject, predicate and object, each once."""
    for line in sorted_lines(f"{' '.join(row)}\n".encode() for row in rows):
        yield Row(*line[:-1].decode().split(" ", 3))


def union(rows: Iterable[Row]) -> Iterator[Row]:
    """The triples of all graphs by subject, predicate and object, each once, in the default graph."""
    return by_graph(row._replace(graph="") for row in rows)


def union_of_lines(lines: Iterable[bytes]) -> Iterator[Row]:
    """The same of lines of N-Quads that are sorted and all have a graph."""
    before = b""
    for line in lines:
        triple = line[: line.rindex(b" <")]
        if triple != before:
            yield Row("", *triple.decode().split(" ", 2))
        before = triple


def line(row: Row) -> bytes:
    """A row as a line of N-Quads, or of N-Triples in the default graph."""
    graph = f" {row.graph}" if row.graph else ""
    return f"{row.subject} {row.predicate} {row.object}{graph} .\n".encode()
