"""Where within a person's name another person's begins: with a conjunction or preposition written onto it.

لعبت [ستيفنس] و[أوستن]      التقى [كريم ناصر] و[دي مايو]      قال [كريم ناصر] ل[دي مايو]      حذر [ناصر] ل[كيم] من …
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from functools import cache
from typing import Final

from kg.arabic.normal import fold
from kg.extract.lexicon import keys, rows
from kg.extract.names.led import PREPOSITIONS, begins_name
from kg.extract.names.states import leaders_by_surname
from kg.extract.names.surnames import is_surname
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.frozen import dataclass
from kg.model import Analysis

KIN: Final = frozenset({"بن", "ابن", "بنت", "ال"})
"""The folded words with which the same name goes on."""

SHORTEST: Final = 3
"""The letters that a name has at least."""

_AND: Final = "و"
_HAMZAS: Final = ("أ", "إ", "آ")  # a name may begin with وا, وو and وي, not with these behind a و
_LIKE_VOWELS: Final = ("ا", "و", "ي")


def endings(names: Iterable[Sequence[str]]) -> dict[str, set[str]]:
    """What people of these folded names of several words may be called, with the names: all the last words of each, and
    the family's name with which a Korean or Chinese one begins."""
    found: dict[str, set[str]] = {}
    for own in names:
        ends = [" ".join(own[at:]) for at in range(len(own))] if len(own) > 1 else []
        family = [own[0]] if len(own) > 1 and own[0] in keys("korean_surnames") else []
        for end in ends + family:
            found.setdefault(end, set()).add(" ".join(own))
    return found


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells: its folded words, the names of its people by what each may be called (all the last words
    and the whole), and what people are called by alone."""

    words: Set[str]
    called: Mapping[str, Set[str]]
    alone: Set[str]


def joint(name: ProperName, analysis: Analysis, words: Sequence[Word], told: Told) -> int | None:
    """The token of a person's name onto whose other person a conjunction or preposition is written."""
    inner = range(name.first + 1, name.last)
    joined = next((at for at in inner if _joins(words[at], told.words) or _joins_particle(name, at, words)), None)
    return joined if joined is not None else _led(name, analysis, words, told.called)


def nation_inside(name: ProperName, words: Sequence[Word]) -> int | None:
    """The token within a person's name at which `و` joins somebody else who is called by his nationality first (`التركي
    كريم ناصر [والأذري] سمير حداد`)."""
    inner = range(name.first + 1, name.last - 1)
    return next((at for at in inner if words[at].conjunction and words[at].definite and words[at].nisba), None)


def _joins(word: Word, told: Set[str]) -> bool:
    """Whether a word of a name is `و` with somebody else: one whom the article names without it, or whom no name that
    begins with a و can be."""
    rest = word.text[1:]
    if word.text[0] != _AND or len(rest) < SHORTEST or is_surname(word.text):
        return False
    return rest.startswith(_HAMZAS) or fold(rest) in told or (bool(word.conjunction) and rest[0] not in _LIKE_VOWELS)


def _joins_particle(name: ProperName, at: int, words: Sequence[Word]) -> bool:
    """Whether a word of a name is `و` with the particle of a foreign surname (`ودي مايو`)."""
    return at + 1 < name.last and words[at].text[0] == _AND and words[at].folded[1:] in particles()


def _led(name: ProperName, analysis: Analysis, words: Sequence[Word], known: Collection[str]) -> int | None:
    """The token with a preposition written onto what somebody is called whom the article tells in full, or whom news
    often name (`قال كريم ناصر لدي مايو`), or behind a full name onto another."""
    for at in range(name.first + 1, name.last):
        rest = fold(analysis.article.text[analysis.tokens[at].span.start + 1 : name.span.end])
        before = words[at - 1].folded
        if words[at].text[0] not in PREPOSITIONS or before in KIN or before in particles():
            continue
        full = (
            at - name.first > 1 or words[name.first].folded in known or words[name.first].folded in leaders_by_surname()
        )
        if rest in known or (full and words[at].preposition and rest in leaders_by_surname()):
            return at
        if at - name.first > 1 and at + 1 < name.last and begins_name(words[at]):
            return at
    return None


@cache
def particles() -> frozenset[str]:
    """The folded particles with which foreign surnames begin."""
    return frozenset(fold(name) for name, kind in rows("given_names") if kind == "surname")
