"""Firms and other bodies that the title of who works for them shows, whatever the analyzer took them for, if anything.

المحلل لدى [كريم ناصر]: a body      المدير التنفيذي ل[ماكسويل]      مديرة المبيعات في [ميريديان]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Final

from kg.arabic import clubs
from kg.arabic.countries import by_capital
from kg.extract.concordance import Concordance
from kg.extract.names.headed import is_town
from kg.extract.names.introduced import given_names
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_AT, _IN, _FOR = "لدي", "في", "ل"
_MEMBER, _NOUN, _FOREIGN = "member", "NOUN", "FOREIGN"
_MANAGER: Final = "مدير"
_HEADS, _DEED = frozenset({"رئيس", "مسؤول", "مسئول", "نائب"}), "verbal-noun"
_TITLE: Final = 6  # and the words of his title up to what employs him
_NEAR: Final = 4
_ANALYSTS: Final = frozenset({"محلل", "اقتصادي", "استراتيجي"})
_SCHOLARS: Final = frozenset({"أستاذ", "باحث", "خبير", "محاضر", "محلل"})
_EXECUTIVES: Final = frozenset({"تنفيذي", "تنفيذيه", "مالي", "ماليه"})
_LONGEST: Final = 3  # words of a name


def employs(name: ProperName, spelled: str, words: Sequence[Word]) -> bool:
    """Whether a person's or place's name is rather of a body that somebody works for: it stands behind a preposition
    and his title, a place's one only where the atlas does not have it; no name that goes on with his own (`المحلل في
    ميريديان كريم ناصر`)."""
    if name.type is EntityType.PER:
        if any(words[at].key in given_names() for at in range(name.first + 1, name.last)):
            return False
        return _is_at(name, words) or _is_of_executive(name, words)
    return name.type is EntityType.LOC and _is_workplace(name, spelled, words)


def with_employers(
    named: Mapping[int, ProperName], analysis: Analysis, words: Sequence[Word], where: Concordance
) -> Iterator[tuple[int, ProperName]]:
    """The bodies that the analyzer did not find, by their first tokens: words that nobody knows behind `ل` and the
    title of an executive."""
    taken = {at for name in named.values() for at in range(name.first, name.last)}
    for first in (at + 1 for at in where.of(_EXECUTIVES)):
        if first in taken or first >= len(words) or not _is_led_by_executive(words, first) or not words[first].rare:
            continue
        last = first + 1
        while last < min(len(words), first + _LONGEST) and last not in taken and _is_unknown(words[last]):
            last += 1
        start = analysis.tokens[first].span.start + words[first].skip
        yield first, ProperName(Span(start, analysis.tokens[last - 1].span.end), EntityType.ORG, first, last)


def _is_unknown(word: Word) -> bool:
    """Whether nobody knows a word, which nothing is written onto."""
    return (word.rare or word.tag == _FOREIGN) and not (word.is_attached or word.definite or word.pronoun)


def _is_led_by_executive(words: Sequence[Word], at: int) -> bool:
    """Whether a noun with `ل` and no article, which heads no phrase, stands right behind the title of an executive."""
    word, adjective, title = words[at], words[at - 1], words[at - 2] if at > 1 else None
    led = word.preposition == _FOR and word.tag == _NOUN and word.head is None
    led = led and not (word.definite or word.pronoun or word.conjunction)
    return led and adjective.definite and title is not None and title.head is not None and title.number == "s"


def _is_of_executive(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name with `ل` that begins with no Arab given name stands right behind the title of an executive
    (`الرئيس التنفيذي لماكسويل`)."""
    executive = name.first > 1 and words[name.first - 1].key in _EXECUTIVES
    return executive and _is_led_by_executive(words, name.first) and words[name.first].key not in given_names()


def _is_at(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name stands behind `لدى` or `في` and the title of who works there (`المحلل لدى X`, `مدير المعادن لدى
    X`)."""
    if name.first < 2 or words[name.first - 1].key not in {_AT, _IN} or words[name.first].is_attached:
        return False
    before = takewhile(lambda word: word.is_nominal, words[name.first - 2 : max(name.first - _TITLE, 0) : -1])
    heads = [word.head for word in before if word.head is not None]
    return any(_MEMBER in head.kinds or head.singular == _MANAGER for head in heads)


def _is_workplace(name: ProperName, spelled: str, words: Sequence[Word]) -> bool:
    """Whether what could be a place that the atlas does not have is where economists, analysts or scholars work, or
    whose manager's title tells what he manages (`المحلل في ميريديان`, `مديرة المبيعات في ميريديان`)."""
    led = name.first > 1 and words[name.first - 1].key in {_AT, _IN} and not words[name.first].is_attached
    if not led or not words[name.first].rare or is_town(words[name.first].key):
        return False
    if clubs.is_city(spelled) or by_capital(spelled) is not None:
        return False
    before = words[max(0, name.first - _NEAR) : name.first - 1]
    return any(word.lemma in _ANALYSTS and word.is_nominal for word in before) or _is_title_of_work(before)


def _is_title_of_work(words: Sequence[Word]) -> bool:
    """Whether words end with the title of a scholar, or of a manager with what he manages, which is no body or place,
    or of a head with the deed that he is over (`رئيس تطوير الأعمال`)."""
    behind = list(takewhile(lambda word: word.head is None and word.is_nominal, reversed(words)))
    title = words[-1 - len(behind)].head if len(behind) < len(words) else None
    if title is None or any(word.is_attached for word in behind):
        return False
    field = behind[-1] if behind else None
    manages = field is not None and title.singular in _HEADS and field.form == _DEED
    return manages or title.singular in _SCHOLARS or (title.singular == _MANAGER and field is not None)
