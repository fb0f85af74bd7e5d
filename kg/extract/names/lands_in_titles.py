"""Lands in titles that the analyzer took for the first word of the name behind them.

الرئيس السابق ل[تشاد] [كريم ناصر]: no `تشاد كريم ناصر`
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kg.arabic.countries import by_name
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_FOR: Final = "ل"
_OF_LANDS: Final = frozenset({"رئيس", "وزير", "سفير", "قنصل", "حاكم", "ملك", "زعيم", "نائب", "مدير", "قائد", "مدرب"})


def with_lands(names: Iterable[ProperName], analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The names, the land apart from the official's where a title with ل leads to both."""
    for name in names:
        if name.type is EntityType.PER and name.last > name.first + 1 and _is_of_land(words, name.first):
            end, begin = analysis.tokens[name.first].span.end, analysis.tokens[name.first + 1].span.start
            yield ProperName(Span(name.span.start, end), EntityType.LOC, name.first, name.first + 1)
            yield ProperName(Span(begin, name.span.end), EntityType.PER, name.first + 1, name.last)
        else:
            yield name


def _is_of_land(words: Sequence[Word], at: int) -> bool:
    """Whether the token is a land with ل right behind an office, adjectives between, that is no aide's, who may serve
    the namesake of a land (`المستشار السابق لجورجيا ميلوني`)."""
    if words[at].preposition != _FOR or by_name(words[at].base) is None:
        return False
    before = at - 1
    while before > 0 and words[before].qualifies and words[before].head is None:
        before -= 1
    office = words[before].head if before >= 0 else None
    return office is not None and office.singular in _OF_LANDS
