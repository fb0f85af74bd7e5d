"""The sentence an edge stands on, cut into runs by what each part of it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from kg.model import Span
from kg.page.display import shown

MAX_CHARS = 1200
"""An excerpt longer than this is clipped around its trigger: a "sentence" of broken input may be megabytes."""

Run = tuple[str, str]
"""The text and the letters of its marks: `t` trigger, `c` content, `n` name of a party."""

_PROCLITICS = "وفبلك"


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
    pattern = _pattern(tuple(sorted({name for name in names if name}, key=lambda name: (-len(name), name))))
    if pattern is None:
        return []
    return [Span(offset + found.start(1), offset + found.end(1)) for found in pattern.finditer(sentence)]


@lru_cache(maxsize=4096)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str] | None:
    """Names as whole words, the longest first; a proclitic may stand before them (`ولافروف`)."""
    if not names:
        return None
    return re.compile(rf"(?<!\w)[{_PROCLITICS}]{{0,2}}({'|'.join(map(re.escape, names))})(?!\w)")
