"""Signed heads of the public log: stored before they are let out, only ever added, given back byte for byte.

The database refuses a head that is not larger than the last one, or larger than the ledger.
"""

from __future__ import annotations

from dataclasses import dataclass

from zhunsheng.ledger.statements import Cursor


@dataclass(frozen=True, slots=True)
class Head:
    """A head as it was signed; ``note`` with the log's own lines, ``cosignatures`` the witnesses' in their order."""

    size: int
    root: bytes
    note: str
    cosignatures: tuple[str, ...] = ()

    @property
    def published(self) -> str:
        """The checkpoint as it is published."""
        return self.note + "".join(self.cosignatures)


def every(organ: int) -> list[Head]:
    """All signed heads, smallest first."""
    with Cursor() as cursor:
        cursor.execute("SELECT size, line FROM ledger_cosigned WHERE organ_id = %s ORDER BY id", [organ])
        lines: dict[int, list[str]] = {}
        for size, line in cursor:
            lines.setdefault(size, []).append(line)
        cursor.execute("SELECT size, root, note FROM ledger_signed WHERE organ_id = %s ORDER BY size", [organ])
        return [Head(size, bytes(root), note, tuple(lines.get(size, ()))) for size, root, note in cursor]


def keep(organ: int, head: Head) -> None:
    """Store a newly signed head."""
    with Cursor() as cursor:
        cursor.execute(
            "INSERT INTO ledger_signed (organ_id, size, root, note) VALUES (%s, %s, %s, %s)",
            [organ, head.size, head.root, head.note],
        )


def cosign(organ: int, size: int, line: str) -> None:
    """Store a witness's line under a head."""
    with Cursor() as cursor:
        cursor.execute("INSERT INTO ledger_cosigned (organ_id, size, line) VALUES (%s, %s, %s)", [organ, size, line])


def leaves(organ: int) -> list[bytes]:
    """Every leaf of the log, in order."""
    with Cursor() as cursor:
        cursor.execute("SELECT leaf FROM ledger_row WHERE organ_id = %s ORDER BY seq", [organ])
        return [bytes(leaf) for (leaf,) in cursor]
