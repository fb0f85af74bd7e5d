"""Communities of Christians, behind the titles of their bishops, where the engine found no name.

بطريرك [الروم الأرثوذكس] كريم ناصر      مطران [الأقباط الكاثوليك]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from kg.arabic.normal import fold
from kg.extract.concordance import Concordance
from kg.extract.lexicon import rows
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_BISHOPS: Final = frozenset({"بطريرك", "مطران", "اسقف", "متروبوليت", "كاثوليكوس", "راعي", "مطارنه", "اساقفه"})


def communities(
    analysis: Analysis, words: Sequence[Word], named: Mapping[int, ProperName], where: Concordance
) -> Iterator[tuple[int, ProperName]]:
    """The communities outside the names found already, by their first token."""
    taken = {at for name in named.values() for at in range(name.first, name.last)}
    for at in where.of(_confessions()):
        first = at - 1
        if first > 0 and taken.isdisjoint((first, at)) and _is_community(words, first):
            span = Span(analysis.tokens[first].span.start + words[first].skip, analysis.tokens[at].span.end)
            yield first, ProperName(span, EntityType.ORG, first, at + 1)


def _is_community(words: Sequence[Word], first: int) -> bool:
    """Whether a people with the article stands at the token, of a bishop told right before it, and its confession
    behind."""
    people, confession, bishop = words[first], words[first + 1], words[first - 1]
    both = people.key in _peoples() and people.definite and confession.definite and not confession.is_attached
    return both and bishop.key in _BISHOPS and not (bishop.definite or people.is_attached)


@cache
def _peoples() -> frozenset[str]:
    return frozenset(fold(word) for word, kind in rows("communities") if kind == "people")


@cache
def _confessions() -> frozenset[str]:
    return frozenset(fold(word) for word, kind in rows("communities") if kind == "confession")
