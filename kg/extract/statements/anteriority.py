"""Who has spoken earlier by `سبق ل`: `سبق للوزير أن حذر من …`, `وسبق لـ"النهضة" أن نشرت …`."""

from __future__ import annotations

from typing import Final

from kg.extract.phrase import Phrase
from kg.extract.statements.reader import Reader

_THAT: Final = frozenset({"ان", "وان"})
_PRECEDED: Final = frozenset({"سبق", "يسبق"})
_FOR: Final = frozenset({"ل", "لـ"})
_MARKS: Final = 2  # a ل set apart and an opening quotation mark


def said_before(reader: Reader, at: int) -> Phrase | None:
    """The party that did before what the verb behind the أن at the token tells; `None` where no `سبق ل` leads it."""
    first = reader.first[at] if at >= 0 else 0
    if reader.key(at) not in _THAT or at - first <= 1:
        return None
    phrase = reader.party_at(at - 1 - (reader.is_mark(at - 1) and not reader.is_comma(at - 1)))
    if phrase is None or not phrase.entity:
        return None
    begin = phrase.first
    owned = reader.word(begin).preposition == "ل"
    while begin > max(first, phrase.first - _MARKS) and (reader.is_mark(begin - 1) or reader.key(begin - 1) in _FOR):
        begin -= 1
        owned = owned or reader.key(begin) in _FOR
    return phrase if owned and reader.key(begin - 1).removeprefix("و") in _PRECEDED else None
