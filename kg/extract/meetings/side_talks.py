"""Talks that a word of speaking tells: `دار حديث جانبي بين X وY`, `حديث قصير مع X على هامش القمة`."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Trigger
from kg.extract.meetings.lexicon import Frame
from kg.model import Medium

_TALK = Frame("نقاش", "loose", Medium.UNSPECIFIED, frozenset({"مع"}), noun=True)
_BETWEEN, _FEW = "بين", 4


def trigger_of_talk(document: Document, token: int) -> Trigger | None:
    """The token as a noun of speaking that is a talk: one between two, or one aside."""
    words, last = document.words, document.sentence(token).last
    if words[token].key not in event_words("speaking_noun") or words[token].pronoun or document.phrase_at(token):
        return None
    at = token + 1
    while at < last and (words[at].tag == "ADJ" or words[at].key in event_words("aside")):
        at += 1
    aside = any(one.key in event_words("aside") for one in words[token + 1 : at])
    if not aside and (at >= last or words[at].key != _BETWEEN):
        return None
    definite, span = words[token].definite, document.analysis.tokens[token].span
    return Trigger(token, _TALK, "", span, definite, words[token].preposition)
