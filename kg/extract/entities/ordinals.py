"""Which of several people described by the same noun is meant (`المتهم [الثاني]`)."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_ORDINALS = event_words("nth") | {"رئيسي", "رئيسيه", "اخر", "اخره"}


def ordinal_of(phrase: Phrase, words: Sequence[Word]) -> str:
    """The folded word that tells which of several a person without a post is, empty where none does."""
    if phrase.type is not EntityType.PER or phrase.posts:
        return ""
    return next((word.key for word in words[phrase.first + 1 : phrase.last] if word.key in _ORDINALS), "")
