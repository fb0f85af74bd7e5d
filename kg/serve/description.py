"""What the endpoint says of itself to machines, after https://www.w3.org/TR/sparql11-service-description/."""

from __future__ import annotations

from typing import Final

from pyoxigraph import BlankNode, NamedNode, Triple

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
SD: Final = "http://www.w3.org/ns/sparql-service-description#"
FORMATS: Final = "http://www.w3.org/ns/formats/"
_RESULTS: Final = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "JSON-LD",
    "RDF_XML",
)


def description(endpoint: str) -> list[Triple]:
    """The service description of the endpoint at the address `endpoint`."""
    service, dataset, graph = NamedNode(endpoint), BlankNode("dataset"), BlankNode("graph")
    triples = [
        Triple(service, _rdf("type"), _sd("Service")),
        Triple(service, _sd("endpoint"), service),
        Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query")),
        Triple(service, _sd("defaultDataset"), dataset),
        Triple(dataset, _rdf("type"), _sd("Dataset")),
        Triple(dataset, _sd("defaultGraph"), graph),
        Triple(graph, _rdf("type"), _sd("Graph")),
    ]
    return triples + [Triple(service, _sd("resultFormat"), NamedNode(FORMATS + name)) for name in _RESULTS]


def _sd(name: str) -> NamedNode:
    return NamedNode(SD + name)


def _rdf(name: str) -> NamedNode:
    return NamedNode(RDF + name)
