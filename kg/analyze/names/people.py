"""Puts the parts of people's names together."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Final

from kg.arabic.initials import BETWEEN, LEADING, MIDDLE
from kg.model import Name, NameType, Span

_HYPHENATED: Final = re.compile(r"[-‐‑–][^\W\d_]+")
_ALI: Final = re.compile(r"(?<!\w)[وف]?(علي) $")
_ON_OR_ALI: Final = re.compile(r"\b[وف]?عل([ىي])\b")
_LONGEST_BEFORE: Final = 7
_LONGEST_INITIALS: Final = 16
_PREPOSITION: Final = re.compile(r"(?:مع|عن|إلى|على|لدى|منذ|ضد) ")
"""Those that begin no name in the spelling of the newspapers."""


def begun_by_ali(text: str, names: Sequence[Name]) -> list[Name]:
    """The names; those of people have the `علي` right before them, if the article does not write `على` so.

    The recogniser reads both alike, and `على` is hundreds of times as frequent.
    """
    others = frozenset(name.span.end for name in names)
    return [
        Name(Span(name.span.start - len("علي "), name.span.end), name.type)
        if name.type == NameType.PER and name.span.start - 1 not in others and _behind_ali(text, name.span.start)
        else name
        for name in names
    ]


def _behind_ali(text: str, start: int) -> bool:
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    return _ALI.search(before) is not None and _tells_ali(text)


def without_preposition(text: str, names: Sequence[Name]) -> list[Name]:
    """The names; those of people without the preposition they were found with (`مع دي ميستورا`)."""
    return [
        Name(Span(preposition.end(), name.span.end), name.type)
        if name.type == NameType.PER and (preposition := _PREPOSITION.match(text, name.span.start, name.span.end))
        else name
        for name in names
    ]


def _tells_ali(text: str) -> bool:
    endings = _ON_OR_ALI.findall(text)
    return endings.count("ى") >= endings.count("ي")


def with_initials(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """The names; those of people with the initials before them (`إتش. آر. ماكماستر`), which are no end of another name,
    and with the surname behind one (`جون سي. دميرس`)."""
    waiting: Name | None = None
    for name in names:
        whole = _with_initials(text, name) if name.type == NameType.PER else name
        if waiting is not None and whole.span.start > waiting.span.start:
            yield _up_to(text, waiting, whole.span.start)
        waiting = whole
    if waiting is not None:
        yield waiting


def _up_to(text: str, name: Name, end: int) -> Name:
    """The part of a name before the offset where another begins."""
    if name.span.end <= end:
        return name
    return Name(Span(name.span.start, name.span.start + len(text[name.span.start : end].rstrip())), name.type)


def _with_initials(text: str, name: Name) -> Name:
    leading = LEADING.search(text, max(0, name.span.start - _LONGEST_INITIALS), name.span.start)
    surname = MIDDLE.match(text, text.rfind(" ", name.span.start, name.span.end))
    start = leading.start() if leading else name.span.start
    return Name(Span(start, surname.end() if surname else name.span.end), NameType.PER)


def whole_people(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """The names, where two of people stand side by side as one (`جون`, `كيري` as `جون كيري`), also with initials
    between them (`جون ف. كينيدي`), and a full name goes on through a hyphen (`مون جاي-إن`; not so `ترامب-كيم`)."""
    others = frozenset(name.span.start for name in names if name.type != NameType.PER)
    waiting: Name | None = None
    for name in names:
        start = name.span.start
        if waiting is not None and start < waiting.span.end:
            continue
        if waiting is not None and waiting.type == name.type == NameType.PER and _side_by_side(text, waiting, name):
            start = waiting.span.start
        elif waiting is not None:
            yield waiting
        waiting = _through_hyphen(text, Name(Span(start, name.span.end), name.type), others)
    if waiting is not None:
        yield waiting


def _through_hyphen(text: str, name: Name, others: Container[int]) -> Name:
    """A person's name of several words with the part behind a hyphen, unless another kind of name begins there."""
    rest = _HYPHENATED.match(text, name.span.end)
    if rest is None or rest.start() + 1 in others or name.type != NameType.PER or " " not in name.span.of(text):
        return name
    return Name(Span(name.span.start, rest.end()), NameType.PER)


def _side_by_side(text: str, one: Name, other: Name) -> bool:
    if text[one.span.end : other.span.start] in (" ", "_"):
        return True
    space = text.rfind(" ", 0, one.span.end + 1)
    return space >= 0 and BETWEEN.fullmatch(text, space, other.span.start) is not None
