"""That there is no event: words of absence before its noun, and what they do not reach."""

from __future__ import annotations

from kg.extract.clauses.negation import negated
from kg.extract.clauses.status_cues import cue_of
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.model import Status

_NO, _EXISTENCE = frozenset({"لا", "ولا"}), "وجود"
_ANY = frozenset({"اي", "ايه"})
_COMMAS, _STOPS = frozenset({"،", ","}), frozenset(".؛!؟:…")
_IN = frozenset({"في", "خلال", "عبر", "علي", "اثناء"})
_SETTING, _CONDITIONS, _FAR = 14, 4, 26

THERE = frozenset({"ثمه", "ثم", "هناك", "اي", "ايه", "لدي"})
"""What is said with the absence or being of something, and names nothing itself (`ليس ثمة لقاء`)."""


def is_none(document: Document, at: int, token: int) -> bool:
    """Whether the word at the first token says that there is none of what the noun at the other names (`لا مفاوضات مع
    X`, `لا وجود لمفاوضات`)."""
    words = document.words
    there = words[at].key == _EXISTENCE and at > 0 and words[at - 1].key in _NO
    return there or (words[at].key in _NO and at == token - 1 and not words[token].definite)


def is_any(document: Document, at: int, first: int) -> bool:
    """Whether what looks like a verb of holding is its verbal noun, as `أي` behind it tells (`نفى X عقد أي لقاء`)."""
    words = document.words
    any_one = words[at].key in event_words("holding") and words[at + 1].key in _ANY
    return any_one and not (at > first and words[at - 1].key in event_words("negation") | _NO)


def is_without_news(document: Document, at: int, first: int) -> bool:
    """Whether the noun at the token, behind `أي`, tells that nothing is known or came of an event, which so took place
    (`دون أي تفاصيل عن محادثاتهما`)."""
    return document.words[at].key in event_words("news_of") and at > first and document.words[at - 1].key in _ANY


def is_left_open(document: Document, at: int, first: int) -> bool:
    """Whether the verb at the token says that an event is not ruled out (`لا يستبعد لقاء X`)."""
    words = document.words
    excludes = words[at].key in event_words("excluding") and at > first
    return excludes and words[at - 1].key in event_words("negation") | _NO


def of_conditions(document: Document, at: int) -> bool:
    """Whether it is conditions that a word at the token says there are none of (`عدم وجود شروط لإجراء محادثات`)."""
    behind = document.words[at + 1 : at + 1 + _CONDITIONS]
    return any(word.key in event_words("condition") for word in behind)


def before_setting(document: Document, at: int, first: int) -> int:
    """The token before an aside between commas that tells where something was said, which ends at the token (`نفى X،
    في مؤتمر صحفي، عقد لقاء`), 0 where none does."""
    words = document.words
    if words[at].text not in _COMMAS:
        return 0
    for here in range(at - 1, max(first, at - _SETTING), -1):
        if words[here].text in _COMMAS:
            return here - 1 if words[here + 1].key in _IN else 0
        relative = words[here].is_verb and words[here - 1].is_nominal and not words[here - 1].definite
        if words[here].text in _STOPS or (words[here].is_verb and not relative):  # في بيان وصل إلى الوكالة
            return 0
    return 0


def is_any_denied(document: Document, token: int, first: int) -> bool:
    """Whether `أي` stands before the noun at the token, and before that, however far, a verb that denies (`نفى X في وقت
    سابق من الشهر إجراء أي محادثات`)."""
    words = document.words
    if token <= first or words[token - 1].key not in _ANY:
        return False
    for at in range(token - 2, max(first - 1, token - _FAR), -1):
        if words[at].text in _STOPS:
            return False
        if words[at].is_verb and cue_of(words[at], "verb") is Status.DENIED:
            return not negated(document, at, first)
    return False
