"""Rows of results on standard output: a table for people, or JSON or TSV for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from kg.cli.console import cell

Row = dict[str, Any]


class Format(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    JSON = "json"
    TSV = "tsv"


FormatOption = Annotated[Format, typer.Option("--format", "-f", help="How to print the rows.")]


def print_rows(rows: Sequence[Row], format: Format, *, title: str = "", columns: Sequence[str] = ()) -> None:
    """Print rows that have the same columns; a table leaves all but `columns` out (none by default).

    TSV has a header line; blanks and line ends inside a value become single blanks in it. JSON is one array of objects.
    """
    match format:
        case Format.JSON:
            sys.stdout.write(json.dumps(list(rows), ensure_ascii=False, indent=1) + "\n")
        case Format.TSV:
            for line in ([rows[0].keys()] if rows else []) + [row.values() for row in rows]:
                sys.stdout.write("\t".join(" ".join(_text(value).split()) for value in line) + "\n")
        case Format.TABLE:
            _print_table(rows, title, columns)


def _print_table(rows: Sequence[Row], title: str, columns: Sequence[str]) -> None:
    shown = list(columns or (rows[0] if rows else ()))
    table = Table(*shown, title=cell(title), title_justify="left", show_lines=False)
    for row in rows:
        table.add_row(*(cell(_text(row[name])) for name in shown))
    console = Console()
    console.print(table if rows else "nothing found")


def _text(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.4g}"
    return "، ".join(map(str, value)) if isinstance(value, list | tuple) else "" if value is None else str(value)
