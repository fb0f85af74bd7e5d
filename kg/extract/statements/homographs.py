"""Nouns that are spelled like verbs of speech (`دفع ثمنا`, `أبرز منتقديه`, `أكد أن نقل السفارة خطأ`, `أعضاء جدد`), and
verbs of doing (`سيواصل "دعم الفقراء"`)."""

from __future__ import annotations

from typing import Final

from kg.arabic.normal import fold
from kg.extract.clauses.conjugation import Shape
from kg.extract.speech_words import noun_class
from kg.extract.statements.anteriority import said_before
from kg.extract.statements.lexicon import SPEECH, Reading
from kg.extract.statements.reader import Reader

_OF_HIM: Final = frozenset({"منه", "منها", "منهم", "ازاء"})
_SINCE: Final = frozenset({"بعد", "قبل", "منذ", "الي", "سبق", "حتي", "مجرد", "بمجرد", "فور"})
_THAT: Final = frozenset({"ان", "وان"})
_NEW: Final = "جدد"
_FUTURE: Final = "س"


def is_accusative_noun(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether what looks like a perfect of two is an indefinite noun: behind a verb, or before an adjective of its case
    or `منه` (`دفع ثمنا`, `ثمنا باهظا`, `ظنا منه`)."""
    dual = reading.shape is Shape.PERFECT and reading.number == "d"
    if not dual or reading.before or reading.after or reader.is_verb(at) or at + 1 >= reader.last[at]:
        return False
    following = reader.word(at + 1)
    described = following.tag == "ADJ" and not following.definite and following.key.endswith("ا")
    return described or reader.key(at + 1) in _OF_HIM or reader.is_verb(at - 1)


def is_of_several(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether what looks like a verb is the superlative of those named behind it (`X، أبرز منتقدي النظام`)."""
    following = reader.word(at + 1) if at + 1 < reader.last[at] else None
    several = following is not None and following.is_nominal and following.number == "p"
    nominative = following is not None and following.key.endswith("ون")
    return not reading.before and reading.number == "s" and several and not nominative


def is_new(reader: Reader, at: int) -> bool:
    """Whether what looks like a verb is the adjective of the indefinite people before it (`توظيف عاملين جدد`)."""
    before = reader.word(at - 1)
    return reader.keys[at] == _NEW and before.is_nominal and before.number == "p" and not before.definite


def is_noun_told_of(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether what looks like a perfect is the subject behind an أن (`أكد أن نقل السفارة خطأ`); a verb stands there
    only behind words like `بعد`."""
    ambiguous = reading.shape is Shape.PERFECT and reading.is_ambiguous and not reading.before
    since = reader.key(at - 2).removeprefix("و") in _SINCE or said_before(reader, at - 1) is not None
    return ambiguous and at > 1 and reader.keys[at - 1] in _THAT and not since


def will_go_on(reading: Reading) -> bool:
    """Whether a verb of going on tells what shall be done rather than said (`سيواصل "دعم الفقراء"`)."""
    only = all(slot.head == SPEECH for slot in reading.frame.slots)
    return reading.before.endswith(_FUTURE) and (only or fold(reading.frame.verb) in noun_class("continuing"))
