"""Where a person's name begins: behind the style, title or nationality that the analyzer took in.

[آية الله] كريم الحداد      [المرشد] الحداد      [البروفيسور] كريم الحداد      [أمينه العام] كريم الحداد
أما [الروماني] كريم الحداد
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg.arabic.normal import fold
from kg.extract.lexicon import rows
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_SIGN, _GOD = frozenset({"ايه", "ايات"}), "الله"
_DEFINITE, _BARE = "definite", "bare"
_SAINT, _BISHOPS = "مار", frozenset({"بطريرك", "كاردينال", "مطران", "كاثوليكوس"})
_OFFICES, _SONS = frozenset({"office", "spokes"}), frozenset({"بن", "ولد"})


def is_sign(words: Sequence[Word], at: int) -> bool:
    """Whether the token and the next are the style `آية الله`."""
    return words[at].key in _SIGN and at + 1 < len(words) and words[at + 1].text == _GOD


def without_address(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> ProperName:
    """A person's name without such words before it."""
    if name.type is not EntityType.PER or name.last < name.first + 2:
        return name
    first = _behind(name, words)
    if first == name.first or first >= name.last:
        return name
    start = analysis.tokens[first].span.start + words[first].skip
    return replace(name, span=Span(start, name.span.end), first=first)


def _behind(name: ProperName, words: Sequence[Word]) -> int:
    """The token with which the name itself begins."""
    word, second = words[name.first], words[name.first + 1]
    if is_sign(words, name.first):
        led = name.first + 2 < name.last and words[name.first + 2].tag == "PREP"  # آية الله على خامنئي
        return name.first + 2 * (not led)
    if word.definite and (word.key in _styles(_DEFINITE) or _is_nationality(name, words)):
        return name.first + 1
    if word.folded in _styles(_BARE) and not second.definite:
        return name.first + 1
    if word.pronoun and word.head is not None and word.head.kinds & _OFFICES and second.definite and second.qualifies:
        return name.first + 2
    if word.text == _SAINT and any(before.key in _BISHOPS for before in words[max(0, name.first - 2) : name.first]):
        return name.first + 1
    return name.first


@cache
def _styles(where: str) -> frozenset[str]:
    """The folded styles that stand so."""
    return frozenset(fold(word) for word, stands in rows("styles") if stands == where)


def _is_nationality(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name begins with a nationality."""
    word, second = words[name.first], words[name.first + 1]
    return word.nisba is not None and word.number == "s" and not (second.definite or second.key in _SONS)
