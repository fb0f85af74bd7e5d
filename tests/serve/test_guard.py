import pytest

from kg.serve.guard import MalformedQueryError, RefusedQueryError, check

REFUSED = {
    "insert-data": "INSERT DATA { <x:a> <x:b> <x:c> }",
    "insert-where": "PREFIX x: <x:> INSERT { x:a x:b ?o } WHERE { ?s ?p ?o }",
    "delete-where": "DELETE WHERE { ?s ?p ?o }",
    "load": "LOAD <http://elsewhere.example/data>",
    "load-silent": "LOAD SILENT <http://elsewhere.example/data> INTO GRAPH <x:g>",
    "clear": "CLEAR ALL",
    "drop": "DROP GRAPH <x:g>",
    "create": "CREATE GRAPH <x:g>",
    "copy": "COPY DEFAULT TO <x:g>",
    "several-updates": "CLEAR ALL ; INSERT DATA { <x:a> <x:b> <x:c> }",
    "service": "SELECT * { SERVICE <http://elsewhere.example/sparql> { ?s ?p ?o } }",
    "service-silent": "SELECT * { SERVICE SILENT <http://elsewhere.example/sparql> { ?s ?p ?o } }",
    "service-of-a-variable": "SELECT * { ?s ?p ?where SERVICE ?where { ?a ?b ?c } }",
    "service-in-lower-case": "select * { service <http://elsewhere.example/sparql> { ?s ?p ?o } }",
    "service-without-blanks": "SELECT*{SERVICE<http://elsewhere.example/>{?s ?p ?o}}",
    "service-after-a-comment": "SELECT * { SERVICE # here\n <http://elsewhere.example/> { ?s ?p ?o } }",
    "service-in-a-subquery": "SELECT * { { SELECT ?s { SERVICE <http://e.example/> { ?s ?p ?o } } } }",
    "service-in-optional": "SELECT * { ?s ?p ?o OPTIONAL { SERVICE <http://e.example/> { ?s ?p ?q } } }",
    "service-in-a-filter": "ASK { ?s ?p ?o FILTER EXISTS { SERVICE <http://e.example/> { ?s ?p ?o } } }",
    "service-in-not-exists": "ASK { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://e.example/> { ?s ?p ?o } } }",
    "service-in-bind": "ASK { BIND (EXISTS { SERVICE <http://e.example/> { ?s ?p ?o } } AS ?x) }",
    "service-in-construct": "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://e.example/> { ?s ?p ?o } }",
    "service-in-describe": "DESCRIBE ?s WHERE { SERVICE <http://e.example/> { ?s ?p ?o } }",
    "service-in-select": "SELECT (EXISTS { SERVICE <http://e.example/> { ?s ?p ?o } } AS ?x) {}",
    "service-in-having": "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <x:> { ?s ?p ?o } })",
    "service-in-order-by": "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <x:> { ?s ?p ?o } })",
    "service-under-minus-and-union": "ASK { { ?s ?p ?o } UNION { ?a ?b ?c MINUS { SERVICE <x:> { ?s ?p ?o } } } }",
    "service-spelt-with-escapes": "SELECT * { \\u0053ERVICE <http://e.example/> { ?s ?p ?o } }",
}
ALLOWED = {
    "in-a-literal": 'SELECT * { ?s ?p "SERVICE <http://x/> { }" }',
    "in-a-long-literal": 'SELECT * { ?s ?p """ " SERVICE <http://x/> { } """ }',
    "in-a-comment": "SELECT * { ?s ?p ?o } # SERVICE <http://x/> {",
    "in-an-iri": "SELECT * { ?s ?p <http://x/#SERVICE> }",
    "as-a-variable": "SELECT ?SERVICE { ?SERVICE ?load ?insert }",
    "as-a-local-name": "PREFIX x: <x:> SELECT * { ?s x:SERVICE x:INSERT }",
}


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_would_change_or_leave_the_graph_is_refused(name: str) -> None:
    with pytest.raises(RefusedQueryError, match="refused"):
        check(REFUSED[name])


@pytest.mark.parametrize("name", sorted(ALLOWED))
def test_words_that_only_look_like_it_are_allowed(name: str) -> None:
    assert check(ALLOWED[name]).text == ALLOWED[name]


@pytest.mark.parametrize("query", ["", "SELECT", "SELECT * { ?s ?p", "HELLO", "{" * 5000, "SELECT * FROM x:g {}"])
def test_what_is_no_query_is_malformed(query: str) -> None:
    with pytest.raises(MalformedQueryError, match=r"no SPARQL 1\.1 query"):
        check(query)


def test_the_dataset_of_a_query_is_read_with_its_prefixes() -> None:
    checked = check("PREFIX x: <http://x.example/> SELECT * FROM x:a FROM <http://b/> FROM NAMED x:c { ?s ?p ?o }")
    assert checked.default_graphs == ("http://x.example/a", "http://b/")
    assert checked.named_graphs == ("http://x.example/c",)


def test_a_declared_prefix_is_the_querys_own() -> None:
    assert "kg" not in check("PREFIX kg: <x:> ASK { ?s kg:p ?o }").prefixes
    assert "skos" in check("PREFIX kg: <x:> ASK { ?s kg:p ?o }").prefixes
