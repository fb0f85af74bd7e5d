"""Writing files so that a reader sees either the old one or the new one, never half of one."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from mmap import ACCESS_READ, mmap
from pathlib import Path

from kg.errors import OutputError

_READABLE = 0o644
_DRAFTS = "drafts"
_READY = "ready"
_PIECE = 1 << 24  # bytes that are copied at a time

Edit = tuple[int, int, bytes]
"""Where something is put, up to where it takes the place of what was there, and what it is."""


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A temporary path beside `target` to write to; it takes the place of `target` when the block ends well.

    After an exception, Ctrl-C included, `target` is as it was. Raises `OutputError` where nothing can be written.
    """
    draft = _draft(target)
    try:
        yield draft
        _flush(draft)
        draft.chmod(_READABLE)
        draft.replace(target)
    except OSError as error:
        raise OutputError(f"cannot write {target}: {error.strerror or error}") from error
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def replacing_together(target: Path, work: Path) -> Iterator[Path]:
    """A folder to write to; when the block ends well, its files take the places of those in the folder `target`.

    `work` is a folder on the same disk for what is not done yet. When all files are written they are first made ready
    there, then moved; a process that dies in between has this finished by the next one (see `finish_together`).
    """
    finish_together(target, work)
    draft = work / _DRAFTS
    try:
        draft.mkdir(parents=True, exist_ok=True)
        yield draft
        for file in draft.iterdir():
            _flush(file)
        _flush(draft)
        draft.replace(work / _READY)
        _flush(work)
    except OSError as error:
        raise OutputError(f"cannot write {target}: {error.strerror or error}") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
        finish_together(target, work)


def finish_together(target: Path, work: Path) -> None:
    """Finish what a process that died in `replacing_together` had made ready, and remove what it had not."""
    shutil.rmtree(work / _DRAFTS, ignore_errors=True)
    ready = work / _READY
    if ready.is_dir():
        try:
            for file in sorted(ready.iterdir()):
                file.replace(target / file.name)
            _flush(target)
            ready.rmdir()
        except OSError as error:
            raise OutputError(f"cannot write {target}: {error.strerror or error}") from error


@contextmanager
def mapped(path: Path) -> Iterator[mmap]:
    """The bytes of a file that is not empty, read as they are wanted."""
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
        yield data


def write_edited(data: mmap, edits: Iterable[Edit], path: Path) -> None:
    """Write to `path` what `data` holds, with edits in the order of their places and apart; all else is copied.

    Raises `OutputError` where it cannot be written.
    """
    with replacing(path) as draft, draft.open("wb") as file:
        done = 0
        for start, end, text in (*edits, (len(data), len(data), b"")):
            for piece in range(done, start, _PIECE):
                file.write(data[piece : min(piece + _PIECE, start)])
            file.write(text)
            done = end


def _draft(target: Path) -> Path:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=target.suffix)
    except OSError as error:
        raise OutputError(f"cannot write {target}: {error.strerror or error}") from error
    os.close(handle)
    return Path(name)


def _flush(path: Path) -> None:
    """Have the disk itself hold a file, or a folder's list of files."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
