"""Readers of JSON: one object an article, in a file of objects or one a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from kg.errors import InputError
from kg.model import Problem
from kg.read.articles import Draft, draft, too_long
from kg.read.decoding import decode
from kg.read.markup import field
from kg.read.pieces import Piece, lines, narrow, objects
from kg.read.sources import Source

_BYTES_A_CHARACTER: Final = 6  # `ع` may be written \u0639
_OTHER_KEYS: Final = 1_000_000
_PATIENCE: Final = 100


def read_objects(stream: BinaryIO, source: Source, max_chars: int) -> Iterator[Draft | Problem]:
    """The articles of a JSON file: one object, or an array of them; broken objects are problems.

    An object without `id` has the file's stem, from the second object on with its number behind it. Raises
    `InputError` where the file holds no object.
    """
    number = 0
    for number, piece in enumerate(objects(narrow(stream), _limit(max_chars)), 1):
        yield _read(piece, source, max_chars, source.stem if number == 1 else f"{source.stem}-{number}")
    if not number:
        raise InputError('holds no JSON object; an article is {"id": "...", "text": "..."}')


def read_lines(stream: BinaryIO, source: Source, max_chars: int) -> Iterator[Draft | Problem]:
    """The articles of JSON Lines, read line by line; broken lines are problems.

    An object without `id` has the file's stem and its line's number. Raises `InputError` where nothing but broken lines
    comes for long.
    """
    broken, empty = 0, True
    for piece in lines(narrow(stream), _limit(max_chars)):
        empty = False
        item = _read(piece, source, max_chars, f"{source.stem}-{piece.line}")
        yield item
        broken = broken + 1 if isinstance(item, Problem) else 0
        if broken == _PATIENCE:
            raise InputError(
                f"{_PATIENCE} broken lines one after the other; the rest from line {piece.line} is not read"
            )
    if empty:
        raise InputError('is empty; an article is a line {"id": "...", "text": "..."}')


def _limit(max_chars: int) -> int:
    """How many bytes an object may have: its text, the longest way of writing it, and other keys."""
    return max_chars * _BYTES_A_CHARACTER + _OTHER_KEYS


def _read(piece: Piece, source: Source, max_chars: int, id: str) -> Draft | Problem:
    place = f"{source.name}:{piece.line}"
    if piece.data is None:
        return Problem(place, "read", too_long(max_chars))
    try:
        value = json.loads(decode(piece.data), strict=False)
    except json.JSONDecodeError as error:
        where = f"line {piece.line + error.lineno - 1}, column {error.colno}"
        return Problem(place, "read", f"is no valid JSON ({error.msg} at {where}); the article is left out")
    except (InputError, ValueError, RecursionError) as error:
        return Problem(
            place, "read", f"line {piece.line} is no JSON that can be read: {error}; the article is left out"
        )
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        return Problem(place, "read", f'line {piece.line} has no "text"; an article is {{"id": "...", "text": "..."}}')
    return draft(
        place,
        max_chars,
        id=_id(value) or id,
        text=field(value["text"]),
        title=field(_string(value, "title") or "") or None,
        published=_string(value, "date"),
        source=_string(value, "source") or source.label,
        outlet=_string(value, "outlet"),
    )


def _id(value: dict[str, Any]) -> str | None:
    id = value.get("id")
    return str(id) if isinstance(id, int) and not isinstance(id, bool) else _string(value, "id")


def _string(value: dict[str, Any], key: str) -> str | None:
    """The value of `key` where it is a string with something in it."""
    written = value.get(key)
    return written.strip() or None if isinstance(written, str) else None
