"""The lawyers of somebody accused, who are called by what they do: `دفاع المتهم`, `وقال دفاعه`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.speech_words import noun_class, sayings
from kg.extract.words import Word

_DEFENCE = "دفاع"


def counsel_end(words: Sequence[Word], at: int, end: int) -> int | None:
    """The token before which the phrase of the lawyers that begins at the token ends at the latest; `None` where none
    does."""
    word, verb = words[at], words[at - 1] if at else None
    if word.key != _DEFENCE or word.definite:
        return None
    if word.pronoun:
        told = verb is not None and verb.is_verb and verb.lemma in sayings() and not word.is_attached
        return at + 1 if told else None
    return end if at + 1 < end and words[at + 1].key in noun_class("accused") else None
