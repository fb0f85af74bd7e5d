"""The networkx graph and its GraphML."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from desk import GRP, PER, Draft, vientiane

from kg.graph import to_networkx, write_graphml
from kg.resolve import resolve

NODE = {"label", "latin", "type", "names", "country", "articles", "weight", "statements", "statements_about_nobody"}
EDGE = {"relation", "event", "status", "medium", "act", "title", "place", "time", "article", "outlet", "date"}
EDGE |= {"sentence", "start", "end", "rule", "confidence"}


@pytest.fixture(scope="module")
def graph() -> nx.MultiDiGraph:
    drafts = vientiane()
    return to_networkx(resolve(draft.extraction for draft in drafts), {draft.id: draft.article for draft in drafts})


def test_every_node_and_edge_has_the_documented_attributes(graph: nx.MultiDiGraph) -> None:
    assert all(set(data) == NODE for _, data in graph.nodes(data=True))
    assert all(set(data) == EDGE for *_, data in graph.edges(data=True))


def test_relations_link_whom_they_should(graph: nx.MultiDiGraph) -> None:
    label = nx.get_node_attributes(graph, "label")
    found = {(data["relation"], label[one], label[other]) for one, other, data in graph.edges(data=True)}
    assert found == {
        ("met", "جون كيري", "سيرجي لافروف"),
        ("said-about", "سيرجي لافروف", "سوريا"),
        ("said-about", "مصادر دبلوماسية", "جون كيري"),
        ("holds-post", "سيرجي لافروف", "روسيا"),
        ("holds-post", "جون كيري", "الولايات المتحدة"),
        ("visited", "جون كيري", "لاوس"),
    }


def test_an_edge_stands_on_its_sentence(graph: nx.MultiDiGraph) -> None:
    texts = {draft.id: draft.text for draft in vientiane()}
    for *_, data in graph.edges(data=True):
        assert texts[data["article"]][data["start"] : data["end"]] == data["sentence"]


def test_each_article_that_reports_a_meeting_is_an_edge(graph: nx.MultiDiGraph) -> None:
    met = [data for *_, data in graph.edges(data=True) if data["relation"] == "met"]
    assert sorted((data["article"], data["medium"]) for data in met) == [
        ("evening", "unspecified"),
        ("morning", "in-person"),
    ]


def test_a_statement_about_nobody_is_counted(graph: nx.MultiDiGraph) -> None:
    (lavrov,) = (data for _, data in graph.nodes(data=True) if data["label"] == "سيرجي لافروف")
    assert (lavrov["statements"], lavrov["statements_about_nobody"]) == (2, 1)


def test_graphml_comes_back_the_same(graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    write_graphml(graph, tmp_path / "graph.graphml")
    back = nx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    assert dict(back.nodes(data=True)) == dict(graph.nodes(data=True))
    assert sorted(data["sentence"] for *_, data in back.edges(data=True)) == sorted(
        data["sentence"] for *_, data in graph.edges(data=True)
    )


def test_characters_that_xml_cannot_carry_are_replaced(tmp_path: Path) -> None:
    draft = Draft("a\x00", "قال\x0b <مصدر> & \ud800 شيئا")
    draft.statement(draft.entity(GRP, "مصدر\x01"), draft.entity(PER, "علي\ufffe"))
    graph = to_networkx(resolve([draft.extraction]), {draft.id: draft.article})
    write_graphml(graph, tmp_path / "graph.graphml")
    ((*_, data),) = nx.read_graphml(tmp_path / "graph.graphml").edges(data=True)
    assert data["sentence"] == "قال\ufffd <مصدر> & \ufffd شيئا"
