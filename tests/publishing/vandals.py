"""What somebody with the database in his hands could do: the guards are taken away first."""

from __future__ import annotations

from zhunsheng.ledger import guards
from zhunsheng.ledger.statements import Cursor


def vandalise(statement: str, *values: object) -> None:
    """Run a statement the guards exist to refuse."""
    with Cursor() as cursor:
        if cursor._sqlite:
            for name in guards.SQLITE:
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
        else:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table with keys still to be checked cannot be altered
            for table in ("row", "naming", "head", "signed", "cosigned"):
                cursor.execute(f"ALTER TABLE ledger_{table} DISABLE TRIGGER USER")
        cursor.execute(statement, values)
