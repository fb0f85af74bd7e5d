"""Where those end who charge somebody, before the charged, whom their noun might have for a genitive.

اتهم [نواب] حكومة البلاد بالفشل      اتهم [شيوخ عشائر] تنظيم القاعدة بالهجوم
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.event_words import event_words
from kg.extract.words import Word

_WITH = "ب"
_STOPS = frozenset(".!؟:")
_BODY = "organisation"


def charged_at(words: Sequence[Word], first: int, end: int) -> int:
    """The token at which the charged begin behind the bare plural at token `first`, the subject of a verb of charging
    that opens its sentence and lacks an object otherwise (`اتهم نواب الحكومة ب`, not `اتهم أهالي البلدة المجلس ب`);
    `end` where there is no such verb."""
    word = words[first]
    if not _charges(words, first - 1) or word.definite or word.pronoun or word.number != "p":
        return end
    if word.head is None or word.head.construct:
        return end
    begin = first + 1
    if begin + 1 < end and _is_several(words[begin]) and _heads_body(words[begin + 1]):
        begin += 1
    return begin if _is_one(words, begin, end) else end


def _charges(words: Sequence[Word], at: int) -> bool:
    """Whether a verb of charging opens a sentence at the token."""
    if at < 0 or not words[at].is_verb or words[at].conjunction or words[at].pronoun:
        return False
    return words[at].lemma in event_words("charging") and (at == 0 or words[at - 1].text in _STOPS)


def _is_several(word: Word) -> bool:
    return word.head is not None and word.head.number == "p" and not (word.definite or word.is_attached)


def _heads_body(word: Word) -> bool:
    return word.head is not None and _BODY in word.head.kinds and not (word.definite or word.is_attached)


def _is_one(words: Sequence[Word], begin: int, end: int) -> bool:
    """Whether one construct with its adjectives stands at the token, and what somebody is charged with behind it."""
    at = begin
    while at < end and words[at].is_nominal and not words[at].is_attached:
        if at > begin and words[at - 1].definite and words[at].tag != "ADJ":
            return False
        at += 1
    return begin < at < end and words[at].preposition == _WITH
