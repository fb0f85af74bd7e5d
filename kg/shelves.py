"""Things kept in temporary files on the disk and read in the order of their keys, so that they take no memory.

The files are SQLite's own, where it has its temporary files (`SQLITE_TMPDIR`, else `/var/tmp`); they are gone with the
object. Things are encoded with msgspec and decoded anew each time they are read. Every method raises `OutputError`
where a file cannot be written or read.
"""

from __future__ import annotations

import pickle
import sqlite3
import weakref
from collections import Counter
from collections.abc import Callable, ItemsView, Iterable, Iterator, MutableMapping, ValuesView
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from typing import Any, Final, Generic, TypeVar

import msgspec

from kg.errors import OutputError

T = TypeVar("T")

_PILE: Final = "CREATE TABLE pile (key BLOB, data BLOB)"
_SETTINGS: Final = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -4000;"

_CODE: Final = "utf-8", "surrogatepass"
_ODD: Final = b"\xc1"
"""What no msgpack begins with: behind it is a thing with half a surrogate pair in it, which only pickle can write."""


class Pile(Generic[T]):
    """Things of one `type`, put one after the other, each under a key."""

    def __init__(self, type: Any) -> None:
        self._connection = _opened(_PILE)
        self._decode = _decoder(type)
        weakref.finalize(self, self._connection.close)

    def put(self, pairs: Iterable[tuple[str, T]]) -> None:
        """Put things under their keys."""
        with _reported():
            self._connection.executemany(
                "INSERT INTO pile VALUES (?, ?)", ((_bytes(key), _encoded(thing)) for key, thing in pairs)
            )

    def groups(self, key: Callable[[str], str] | None = None) -> Iterator[tuple[str, list[T]]]:
        """The things of each key in the order of keys, those of one in the order they were put; all things whose keys
        have the same `key` go together under that."""
        with _reported():
            self._connection.create_function(
                "of", 1, lambda own: _bytes(key(own.decode(*_CODE))) if key else own, deterministic=True
            )
            rows = self._connection.execute(f"SELECT {'of(key)' if key else 'key'}, data FROM pile ORDER BY 1, rowid")
            for name, found in groupby(rows, key=itemgetter(0)):
                yield name.decode(*_CODE), [self._decode(data) for _, data in found]


class InOrder(Generic[T]):
    """What stands under keys that are asked for in the order of `pairs`, which go on as far as they are asked."""

    def __init__(self, pairs: Iterator[tuple[str, T]]) -> None:
        self._rest = pairs
        self._next = next(pairs, None)

    def get(self, key: str, default: T) -> T:
        """What stands under a key that comes no earlier than those asked for before; else the default."""
        while self._next is not None and self._next[0] < key:
            self._next = next(self._rest, None)
        return self._next[1] if self._next is not None and self._next[0] == key else default


class Counts:
    """How often each of any number of keys was counted; about `most` of them are in memory."""

    def __init__(self, most: int = 1 << 15) -> None:
        self._most = most
        self._held: Counter[str] = Counter()
        self._pile: Pile[int] = Pile(int)

    def update(self, keys: Iterable[str]) -> None:
        """Count each of some keys once more."""
        self._held.update(keys)
        if len(self._held) > self._most:
            self._put_down()

    def in_order(self) -> InOrder[int]:
        """The counts, to be asked for in the order of keys."""
        self._put_down()
        return InOrder((key, sum(counts)) for key, counts in self._pile.groups())

    def _put_down(self) -> None:
        self._pile.put(self._held.items())
        self._held.clear()


class Shelf(MutableMapping[str, T]):
    """Things of one `type`, each under a key of its own, in the order of keys; of several the last one given stays."""

    def __init__(self, type: Any, pairs: Iterable[tuple[str, T]]) -> None:
        self._connection = _opened(f"{_PILE}; CREATE TABLE shelf (key BLOB PRIMARY KEY, data BLOB) WITHOUT ROWID")
        self._decode = _decoder(type)
        weakref.finalize(self, self._connection.close)
        with _reported():
            self._connection.executemany(
                "INSERT INTO pile VALUES (?, ?)", ((_bytes(key), _encoded(thing)) for key, thing in pairs)
            )
            self._connection.execute("INSERT OR REPLACE INTO shelf SELECT * FROM pile ORDER BY key, rowid")
            self._connection.execute("DROP TABLE pile")

    def __getitem__(self, key: str) -> T:
        with _reported():
            row = self._connection.execute("SELECT data FROM shelf WHERE key = ?", (_bytes(key),)).fetchone()
        if row is None:
            raise KeyError(key)
        thing: T = self._decode(row[0])
        return thing

    def __setitem__(self, key: str, thing: T) -> None:
        with _reported():
            self._connection.execute("INSERT OR REPLACE INTO shelf VALUES (?, ?)", (_bytes(key), _encoded(thing)))

    def __delitem__(self, key: str) -> None:
        with _reported():
            if not self._connection.execute("DELETE FROM shelf WHERE key = ?", (_bytes(key),)).rowcount:
                raise KeyError(key)

    def __len__(self) -> int:
        with _reported():
            return int(self._connection.execute("SELECT count(*) FROM shelf").fetchone()[0])

    def __contains__(self, key: object) -> bool:
        if not isinstance(key, str):
            return False
        with _reported():
            return self._connection.execute("SELECT 1 FROM shelf WHERE key = ?", (_bytes(key),)).fetchone() is not None

    def __iter__(self) -> Iterator[str]:
        return (key.decode(*_CODE) for (key,) in self._rows("key"))

    def items(self) -> ItemsView[str, T]:
        """The keys with their things."""
        return _Items(self)

    def values(self) -> ValuesView[T]:
        """The things in the order of their keys."""
        return _Values(self)

    def read(self) -> Iterator[tuple[str, T]]:
        """The keys with their things, read one by one."""
        return ((key.decode(*_CODE), self._decode(data)) for key, data in self._rows("key, data"))

    def _rows(self, columns: str) -> Iterator[Any]:
        with _reported():
            yield from self._connection.execute(f"SELECT {columns} FROM shelf ORDER BY key")


class _Items(ItemsView[str, T]):
    _mapping: Shelf[T]

    def __iter__(self) -> Iterator[tuple[str, T]]:
        return self._mapping.read()


class _Values(ValuesView[T]):
    _mapping: Shelf[T]

    def __iter__(self) -> Iterator[T]:
        return (thing for _, thing in self._mapping.read())


def _bytes(key: str) -> bytes:
    return key.encode(*_CODE)


def _encoded(thing: object) -> bytes:
    try:
        return msgspec.msgpack.encode(thing)
    except UnicodeEncodeError:
        return _ODD + pickle.dumps(thing)


def _decoder(type: Any) -> Callable[[bytes], Any]:
    decode = msgspec.msgpack.Decoder(type).decode
    return lambda data: pickle.loads(data[1:]) if data.startswith(_ODD) else decode(data)


def _opened(tables: str) -> sqlite3.Connection:
    with _reported():
        connection = sqlite3.connect("", check_same_thread=False)
        connection.executescript(f"{_SETTINGS} {tables};")
    return connection


@contextmanager
def _reported() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise OutputError(f"a temporary file cannot be used: {error}; make room on the disk, or set TMPDIR") from error
