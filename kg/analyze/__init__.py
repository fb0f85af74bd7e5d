"""Engines: an article's text to sentences, words, segments, tags, lemmas and names.

>>> from kg.analyze import load
>>> from kg.model import Article
>>> analysis = next(load("embedded").analyze([Article("1", "وصل الوزير إلى موسكو.")]))
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from kg.analyze.engine import Engine
from kg.errors import EngineError

__all__ = ["Engine", "engine_names", "load"]

_ENGINES = {"embedded": "kg.analyze.embedded", "farasa": "kg.analyze.farasa"}
"""Engine name -> the module whose function `load()` makes it; a module is imported when its engine is asked for."""


def engine_names() -> tuple[str, ...]:
    """The names of the known engines."""
    return tuple(_ENGINES)


def load(name: str) -> Engine:
    """The engine of that name, or of a module of one's own: `my_package.my_engine` with a function `load()`.

    Raises `EngineError` for an unknown name or where the engine cannot be loaded.
    """
    try:
        module = import_module(_ENGINES[name] if name in _ENGINES or "." not in name else name)
    except (KeyError, ModuleNotFoundError) as error:
        raise EngineError(f"no engine {name!r}: choose one of {', '.join(engine_names())}") from error
    make: Callable[[], Engine] = module.load
    return make()
