"""Where articles come from: paths to sources, and sources to streams of bytes."""

from __future__ import annotations

import gzip
import io
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath
from typing import BinaryIO, Final

from kg.errors import InputError
from kg.read.articles import clean

STANDARD_INPUT: Final = "-"


class Format(StrEnum):
    """How articles are written in a source."""

    TEXT = "text"
    PAGE = "page"
    OBJECTS = "objects"
    LINES = "lines"


_FORMATS: Final = {
    ".txt": Format.TEXT,
    ".html": Format.PAGE,
    ".htm": Format.PAGE,
    ".json": Format.OBJECTS,
    ".jsonl": Format.LINES,
    ".ndjson": Format.LINES,
}
_GZIP: Final = ".gz"
_GZIP_MAGIC: Final = b"\x1f\x8b"
_HEAD: Final = 4096


@dataclass(frozen=True, slots=True)
class Source:
    """A file or standard input (`path` is None). `name` is what messages call it, `label` what articles call it (its
    path below the folder that was given); `format` is None where the name does not tell; `once` where it cannot be
    read twice."""

    name: str
    label: str
    stem: str
    path: Path | None
    format: Format | None
    once: bool = False


def find(paths: Iterable[str | Path]) -> list[Source]:
    """The sources under `paths`, in their order; a folder's are sorted by path, files reached twice are read once.

    Raises `InputError` where a path is not there, a folder holds no article, or no path is given.
    """
    given = list(paths)
    if not given:
        raise InputError("no path was given; name a file, a folder, or - for standard input")
    sources: dict[Path | None, Source] = {}
    for path in given:
        for source in _sources(path):
            sources.setdefault(source.path and source.path.resolve(), source)
    return list(sources.values())


def _sources(path: str | Path) -> list[Source]:
    if str(path) == STANDARD_INPUT:
        return [Source("standard input", STANDARD_INPUT, "stdin", None, None, once=True)]
    path = Path(path)
    try:
        found = [] if path.is_dir() else [_source(path, path.name)] if path.exists() else None
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: {error}; check the path") from error
    if found is None:
        raise InputError(f"{path}: there is no such file or folder; check the path")
    found = found or [_source(file, file.relative_to(path).as_posix()) for file in _files(path)]
    if not found:
        raise InputError(f"{path}: the folder holds no article; articles end in {', '.join(_FORMATS)}, also with .gz")
    return found


def _files(folder: Path) -> Iterator[Path]:
    """All files below `folder` whose names end as articles' do; hidden files and folders are passed over."""
    for parent, folders, names in os.walk(folder, onerror=_unlistable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(names) if _is_article(name))


def _unlistable(error: OSError) -> None:
    raise InputError(
        f"{error.filename}: the folder cannot be listed: {error.strerror}; check its permissions"
    ) from error


def _is_article(name: str) -> bool:
    return not name.startswith(".") and PurePath(_unzipped(name)).suffix.lower() in _FORMATS


def _source(path: Path, label: str) -> Source:
    name = PurePath(_unzipped(path.name))
    format = _FORMATS.get(name.suffix.lower())
    return Source(str(path), clean(label), clean(name.stem), path, format, once=not path.is_file())


def _unzipped(name: str) -> str:
    return name[: -len(_GZIP)] if name.lower().endswith(_GZIP) else name


@contextmanager
def opened(source: Source) -> Iterator[BinaryIO]:
    """The bytes of a source that has a path, unpacked where they are packed with gzip; raises `OSError`."""
    assert source.path is not None
    with source.path.open("rb") as file:
        if file.peek(2)[:2] != _GZIP_MAGIC:
            yield file
            return
        with gzip.open(file) as unpacked, io.BufferedReader(unpacked) as stream:
            yield stream


def format_of(stream: BinaryIO) -> Format:
    """The format that the first bytes of a stream look like."""
    head = stream.read(_HEAD).replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if head[:1] == b"<":
        return Format.PAGE
    if head[:1] not in (b"{", b"["):
        return Format.TEXT
    first = head.split(b"\n", 1)[0].rstrip()
    return Format.OBJECTS if first[:1] == b"[" or first[-1:] in b"{[," else Format.LINES
