"""Folders of files that an export fills."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from kg.errors import OutputError


@contextmanager
def filling(folder: Path) -> Iterator[Path]:
    """A draft folder beside `folder`, whose files are moved there at the end; other files in it stay.

    Raises `OutputError` where it cannot be written; then nothing has changed.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        draft = Path(mkdtemp(prefix=".kg-", dir=folder))
    except OSError as error:
        raise OutputError(f"cannot write to {folder}: {error.strerror}; give another folder with -o") from error
    try:
        yield draft
        for file in sorted(draft.iterdir()):
            file.replace(folder / file.name)
    except OSError as error:
        raise OutputError(f"cannot write to {folder}: {error.strerror}; make room, or give another folder") from error
    finally:
        rmtree(draft, ignore_errors=True)
