"""Where articles come from: paths to sources, and sources to streams of bytes."""

from __future__ import annotations

import gzip
import io
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path, PurePath
from typing import BinaryIO, Final

from kg.errors import InputError
from kg.read.articles import clean, one_line

STANDARD_INPUT: Final = "-"


class Format(StrEnum):
    """How articles are written in a source."""

    TEXT = "text"
    PAGE = "page"
    OBJECTS = "objects"
    LINES = "lines"
    CSV = "csv"
    PARQUET = "parquet"
    WARC = "warc"
    FEED = "feed"


_FORMATS: Final = {
    ".txt": Format.TEXT,
    ".html": Format.PAGE,
    ".htm": Format.PAGE,
    ".json": Format.OBJECTS,
    ".jsonl": Format.LINES,
    ".ndjson": Format.LINES,
    ".csv": Format.CSV,
    ".tsv": Format.CSV,
    ".parquet": Format.PARQUET,
    ".warc": Format.WARC,
    ".rss": Format.FEED,
    ".atom": Format.FEED,
    ".xml": Format.FEED,
}
_GZIP: Final = ".gz"
_GZIP_MAGIC: Final = b"\x1f\x8b"
_HEAD: Final = 4096
_SIGNATURES: Final = ((b"PAR1", Format.PARQUET), (b"WARC/", Format.WARC))
_FEEDS: Final = (b"<rss", b"<feed", b"<rdf:RDF")


@dataclass(frozen=True, slots=True)
class Source:
    """A file or standard input (`path` is None). `name` is what messages call it, `label` what articles call it (its
    path below the folder that was given); `format` is None where the name does not tell; `once` where it cannot be
    read twice; `columns` names the columns of a table by the field of an article they hold."""

    name: str
    label: str
    stem: str
    path: Path | None
    format: Format | None
    once: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)


def find(paths: Iterable[str | Path]) -> list[Source]:
    """The sources under `paths`, in their order; a folder's are sorted by path, files reached twice are read once.

    Raises `InputError` where a path is not there, a folder holds no article, or no path is given.
    """
    given = list(paths)
    if not given:
        raise InputError("no path was given; name a file, a folder, or - for standard input")
    sources: dict[str | None, Source] = {}
    for path in given:
        for source in _sources(path):
            sources.setdefault(os.path.realpath(source.path) if source.path else None, source)
    return list(sources.values())


def _sources(path: str | Path) -> list[Source]:
    if str(path) == STANDARD_INPUT:
        if sys.stdin is None:
            raise InputError("-: standard input is closed; give it something to read, or name a file")
        return [Source("standard input", STANDARD_INPUT, "stdin", None, None, once=True)]
    path = Path(path)
    try:
        path.stat()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{path}: {reason}; check the path") from error
    if not path.is_dir():
        return [_source(path, path.name)]
    files = {file.relative_to(path).as_posix(): file for file in _files(path)}
    if not files:
        raise InputError(f"{path}: the folder holds no article; articles end in {', '.join(_FORMATS)}, also with .gz")
    return [_source(file, label) for label, file in sorted(files.items())]


def _files(folder: Path) -> Iterator[Path]:
    """All files below `folder` whose names end as articles' do; hidden files and folders, pipes and the like are
    passed over. A folder that cannot be listed comes itself, so that it is reported when it is opened."""
    unlisted: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=unlisted.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found = (Path(parent, name) for name in names if _is_article(name))
        yield from (path for path in found if path.is_file() or not path.exists())
    yield from (Path(error.filename) for error in unlisted)


def _is_article(name: str) -> bool:
    return not name.startswith(".") and names_file(name)


def names_file(name: str) -> bool:
    """Whether a name ends as those of files with articles do (`news.jsonl.gz`).

    >>> names_file("news.jsonl.gz"), names_file("okaz.com")
    (True, False)
    """
    return PurePath(_unzipped(name)).suffix.lower() in _FORMATS


def _source(path: Path, label: str) -> Source:
    name = PurePath(_unzipped(path.name))
    format = _FORMATS.get(name.suffix.lower())
    return Source(str(path), clean(label), one_line(name.stem), path, format, once=not path.is_file())


def _unzipped(name: str) -> str:
    return name[: -len(_GZIP)] if name.lower().endswith(_GZIP) else name


@contextmanager
def opened(source: Source) -> Iterator[BinaryIO]:
    """The bytes of a source that has a path, unpacked where they are packed with gzip; raises `OSError`."""
    if source.path is None:
        raise OSError("standard input is closed")
    with source.path.open("rb") as file:
        if file.peek(2)[:2] != _GZIP_MAGIC:
            yield file
            return
        with gzip.open(file) as unpacked, io.BufferedReader(unpacked) as stream:
            yield stream


def format_of(stream: BinaryIO) -> Format:
    """The format that the first bytes of a stream look like."""
    head = stream.read(_HEAD).replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    for signature, format in _SIGNATURES:
        if head.startswith(signature):
            return format
    if head[:1] == b"<":
        return Format.FEED if any(tag in head for tag in _FEEDS) else Format.PAGE
    if head[:1] not in (b"{", b"["):
        return Format.TEXT
    first = head.split(b"\n", 1)[0].rstrip()
    return Format.OBJECTS if first[:1] == b"[" or first[-1:] in b"{[," else Format.LINES
