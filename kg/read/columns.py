"""Which column of a table holds which field of an article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final

from kg.errors import InputError
from kg.model import Problem
from kg.read import markup
from kg.read.articles import Draft, draft
from kg.read.sources import Source
from kg.tables import rows

FIELDS: Final = ("id", "text", "title", "date", "source", "outlet")
_LEFT_OUT: Final = str.maketrans("", "", " _-\ufeff")


def chosen_columns(header: Sequence[str], given: Mapping[str, str]) -> dict[str, str]:
    """The column of each field that has one: as `given`, else by the usual names (`data/columns.tsv`).

    Raises `InputError` for a field or column that is not there, and where no column holds the text.
    """
    for field, column in given.items():
        if field not in FIELDS:
            raise InputError(f"{field!r} is no field of an article; the fields are {', '.join(FIELDS)}")
        if column not in header:
            raise InputError(f"has no column {column!r} for {field!r}; its columns are {', '.join(header)}")
    known = {_key(column): column for column in reversed(header)}
    found = ((field, next((known[name] for name in names if name in known), None)) for field, names in _usual())
    usual = {field: column for field, column in found if column is not None}
    columns = usual | dict(given)
    if "text" not in columns:
        listed = ", ".join(header)
        raise InputError(f'has no column of texts among {listed}; name it in kg.toml: columns = {{ text = "..." }}')
    return columns


def article_of(
    row: Mapping[str, Any], columns: Mapping[str, str], source: Source, number: int, max_chars: int
) -> Draft | Problem:
    """The article of a row; `number` counts the rows from 1 and is behind the file's stem where there is no id."""
    values = {field: _text(row.get(column)) for field, column in columns.items()}
    return draft(
        f"{source.name}:{number}",
        max_chars,
        id=values.get("id") or f"{source.stem}-{number}",
        text=markup.field(str(row.get(columns["text"]) or "")),
        title=markup.field(values.get("title") or "") or None,
        published=values.get("date"),
        source=values.get("source") or source.label,
        outlet=values.get("outlet"),
    )


def _text(value: object) -> str | None:
    return str(value).strip() or None if value is not None else None


def _key(name: str) -> str:
    return name.translate(_LEFT_OUT).casefold()


@cache
def _usual() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((field, tuple(names.split("|"))) for field, names in rows("kg.read", "data/columns.tsv"))
