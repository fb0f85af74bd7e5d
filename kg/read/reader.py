"""The whole way from paths to articles."""

from __future__ import annotations

import shutil
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from kg.errors import InputError
from kg.model import Article, Problem
from kg.read.articles import Draft
from kg.read.bibliography import Bibliography
from kg.read.documents import read_page, read_text
from kg.read.feed import read_feed
from kg.read.furniture import with_furniture
from kg.read.identity import Identities, repeated
from kg.read.records import read_lines, read_objects
from kg.read.sources import Format, Source, find, format_of, opened
from kg.read.tabular import read_csv, read_parquet
from kg.read.warc import read_warc

MAX_CHARS = 1_000_000

Reader = Callable[[BinaryIO, Source, int], Iterator[Draft | Problem]]
_READERS: dict[Format, Reader] = {
    Format.TEXT: read_text,
    Format.PAGE: read_page,
    Format.OBJECTS: read_objects,
    Format.LINES: read_lines,
    Format.FEED: read_feed,
    Format.WARC: read_warc,
    Format.CSV: read_csv,
    Format.PARQUET: read_parquet,
}
_ONE_ARTICLE = (Format.TEXT, Format.PAGE)


def read(
    paths: Iterable[str | Path],
    *,
    max_chars: int = MAX_CHARS,
    columns: Mapping[str, str] | None = None,
    bibliography: str | Path | None = None,
    furnished: bool = True,
) -> Iterator[Article | Problem]:
    """The articles under `paths` one by one, and a problem in the place of each that cannot be read.

    A path is a file, a folder (read recursively, in the order of names) or `-` for standard input. An article of more
    than `max_chars` code points is a problem. Articles that share an id and a text are one article and a problem for
    each further copy; those that share an id alone get their text's digest behind it, whatever the order of `paths`.
    Every input is therefore gone through twice. `columns` names the columns of tables by the field of an article they
    hold; what articles lack of title, date and outlet is looked up in the `bibliography`, a file of CSL-JSON. The
    furniture of their texts is found where they are to be `furnished`. Raises `InputError` for a path that is not
    there, a folder without articles and a bibliography that cannot be read.
    """
    sources = [replace(source, columns=columns or {}) for source in find(paths)]
    known = Bibliography.open(bibliography) if bibliography else Bibliography({})
    found = (item if isinstance(item, Problem) else known.complete(item) for item in _read(sources, max_chars))
    return map(_furnished, found) if furnished else found


def _furnished(item: Article | Problem) -> Article | Problem:
    return item if isinstance(item, Problem) else with_furniture(item)


def _read(sources: list[Source], max_chars: int) -> Iterator[Article | Problem]:
    with TemporaryDirectory(prefix="kg-") as folder:
        kept = [_kept(source, Path(folder) / str(number)) for number, source in enumerate(sources)]
        identities = Identities(_accounts(kept, max_chars))
        for source in kept:
            for item in _drafts(source, max_chars):
                yield item if isinstance(item, Problem) else identities.settle(item)


def _kept(source: Source, copy: Path) -> Source:
    """The source itself, or a copy of it on disk where it can be read but once."""
    if not source.once:
        return source
    with suppress(OSError), _stream(source) as stream, copy.open("wb") as target:
        shutil.copyfileobj(stream, target)
        return replace(source, path=copy)
    return source


def _stream(source: Source) -> AbstractContextManager[BinaryIO]:
    return source.path.open("rb") if source.path else nullcontext(sys.stdin.buffer)


def _accounts(sources: list[Source], max_chars: int) -> Iterator[Draft]:
    """The drafts whose id is not theirs alone."""
    shared = repeated(id for source in sources for id in _ids(source, max_chars))
    for source in sources if shared else ():
        if _format(source) not in _ONE_ARTICLE or source.stem in shared:
            drafts = (item for item in _drafts(source, max_chars) if isinstance(item, Draft))
            yield from (draft for draft in drafts if draft.article.id in shared)


def _ids(source: Source, max_chars: int) -> Iterator[str]:
    if _format(source) in _ONE_ARTICLE:
        return iter((source.stem,))
    return (item.article.id for item in _drafts(source, max_chars) if isinstance(item, Draft))


def _drafts(source: Source, max_chars: int) -> Iterator[Draft | Problem]:
    try:
        with opened(source) as stream:
            yield from _READERS[_format(source)](stream, source, max_chars)
    except InputError as error:
        yield Problem(source.name, "read", str(error))
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or error
        yield Problem(source.name, "read", f"cannot be read: {reason}; check the file and its permissions")


def _format(source: Source) -> Format:
    """The source's format, looked up in its first bytes where its name does not tell; text where it cannot be read."""
    if source.format:
        return source.format
    try:
        with opened(source) as stream:
            return format_of(stream)
    except (OSError, EOFError, zlib.error):
        return Format.TEXT
