"""Who said what: reported speech with its speaker, act and content."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.statements.finder import Finder
from kg.extract.statements.reader import read
from kg.model import Statement


def statements(document: Document) -> tuple[Statement, ...]:
    """The statements of an article in text order; speakers and `about` are the document's local entity ids."""
    return tuple(Finder(read(document)).statements())
