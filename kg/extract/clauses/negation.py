"""Verbs that a particle before them negates (`لم يلتق`, `لن يزور`)."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.event_words import event_words

_NEGATIONS = event_words("negation")
_DID_NOT, _THAT, _REACH = "لم", "ان", 25
_WHAT, _IF = "ما", frozenset({"اذا", "كل", "ريث", "حال"})

UNWILLING = _NEGATIONS | {"لا"}
"""Particles that tell what somebody does not intend, or what he does not rule out."""


def negated(document: Document, token: int, first: int) -> bool:
    """Whether a particle right before the verb at the token negates it, which `ما` behind `إذا` does not; `first` is
    where its sentence begins."""
    if token <= first or document.words[token - 1].key not in _NEGATIONS:
        return False
    return not (token - 1 > first and document.words[token - 1].key == _WHAT and document.words[token - 2].key in _IF)


def is_unless(document: Document, token: int, first: int) -> bool:
    """Whether the verb at the token tells a condition (`ما لم يلتق X Y`, `ما لم يكن هناك حوار`)."""
    words = document.words
    return token - 1 > first and words[token - 1].key == _DID_NOT and words[token - 2].key == _WHAT


def but_for(document: Document, token: int, first: int) -> bool:
    """Whether an exception in the clause of a verb in the past makes its negation a restriction (`لم يلتق X Y إلا مرة
    واحدة`)."""
    words = document.words
    if token <= first or words[token - 1].key != _DID_NOT:
        return False
    for at in range(token + 1, min(token + _REACH, document.sentence(token).last - 1)):
        if words[at].is_mark or (words[at].is_verb and words[at - 1].key not in event_words("relative")):
            return False
        if words[at].key in event_words("except"):
            return words[at + 1].key != _THAT
    return False
