"""Phrases of two words one of which is a name elsewhere: حصة [الأسد], [مسقط] رأسه."""

from __future__ import annotations

from functools import cache

from kg.arabic.normal import fold
from kg.extract.lexicon import rows


@cache
def fixed_phrases() -> frozenset[tuple[str, str]]:
    """The phrases, each as its two words folded, the second one without its article."""
    return frozenset((fold(noun), fold(word).removeprefix("ال")) for noun, word in rows("fixed_phrases"))
