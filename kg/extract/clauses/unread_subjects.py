"""Whether the subject of a verb is a noun that was read as no party."""

from __future__ import annotations

from kg.extract.clauses.homeland import is_homeland
from kg.extract.document import Document
from kg.extract.event_words import event_words

_TIME_UNITS = event_words("time_unit")
_DAYS = event_words("day")
_SUBJECT_REACH = 8


def has_unread_subject(document: Document, token: int) -> bool:
    """Whether a noun that is no phrase is the verb's subject: a definite one right before it (`والمعرض يستقبل`), or one
    behind `أن` (`أن ممثلين عن X اجتمعوا`)."""
    words = document.words
    opens = token == document.sentence(token).first or words[token].conjunction
    before = None if opens else words[token - 1]
    if before is not None and before.is_nominal and before.definite and not before.preposition:
        dated = before.key in _TIME_UNITS or document.phrase_at(token - 1) is not None
        if not dated and before.tag == "NOUN" and before.key not in _DAYS:
            return True
    for at in range(token - 1, max(document.sentence(token).first, token - _SUBJECT_REACH) - 1, -1):
        if words[at].is_verb:
            return False
        if words[at].key in event_words("that"):
            subject = words[at + 1]
            if words[at].pronoun or at + 1 == token:
                return False
            unread = subject.is_nominal and not subject.is_attached and document.phrase_at(at + 1) is None
            return unread and not is_homeland(document, at + 1)
    return False
