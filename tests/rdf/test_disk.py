"""The store on disk: loaded once, anew after a change, never half, and the same to rdflib."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from desk import vientiane
from pyoxigraph import Store as Oxigraph
from rdflib import RDF, Graph, URIRef

from kg.rdf import Store, disk, write_nquads
from kg.rdf.vocabulary import KG
from kg.resolve import resolve
from kg.settings import Settings

EXTRA = "<https://kg.example/id/{0}> <https://kg.example/ontology#met> <https://kg.example/id/{0}> <a:{0}> .\n"
RDFLIB = pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")  # rdflib calls what rdflib deprecates


@pytest.fixture
def build(tmp_path: Path) -> Path:
    drafts = vientiane()
    articles = {draft.id: draft.article for draft in drafts}
    write_nquads(resolve(draft.extraction for draft in drafts), articles, tmp_path / "graph.nq", Settings())
    return tmp_path


def change(build: Path, name: str) -> None:
    graph = build / "graph.nq"
    graph.write_text(graph.read_text(encoding="utf-8") + EXTRA.format(name), encoding="utf-8")


def stores(build: Path) -> set[Path]:
    return {path for path in (build / disk.STORE_FOLDER).iterdir() if path.is_dir()}


def test_a_graph_is_loaded_once(build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Store.open(build)
    assert len(first) == len(disk.in_memory(build / "graph.nq"))
    monkeypatch.setattr(disk, "_fill", None)
    assert len(Store.open(build)) == len(first)


def test_a_file_that_was_only_touched_is_not_loaded_again(build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store.open(build)
    os.utime(build / "graph.nq", ns=(1, 1))
    monkeypatch.setattr(disk, "_fill", None)
    assert len(Store.open(build))


def test_a_changed_graph_is_loaded_anew_and_the_last_store_stays(build: Path) -> None:
    old = Store.open(build)
    before = len(old)
    for name in ("one", "two", "three"):
        change(build, name)
        new = Store.open(build)
    assert len(new) == before + 6  # each in its graph and in the union
    assert len(stores(build)) == 2
    assert old.query("ASK { <https://kg.example/id/one> kg:met ?x }").rows == (("false",),)


@RDFLIB
def test_readers_share_a_store_and_cannot_write(build: Path) -> None:
    one, two = Store.open(build), Store.open(build)
    assert one.query("SELECT * { ?s a kg:Meeting }") == two.query("SELECT * { ?s a kg:Meeting }")
    with pytest.raises(RuntimeError):
        one.dataset().add((URIRef("a:b"), URIRef("a:b"), URIRef("a:b")))


def test_a_load_that_fails_leaves_nothing(build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(oxigraph: Oxigraph, file: Path) -> None:
        oxigraph.load(path=str(file), format=disk.FORMATS[".nq"])
        raise KeyboardInterrupt

    monkeypatch.setattr(disk, "_fill", half)
    with pytest.raises(KeyboardInterrupt):
        Store.open(build)
    assert not stores(build)


def test_a_process_that_was_slower_takes_the_store_of_the_faster(build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill = disk._fill

    def race(oxigraph: Oxigraph, file: Path) -> None:
        monkeypatch.setattr(disk, "_fill", fill)
        Store.open(build)
        fill(oxigraph, file)

    monkeypatch.setattr(disk, "_fill", race)
    assert len(Store.open(build))
    assert len(stores(build)) == 1


def test_what_a_killed_process_left_is_removed(build: Path) -> None:
    dead, alive = (build / disk.STORE_FOLDER / f".draft-{name}" for name in ("dead", "alive"))
    for draft in (dead, alive):
        draft.mkdir(parents=True)
    os.utime(dead, (0, 0))
    Store.open(build)
    assert alive.is_dir() and not dead.exists()


def test_a_folder_that_cannot_be_written_is_read_into_memory(build: Path) -> None:
    (build / disk.STORE_FOLDER).write_text("in the way", encoding="utf-8")
    assert Store.open(build).query("ASK { ?m a kg:Meeting }").rows == (("true",),)


@RDFLIB
def test_rdflib_sees_the_union_and_the_graphs(build: Path) -> None:
    store = Store.open(build)
    dataset = store.dataset()
    meetings = set(dataset.subjects(RDF.type, KG.Meeting))
    assert {str(meeting) for meeting in meetings} == {row[0] for row in store.query("SELECT * { ?s a kg:Meeting }")}
    evening = Graph(dataset.store, URIRef("https://kg.example/id/article/evening"))
    assert set(evening.subjects(RDF.type, KG.Meeting)) <= meetings
    assert len(dataset.query("SELECT ?a { GRAPH ?a { ?m a <https://kg.example/ontology#Meeting> } }")) == 2
