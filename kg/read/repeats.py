"""Finds passages that an article's text holds twice, as pages leave them: a lead set again as the first paragraph, or
a paragraph set again as a pull quote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.model import Span

_LETTER: Final = re.compile(r"\S")
_STOP: Final = re.compile(r"(?<!\d)[.!؟?…]+[»”\"]?(?!\d)")
_CUT_SIGN: Final = re.compile(r"[\s.…]+$")
_SHORTEST: Final = 40
_OPENING: Final = 10
_LEAD_LINES: Final = 4
_ALIKE: Final = 0.9


def repeats(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """The spans among `lines` that say again what the text says elsewhere; each sentence stays once, where it is whole.

    A lead is often cut off in mid-sentence where it stands first: its whole sentences stay there and are named where
    they come again, its broken last sentence is named and stays where it comes whole.
    """
    yield from _second_lead(text, lines)
    seen: set[str] = set()
    for line in lines:
        words = line.of(text)
        if words in seen:
            yield line
        elif len(words) >= _SHORTEST:
            seen.add(words)


def _second_lead(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    for number, lead in enumerate(lines[:2]):
        for later in lines[number + 1 : number + _LEAD_LINES]:
            common = _common(text, lead, later.start) if lead.of(text) != later.of(text) else []
            if common:
                yield from _told_twice(text, lead, later.start, common)
                return


def _common(text: str, lead: Span, later: int) -> list[tuple[int, int]]:
    """The letters of `lead` with their equals from `later` on, white space aside; none where too few are alike."""
    if text[lead.start : lead.start + _OPENING] != text[later : later + _OPENING]:
        return []
    ours = _letters(lead.start, _CUT_SIGN.sub("", lead.of(text)))
    theirs = _letters(later, text[later : later + 2 * (lead.end - lead.start)])
    alike = next((at for at, (a, b) in enumerate(zip(ours, theirs, strict=False)) if text[a] != text[b]), None)
    alike = min(len(ours), len(theirs)) if alike is None else alike
    enough = alike >= _SHORTEST and alike >= _ALIKE * len(ours)
    return list(zip(ours[:alike], theirs[:alike], strict=True)) if enough else []


def _letters(start: int, part: str) -> list[int]:
    """Where the letters of `part` stand in the text, in which it begins at `start`."""
    return [start + match.start() for match in _LETTER.finditer(part)]


def _told_twice(text: str, lead: Span, later: int, common: list[tuple[int, int]]) -> Iterator[Span]:
    """The whole sentences of the second telling, and the broken one at the end of the first."""
    last = common[-1][0] + 1
    stops = [stop.end() for stop in _STOP.finditer(text, lead.start, last)]
    whole = stops[-1] if stops else lead.start
    again = [theirs for ours, theirs in common if ours < whole]
    if again:
        yield Span(later, again[-1] + 1)
    broken = text[whole : lead.end].lstrip()
    if broken:
        yield Span(lead.end - len(broken), lead.end)
