"""GraphML, which Gephi, Cytoscape, yEd and networkx read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

import networkx as nx

from kg.files import replacing

_ILLEGAL: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot carry, even escaped."""


def write_graphml(graph: nx.MultiDiGraph, path: Path) -> None:
    """Write `graph` to `path`; characters that XML cannot carry become U+FFFD, so offsets hold.

    The file is replaced as a whole or not at all. Raises `OutputError` where it cannot be written.
    """
    with replacing(path) as draft:
        nx.write_graphml_lxml(xml_safe(graph), draft, encoding="utf-8", named_key_ids=True)


def xml_safe(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """A copy of `graph` with each character that XML cannot carry as U+FFFD."""
    cleaned: nx.MultiDiGraph = nx.MultiDiGraph()
    for node, data in graph.nodes(data=True):
        cleaned.add_node(node, **_values(data))
    for source, target, key, data in graph.edges(keys=True, data=True):
        cleaned.add_edge(source, target, key=_ILLEGAL.sub("\ufffd", key), **_values(data))
    return cleaned


def _values(data: dict[str, Any]) -> dict[str, Any]:
    return {name: _ILLEGAL.sub("\ufffd", value) if isinstance(value, str) else value for name, value in data.items()}
