"""What is remembered of words is bounded, however many articles there are."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from typing import Any

import pytest

import kg
from kg.extract import surface

FREE = {"text", "word", "form", "key", "name", "surface", "written", "folded", "value"}
"""Parameters that anything may be given for that stands in an article."""
OF_TABLES = {"event_words", "keys", "noun_class"}
"""Functions that are asked for a table of the package by its name."""


def remembering() -> Iterator[tuple[str, Any]]:
    """All functions of the rooms that read text that remember what they found, with their names."""
    for room in ("arabic", "analyze", "extract", "resolve"):
        for module in pkgutil.walk_packages([f"{kg.__path__[0]}/{room}"], f"kg.{room}."):
            loaded = importlib.import_module(module.name)
            for name, thing in vars(loaded).items():
                if isinstance(thing, _lru_cache_wrapper) and thing.__module__ == module.name:
                    yield f"{module.name}.{name}", thing


def test_what_is_remembered_of_words_has_a_bound() -> None:
    found = dict(remembering())
    assert len(found) > 50
    unbounded = {
        name: set(inspect.signature(function).parameters) & FREE
        for name, function in found.items()
        if function.cache_parameters()["maxsize"] is None and name.rpartition(".")[2] not in OF_TABLES
    }
    assert not {name for name, given in unbounded.items() if given}


def test_of_the_words_that_forms_were_looked_for_in_the_last_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surface, "_MOST_KNOWN", 3)
    forms = surface.Forms({"كتاب": "book"}, verbal=False)
    for text in ("والكتاب", "قلم", "كتابها", "ورقة", "كتاب"):
        reading = forms.read(text)
        assert (reading is not None) == ("كتاب" in text)
        assert len(forms.known) <= 3
    assert "كتاب" in forms.known
