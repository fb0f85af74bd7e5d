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

_RITES: Final = frozenset({"لاتين", "روم", "ارمن", "سريان", "موارنه", "اقباط", "كلدان", "اشوريين", "ملكيين"})
_LATINS: Final = "للاتين"  # read as لات with a pronoun
_FOR, _BISHOP = "ل", "متروبوليت"
_TITLES: Final = CLERGY | {"سفير", "قاصد", "قائم"}


def with_churches(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words, the adjectives behind the titles of clergymen and of the Pope's envoys as those of a body or state."""
    read = list(words)
    for at, word in enumerate(words[:-1]):
        if word.head is not None and word.definite and word.head.singular in _TITLES:
            read[at + 1] = _of_church(words[at + 1], word.head.singular in CLERGY)
    return tuple(read)


def rite_end(words: Sequence[Word], head: Word, at: int, end: int) -> int | None:
    """The token after the people of a rite with its adjectives for whom a clergyman's title is, before `end` (`بطريرك
    القدس [للاتين]`, `مطران بيروت [للروم الأرثوذكس]`); `None` where none stand at the token."""
    led = words[at].preposition == _FOR and (words[at].key in _RITES or words[at].folded == _LATINS)
    if not led or head.head is None or head.head.singular not in CLERGY | {_BISHOP}:
        return None
    last = at + 1
    while last < end and words[last].definite and words[last].head is None and words[last].tag == "ADJ":
        last += 1
    return last


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
