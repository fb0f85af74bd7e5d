"""People of whose names reports from courts and the police give an initial or two.

المدعو ([ب. سمير])      الطبيب ([فراس م])      الضحية ([ع.ب])
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.extract.concordance import Concordance
from kg.extract.names.introduced import given_names
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_OPENING, _CLOSING, _STOP = frozenset({"("}), ")", "."
_INITIAL = re.compile(r"[\u0621-\u064a]\.?")
_INITIALS = re.compile(r"[\u0621-\u064a](?:\.\s?[\u0621-\u064a]){1,2}\.?")
_TITLES = frozenset({"د", "أ", "د.", "أ."})
_CALLED = frozenset({"مدعو", "مدعوه", "مسمي", "مسماه", "ضحيه", "متهم", "متهمه", "مشتبه", "هالك", "مواطن", "مواطنه"})
_LONGEST = 5
_SHORTEST = 2


def with_initials(
    names: Iterable[ProperName], analysis: Analysis, words: Sequence[Word], where: Concordance
) -> Iterator[ProperName]:
    """The names in text order, with those in brackets that have initials in place of what was found of them."""
    told = {at + 1: _closing(words, at + 1) for at in where.of(_OPENING)}
    new = {first: last for first, last in told.items() if last is not None and _is_person(words, first, last)}
    if not new:
        yield from names
        return
    tokens = analysis.tokens
    made = [
        ProperName(Span(tokens[first].span.start, tokens[last - 1].span.end), EntityType.PER, first, last)
        for first, last in new.items()
    ]
    kept = [name for name in names if all(name.last <= one.first or name.first >= one.last for one in made)]
    yield from sorted([*kept, *made], key=lambda name: name.first)


def _closing(words: Sequence[Word], first: int) -> int | None:
    """The token that closes the short bracket whose words begin at the token."""
    near = range(first + 1, min(first + _LONGEST, len(words)))
    return next((at for at in near if words[at].text == _CLOSING), None)


def _is_person(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the tokens `first:last` are a name with an initial before or behind it, or the initials of somebody who
    is called so."""
    spelled = [word.text for word in words[first:last]]
    if _INITIALS.fullmatch("".join(spelled)):
        before = words[first - 2] if first > 1 else None
        return before is not None and before.key in _CALLED
    initial = _INITIAL.fullmatch(spelled[0]) is not None and spelled[0] not in _TITLES
    stopped = spelled[1:2] == [_STOP]
    if initial and (spelled[0].endswith(_STOP) or stopped):
        rest = words[first + 1 + stopped : last]
        return bool(rest) and all(word.is_nominal and len(word.text) > _SHORTEST for word in rest)
    end = last - (spelled[-1] == _STOP)
    given = words[first].folded in given_names() and end - first > 1
    return given and _INITIAL.fullmatch(words[end - 1].text) is not None
