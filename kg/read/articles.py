"""Making an article of what a reader found: the checks and normal forms that all formats share."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from kg.model import Article, Problem

_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_ISO_DATE: Final = re.compile(r"\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")


class Draft(NamedTuple):
    """An article that may still share its id with others, and the place it was read from (`news.jsonl:7`)."""

    place: str
    article: Article


def draft(  # noqa: PLR0913 - one argument a field
    place: str,
    max_chars: int,
    *,
    id: str,
    text: str,
    title: str | None = None,
    published: str | None = None,
    source: str | None = None,
    outlet: str | None = None,
) -> Draft | Problem:
    """The article of these fields, each `clean`, or the problem with its text."""
    if len(text) > max_chars:
        return Problem(place, "read", too_long(max_chars))
    if not any(map(str.isalnum, text)):
        return Problem(place, "read", "holds no text; the article is left out")
    title, source, outlet = (value and clean(value) for value in (title, source, outlet or host(source)))
    return Draft(place, Article(one_line(id), clean(text), title, iso_date(published), source, outlet))


def too_long(max_chars: int) -> str:
    """What to say of an article above the bound."""
    return f"is longer than {max_chars:,} characters; split it, or raise max_article_chars"


def clean(text: str) -> str:
    """`text` with U+FFFD for each character that UTF-8 or XML cannot hold and for each control character but tabs and
    line ends, of which a terminal would take some for commands; the length stays as it is."""
    return _UNWRITABLE.sub("\ufffd", text)


def one_line(id: str) -> str:
    """An id as it stands in addresses and lists: `clean`, a blank for each end of a line."""
    return clean(" ".join(id.splitlines()))


def iso_date(written: str | None) -> str | None:
    """The day of a date as pages and feeds write it (ISO 8601 with or without a time, RFC 2822) as `2017-06-08`; None
    where it is no date.

    >>> iso_date("2018-02-18T21:35:43+04:00"), iso_date("Sun, 18 Feb 2018 21:35:43 GMT"), iso_date("أمس")
    ('2018-02-18', '2018-02-18', None)
    """
    if not written:
        return None
    try:
        if match := _ISO_DATE.match(written):
            return date(*map(int, match.groups())).isoformat()
        return parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def host(address: str | None) -> str | None:
    """The host of an address without `www.`; None where it is no address."""
    try:
        name = urlsplit(address or "").hostname
    except ValueError:
        return None
    return name.removeprefix("www.") if name else None
