"""The only file that knows pyvis: its network data and the vis-network script and style it brings.

What pyvis does that a page for others must not: its own template loads Bootstrap from a CDN and has no
doctype, language or direction; its options parser deletes every space; adding an edge scans all nodes
and, in an undirected network, all edges. So its template is not used, its edges are made directly, and
its scripts are read from the package.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from pyvis.edge import Edge
from pyvis.network import Network
from pyvis.node import Node as PyvisNode

from kg.errors import OutputError
from kg.page.picture import Curve, Node

_VIS = ("lib", "vis-9.1.2")
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)
_OPTIONS: dict[str, Any] = {
    "physics": {
        "enabled": False,
        "solver": "forceAtlas2Based",
        "forceAtlas2Based": {"gravitationalConstant": -90, "springLength": 120, "avoidOverlap": 0.6},
        "stabilization": False,
    },
    "interaction": {"hover": True, "multiselect": False, "hideEdgesOnDrag": False, "selectConnectedEdges": False},
    "layout": {"improvedLayout": False},
}


def network_data(nodes: Sequence[Node], curves: Sequence[Curve], events: Mapping[str, int]) -> dict[str, Any]:
    """`nodes`, `edges` and `options` as vis-network reads them; nodes are numbered in their order.

    Each edge carries its `relation` and, as `events`, the numbers of its events in `events`.
    """
    network = Network(directed=True)
    network.options = _OPTIONS
    number = {node.id: index for index, node in enumerate(nodes)}
    for node in nodes:
        network.nodes.append(_node(node, number[node.id]))
    for curve in curves:
        network.edges.append(_edge(curve, number, events))
    found, edges, *_ = network.get_network_data()
    return {"nodes": found, "edges": edges, "options": network.options}


def _node(node: Node, number: int) -> dict[str, Any]:
    look: dict[str, Any] = {"size": node.size, "x": node.x, "y": node.y, "community": node.community}
    look |= {"core": True} if node.core else {}
    options: dict[str, Any] = PyvisNode(number, node.shape, node.label, **look).options
    return options


def _edge(curve: Curve, number: Mapping[str, int], events: Mapping[str, int]) -> dict[str, Any]:
    line = curve.line
    ends = number[line.source], number[line.target]
    own = {"relation": line.relation.value, "events": [events[event] for event in line.events]}
    options: dict[str, Any] = Edge(*ends, directed=line.directed, bend=curve.bend, **own).options
    return options


@cache
def script() -> str:
    """The vis-network script that pyvis ships; raises `OutputError` where it is not there."""
    return _SOURCE_MAP.sub("", _asset("vis-network.min.js"))


@cache
def style() -> str:
    """The vis-network style that pyvis ships; raises `OutputError` where it is not there."""
    return _asset("vis-network.css")


def _asset(name: str) -> str:
    file = resources.files("pyvis").joinpath(*_VIS, name)
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise OutputError(f"pyvis has no {name} at {file}; install pyvis 0.3.2") from error
