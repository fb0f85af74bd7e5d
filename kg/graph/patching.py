"""GraphML made from a former file by what changed: places are found by bisection, all else is copied as it is.

The file is one of `kg.graph.graphml`: nodes in the order of their ids, then edges in the order of their articles. Each
element begins a line, and no other line begins with `<node` or `<edge`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from mmap import mmap
from pathlib import Path
from typing import Any, Final
from xml.sax.saxutils import unescape

from kg.files import mapped, write_edited
from kg.graph.graphml import edge_block, edges_by_article, is_xml, node_block, write_graphml
from kg.graph.multigraph import nodes
from kg.model import Article, Knowledge

_ELEMENT: Final = re.compile(rb"\n<(node id=\"([^\"]*)\"|edge |/graph>)")
_ARTICLE: Final = re.compile(rb'\n  <data key="article">([^<]*)</data>\n')
_RETURN: Final = {"&#13;": "\r"}

Key = tuple[int, str]
"""Where an element stands: nodes by id, then edges by article, then the end."""


def patch_graphml(
    file: Path, former: Knowledge, told: tuple[Knowledge, Mapping[str, Article]], ids: Collection[str], path: Path
) -> None:
    """Write to `path` the graph `told` now with its articles, given that `file` has that of `former`; `ids` are all
    articles whose reports may be others. Raises `OutputError` where it cannot be written.
    """
    now, articles = told
    if not all(map(is_xml, (*articles, *ids))):  # such ids are not in order in the file
        write_graphml(now, articles, path)
        return
    texts = {**_changed_nodes(former, now), **_edges(now, articles, ids)}
    with mapped(file) as data:
        edits = [(_place(data, key), _place(data, _behind(key)), texts[key].encode()) for key in sorted(texts)]
        write_edited(data, edits, path)


def _changed_nodes(former: Knowledge, now: Knowledge) -> dict[Key, str]:
    """The elements of all nodes that are not as they were, empty for those that are gone."""
    before, after = dict(nodes(former)), dict(nodes(now))
    ids = (id for id in before.keys() | after.keys() if before.get(id) != after.get(id))
    return {(0, id): node_block(id, after[id]) if id in after else "" for id in ids}


def _edges(now: Knowledge, articles: Mapping[str, Article], ids: Collection[str]) -> dict[Key, str]:
    """The elements of all edges of some articles, empty for those that have none."""
    found = {(1, id): "" for id in ids}
    for id, edges in edges_by_article(now, ids):
        found[1, id] = "".join(edge_block(edge, articles[id]) for edge in edges)
    return found


def _behind(key: Key) -> Key:
    """The key right behind another."""
    return key[0], f"{key[1]}\0"


def _place(data: mmap, key: Key) -> int:
    """Where the first element begins that does not come before `key`."""
    low, high = 0, len(data)
    while low < high:
        middle = (low + high) // 2
        found = _next(data, middle)
        if found is not None and found[0] < high and found[1] < key:
            low = found[0] + 1
        else:
            high = middle
    found = _next(data, low)
    return found[0] if found else len(data)


def _next(data: mmap, at: int) -> tuple[int, Key] | None:
    """The first element from `at` on, and its key."""
    found = _ELEMENT.search(data, max(at - 1, 0))
    if found is None:
        return None
    return found.start() + 1, _key(data, found)


def _key(data: mmap, element: re.Match[bytes]) -> Key:
    if element[2] is not None:
        return 0, element[2].decode()
    article: Any = _ARTICLE.search(data, element.end()) if element[1] == b"edge " else None
    return (1, unescape(article[1].decode(), _RETURN)) if article else (2, "")
