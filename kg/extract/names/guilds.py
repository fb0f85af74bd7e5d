"""Bodies named by the people they are for, where the analyzer took these for the title of whoever is named behind.

الأمين العام لـ[النقابة الوطنية للصحفيين] كريم ناصر
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType

_GUILDS: Final = frozenset({"نقابه", "رابطه", "جمعيه", "اتحاد", "منظمه", "مجلس", "هيئه", "تجمع", "مركز", "لجنه"})
_FOR, _PLURAL, _ADJECTIVE = "ل", "p", "ADJ"
_PEOPLE: Final = frozenset({"member", "group", "office", "person"})
_TITLES: Final = frozenset({"office", "spokes", "member"})
_REACH: Final = 2  # words of الأمين العام
_HEARERS: Final = frozenset({"صحفيين", "صحافيين", "مراسلين", "اعلاميين"})  # to whom anybody speaks
_OF_HEARERS: Final = frozenset({"نقابه", "رابطه", "جمعيه", "اتحاد"})
_SAYING: Final = frozenset({"ان", "انه", "انها", "خلال", "عقب"})


def with_people(name: ProperName, words: Sequence[Word], analysis: Analysis) -> ProperName:
    """A guild behind the title of who has a post there, with the people behind its adjectives and theirs."""
    if name.type is not EntityType.ORG or not _is_guild(name, words) or _is_heard(name, words):
        return name
    last = _people_end(words, name.last)
    return name.up_to(last, analysis) if last > name.last else name


def _is_guild(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name is that of a definite guild with an adjective or more, behind a title."""
    noun, rest = words[name.first], words[name.first + 1 : name.last]
    described = bool(rest) and all(word.tag == _ADJECTIVE and word.definite for word in rest)
    if noun.key not in _GUILDS or not noun.definite or not described:
        return False
    reach = _REACH if noun.preposition == _FOR else 1
    before = (word.head for word in words[max(0, name.first - reach) : name.first])
    return any(head is not None and bool(head.kinds & _TITLES) for head in before)


def _is_heard(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether the people behind a name are those to whom somebody of the body speaks (`قال رئيس الهيئة الوطنية
    للصحفيين إن …`)."""
    behind = words[name.last : name.last + 2]
    if len(behind) < 2 or behind[0].key not in _HEARERS:
        return False
    return words[name.first].key not in _OF_HEARERS or behind[1].key in _SAYING


def _people_end(words: Sequence[Word], at: int) -> int:
    """The token after the people that a guild ending before token `at` is for, with their adjectives; `at` itself where
    none stand there."""
    word = words[at] if at < len(words) else None
    people = word is not None and word.head is not None and bool(word.head.kinds & _PEOPLE)
    if word is None or not people or word.preposition != _FOR or not word.definite or word.number != _PLURAL:
        return at
    last = at + 1
    while last < len(words) and _is_theirs(words[last]):
        last += 1
    return last


def _is_theirs(word: Word) -> bool:
    """Whether an adjective is of several people (`العرب`, `التونسيين`)."""
    told = word.tag == _ADJECTIVE or word.nisba is not None
    return told and word.definite and word.number == _PLURAL and not word.is_attached
