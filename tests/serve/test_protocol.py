"""The W3C's SPARQL 1.1 Protocol tests that apply to an endpoint without updates, and what they leave open.

After https://www.w3.org/2009/sparql/docs/tests/data-sparql11/protocol/, whose tests fetch their dataset from elsewhere;
here they ask for graphs of the build.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from rdflib import Graph

from tests.serve.conftest import LAVROV, Server

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
JSON, XML = "application/sparql-results+json", "application/sparql-results+xml"
ASK, SELECT, CONSTRUCT, DESCRIBE = (
    "ASK {}",
    "SELECT (1 AS ?value) {}",
    "CONSTRUCT { <x:s> <x:p> <x:o> } WHERE {}",
    f"DESCRIBE <https://kg.example{LAVROV}>",
)
ENTITIES = "https://kg.example/id/entities"
ONE, TWO = (f"https://kg.example/id/article/{name}" for name in ("astana-fifth-round", "lavrov-judeh-moscow"))
HAS_BOTH = f"ASK {{ GRAPH <{ONE}> {{ ?a ?b ?c }} GRAPH <{TWO}> {{ ?d ?e ?f }} }}"
ONLY_ARTICLES = "ASK { ?s a kg:Article FILTER NOT EXISTS { ?e a kg:Person } }"


def form(*fields: tuple[str, str]) -> bytes:
    return urlencode(fields).encode()


@pytest.mark.parametrize(
    ("query", "media"),
    [
        pytest.param(SELECT, JSON, id="query_content_type_select"),
        pytest.param(ASK, JSON, id="query_content_type_ask"),
        pytest.param(DESCRIBE, "text/turtle", id="query_content_type_describe"),
        pytest.param(CONSTRUCT, "text/turtle", id="query_content_type_construct"),
    ],
)
def test_content_type_by_kind_of_query(server: Server, query: str, media: str) -> None:
    reply = server.query(query)
    assert (reply.status, reply.media) == (200, media)


GOOD: dict[str, dict[str, Any]] = {
    "query_get": {"method": "GET", "path": f"/sparql?query={quote(ASK)}"},
    "query_post_form": {"method": "POST", "body": form(("query", ASK)), "Content_Type": FORM},
    "query_post_form_with_charset": {
        "method": "POST",
        "body": form(("query", ASK)),
        "Content_Type": f"{FORM}; charset=UTF-8",
    },
    "query_post_direct": {"method": "POST", "body": ASK.encode(), "Content_Type": QUERY},
    "query_post_direct_in_arabic": {
        "method": "POST",
        "body": 'ASK { BIND ("لافروف" AS ?x) }'.encode(),
        "Content_Type": QUERY,
    },
    "query_plus_is_a_blank": {"method": "GET", "path": "/sparql?query=ASK+%7B%7D"},
}


@pytest.mark.parametrize("name", sorted(GOOD))
def test_a_query_is_taken(server: Server, name: str) -> None:
    reply = server.ask(**({"path": "/sparql"} | GOOD[name]))
    assert (reply.status, json.loads(reply.body)["boolean"]) == (200, True)


DATASETS = {
    "query_dataset_default_graph": ([("default-graph-uri", ONE)], ONLY_ARTICLES, True),
    "query_dataset_default_graphs": (
        [("default-graph-uri", ONE), ("default-graph-uri", TWO)],
        f"ASK {{ <{ONE}> a kg:Article . <{TWO}> a kg:Article }}",
        True,
    ),
    "query_dataset_one_default_graph_lacks_the_other": (
        [("default-graph-uri", ONE)],
        f"ASK {{ <{TWO}> a kg:Article }}",
        False,
    ),
    "query_dataset_named_graphs": ([("named-graph-uri", ONE), ("named-graph-uri", TWO)], HAS_BOTH, True),
    "query_dataset_one_named_graph_lacks_the_other": ([("named-graph-uri", ONE)], HAS_BOTH, False),
    "query_dataset_named_alone_leaves_no_default": ([("named-graph-uri", ONE)], "ASK { ?s ?p ?o }", False),
    "query_dataset_default_alone_leaves_no_named": (
        [("default-graph-uri", ONE)],
        "ASK { GRAPH ?g { ?s ?p ?o } }",
        False,
    ),
    "query_dataset_full": (
        [("default-graph-uri", ENTITIES), ("named-graph-uri", ONE)],
        f"ASK {{ ?e a kg:Person GRAPH <{ONE}> {{ ?e kg:mentionedIn ?a }} }}",
        True,
    ),
    "query_multiple_dataset": ([("default-graph-uri", ENTITIES)], f"ASK FROM <{ONE}> {{ ?s a kg:Article }}", False),
    "query_own_dataset": ([], f"ASK FROM <{ONE}> {{ ?s a kg:Article FILTER NOT EXISTS {{ ?e a kg:Person }} }}", True),
    "query_own_named_dataset": ([], HAS_BOTH.replace("ASK", f"ASK FROM NAMED <{ONE}>"), False),
}


@pytest.mark.parametrize("name", sorted(DATASETS))
@pytest.mark.parametrize("way", ["get", "form", "direct"])
def test_the_dataset_of_a_request(server: Server, way: str, name: str) -> None:
    graphs, query, said = DATASETS[name]
    fields = [("query", query), *graphs]
    if way == "get":
        reply = server.get(f"/sparql?{urlencode(fields)}")
    elif way == "form":
        reply = server.ask("POST", "/sparql", form(*fields), Content_Type=FORM)
    else:
        reply = server.ask("POST", f"/sparql?{urlencode(graphs)}", query.encode(), Content_Type=QUERY)
    assert (reply.status, json.loads(reply.body)["boolean"]) == (200, said)


INSERT = "INSERT DATA { <x:a> <x:b> <x:c> }"
BAD: dict[str, tuple[int, dict[str, Any]]] = {
    "bad_query_method": (405, {"method": "PUT", "body": ASK.encode(), "Content_Type": QUERY}),
    "bad_query_method_delete": (405, {"method": "DELETE", "path": f"/sparql?query={quote(ASK)}"}),
    "bad_multiple_queries": (400, {"path": f"/sparql?query={quote(ASK)}&query={quote(SELECT)}"}),
    "bad_multiple_queries_of_form_and_address": (
        400,
        {"method": "POST", "path": f"/sparql?query={quote(ASK)}", "body": form(("query", ASK)), "Content_Type": FORM},
    ),
    "bad_query_wrong_media_type": (415, {"method": "POST", "body": ASK.encode(), "Content_Type": "text/plain"}),
    "bad_query_missing_media_type": (415, {"method": "POST", "body": ASK.encode()}),
    "bad_query_missing_form_type": (415, {"method": "POST", "body": form(("query", ASK))}),
    "bad_query_non_utf8": (400, {"method": "POST", "body": ASK.encode("utf-16"), "Content_Type": QUERY}),
    "bad_query_non_utf8_address": (400, {"path": "/sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%22%FF%22%20%7D"}),
    "bad_query_syntax": (400, {"path": f"/sparql?query={quote('ASK { ?s ?p')}"}),
    "bad_query_unknown_prefix": (400, {"path": f"/sparql?query={quote('ASK { ?s nobody:p ?o }')}"}),
    "bad_query_empty": (400, {"path": "/sparql?query="}),
    "bad_query_missing": (400, {"method": "POST", "body": b"", "Content_Type": FORM}),
    "bad_query_too_long": (413, {"method": "POST", "body": b" " * 2_000_000, "Content_Type": QUERY}),
    "update_get": (403, {"path": f"/sparql?update={quote(INSERT)}"}),
    "update_post_form": (403, {"method": "POST", "body": form(("update", INSERT)), "Content_Type": FORM}),
    "update_post_direct": (
        403,
        {"method": "POST", "body": INSERT.encode(), "Content_Type": "application/sparql-update"},
    ),
    "update_as_query": (403, {"path": f"/sparql?query={quote(INSERT)}"}),
    "load_as_query": (403, {"path": f"/sparql?query={quote('LOAD <http://elsewhere.example/>')}"}),
    "service": (403, {"path": f"/sparql?query={quote('ASK { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }')}"}),
    "from_elsewhere": (403, {"path": f"/sparql?query={quote('ASK FROM <http://elsewhere.example/> {}')}"}),
    "from_named_elsewhere": (403, {"path": f"/sparql?query={quote('ASK FROM NAMED <http://e.example/> {}')}"}),
    "from_a_file": (403, {"path": f"/sparql?query={quote('ASK FROM <file:///etc/passwd> {}')}"}),
    "default_graph_elsewhere": (
        403,
        {"path": f"/sparql?query={quote(ASK)}&default-graph-uri=http://elsewhere.example/"},
    ),
    "graph_name_is_no_iri": (400, {"path": f"/sparql?query={quote(ASK)}&named-graph-uri=not%20an%20iri"}),
    "no_such_format": (406, {"path": f"/sparql?query={quote(SELECT)}", "Accept": "image/png"}),
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_what_is_no_query_operation_is_told_so(server: Server, name: str) -> None:
    status, request = BAD[name]
    reply = server.ask(**({"method": "GET", "path": "/sparql"} | request))
    assert reply.status == status
    assert len(reply.text) > 10
    assert server.query(ASK).status == 200


@pytest.mark.parametrize(
    ("query", "accept", "media"),
    [
        (SELECT, "*/*", JSON),
        (SELECT, JSON, JSON),
        (SELECT, "application/json", "application/json"),
        (SELECT, XML, XML),
        (SELECT, "text/csv", "text/csv"),
        (SELECT, "text/tab-separated-values", "text/tab-separated-values"),
        (SELECT, f"text/csv;q=0.2, {XML};q=0.8", XML),
        (ASK, XML, XML),
        (ASK, "text/csv", "text/csv"),
        (CONSTRUCT, "text/turtle", "text/turtle"),
        (CONSTRUCT, "application/n-triples", "application/n-triples"),
        (CONSTRUCT, "application/ld+json", "application/ld+json"),
        (CONSTRUCT, "application/rdf+xml", "application/rdf+xml"),
        (DESCRIBE, "text/html;q=0.9, application/ld+json;q=0.8", "application/ld+json"),
    ],
)
def test_the_format_is_the_one_the_client_likes_best(server: Server, query: str, accept: str, media: str) -> None:
    reply = server.query(query, Accept=accept)
    assert (reply.status, reply.media) == (200, media)
    assert "Accept" in reply.headers["vary"]


def test_without_a_query_machines_get_the_service_description(server: Server) -> None:
    reply = server.get("/sparql", Accept="text/turtle")
    found = Graph().parse(data=reply.body, format="turtle")
    ask = """PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
        ASK { ?s a sd:Service ; sd:endpoint ?e ; sd:supportedLanguage sd:SPARQL11Query ; sd:defaultDataset [] }"""
    assert found.query(ask).askAnswer is True


def test_without_a_query_people_get_the_editor(server: Server) -> None:
    reply = server.get("/sparql", Accept="text/html,application/xhtml+xml,*/*;q=0.8")
    assert reply.media == "text/html"
    assert "who-met-whom" in reply.text


def test_head_is_a_get_without_its_body(server: Server) -> None:
    reply = server.ask("HEAD", f"/sparql?query={quote(ASK)}")
    assert (reply.status, reply.body) == (200, b"")


def test_pages_elsewhere_may_read(server: Server) -> None:
    reply = server.query(ASK, Origin="https://elsewhere.example")
    assert reply.headers["access-control-allow-origin"] == "*"
    reply = server.ask("OPTIONS", "/sparql", Origin="https://elsewhere.example", Access_Control_Request_Method="POST")
    assert reply.status == 204
    assert "POST" in reply.headers["access-control-allow-methods"]
    assert "Content-Type" in reply.headers["access-control-allow-headers"]
