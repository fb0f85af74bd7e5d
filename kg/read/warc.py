"""Reader of web archives (WARC, ISO 28500), by warcio."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from kg.errors import InputError
from kg.libraries import library
from kg.model import Problem
from kg.read.articles import Draft, draft, iso_date
from kg.read.decoding import declared_encoding, decode
from kg.read.sources import Source

_PAGES: Final = ("text/html", "application/xhtml+xml")
_LARGEST: Final = 20_000_000


def read_warc(stream: BinaryIO, source: Source, max_chars: int) -> Iterator[Draft | Problem]:
    """The article of each HTML page that was answered with 200; its address is the record's, its id the file's stem and
    the record's number. A page without an article is a problem.

    Raises `InputError` for what is no web archive, and where warcio is not installed.
    """
    number = 0
    for number, entry in enumerate(_records(stream), 1):
        if _is_page(entry):
            yield _article(entry, source, number, max_chars)
    if not number:
        raise InputError("is empty; check that it is a web archive")


def _records(stream: BinaryIO) -> Iterator[Any]:
    archive = library("warcio.archiveiterator", "formats")
    try:
        yield from archive.ArchiveIterator(stream)
    except Exception as error:  # whatever a broken record makes warcio raise, it is this archive's problem
        raise InputError(f"is no web archive that can be read ({type(error).__name__}: {error})") from error


def _is_page(entry: Any) -> bool:
    if entry.rec_type != "response" or entry.http_headers is None:
        return False
    type = entry.http_headers.get_header("Content-Type") or ""
    return entry.http_headers.get_statuscode() == "200" and type.lower().startswith(_PAGES)


def _article(entry: Any, source: Source, number: int, max_chars: int) -> Draft | Problem:
    from kg.read.page import extract  # noqa: PLC0415 - trafilatura takes a second to load, and most inputs need none

    address = entry.rec_headers.get_header("WARC-Target-URI")
    place = f"{source.name}:{number} ({address})"
    try:
        data = _content(entry)
        page = extract(decode(data, declared_encoding(data)))
    except InputError as error:
        return Problem(place, "read", str(error))
    return draft(
        place,
        max_chars,
        id=f"{source.stem}-{number}",
        text=page.text,
        title=page.title,
        published=iso_date(page.date),
        source=address or page.address or source.label,
        outlet=page.site,
    )


def _content(entry: Any) -> bytes:
    """The page of a record. Raises `InputError` for one that is too large, or packed in a way that cannot be undone."""
    try:
        data: bytes = entry.content_stream().read(_LARGEST + 1)
    except Exception as error:  # of the many that warcio and the packers below raise, none is named in its interface
        raise InputError(f"cannot be unpacked ({type(error).__name__}: {error}); the page is left out") from error
    if len(data) > _LARGEST:
        raise InputError(f"is larger than {_LARGEST // 1_000_000} MB; the page is left out")
    return data
