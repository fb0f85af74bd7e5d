"""The closed word classes of `frames/event_words.tsv`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from kg.arabic.normal import fold


@cache
def event_words(name: str) -> frozenset[str]:
    """The folded words of a class; raises `KeyError` for a class that is not in the file."""
    return _classes()[name]


@cache
def _classes() -> dict[str, frozenset[str]]:
    lines = files("kg.extract").joinpath("frames/event_words.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {name: frozenset(map(fold, words.split())) for name, words in rows}
