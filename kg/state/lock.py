"""One build at a time in one output folder."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import OutputError


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Holds the lock on `file`, which is made where it is not there; a process that dies loses its lock.

    Raises `OutputError` where another process holds it, or the file cannot be made.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle = file.open("ab")
    except OSError as error:
        raise OutputError(f"cannot write {file}: {error.strerror or error}") from error
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            folder = file.parent.parent
            raise OutputError(
                f"another kg build is writing to {folder}; wait for it to end, or give another folder with --output"
            ) from error
        yield
