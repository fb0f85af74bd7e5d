"""Nouns before an event that tell its status (`عزمه زيارة`, `دعوة إلى لقاء`), by what stands before them."""

from __future__ import annotations

from kg.extract.clauses.absence import of_conditions
from kg.extract.clauses.negation import UNWILLING, negated
from kg.extract.clauses.status_cues import cue_of
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.words import Word
from kg.model import Status

_REACH, _CLAUSE, _NEAR, _OWNED = 8, 20, 4, 2  # لا يملك أي خطط
_NONE = frozenset({"لا", "بلا"})
_IS_NOT, _HAVING = frozenset({"ليس", "ليست"}), frozenset({"في", "لدي", "عند", "هناك", "ثمه"})
_UN, _LACK, _ON = "غير", "عدم", "علي"


def by_noun(document: Document, at: int, first: int, cue: Status) -> Status:
    """What a noun before an event tells, a cue of the status given, by what stands before it."""
    none = at > first and document.words[at - 1].key in _NONE  # لا نية
    if none or any(tells(document, at, first) for tells in (_is_nowhere, _is_needless, _is_declined)):
        return Status.DENIED
    if at > first and document.words[at - 1].key == _UN and _is_of_mind(document.words[at]):
        return Status.PROPOSED if cue is Status.DENIED else Status.DENIED  # من غير المرجح عقد لقاء, غير مستعد للقاء
    undenied = _undenied(document, at, first) if cue is Status.DENIED else None
    if undenied is not None:
        return undenied
    if cue is Status.PLANNED and _is_disclaimed(document, at, first):
        return Status.DENIED
    return Status.PLANNED if _is_accepted(document, at, first) else cue


def _is_nowhere(document: Document, at: int, first: int) -> bool:
    """Whether the cue is what somebody has not (`ليس في نيته لقاء X`, `ليس لدى الوزير خطط للقاء Y`, `لا يملك أي خطط
    للقاء Y`)."""
    words, near = document.words, range(max(first, at - _REACH), at)
    owned = next((here for here in near if words[here].key in event_words("owning")), first)
    if owned > first and words[owned - 1].key in UNWILLING and at - owned <= _OWNED:
        return True
    denied = next((here for here in near if words[here].key in _IS_NOT), None)
    if denied is None or words[denied + 1].key not in _HAVING:
        return False
    return not any(word.is_verb or word.is_mark or word.conjunction for word in words[denied + 1 : at])


def _is_needless(document: Document, at: int, first: int) -> bool:
    """Whether the cue is a need that there is not, or that somebody does not see (`لم تعد هناك حاجة إلى لقاء`, `لا يرى
    ضرورة للقاء`)."""
    near = document.words[max(first, at - _NEAR) : at]
    denied = any(word.key in UNWILLING | _IS_NOT for word in near) and not any(word.is_mark for word in near)
    return denied and document.words[at].key in event_words("need")


def _is_of_mind(word: Word) -> bool:
    """Whether an adjective tells how likely something is, with the article, or how ready somebody is."""
    return word.definite or word.key in event_words("ready", "wishing")


def _is_accepted(document: Document, at: int, first: int) -> bool:
    """Whether the cue is an invitation that was accepted (`قبل الرئيس دعوة للقاء`)."""
    if document.words[at].key not in event_words("invitation"):
        return False
    return any(document.words[before].key in event_words("accepting") for before in range(max(first, at - _REACH), at))


def _undenied(document: Document, at: int, first: int) -> Status | None:
    """What an event is whose cue denies something else: its conditions, or that somebody spoke of it (`لعدم كشفه عن
    اتصالات`), or that is only threatened with or spoken of (`تعليق على لقاء`, not `تعليق المحادثات`)."""
    if of_conditions(document, at):
        return Status.PROPOSED
    words = document.words
    lacking = words[at].key == _LACK and words[at + 1].key in event_words("commenting")
    if lacking or (words[at].key in event_words("commenting") and _ON in {word.key for word in words[at + 1 : at + 5]}):
        return Status.HELD
    return Status.PLANNED if _is_threat(document, at, first) else None


def _is_threat(document: Document, at: int, first: int) -> bool:
    """Whether the cue is what somebody only threatens with (`هدد X بإلغاء القمة`)."""
    near = document.words[max(first, at - _NEAR) : at]
    return document.words[at].preposition == "ب" and any(word.key in event_words("threatening") for word in near)


def _is_declined(document: Document, at: int, first: int) -> bool:
    """Whether the cue is an invitation or a request that somebody refuses (`رفض X دعوة Y إلى لقاء`)."""
    if document.words[at].key not in event_words("invitation", "requesting"):
        return False
    near = range(max(first, at - _REACH), at)
    return any(
        document.words[here].key in event_words("declining") and not negated(document, here, first) for here in near
    )


def _is_disclaimed(document: Document, at: int, first: int) -> bool:
    """Whether the verb before a noun of intent denies it (`نفى X عزمه زيارة Y`)."""
    reach = range(at - 1, max(first, at - _CLAUSE) - 1, -1)
    outside = [here for here in reach if document.phrase_at(here) is None][:_REACH]  # of whoever denies it
    verb = next((here for here in outside if document.words[here].is_verb), None)
    if verb is None or negated(document, verb, first):
        return False
    return cue_of(document.words[verb], "verb") is Status.DENIED
