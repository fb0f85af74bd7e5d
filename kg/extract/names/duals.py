"""Names of two bodies or places that are joined behind a dual.

بلدتي [نبل] و[الزهراء]      حزبا [الأمة] و[المؤتمر الشعبي]
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from kg.arabic.normal import fold
from kg.extract.lexicon import keys
from kg.extract.names.cutting import cut_name
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_AND, _FIRMS = "و", frozenset({"شركه", "تيار", "فصيل", "وزاره"})


def two_named(name: ProperName, analysis: Analysis, words: Sequence[Word], starts: Container[int]) -> list[ProperName]:
    """The names of the two of which a name has both, with the dual or behind it, or of places the first; none where no
    dual tells of two. `starts` are the first tokens of all names."""
    first = words[name.first]
    if name.type is EntityType.ORG and name.last > name.first + 1 and _is_of_bodies(first):
        two = _joined(_without_dual(name, analysis), analysis, words)
        return two if len(two) > 1 else [name]
    if _is_dual(first, "place"):
        place = replace(_without_dual(name, analysis), type=EntityType.LOC)
        return _places(place, analysis, words, starts)
    if name.first and _is_dual(words[name.first - 1], "place"):
        return _places(name, analysis, words, starts)
    return []


def _without_dual(name: ProperName, analysis: Analysis) -> ProperName:
    return list(cut_name(name, name.first + 1, analysis, kind=name.type))[1]


def _is_dual(word: Word, kind: str) -> bool:
    """Whether a word is the dual of a noun of the kind that the names of the two follow."""
    head = word.head
    return head is not None and head.number == "d" and head.construct and kind in head.kinds


def _is_of_bodies(word: Word) -> bool:
    """Whether a word is the dual of a noun of bodies that have names of their own without it (`حزبا`, not `مجلسا`)."""
    head = word.head
    return head is not None and _is_dual(word, "organisation") and fold(head.singular) in keys("generic_heads") | _FIRMS


def _joined(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> list[ProperName]:
    """The two that a name has, or the one."""
    joint = next((at for at in range(name.first + 1, name.last) if words[at].conjunction == _AND), None)
    return [name] if joint is None else list(cut_name(name, joint, analysis, words[joint].skip, name.type))


def _places(name: ProperName, analysis: Analysis, words: Sequence[Word], starts: Container[int]) -> list[ProperName]:
    """The two places of which the name has both or the first."""
    found = _joined(name, analysis, words)
    if len(found) > 1:
        return [replace(place, type=EntityType.LOC) for place in found]
    at = name.last
    other = words[at] if at < len(words) and at not in starts else None
    if other is not None and other.conjunction == _AND and other.tag == "NOUN" and not other.preposition:
        token = analysis.tokens[at].span
        found.append(ProperName(Span(token.start + other.skip, token.end), EntityType.LOC, at, at + 1))
    return found
