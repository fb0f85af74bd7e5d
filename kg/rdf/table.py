"""Query results as a table, and the table as text for people, JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of strings under named columns; None where a value is unbound. `cut` tells that rows were left out."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]
    cut: bool = False

    def __iter__(self) -> Iterator[tuple[str | None, ...]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


def as_json(table: Table) -> str:
    """A JSON array of objects, one a row; unbound values are left out."""
    rows = [
        {column: value for column, value in zip(table.columns, row, strict=True) if value is not None} for row in table
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def as_csv(table: Table) -> str:
    """CSV after RFC 4180 with a header line; unbound values are empty."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(table.columns)
    writer.writerows([value or "" for value in row] for row in table)
    return out.getvalue()


def as_text(table: Table) -> str:
    """One line a row, values set apart by tabs, line ends and tabs inside values as spaces, with a header line."""
    lines = [table.columns, *([" ".join((value or "").split()) for value in row] for row in table)]
    return "".join("\t".join(line) + "\n" for line in lines)
