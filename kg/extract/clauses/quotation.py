"""Whether a word stands in quoted speech, where a third person is not the speaker."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.event_words import event_words

_OPENING, _CLOSING, _EITHER = frozenset("«“"), frozenset("»”"), '"'
_PARTING = frozenset({":", "،", ","})


def is_quoted(document: Document, first: int, token: int) -> bool:
    """Whether a quotation opens before the token in its sentence, which begins at `first`, and does not close; none
    that goes on from the reporter's own words (`إنها "كانت في زيارة"`, `قرر "إلغاء جولة"`)."""
    words = document.words
    opened: int | None = None
    for at in range(first, token):
        mark = words[at].text
        if mark in _CLOSING or (mark == _EITHER and opened is not None):
            opened = None
        elif mark in _OPENING or mark == _EITHER:
            opened = at
    return opened is not None and not _goes_on(document, first, opened)


def in_own_words(document: Document, first: int, token: int) -> bool:
    """Whether the token stands in a quotation or behind a colon of its sentence, which begins at `first`."""
    colon = any(document.words[at].text == ":" for at in range(first, token))
    return colon or is_quoted(document, first, token)


def _goes_on(document: Document, first: int, mark: int) -> bool:
    """Whether what a quotation mark opens goes on from a particle with its subject or is a noun that a verb governs."""
    words = document.words
    if mark == first or mark + 1 >= len(words):
        return False
    before, behind = words[mark - 1], words[mark + 1]
    if before.key in event_words("that"):
        return bool(before.pronoun)
    told = before.text not in _PARTING and document.words[mark - 1].key not in event_words("relative")
    return told and behind.form == "verbal-noun" and not behind.definite
