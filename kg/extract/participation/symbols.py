"""A sentence as a row of symbols: a phrase is one, by its type; a function word stands for itself, other words for
their part of speech."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.frozen import dataclass
from kg.model import EntityType

_QUOTES = frozenset('"«»“”')
_LETTERS = 3
_TYPES = {(kind, named): f"[{kind.value}{']' if named else '-]'}" for kind in EntityType for named in (True, False)}


@dataclass(frozen=True, slots=True)
class Row:
    """The symbols of a sentence and the index of the symbol that each of its tokens belongs to."""

    symbols: tuple[str, ...]
    unit: Sequence[int]
    first: int

    def between(self, one: int, other: int) -> tuple[str, ...]:
        """The symbols between two tokens of the sentence, in text order."""
        low, high = sorted((self.unit[one - self.first], self.unit[other - self.first]))
        return self.symbols[low + 1 : high]


@lru_cache(maxsize=4)
def row(document: Document, index: int) -> Row:
    """The row of the sentence with that index."""
    sentence = document.analysis.sentences[index]
    words, phrase_at = document.words, document.phrase_at
    symbols: list[str] = []
    unit: list[int] = []
    inside: Phrase | None = None
    for token in range(sentence.first, sentence.last):
        phrase = phrase_at(token)
        if phrase is None or not phrase.entity:
            symbols.append(_symbol(words[token]))
        elif phrase is not inside:
            symbols.append(_clitics(words[token]) + type_of(phrase))
        inside = phrase
        unit.append(len(symbols) - 1)
    return Row(tuple(symbols), unit, sentence.first)


def type_of(phrase: Phrase) -> str:
    """The symbol of a phrase: its type, and whether it has a name."""
    return _TYPES[phrase.type, phrase.name is not None]


def _clitics(word: Word) -> str:
    return f"{word.conjunction}{word.preposition}+" if word.is_attached else ""


def _symbol(word: Word) -> str:
    """The symbol of a word that is in no phrase."""
    if word.is_mark:
        return "Q" if word.text in _QUOTES else word.text
    if word.key in event_words("spelled_out"):
        return _clitics(word) + word.key
    if word.is_verb:
        return f"{_clitics(word)}V"
    return f"{_clitics(word)}{'D' if word.definite else ''}{word.tag[:_LETTERS]}"
