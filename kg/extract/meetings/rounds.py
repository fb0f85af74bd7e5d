"""Rounds and sessions of talks, which tell of these: `جولة جديدة من المفاوضات`, `جلسة مباحثات`."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.meetings.lexicon import noun_of_meeting

_OF = "من"
_REACH = 5


def talks_of(document: Document, token: int) -> int | None:
    """The token of the talks that the session or round at the token is one of."""
    words, last = document.words, min(document.sentence(token).last, token + _REACH)
    round_told = noun_of_meeting(words[token].text)
    if round_told is None or round_told.entry.kind != "session":
        return None
    at = token + 1
    while at < last and words[at].tag == "ADJ":
        at += 1
    if at < last and words[at].key == _OF:
        at += 1
    elif at > token + 1:
        return None
    noun = noun_of_meeting(words[at].text) if at < last and not words[at].is_attached else None
    return at if noun is not None and noun.entry.kind == "talks" else None
