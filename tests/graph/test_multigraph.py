"""The networkx graph and its GraphML."""

from __future__ import annotations

import re
from pathlib import Path

import networkx as nx
import pytest
from desk import GRP, PER, Draft, vientiane

from kg.graph import to_networkx, write_graphml
from kg.resolve import resolve

NODE = {"label", "latin", "type", "names", "country", "articles", "weight", "statements", "statements_about_nobody"}
EDGE = {"relation", "event", "status", "medium", "act", "title", "place", "time", "article", "outlet", "date"}
EDGE |= {"sentence", "start", "end", "rule", "confidence"}


DRAFTS = vientiane()
KNOWLEDGE = resolve(draft.extraction for draft in DRAFTS)
ARTICLES = {draft.id: draft.article for draft in DRAFTS}


@pytest.fixture(scope="module")
def graph() -> nx.MultiDiGraph:
    return to_networkx(KNOWLEDGE, ARTICLES)


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
    write_graphml(KNOWLEDGE, ARTICLES, tmp_path / "graph.graphml")
    back = nx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    assert dict(back.nodes(data=True)) == dict(graph.nodes(data=True))
    edges = {(one, other, key): data for one, other, key, data in graph.edges(keys=True, data=True)}
    assert edges == {
        (one, other, key.removesuffix(f" {one} {other}")): data
        for one, other, key, data in back.edges(keys=True, data=True)
    }


def test_each_edge_of_a_file_has_an_id_of_its_own(tmp_path: Path) -> None:
    draft = Draft("three", "التقى علي سامر وهند")
    draft.meeting(draft.person("علي"), draft.person("سامر"), draft.person("هند"))
    write_graphml(resolve([draft.extraction]), {draft.id: draft.article}, tmp_path / "graph.graphml")
    found = re.findall('<edge .* id="(.*)">', (tmp_path / "graph.graphml").read_text(encoding="utf-8"))
    assert len(set(found)) == len(found) == 3


def test_characters_that_xml_cannot_carry_are_replaced(tmp_path: Path) -> None:
    draft = Draft('a\x00\n"', "قال\x0b <مصدر> & \ud800 \rشيئا\n]]>")
    draft.statement(draft.entity(GRP, "مصدر\x01"), draft.entity(PER, "علي\ufffe"))
    write_graphml(resolve([draft.extraction]), {draft.id: draft.article}, tmp_path / "graph.graphml")
    ((*_, data),) = nx.read_graphml(tmp_path / "graph.graphml").edges(data=True)
    assert data["sentence"] == "قال\ufffd <مصدر> & \ufffd \rشيئا\n]]>"
    assert data["article"] == 'a\ufffd\n"'
