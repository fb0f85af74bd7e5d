"""What the quads say of two articles, and that the files hold nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from desk import PER, Draft, vientiane
from pyoxigraph import BlankNode, RdfFormat, parse
from rdflib import PROV, RDF, SDO, Dataset, Graph, URIRef
from rdflib.compare import isomorphic

import kg
from kg.model import Article, Event, Knowledge, Relation
from kg.rdf import write_nquads, write_turtle
from kg.rdf.ontology import folder
from kg.rdf.vocabulary import KG, OA
from kg.resolve import resolve
from kg.settings import Settings

ID = "https://kg.example/id/"


def written(folder: Path, drafts: tuple[Draft, ...], settings: Settings | None = None) -> Path:
    settings = settings or Settings()
    knowledge, articles = told(drafts)
    write_nquads(knowledge, articles, folder / "graph.nq", settings)
    write_turtle(folder / "graph.nq", folder / "graph.ttl")
    return folder


def told(drafts: tuple[Draft, ...]) -> tuple[Knowledge, dict[str, Article]]:
    return resolve(draft.extraction for draft in drafts), {draft.id: draft.article for draft in drafts}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("output"), vientiane())


@pytest.fixture(scope="module")
def graph(output: Path) -> Graph:
    return Graph().parse(output / "graph.ttl")


def test_each_article_has_its_graph(output: Path) -> None:
    graphs = {quad.graph_name.value for quad in parse(path=str(output / "graph.nq"), format=RdfFormat.N_QUADS)}
    assert graphs == {f"{ID}entities", f"{ID}article/morning", f"{ID}article/evening"}


def test_turtle_is_the_union_of_the_graphs(output: Path, graph: Graph) -> None:
    union = Graph()
    with (output / "graph.nq").open(encoding="utf-8") as lines:
        triples = "".join(re.sub(r" <[^<> ]*> \.\n$", " .\n", line) for line in lines)
    assert isomorphic(union.parse(data=triples, format="nt"), graph)


def test_files_are_sorted_and_the_same_each_time(output: Path, tmp_path: Path) -> None:
    again = written(tmp_path, vientiane()[::-1])
    for name in ("graph.nq", "graph.ttl"):
        assert (again / name).read_bytes() == (output / name).read_bytes()
    lines = (output / "graph.nq").read_bytes().splitlines(keepends=True)
    assert lines == sorted(set(lines))


def test_long_files_are_sorted_in_runs(output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.rdf.sorting._RUN", 7)
    again = written(tmp_path, vientiane())
    for name in ("graph.nq", "graph.ttl"):
        assert (again / name).read_bytes() == (output / name).read_bytes()


def test_there_are_no_blank_nodes(output: Path) -> None:
    for quad in parse(path=str(output / "graph.nq"), format=RdfFormat.N_QUADS):
        assert not isinstance(quad.subject, BlankNode) and not isinstance(quad.object, BlankNode)


def test_only_declared_terms_are_used(graph: Graph) -> None:
    ontology = Graph().parse(folder() / "kg.ttl")
    used = {term for triple in graph for term in triple if str(term).startswith(str(KG._NS))}
    assert used <= set(ontology.subjects(RDF.type, None))


def test_a_passage_is_its_text(graph: Graph) -> None:
    texts = {draft.id: draft.text for draft in vientiane()}
    passages = list(graph.subjects(RDF.type, KG.Passage))
    assert passages
    for passage in passages:
        article = str(passage).removeprefix(f"{ID}article/").split("#")[0]
        start, end, exact = (graph.value(passage, term) for term in (OA.start, OA.end, OA.exact))
        assert str(passage).endswith(f"#char={start},{end}")
        assert texts[article][int(str(start)) : int(str(end))] == str(exact)


def test_every_event_has_evidence_with_all_its_parts(graph: Graph) -> None:
    for kind in (KG.Meeting, KG.Statement, KG.Tenure, KG.Visit):
        events = list(graph.subjects(RDF.type, kind))
        assert events, kind
        for event in events:
            for evidence in graph.objects(event, KG.evidence):
                software = graph.value(evidence, PROV.wasAttributedTo)
                assert str(graph.value(software, SDO.softwareVersion)) == kg.__version__
                for part in (KG.article, KG.passage, KG.rule, KG.confidence, KG.trigger):
                    assert graph.value(evidence, part, any=True) is not None, part
            assert (event, KG.evidence, None) in graph and (event, KG.reportedIn, None) in graph


def test_direct_edges_stand_beside_the_events(graph: Graph) -> None:
    lavrov, kerry = URIRef(f"{ID}per-sirgi-lafruf"), URIRef(f"{ID}per-gun-kiri")
    assert (lavrov, KG.met, kerry) in graph and (kerry, KG.met, lavrov) in graph
    assert (kerry, KG.visited, URIRef(f"{ID}loc-laos")) in graph
    assert (lavrov, KG.saidAbout, URIRef(f"{ID}loc-syria")) in graph
    post = graph.value(lavrov, KG.holdsPost)
    assert (post, KG.of, URIRef(f"{ID}loc-russia")) in graph


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")  # rdflib's parser calls what rdflib deprecates
def test_an_article_says_only_its_own(output: Path) -> None:
    dataset = Dataset()
    dataset.parse(data=(output / "graph.nq").read_bytes(), format="nquads")
    morning = dataset.graph(URIRef(f"{ID}article/morning"))
    assert {str(place) for place in morning.objects(None, KG.place)} == {f"{ID}loc-vientiane"}
    assert not list(morning.subjects(RDF.type, KG.Visit))


@pytest.mark.parametrize(
    "base", ["https://news.example/g#", "https://news.example/g", "urn:news:", "http://خبر.example/"]
)
def test_another_base_is_used_throughout(base: str, tmp_path: Path) -> None:
    written(tmp_path, vientiane(), Settings(base_iri=base))
    assert ID not in (tmp_path / "graph.nq").read_text(encoding="utf-8")
    assert Graph().parse(tmp_path / "graph.ttl")


def test_a_relation_of_a_plug_in_has_its_kind_and_evidence(tmp_path: Path) -> None:
    knowledge, articles = told(vientiane())
    lavrov, kerry = knowledge.meetings[0].fact.participants[:2]
    report = knowledge.meetings[0].reports[0].evidence
    signed = Relation("signed an agreement with", lavrov, kerry, report)
    held = replace(knowledge, relations=(Event("relation-1", signed, (signed,)),))
    write_nquads(held, articles, tmp_path / "graph.nq", Settings())
    write_turtle(tmp_path / "graph.nq", tmp_path / "graph.ttl")
    graph = Graph().parse(tmp_path / "graph.ttl")
    (relation,) = graph.subjects(RDF.type, KG.Relation)
    assert str(graph.value(relation, KG.kind)) == "signed an agreement with"
    assert graph.value(relation, KG.evidence) is not None
    assert (URIRef(ID + lavrov), KG.relatedTo, URIRef(ID + kerry)) in graph


def test_what_a_meeting_was_about_is_a_passage(tmp_path: Path) -> None:
    draft = Draft("a", "التقى لافروف كيري لبحث أزمة المياه.")
    draft.meeting(draft.entity(PER, "لافروف"), draft.entity(PER, "كيري"), topic="أزمة المياه")
    knowledge, articles = told((draft,))
    write_nquads(knowledge, articles, tmp_path / "graph.nq", Settings())
    write_turtle(tmp_path / "graph.nq", tmp_path / "graph.ttl")
    graph = Graph().parse(tmp_path / "graph.ttl")
    (meeting,) = graph.subjects(RDF.type, KG.Meeting)
    assert str(graph.value(graph.value(meeting, KG.topic), OA.exact)) == "أزمة المياه"


def test_to_whom_and_where_something_was_said(tmp_path: Path) -> None:
    knowledge, articles = told(vientiane())
    event = knowledge.statements[0]
    hearer = next(entity.id for entity in knowledge.entities if entity.id != event.fact.speaker)
    said = replace(event.fact, addressee=hearer, occasion=event.fact.evidence.triggers[0])
    held = replace(knowledge, statements=(Event(event.id, said, (said,)),))
    write_nquads(held, articles, tmp_path / "graph.nq", Settings())
    write_turtle(tmp_path / "graph.nq", tmp_path / "graph.ttl")
    graph = Graph().parse(tmp_path / "graph.ttl")
    (statement,) = graph.subjects(RDF.type, KG.Statement)
    assert graph.value(statement, KG.addressee) == URIRef(ID + hearer)
    trigger = graph.value(graph.value(statement, KG.evidence), KG.trigger)
    assert graph.value(statement, KG.occasion) == trigger
