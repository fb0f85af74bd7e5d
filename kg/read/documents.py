"""Readers of files that hold one article: plain text and HTML pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, Final

from kg.errors import InputError
from kg.model import Problem
from kg.read.articles import Draft, draft, too_long
from kg.read.decoding import declared_encoding, decode
from kg.read.sources import Source

_BYTES_A_CHARACTER: Final = 4
_MARKUP: Final = 10_000_000
_HEADLINE: Final = re.compile(r"\s*(?P<line>(?:\S+[^\S\n]+){3,}\S*[^\s.،؛,;:])[^\S\n]*\r?\n\s*\S")
_LONGEST_HEADLINE: Final = 200


def read_text(stream: BinaryIO, source: Source, max_chars: int) -> Iterator[Draft | Problem]:
    """The article of a plain text file; its headline is the first line where that looks like one, and stays in the
    text. Raises `InputError` for bytes that are no text."""
    text = decode(_bounded(stream, max_chars, max_chars * _BYTES_A_CHARACTER))
    yield draft(source.name, max_chars, id=source.stem, text=text, title=headline(text), source=source.label)


def read_page(stream: BinaryIO, source: Source, max_chars: int) -> Iterator[Draft | Problem]:
    """The article of an HTML page: title, date, site and address as its metadata give them, and its text without
    navigation, comments and the like. Raises `InputError` for bytes that are no text and for a page without article."""
    from kg.read.page import extract  # noqa: PLC0415 - trafilatura takes a second to load, and most inputs need none

    data = _bounded(stream, max_chars, max_chars * _BYTES_A_CHARACTER + _MARKUP)
    page = extract(decode(data, declared_encoding(data)))
    yield draft(
        source.name,
        max_chars,
        id=source.stem,
        text=page.text,
        title=page.title,
        published=page.date,
        source=page.address or source.label,
        outlet=page.site,
    )


def headline(text: str) -> str | None:
    """The first line of `text` where it reads like a headline: four words or more, no full stop, other lines below."""
    match = _HEADLINE.match(text)
    return match["line"] if match and len(match["line"]) <= _LONGEST_HEADLINE else None


def _bounded(stream: BinaryIO, max_chars: int, limit: int) -> bytes:
    """All bytes of `stream`, of which no more than `limit` can stand for `max_chars` characters."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputError(too_long(max_chars))
    return data
