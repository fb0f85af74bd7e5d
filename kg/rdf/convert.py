"""A graph file in another of RDF's syntaxes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Final

from kg.errors import InputError
from kg.files import replacing
from kg.rdf.disk import FORMATS, GRAPH_FILE
from kg.rdf.jsonld import jsonld
from kg.rdf.rdf12 import directed, reifiers
from kg.rdf.rows import Row, by_graph, line, read_rows, union
from kg.rdf.sorting import sorted_lines
from kg.rdf.store import Store
from kg.rdf.turtle import trig, turtle

_WRITERS: Final[dict[str, Callable[[Iterable[Row]], Iterable[bytes]]]] = {
    ".nq": lambda rows: sorted_lines(map(line, rows)),
    ".nt": lambda rows: map(line, union(rows)),
    ".ttl": lambda rows: map(str.encode, turtle(union(rows))),
    ".trig": lambda rows: map(str.encode, trig(by_graph(rows))),
    ".jsonld": lambda rows: map(str.encode, jsonld(by_graph(rows))),
}


def convert(source: Path, target: Path, *, rdf12: bool = False) -> None:
    """Write the graph of a build's folder or of an RDF file to `target`, in the syntax its name ends in.

    N-Quads, TriG and JSON-LD hold the graphs of the articles, N-Triples and Turtle the union of all graphs; all are
    sorted and the same bytes for the same graph. With `rdf12` Arabic words have their direction, and each direct edge
    is reified by its evidence. Raises `InputError` for a source that is no graph, a name that ends in no syntax, and
    for RDF 1.2 in JSON-LD, which has no word for what is reified; `OutputError` where `target` cannot be written.
    """
    file = source / GRAPH_FILE if source.is_dir() else source
    if not file.is_file() or file.suffix not in FORMATS:
        raise InputError(f"no graph at {source}; give the folder of a kg build or a file of {', '.join(FORMATS)}")
    if target.suffix not in _WRITERS:
        raise InputError(f"no syntax is known for {target.name}; end it in one of {', '.join(_WRITERS)}")
    if rdf12 and target.suffix == ".jsonld":
        raise InputError("JSON-LD 1.1 cannot hold RDF 1.2; give a target in .nq, .nt, .ttl or .trig")
    rows = _in_rdf12(source, file) if rdf12 else read_rows(file)
    with replacing(target) as draft, draft.open("wb") as out:
        out.writelines(_WRITERS[target.suffix](rows))


def _in_rdf12(source: Path, file: Path) -> Iterator[Row]:
    return chain(directed(read_rows(file)), reifiers(Store.open(source)))
