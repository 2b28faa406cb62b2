"""Which rows hold a number that stands alone (a court's 案号): found as wholes, however short they are.

A table of its own, as small as it can be: every registration asks it, and asking the search entries costs ten times as
much. A number stands in it as eight bytes of its hash; whoever finds a row looks at the number itself.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from zhunsheng.ledger.statements import Cursor
from zhunsheng.registers.search import SEVERAL, normal

TABLE = "registers_alone"
_SHAPE = f"CREATE TABLE IF NOT EXISTS {TABLE} (number bigint NOT NULL, id bigint NOT NULL, PRIMARY KEY (number, id))"
SQLITE, POSTGRES = _SHAPE + " WITHOUT ROWID", _SHAPE


def rows_with(texts: Iterable[str]) -> list[int]:
    """The ids of ``registers_matter`` that likely hold one of these texts as a number."""
    marks = [_mark(normal(text)) for text in texts]
    places = ", ".join(["%s"] * len(marks)) or "NULL"
    with Cursor() as cursor:
        cursor.execute(f"SELECT DISTINCT id FROM {TABLE} WHERE number IN ({places})", marks)
        return [rowid for (rowid,) in cursor.fetchall()]


def put(cursor: Cursor, rowid: int, before: Iterable[str], after: Iterable[str]) -> None:
    """Let a row hold the numbers ``after`` instead of those ``before``; several in one are parted by 、."""
    old, new = _marks(before), _marks(after)
    for mark in old - new:
        cursor.execute(f"DELETE FROM {TABLE} WHERE number = %s AND id = %s", [mark, rowid])
    cursor.insert(f"INSERT INTO {TABLE} (number, id)", [(mark, rowid) for mark in new - old])


def remove(cursor: Cursor, organ: int) -> None:
    """Take out the numbers of all rows of an organ."""
    cursor.execute(f"DELETE FROM {TABLE} WHERE id IN (SELECT id FROM registers_matter WHERE organ_id = %s)", [organ])


def _marks(lines: Iterable[str]) -> set[int]:
    return {_mark(part) for line in lines for part in normal(line).split(SEVERAL) if part}


def _mark(number: str) -> int:
    return int.from_bytes(hashlib.blake2b(number.encode(), digest_size=8).digest(), "big", signed=True)
