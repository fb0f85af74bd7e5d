"""Sending a graph to a SPARQL 1.1 server, and going on where a broken run stopped."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

import msgspec

from kg.errors import InputError
from kg.files import replacing
from kg.rdf.batches import Manner, requests
from kg.rdf.disk import FORMATS, GRAPH_FILE
from kg.rdf.http import Server
from kg.rdf.ontology import folder
from kg.rdf.rows import Row, by_graph, read_rows

ONTOLOGY_GRAPH: Final = "<https://kg.example/ontology>"
_DEFAULT: Final = Manner()


class _Mark(msgspec.Struct, frozen=True):
    """How many requests of which graph file a server has taken."""

    digest: str
    done: int


def load(
    source: Path,
    server: Server,
    mark: Path,
    manner: Manner = _DEFAULT,
    progress: Callable[[int], None] = lambda done: None,
) -> int:
    """Send the named graphs of a build's folder or of an RDF file, and the ontology; return how many requests it took.

    How far a run came is kept in the file `mark`, removed at the end: another run with the same graph and manner
    goes on from there. `progress` is called with the number of requests that are done. Raises `InputError` for a
    source that is no graph, and `OutputError` where the server refuses a request or cannot be reached.
    """
    file = source / GRAPH_FILE if source.is_dir() else source
    if not file.is_file() or file.suffix not in FORMATS:
        raise InputError(f"no graph at {source}; give the folder of a kg build or a file of {', '.join(FORMATS)}")
    digest = _digest(file, repr(manner))
    done = _done(mark, digest)
    for request in islice(requests(_rows(file), manner), done, None):
        server.send(request)
        done += 1
        with replacing(mark) as draft:
            draft.write_bytes(msgspec.json.encode(_Mark(digest, done)))
        progress(done)
    mark.unlink(missing_ok=True)
    return done


def _rows(file: Path) -> Iterator[Row]:
    """The quads of named graphs, and the ontology's in a graph of its own."""
    yield from by_graph(row for row in read_rows(file) if row.graph)
    yield from (row._replace(graph=ONTOLOGY_GRAPH) for row in read_rows(folder() / "kg.ttl"))


def _digest(file: Path, how: str) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, lambda: hashlib.blake2b(how.encode(), digest_size=16)).hexdigest()


def _done(mark: Path, digest: str) -> int:
    try:
        known = msgspec.json.decode(mark.read_bytes(), type=_Mark)
    except (OSError, msgspec.DecodeError):
        return 0
    return known.done if known.digest == digest else 0
