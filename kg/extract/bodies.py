"""Names of organisations and places in one article: short forms, acronyms and generic head nouns."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from kg.arabic.normal import fold
from kg.extract.lexicon import rows

Parts = tuple[str, ...]


class Bodies:
    """The organisations named in an article; `names` in text order, `aliases` (short, full) pairs the text states
    (`رابطة دول جنوب شرق آسيا (آسيان)`)."""

    def __init__(self, names: Iterable[str], aliases: Iterable[tuple[str, str]]) -> None:
        self._aliases = {core(short): core(full) for short, full in aliases}
        self._cores = list(dict.fromkeys(core(name) for name in names))

    def key(self, name: str) -> str:
        """What identifies the organisation: the words of the fullest name that `name` is short for."""
        own = core(name)
        own = self._aliases.get(own, own)
        longer = [full for full in self._cores if is_short(own, full)]
        return " ".join(min(longer, key=len, default=own))


@cache
def _generic() -> frozenset[str]:
    """Folded nouns that may be left out before a proper name."""
    return frozenset(fold(row[0]) for row in rows("generic_heads"))


def core(name: str) -> Parts:
    """The folded words of a name without articles and a generic head noun (`تنظيم داعش`, `مدينة جدة`)."""
    words = fold(name).replace('"', " ").replace("«", " ").replace("»", " ").split()
    if len(words) > 1 and words[0] in _generic():
        words = words[1:]
    return tuple(bare(word) for word in words)


def bare(word: str) -> str:
    """A folded word without article."""
    if word.startswith("لل") and len(word) > 4:
        return word[2:]
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def is_short(short: Parts, full: Parts) -> bool:
    """Whether a name is short for another: the same first word, and the rest left out in part."""
    if not short or len(short) >= len(full) or short[0] != full[0]:
        return False
    rest = iter(full)
    return all(word in rest for word in short)
