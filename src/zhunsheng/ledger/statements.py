"""The statements of every act, close to the driver: an act is some ten of them, and the framework's wrapping of each
would be a fifth of its time.

The driver's own cursor of Django's connection, inside Django's transaction; errors come out as Django's. PostgreSQL
plans a statement once and then is given its name and values (``prepare_threshold`` in the settings), where Django sends
the whole text every time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from threading import local
from types import TracebackType
from typing import Any, Self, cast

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

Row = tuple[Any, ...]
TOGETHER = 50
"""Rows of one statement at most: SQLite counts the values of one."""


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
        self._wrapper = cast("Any", connected())
        self._sqlite = on_sqlite()
        if self._wrapper.connection is None:
            self._wrapper.ensure_connection()
        driver = self._wrapper.connection
        self._cursor: Any = driver.cursor() if self._sqlite else self._wrapper.Database.Cursor(driver)

    def execute(self, sql: str, values: Sequence[Any] = ()) -> None:
        """Run one statement."""
        self._cursor.execute(_marked(sql) if self._sqlite else sql, values)

    def insert(self, into: str, rows: Sequence[Sequence[Any]]) -> None:
        """Add rows ("INSERT INTO table (columns)"), several by one statement."""
        for begin in range(0, len(rows), TOGETHER):
            some = rows[begin : begin + TOGETHER]
            places = f"({', '.join(['%s'] * len(some[0]))})"
            values = [value for row in some for value in row]
            self.execute(f"{into} VALUES {', '.join([places] * len(some))}", values)

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

    def __exit__(
        self, kind: type[BaseException] | None, wrong: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._cursor.close()
        if kind is not None:
            self._wrapper.wrap_database_errors.__exit__(kind, wrong, trace)
