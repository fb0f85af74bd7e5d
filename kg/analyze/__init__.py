"""Engines: an article's text to sentences, words, segments, tags, lemmas and names.

>>> from kg.analyze import load
>>> from kg.model import Article
>>> analysis = next(load("embedded").analyze([Article("1", "وصل الوزير إلى موسكو.")]))
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import Final

from kg.analyze.engine import Engine
from kg.errors import EngineError

__all__ = ["Engine", "engine_names", "load"]

GROUP: Final = "kg.engines"
"""The entry points of plug-ins' engines: each names a function without parameters that makes an engine."""

_ENGINES = {"embedded": "kg.analyze.embedded", "farasa": "kg.analyze.farasa"}
"""Engine name -> the module whose function `load()` makes it; a module is imported when its engine is asked for."""


def engine_names() -> tuple[str, ...]:
    """The names of the known engines, those of plug-ins last."""
    return (*_ENGINES, *sorted(_offered().keys() - _ENGINES.keys()))


def load(name: str) -> Engine:
    """The engine of that name, built in or of an installed plug-in, or of a module of one's own:
    `my_package.my_engine` with a function `load()`.

    Raises `EngineError` for an unknown name or where the engine cannot be loaded.
    """
    make: Callable[[], Engine]
    offered = _offered()
    try:
        if name not in _ENGINES and name in offered:
            make = offered[name].load()
        else:
            make = import_module(_ENGINES[name] if name in _ENGINES or "." not in name else name).load
    except (KeyError, ImportError, AttributeError) as error:
        raise EngineError(f"no engine {name!r}: choose one of {', '.join(engine_names())}") from error
    return make()


def _offered() -> dict[str, EntryPoint]:
    """The engines of plug-ins by name."""
    return {offer.name: offer for offer in entry_points(group=GROUP)}
