"""Reads a text as the rules of extraction see it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.analyze import load
from kg.extract.document import Document
from kg.extract.document import read as read_document
from kg.model import Analysis, Article


@pytest.fixture(scope="session")
def read() -> Callable[[str], Document]:
    """Analyses a text with the embedded engine and reads its phrases and entities."""
    engine = load("embedded")

    def reader(text: str, published: str | None = None) -> Document:
        (analysis,) = engine.analyze([Article("a", text, published=published)])
        assert isinstance(analysis, Analysis)
        return read_document(analysis)

    return reader
