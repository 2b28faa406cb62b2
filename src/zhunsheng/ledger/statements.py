"""The statements of every act, close to the driver: an act is some ten of them, and the framework's wrapping of each
would be a fifth of its time.

On SQLite the driver's own cursor of Django's connection, inside Django's transaction; elsewhere Django's cursor. Errors
are the driver's: nobody here catches them, a transaction that fails is rolled back as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from threading import local
from typing import Any, Self

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

Row = tuple[Any, ...]


@lru_cache(maxsize=256)
def _marked(sql: str) -> str:
    """The statement with the places of SQLite's driver."""
    return sql.replace("%s", "?")


@cache
def on_sqlite() -> bool:
    """Whether the office's one database is SQLite; it stays what it is as long as the process runs."""
    return connections[DEFAULT_DB_ALIAS].vendor == "sqlite"


_thread = local()


def connected() -> BaseDatabaseWrapper:
    """The connection of the thread, which it keeps; Django looks it up anew for every statement."""
    known: BaseDatabaseWrapper | None = getattr(_thread, "connection", None)
    if known is None:
        known = _thread.connection = connections[DEFAULT_DB_ALIAS]
    return known


class Cursor:
    """One cursor for the statements of an act; places are ``%s`` on every database."""

    def __init__(self) -> None:
        wrapper = connected()
        self._sqlite = on_sqlite()
        if self._sqlite:
            if wrapper.connection is None:
                wrapper.ensure_connection()
            self._cursor: Any = wrapper.connection.cursor()
        else:
            self._cursor = wrapper.cursor()

    def execute(self, sql: str, values: Sequence[Any] = ()) -> None:
        """Run one statement."""
        self._cursor.execute(_marked(sql) if self._sqlite else sql, values)

    def executemany(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """Run one statement for many rows."""
        self._cursor.executemany(_marked(sql) if self._sqlite else sql, rows)

    def fetchone(self) -> Row | None:
        """The next row, if there is one."""
        found: Row | None = self._cursor.fetchone()
        return found

    def fetchall(self) -> list[Row]:
        """All rows left."""
        found: list[Row] = self._cursor.fetchall()
        return found

    def __iter__(self) -> Iterator[Row]:
        """The rows left, one after another."""
        return iter(self._cursor)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._cursor.close()
