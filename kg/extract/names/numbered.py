"""Groups of states that are called by their number.

[مجموعة "5+1"]      [مجموعة دول (5+1)]      [مجموعة خمسة زائد واحد]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.extract.concordance import Concordance
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_GROUP, _STATES = frozenset({"مجموعه"}), "دول"
_PLUS, _PARTS = frozenset({"+", "زائد"}), 3
_MARKS = {"(": ")", '"': '"', "«": "»", "“": "”"}


def with_numbered(
    names: Iterable[ProperName], analysis: Analysis, words: Sequence[Word], where: Concordance
) -> Iterator[ProperName]:
    """The names in text order, with those of such groups in place of what was found of them."""
    last = {at: _end(words, at) for at in where.of(_GROUP)}
    tokens = analysis.tokens
    made = [
        ProperName(Span(tokens[at].span.start + words[at].skip, tokens[end - 1].span.end), EntityType.ORG, at, end)
        for at, end in last.items()
        if end > at
    ]
    kept = (name for name in names if all(name.last <= one.first or name.first >= one.last for one in made))
    yield from sorted([*kept, *made], key=lambda name: name.first) if made else kept


def _end(words: Sequence[Word], at: int) -> int:
    """The token behind the number of the group whose noun stands at the token; the token where there is none."""
    number = at + 1 + (at + 1 < len(words) and words[at + 1].key == _STATES)
    closing = _MARKS.get(words[number].text) if number < len(words) else None
    number += closing is not None
    told = words[number : number + _PARTS]
    if len(told) < _PARTS or told[0].tag != "NUM" or told[1].key not in _PLUS:
        return at
    end = number + _PARTS
    closed = closing is not None and end < len(words) and words[end].text == closing
    return end + closed if closed or closing is None else at
