"""Titles that the analyzer took into a name: a person's, told by the country or body behind them, or an office's.

قال أحمد ناصر [شيخ الأزهر]      [سلطان بروناي] حسن ناصر      [مكتب المستشارة] منى ناصر
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from kg.arabic.countries import by_capital, by_name
from kg.arabic.normal import fold
from kg.extract.lexicon import keys
from kg.extract.names.cutting import cut_name
from kg.extract.names.headed import is_town
from kg.extract.names.introduced import given_names
from kg.extract.names.joints import KIN
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_TITLES: Final = frozenset({"office", "spokes"})
_WHOLES: Final = frozenset({"organisation"})
_LAND: Final = "بلاد"
_OFFICES: Final = frozenset({"مكتب", "ديوان"})
_FULL: Final = 2  # words of a full name
_SHORTEST: Final = 3  # letters of a state
_REACH: Final = 3  # words of an owner behind the name


def title_within(name: ProperName, words: Sequence[Word]) -> int:
    """The token at which the title behind a person's full name begins that the analyzer has in it; the name's last
    token where there is none."""
    if name.type is not EntityType.PER or name.last - name.first <= _FULL:
        return name.last
    inner = range(name.first + _FULL, name.last - 1)
    within = next((at for at in inner if _begins(words, at) and _is_owned(words, at + 1, name.last)), name.last)
    at = name.last - 1
    begins = (_begins(words, at) and _goes_on(words, name.last)) or _is_ranked(words, at)
    return at if within == name.last and begins else within


def _is_ranked(words: Sequence[Word], at: int) -> bool:
    """Whether a title with the article stands at the token before an adjective of titles, behind which a preposition
    tells what it is of (`[المرشد] العام لجماعة …`)."""
    title, behind = words[at], words[at + 1 : at + 3]
    office = title.definite and title.head is not None and bool(title.head.kinds & _TITLES) and len(behind) > 1
    ranked = office and behind[0].definite and behind[0].key in keys("title_adjectives")
    return ranked and (bool(behind[1].preposition) or behind[1].tag == "PREP")


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether the token goes on with the title before it: by an adjective of titles (`أمينة عامة`) or, where nobody is
    called by its noun, by what it is of."""
    behind = words[at] if at < len(words) else None
    if behind is None:
        return False
    ranked = behind.key in keys("title_adjectives") or behind.key.removesuffix("ه") in keys("title_adjectives")
    if ranked and behind.qualifies and not (behind.definite or behind.is_attached):
        return True
    ends = range(at + 1, min(len(words), at + _REACH) + 1)
    whole = behind.head is not None and bool(behind.head.kinds & _WHOLES) and behind.number == "s"
    if whole and not (behind.definite or behind.is_attached or words[at - 1].folded in given_names()):
        return True
    return words[at - 1].folded not in given_names() and any(_is_owned(words, at, end) for end in ends)


def without_title(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """A person's name as it is, or without the title and the country with which it begins, which is a place."""
    ends = range(name.first + _FULL, name.last - 1) if _begins(words, name.first) else range(0)
    last = next((at for at in ends if _is_state(words, name.first + 1, at)), None)
    if name.type is not EntityType.PER or last is None:
        yield name
        return
    titled, person = cut_name(name, last, analysis)
    _, land = cut_name(titled, name.first + 1, analysis, kind=EntityType.LOC)
    yield from (land, person)


def with_owners(
    named: Mapping[int, ProperName], analysis: Analysis, words: Sequence[Word]
) -> Iterator[tuple[int, ProperName]]:
    """The places right behind a title behind a person's name that are left of what the analyzer took for it (`كريم
    ناصر بابا [الفاتيكان]`), by their first tokens."""
    taken = {at for name in named.values() for at in range(name.first, name.last)}
    for name in named.values():
        first = name.last + 1
        free = name.type is EntityType.PER and first < len(words) and first not in taken and words[first].definite
        free = free and words[first].head is None and words[first].key != _LAND
        if free and _begins(words, name.last) and not words[first].is_attached:
            ends = (end for end in (first + 2, first + 1) if end <= len(words) and _is_state(words, first, end))
            end = next(ends, first + is_town(words[first].folded))
            if end > first and not taken & set(range(first, end)):
                span = Span(analysis.tokens[first].span.start, analysis.tokens[end - 1].span.end)
                yield first, ProperName(span, EntityType.LOC, first, end)


def without_offices(named: Mapping[int, ProperName], words: Sequence[Word]) -> dict[int, ProperName]:
    """The names but for those of the office of an official whose own name stands behind, which is no name then (`قال
    مكتب المستشارة الألمانية [منى ناصر]`)."""
    return {at: name for at, name in named.items() if not _is_office_of(name, named, words)}


def _is_office_of(name: ProperName, named: Mapping[int, ProperName], words: Sequence[Word]) -> bool:
    office = name.type is EntityType.ORG and words[name.first].key in _OFFICES and name.last > name.first + 1
    title, behind = words[name.first + 1].head if office else None, named.get(name.last)
    held = title is not None and bool(title.kinds & _TITLES)
    return held and behind is not None and behind.type is EntityType.PER and not words[name.last].is_attached


def _begins(words: Sequence[Word], at: int) -> bool:
    """Whether an indefinite title that is no son's or daughter's name stands at the token."""
    word = words[at]
    title = word.head is not None and bool(word.head.kinds & _TITLES)
    return title and not (word.definite or word.is_attached) and (at == 0 or words[at - 1].key not in KIN)


def _is_owned(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether the tokens `at:last` are a country, a capital or a body that the state has one of, also behind the title
    of somebody there (`أمير قطر`)."""
    while at < last - 1 and _begins(words, at):
        at += 1
    return _is_state(words, at, last) or fold(_spelled(words, at, last)) in keys("sole_bodies")


def _is_state(words: Sequence[Word], at: int, last: int) -> bool:
    owner = _spelled(words, at, last)
    return len(owner) >= _SHORTEST and (by_name(owner) is not None or by_capital(owner) is not None)


def _spelled(words: Sequence[Word], at: int, last: int) -> str:
    return " ".join(word.text for word in words[at:last])
