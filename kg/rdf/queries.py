"""Named questions: the `.rq` files of `ontology/queries/`, with parameters that are mostly names of entities.

A file starts with a header of comments:

    # en: What it answers, in English.
    # ar: ما الذي يجيب عنه، بالعربية.
    # param subject: Whom to ask about (name of an entity; anybody without it). | بالعربية
    # param since (day): The first day of publication. | بالعربية
    # param act (term): The speech act. | بالعربية

and has a line `VALUES ?subject { UNDEF }` for each parameter, which is filled with the entities of that name, with a
day, or with the term of the ontology that has that label. A file is a valid query as it stands, with all parameters
open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Final

from pyoxigraph import Literal, NamedNode
from rapidfuzz import process
from rdflib import OWL, RDF, RDFS, XSD, Graph

from kg.errors import QueryError
from kg.rdf.ontology import folder
from kg.rdf.store import Store, values
from kg.rdf.table import Table
from kg.resolve.index import NameIndex

_DESCRIPTION: Final = re.compile(r"^# (en|ar): (.+)$", re.MULTILINE)
_PARAMETER: Final = re.compile(r"^# param (\w+)(?: \((day|term)\))?: (.+?) \| (.+)$", re.MULTILINE)
_NAMES: Final = ("skos:prefLabel", "skos:altLabel", "kg:latinName")
_SUGGESTIONS: Final = 5
_LIKENESS: Final = 60


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a named query with its descriptions; `kind` is `entity`, `day` or `term`."""

    name: str
    english: str
    arabic: str
    kind: str = "entity"


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A named query with its descriptions, parameters and SPARQL text."""

    name: str
    english: str
    arabic: str
    parameters: tuple[Parameter, ...]
    sparql: str


def named() -> dict[str, NamedQuery]:
    """All named queries by name, sorted."""
    files = sorted((folder() / "queries").glob("*.rq"))
    return {file.stem: _read(file.stem, file.read_text(encoding="utf-8")) for file in files}


def find(name: str) -> NamedQuery:
    """The named query. Raises `QueryError` that names the nearest ones where there is none."""
    queries = named()
    if name not in queries:
        raise QueryError(f"no query is called {name!r}; {_meant(_nearest(name, queries))}")
    return queries[name]


def run(store: Store, name: str, given: Mapping[str, str], *, max_rows: int | None = None) -> Table:
    """The answer to a named query; `given` maps parameters to names, which are matched whatever their spelling.

    Raises `QueryError` as `filled` does.
    """
    return store.query(filled(store, name, given), max_rows=max_rows)


def filled(store: Store, name: str, given: Mapping[str, str]) -> str:
    """The SPARQL of a named query about what is `given`.

    Raises `QueryError` for an unknown query or parameter, for a name that no entity has and a label that no term has,
    with the nearest ones, and for what is no day.
    """
    query = find(name)
    known = {parameter.name: parameter for parameter in query.parameters}
    for parameter in given:
        if parameter not in known:
            raise QueryError(f"{name} has no parameter {parameter!r}; it has {', '.join(known) or 'none'}")
    chosen = {parameter: _values(store, known[parameter], value) for parameter, value in given.items()}
    return values(chosen, query.sparql)


def _values(store: Store, parameter: Parameter, value: str) -> list[str] | list[Literal]:
    return _called(_entities(store), "entity", value) if parameter.kind == "entity" else constant(parameter, value)


def constant(parameter: Parameter, value: str) -> list[str] | list[Literal]:
    """What `value` means to a parameter that is no entity: a day as a literal, a term of the ontology as its IRI.

    Raises `QueryError` for what is no day and for a label that no term has.
    """
    if parameter.kind == "term":
        return _called(_ontology_terms(), "term", value)
    try:
        return [Literal(date.fromisoformat(value).isoformat(), datatype=NamedNode(str(XSD.date)))]
    except ValueError as error:
        raise QueryError(f"{value!r} is no day; write one such as 2018-03-01") from error


def _read(name: str, sparql: str) -> NamedQuery:
    descriptions = dict(_DESCRIPTION.findall(sparql))
    parameters = tuple(
        Parameter(parameter, english, arabic, kind or "entity")
        for parameter, kind, english, arabic in _PARAMETER.findall(sparql)
    )
    return NamedQuery(name, descriptions["en"], descriptions["ar"], parameters, sparql)


@lru_cache(maxsize=1)
def _entities(store: Store) -> NameIndex:
    return NameIndex(store.labels(_NAMES))


@cache
def _ontology_terms() -> NameIndex:
    """Every status, medium and speech act by its labels in both languages."""
    ontology = Graph().parse(folder() / "kg.ttl")
    terms = ontology.subjects(RDF.type, OWL.NamedIndividual)
    return NameIndex((str(term), str(label)) for term in terms for label in ontology.objects(term, RDFS.label))


def _called(index: NameIndex, kind: str, name: str) -> list[str]:
    found = index.called(name)
    if not found:
        raise QueryError(f"no {kind} is called {name!r}; {_meant(index.near(name))}")
    return found


def _nearest(name: str, known: Iterable[str]) -> list[str]:
    return [choice for choice, _, _ in process.extract(name, list(known), limit=_SUGGESTIONS, score_cutoff=_LIKENESS)]


def _meant(near: Iterable[str]) -> str:
    listed = ", ".join(f"«{choice}»" for choice in near)
    return f"did you mean {listed}?" if listed else "nothing is near it"
