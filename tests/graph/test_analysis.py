"""Views, measures, communities, paths and patterns of graphs whose answers are known by hand."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import pytest
from desk import LOC, PER, Draft, vientiane

from kg.errors import InputError
from kg.graph import (
    Measure,
    between,
    betweenness,
    by_month,
    communities,
    degree,
    measures,
    met_then_spoke,
    pagerank,
    shortest_path,
    timeline,
    to_networkx,
    top,
    weighted,
)
from kg.model import Status, Time
from kg.resolve import resolve


def graph_of(*drafts: Draft) -> nx.MultiDiGraph:
    return to_networkx(resolve(draft.extraction for draft in drafts), {draft.id: draft.article for draft in drafts})


def meetings(*pairs: tuple[str, str]) -> nx.MultiDiGraph:
    """A graph of meetings between people who are named by a letter each."""
    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    for number, (one, other) in enumerate(pairs):
        event = {"relation": "met", "event": f"m{number}", "time": "2020-01-01", "date": "", "status": "held"}
        graph.add_edge(one, other, key=number, **event, sentence=f"{one}{other}", article="a", start=0, confidence=0.9)
    nx.set_node_attributes(graph, {node: node for node in graph}, "label")
    return graph


@pytest.fixture(scope="module")
def graph() -> nx.MultiDiGraph:
    return graph_of(*vientiane())


def node(graph: nx.MultiDiGraph, label: str) -> str:
    (found,) = (node for node, data in graph.nodes(data=True) if data["label"] == label)
    return found


def test_a_meeting_of_two_articles_weighs_once(graph: nx.MultiDiGraph) -> None:
    pairs = weighted(graph, ["met"])
    ((_, _, data),) = pairs.edges(data=True)
    assert data == {"weight": 1, "relations": "met", "first": "2016-07-26", "last": "2016-07-26"}
    assert pairs.nodes[node(graph, "جون كيري")]["type"] == "PER"


def test_direction_tells_who_speaks_about_whom(graph: nx.MultiDiGraph) -> None:
    pairs = weighted(graph, directed=True)
    lavrov, kerry, syria = (node(graph, label) for label in ("سيرجي لافروف", "جون كيري", "سوريا"))
    assert pairs.has_edge(lavrov, syria) and not pairs.has_edge(syria, lavrov)
    assert pairs.has_edge(lavrov, kerry) and pairs.has_edge(kerry, lavrov)


@pytest.mark.parametrize(
    ("since", "until", "relations"),
    [
        ("2016-07-27", None, {"said-about", "visited"}),
        (None, "2016-07-26", {"met", "said-about", "holds-post"}),
        ("2016-07", "2016", {"met", "said-about", "holds-post", "visited"}),
        ("2017", None, set()),
    ],
)
def test_time_is_cut_out(graph: nx.MultiDiGraph, since: str | None, until: str | None, relations: set[str]) -> None:
    found = between(graph, since, until)
    kept = {data["relation"] for *_, data in found.edges(data=True)}
    assert kept >= relations - {"holds-post"} and kept <= relations | {"holds-post"}
    assert all(found.degree(node) for node in found)


def test_what_is_no_date_is_told(graph: nx.MultiDiGraph) -> None:
    with pytest.raises(InputError, match="'أمس' is no date; write one such as"):
        between(graph, "أمس")


def test_months_share_out_the_dated_edges() -> None:
    drafts = [Draft("a", published="2020-01-31"), Draft("b", published="2020-02-01"), Draft("c")]
    for draft in drafts:
        draft.meeting(draft.entity(PER, "سامر حداد"), draft.entity(PER, "هدى قباني"))
    assert {month: len(one.edges) for month, one in by_month(graph_of(*drafts)).items()} == {"2020-01": 1, "2020-02": 1}


def test_the_one_between_two_groups_is_the_bridge() -> None:
    graph = meetings(("a", "b"), ("b", "c"), ("a", "c"), ("c", "d"), ("d", "e"), ("e", "f"), ("f", "g"), ("e", "g"))
    assert [name for name, _ in top(graph, Measure.BETWEENNESS, 2)] == ["d", "c"]
    assert degree(graph)["c"] == 3
    assert betweenness(graph)["a"] == 0
    groups = communities(graph)
    assert {frozenset(group.members) for group in groups} == {frozenset("abc"), frozenset("defg")} or len(groups) == 2
    assert all(group.label.split("، ") == list(group.members[:3]) for group in groups)


def test_pagerank_is_that_of_networkx() -> None:
    graph = meetings(("a", "b"), ("b", "c"), ("c", "d"), ("b", "d"), ("d", "e"))
    graph.add_edge("a", "z", key=99, **{**graph.edges["a", "b", 0], "relation": "said-about", "event": "s"})
    found = pagerank(graph)
    expected = nx.pagerank(weighted(graph, directed=True), tol=1e-12)
    assert found == pytest.approx(expected, abs=1e-7)
    assert sum(found.values()) == pytest.approx(1)


def test_betweenness_of_a_large_graph_is_estimated_the_same_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = meetings(*((f"n{i}", f"n{(i + 1) % 600}") for i in range(600)), ("n0", "n300"))
    exact = betweenness(ring)
    monkeypatch.setattr(measures, "SAMPLED_ABOVE", 500)
    estimated = betweenness(ring)
    assert estimated == betweenness(ring) != exact
    assert max(estimated, key=lambda name: estimated[name]) in {"n0", "n300"}


def test_an_empty_graph_has_no_leaders() -> None:
    empty: nx.MultiDiGraph = nx.MultiDiGraph()
    assert [top(empty, measure) for measure in Measure] == [[], [], []]
    assert communities(empty) == []


def test_communities_do_not_depend_on_the_order_of_edges() -> None:
    pairs = [*combinations("abcd", 2), *combinations("wxyz", 2), ("a", "w")]
    assert communities(meetings(*pairs)) == communities(meetings(*reversed(pairs)))


def test_a_path_explains_each_hop(graph: nx.MultiDiGraph) -> None:
    syria, laos = node(graph, "سوريا"), node(graph, "لاوس")
    hops = shortest_path(graph, syria, laos)
    assert [(hop.relation, hop.backward) for hop in hops] == [("said-about", True), ("met", False), ("visited", False)]
    assert hops[0].source == syria and hops[-1].target == laos
    assert hops[2].sentence == "ووصل كيري إلى لاوس"


def test_where_no_path_leads_it_is_told() -> None:
    graph = meetings(("a", "b"), ("c", "d"))
    with pytest.raises(InputError, match="no path leads from a to d"):
        shortest_path(graph, "a", "d")
    with pytest.raises(InputError, match="no node 'x'"):
        shortest_path(graph, "x", "a")


def motif_graph(gap: str, status: Status = Status.HELD) -> nx.MultiDiGraph:
    """A meeting on the 1st, and a statement about a third party on another day."""
    first, second = Draft("a", published="2020-03-01"), Draft("b", published=gap)
    pair = first.entity(PER, "سامر حداد"), first.entity(PER, "هدى قباني")
    first.meeting(*pair, time=Time("اليوم", "2020-03-01"), status=status)
    second.statement(second.entity(PER, "سامر حداد"), second.entity(LOC, "مصر"), second.entity(PER, "هدى قباني"))
    return graph_of(first, second)


@pytest.mark.parametrize(("published", "days"), [("2020-03-01", [0]), ("2020-03-08", [7]), ("2020-03-09", [])])
def test_speaking_after_a_meeting_is_found_within_its_days(published: str, days: list[int]) -> None:
    assert [motif.days for motif in met_then_spoke(motif_graph(published), within=7)] == days


def test_a_motif_names_all_three() -> None:
    graph = motif_graph("2020-03-03")
    (motif,) = met_then_spoke(graph)
    names = [graph.nodes[one]["label"] for one in (motif.partner, motif.speaker, motif.about)]
    assert names == ["هدى قباني", "سامر حداد", "مصر"]


def test_speaking_before_a_meeting_or_after_a_denied_one_is_no_motif() -> None:
    assert met_then_spoke(motif_graph("2020-02-28")) == met_then_spoke(motif_graph("2020-03-02", Status.DENIED)) == []
    with pytest.raises(InputError, match="within is -1"):
        met_then_spoke(motif_graph("2020-03-02"), within=-1)


def test_a_timeline_is_in_the_order_of_time(graph: nx.MultiDiGraph) -> None:
    kerry = node(graph, "جون كيري")
    entries = timeline(graph, kerry)
    assert [entry.date for entry in entries] == sorted(entry.date for entry in entries)
    assert sorted(entry.relation for entry in entries) == ["holds-post", "met", "said-about", "visited"]
    with pytest.raises(InputError, match="no node 'x'"):
        timeline(graph, "x")


def test_a_meeting_of_three_is_one_entry_with_all_of_them() -> None:
    draft = Draft("a")
    trio = [draft.entity(PER, name) for name in ("سامر حداد", "هدى قباني", "نزار خوري")]
    draft.meeting(*trio)
    graph = graph_of(draft)
    for person in graph:
        (entry,) = timeline(graph, person)
        assert person in (entry.source, *entry.targets)
