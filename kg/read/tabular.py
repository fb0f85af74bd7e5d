"""Readers of tables with an article a row: CSV, TSV and Parquet."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from typing import BinaryIO, Final

from kg.errors import InputError
from kg.libraries import library
from kg.model import Problem
from kg.read.articles import Draft
from kg.read.columns import article_of, chosen_columns
from kg.read.pieces import narrow
from kg.read.sources import Source

_DELIMITERS: Final = ("\t", ";", ",")
_ROWS_AT_ONCE: Final = 256


def read_csv(stream: BinaryIO, source: Source, max_chars: int) -> Iterator[Draft | Problem]:
    """The articles of a CSV or TSV file in UTF-8 or UTF-16 with a header line.

    The delimiter is the one of tab, semicolon and comma that the header holds most of. Raises `InputError` for bytes
    that are no text, a broken table and a header without a column of texts.
    """
    csv.field_size_limit(max(csv.field_size_limit(), 2 * max_chars))
    try:
        lines = codecs.iterdecode(narrow(stream), "utf-8-sig")
        header = next(lines, "")
        delimiter = max(_DELIMITERS, key=header.count)
        names = next(csv.reader([header], delimiter=delimiter), [])
        chosen = chosen_columns(names, source.columns)
        for number, row in enumerate(csv.DictReader(lines, names, delimiter=delimiter), 1):
            yield article_of(row, chosen, source, number, max_chars)
    except UnicodeDecodeError as error:
        raise InputError(f"is not UTF-8 ({error.reason}); convert it first, for instance with iconv") from error
    except csv.Error as error:
        raise InputError(f"is no table that can be read: {error}") from error


def read_parquet(stream: BinaryIO, source: Source, max_chars: int) -> Iterator[Draft | Problem]:
    """The articles of a Parquet file.

    Raises `InputError` for a broken file, a table without a column of texts, and where pyarrow is not installed.
    """
    arrow, parquet = library("pyarrow", "formats"), library("pyarrow.parquet", "formats")
    try:
        file = parquet.ParquetFile(stream)
        chosen = chosen_columns(file.schema_arrow.names, source.columns)
        batches = file.iter_batches(_ROWS_AT_ONCE, columns=list(dict.fromkeys(chosen.values())))
        rows = (row for batch in batches for row in batch.to_pylist())
        for number, row in enumerate(rows, 1):
            yield article_of(row, chosen, source, number, max_chars)
    except arrow.ArrowException as error:
        raise InputError(f"is no Parquet file that can be read: {error}") from error
