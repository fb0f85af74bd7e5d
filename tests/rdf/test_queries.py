"""The store and the named questions."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from desk import vientiane

from kg.errors import InputError, QueryError
from kg.rdf import Store, Table, as_csv, as_json, as_text, find, named, run, write_nquads
from kg.resolve import resolve
from kg.settings import Settings

LAVROV, KERRY = "سيرجي لافروف", "جون كيري"

ANSWERS = [
    # query, parameters, column, its values
    ("who-met-whom", {}, "withName", {LAVROV, KERRY}),
    ("who-met-whom", {"person": "لافروف"}, "withName", {KERRY}),
    ("who-met-whom", {"person": "سيرغى لافروف", "with": "كيرى"}, "placeName", {"فيينتيان", None}),
    ("who-met-whom", {"person": "سوريا"}, "withName", set()),
    ("said-about", {"subject": "لافروف", "about": "سورية"}, "content", {"«الهدنة في سوريا صامدة»"}),
    ("said-about", {"about": "كيري"}, "subjectName", {"مصادر دبلوماسية"}),
    ("statements-by", {"speaker": "لافروف"}, "content", {"«الهدنة في سوريا صامدة»", "الطقس جميل"}),
    ("speakers-for", {"country": "روسيا"}, "speakerName", {LAVROV}),
    ("speakers-for", {"country": "روسيا"}, "statements", {"2"}),
    ("speakers-for", {"country": "الولايات المتحدة"}, "speakerName", set()),
    ("meetings-at", {"place": "فينتيان"}, "parties", {f"{KERRY}، {LAVROV}", f"{LAVROV}، {KERRY}"}),
    ("evidence-of", {"subject": "كيري", "object": "لاوس"}, "sentence", {"ووصل كيري إلى لاوس"}),
    ("evidence-of", {"subject": "كيري", "object": "لاوس"}, "trigger", {"وصل"}),
    ("evidence-of", {"subject": LAVROV, "object": "russia"}, "relation", {"holds-post"}),
    ("evidence-of", {"subject": LAVROV, "object": KERRY}, "relation", {"met"}),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder = tmp_path_factory.mktemp("store")
    drafts = vientiane()
    articles = {draft.id: draft.article for draft in drafts}
    write_nquads(resolve(draft.extraction for draft in drafts), articles, folder / "graph.nq", Settings())
    return Store.open(folder)


@pytest.mark.parametrize(("query", "given", "column", "expected"), ANSWERS)
def test_answers(store: Store, query: str, given: dict[str, str], column: str, expected: set[str]) -> None:
    table = run(store, query, given)
    found = {row[table.columns.index(column)] for row in table}
    assert found <= expected and bool(found) == bool(expected)


@pytest.mark.parametrize("query", named().values(), ids=lambda query: query.name)
def test_every_query_is_described_and_runs_as_it_stands(store: Store, query: object) -> None:
    asked = find(query.name)  # type: ignore[attr-defined]
    assert asked.english and asked.arabic and asked.parameters
    open_parameters = {line.split()[1].removeprefix("?") for line in asked.sparql.splitlines() if "UNDEF" in line}
    assert open_parameters == {parameter.name for parameter in asked.parameters}
    assert sorted(store.query(asked.sparql), key=str) == sorted(run(store, asked.name, {}), key=str)


@pytest.mark.parametrize(
    ("query", "given", "told"),
    [
        ("who-met", {}, "who-met-whom"),
        ("said-about", {"speaker": "لافروف"}, "subject, about"),
        ("said-about", {"subject": "لافروب"}, "لافروف"),
        ("said-about", {"subject": "xyzzy"}, "xyzzy"),
    ],
)
def test_an_unknown_name_is_answered_with_the_next_best(
    store: Store, query: str, given: dict[str, str], told: str
) -> None:
    with pytest.raises(QueryError, match=told):
        run(store, query, given)


@pytest.mark.parametrize(
    "sparql",
    [
        "DELETE WHERE { ?s ?p ?o }",
        "INSERT DATA { <a:b> <a:b> <a:b> }",
        "LOAD <https://example.org/>",
        "CLEAR ALL",
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { { SELECT * { ?s ?p '''#''' . SERVICE ?x { ?s ?p ?o } } } }",
        "SELECT * {",
        "",
    ],
)
def test_the_store_only_reads_and_only_itself(store: Store, sparql: str) -> None:
    before = len(store)
    with pytest.raises(QueryError):
        store.query(sparql)
    assert len(store) == before


def test_service_is_a_word_like_others_elsewhere(store: Store) -> None:
    sparql = 'SELECT ?service { ?service a kg:Person . FILTER ("SERVICE" != <x:service>) } # SERVICE'
    assert len(store.query(sparql)) == 2


def test_queries_may_declare_prefixes_or_not(store: Store) -> None:
    bare = store.query("SELECT ?p { ?p a kg:Person }")
    own = store.query("PREFIX kg: <https://kg.example/ontology#> SELECT ?p { ?p a kg:Person }")
    assert bare == own


def test_bounds(store: Store) -> None:
    table = store.query("SELECT * { ?s ?p ?o }", max_rows=3)
    assert (len(table), table.cut) == (3, True)
    with pytest.raises(QueryError, match="time"):
        store.query("SELECT * { ?s ?p ?o }", max_seconds=0)


def test_the_union_holds_each_triple_once(store: Store, tmp_path: Path) -> None:
    drafts = vientiane()
    knowledge, articles = resolve(draft.extraction for draft in drafts), {draft.id: draft.article for draft in drafts}
    write_nquads(knowledge, articles, tmp_path / "graph.nq", Settings())
    question = "SELECT ?s ?p ?o { ?s ?p ?o }"
    rows = Store.open(tmp_path).query(question).rows
    assert len(rows) == len(set(rows)) == len(store.query(question))


def test_forms_of_queries(store: Store) -> None:
    assert store.query("ASK { ?m a kg:Meeting }").rows == (("true",),)
    assert store.query("ASK { ?m a kg:Nothing }").rows == (("false",),)
    assert store.query("CONSTRUCT { ?m a kg:Meeting } { ?m a kg:Meeting }").columns == (
        "subject",
        "predicate",
        "object",
    )


def test_what_is_no_graph(tmp_path: Path) -> None:
    (tmp_path / "broken.nq").write_text("<a> <b", encoding="utf-8")
    for path in (tmp_path, tmp_path / "missing.nq", tmp_path / "broken.nq"):
        with pytest.raises(InputError, match=path.name):
            Store.open(path)


def test_tables_as_text_json_and_csv() -> None:
    table = Table(("name", "note"), (("لافروف", 'a "b"\n\tc'), ("كيري", None)))
    assert as_text(table) == 'name\tnote\nلافروف\ta "b" c\nكيري\t\n'
    assert json.loads(as_json(table)) == [{"name": "لافروف", "note": 'a "b"\n\tc'}, {"name": "كيري"}]
    assert list(csv.reader(io.StringIO(as_csv(table)))) == [["name", "note"], ["لافروف", 'a "b"\n\tc'], ["كيري", ""]]
