from itertools import combinations

import networkx as nx
import pytest

from kg.model import Knowledge
from kg.page.layout import layout
from kg.page.picture import CORE, picture
from tests.page.crowd import crowd
from tests.page.newsroom import Newsroom

BOX = (80.0, 50.0)


def laid_out(graph: nx.Graph, core: list[str]) -> dict[str, tuple[int, int]]:
    return layout(graph, core, dict.fromkeys(graph, BOX))


@pytest.mark.parametrize("graph", [nx.path_graph(2), nx.star_graph(30), nx.karate_club_graph(), nx.grid_2d_graph(5, 8)])
def test_no_name_lies_over_another_at_rest(graph: nx.Graph) -> None:
    graph = nx.relabel_nodes(graph, str)
    places = laid_out(graph, sorted(graph))
    assert places.keys() == set(graph)
    for a, b in combinations(places.values(), 2):
        assert abs(a[0] - b[0]) >= BOX[0] - 6 or abs(a[1] - b[1]) >= BOX[1] - 6


def test_nodes_without_lines_have_places_of_their_own() -> None:
    graph = nx.relabel_nodes(nx.empty_graph(50), str)
    assert len(set(laid_out(graph, []).values())) == 50


def test_nodes_shown_later_stand_near_their_neighbours() -> None:
    graph = nx.relabel_nodes(nx.star_graph(40), str)
    graph.add_edge("40", "leaf")
    places = laid_out(graph, [node for node in sorted(graph) if node != "leaf"])
    (x, y), (u, v) = places["leaf"], places["40"]
    assert abs(x - u) < 500 and abs(y - v) < 500


def test_the_order_of_nodes_and_edges_changes_nothing() -> None:
    graph = nx.relabel_nodes(nx.karate_club_graph(), str)
    turned = nx.Graph()
    turned.add_nodes_from(reversed(list(graph)))
    turned.add_edges_from((b, a, data) for a, b, data in reversed(list(graph.edges(data=True))))
    assert laid_out(graph, sorted(graph)) == laid_out(turned, sorted(graph))


def test_the_most_important_of_many_are_shown_first() -> None:
    knowledge, _ = crowd(CORE + 200)
    nodes, _ = picture(knowledge)
    first = [node for node in nodes if node.core]
    assert len(first) == CORE
    assert min(node.size for node in first) >= max(node.size for node in nodes if not node.core)


def test_lines_of_one_pair_lie_side_by_side(talks: Newsroom) -> None:
    _, curves = picture(talks.knowledge())
    bends = {
        curve.line.relation: curve.bend
        for curve in curves
        if {curve.line.source, curve.line.target} == {"mistura", "un"}
    }
    assert len(bends) == 2 and len(set(bends.values())) == 2


def test_a_line_alone_is_straight(talks: Newsroom) -> None:
    _, curves = picture(talks.knowledge())
    assert [curve.bend for curve in curves if (curve.line.source, curve.line.target) == ("assad", "mistura")] == [0]


def test_an_empty_graph_has_an_empty_picture() -> None:
    assert picture(Knowledge((), (), (), (), (), {})) == ([], [])
