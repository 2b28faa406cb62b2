"""One writer after another: the transaction of an act, and before it a place in the line.

SQLite lets one writer in and has the others try again at ever longer intervals, so twenty clerks at one moment wait
for each other's pauses. The threads of one process stand in line instead; between processes SQLite decides as before.
On PostgreSQL the head row's lock is the line.
"""

from __future__ import annotations

from threading import Lock
from types import TracebackType

from django.db.transaction import Atomic

from zhunsheng.ledger.statements import connected, on_sqlite

PATIENCE = 30.0
"""Seconds in line; after them SQLite's own waiting decides, which is as patient."""
_line = Lock()


class Writing:
    """A transaction that writes. Inside another one there is nothing to wait for: that one is being let in already."""

    def __enter__(self) -> None:
        self._held = on_sqlite() and not connected().in_atomic_block and _line.acquire(timeout=PATIENCE)
        self._transaction = Atomic(None, savepoint=True, durable=False)
        try:
            self._transaction.__enter__()
        except BaseException:
            self._leave()
            raise

    def __exit__(
        self, kind: type[BaseException] | None, wrong: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._transaction.__exit__(kind, wrong, trace)
        finally:
            self._leave()

    def _leave(self) -> None:
        if self._held:
            _line.release()
