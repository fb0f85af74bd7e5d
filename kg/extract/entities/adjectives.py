"""Nationality adjectives that mention their country: alone as a phrase, or of a noun (`الأزمة [السورية]`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.arabic.countries import Country, are_two, by_code
from kg.extract.concordance import Concordance
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_SANCTUARIES = frozenset({"حرمين"})  # خادم الحرمين الشريفين is the style of the king of Saudi Arabia
_THEIR_LAND = "SA"
_DUAL = ("تين", "تان")


def is_nisba(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase is a mere nationality adjective, or a side called by it (`الجانب التركي`)."""
    word = words[phrase.head]
    side = phrase.head == phrase.first + 1 or phrase.head < phrase.first
    side = side and phrase.type is EntityType.LOC and word.nisba is not None
    return (
        phrase.type is not EntityType.GRP
        and not phrase.posts
        and (phrase.first == phrase.head or side)
        and (word.nisba is not None or word.body is not None)
        and word.head is None
    )


def told_by_adjectives(words: Sequence[Word], where: Concordance) -> Iterator[tuple[int, Country]]:
    """The tokens of nationality adjectives, in text order, with the country."""
    nations = [at for at, word in enumerate(words) if word.nisba is not None]
    for at in sorted({*nations, *where.of(_SANCTUARIES)}):
        country = by_code(_THEIR_LAND) if words[at].key in _SANCTUARIES else _country_told(words, at)
        if country is not None and words[at].head is None:
            yield at, country


def _country_told(words: Sequence[Word], at: int) -> Country | None:
    """The country of a nationality adjective, of one in two words where they make one; none of one that two states
    share (`شبه الجزيرة الكورية`), but for its dual, which tells of both (`الكوريتين`)."""
    country = words[at].nisba
    if country is None or not are_two(country) or words[at].key.endswith(_DUAL):
        return country
    return words[at].compound_nisba(words[at + 1]) if at + 1 < len(words) else None
