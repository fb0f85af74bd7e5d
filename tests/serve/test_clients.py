"""The endpoint as programs that others wrote see it."""

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import SKOS
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, N3, POST, RDFXML, TSV, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

from tests.serve.conftest import LAVROV, Server

NAME = f"SELECT ?name {{ <https://kg.example{LAVROV}> skos:prefLabel ?name }}"


@pytest.fixture
def wrapper(server: Server) -> SPARQLWrapper:
    return SPARQLWrapper(f"{server.url}/sparql")


@pytest.mark.parametrize("method", ["GET", POST])
def test_sparqlwrapper_reads_rows(wrapper: SPARQLWrapper, method: str) -> None:
    wrapper.setQuery(f"PREFIX skos: <{SKOS}> {NAME}")
    wrapper.setMethod(method)
    wrapper.setReturnFormat(JSON)
    assert wrapper.query().convert()["results"]["bindings"][0]["name"]["value"] == "سيرغي لافروف"


@pytest.mark.parametrize("format", [XML, CSV, TSV])
def test_sparqlwrapper_reads_other_formats(wrapper: SPARQLWrapper, format: str) -> None:
    wrapper.setQuery(f"PREFIX skos: <{SKOS}> {NAME}")
    wrapper.setReturnFormat(format)
    found = wrapper.query().convert()
    text = found.toxml() if format == XML else found.decode()
    assert "سيرغي لافروف" in text


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # SPARQLWrapper makes one
@pytest.mark.parametrize("format", [N3, RDFXML])
def test_sparqlwrapper_reads_graphs(wrapper: SPARQLWrapper, format: str) -> None:
    wrapper.setQuery(f"DESCRIBE <https://kg.example{LAVROV}>")
    wrapper.setReturnFormat(format)
    found = wrapper.query().convert()
    graph = found if isinstance(found, Graph) else Graph().parse(data=found, format="turtle")
    assert len(graph) > 5


def test_sparqlwrapper_is_told_of_a_bad_query(wrapper: SPARQLWrapper) -> None:
    wrapper.setQuery("SELECT * { ?s ?p")
    with pytest.raises(QueryBadFormed):
        wrapper.query()


def test_rdflibs_store_asks_for_triples(server: Server) -> None:
    graph = Graph(SPARQLStore(f"{server.url}/sparql"))
    lavrov = URIRef(f"https://kg.example{LAVROV}")
    assert str(graph.value(lavrov, SKOS.prefLabel)) == "سيرغي لافروف"
    assert (lavrov, SKOS.prefLabel, None) in graph
    rows = list(graph.query(NAME, initNs={"skos": SKOS}))
    assert [str(row[0]) for row in rows] == ["سيرغي لافروف"]


def test_rdflibs_store_counts(server: Server) -> None:
    assert len(Graph(SPARQLStore(f"{server.url}/sparql"))) > 1000
