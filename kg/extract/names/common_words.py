"""Names of towns and bodies that are common words, too, and are these in an article.

سنبقى [دوما] هنا: always      وصل إلى القاعدة الجوية وغادر [القاعدة]: the base
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from kg.arabic.countries import by_name
from kg.arabic.normal import fold
from kg.extract.lexicon import keys, rows
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import EntityType

_ACCUSATIVE: Final = "\u064b"
_JUDGING: Final = frozenset({"ارهابيه", "متشدده", "متطرفه", "محظوره", "اجراميه"})
_BODY, _PEOPLE = "organisation", frozenset({"عناصر", "مقاتلي", "مقاتلو", "زعيم", "خلايا", "فرع", "مسلحي"})


def is_common_word(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name of one word is an adverb or a common noun."""
    if name.last != name.first + 1:
        return False
    if name.type is EntityType.LOC:
        return _is_adverb(words[name.first], words)
    return name.type is EntityType.ORG and _is_noun(name, words)


def _is_adverb(word: Word, words: Sequence[Word]) -> bool:
    """Whether a word ends in the accusative's vowel, or is an adverb in an article that does not tell of the state in
    which the town so called lies."""
    state = _towns().get(word.key)
    if state is None:
        return False
    return _ACCUSATIVE in word.text or not any(_tells(other, state) for other in words)


def _tells(word: Word, state: str) -> bool:
    country = word.nisba or by_name(word.base)
    return country is not None and country.code == state


def _is_noun(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a body's name is a noun that an adjective follows which judges nobody (`القاعدة الجماهيرية`), or that the
    article has without article elsewhere, and never behind a noun of bodies or of their people."""
    key = words[name.first].key
    if key not in keys("body_nouns"):
        return False
    if name.last < len(words) and _describes(words[name.last]):
        return True
    places = [at for at, word in enumerate(words) if word.key == key]
    return not all(words[at].definite for at in places) and not any(_is_behind_body(words, at) for at in places)


def _describes(word: Word) -> bool:
    return word.tag == "ADJ" and word.definite and word.nisba is None and word.key not in _JUDGING


def _is_behind_body(words: Sequence[Word], at: int) -> bool:
    if not at or not words[at].definite:
        return False
    before = words[at - 1]
    return before.key in _PEOPLE or (before.head is not None and _BODY in before.head.kinds)


@cache
def _towns() -> dict[str, str]:
    return {fold(word): state for word, state in rows("town_adverbs")}
