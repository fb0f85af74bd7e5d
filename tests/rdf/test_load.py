"""`kg load` to a SPARQL server in this process, and to Virtuoso where it is installed."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import vientiane
from pyoxigraph import DefaultGraph, Literal, NamedNode, Store
from rdf.endpoint import PASSWORD, USER, Endpoint, serving
from rdf.virtuoso import INSTALLED, Virtuoso, running
from rdflib import Dataset
from typer.testing import CliRunner

from kg.cli import app
from kg.errors import InputError, OutputError
from kg.rdf import disk, write_nquads
from kg.rdf.batches import Manner, Protocol, requests
from kg.rdf.http import Login, Server
from kg.rdf.load import load
from kg.rdf.rows import Row
from kg.resolve import resolve
from kg.settings import Settings

BOTH = pytest.mark.parametrize("protocol", list(Protocol))


@pytest.fixture
def build(tmp_path: Path) -> Path:
    drafts = vientiane()
    articles = {draft.id: draft.article for draft in drafts}
    write_nquads(resolve(draft.extraction for draft in drafts), articles, tmp_path / "graph.nq", Settings())
    return tmp_path


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with serving(Endpoint()) as endpoint:
        yield endpoint


def server(endpoint: Endpoint, **options: object) -> Server:
    waits: list[float] = []
    return Server(endpoint.url, wait=waits.append, **options)  # type: ignore[arg-type]


def held(build: Path) -> set[str]:
    """The quads that a server should have of a build: those of its named graphs, and the ontology."""
    told = disk.in_memory(build / "graph.nq")
    named = {str(quad) for quad in told if not isinstance(quad.graph_name, DefaultGraph)}
    ontology = Store()
    ontology.load(path=str(disk.folder() / "kg.ttl"))
    return named | {f"{quad.triple} <https://kg.example/ontology>" for quad in ontology}


def has(endpoint: Endpoint) -> set[str]:
    return {str(quad) for quad in endpoint.store}


@BOTH
@pytest.mark.parametrize("batch", [7, 100_000])
def test_the_server_has_the_graph(build: Path, endpoint: Endpoint, protocol: Protocol, batch: int) -> None:
    done = load(build, server(endpoint), build / "mark", Manner(protocol, batch))
    assert has(endpoint) == held(build)
    assert len(endpoint.sizes) >= done and max(endpoint.sizes) <= batch
    assert not (build / "mark").exists()


@BOTH
def test_a_graph_takes_the_place_of_what_was_there(build: Path, endpoint: Endpoint, protocol: Protocol) -> None:
    endpoint.store.update("INSERT DATA { GRAPH <https://kg.example/id/entities> { <a:old> <a:old> <a:old> } }")
    endpoint.store.update("INSERT DATA { GRAPH <a:others> { <a:kept> <a:kept> <a:kept> } }")
    for _ in range(2):
        load(build, server(endpoint), build / "mark", Manner(protocol, 50))
    assert has(endpoint) == held(build) | {"<a:kept> <a:kept> <a:kept> <a:others>"}


@BOTH
def test_what_fails_for_a_while_is_sent_again(build: Path, endpoint: Endpoint, protocol: Protocol) -> None:
    endpoint.failures = [503, 500, 429]
    waits: list[float] = []
    load(build, Server(endpoint.url, wait=waits.append), build / "mark", Manner(protocol))
    assert waits == [1.0, 2.0, 4.0]
    assert has(endpoint) == held(build)


@BOTH
def test_a_broken_run_goes_on_where_it_stopped(build: Path, endpoint: Endpoint, protocol: Protocol) -> None:
    def stop(done: int) -> None:
        if done == 5:
            raise KeyboardInterrupt

    manner = Manner(protocol, 40)
    with pytest.raises(KeyboardInterrupt):
        load(build, server(endpoint), build / "mark", manner, stop)
    before = len(endpoint.sizes)
    done = load(build, server(endpoint), build / "mark", manner)
    assert len(endpoint.sizes) == done and before == 5
    assert has(endpoint) == held(build)


def test_a_changed_graph_is_sent_from_the_start(build: Path, endpoint: Endpoint) -> None:
    endpoint.failures = [503] * 6
    with pytest.raises(OutputError, match="503"):
        load(build, server(endpoint), build / "mark", Manner(batch=20))
    (build / "mark").write_text('{"digest": "of another graph", "done": 9}', encoding="utf-8")
    load(build, server(endpoint), build / "mark", Manner(batch=20))
    assert has(endpoint) == held(build)


@pytest.mark.parametrize("login", ["basic", "digest"])
def test_logins(build: Path, login: str) -> None:
    with serving(Endpoint(login)) as endpoint:
        load(build, server(endpoint, login=Login(USER, PASSWORD)), build / "mark")
        assert has(endpoint) == held(build)
        with pytest.raises(OutputError, match="401"):
            load(build, server(endpoint, login=Login(USER, "wrong")), build / "mark")
        with pytest.raises(OutputError, match="401"):
            load(build, server(endpoint), build / "mark")


@pytest.mark.parametrize("code", [302, 400, 404])
def test_a_refusal_is_told_at_once(build: Path, endpoint: Endpoint, code: int) -> None:
    endpoint.failures = [code]
    with pytest.raises(OutputError, match=f"{code}.*told why"):
        load(build, server(endpoint), build / "mark")
    assert not endpoint.failures and not has(endpoint)


def test_a_server_that_is_not_there(build: Path) -> None:
    waits: list[float] = []
    with socket.socket() as silent:  # bound, so that nobody else takes the port, and not listening
        silent.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        with pytest.raises(OutputError, match="cannot be reached: Connection refused"):
            load(build, Server(url, tries=3, wait=waits.append), build / "mark")
    assert waits == [1.0, 2.0]


@BOTH
@pytest.mark.parametrize("text", ["\\u0022 } ; DROP ALL ; #", "\\\\u0022 \\U00000022 \\", '"}\n\r\t\x00\x7f\u2028 \\x'])
def test_text_cannot_break_out(tmp_path: Path, endpoint: Endpoint, protocol: Protocol, text: str) -> None:
    literal = str(Literal(text))
    (tmp_path / "graph.nq").write_text(f"<a:s> <a:p> {literal} <a:g> .\n", encoding="utf-8", newline="\n")
    load(tmp_path, server(endpoint), tmp_path / "mark", Manner(protocol))
    assert [quad.object for quad in endpoint.store.quads_for_pattern(NamedNode("a:s"), None, None)] == [Literal(text)]


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")  # rdflib calls what rdflib deprecates
def test_an_update_is_safe_where_escapes_are_resolved_first() -> None:
    text = "\\u0022 } ; DROP ALL ; #"
    (update,) = requests([Row("<a:g>", "<a:s>", "<a:p>", str(Literal(text)))], Manner())
    dataset = Dataset()
    dataset.update(update.body.decode())  # rdflib resolves escapes without a look at backslashes
    assert [str(quad[2]) for quad in dataset.quads((None, None, None, None))] == [text]


def test_what_is_no_address_and_what_is_no_graph(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no address"):
        Server("localhost:3030")
    with pytest.raises(InputError, match="no graph"):
        load(tmp_path, Server("http://127.0.0.1:9/"), tmp_path / "mark")


def test_the_command(build: Path) -> None:
    with serving(Endpoint("digest")) as endpoint:
        command = ["load", endpoint.url, "--graph", str(build), "--user", USER, "--batch", "100"]
        result = CliRunner().invoke(app, command, env={"KG_PASSWORD": PASSWORD})
        assert result.exit_code == 0, result.output
        assert has(endpoint) == held(build)


PREF_LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"


@pytest.fixture(scope="module")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Virtuoso]:
    if INSTALLED is None:
        pytest.skip("Virtuoso is not installed; apt-get install virtuoso-opensource")
    with running(tmp_path_factory.mktemp("virtuoso")) as server:
        yield server


@pytest.mark.parametrize(
    ("protocol", "path"), [(Protocol.UPDATE, "sparql-auth"), (Protocol.GRAPH_STORE, "sparql-graph-crud-auth")]
)
def test_virtuoso_has_the_graph(build: Path, virtuoso: Virtuoso, protocol: Protocol, path: str) -> None:
    login = Login("dba", "dba")
    load(build, Server(f"{virtuoso.url}/{path}", login), build / "mark", Manner(protocol, 200))
    question = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER (STRSTARTS(STR(?g), 'https://kg.example/')) }"
    assert virtuoso.answer(question).split()[1] == str(len(held(build))).encode()
    names = f"SELECT ?name {{ ?p a <https://kg.example/ontology#Person> ; <{PREF_LABEL}> ?name }} ORDER BY ?name"
    assert virtuoso.answer(names).decode().split("\n")[1:3] == ['"جون كيري"', '"سيرجي لافروف"']
