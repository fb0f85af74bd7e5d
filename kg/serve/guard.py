"""What may be asked: a query that reads this graph and nothing else, told by parsing it with rdflib's grammar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pyparsing import ParseBaseException, ParseResults
from rdflib.plugins.sparql.algebra import translatePrologue
from rdflib.plugins.sparql.parser import expandUnicodeEscapes, parseQuery, parseUpdate
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.plugins.sparql.sparql import Prologue

from kg.errors import QueryError
from kg.rdf.vocabulary import PREFIXES

UPDATE = "updates are refused: this endpoint only answers questions; build the graph anew to change it"
SERVICE = "SERVICE is refused: this endpoint answers from its own graph alone; take the SERVICE clause out"


class RefusedQueryError(QueryError):
    """A query that is well-formed and not allowed here."""


class MalformedQueryError(QueryError):
    """A string that is no SPARQL 1.1 query."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A query that may run: its text with `\\u` escapes resolved, the prefixes it leaves to us, its dataset."""

    text: str
    prefixes: dict[str, str]
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]


@lru_cache(maxsize=256)
def check(query: str) -> Checked:
    """`query` where it may run.

    Raises `MalformedQueryError` for what is no query, `RefusedQueryError` for an update or a `SERVICE`.
    """
    text = expandUnicodeEscapes(query)
    prologue, body = _parsed(text)
    if any(node.name == "ServiceGraphPattern" for node in _nodes(body)):
        raise RefusedQueryError(SERVICE)
    declared = {each.prefix or "" for each in prologue if each.name == "PrefixDecl"}
    ours = {name: iri for name, iri in PREFIXES.items() if name not in declared}
    names = translatePrologue(prologue, None, PREFIXES)
    try:
        return Checked(text, ours, _graphs(body, "default", names), _graphs(body, "named", names))
    except Exception as error:  # rdflib raises nothing narrower for a prefix it does not know
        raise MalformedQueryError(f"this is no SPARQL 1.1 query: {error}") from error


def _parsed(text: str) -> tuple[Any, CompValue]:
    try:
        prologue, body = parseQuery(text)
    except (ParseBaseException, RecursionError) as error:
        if _is_update(text):
            raise RefusedQueryError(UPDATE) from error
        raise MalformedQueryError(f"this is no SPARQL 1.1 query: {_reason(error)}") from error
    return prologue, body


def _is_update(text: str) -> bool:
    try:
        return bool(parseUpdate(text).request)
    except (ParseBaseException, RecursionError):
        return False


def _reason(error: Exception) -> str:
    if isinstance(error, ParseBaseException):
        return f"line {error.lineno}, column {error.column}: {error.msg} at {error.line[error.column - 1 :][:40]!r}"
    return "it is nested too deeply"


def _nodes(tree: object) -> Iterator[CompValue]:
    """All nodes of a syntax tree."""
    if isinstance(tree, CompValue):
        yield tree
        yield from (node for child in tree.values() for node in _nodes(child))
    elif isinstance(tree, list | tuple | ParseResults):
        yield from (node for child in tree for node in _nodes(child))


def _graphs(body: CompValue, kind: str, names: Prologue) -> tuple[str, ...]:
    """The graphs of the query's `FROM` (`default`) or `FROM NAMED` (`named`) clauses."""
    named = (clause[kind] for clause in body.datasetClause or () if kind in clause)
    return tuple(str(names.absolutize(iri)) for iri in named)
