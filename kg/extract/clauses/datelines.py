"""Where a sentence goes on behind the place it was written at."""

from __future__ import annotations

from kg.extract.document import Document
from kg.model import EntityType

_DASHES = frozenset({"-", "–", "—", "ـ"})
_SLASH, _PAIR = "/", 2
_DATELINE = 10
"""How many words a dateline may have."""


def behind_dateline(document: Document, first: int) -> int:
    """The token behind what tells at the head of the sentence where it was written (`دبي، الإمارات (CNN) --`,
    `أبوظبي في 3 مايو / وام /`, `كوبنهاغن 17 ديسمبر (شينخوا)`), else its first."""
    place = document.phrase_at(first)
    if place is None or place.type is not EntityType.LOC:
        return first
    slashes = 0
    for at in range(place.last, min(first + _DATELINE, len(document.words) - 1)):
        slashes += document.words[at].text == _SLASH
        if document.words[at].text[:1] in _DASHES or slashes == _PAIR:
            return at + 1
        if document.words[at].text == ")" and document.words[at + 1].is_verb:
            return at + 1
        if document.words[at].is_verb:
            break
    return first
