"""Surnames that end in الله, of which the analyzer found no more than the given name before them: [صلاح] حسب الله."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kg.extract.lexicon import keys
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType

_GOD: Final = "الله"


def with_divine(names: Iterable[ProperName], analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The names, people's with the surname behind them that ends in الله."""
    for name in names:
        last = _end(name, words)
        yield name.up_to(last, analysis) if last > name.last else name


def _end(name: ProperName, words: Sequence[Word]) -> int:
    """The token behind the name and its surname."""
    if name.type is not EntityType.PER:
        return name.last
    for first in (name.last, name.last - 1):
        pair = words[first : first + 2]
        if len(pair) > 1 and pair[0].folded in keys("divine_names") and pair[1].folded == _GOD:
            return first + 2
    return name.last
