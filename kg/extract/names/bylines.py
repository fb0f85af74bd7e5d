"""Reporters in the line over or under a report whom the analyzer did not find.

دبي - [رحاب الحداد]      (بترا)- [بكر الناصر]-      (إعداد [سلمى كريم] - تحرير [ماهر الحداد])
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from kg.arabic.romanise import is_name
from kg.extract.names.introduced import given_names
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span, Token

_LINE = 100  # characters
_LONGEST = 4
_LEADS = frozenset({"اعداد", "تحرير", "كتب", "كتبت"})
_MARKS = frozenset({"-", "–", "—", "ـ", "/", "•"})
_SERVANT, _SURE, _FOREIGN, _COLON = "عبد", "sure", "foreign", ":"


def with_reporters(names: Sequence[ProperName], analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The names with the reporters; one that spans a mark in such a line is none."""
    found = list(_reporters(analysis, words, {name.first for name in names}))
    taken = {at for name in found for at in range(name.first, name.last)}
    kept = [name for name in names if taken.isdisjoint(range(name.first, name.last))]
    yield from sorted([*kept, *found], key=lambda name: name.first)


def _start(token: Token) -> int:
    return token.span.start


def _reporters(analysis: Analysis, words: Sequence[Word], starts: set[int]) -> Iterator[ProperName]:
    """The reporters at tokens where no name of the analyzer begins."""
    text, tokens = analysis.article.text, analysis.tokens
    line = len(text[:_LINE].partition("\n")[0])
    head = bisect_right(tokens, line, key=_start)
    tail = max(head, bisect_left(tokens, len(text) - _LINE, key=_start))
    for at in (*range(1, head), *range(max(tail, 1), len(words))):
        if at in starts:
            continue
        start = tokens[at].span.start
        behind = words[at - 1].text in _MARKS and at > 1
        led = words[at - 1 - behind].folded in _LEADS
        kind = _SURE if words[at].folded == _SERVANT else given_names().get(words[at].folded)
        if led and kind is None and (words[at].rare or is_name(words[at].text)):
            kind = _FOREIGN
        if kind is not None and (led or words[at - 1].text in _MARKS):
            last = _end(words, at, analysis)
            line_ends = last == len(words) or ends_line(analysis, last)
            closed = led and not line_ends and words[last].text == _COLON
            if last > at + 1 and (line_ends or closed or (kind == _SURE and (led or words[last].is_mark))):
                yield ProperName(Span(start, tokens[last - 1].span.end), EntityType.PER, at, last)


def _end(words: Sequence[Word], first: int, analysis: Analysis) -> int:
    """The token after the words of a name at the token, on its line."""
    last = first + 1
    while last < min(len(words), first + _LONGEST) and not ends_line(analysis, last):
        if not words[last].is_nominal or words[last].is_attached:
            break
        last += 1
    return last


def ends_line(analysis: Analysis, at: int) -> bool:
    """Whether a line ends right before the token."""
    tokens = analysis.tokens
    return "\n" in analysis.article.text[tokens[at - 1].span.end : tokens[at].span.start]
