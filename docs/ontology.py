"""Writes `ontology.md`, the page of every term, from `ontology/kg.ttl` and the named queries.

Run it after a change of the ontology or of a query: `python docs/ontology.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef
from rdflib.namespace import DCTERMS
from rdflib.term import Node

from kg.rdf import named
from kg.rdf.ontology import folder
from kg.rdf.vocabulary import KG, PREFIXES

PAGE = Path(__file__).with_suffix(".md")
ONTOLOGY = URIRef("https://kg.example/ontology")
_MORE_PREFIXES = {"org": "http://www.w3.org/ns/org#"}
_KINDS = {
    OWL.Class: "Classes",
    OWL.ObjectProperty: "Properties that link things",
    OWL.DatatypeProperty: "Properties with a value",
    OWL.NamedIndividual: "Closed lists",
}


def page() -> str:
    """The page as Markdown."""
    graph = Graph().parse(folder() / "kg.ttl")
    return "\n".join([*_head(graph), *_terms(graph), *_queries()]) + "\n"


def _head(graph: Graph) -> Iterator[str]:
    yield "<!-- Written by docs/ontology.py from ontology/kg.ttl and ontology/queries; change those. -->"
    for language in ("en", "ar"):
        yield f"{'# ' if language == 'en' else ''}{_text(graph, ONTOLOGY, DCTERMS.title, language)}\n"
        yield f"{_text(graph, ONTOLOGY, DCTERMS.description, language)}\n"
    yield f"Version {graph.value(ONTOLOGY, OWL.versionInfo)}, `kg:` is `{PREFIXES['kg']}`. Each article's graph has the"
    yield "article's IRI, the graph `entities` what articles share, and the default graph of the store is the union.\n"


def _terms(graph: Graph) -> Iterator[str]:
    for kind, title in _KINDS.items():
        yield f"## {title}\n"
        for name in (name for name in KG.__annotations__ if not name.startswith("_")):
            if (KG[name], RDF.type, kind) in graph:
                yield from _term(graph, name)


def _term(graph: Graph, name: str) -> Iterator[str]:
    term = KG[name]
    labels = " · ".join(_text(graph, term, RDFS.label, language) for language in ("en", "ar"))
    yield f"### kg:{name}\n"
    yield f"**{labels}**\n"
    for about in (RDFS.comment, SKOS.example):
        mark = "e.g. " if about == SKOS.example else ""
        yield f"{mark}{' — '.join(_text(graph, term, about, language) for language in ('en', 'ar'))}\n"
    for title, told in _facts(graph, term):
        yield f"- {title}: {', '.join(f'`{short}`' for short in told)}"
    yield ""


def _facts(graph: Graph, term: URIRef) -> Iterator[tuple[str, list[str]]]:
    found = {
        "is a": [kind for kind in graph.objects(term, RDF.type) if kind not in _KINDS],
        "kind of": [*graph.objects(term, RDFS.subClassOf), *graph.objects(term, RDFS.subPropertyOf)],
        "of": list(graph.objects(term, RDFS.domain)),
        "leads to": list(graph.objects(term, RDFS.range)),
    }
    return ((title, sorted(map(_short, terms))) for title, terms in found.items() if terms)


def _queries() -> Iterator[str]:
    yield "## Named queries\n"
    for query in named().values():
        yield f"### {query.name}\n"
        yield f"{query.english} — {query.arabic}\n"
        for parameter in query.parameters:
            yield f"- `--{parameter.name}`: {parameter.english} — {parameter.arabic}"
        yield ""


def _text(graph: Graph, term: URIRef, about: URIRef, language: str) -> str:
    return next(str(text) for text in graph.objects(term, about) if getattr(text, "language", None) == language)


def _short(term: Node) -> str:
    for name, iri in {**PREFIXES, **_MORE_PREFIXES}.items():
        if str(term).startswith(iri):
            return f"{name}:{str(term).removeprefix(iri)}"
    return str(term)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
