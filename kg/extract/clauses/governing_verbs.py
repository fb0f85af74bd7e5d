"""Verbs before the noun of an event that tell its status (`تمكن من لقاء`, `لن يكون هناك لقاء`)."""

from __future__ import annotations

from kg.extract.clauses.absence import THERE
from kg.extract.clauses.negation import UNWILLING, is_unless, negated
from kg.extract.clauses.status_cues import cue_of
from kg.extract.clauses.tense import aspect_of
from kg.extract.clauses.verb_status import verb_status
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.model import Status

_BE, _BE_JUSSIVE = "كان", frozenset({"يكن", "تكن"})
_MANAGED = "تمكن"  # which may be taken for `تُمكن`
_NOT = frozenset({"لن", "لم"})
_NO, _ON, _COMMENT = "لا", "علي", "علق"
_SUBJECT = 6
_SUFFERED, _TO = "تعرض", "ل"


def by_verb(document: Document, at: int, first: int, purpose: bool, future: bool) -> Status | None:
    """What the verb before a noun tells of the noun's event."""
    if document.words[at].key in event_words("occurring") | _BE_JUSSIVE and is_unless(document, at, first):
        return Status.PROPOSED
    return _by_verb(document, at, first, purpose, future)


def _by_verb(document: Document, at: int, first: int, purpose: bool, future: bool) -> Status | None:
    """The same of a verb that tells no condition."""
    cue = None if _is_of_words(document, at) or _is_suffered(document, at) else cue_of(document.words[at], "verb")
    managing = not event_words("managing").isdisjoint((document.words[at].key, document.words[at].lemma))
    none = document.words[at].key in event_words("occurring") and at > first and document.words[at - 1].key == _NO
    if none or (managing and negated(document, at, first)):  # لا تجري محادثات
        return Status.DENIED
    if managing and (aspect_of(document.words[at]) == "p" or document.words[at].key == _MANAGED):
        return Status.HELD
    if cue is not None and not (cue is Status.DENIED and negated(document, at, first)):
        meant = event_words("intending" if cue is Status.PLANNED else "wanting")
        unwilling = document.words[at].key in meant and document.words[at - 1].key in UNWILLING
        return Status.DENIED if unwilling and at > first else cue
    if purpose:
        return Status.DENIED if document.words[at - 1].key in _NOT and at > first else Status.PLANNED
    if negated(document, at, first) and document.words[at].key not in event_words("occurring", "entering_in"):
        there = document.words[at].lemma == _BE and document.words[at + 1].key in THERE  # لن يكون هناك لقاء
        return Status.DENIED if there else Status.HELD
    during = at + 1 < len(document.words) and document.words[at + 1].text.startswith("خلاله")
    present = Status.PLANNED if future or during else Status.HELD
    return verb_status(document, at, first, aspect_of(document.words[at]), present=present)


def _is_of_words(document: Document, at: int) -> bool:
    """Whether the verb at the token tells that somebody comments on an event, or will say nothing of it (`علق على
    اللقاء`, `رفض التعليق على اللقاء`)."""
    words, end = document.words, min(at + 1 + _SUBJECT, len(document.words))
    if cue_of(words[at], "verb") is not Status.DENIED:
        return False
    behind = words[at + 1 : end]
    if any(word.key in event_words("commenting") and word.definite for word in behind):
        return True
    return words[at].lemma == _COMMENT and any(word.key == _ON for word in behind)


def _is_suffered(document: Document, at: int) -> bool:
    """Whether the verb at the token tells what happened to somebody rather than what she offers (`تعرض X للسرقة فور
    وصوله`, `الإصابة التي تعرض لها في لقاء`)."""
    words = document.words
    behind = words[at + 1 : at + 1 + _SUBJECT] if words[at].key == _SUFFERED and not words[at].future else ()
    end = next((here for here, word in enumerate(behind) if word.is_verb or word.is_mark), len(behind))
    return any(_TO in {word.preposition, word.key} for word in behind[:end])
