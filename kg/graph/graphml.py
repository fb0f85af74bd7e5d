"""GraphML, which Gephi, Cytoscape, yEd and networkx read.

The file holds the nodes and edges of `kg.graph.to_networkx`, written one by one, so that no graph need be in memory.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from kg.files import replacing
from kg.graph.multigraph import Edge, attributes, edges, nodes
from kg.model import Article, Knowledge
from kg.resolve.by_article import reports_by_article

_ILLEGAL: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot carry, even escaped."""
_ESCAPED: Final = {"\r": "&#13;"}
_HEAD: Final = """<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
"""
_FOOT: Final = "</graph>\n</graphml>\n"
_TYPES: Final = {str: "string", int: "long", float: "double"}
_NODE: Final = {
    **dict.fromkeys(("label", "latin", "type", "names", "country"), str),
    **dict.fromkeys(("articles", "weight", "statements", "statements_about_nobody"), int),
}
_EDGE: Final = {
    **dict.fromkeys(("relation", "event", "status", "medium", "act", "title", "place", "time"), str),
    **dict.fromkeys(("article", "outlet", "date", "sentence"), str),
    **dict.fromkeys(("start", "end"), int),
    "rule": str,
    "confidence": float,
}


def write_graphml(knowledge: Knowledge, articles: Mapping[str, Article], path: Path) -> None:
    """Write the graph of `knowledge` to `path`; characters that XML cannot carry become U+FFFD, so offsets hold.

    An edge's id is its key in networkx with the ids of both ends, so that it is the only one of the file. Edges stand
    in the order of their articles. The file is replaced as a whole or not at all. Raises `OutputError` where it cannot
    be written, and `KeyError` for evidence of an article that is not in `articles`.
    """
    with replacing(path) as draft, draft.open("w", encoding="utf-8", newline="\n") as file:
        file.write(_HEAD)
        file.writelines(_declared("node", _NODE))
        file.writelines(_declared("edge", _EDGE))
        file.write('<graph edgedefault="directed">\n')
        file.writelines(node_block(id, data) for id, data in nodes(knowledge))
        for id, found in edges_by_article(knowledge):
            file.writelines(edge_block(edge, articles[id]) for edge in found)
        file.write(_FOOT)


def node_block(id: str, data: Mapping[str, Any]) -> str:
    """The element of a node with its attributes."""
    return f"<node id={_quoted(id)}>\n{_data(data)}</node>\n"


def edge_block(edge: Edge, article: Article) -> str:
    """The element of an edge whose evidence stands in `article`."""
    ends = f"source={_quoted(edge.source)} target={_quoted(edge.target)}"
    id = _quoted(f"{edge.key} {edge.source} {edge.target}")
    return f"<edge {ends} id={id}>\n{_data(attributes(edge, article))}</edge>\n"


def is_xml(value: str) -> bool:
    """Whether XML can carry all characters of `value`."""
    return _ILLEGAL.search(value) is None


def xml_text(value: str) -> str:
    """`value` with each character that XML cannot carry as U+FFFD."""
    return _ILLEGAL.sub("\ufffd", value)


def edges_by_article(
    knowledge: Knowledge, only: Collection[str] | None = None
) -> Iterator[tuple[str, Collection[Edge]]]:
    """The edges of each article, or of some `only`, each once; articles without an edge are left out."""
    for id, told in reports_by_article(knowledge, only):
        found = {(edge.source, edge.target, edge.key): edge for pair in told for edge in edges(*pair)}
        if found:
            yield id, found.values()


def _declared(kind: str, types: Mapping[str, type]) -> Iterator[str]:
    for name, type in types.items():
        yield f'<key id="{name}" for="{kind}" attr.name="{name}" attr.type="{_TYPES[type]}"/>\n'


def _data(data: Mapping[str, Any]) -> str:
    texts = ((name, escape(xml_text(str(value)), _ESCAPED)) for name, value in data.items())
    return "".join(f'  <data key="{name}">{text}</data>\n' for name, text in texts)


def _quoted(value: str) -> str:
    return quoteattr(xml_text(value))
