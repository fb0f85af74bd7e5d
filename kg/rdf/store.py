"""The graph in Oxigraph, open for questions and for nothing else."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from oxrdflib import OxigraphStore
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    Triple,
)
from pyoxigraph import Store as Oxigraph
from rdflib import Dataset

from kg.errors import InputError, OutputError, QueryError
from kg.rdf.disk import FORMATS, GRAPH_FILE, in_memory, on_disk
from kg.rdf.faults import fault
from kg.rdf.table import Table
from kg.rdf.vocabulary import KG, PREFIXES

_NOT_CODE: Final = re.compile(
    r"""\"{3}.*?(?<!\\)\"{3}|'{3}.*?(?<!\\)'{3}|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>"{}|^`\\\s]*>|\#[^\n]*""",
    re.DOTALL | re.VERBOSE,
)
_SERVICE: Final = re.compile(r"(?<![\w?$:-])SERVICE(?![\w:-])", re.IGNORECASE)

Term = NamedNode | BlankNode | Literal | Triple


class Store:
    """A graph, read-only. The default graph is the union of all graphs; `GRAPH ?article` asks single articles."""

    def __init__(self, oxigraph: Oxigraph) -> None:
        self._oxigraph = oxigraph

    @classmethod
    def open(cls, path: Path) -> Store:
        """The graph of a file (N-Quads, Turtle, N-Triples, TriG, JSON-LD) or of the folder that a build made.

        A build's graph is loaded into `graph.oxigraph` in its folder the first time, and again when `graph.nq` has
        changed; where that folder cannot be written, and for a single file, the graph is held in memory. The ontology
        is loaded with it, so that labels of classes and properties can be asked for. Raises `InputError` for a path
        that is not there or a file that is no RDF.
        """
        file = path / GRAPH_FILE if path.is_dir() else path
        if not file.is_file() or file.suffix not in FORMATS:
            raise InputError(f"no graph at {path}; give the folder of a kg build or a file of {', '.join(FORMATS)}")
        if file == path:
            return cls(in_memory(file))
        try:
            return cls(on_disk(path))
        except OutputError:
            return cls(in_memory(file))

    def dataset(self) -> Dataset:
        """The graph as rdflib's `Dataset`, answered by Oxigraph; what would change it raises `RuntimeError`.

        That goes for `Dataset.graph(name)` too, which adds a graph: take `Graph(dataset.store, name)`.
        """
        return Dataset(store=OxigraphStore(store=self._oxigraph))

    @property
    def oxigraph(self) -> Oxigraph:
        """The graph as pyoxigraph's `Store`, for patterns of quads and for its own query options."""
        return self._oxigraph

    def __len__(self) -> int:
        return len(self._oxigraph)

    def query(self, sparql: str, *, max_rows: int | None = None, max_seconds: float | None = None) -> Table:
        """The answer to a SPARQL 1.1 query (SELECT, ASK, CONSTRUCT, DESCRIBE); `kg:` and its like need no PREFIX.

        Rows past `max_rows` are left out and the table's `cut` tells so. Raises `QueryError` for a query that is
        malformed, is an update, calls a `SERVICE`, or takes longer than `max_seconds` between its first and last row.
        """
        _refuse_service(sparql)
        try:
            result = self._oxigraph.query(sparql, prefixes=_undeclared(sparql))
            return _table(result, max_rows, _deadline(max_seconds))
        except (SyntaxError, ValueError, OSError) as error:
            raise QueryError(fault(sparql, error)) from error

    def labels(self, properties: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Every entity's IRI with each of its names under the properties (`skos:prefLabel` …)."""
        for name in properties:
            for entity, label in self.query(f"SELECT ?entity ?label {{ ?entity {name} ?label }}"):
                if entity and label and not entity.startswith(str(KG._NS)):
                    yield entity, label


def _undeclared(sparql: str) -> dict[str, str]:
    """Our prefixes, without those that the query declares itself."""
    code = _NOT_CODE.sub(" ", sparql)
    return {name: iri for name, iri in PREFIXES.items() if not re.search(rf"(?i)prefix\s+{name}:", code)}


def _refuse_service(sparql: str) -> None:
    if _SERVICE.search(_NOT_CODE.sub(" ", sparql)):
        raise QueryError("SERVICE is refused: the graph answers from itself alone; take the SERVICE clause out")


def _deadline(seconds: float | None) -> float:
    return float("inf") if seconds is None else time.monotonic() + seconds


def _table(result: object, max_rows: int | None, deadline: float) -> Table:
    if isinstance(result, QuerySolutions):
        columns = tuple(variable.value for variable in result.variables)
        return _rows(columns, (tuple(solution) for solution in result), max_rows, deadline)
    if isinstance(result, QueryTriples):
        triples = ((triple.subject, triple.predicate, triple.object) for triple in result)
        return _rows(("subject", "predicate", "object"), triples, max_rows, deadline)
    assert isinstance(result, QueryBoolean)
    return Table(("answer",), (("true" if result else "false",),))


def _rows(
    columns: tuple[str, ...], found: Iterable[tuple[Term | None, ...]], max_rows: int | None, deadline: float
) -> Table:
    rows: list[tuple[str | None, ...]] = []
    for row in found:
        if max_rows is not None and len(rows) >= max_rows:
            return Table(columns, tuple(rows), cut=True)
        if time.monotonic() > deadline:
            raise QueryError(f"the query is over its time after {len(rows)} rows; make it narrower or add a LIMIT")
        rows.append(tuple(_shown(term) for term in row))
    return Table(columns, tuple(rows))


def _shown(term: Term | None) -> str | None:
    if term is None:
        return None
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


def values(variables: Mapping[str, Iterable[str | Literal]], sparql: str) -> str:
    """`sparql` with each line `VALUES ?name { UNDEF }` filled with what `name` may be, IRIs or literals, or left out
    without any."""
    for line in re.findall(r"^[ \t]*VALUES[ ]\?\w+[ ]\{[ ]UNDEF[ ]\}[ \t]*\n", sparql, re.MULTILINE):
        name = line.split()[1].removeprefix("?")
        terms = " ".join(str(NamedNode(one) if isinstance(one, str) else one) for one in variables.get(name, ()))
        sparql = sparql.replace(line, f"  VALUES ?{name} {{ {terms} }}\n" if terms else "")
    return sparql
