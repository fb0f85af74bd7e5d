"""Verbs that a particle before them negates (`لم يلتق`, `لن يزور`)."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.event_words import event_words

_NEGATIONS = event_words("negation")
_WHAT, _IF = "ما", frozenset({"اذا", "كل", "ريث", "حال"})

UNWILLING = _NEGATIONS | {"لا"}
"""Particles that tell what somebody does not intend, or what he does not rule out."""


def negated(document: Document, token: int, first: int) -> bool:
    """Whether a particle right before the verb at the token negates it, which `ما` behind `إذا` does not; `first` is
    where its sentence begins."""
    if token <= first or document.words[token - 1].key not in _NEGATIONS:
        return False
    return not (token - 1 > first and document.words[token - 1].key == _WHAT and document.words[token - 2].key in _IF)
