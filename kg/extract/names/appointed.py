"""People who are made something, where the analyzer took the verb for a place's name or their title for one.

عين [كريم ناصر] سفيرا: no `عين كريم ناصر` like `عين دراهم`      عين كريم ناصر واليا على نابل: no place `اليا`
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kg.extract.phrase import ProperName
from kg.extract.words import Word, is_accusative
from kg.model import Analysis, EntityType, Span

_APPOINTED: Final = "عين"
_TITLES: Final = frozenset({"office", "spokes", "member"})


def with_appointed(names: Iterable[ProperName], analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The names but those that are no more than what somebody is made, or are left of a title whose first letter looks
    like `و`, and with whoever is made something as a person."""
    for name in names:
        first, start = words[name.first], analysis.tokens[name.first].span.start
        left = name.span.start > start or (name.last == name.first + 1 and is_accusative(first))
        if left and _is_title(first) and not first.is_attached:
            continue
        verb = _appointing(name, words)
        if verb is not None:
            begin = analysis.tokens[verb + 1].span.start
            yield from [name.up_to(verb, analysis)] if verb > name.first else []
            yield ProperName(Span(begin, name.span.end), EntityType.PER, verb + 1, name.last)
        else:
            yield name


def _appointing(name: ProperName, words: Sequence[Word]) -> int | None:
    """The token in the name of the verb that makes who is named behind it what a title behind him tells."""
    made = name.last < len(words) and is_accusative(words[name.last]) and _is_title(words[name.last])
    inner = range(name.first, name.last - 1) if made else range(0)
    return next((at for at in inner if words[at].key == _APPOINTED), None)


def _is_title(word: Word) -> bool:
    return word.head is not None and bool(word.head.kinds & _TITLES)
