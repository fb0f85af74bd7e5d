"""Where the quotations of an article begin and end.

Newspapers mix `« »`, `“ ”` (either way round), `" "`, `‹ ›`, `(( ))` and doubled single marks, and forget one of a
pair. Guillemets and doubled brackets tell opening from closing; for all other marks the white space beside them does,
and where that does not, the marks alternate. A quotation ends with its paragraph unless its mark is closed in the next
one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from kg.frozen import dataclass
from kg.model import Span

_MARKS: Final = re.compile("[«»‹›“”„‟\"＂〝〞]|''|‘‘|’’|[(]{2}|[)]{2}(?![)])|\n")
_PAIRS: Final = {"«": "»", "‹": "›", "((": "))"}
_OPENING: Final = frozenset({*_PAIRS, "„"})
_CLOSING: Final = frozenset(_PAIRS.values())
_BEFORE_OPENING: Final = re.compile(r"(?:^|[\s(\[:،,؛…\-–—ـ]|(?<![^\W_])[وفبلك]{1,2}|(?<![^\W_])ال)$")
_STOP: Final = re.compile(r"[.!؟]\s")
_AFTER_CLOSING: Final = re.compile(r"$|[\s)\]:،,؛.…!?؟\-–—]")


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quotations of a text in order; a span holds the words between the marks, `outer` the marks too, `starts` are
    where these begin. `unclosed` are the words from an opening mark that is never closed to the end of its paragraph,
    `opened` those of `spans` by where their mark opens."""

    spans: tuple[Span, ...]
    outer: tuple[Span, ...]
    starts: tuple[int, ...]
    opened: Mapping[int, Span]
    unclosed: Mapping[int, Span]

    def around(self, at: int) -> Span | None:
        """The words of the quotation `at` stands in."""
        index = bisect_right(self.starts, at) - 1
        inside = index >= 0 and at < self.outer[index].end
        return self.spans[index] if inside else None

    def before(self, at: int) -> tuple[Span, Span] | None:
        """The last quotation that ends before `at`: its words, and these with the marks."""
        index = bisect_right(self.outer, at, key=lambda span: span.end) - 1
        return (self.spans[index], self.outer[index]) if index >= 0 else None

    def within(self, start: int, end: int) -> Sequence[Span]:
        """The quotations that begin in the range."""
        return self.spans[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


@dataclass(frozen=True, slots=True)
class _Marked:
    """A text with where its marks (line breaks among them) and its matches of `_STOP` begin, each in order."""

    text: str
    starts: Mapping[str, Sequence[int]]
    stops: Sequence[int]

    def left(self, kind: str, at: int) -> int:
        """How many marks of a kind begin from `at` on in its paragraph."""
        starts = self.starts.get(kind, ())
        return bisect_left(starts, self.paragraph_end(at)) - bisect_left(starts, at)

    def paragraph_end(self, at: int) -> int:
        """Where the paragraph of `at` ends."""
        breaks = self.starts.get("\n", ())
        after = bisect_left(breaks, at)
        return breaks[after] if after < len(breaks) else len(self.text)


def _marked(text: str, marks: Iterable[re.Match[str]]) -> _Marked:
    starts: dict[str, list[int]] = defaultdict(list)
    for mark in marks:
        starts[mark.group()].append(mark.start())
    return _Marked(text, starts, [stop.start() for stop in _STOP.finditer(text)])


def quotations(text: str) -> Quotations:
    """The quotations of `text`; a mark that is never closed opens none."""
    unclosed: dict[int, Span] = {}
    spans: list[Span] = []
    outer: list[Span] = []
    opened: re.Match[str] | None = None
    breaks = 0
    marks = list(_MARKS.finditer(text))
    marked = _marked(text, marks)
    for mark in marks:
        if mark.group() == "\n":
            breaks += 1
            if opened is not None and breaks > 1:
                _give_up(marked, opened, unclosed)
                opened = None
        elif opened is None:
            opened, breaks = (mark if _may_open(marked, mark) else None), 0
        elif _closes(marked, mark, opened):
            spans.append(Span(opened.end(), mark.start()))
            outer.append(Span(opened.start(), mark.end()))
            opened = None
        elif (breaks or _ends_between(marked.stops, opened, mark)) and _opens_anew(marked, mark, opened):
            _give_up(marked, opened, unclosed)
            opened, breaks = mark, 0
    if opened is not None:
        _give_up(marked, opened, unclosed)
    begun = {own.start: span for own, span in zip(outer, spans, strict=True)}
    return Quotations(tuple(spans), tuple(outer), tuple(begun), begun, unclosed)


def _give_up(marked: _Marked, mark: re.Match[str], unclosed: dict[int, Span]) -> None:
    """Note a mark that nothing closes, where it looks as if it opened speech."""
    if mark.group() in _OPENING or _looks_opening(marked.text, mark):
        unclosed[mark.start()] = Span(mark.end(), marked.paragraph_end(mark.end()))


def _may_open(marked: _Marked, mark: re.Match[str]) -> bool:
    if mark.group() in _CLOSING:
        return False
    return mark.group() in _OPENING or not _looks_closing(marked.text, mark) or _is_paired(marked, mark)


def _is_paired(marked: _Marked, mark: re.Match[str]) -> bool:
    """Whether an even number of such marks is left in the paragraph, so that this one, though set tight, opens."""
    return marked.left(mark.group(), mark.start()) % 2 == 0


def _looks_closing(text: str, mark: re.Match[str]) -> bool:
    """A mark right behind a letter and before white space or a stop."""
    tight = mark.start() > 0 and not text[mark.start() - 1].isspace() and not _looks_opening(text, mark)
    return tight and bool(_AFTER_CLOSING.match(text[mark.end() : mark.end() + 1]))


def _looks_opening(text: str, mark: re.Match[str]) -> bool:
    """A mark behind white space, an opening bracket or a proclitic, and right before a letter."""
    before = text[max(0, mark.start() - 3) : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    return bool(_BEFORE_OPENING.search(before)) and bool(after) and not after.isspace() and after not in ".،,؛"


def _closes(marked: _Marked, mark: re.Match[str], opened: re.Match[str]) -> bool:
    if opened.group() in _PAIRS or mark.group() in _CLOSING:
        tight = mark.group() not in _OPENING and _looks_closing(marked.text, mark)
        return mark.group() in _CLOSING or (tight and not _guillemet_follows(marked, mark))
    return mark.group() not in _OPENING and not _looks_opening(marked.text, mark)


def _guillemet_follows(marked: _Marked, mark: re.Match[str]) -> bool:
    """Whether a closing guillemet stands further on in the paragraph, so that this mark is nested."""
    return any(marked.left(closer, mark.end()) for closer in _CLOSING)


def _ends_between(stops: Sequence[int], opened: re.Match[str], mark: re.Match[str]) -> bool:
    """Whether a sentence ends between two marks; `stops` are where the text's matches of `_STOP` begin, in order."""
    first = bisect_left(stops, opened.end())
    return first < len(stops) and stops[first] + 2 <= mark.start()


def _opens_anew(marked: _Marked, mark: re.Match[str], opened: re.Match[str]) -> bool:
    """Whether an opening mark in a new paragraph or sentence gives up the one before, which never closed."""
    return _may_open(marked, mark) and (mark.group() == opened.group() or opened.group() not in _PAIRS)
