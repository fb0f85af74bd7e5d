"""Finds what is on a news page but is not the article: buttons, comment boxes, notices, links, repeated passages.

Nothing is taken out of the text, so that offsets stay what they are; the passages are named instead.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import Final, NamedTuple

from kg.arabic.normal import fold
from kg.arabic.words import Kind, words
from kg.model import Article, Span
from kg.read.repeats import repeats
from kg.tables import rows

_LINE: Final = re.compile(r"\S(?:[^\n\r]*\S)?")
_DELIMITER: Final = re.compile(r"\s*(?:[:|/>»›–—…-]|\.\.|$)")
_LONGEST_BUTTONS: Final = 12
_LONGEST_LINK: Final = 110
_MOST_LINKS: Final = 6
_LONGEST_NOTICE: Final = 250
_CUT_OFF: Final = ("…", "...")
_CLOSED: Final = (".", "،", ":", "؛")

Phrase = tuple[str, ...]


class Lexicon(NamedTuple):
    """The phrases of `data/furniture.tsv` by place, as folded words (headings among the labels too); those to look for
    inside a line as folded text; `openings` are the first words of the others."""

    whole: frozenset[Phrase]
    start: frozenset[Phrase]
    label: frozenset[Phrase]
    heading: frozenset[Phrase]
    inside: tuple[str, ...]
    openings: frozenset[str]


class _Line(NamedTuple):
    """A line that is not blank: where it stands, the folded forms of its first words and where each ends."""

    span: Span
    phrase: Phrase
    ends: tuple[int, ...]


def with_furniture(article: Article) -> Article:
    """An article with the furniture of its text."""
    return replace(article, furniture=furniture(article.text))


def furniture(text: str) -> tuple[Span, ...]:
    """The spans of `text` that are page furniture or say again what it said before, in order and without overlap.

    They are the lines the lexicon knows, the links below a heading such as `اقرأ أيضا`, and what `repeats` finds.
    """
    lines = [_line(match) for match in _LINE.finditer(text)]
    found = {*_known(text, lines), *repeats(text, [line.span for line in lines])}
    return _merged(sorted(found))


@cache
def lexicon() -> Lexicon:
    """The phrases of page furniture."""
    phrases: defaultdict[str, set[Phrase]] = defaultdict(set)
    for _, place, phrase in rows("kg.read", "data/furniture.tsv"):
        phrases[place].add(tuple(fold(phrase).split()))
    inside = tuple(sorted(" ".join(phrase) for phrase in phrases.pop("inside")))
    openings = frozenset(phrase[0] for group in phrases.values() for phrase in group)
    whole, start, label, heading = (frozenset(phrases[place]) for place in ("whole", "start", "label", "heading"))
    return Lexicon(whole, start, label | heading, heading, inside, openings)


def _line(match: re.Match[str]) -> _Line:
    """The line; with no words where no phrase of the lexicon begins as it does."""
    line = match[0]
    spoken = (word for word in words(line) if word.kind not in (Kind.MARK, Kind.NUMBER))
    first = next(spoken, None)
    if first is None or fold(line[first.start : first.end]) not in lexicon().openings:
        return _Line(Span(*match.span()), (), ())
    known = [first, *islice(spoken, _LONGEST_BUTTONS - 1)]
    phrase = tuple(fold(line[word.start : word.end]) for word in known)
    return _Line(Span(*match.span()), phrase, tuple(match.start() + word.end for word in known))


def _known(text: str, lines: Sequence[_Line]) -> Iterator[Span]:
    links = 0
    for line in lines:
        size = _label_size(text, line)
        if size:
            alone = _is_delimiter(text[line.ends[size - 1] : line.span.end])
            links = _MOST_LINKS if alone and line.phrase[:size] in lexicon().heading else 0
            yield line.span
        elif links and _is_link(text, line.span):
            links -= 1
            yield line.span
        else:
            links = 0
            if _is_furniture(text, line):
                yield line.span


def _label_size(text: str, line: _Line) -> int:
    """Of how many words the label is that `line` begins with; 0 where it begins with none."""
    sizes = range(len(line.phrase), 0, -1)
    return next((size for size in sizes if _is_label(text, line, size)), 0)


def _is_label(text: str, line: _Line, size: int) -> bool:
    delimited = _DELIMITER.match(text, line.ends[size - 1], line.span.end)
    return delimited is not None and line.phrase[:size] in lexicon().label


def _is_delimiter(rest: str) -> bool:
    return not any(map(str.isalnum, rest))


def _is_link(text: str, line: Span) -> bool:
    """Whether a line below a heading is a title, or a teaser that is cut off."""
    if text.endswith(_CUT_OFF, line.start, line.end):
        return True
    return line.end - line.start <= _LONGEST_LINK and not text.endswith(_CLOSED, line.start, line.end)


def _is_furniture(text: str, line: _Line) -> bool:
    if any(line.phrase[:size] in lexicon().start for size in range(1, len(line.phrase) + 1)):
        return True
    if _is_made_of_buttons(line.phrase) and _is_delimiter(text[line.ends[-1] : line.span.end]):
        return True
    notice = fold(line.span.of(text)) if line.span.end - line.span.start <= _LONGEST_NOTICE else ""
    return any(phrase in notice for phrase in lexicon().inside)


def _is_made_of_buttons(phrase: Phrase) -> bool:
    """Whether `phrase` is one or more phrases of buttons, one after the other."""
    reached = [True] + [False] * len(phrase)
    for start in range(len(phrase)):
        for end in range(start + 1, len(phrase) + 1) if reached[start] else ():
            reached[end] = reached[end] or phrase[start:end] in lexicon().whole
    return bool(phrase) and reached[-1]


def _merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Sorted spans with those that overlap made one."""
    merged: list[Span] = []
    for span in spans:
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
