"""Cuts words into sentences, for newspaper text.

A line break always cuts. A stop, question or exclamation mark cuts where the sentence can end: not inside numbers and
abbreviations (the word cutter keeps those whole), not behind an initial in a name, not between a quotation's mark and
its closing quote, not inside a short bracket, and not where a quotation of one sentence goes on to its speaker
(`"نعم." قال الوزير`).

What is longer than 500 words is no sentence of a newspaper, where hardly one has 300: it is cut at a comma, or anywhere
else, so that whoever looks about in a sentence never looks far.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final

from kg.arabic.initials import is_initial
from kg.arabic.words import Kind, Word

_STOPS: Final = frozenset({".", "!", "?", "؟", "…", "۔"})
_OPENING: Final = {"«": "»", "“": "”", "„": "“", "(": ")", "[": "]", "{": "}", "‹": "›", "‘": "’"}
_CLOSING: Final = frozenset("»”)]}›’")
_STRAIGHT: Final = frozenset("\"'＂")
_BREAKS: Final = ("\n", "\r", "\u2028", "\u2029", "\x85", "\v", "\f")
_PLAIN_GAPS: Final = frozenset({"", " "})
_LONGEST_WHOLE: Final = 40
_LONGEST: Final = 500
_GOES_ON: Final = frozenset("،,؛;:")
_DASHES: Final = frozenset("-–—")


def sentences(text: str, words: Sequence[Word]) -> list[tuple[int, int]]:
    """The half-open ranges of `words` (as cut from `text`) that make one sentence each; together they cover all."""
    found: list[tuple[int, int]] = []
    for start, end in _lines(text, words):
        marks = [at for at in range(start, end) if words[at].kind == Kind.MARK]
        closers = _closers(text, words, marks)
        closing = set(closers.values())
        inside = _inside(closers, start, end)
        first = start
        for at in marks:
            if at < first or not _is_stop(text, words[at]):
                continue
            after = at + 1
            while after < end and (_is_stop(text, words[after]) or after in closing or _stray(text, words[after])):
                after += 1
            if (
                after < end
                and not inside[after - start]
                and _may_begin(text, words[at], words[after - 1], words[after])
                and not (after == at + 1 and first < at and _is_behind_initial(text, words, at))
            ):
                found.append((first, after))
                first = after
        found.append((first, end))
    return [part for first, last in found for part in _bounded(text, words, first, last)]


def _bounded(text: str, words: Sequence[Word], first: int, last: int) -> Iterator[tuple[int, int]]:
    """A sentence, in pieces of at most `_LONGEST` words: up to a comma in the second half of them, or all of them."""
    while last - first > _LONGEST:
        latest, earliest = first + _LONGEST, first + _LONGEST // 2
        cut = next((at for at in range(latest, earliest, -1) if text[words[at - 1].start] in _GOES_ON), latest)
        yield first, cut
        first = cut
    yield first, last


def _lines(text: str, words: Sequence[Word]) -> list[tuple[int, int]]:
    """The ranges of words that stand on one line."""
    cuts = [
        at
        for at in range(1, len(words))
        if (gap := text[words[at - 1].end : words[at].start]) not in _PLAIN_GAPS
        and any(mark in gap for mark in _BREAKS)
    ]
    bounds = [0, *cuts, len(words)]
    return [(start, end) for start, end in pairwise(bounds) if start < end]


def _is_stop(text: str, word: Word) -> bool:
    return word.kind == Kind.MARK and text[word.start] in _STOPS


def _is_behind_initial(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a stop that is the second word of its sentence or a later one stands behind an initial in a name."""
    if text[words[at].start] != "." or words[at - 1].end != words[at].start:
        return False
    before = text[words[at - 2].start : words[at - 2].end] if at > 1 else ""
    initial, after = (text[words[one].start : words[one].end] for one in (at - 1, at + 1))
    return is_initial(before, initial, after)


def _stray(text: str, word: Word) -> bool:
    """Whether a word is a closing mark whose opening one is missing."""
    return word.kind == Kind.MARK and text[word.start] in _CLOSING


def _closers(text: str, words: Sequence[Word], marks: Iterable[int]) -> dict[int, int]:
    """Where each bracket or quotation of a line closes: word index of the opening mark -> of the closing one. `marks`
    are the indices of the line's marks."""
    pairs: dict[int, int] = {}
    waiting: list[tuple[int, str]] = []
    for at in marks:
        mark = text[words[at].start : words[at].end]
        depth = next((depth for depth, (_, closer) in enumerate(waiting[:-9:-1]) if closer == mark), None)
        if depth is not None:
            pairs[waiting[-1 - depth][0]] = at
            del waiting[-1 - depth :]
        elif mark in _OPENING:
            waiting.append((at, _OPENING[mark]))
        elif mark in _STRAIGHT:
            waiting.append((at, mark))
    return pairs


def _inside(closers: dict[int, int], start: int, end: int) -> list[bool]:
    """For each word of a line, whether a cut before it would break a bracket or quotation that shall stay whole."""
    edges = [0] * (end - start + 1)
    for opened, closed in closers.items():
        if closed - opened <= _LONGEST_WHOLE:
            edges[opened + 1 - start] += 1
            edges[closed + 1 - start] -= 1
    return [depth > 0 for depth in accumulate(edges)]


def _may_begin(text: str, stop: Word, last: Word, word: Word) -> bool:
    """Whether a sentence may begin with `word` after `last`, where `stop` is the mark that may end the one before."""
    apart = word.start > last.end
    if text[word.start] in _DASHES:
        return apart
    if text[word.start] in _GOES_ON:
        return False
    if text[stop.start] == "…" or stop.end - stop.start > 1:
        return apart and word.kind != Kind.LATIN
    return apart or word.kind in (Kind.ARABIC, Kind.MARK)
