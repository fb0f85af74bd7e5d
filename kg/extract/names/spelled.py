"""Names of Latin letters spelled out, of which the analyzer found the first ones: [شبكة سي] إن إن."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from kg.arabic.normal import fold
from kg.extract.lexicon import rows
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType


def with_letters(names: Iterable[ProperName], analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The names, those of bodies that end in the first ones of such letters with the others."""
    for name in names:
        last = _end(name, words) if name.type is EntityType.ORG else name.last
        yield name.up_to(last, analysis) if last > name.last else name


def _end(name: ProperName, words: Sequence[Word]) -> int:
    """The token behind the last of the letters, of which the name has one or more at its end."""
    for first in range(name.first, name.last):
        for letters in _letters().get(words[first].folded, ()):
            if tuple(word.folded for word in words[first : first + len(letters)]) == letters:
                return max(first + len(letters), name.last)
    return name.last


@cache
def _letters() -> dict[str, list[tuple[str, ...]]]:
    """The names letter by letter, the longest first, by the first letter."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for letters in sorted((tuple(fold(name).split()) for (name,) in rows("spelled_names")), key=len, reverse=True):
        found.setdefault(letters[0], []).append(letters)
    return found
