"""The sentence an edge stands on, cut into runs by what each part of it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from kg.model import Span
from kg.page.display import shown

MAX_CHARS = 1200
"""An excerpt longer than this is clipped around its trigger: a "sentence" of broken input may be megabytes."""

Run = tuple[str, str]
"""The text and the letters of its marks: `t` trigger, `c` content, `n` name of a party."""

_PROCLITICS = frozenset("وفبلك")
_WORD = re.compile(r"\w")
_WORD_END = re.compile(r"\w+\Z")


def excerpt(text: str, span: Span, triggers: Iterable[Span], content: Span | None, names: Iterable[str]) -> list[Run]:
    """`text` at `span` (widened to a content outside it) as runs in text order; their texts add up to it.

    `names` are the names of the speaker or of the parties; each whole-word occurrence is marked.
    """
    triggers = tuple(triggers)
    window, clipped = _window(text, span, triggers, content)
    marks = [(trigger, "t") for trigger in triggers]
    marks += [(content, "c")] if content else []
    marks += [(name, "n") for name in _occurrences(window.of(text), window.start, names)]
    runs = _runs(text, window, marks)
    return [("… ", ""), *runs] if clipped and window.start > span.start else runs


def _window(text: str, span: Span, triggers: tuple[Span, ...], content: Span | None) -> tuple[Span, bool]:
    start, end = span.start, min(span.end, len(text))
    if content:
        start, end = min(start, content.start), max(end, min(content.end, len(text)))
    if end - start <= MAX_CHARS:
        return Span(start, end), False
    middle = triggers[0].start if triggers else start
    first = max(start, min(middle - MAX_CHARS // 2, end - MAX_CHARS))
    return Span(first, first + MAX_CHARS), True


def _runs(text: str, window: Span, marks: list[tuple[Span, str]]) -> list[Run]:
    marks = [(span, kind) for span, kind in marks if span.overlaps(window)]
    cuts = {window.start, window.end}
    for span, _ in marks:
        cuts |= {max(span.start, window.start), min(span.end, window.end)}
    runs: list[Run] = []
    for start, end in pairwise(sorted(cuts)):
        kinds = {kind for span, kind in marks if span.start <= start and end <= span.end}
        runs.append((shown(text[start:end]), "".join(sorted(kinds))))
    return runs


def _occurrences(sentence: str, offset: int, names: Iterable[str]) -> list[Span]:
    """Where `names` stand as whole words, the longest first; a proclitic may stand before them (`ولافروف`)."""
    found: list[Span] = []
    for name in sorted({name for name in names if name}, key=lambda name: (-len(name), name)):
        for span in _all(sentence, name):
            if _is_whole(sentence, span) and not any(span.overlaps(other) for other in found):
                found.append(span)
    return [Span(offset + span.start, offset + span.end) for span in found]


def _all(sentence: str, name: str) -> Iterator[Span]:
    start = sentence.find(name)
    while start >= 0:
        yield Span(start, start + len(name))
        start = sentence.find(name, start + len(name))


def _is_whole(sentence: str, span: Span) -> bool:
    before = _WORD_END.search(sentence, max(0, span.start - 3), span.start)
    attached = before[0] if before else ""
    return len(attached) <= 2 and set(attached) <= _PROCLITICS and not _WORD.match(sentence, span.end)
