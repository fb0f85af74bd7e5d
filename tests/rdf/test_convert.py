"""The graph in every syntax: two parsers read back the same, bytes are stable, and RDF 1.2 annotates the edges."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from desk import vientiane
from pyoxigraph import Literal, RdfFormat, Store, parse
from rdflib import Dataset, Graph
from rdflib.compare import isomorphic
from typer.testing import CliRunner

from kg.cli import app
from kg.errors import InputError
from kg.rdf import convert, write_nquads, write_turtle
from kg.rdf.disk import FORMATS
from kg.rdf.jsonld import context
from kg.rdf.ontology import folder
from kg.rdf.vocabulary import PREFIXES
from kg.resolve import resolve
from kg.settings import Settings

RDFLIB = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # rdflib calls what rdflib deprecates
SYNTAXES = (".nq", ".nt", ".ttl", ".trig", ".jsonld")


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("build")
    drafts = vientiane()
    articles = {draft.id: draft.article for draft in drafts}
    write_nquads(resolve(draft.extraction for draft in drafts), articles, output / "graph.nq", Settings())
    write_turtle(output / "graph.nq", output / "graph.ttl")
    return output


def quads(file: Path) -> set[str]:
    return {str(quad) for quad in parse(path=str(file), format=FORMATS[file.suffix])}


def triples(file: Path) -> set[str]:
    return {str(quad.triple) for quad in parse(path=str(file), format=FORMATS[file.suffix])}


@pytest.mark.parametrize("syntax", SYNTAXES)
def test_nothing_is_lost_or_added(build: Path, tmp_path: Path, syntax: str) -> None:
    target = tmp_path / f"graph{syntax}"
    convert(build, target)
    told = quads if syntax in {".nq", ".trig", ".jsonld"} else triples
    assert told(target) == told(build / "graph.nq")


@RDFLIB
@pytest.mark.parametrize("syntax", SYNTAXES)
def test_rdflib_reads_the_same(build: Path, tmp_path: Path, syntax: str) -> None:
    target = tmp_path / f"graph{syntax}"
    convert(build, target)
    format = {".nq": "nquads", ".nt": "nt", ".ttl": "turtle", ".trig": "trig", ".jsonld": "json-ld"}[syntax]
    data, union, expected = Dataset(default_union=True), Graph(), Graph()
    data.parse(data=target.read_bytes(), format=format)
    for triple in data.triples((None, None, None)):
        union.add(triple)
    assert isomorphic(union, expected.parse(build / "graph.ttl"))


@pytest.mark.parametrize("syntax", SYNTAXES)
def test_a_graph_comes_back_as_the_same_bytes(build: Path, tmp_path: Path, syntax: str) -> None:
    there, back = tmp_path / f"there{syntax}", tmp_path / f"back{syntax}"
    convert(build, there)
    convert(there, back)
    assert there.read_bytes() == back.read_bytes()


def test_the_files_of_a_build_are_what_convert_writes(build: Path, tmp_path: Path) -> None:
    for name in ("graph.nq", "graph.ttl"):
        convert(build, tmp_path / name)
        assert (tmp_path / name).read_bytes() == (build / name).read_bytes()


def test_the_context_is_made_from_the_ontology() -> None:
    written = json.loads((folder() / "context.jsonld").read_text(encoding="utf-8"))
    assert written == {"@context": context()}


@pytest.mark.parametrize("syntax", [".nq", ".ttl", ".trig"])
def test_rdf12_marks_direction_and_annotates_edges(build: Path, tmp_path: Path, syntax: str) -> None:
    target = tmp_path / f"graph{syntax}"
    convert(build, target, rdf12=True)
    read = list(parse(path=str(target), format=FORMATS[syntax]))
    arabic = [quad.object for quad in read if isinstance(quad.object, Literal) and quad.object.language == "ar"]
    assert arabic and {str(literal.direction) for literal in arabic} == {"rtl"}
    reified = {str(quad.object.predicate) for quad in read if quad.predicate.value.endswith("#reifies")}
    kg = PREFIXES["kg"]
    assert reified == {f"<{kg}{edge}>" for edge in ("met", "saidAbout", "holdsPost", "visited")}


def test_every_direct_edge_is_reified_by_its_evidence(build: Path, tmp_path: Path) -> None:
    convert(build, tmp_path / "graph.nq", rdf12=True)
    store = Store()
    store.load(path=str(tmp_path / "graph.nq"), format=RdfFormat.N_QUADS)
    question = """ASK { GRAPH ?article { ?one ?edge ?other }
      FILTER (?edge IN (kg:met, kg:saidAbout, kg:holdsPost, kg:visited))
      FILTER NOT EXISTS { GRAPH ?article {
        ?evidence rdf:reifies <<( ?one ?edge ?other )>> ; kg:confidence ?sure ; kg:passage ?passage } } }"""
    assert not store.query(question, prefixes=PREFIXES)


@pytest.mark.parametrize(
    ("target", "rdf12", "told"), [("graph.xlsx", False, "graph.xlsx"), ("graph.jsonld", True, "RDF 1.2")]
)
def test_what_cannot_be_written_is_told(build: Path, tmp_path: Path, target: str, rdf12: bool, told: str) -> None:
    with pytest.raises(InputError, match=told):
        convert(build, tmp_path / target, rdf12=rdf12)
    assert not list(tmp_path.iterdir())


def test_a_source_that_is_no_graph_leaves_no_target(tmp_path: Path) -> None:
    (tmp_path / "broken.nq").write_text("<a> <b", encoding="utf-8")
    for source in ("broken.nq", "missing.nq", "."):
        with pytest.raises(InputError):
            convert(tmp_path / source, tmp_path / "graph.ttl")
    assert {path.name for path in tmp_path.iterdir()} == {"broken.nq"}


def test_the_command(build: Path, tmp_path: Path) -> None:
    target = tmp_path / "graph.trig"
    result = CliRunner().invoke(app, ["convert", str(target), "--graph", str(build), "--rdf12"])
    assert result.exit_code == 0, result.output
    assert "@ar--rtl" in target.read_text(encoding="utf-8")
