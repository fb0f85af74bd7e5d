"""What kind of title or description a head noun makes, by its lexical class.

[سفير] فرنسا: somebody sent      [القائم] بأعمال السفارة: an acting official
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.arabic.countries import by_name
from kg.extract.words import Word, is_accusative

TITLES = frozenset({"office", "spokes", "member"})
"""The kinds of head nouns that make a title."""

AIDES = frozenset({"مستشار", "مساعد", "متحدث", "ناطق", "معاون", "مبعوث", "موفد", "ممثل", "محامي", "محام"})
"""The titles of those who work for an official."""

ACTING = "قائم"
"""The folded noun that is a title with the business of an office alone (`القائم بأعمال …`)."""

_BUSINESS = "اعمال"
_LEADING = frozenset({"رءاسه", "رئاسه", "قياده", "زعامه"})
_TALKERS = frozenset({"متحدث", "ناطق", "مسءول", "مسؤول", "خبير", "محلل", "ناشط", "دبلوماسي", "قيادي"})
_HOLDERS = frozenset({"office", "spokes"})
_DEPUTIES = frozenset({"نائب", "وكيل", "مساعد", "معاون"})
_MINISTER, _FEMININE, _LIKE = "وزير", "ة", "ك"
_PORTFOLIOS = frozenset(
    {"اداره", "بلديات", "شرطه", "جيوش", "سلطه", "دواءر", "سكان", "مغتربين", "جاليه", "اسره", "شباب", "مراه", "طفوله"}
    | {"مناجم", "موانئ", "مدن", "غابات"}
)
_STATE = "دوله"
_OVERSEER, _ON = "مشرف", "علي"
_ACCUSATIVE = ("ا", "اً", "ًا")
_TIMES = frozenset({"سابق", "اسبق", "حالي", "مقبل", "جديد", "قادم", "راحل"})
_GRADING = frozenset({"فوق", "مطلق"})  # سفيرا فوق العادة
_ENVOYS = frozenset({"سفير", "مبعوث", "موفد", "مندوب", "ممثل", "قنصل", "وسيط", "منسق"})


def is_deputy(head: Word) -> bool:
    """Whether a word heads the title of somebody who has a field in a body (`وكيل الجامعة للدراسات العليا`)."""
    return head.head is not None and head.head.singular in _DEPUTIES


def is_overseer(head: Word, word: Word) -> bool:
    """Whether a word is the `على` of what somebody supervises (`المشرف على`)."""
    return head.head is not None and head.head.singular == _OVERSEER and word.folded == _ON


def is_portfolio(head: Word, word: Word) -> bool:
    """Whether a noun behind a minister's title is what he is in charge of, though it may name a body (`وزير الإدارة
    المحلية`)."""
    minister = head.head is not None and head.head.singular == _MINISTER
    return minister and word.definite and word.key in _PORTFOLIOS


def are_ministers(head: Word) -> bool:
    """Whether a word is the plural of ministers, who may share two portfolios (`وزراء الخارجية والري`)."""
    return head.head is not None and head.head.singular == _MINISTER and head.number == "p"


def is_minister_of_state(head: Word, behind: Sequence[Word]) -> bool:
    """Whether a title is `وزير دولة`, which is whole without an article."""
    minister = head.head is not None and head.head.singular == _MINISTER
    return minister and [word.key for word in behind] == [_STATE]


def leads(word: Word) -> bool:
    """Whether the word tells who heads a delegation (`وفد برئاسة X`), and is no body."""
    return word.preposition == "ب" and not word.definite and word.key in _LEADING


def is_acting(head: Word, word: Word) -> bool:
    """Whether a word begins what an acting official is in charge of (`القائم بأعمال السفارة`)."""
    acts = head.head is not None and head.head.singular == ACTING
    return acts and word.preposition == "ب" and word.key == _BUSINESS


def is_ministry(head: Word, word: Word) -> bool:
    """Whether a portfolio belongs to an indefinite title that a predicate tells (`وزيرا للمالية`, `وزيرة للمالية`,
    `كوزير للمالية`)."""
    unmarked = head.text.endswith(_FEMININE) or head.preposition == _LIKE
    made = head.head is not None and (is_accusative(head) or (unmarked and not (head.definite or head.pronoun)))
    field = head.head is not None and head.head.singular == _MINISTER and word.head is None and word.tag == "NOUN"
    return made and word.definite and (field or (word.head is not None and "portfolio" in word.head.kinds))


def is_title(head: Word) -> bool:
    """Whether a word heads a title."""
    return head.head is not None and bool(head.head.kinds & TITLES)


def is_time(word: Word) -> bool:
    """Whether an adjective of titles tells that somebody no longer or not yet holds a post (`سابق`)."""
    return word.key in _TIMES


def is_told(head: Word) -> bool:
    """Whether a word heads a description of somebody who talks to the press."""
    return head.head is not None and (head.head.singular in _TALKERS or not head.head.kinds & _HOLDERS)


def is_envoy(head: Word) -> bool:
    """Whether a word heads a title of somebody who is sent to a place."""
    return head.head is not None and head.head.singular in _ENVOYS


def are_several(words: Sequence[Word], head: int) -> bool:
    """Whether a title at the token is of two or more people: by its number, or as a dual in a construct, which looks
    like an accusative (`عضوا المجلس`, but `عضوا في المجلس`, `رئيسا تنفيذيا`)."""
    word, following = words[head], words[head + 1 : head + 2]
    if word.number != "s" or word.head is None or not word.head.construct or word.head.number != "d" or not following:
        return word.number != "s"
    genitive = (following[0].is_nominal or following[0].is_mark) and not following[0].is_attached
    accusative = following[0].text.endswith(_ACCUSATIVE) and by_name(following[0].text) is None  # رئيسا فرنسا ومصر
    return genitive and following[0].key not in _GRADING and not accusative
