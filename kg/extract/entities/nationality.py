"""The state whose nationality adjective stands beside a person's name.

قال البرازيلي [رونالدو]      المهاجم الفرنسي [كريم بنزيما]      نجم المنتخب البرازيلي السابق [رونالدو]
قال [رونالدو] البرازيلي
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from kg.arabic.countries import Country, by_name
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_TEAM = "منتخب"
_PLAYER_OF_STATE = 3
_PLAYERS = frozenset({"لاعب", "نجم", "مهاجم", "مدافع", "حارس", "قائد", "هداف", "اسطوره", "جناح", "قلب", "ظهير"})


def nation(phrase: Phrase, words: Sequence[Word]) -> Country | None:
    """The state whose adjective the phrase of a named person begins with, has behind its first, definite noun, or right
    behind it, or for whose national team the person plays."""
    assert phrase.name is not None
    if phrase.name.start > phrase.span.start:
        team = next((inner for inner in phrase.nested if _is_team_of_player(phrase, inner, words)), None)
        named = _told(words[team.first + 1 : team.last]) if team is not None else None
        found = named or (_before(words[phrase.first : phrase.last]) if phrase.last > phrase.first + 1 else None)
        if found is not None:
            return found
    return _played_for(words[max(0, phrase.first - _PLAYER_OF_STATE) : phrase.first]) or _behind(phrase, words)


def _played_for(words: Sequence[Word]) -> Country | None:
    """The state of the national team whose player's noun stands before a name (`أسطورة منتخب البرازيل`)."""
    if len(words) < _PLAYER_OF_STATE or words[0].key not in _PLAYERS or words[1].key != _TEAM:
        return None
    return _told(words[2:])


def _before(words: Sequence[Word]) -> Country | None:
    """The state of an adjective that is the person's, not of what is his (`هداف الدوري الإسباني`)."""
    word, *rest = words if words[0].nisba is not None else words[1:]
    following = rest[0] if rest else None
    own = words[0].definite and word.definite and word.nisba is not None and not word.preposition
    return ((following and word.compound_nisba(following)) or word.nisba) if own else None


def _is_team_of_player(phrase: Phrase, inner: Phrase, words: Sequence[Word]) -> bool:
    player = words[phrase.first].key in _PLAYERS and inner.first == phrase.first + 1
    return player and inner.type is EntityType.ORG and words[inner.first].key == _TEAM


def _told(words: Sequence[Word]) -> Country | None:
    """The first state that some words name or are the adjective of."""
    for word, following in zip_longest(words, words[1:]):
        found = (following and word.compound_nisba(following)) or word.nisba or by_name(word.base)
        if found:
            return found
    return None


def _behind(phrase: Phrase, words: Sequence[Word]) -> Country | None:
    """The state of an adjective right behind a name that no noun stands before, of which that might be (`نادي رونالدو
    الإيطالي`), nor behind it, of which that might be, too (`التقى ماكرون الروسي لافروف`)."""
    if phrase.last >= len(words) or (phrase.first and _is_noun(words[phrase.first - 1]) and _is_alone(phrase, words)):
        return None
    word, *rest = words[phrase.last : phrase.last + 3]
    if not word.definite or word.is_attached or word.number != "s" or word.gender != phrase.gender:
        return None
    compound = word.compound_nisba(rest[0]) if rest else None
    following = rest[compound is not None :][:1]
    return None if any(map(_is_noun, following)) else compound or word.nisba


def _is_noun(word: Word) -> bool:
    return word.is_nominal and not word.is_attached


def _is_alone(phrase: Phrase, words: Sequence[Word]) -> bool:
    return not words[phrase.first].is_attached
