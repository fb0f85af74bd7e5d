"""Named questions: the `.rq` files of `ontology/queries/`, with parameters that are names of entities.

A file starts with a header of comments:

    # en: What it answers, in English.
    # ar: ما الذي يجيب عنه، بالعربية.
    # param subject: Whom to ask about (name of an entity; anybody without it). | بالعربية

and has a line `VALUES ?subject { UNDEF }` for each parameter, which is filled with the entities of that name. A file
is a valid query as it stands, with all parameters open.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from rapidfuzz import process

from kg.errors import QueryError
from kg.rdf.ontology import folder
from kg.rdf.store import Store, values
from kg.rdf.table import Table
from kg.resolve.keys import key, variants, words

_DESCRIPTION: Final = re.compile(r"^# (en|ar): (.+)$", re.MULTILINE)
_PARAMETER: Final = re.compile(r"^# param (\w+): (.+?) \| (.+)$", re.MULTILINE)
_NAMES: Final = ("skos:prefLabel", "skos:altLabel", "kg:latinName")
_SUGGESTIONS: Final = 5
_LIKENESS: Final = 60


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a named query with its descriptions."""

    name: str
    english: str
    arabic: str


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

    Raises `QueryError` for an unknown query or parameter, and for a name that no entity has, with the nearest names.
    """
    query = find(name)
    known = [parameter.name for parameter in query.parameters]
    for parameter in given:
        if parameter not in known:
            raise QueryError(f"{name} has no parameter {parameter!r}; it has {', '.join(known) or 'none'}")
    index = _Index(store) if given else None
    chosen = {parameter: index.entities(value) for parameter, value in given.items()} if index else {}
    return store.query(values(chosen, query.sparql), max_rows=max_rows)


def _read(name: str, sparql: str) -> NamedQuery:
    descriptions = dict(_DESCRIPTION.findall(sparql))
    parameters = tuple(Parameter(*found) for found in _PARAMETER.findall(sparql))
    return NamedQuery(name, descriptions["en"], descriptions["ar"], parameters, sparql)


class _Index:
    """The entities of a store by the keys of their names."""

    def __init__(self, store: Store) -> None:
        self._entities: dict[str, set[str]] = defaultdict(set)
        self._names: dict[str, str] = {}
        for entity, label in store.labels(_NAMES):
            self._entities[key(label)].add(entity)
            self._names.setdefault(key(label), label)

    def entities(self, name: str) -> list[str]:
        """The IRIs of the entities called `name`, in any spelling or transliteration."""
        wanted = words(name)
        found = self._entities.get(" ".join(wanted)) or self._alike(wanted)
        if not found:
            near = _meant(key(name), list(self._names))
            for known, label in self._names.items():
                near = near.replace(f"«{known}»", f"«{label}»")
            raise QueryError(f"no entity is called {name!r}; {near}")
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
