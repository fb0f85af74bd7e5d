"""Turtle and TriG, written from rows in order: the same bytes for the same graph, and faster than a general writer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Final

from rdflib import RDF

from kg.rdf.rows import Row
from kg.rdf.vocabulary import PREFIXES

_LOCAL: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_NAMES: Final = {str(namespace): name for name, namespace in PREFIXES.items()}
_TYPE: Final = f"<{RDF.type}>"


def turtle(rows: Iterable[Row]) -> Iterator[str]:
    """Turtle of rows that are in order, in pieces; their graphs are left out."""
    yield _prefixes()
    yield from blocks(rows)


def trig(rows: Iterable[Row]) -> Iterator[str]:
    """TriG of rows that are in order, in pieces."""
    yield _prefixes()
    for graph, inside in groupby(rows, key=attrgetter("graph")):
        yield f"{graph} {{\n" if graph else ""
        yield from blocks(inside)
        yield "}\n" if graph else ""


def _prefixes() -> str:
    return "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())


def blocks(rows: Iterable[Row]) -> Iterator[str]:
    """The block of each subject, in pieces, behind an empty line."""
    subject = predicate = None
    for _, this, verb, value in rows:
        if this != subject:
            yield f"{' .' if subject else ''}\n{this} {_verb(verb)} {_short(value)}"
        elif verb != predicate:
            yield f" ;\n  {_verb(verb)} {_short(value)}"
        else:
            yield f" , {_short(value)}"
        subject, predicate = this, verb
    yield " .\n" if subject else ""


@lru_cache(maxsize=4096)
def _verb(predicate: str) -> str:
    return "a" if predicate == _TYPE else _iri(predicate)


def _short(term: str) -> str:
    """A term with the IRI that it is, or that is its datatype, as a prefixed name where that can be."""
    if term[-1] != ">":
        return term
    if term[0] == '"':
        words, _, datatype = term.rpartition("^^")
        return f"{words}^^{_iri(datatype)}"
    return _iri(term) if term[0] == "<" and term[1] != "<" else term


@lru_cache(maxsize=4096)
def _iri(iri: str) -> str:
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    name = _NAMES.get(iri[1:cut])
    return f"{name}:{iri[cut:-1]}" if name is not None and _LOCAL.fullmatch(iri, cut, len(iri) - 1) else iri
