"""Gives the tests of participation a model of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest

from kg.extract.participation import model
from kg.extract.participation.cue import Event
from kg.extract.participation.model import Model
from kg.extract.weighing import BIAS


@pytest.fixture
def believe(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[float], None]]:
    """Has a model whose candidates all have the same log-odds of taking part."""

    def set_model(odds: float) -> None:
        learnt: Mapping[Event, Model] = dict.fromkeys(Event, Model({"": {BIAS: complex(odds, odds)}}))
        monkeypatch.setattr(model, "load", lambda _: learnt)
        monkeypatch.setattr(model, "load_network", lambda _: None)
        model.models.cache_clear()

    yield set_model
    model.models.cache_clear()
