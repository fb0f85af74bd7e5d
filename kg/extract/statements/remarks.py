"""Remarks of the reporter's on what somebody said: what it alludes to, and that no more was told."""

from __future__ import annotations

from typing import Final

from kg.extract.event_words import event_words
from kg.extract.speech_words import noun_class
from kg.extract.statements.openers import PREPOSITIONS
from kg.extract.statements.reader import Reader

_EXCEPT: Final = "الا"
_THAT: Final = "ان"
_IMPERFECT: Final = "i"
_ALLUSION: Final = "اشاره"
WITHOUT: Final = frozenset({"دون", "بدون"})
_NOT_YET: Final = "لم"
_ATTENDED: Final = frozenset({"حضر", "وحضر", "حضرت", "وحضرت"})
_CAME, _THAT_THING = frozenset({"جاء", "وجاء"}), "ذلك"
OCCURRED: Final = _ATTENDED | _CAME
"""The folded verbs that a remark on the occasion begins with."""

HOWEVER: Final = frozenset({"لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ولكنهم"})


def alludes(reader: Reader, at: int) -> bool:
    """Whether the token begins the reporter's remark on what somebody meant, with or without a comma (`في إشارة إلى`,
    `وذلك في إشارة ل`)."""
    at += reader.keys[at] == "وذلك"
    return reader.key(at) == "في" and reader.key(at + 1) == _ALLUSION and at + 2 < reader.last[at]


def is_exception(reader: Reader, at: int) -> bool:
    """Whether the token is the إلا of an exception, since أن and an imperfect follow it (`أبى إلا أن يذكر`)."""
    bare = reader.keys[at] == _EXCEPT and reader.key(at + 1) == _THAT and at + 2 < len(reader.keys)
    return bare and reader.is_verb(at + 2) and reader.word(at + 2).aspect == _IMPERFECT


def withholds(reader: Reader, at: int) -> bool:
    """Whether the token begins the reporter's remark that no more was told (`دون أن يخوض في التفاصيل`, `لكنه لم
    يوضح السبب`)."""
    without = at + (reader.keys[at] == "من" and reader.key(at + 1) in WITHOUT)
    without += reader.keys[without].removeprefix("و") in ("لكن",) and reader.key(without + 1) in WITHOUT
    if reader.keys[without] in WITHOUT:
        behind = without + 1 + (reader.complementiser(without + 1) is not None)
        return reader.key(behind) in noun_class("withheld")
    not_told = reader.keys[at] in HOWEVER and reader.key(at + 1) == _NOT_YET
    return not_told and reader.key(at + 2) in noun_class("withheld")


def tells_occasion(reader: Reader, at: int) -> bool:
    """Whether the token begins a remark on when or where something was said (`جاء ذلك لدى لقائه X`) or on who came to
    the occasion (`وحضر اللقاء X`)."""
    if at + 2 >= reader.last[at]:
        return False
    occasion, behind = reader.words[at + 1], reader.key(at + 2)
    if reader.keys[at] in _ATTENDED:
        return occasion.definite and occasion.key in event_words("occasion")
    came = reader.keys[at] in _CAME and reader.key(at + 1) == _THAT_THING
    return came and (behind in PREPOSITIONS or behind in noun_class("time_head"))
