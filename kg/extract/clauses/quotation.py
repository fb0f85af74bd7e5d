"""Whether a word stands in quoted speech, where a third person is not the speaker."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.event_words import event_words

_OPENING, _CLOSING, _EITHER = frozenset("«“"), frozenset("»”"), '"'
_I, _I_SHALL, _JOINERS = ("ت", "نا"), "سأ", "وف"
_PARTING = frozenset({":", "،", ","})


def is_quoted(document: Document, first: int, token: int) -> bool:
    """Whether a quotation opens before the token in its sentence, which begins at `first`, and does not close; none
    that goes on from the reporter's own words (`إنها "كانت في زيارة"`, `قرر "إلغاء جولة"`)."""
    return _opened(document, first, token) is not None


def in_own_words(document: Document, first: int, token: int) -> bool:
    """Whether the token stands in a quotation or behind a colon of its sentence, which begins at `first`."""
    return own_words(document, first, token) is not None


def own_words(document: Document, first: int, token: int) -> int | None:
    """The colon or quotation mark behind which the token stands in somebody's own words, `None` where it does not."""
    colon = next((at for at in range(first, token) if document.words[at].text == ":"), None)
    return colon if colon is not None else _opened(document, first, token)


def gender_told(document: Document, first: int, verb: int) -> str:
    """The gender of who does what the verb at the token tells, an empty string of what may be in the first person (`قال
    X: "عقدت لقاء مع Y"`)."""
    word = document.words[verb]
    may_be_own = (word.aspect == "p" and word.text.endswith(_I)) or word.text.lstrip(_JOINERS).startswith(_I_SHALL)
    own = may_be_own and in_own_words(document, first, verb)
    return "" if own else word.gender


def _opened(document: Document, first: int, token: int) -> int | None:
    """The mark that opens the quotation around the token."""
    words = document.words
    opened: int | None = None
    for at in range(first, token):
        mark = words[at].text
        if mark in _CLOSING or (mark == _EITHER and opened is not None):
            opened = None
        elif mark in _OPENING or mark == _EITHER:
            opened = at
    return None if opened is None or _goes_on(document, first, opened) else opened


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
