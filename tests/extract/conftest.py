"""Reads a text as the rules of extraction see it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kg.analyze import load
from kg.extract.document import Document
from kg.extract.document import read as read_document
from kg.extract.participation import model
from kg.extract.roles import choosing
from kg.extract.weighing import BIAS
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


@pytest.fixture(autouse=True)
def rules_alone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Has models that leave what the rules read and guess as it is, but for tests of the models' own."""
    if "participation" in request.path.parts or "learnt" in request.path.stem:
        yield
        return
    monkeypatch.setattr(choosing, "_weights", lambda: {BIAS: -20.0, "r:this": 40.0})
    monkeypatch.setattr(model, "load", lambda _: model.neutral())
    monkeypatch.setattr(model, "load_network", lambda _: None)
    model.models.cache_clear()
    yield
    model.models.cache_clear()
