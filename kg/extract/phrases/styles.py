"""People who are called by a style alone: `سموه`, `صاحب السمو`, `الضيف`; which words are styles."""

from __future__ import annotations

from typing import Final

from kg.extract.phrase import Phrase
from kg.extract.phrases.guests import guest_at
from kg.extract.phrases.honoured import behind_highness, honour_gender
from kg.extract.phrases.nominals import NominalReader
from kg.extract.words import Word
from kg.model import EntityType, MentionKind

_CALLING: Final = frozenset({"office", "rank", "honorific"})


def styled(nouns: NominalReader, at: int, end: int) -> Phrase | None:
    """Somebody of a rank whose style begins at the token."""
    return _honoured(nouns, at) or guest_at(nouns, at, end) or _highness(nouns, at, end)


def _honoured(nouns: NominalReader, at: int) -> Phrase | None:
    """Somebody of a rank for whom a word of honour stands (`سموه`)."""
    gender = honour_gender(nouns.words, at)
    if not gender:
        return None
    return Phrase(nouns.span(at, at + 1), at, at + 1, at, MentionKind.NOMINAL, EntityType.PER, gender, "s")


def _highness(nouns: NominalReader, at: int, end: int) -> Phrase | None:
    """Somebody who is called by his style alone (`أعرب صاحب السمو عن`)."""
    behind = behind_highness(nouns.words, at)
    following = nouns.words[behind].head if behind < end else None
    if not behind or behind in nouns.names or (following is not None and following.kinds & _CALLING):
        return None
    span, gender = nouns.span(at, behind), nouns.words[at].gender
    return Phrase(span, at, behind, at + 1, MentionKind.NOMINAL, EntityType.PER, gender, "s")


def is_abstract(word: Word) -> bool:
    """Whether a word is the abstract noun of a style, whose gender is not that of whom it styles (`آية الله`)."""
    return word.head is not None and "honorific" in word.head.kinds and not word.definite
