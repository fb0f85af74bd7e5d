"""Each format is read again by another program than the one that wrote it."""

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import (
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    Store,
    parse_query_results,
)
from rdflib import Graph, Variable
from rdflib.compare import isomorphic
from rdflib.query import Result

from kg.serve.results import answer

FORMATS = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\ufffe\uffff\x85\u2028"), max_size=20)
legible = texts.map(lambda text: "".join(sign for sign in text if sign >= " " or sign in "\t\n"))
legible = legible.filter(lambda text: not text or text.strip() == text)  # Oxigraph's reader of XML strips
literals = st.one_of(
    legible.map(Literal),
    legible.map(lambda text: Literal(text, language="ar")),
    st.integers(-10, 10).map(Literal),
    st.sampled_from([NamedNode("https://kg.example/id/x?a=1&b=<>".replace("<>", "%3C")), NamedNode("urn:عربي")]),
)


def store(objects: list[Any]) -> Store:
    made = Store()
    made.extend(Quad(NamedNode("x:s"), NamedNode(f"x:p{n}"), each, DefaultGraph()) for n, each in enumerate(objects))
    return made


@given(st.lists(literals, min_size=1, max_size=4))
def test_rows_come_back_as_they_were(objects: list[Any]) -> None:
    query = "SELECT ?o ?nothing { ?s ?p ?o } ORDER BY ?p"
    for media, format in FORMATS.items():
        found = answer(store(objects).query(query), media, 100)
        read = parse_query_results(found.body, format=format)
        assert isinstance(read, QuerySolutions)
        assert [(row["o"], row["nothing"]) for row in read] == [(each, None) for each in objects]


@given(st.lists(literals, min_size=1, max_size=4))
def test_csv_holds_the_values(objects: list[Any]) -> None:
    found = answer(store(objects).query("SELECT ?o { ?s ?p ?o } ORDER BY ?p"), "text/csv", 100)
    rows = list(csv.reader(io.StringIO(found.body.decode(), newline="")))
    assert [row[0] if row else "" for row in rows] == ["o", *(each.value for each in objects)]


@pytest.mark.parametrize(("query", "said"), [("ASK { ?s ?p ?o }", True), ("ASK { ?s <x:q> ?o }", False)])
@pytest.mark.parametrize("media", sorted(FORMATS))
def test_yes_and_no(media: str, query: str, said: bool) -> None:
    found = answer(store([Literal("a")]).query(query), media, 1)
    if media == "text/tab-separated-values":
        assert found.body.decode().strip() == ("true" if said else "false")
    else:
        read = parse_query_results(found.body, format=FORMATS[media])
        assert isinstance(read, QueryBoolean)
        assert bool(read) is said


@pytest.mark.parametrize("media", ["json", "xml"])
def test_rdflib_reads_what_xml_cannot_hold(media: str) -> None:
    held = store([Literal("a\x01b"), Literal("<&>\r\n")])
    found = answer(held.query("SELECT ?o { ?s ?p ?o } ORDER BY ?p"), f"application/sparql-results+{media}", 9)
    texts = [str(row[Variable("o")]) for row in Result.parse(io.BytesIO(found.body), format=media).bindings]
    assert texts == ["a\x01b" if media == "json" else "a\ufffdb", "<&>\r\n"]


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own reader of JSON-LD makes one
@pytest.mark.parametrize(
    ("media", "format"),
    [
        ("text/turtle", "turtle"),
        ("application/n-triples", "nt"),
        ("application/ld+json", "json-ld"),
        ("application/rdf+xml", "xml"),
    ],
)
def test_a_graph_is_the_same_in_each_format(media: str, format: str) -> None:
    held = store([Literal('نص " <b> & ]]>', language="ar"), Literal(3), NamedNode("https://kg.example/id/x")])
    found = answer(held.query("CONSTRUCT WHERE { ?s ?p ?o }"), media, 100)
    read = Graph().parse(data=found.body, format=format)
    expected = Graph().parse(
        data=answer(held.query("CONSTRUCT WHERE { ?s ?p ?o }"), "application/n-triples", 100).body, format="nt"
    )
    assert found.media == media
    assert len(read) == 3
    assert isomorphic(read, expected)


@pytest.mark.parametrize(("rows", "cut"), [(2, True), (3, False), (4, False)])
def test_rows_past_the_bound_are_left_out_and_it_is_told(rows: int, cut: bool) -> None:
    held = store([Literal(n) for n in range(3)])
    found = answer(held.query("SELECT ?o { ?s ?p ?o }"), "", rows)
    assert (len(json.loads(found.body)["results"]["bindings"]), found.cut) == (min(rows, 3), cut)
    triples = answer(held.query("CONSTRUCT WHERE { ?s ?p ?o }"), "application/n-triples", rows)
    assert (len(triples.body.splitlines()), triples.cut) == (min(rows, 3), cut)


def test_a_format_that_is_not_on_offer_is_not_acceptable() -> None:
    found = answer(Store().query("SELECT * { ?s ?p ?o }"), "image/png", 1)
    assert found.status == 406
    assert b"text/csv" in found.body
