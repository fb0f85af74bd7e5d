"""Institutions called after people: their whole names, of which the analyzer gives the end to whoever is named next.

رئيس [جامعة الملك سعود] كريم ناصر      مدير [مستشفى الشهيد محمد بوضياف] كريم ناصر      [مطار الملكة علياء]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_BODIES: Final = frozenset(
    {"جامعه", "مستشفي", "مركز", "مؤسسه", "موسسه", "معهد", "كليه", "اكاديميه", "مدرسه", "كتيبه", "مجمع", "دار"}
)
_SITES: Final = frozenset({"مطار", "سد", "ميناء", "ميناءي", "مسجد", "جامع", "قاعده", "ملعب", "استاد", "جسر", "مدينه"})
_BY_GIVEN_NAME: Final = frozenset({"ملك", "ملكه", "امير", "اميره", "شيخ", "شيخه", "امام", "قديس", "قديسه", "سلطان"})
_BY_FULL_NAME: Final = frozenset({"شهيد", "شهيده"})
_ABU: Final = frozenset({"عبد", "ابو", "ابي", "ام", "ابن"})
_FAITH, _SON_OF = "الدين", frozenset({"بن", "بنت"})
_HOUSE_OF: Final = "آل"
_NTH: Final = frozenset({"اول", "ثاني", "ثالث", "رابع", "خامس", "سادس"})


def with_namesakes(names: Iterable[ProperName], analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The names, those of institutions that end in how one is honoured after whom they are called with the name behind
    that, of which whoever is named next keeps the rest."""
    held: ProperName | None = None
    for name in names:
        own = _institution(held, name, words)
        if own is None:
            if held is not None:
                yield held
            end = _end_of_own(name, words)
            held = name
            if end < name.last:
                yield name.up_to(end, analysis)
                held = _from(name, end, analysis)
            continue
        first, kind = own
        if held is not None and held.last <= first:
            yield held
        last = min(name.last, _end_of_eponym(words, name.first, name.last))
        body = Span(analysis.tokens[first].span.start + words[first].skip, analysis.tokens[last - 1].span.end)
        yield ProperName(body, kind, first, last)
        held = _from(name, last, analysis) if last < name.last else None
    if held is not None:
        yield held


def _from(name: ProperName, at: int, analysis: Analysis) -> ProperName:
    """The person whose name is the rest of one, from a token on."""
    return ProperName(Span(analysis.tokens[at].span.start, name.span.end), EntityType.PER, at, name.last)


def _end_of_own(name: ProperName, words: Sequence[Word]) -> int:
    """The token in an institution's name at which that of whoever is named next begins (`[مطار الملكة علياء] كريم
    ناصر`); the name's last where it is its own to the end."""
    if name.type is EntityType.PER or name.last < name.first + 5 or words[name.first].definite:
        return name.last
    honour = words[name.first + 1]
    known = (
        words[name.first].key in _BODIES | _SITES and honour.definite and honour.key in _BY_GIVEN_NAME | _BY_FULL_NAME
    )
    end = _end_of_eponym(words, name.first + 2, name.last) if known else name.last
    person = end + 2 <= name.last and not any(
        word.is_attached or word.adverbial or word.tag == "PREP" or word.head is not None
        for word in words[end : name.last]
    )
    return end if person and not words[end].definite else name.last


def _institution(before: ProperName | None, name: ProperName, words: Sequence[Word]) -> tuple[int, EntityType] | None:
    """The token and type of the institution of which an honour right before a person's name makes him the namesake."""
    honour, first = name.first - 1, name.first - 2
    if name.type is not EntityType.PER or first < 0 or words[name.first].is_attached or not words[honour].definite:
        return None
    noun, honoured = words[first], words[honour]
    if honoured.is_attached or honoured.key not in _BY_GIVEN_NAME | _BY_FULL_NAME or noun.definite or noun.pronoun:
        return None
    apart = before is None or before.last <= first or (before.first, before.last) == (first, name.first)
    known = noun.key in _BODIES | _SITES and apart
    return (first, EntityType.ORG if noun.key in _BODIES else EntityType.LOC) if known else None


def _end_of_eponym(words: Sequence[Word], at: int, end: int) -> int:
    """The token after the name, at a token, of one after whom something is called: a sovereign's or saint's given name
    with his father's or number, a martyr's with his surname."""
    last = _end_of_part(words, at, end)
    if words[at - 1].key in _BY_FULL_NAME:
        return last if last > at + 1 and words[last - 1].text == _FAITH else _end_of_part(words, min(last, end), end)
    while last + 1 < end and words[last].folded in _SON_OF:
        last = _end_of_part(words, last + 1, end)
    if last + 1 < end and words[last].text == _HOUSE_OF:
        return last + 2
    return last + (last < end and words[last].definite and words[last].key in _NTH)


def _end_of_part(words: Sequence[Word], at: int, end: int) -> int:
    """The token after one name of a person at the token (`عبد العزيز`, `عز الدين`)."""
    joined = at + 1 < end and (words[at].folded in _ABU or words[at + 1].text == _FAITH)
    return min(end, at + 1 + joined)
