"""Bytes to text: recognises the encodings Arabic pages are written in."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from typing import Final

from charset_normalizer import from_bytes

from kg.errors import InputError

_WIDE_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE: Final = ("utf-16-le", "utf-16-be")
_ARABIC_PAGES: Final = ["cp1256", "iso8859_6"]
_FREQUENT_LETTER: Final = re.compile("[اليمونرتبع]")
_STRANGE: Final = re.compile("[\u00bf-\u00ff\u064b-\u0652\ufffd]")
_FREQUENT_WORD: Final = re.compile(r"\b(?:[وفبكل]?ال\w\w+|لل\w\w+|في|من|على|إلى|أن|إن|عن|مع|هذا|هذه|التي|الذي)\b")
_DECLARED: Final = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)
_PLAIN: Final = re.compile("[\\s!-~\u00a0-\u00ff\u0600-\u06ff\u2000-\u206f\ufb50-\ufdff\ufe70-\ufeff]")
_ARABIC: Final = re.compile("[\u0621-\u064a]")
_SAMPLE: Final = 1024
_HEAD: Final = 4096
_DAMAGED: Final = 1000
_BINARY: Final = "is binary or damaged; give text, HTML or JSON"


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data`, without a byte order mark; `declared` is the encoding a page says it has.

    A byte order mark is believed first, then valid UTF-8, then what is declared if it makes the bytes Arabic, then
    what charset-normalizer finds among the Arabic code pages. UTF-8 with a damaged byte in a thousand is UTF-8, with
    U+FFFD in their place. Raises `InputError` for binary data and where no encoding fits.
    """
    if b"\0" not in data:
        with suppress(UnicodeError):
            return data.decode("utf-8-sig")
    encoding = wide(data) or ("utf-8" if b"\0" in data else None)
    if encoding:
        return _strict(data, encoding)
    with suppress(UnicodeError, LookupError):
        text = data.decode(declared or "ascii")
        if _ARABIC.search(text):
            return text
    return _recognised(data)


def wide(data: bytes) -> str | None:
    """The encoding of two or four bytes a character that `data` begins with, by its mark or its look."""
    for mark, encoding in _WIDE_MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[: min(_SAMPLE, len(data) // 2 * 2)]
    if not sample or data.startswith(codecs.BOM_UTF8):
        return None
    return next((encoding for encoding in _WIDE if _looks_plain(sample.decode(encoding, "replace"))), None)


def declared_encoding(page: bytes) -> str | None:
    """The encoding that an HTML page says it has."""
    match = _DECLARED.search(page[:_HEAD])
    return match[1].decode("ascii", "replace") if match else None


def _looks_plain(text: str) -> bool:
    return len(_PLAIN.findall(text)) > 0.9 * len(text)


def _strict(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeError as error:
        raise InputError(_BINARY) from error
    if text.count("\0") * 100 > len(text):
        raise InputError(_BINARY)
    return text


def _recognised(data: bytes) -> str:
    text = data.decode("utf-8-sig", "replace")
    if text.count("\ufffd") <= max(1, len(text) // _DAMAGED) < len(text):
        return text
    pages = {match.encoding for match in from_bytes(data, cp_isolation=_ARABIC_PAGES)}
    if not pages:
        raise InputError("is binary, or its encoding was not recognised; save it as UTF-8")
    return max((data.decode(page, "replace") for page in _ARABIC_PAGES), key=_likeness)


def _likeness(text: str) -> int:
    """How much `text` looks like Arabic prose: by its commonest words, its commonest letters and what it never has."""
    words = len(_FREQUENT_WORD.findall(text))
    return 3 * words + len(_FREQUENT_LETTER.findall(text)) - 2 * len(_STRANGE.findall(text))
