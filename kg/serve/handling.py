"""The graph as a worker holds it, and what it answers to each request."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Mapping
from itertools import chain, islice
from pathlib import Path
from urllib.parse import unquote

import msgspec
from pyoxigraph import DefaultGraph, Literal, NamedNode, Triple

from kg.errors import QueryError
from kg.rdf import NamedQuery, Store, constant, named
from kg.rdf.disk import STORE_FOLDER
from kg.rdf.store import values
from kg.resolve.keys import key, variants
from kg.serve.addresses import iri_at, path_of
from kg.serve.around import Around
from kg.serve.articles import Articles
from kg.serve.asking import ask
from kg.serve.messages import (
    Answer,
    Ask,
    Describe,
    Fill,
    Find,
    Neighbourhood,
    Request,
    Surroundings,
    json_answer,
    refusal,
)
from kg.serve.names import Hit, Names
from kg.serve.results import graph as rdf
from kg.serve.views import Reader

ENTITIES = "entities"
SPARQL = "application/sparql-query; charset=utf-8"


class Graph:
    """A loaded graph with the index of its names, and the texts of its articles where the build has them."""

    def __init__(self, store: Store, folder: Path, max_rows: int) -> None:
        self._store = store.oxigraph
        self._max_rows = max_rows
        self.is_on_disk = (folder / STORE_FOLDER).is_dir()
        self._reader = Reader(self._store)
        self._names = Names.of(self._store)
        self._queries = named()
        self._articles = Articles(folder)
        self._around = Around(folder, self._articles)
        self.base = self._base()
        self._warm()

    def handle(self, request: Request) -> Answer:
        """The answer to a request."""
        match request:
            case Ask():
                return ask(self._store, request, self._max_rows)
            case Describe():
                return self._describe(request)
            case Find(text, limit):
                return json_answer([self._told(hit) for hit in self._names.search(text, limit)])
            case Neighbourhood():
                return self._neighbourhood(request)
            case Surroundings(entity):
                return self._surroundings(entity)
            case Fill():
                return self._fill(request)

    def _warm(self) -> None:
        """Load now what is loaded at first use: a worker opens no file."""
        ask(self._store, Ask("ASK { ?s a kg:Person FILTER (?s != <x:>) }"), 1)
        self._names.near("Lavrov")
        variants(key("لافروف"), key("لافرف"))
        for query in self._queries.values():
            for parameter in query.parameters:
                with contextlib.suppress(QueryError):
                    constant(parameter, "")

    def _base(self) -> str:
        """The base IRI of the build, which names the graph of the entities `<base>entities`."""
        graphs = (graph.value for graph in self._store.named_graphs() if isinstance(graph, NamedNode))
        found = next((name for name in graphs if name.endswith(ENTITIES) and not self._reader.kind(name)), ENTITIES)
        return found.removesuffix(ENTITIES)

    def _describe(self, request: Describe) -> Answer:
        iri = iri_at(request.path, self.base)
        kind = self._reader.kind(iri) if iri else ""
        if iri is None or not (kind or (moved := self._reader.merged_into(iri))):
            return self._unknown(request)
        if not kind:
            return Answer(303, "text/plain", b"", location=path_of(moved or "", self.base))
        return self._page(kind, iri) if request.as_page else rdf(self._triples(iri), request.accept)

    def _page(self, kind: str, iri: str) -> Answer:
        view = self._reader.entity(iri) if kind == "entity" else self._reader.node(iri)
        article = self._articles.marked(self._reader.identifier(iri)) if kind == "article" else None
        return json_answer({"kind": kind, "base": self.base, "view": view, "article": article})

    def _triples(self, iri: str) -> list[Triple]:
        """What the union of the graphs says with `iri` as subject or object."""
        node, union = NamedNode(iri), DefaultGraph()
        about = self._store.quads_for_pattern(node, None, None, union)
        of = self._store.quads_for_pattern(None, None, node, union)
        return [Triple(quad.subject, quad.predicate, quad.object) for quad in islice(chain(about, of), self._max_rows)]

    def _unknown(self, request: Describe) -> Answer:
        name = unquote(request.path).rpartition("/")[2]
        near = self._names.near(name.partition("-")[2].replace("-", " ") or name)
        if request.as_page:
            found = {"path": request.path, "base": self.base, "near": near}
            return Answer(404, "application/json", msgspec.json.encode(found))
        listed = ", ".join(f"<{hit.iri}> ({hit.name})" for hit in near)
        return refusal(404, f"there is nothing at {request.path}; {_meant(listed)}")

    def _told(self, hit: Hit) -> dict[str, object]:
        return msgspec.structs.asdict(hit) | {"path": path_of(hit.iri, self.base)}

    def _neighbourhood(self, request: Neighbourhood) -> Answer:
        iri = request.entity if ":" in request.entity else self.base + request.entity
        if iri not in self._names.hits:
            return refusal(404, f"no entity is <{iri}>; look its IRI up with /api/find?q=NAME")
        found = self._reader.neighbours(iri)
        total: Counter[str] = Counter()
        for (other, _), count in found.items():
            total[other] += count
        chosen = sorted(total.keys() & self._names.hits.keys(), key=lambda other: (-total[other], other))
        kept = chosen[: request.limit]
        edges = [
            {"source": iri, "target": other, "kind": kind, "events": count}
            for (other, kind), count in sorted(found.items())
            if other in kept
        ]
        nodes = [self._told(self._names.hits[each]) for each in (iri, *kept)]
        return json_answer({"entity": iri, "nodes": nodes, "edges": edges, "left_out": len(chosen) - len(kept)})

    def _surroundings(self, entity: str) -> Answer:
        found = self._around(entity.removeprefix(self.base))
        return (
            json_answer(found) if found else refusal(404, f"no entity is {entity!r}; look it up with /api/find?q=NAME")
        )

    def _fill(self, request: Fill) -> Answer:
        try:
            if request.name not in self._queries:
                raise QueryError(f"no query is called {request.name!r}; there are {', '.join(self._queries)}")
            query = self._queries[request.name]
            return Answer(200, SPARQL, values(self._chosen(query, request.given), query.sparql).encode())
        except QueryError as error:
            return refusal(404, str(error))

    def _chosen(self, query: NamedQuery, given: Mapping[str, str]) -> dict[str, list[str] | list[Literal]]:
        """What the parameters of a query mean: entities, days, terms of the ontology; blank ones are left open."""
        known = {parameter.name: parameter for parameter in query.parameters}
        for name in given:
            if name not in known:
                raise QueryError(f"{query.name} has no parameter {name!r}; it has {', '.join(known) or 'none'}")
        return {
            name: self._called(value) if known[name].kind == "entity" else constant(known[name], value)
            for name, value in given.items()
            if value.strip()
        }

    def _called(self, name: str) -> list[str]:
        """The IRIs of the entities of that name, or of the one whose name has its words (`lavrov`)."""
        found = self._names.called(name)
        if not found and len(hits := self._names.search(name, 2)) == 1:
            return [hits[0].iri]
        if not found:
            near = ", ".join(f"«{hit.name}»" for hit in self._names.near(name))
            raise QueryError(f"no entity is called «{name}»; {_meant(near)}")
        return found


def _meant(near: str) -> str:
    return f"did you mean {near}?" if near else "nothing is near it"
