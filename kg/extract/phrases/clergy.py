"""Adjectives that tell of which church a clergyman or which state an envoy is (`lexicons/church_nisbas.tsv`).

البطريرك [الماروني] كريم ناصر      السفير [البابوي] كريم ناصر      القاصد [الرسولي]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from kg.arabic.countries import by_name
from kg.arabic.normal import fold
from kg.extract.lexicon import rows
from kg.extract.words import Word

CLERGY: Final = frozenset({"بطريرك", "مطران", "اسقف", "كاردينال"})
"""The folded nouns of who is high in a church."""

_TITLES: Final = CLERGY | {"سفير", "قاصد", "قائم"}


def with_churches(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words, the adjectives behind the titles of clergymen and of the Pope's envoys as those of a body or state."""
    read = list(words)
    for at, word in enumerate(words[:-1]):
        if word.head is not None and word.definite and word.head.singular in _TITLES:
            read[at + 1] = _of_church(words[at + 1], word.head.singular in CLERGY)
    return tuple(read)


def _of_church(word: Word, clergy: bool) -> Word:
    """An adjective as that of the church of a clergyman, or of the state that sends an envoy."""
    whose = _churches().get(word.key) if word.definite and not word.is_attached else None
    state = by_name(whose) if whose is not None else None
    if whose is None or clergy == (state is not None):
        return word
    return replace(word, nisba=state) if state is not None else replace(word, body=whose)


@cache
def _churches() -> Mapping[str, str]:
    """The churches, and the state of the Holy See, by the folded adjectives."""
    return {fold(nisba): whose for nisba, whose in rows("church_nisbas")}
