"""The store of what a build keeps, in one SQLite file with a write-ahead log.

What was committed survives a killed process; after a power cut the last moments may be missing, and are made again.
"""

from __future__ import annotations

import sqlite3
import weakref
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import msgspec

from kg.errors import OutputError
from kg.model import Article, Extraction
from kg.state.memory import SCHEMA, Memory
from kg.state.packing import Packed, grown, shrunk, unpack, unpack_article, unpack_claims

FILE_NAME: Final = "state.sqlite"
_FORMAT: Final = 1
_SCHEMA: Final = """
    PRAGMA auto_vacuum = INCREMENTAL;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS kept
        (number INTEGER PRIMARY KEY, key BLOB UNIQUE, article BLOB, claims BLOB, mentions BLOB);
    CREATE TABLE IF NOT EXISTS finished (id TEXT PRIMARY KEY, key BLOB) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS finished_outputs (stamp BLOB);
    CREATE TEMP TABLE member (id TEXT PRIMARY KEY, number INTEGER) WITHOUT ROWID;
"""
_FILES: Final = ("", "-wal", "-shm")


class State:
    """What a build keeps: extractions by key (see `Maker.key`), and which of them are members of this build.

    Every method raises `OutputError` where the file cannot be read or written.
    """

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self._connection = connection
        self._name = name
        weakref.finalize(self, connection.close)

    @classmethod
    def open(cls, folder: Path, *, fresh: bool = False) -> State:
        """The state in `folder`; an empty one where there is none, where it is damaged or another version's, and where
        a `fresh` one is wanted."""
        file = folder / FILE_NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if fresh or not _is_sound(file):
                for ending in _FILES:
                    Path(f"{file}{ending}").unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(f"cannot write {folder}: {error.strerror or error}") from error
        return cls._of(str(file), str(file))

    @classmethod
    def temporary(cls) -> State:
        """A state that is gone when it is closed."""
        return cls._of("", "the temporary state")

    @classmethod
    def _of(cls, place: str, name: str) -> State:
        with _reported(name):
            connection = sqlite3.connect(place)
            connection.executescript(f"{_SCHEMA} {SCHEMA} PRAGMA user_version = {_FORMAT};")
        return cls(connection, name)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def recall(self, id: str, key: bytes) -> bool:
        """Whether the extraction of that key is kept; if so, it is the one of article `id` in this build."""
        with _reported(self._name):
            row = self._connection.execute("SELECT number FROM kept WHERE key = ?", (key,)).fetchone()
            if row:
                self._connection.execute("INSERT OR REPLACE INTO member VALUES (?, ?)", (id, row[0]))
        return row is not None

    def keep(self, id: str, key: bytes, article: bytes, packed: Packed) -> None:
        """Keep a packed article and its extraction under a key, as those of article `id` in this build."""
        with _reported(self._name):
            self._connection.execute(
                "INSERT OR REPLACE INTO kept (key, article, claims, mentions) VALUES (?, ?, ?, ?)",
                (key, shrunk(article), packed.claims, packed.mentions),
            )
            self._connection.execute("INSERT OR REPLACE INTO member VALUES (?, last_insert_rowid())", (id,))

    def commit(self) -> None:
        """Make lasting what was kept until now."""
        with _reported(self._name):
            self._connection.commit()

    def forget_others(self) -> None:
        """Forget all that is no member of this build, and give its room back."""
        with _reported(self._name):
            self._connection.execute("DELETE FROM kept WHERE number NOT IN (SELECT number FROM member)")
            self._connection.commit()
            self._connection.execute("PRAGMA incremental_vacuum").fetchall()

    def finish(self, stamp: bytes) -> None:
        """Remember that the outputs with that stamp were made of the articles of this build as they are."""
        with _reported(self._name):
            self._connection.execute("DELETE FROM finished")
            self._connection.execute("INSERT INTO finished SELECT id, key FROM member JOIN kept USING (number)")
            self._connection.execute("DELETE FROM finished_outputs")
            self._connection.execute("INSERT INTO finished_outputs VALUES (?)", (stamp,))
            self._connection.commit()

    def changed_since(self, stamp: bytes) -> frozenset[str] | None:
        """The ids of the articles that were added, changed or removed since the outputs with that stamp were made; None
        where they are not those of the last finished build."""
        if self._rows("SELECT stamp FROM finished_outputs") != [(stamp,)]:
            return None
        now = "SELECT id, key FROM member JOIN kept USING (number)"
        before = "SELECT id, key FROM finished"
        either = f"SELECT * FROM ({before} EXCEPT {now}) UNION SELECT * FROM ({now} EXCEPT {before})"
        return frozenset(id for id, _ in self._rows(either))

    def __len__(self) -> int:
        return int(self._rows("SELECT count(*) FROM member")[0][0])

    def ids(self) -> list[str]:
        """The ids of this build's articles in order."""
        return [id for (id,) in self._rows("SELECT id FROM member ORDER BY id")]

    @property
    def memory(self) -> Memory:
        """What identity was decided on; what is changed there lasts from `finish` on."""
        return Memory(self._connection, lambda: _reported(self._name))

    def claimed(self, id: str, *, before: bool = False) -> Extraction | None:
        """The extraction of that article in this build, or in the last finished one `before`, without mentions; None
        where it was not in it."""
        members = "finished JOIN kept USING (key)" if before else "member JOIN kept USING (number)"
        rows = self._rows(f"SELECT claims FROM {members} WHERE id = ?", (id,))
        with _reported(self._name):
            return unpack_claims(rows[0][0]) if rows else None

    def article(self, id: str) -> Article | None:
        """The article of that id in this build."""
        rows = self._rows("SELECT article FROM member JOIN kept USING (number) WHERE id = ?", (id,))
        with _reported(self._name):
            return unpack_article(grown(rows[0][0])) if rows else None

    def claims(self) -> Iterator[Extraction]:
        """This build's extractions in the order of ids, without mentions."""
        for (claims,) in self._stream("SELECT claims FROM member JOIN kept USING (number) ORDER BY id"):
            yield unpack_claims(claims)

    def articles(self) -> Iterator[tuple[Article, Extraction]]:
        """This build's articles with their extractions, in the order of ids."""
        columns = "article, claims, mentions"
        for article, *parts in self._stream(f"SELECT {columns} FROM member JOIN kept USING (number) ORDER BY id"):
            yield unpack_article(grown(article)), unpack(Packed(*parts))

    def said(self, id: str) -> tuple[Article, Extraction] | None:
        """The article of that id in this build with its extraction."""
        query = "SELECT article, claims, mentions FROM member JOIN kept USING (number) WHERE id = ?"
        for article, *parts in self._rows(query, (id,)):
            return unpack_article(grown(article)), unpack(Packed(*parts))
        return None

    def _rows(self, query: str, values: tuple[str, ...] = ()) -> list[tuple[Any, ...]]:
        with _reported(self._name):
            return self._connection.execute(query, values).fetchall()

    def _stream(self, query: str) -> Iterator[tuple[Any, ...]]:
        with _reported(self._name):
            yield from self._connection.execute(query)


def kept(folder: Path) -> int:
    """How many extractions the state in `folder` keeps, also while a build is at work there; 0 where there is none."""
    file = folder / FILE_NAME
    if not file.exists():
        return 0
    with _reported(str(file)), closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        known = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'kept'").fetchone()[0]
        return int(connection.execute("SELECT count(*) FROM kept").fetchone()[0]) if known else 0


def _is_sound(file: Path) -> bool:
    """Whether a file is a state that this version can read, or is not there."""
    if not file.exists():
        return True
    try:
        with closing(sqlite3.connect(file)) as connection:
            return bool(connection.execute("PRAGMA user_version").fetchone()[0] == _FORMAT)
    except sqlite3.DatabaseError:
        return False


@contextmanager
def _reported(name: str) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, zlib.error, msgspec.DecodeError) as error:
        raise OutputError(f"{name} cannot be used: {error}; make room on the disk, or build with --fresh") from error
