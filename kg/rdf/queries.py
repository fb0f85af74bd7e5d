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
from collections import defaultdict
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
from kg.resolve.keys import key, variants, words

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
        raise QueryError(f"no query is called {name!r}; {_meant(name, list(queries))}")
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
    return _entities(store).named(value) if parameter.kind == "entity" else constant(parameter, value)


def constant(parameter: Parameter, value: str) -> list[str] | list[Literal]:
    """What `value` means to a parameter that is no entity: a day as a literal, a term of the ontology as its IRI.

    Raises `QueryError` for what is no day and for a label that no term has.
    """
    if parameter.kind == "term":
        return _ontology_terms().named(value)
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
def _entities(store: Store) -> _Index:
    return _Index("entity", store.labels(_NAMES))


@cache
def _ontology_terms() -> _Index:
    """Every status, medium and speech act by its labels in both languages."""
    ontology = Graph().parse(folder() / "kg.ttl")
    terms = ontology.subjects(RDF.type, OWL.NamedIndividual)
    return _Index("term", ((str(term), str(label)) for term in terms for label in ontology.objects(term, RDFS.label)))


class _Index:
    """Entities or terms by the keys of their names."""

    def __init__(self, kind: str, labels: Iterable[tuple[str, str]]) -> None:
        self._kind = kind
        self._entities: dict[str, set[str]] = defaultdict(set)
        self._names: dict[str, str] = {}
        for entity, label in labels:
            self._entities[key(label)].add(entity)
            self._names.setdefault(key(label), label)

    def named(self, name: str) -> list[str]:
        """The IRIs of what is called `name`, in any spelling or transliteration."""
        wanted = words(name)
        found = self._entities.get(" ".join(wanted)) or self._alike(wanted)
        if not found:
            near = _meant(key(name), list(self._names))
            for known, label in self._names.items():
                near = near.replace(f"«{known}»", f"«{label}»")
            raise QueryError(f"no {self._kind} is called {name!r}; {near}")
        return sorted(found)

    def _alike(self, wanted: tuple[str, ...]) -> set[str]:
        return {
            entity
            for known, entities in self._entities.items()
            if len(parts := known.split()) == len(wanted) and all(map(variants, parts, wanted))
            for entity in entities
        }


def _meant(name: str, known: list[str]) -> str:
    near = process.extract(name, known, limit=_SUGGESTIONS, score_cutoff=_LIKENESS)
    if not near:
        return "nothing is near it"
    return "did you mean " + ", ".join(f"«{choice}»" for choice, _, _ in near) + "?"
