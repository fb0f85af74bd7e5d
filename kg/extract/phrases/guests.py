"""Somebody who is called the guest: `الضيف`, `الضيف العراقي`, `ضيفه`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.phrases.nominals import NominalReader
from kg.extract.words import Word
from kg.model import EntityType, MentionKind

_TITLES: Final = frozenset({"office", "rank", "honorific"})


def is_guest(words: Sequence[Word], at: int) -> bool:
    """Whether the token calls one guest by himself, not what a title or delegation before it is (`الوزير الضيف`)."""
    word, before = words[at], words[at - 1] if at else None
    if word.key not in event_words("guest") or not (word.definite or word.pronoun) or word.number != "s":
        return False
    if before is None or word.is_attached:
        return True
    return not (before.is_nominal and before.definite)


def _is_titled(guest: Word, behind: Word | None) -> bool:
    """Whether the guest's title follows (`ضيفه محافظ البنك المركزي X`)."""
    titled = behind is not None and behind.head is not None and bool(behind.head.kinds & _TITLES)
    return titled and behind is not None and not behind.is_attached and bool(guest.pronoun or not behind.definite)


def guest_at(nouns: NominalReader, at: int, end: int) -> Phrase | None:
    """The guest with his nationality, where one begins at the token."""
    words: Final = nouns.words
    behind = words[at + 1] if at + 1 < end else None
    if at in nouns.names or not is_guest(words, at) or at + 1 in nouns.names or _is_titled(words[at], behind):
        return None
    nation = behind is not None and behind.definite and behind.nisba is not None and not behind.is_attached
    nested = (nouns.nisba(at + 1),) if nation else ()
    last = nested[0].last if nested else at + 1
    kind, type, gender = MentionKind.NOMINAL, EntityType.PER, words[at].gender or "m"
    return Phrase(nouns.span(at, last), at, last, at, kind, type, gender, "s", nested=nested)
