"""JSON-LD 1.1 with its context, written from rows in order."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

from rdflib import OWL, RDF, Graph

from kg.rdf.ontology import folder
from kg.rdf.rows import Row
from kg.rdf.vocabulary import KG, PREFIXES

CONTEXT_FILE: Final = "context.jsonld"
_ESCAPED: Final = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_SHORT_ESCAPES: Final = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
_LITERAL: Final = re.compile(r'"(.*)"(?:@([A-Za-z0-9-]+?)(?:--(ltr|rtl))?|\^\^<(.*)>)?', re.DOTALL)
_TYPE: Final = f"<{RDF.type}>"


def context() -> dict[str, Any]:
    """The context: our prefixes, and every term of the ontology by its own name; links are told from words."""
    ontology = Graph().parse(folder() / "kg.ttl")
    terms: dict[str, Any] = {"id": "@id", "type": "@type", **PREFIXES}
    for name in sorted(name for name in KG.__annotations__ if not name.startswith("_")):
        link = (KG[name], RDF.type, OWL.ObjectProperty) in ontology
        terms[name] = {"@id": f"kg:{name}", "@type": "@id"} if link else f"kg:{name}"
    return terms


def jsonld(rows: Iterable[Row]) -> Iterator[str]:
    """JSON-LD of rows that are in order, in pieces: one node object a line, those of a graph inside it."""
    terms = (folder() / CONTEXT_FILE).read_text(encoding="utf-8")
    yield f'{{"@context": {json.dumps(json.loads(terms)["@context"], ensure_ascii=False)},\n"@graph": [\n'
    first = True
    for graph, inside in groupby(rows, key=attrgetter("graph")):
        nodes = ",\n".join(json.dumps(node, ensure_ascii=False) for node in _nodes(inside))
        name = f'{{"id": {json.dumps(_id(graph), ensure_ascii=False)}, "@graph": [\n{nodes}\n]}}' if graph else nodes
        yield name if first else f",\n{name}"
        first = False
    yield "\n]}\n"


def _nodes(rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
    for subject, properties in groupby(rows, key=attrgetter("subject")):
        node: dict[str, Any] = {"id": _id(subject)}
        for predicate, same in groupby(properties, key=attrgetter("predicate")):
            values = [_value(predicate, row.object) for row in same]
            node[_key(predicate)] = values[0] if len(values) == 1 else values
        yield node


def _key(predicate: str) -> str:
    if predicate == _TYPE:
        return "type"
    iri = predicate[1:-1]
    return iri.removeprefix(PREFIXES["kg"]) if _ours(iri) else iri


def _value(predicate: str, term: str) -> Any:
    if term[0] != '"':
        link = predicate == _TYPE or _ours(predicate[1:-1])
        return _id(term) if link else {"id": _id(term)}
    found = _LITERAL.fullmatch(term)
    assert found, term
    words, language, direction, datatype = found.groups()
    value = _ESCAPED.sub(_unescaped, words)
    kind = {"@language": language, "@direction": direction, "@type": datatype}
    kept = {key: given for key, given in kind.items() if given}
    return {"@value": value, **kept} if kept else value


def _ours(iri: str) -> bool:
    return iri.startswith(PREFIXES["kg"]) and iri.removeprefix(PREFIXES["kg"]) in KG.__annotations__


def _id(term: str) -> str:
    return term[1:-1] if term.startswith("<") else term


def _unescaped(found: re.Match[str]) -> str:
    short, long, character = found.groups()
    code = short or long
    return chr(int(code, 16)) if code else _SHORT_ESCAPES.get(character, character)
