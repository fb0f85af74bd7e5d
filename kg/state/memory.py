"""The tables of what identity was decided on (see `kg.resolve.memory`); they become lasting with the outputs."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from itertools import chain
from typing import Any, Final

Row = tuple[str | int | bytes | None, ...]

SCHEMA: Final = """
    CREATE TABLE IF NOT EXISTS component (number INTEGER PRIMARY KEY, bearers BLOB);
    CREATE TABLE IF NOT EXISTS linked (link TEXT PRIMARY KEY, component INTEGER) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS claimed (alias TEXT, id TEXT, PRIMARY KEY (alias, id)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS borrowed (name TEXT, id TEXT, uses INTEGER, PRIMARY KEY (name, id)) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS borrower ON borrowed (id);
    CREATE TABLE IF NOT EXISTS counted (name TEXT PRIMARY KEY, count INTEGER) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS placed (id TEXT PRIMARY KEY, code TEXT, within TEXT) WITHOUT ROWID;
"""
_KEYS: Final = {
    "component": ("number",),
    "linked": ("link",),
    "claimed": ("alias", "id"),
    "borrowed": ("name", "id"),
    "counted": ("name",),
    "placed": ("id",),
}


class Memory:
    """The tables of identity in a state. Every method raises `OutputError` where they cannot be read or written."""

    def __init__(self, connection: sqlite3.Connection, reported: Callable[[], AbstractContextManager[None]]) -> None:
        self._connection = connection
        self._reported = reported

    def clear(self) -> None:
        """Empty all tables."""
        for table in _KEYS:
            self._do(f"DELETE FROM {table}", [()])

    def put(self, table: str, rows: Iterable[Row]) -> None:
        """Put rows in place of those with the same key."""
        rest = iter(rows)
        for first in rest:
            places = ", ".join("?" * len(first))
            self._do(f"INSERT OR REPLACE INTO {table} VALUES ({places})", chain([first], rest))

    def drop(self, table: str, keys: Iterable[Row]) -> None:
        """Remove the rows with some keys."""
        condition = " AND ".join(f"{column} = ?" for column in _KEYS[table])
        self._do(f"DELETE FROM {table} WHERE {condition}", keys)

    def rows(self, table: str) -> list[Row]:
        """All rows of a table."""
        return self._rows(f"SELECT * FROM {table}")

    def component(self, link: str) -> int | None:
        """The number of the component with a link."""
        found: int | None = self._value("SELECT component FROM linked WHERE link = ?", link)
        return found

    def bearers(self, component: int) -> bytes:
        """The packed bearers of a component; raises `KeyError` where it is not there."""
        found = self._value("SELECT bearers FROM component WHERE number = ?", component)
        if not isinstance(found, bytes):
            raise KeyError(component)
        return found

    def last_component(self) -> int:
        """The highest number of a component; 0 where there is none."""
        return self._value("SELECT max(number) FROM component") or 0

    def claimants(self, alias: str) -> list[str]:
        """The ids of the entities that claim an alias."""
        return [id for (id,) in self._rows("SELECT id FROM claimed WHERE alias = ?", alias)]

    def borrowers(self, name: str) -> list[tuple[str, int]]:
        """The ids of the entities that borrow a name, and how often they use it."""
        return self._rows("SELECT id, uses FROM borrowed WHERE name = ?", name)

    def borrowed(self, id: str) -> list[str]:
        """The names that an entity borrows."""
        return [name for (name,) in self._rows("SELECT name FROM borrowed WHERE id = ?", id)]

    def count(self, name: str) -> int:
        """How many bearers have a best name."""
        return self._value("SELECT count FROM counted WHERE name = ?", name) or 0

    def placed(self) -> list[tuple[str, str | None, str | None]]:
        """Ids of places with their own codes, and with the codes of the states in which they lie."""
        return self._rows("SELECT id, code, within FROM placed")

    def _value(self, query: str, *values: str | int) -> Any:
        rows = self._rows(query, *values)
        return rows[0][0] if rows else None

    def _rows(self, query: str, *values: str | int) -> list[Any]:
        with self._reported():
            return self._connection.execute(query, values).fetchall()

    def _do(self, query: str, rows: Iterable[Row]) -> None:
        with self._reported():
            self._connection.executemany(query, rows)
