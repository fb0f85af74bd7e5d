"""Graph files of a build: N-Quads with a named graph per article, and Turtle with the union of all graphs.

Both are the same bytes for the same knowledge. Quads are sorted outside memory, so a large graph needs no more of it
than a small one.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from kg.files import replacing
from kg.model import Article, Knowledge
from kg.rdf.quads import quads
from kg.rdf.rows import union_of_lines
from kg.rdf.sorting import sorted_lines
from kg.rdf.turtle import turtle
from kg.settings import Settings


def write_nquads(knowledge: Knowledge, articles: Mapping[str, Article], path: Path, settings: Settings) -> None:
    """Write all quads to `path`, one a line, sorted by code points, each once.

    The file is replaced as a whole or not at all. Raises `OutputError` where it cannot be written.
    """
    lines = sorted_lines(map(str.encode, quads(knowledge, articles, settings)))
    with replacing(path) as draft, draft.open("wb") as file, closing(lines):
        file.writelines(lines)


def write_turtle(nquads: Path, path: Path) -> None:
    """Write the union of all graphs of a file that `write_nquads` wrote to `path`, by subject, predicate and object.

    The file is replaced as a whole or not at all. Raises `OutputError` where it cannot be written.
    """
    with replacing(path) as draft, draft.open("wb") as file, nquads.open("rb") as lines:
        file.writelines(map(str.encode, turtle(union_of_lines(lines))))
