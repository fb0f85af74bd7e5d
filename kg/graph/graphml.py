"""GraphML, which Gephi, Cytoscape, yEd and networkx read.

The file holds the nodes and edges of `kg.graph.to_networkx`, written one by one, so that no graph need be in memory.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from kg.files import replacing
from kg.graph.multigraph import Edge, attributes, edges, events, nodes
from kg.model import Article, Knowledge

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
        for id, data in nodes(knowledge):
            file.write(f"<node id={_quoted(id)}>\n{_data(data)}</node>\n")
        for edge, article in _edges(knowledge, articles):
            ends = f"source={_quoted(edge.source)} target={_quoted(edge.target)}"
            id = _quoted(f"{edge.key} {edge.source} {edge.target}")
            file.write(f"<edge {ends} id={id}>\n{_data(attributes(edge, article))}</edge>\n")
        file.write(_FOOT)


def xml_text(value: str) -> str:
    """`value` with each character that XML cannot carry as U+FFFD."""
    return _ILLEGAL.sub("\ufffd", value)


def _edges(knowledge: Knowledge, articles: Mapping[str, Article]) -> Iterator[tuple[Edge, Article]]:
    """The edges article by article, each once."""
    told = defaultdict(list)
    for event in events(knowledge):
        for report in event.reports:
            first = next(edges(event.id, report), None)
            if first is not None:
                told[first.evidence.article_id].append((event.id, report))
    for id in sorted(told):
        found = {(edge.source, edge.target, edge.key): edge for pair in told[id] for edge in edges(*pair)}
        for edge in found.values():
            yield edge, articles[id]


def _declared(kind: str, types: Mapping[str, type]) -> Iterator[str]:
    for name, type in types.items():
        yield f'<key id="{name}" for="{kind}" attr.name="{name}" attr.type="{_TYPES[type]}"/>\n'


def _data(data: Mapping[str, Any]) -> str:
    texts = ((name, escape(xml_text(str(value)), _ESCAPED)) for name, value in data.items())
    return "".join(f'  <data key="{name}">{text}</data>\n' for name, text in texts)


def _quoted(value: str) -> str:
    return quoteattr(xml_text(value))
