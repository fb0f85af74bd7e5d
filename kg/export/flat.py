"""The tables as files: CSV for spreadsheets and R, Parquet for pandas, DuckDB, Spark and the like."""

from __future__ import annotations

import csv
from pathlib import Path

from kg.export.folder import filling
from kg.export.source import Source
from kg.export.tables import Table, tables
from kg.libraries import library


def write_csv(source: Source, folder: Path) -> None:
    """Write each table to `<folder>/<name>.csv` in UTF-8 with a header line, after RFC 4180; None is an empty cell.

    Raises `OutputError`.
    """
    with filling(folder) as draft:
        for name, table in tables(source.knowledge, source.articles).items():
            write_rows(table, draft / f"{name}.csv")


def write_rows(table: Table, path: Path) -> None:
    """Write one table to one CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(table.columns)
        writer.writerows(table.rows)


def write_parquet(source: Source, folder: Path) -> None:
    """Write each table to `<folder>/<name>.parquet`.

    Raises `OutputError`, and `InputError` where pyarrow is not installed.
    """
    arrow, parquet = library("pyarrow", "formats"), library("pyarrow.parquet", "formats")
    with filling(folder) as draft:
        for name, table in tables(source.knowledge, source.articles).items():
            columns = list(zip(*table.rows, strict=True)) or [()] * len(table.columns)
            typed = [_typed(arrow, column) for column in columns]
            parquet.write_table(arrow.table(typed, names=list(table.columns)), draft / f"{name}.parquet")


def _typed(arrow: object, values: tuple[object, ...]) -> object:
    """A column; one without any value is of text, so that it has the same type in every build."""
    type = None if any(value is not None for value in values) else arrow.string()  # type: ignore[attr-defined]
    return arrow.array(values, type=type)  # type: ignore[attr-defined]
