"""Answers as bytes: the four formats of SPARQL results, row by row up to a bound, and RDF."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, RdfFormat, serialize
from pyoxigraph import Triple as TripleTerm

from kg.rdf.vocabulary import PREFIXES
from kg.serve.messages import Answer, refusal
from kg.serve.negotiation import best
from kg.serve.terms import Term, value

Row = tuple[Term | None, ...]

XSD_STRING: Final = "http://www.w3.org/2001/XMLSchema#string"
NAMESPACE: Final = "http://www.w3.org/2005/sparql-results#"
RDF_FORMATS: Final = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/rdf+xml": RdfFormat.RDF_XML,
}
_SYNONYMS: Final = {
    "application/json": "application/sparql-results+json",
    "application/xml": "application/sparql-results+xml",
    "text/xml": "application/sparql-results+xml",
    "text/plain": "text/csv",
}
_RDF_SYNONYMS: Final = {"application/json": "application/ld+json", "text/plain": "application/n-triples"}


def answer(result: QuerySolutions | QueryTriples | QueryBoolean, accept: str, max_rows: int) -> Answer:
    """The result of a query in the format that suits `accept`, or 406 that names the formats."""
    if isinstance(result, QueryTriples):
        return _graph(result, accept, max_rows)
    offers = [*TABLES, *_SYNONYMS] if isinstance(result, QuerySolutions) else [*TABLES, "application/json"]
    chosen = best(accept, offers)
    if chosen is None:
        return _unacceptable(offers)
    write = TABLES[_SYNONYMS.get(chosen, chosen)]
    if isinstance(result, QueryBoolean):
        return Answer(200, chosen, write((), bool(result)).encode())
    columns = tuple(variable.value for variable in result.variables)
    rows: list[Row] = [tuple(solution) for solution in islice(result, max_rows)]
    cut = len(rows) == max_rows and next(result, None) is not None
    return Answer(200, chosen, write(columns, rows).encode(), cut)


def graph(triples: Iterable[TripleTerm], accept: str) -> Answer:
    """RDF in the format that suits `accept`, or 406 that names the formats."""
    offers = [*RDF_FORMATS, *_RDF_SYNONYMS]
    chosen = best(accept, offers)
    if chosen is None:
        return _unacceptable(offers)
    format = RDF_FORMATS[_RDF_SYNONYMS.get(chosen, chosen)]
    prefixes = None if format is RdfFormat.N_TRIPLES else PREFIXES
    written = serialize(triples, format=format, prefixes=prefixes)
    assert written is not None  # it is, where there is no file to write to
    return Answer(200, chosen, written)


def _graph(result: QueryTriples, accept: str, max_rows: int) -> Answer:
    triples = list(islice(result, max_rows))
    cut = len(triples) == max_rows and next(result, None) is not None
    found = graph(triples, accept)
    return Answer(found.status, found.media, found.body, cut)


def _unacceptable(offers: Iterable[str]) -> Answer:
    return refusal(406, f"no format on offer is acceptable; ask for one of {', '.join(offers)}")


def _json(columns: tuple[str, ...], rows: list[Row] | bool) -> str:
    if isinstance(rows, bool):
        return json.dumps({"head": {}, "boolean": rows})
    bindings = [{name: _json_term(term) for name, term in _bound(columns, row)} for row in rows]
    return json.dumps({"head": {"vars": columns}, "results": {"bindings": bindings}}, ensure_ascii=False)


def _json_term(term: Term) -> dict[str, object]:
    match term:
        case NamedNode():
            return {"type": "uri", "value": term.value}
        case BlankNode():
            return {"type": "bnode", "value": term.value}
        case Literal():
            return {"type": "literal", "value": term.value, **_kind(term)}
    parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
    return {"type": "triple", "value": {name: _json_term(part) for name, part in parts.items()}}


def _kind(literal: Literal) -> dict[str, object]:
    if literal.language:
        return {"xml:lang": literal.language}
    return {} if literal.datatype.value == XSD_STRING else {"datatype": literal.datatype.value}


def _xml(columns: tuple[str, ...], rows: list[Row] | bool) -> str:
    names = "".join(f"<variable name={quoteattr(name)}/>" for name in columns)
    if isinstance(rows, bool):
        content = f"<boolean>{'true' if rows else 'false'}</boolean>"
    else:
        content = f"<results>{''.join(_xml_row(columns, row) for row in rows)}</results>"
    return f'<?xml version="1.0"?>\n<sparql xmlns="{NAMESPACE}"><head>{names}</head>{content}</sparql>\n'


def _xml_row(columns: tuple[str, ...], row: Row) -> str:
    cells = (f"<binding name={quoteattr(name)}>{_xml_term(term)}</binding>" for name, term in _bound(columns, row))
    return f"<result>{''.join(cells)}</result>"


def _xml_term(term: Term) -> str:
    match term:
        case NamedNode():
            return f"<uri>{_xml_text(term.value)}</uri>"
        case BlankNode():
            return f"<bnode>{term.value}</bnode>"
        case Literal():
            kind = "".join(f" {name}={quoteattr(str(value))}" for name, value in _kind(term).items())
            return f"<literal{kind}>{_xml_text(term.value)}</literal>"
    parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
    inner = "".join(f"<{name}>{_xml_term(part)}</{name}>" for name, part in parts.items())
    return f"<triple>{inner}</triple>"


def _xml_text(text: str) -> str:
    """`text` with what XML 1.0 cannot hold as U+FFFD."""
    held = "".join(
        sign if (sign >= " " and sign not in "\ufffe\uffff") or sign in "\t\n\r" else "\ufffd" for sign in text
    )
    return escape(held, {"\r": "&#13;"})


def _csv(columns: tuple[str, ...], rows: list[Row] | bool) -> str:
    if isinstance(rows, bool):
        return f"{'true' if rows else 'false'}\r\n"
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(["" if term is None else value(term) for term in row] for row in rows)
    return out.getvalue()


def _tsv(columns: tuple[str, ...], rows: list[Row] | bool) -> str:
    if isinstance(rows, bool):
        return f"{'true' if rows else 'false'}\n"
    lines = ["\t".join(f"?{name}" for name in columns), *("\t".join(map(_tsv_term, row)) for row in rows)]
    return "".join(f"{line}\n" for line in lines)


def _tsv_term(term: Term | None) -> str:
    return "" if term is None else str(term).replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def _bound(columns: tuple[str, ...], row: Row) -> Iterator[tuple[str, Term]]:
    return ((name, term) for name, term in zip(columns, row, strict=True) if term is not None)


TABLES: Final[dict[str, Callable[[tuple[str, ...], list[Row] | bool], str]]] = {
    "application/sparql-results+json": _json,
    "application/sparql-results+xml": _xml,
    "text/csv": _csv,
    "text/tab-separated-values": _tsv,
}
"""The formats of SELECT and ASK, the first the one for who wants no other."""
