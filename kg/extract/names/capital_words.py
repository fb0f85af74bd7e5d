"""The words around a capital that tell whether it stands for its government."""

from __future__ import annotations

from collections.abc import Collection

from kg.arabic.countries import by_capital, by_name
from kg.extract.lexicon import keys
from kg.extract.words import Word

EDGE = "-"
"""What stands for the word before the first and behind the last."""


def kind(name: str) -> str:
    """What a place name is that may stand in a row: a `capital`, a `state`, a `town`."""
    if by_capital(name) is not None:
        return "capital"
    return "state" if by_name(name) is not None else "town"


def lemma(word: Word | None) -> str:
    """The word's lemma, or its folded form where it has none."""
    return EDGE if word is None else word.lemma or word.key


def is_cue(word: Word) -> bool:
    """Whether the word tells that a capital stands for a government."""
    return is_among(word, keys("capital_cues"))


def is_among(word: Word, among: Collection[str]) -> bool:
    """Whether the word or its lemma is one of those."""
    return word.key in among or word.lemma in among
