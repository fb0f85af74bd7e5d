"""Bodies that only hear or carry what is told: no post belongs to them.

تغريدة على [تويتر]      قال المتحدث كريم ناصر ل[هسبريس] إن …      كشف لـ"[الوطن]" المتحدث الرسمي …
"""

from __future__ import annotations

from typing import Final

from kg.extract.document import Document
from kg.extract.phrase import Phrase
from kg.extract.speech_words import speaking
from kg.model import EntityType

_CARRIERS: Final = frozenset({"علي", "عبر"})
_TO: Final = "ل"
_OPENING: Final = frozenset({'"', "«", "“", "”"})


def is_medium(document: Document, body: Phrase) -> bool:
    """Whether a body is where something was written, or whom somebody talks to: behind `ل` after a verb of speech or
    after who speaks."""
    at = body.first - 1
    if at < 0 or body.name is None:
        return False
    if document.words[at].key in _CARRIERS:
        return True
    if document.words[body.first].preposition != _TO:
        at -= document.words[at].text in _OPENING
        if at < 1 or document.words[at].key != _TO:
            return False
        at -= 1
    return document.phrase_at(body.first) is body and _speaks(document, at)


def _speaks(document: Document, at: int) -> bool:
    """Whether the token is a verb of speech or the last one of who speaks."""
    phrase, word = document.phrase_at(at), document.words[at]
    teller = phrase is not None and phrase.type in {EntityType.PER, EntityType.GRP}
    return teller or (word.is_verb and word.lemma in speaking())
