"""The graph in requests of bounded size, for SPARQL 1.1 Update or the SPARQL 1.1 Graph Store Protocol.

A graph is emptied by the first request that has quads of it, and added to by those after it: all of them together make
the server's graphs what ours are, whatever it held of them, and one that is sent twice does no harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, islice
from operator import attrgetter
from typing import Final
from urllib.parse import quote

from kg.rdf.rows import Row, line

_BACKSLASH_U: Final = re.compile(r"\\\\([uU])|\\.")


class Protocol(StrEnum):
    """How a graph is sent."""

    UPDATE = "update"
    GRAPH_STORE = "graph-store"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a graph is sent: the protocol, and the most quads of one request."""

    protocol: Protocol = Protocol.UPDATE
    batch: int = 1000


@dataclass(frozen=True, slots=True)
class Request:
    """One request: its method, what is added to the server's address, the body and its media type."""

    method: str
    query: str
    body: bytes
    media: str


def requests(rows: Iterable[Row], manner: Manner) -> Iterator[Request]:
    """The requests for rows that are in the order of their graphs."""
    for batch, new in _batches(rows, manner.batch):
        if manner.protocol is Protocol.UPDATE:
            yield _update(batch, new)
        else:
            yield from _graph_store(batch, new)


def _batches(rows: Iterable[Row], size: int) -> Iterator[tuple[list[Row], set[str]]]:
    """At most `size` rows at a time, with the graphs that begin among them."""
    source, last = iter(rows), None
    while batch := list(islice(source, size)):
        yield batch, {row.graph for row in batch} - {last}
        last = batch[-1].graph


def _update(batch: list[Row], new: set[str]) -> Request:
    emptied = "".join(f"DROP SILENT GRAPH {graph} ;\n" for graph in sorted(new))
    added = "".join(f"GRAPH {graph} {{\n{_triples(rows)}}}\n" for graph, rows in groupby(batch, attrgetter("graph")))
    body = f"{emptied}INSERT DATA {{\n{_BACKSLASH_U.sub(_apart, added)}}}\n"
    return Request("POST", "", body.encode(), "application/sparql-update; charset=utf-8")


def _apart(found: re.Match[str]) -> str:
    r"""The `u` after an escaped backslash as an escape of its own.

    SPARQL resolves `\uXXXX` before anything else, and some servers do so after a backslash too: text that holds the
    escape of a quotation mark would break out of its literal.
    """
    return f"\\\\\\U{ord(found[1]):08X}" if found[1] else found[0]


def _graph_store(batch: list[Row], new: set[str]) -> Iterator[Request]:
    for graph, rows in groupby(batch, attrgetter("graph")):
        method = "PUT" if graph in new else "POST"
        yield Request(method, f"graph={quote(graph[1:-1], safe='')}", _triples(rows).encode(), "application/n-triples")


def _triples(rows: Iterable[Row]) -> str:
    return b"".join(line(row._replace(graph="")) for row in rows).decode()
