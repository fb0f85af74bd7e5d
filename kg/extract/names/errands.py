"""Where a body's name ends before what is told of who works for it: his field, his rank, where or why he is sent.

وكيل [وزارة الزراعة] لشؤون المياه      ممثل [منظمة الصحة العالمية] الدائم في القاهرة      مبعوث [الاتحاد الأفريقي] لليمن
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.arabic.countries import by_name
from kg.extract.event_words import event_words
from kg.extract.phrase import ProperName
from kg.extract.words import Word

AFFAIRS: Final = frozenset({"شؤون", "شءون", "شئون"})
"""What a field is told by."""

DEPUTIES: Final = frozenset({"وكيل", "نائب", "مساعد", "معاون"})
"""Those who have a field in a body."""

OF_MANY: Final = frozenset({"دولي", "عالمي", "اممي", "اوروبي", "اوربي", "اسيوي", "افريقي", "اطلسي"})
"""The adjectives of bodies of many nations."""

OF_REGIONS: Final = frozenset({"عربي", "خليجي", "اسلامي", "متوسطي"})
"""Those of bodies of the nations of a region."""

_OF_NATIONS: Final = OF_MANY | OF_REGIONS
_IN, _FOR, _IN_NAME = "في", "ل", "باسم"
_SINGULAR, _FEMININE, _ADJECTIVE = "s", "f", "ADJ"
_ADVISERS: Final = frozenset({"مستشار", "أمين"})
_STATE: Final = "دوله"
_SENT: Final = frozenset({"سفير", "مبعوث", "موفد", "مندوب", "ممثل", "منسق", "مفوض", "مقرر", "وسيط"})
_STAFF: Final = frozenset({"مدير", "متحدث", "ناطق", "مستشار", "مسؤول", "رئيس"})
_RANKS: Final = frozenset({"خاص", "داءم", "دائم", "مقيم", "سامي", "عليا", "اقليمي", "معني"})
_RANKS_OF_STAFF: Final = frozenset({"اقليمي"})
_HIGHEST: Final = frozenset({"عليا"})
_PARTS: Final = AFFAIRS | {"قطاع"}
_FIELDS: Final = AFFAIRS | {"نوايا", "سلام"}
_LEADS: Final = frozenset({"الي", "لدي", "عن"})
_REGIONS: Final = frozenset(
    {"منطقه", "اقليم", "اقاليم", "دول", "قاره", "افريقيا", "اسيا", "اوروبا", "خليج", "قرن", "ساحل", "بحيرات", "بلقان"}
)


def before_affairs(name: ProperName, words: Sequence[Word]) -> int:
    """The token of the affairs that a deputy or adviser has in the body (`وكيل [وزارة الزراعة] لشؤون المياه`), which
    are no name of it (`نائب رئيس [المجلس الأعلى لشؤون المرأة]`, `وكيل [وزارة الدولة لشؤون البيئة]`), else the last."""
    if not is_of(name, words, DEPUTIES | _ADVISERS):
        return name.last
    for at in range(name.first + 2, name.last):
        before = words[at - 1]
        known = before.nisba is not None or before.lemma in _OF_NATIONS
        named = (before.tag == _ADJECTIVE and not known) or before.key == _STATE
        if words[at].key in _PARTS and words[at].preposition == _FOR and not words[at].conjunction:
            return name.last if named else at
    return name.last


def before_errand(name: ProperName, words: Sequence[Word]) -> int:
    """The token behind a closed body's name at which the rank or errand of whom it sends begins (`ممثل [منظمة الصحة
    العالمية] الدائم في القاهرة`, `مبعوث [الاتحاد الأفريقي] لليمن`), else the last."""
    office = _office(name, words)
    if office is None or office.head is None or office.number != _SINGULAR:
        return name.last
    title = office.head.singular.removesuffix("ة")
    if title not in _SENT | _STAFF:
        return name.last
    ranks = _RANKS if title in _SENT else _RANKS_OF_STAFF
    for at in range(name.first + 1, name.last):
        placed = words[at - 1].definite and _is_place_of_work(words, at, sent=title in _SENT)
        if placed or (words[at - 1].definite and _is_rank(words, name.first, at, office, ranks)):
            return at
    return name.last


def _office(name: ProperName, words: Sequence[Word]) -> Word | None:
    """The noun right before a body's name, its adjectives between where a ل stands on the name (`المبعوث الخاص ل…`), or
    who speaks in the name of it."""
    at = name.first - 1
    while at > 0 and (
        (words[name.first].preposition == _FOR and words[at].tag == _ADJECTIVE) or words[at].folded == _IN_NAME
    ):
        at -= 1
    return words[at] if at >= 0 else None


def _is_place_of_work(words: Sequence[Word], at: int, *, sent: bool) -> bool:
    """Whether it is told at the token, behind a definite word of a body, where somebody works for it, or why he is
    `sent`; where he is only behind the adjective of many nations, whose bodies are nowhere."""
    word, before = words[at], words[at - 1]
    if (sent and word.key in _LEADS) or (word.key == _IN and before.lemma in _OF_NATIONS):
        return True
    if word.preposition != _FOR or word.conjunction:
        return False
    return is_region(word) or (sent and (word.key in _FIELDS or by_name(word.base) is not None))


def _is_rank(words: Sequence[Word], noun: int, at: int, office: Word, ranks: frozenset[str]) -> bool:
    """Whether one of the ranks of an office stands at the token, behind a definite word of the body whose noun is
    another token: with the office it agrees, and the body cannot be so called."""
    word, before = words[at], words[at - 1]
    if not word.definite or word.is_attached or word.key.removesuffix("ه") not in ranks:
        return False
    woman, women = office.gender == _FEMININE, word.gender == _FEMININE or word.key in _HIGHEST
    clear = before.lemma in _OF_NATIONS or before.nisba is not None or (words[noun].gender == _FEMININE) != woman
    return woman == women and clear


def is_region(word: Word) -> bool:
    """Whether a word begins the name of a region (`شرق المتوسط`, `القرن الأفريقي`)."""
    return word.key in event_words("compass") or word.key in _REGIONS


def is_of(name: ProperName, words: Sequence[Word], titles: frozenset[str]) -> bool:
    """Whether one of the titles, or one of a chief under it, stands right before a body's name."""
    before = words[max(0, name.first - 2) : name.first]
    return any(word.head is not None and word.head.singular in titles for word in before)
