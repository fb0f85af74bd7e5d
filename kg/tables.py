"""Data files of the package: rows of cells separated by tabs; blank lines and lines that begin with `#` are no rows."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files


def rows(package: str, path: str) -> Iterator[list[str]]:
    """The rows of a UTF-8 file inside `package` (`rows("kg.arabic", "data/months.tsv")`)."""
    for line in files(package).joinpath(path).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
