"""Writing register rows: one matter's row, contributions and search entry replaced in one go."""

from __future__ import annotations

import json
from typing import Any

from django.db import connection

from zhunsheng.registers import search
from zhunsheng.registers.files import Case
from zhunsheng.registers.fold import Folded, fold

_JSON = ("handlers", "cells", "clocks", "findings", "parties")
_NAMES = (
    "matter",
    "procedure",
    "number",
    "year",
    "serial",
    "stage",
    "is_open",
    "sealed",
    "title",
    "opened_on",
    "touched_on",
    "closed_on",
    "due",
    "waiting",
    "opener",
    "handlers",
    "cells",
    "clocks",
    "findings",
    "unanswered",
    "parties",
    "opened_seq",
    "last_seq",
)
_UPSERT = (
    f"INSERT INTO registers_matter (organ_id, {', '.join(_NAMES)}) VALUES (%s, {', '.join(['%s'] * len(_NAMES))})"
    f" ON CONFLICT (matter) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _NAMES[1:])}"
    " RETURNING id"
)
_CONTRIBUTE = (
    'INSERT INTO registers_contribution (organ_id, matter, figure, "on", amount, dimensions, acts)'
    " VALUES (%s, %s, %s, %s, %s, %s, %s)"
)


def replace(organ: int, case: Case) -> None:
    """Refold one matter into the registers."""
    write(organ, fold(case), new=len(case.recorded) == 1)


def write(organ: int, folded: Folded, *, new: bool = False) -> None:
    """Store what was folded; ``new`` spares the deletes for a matter never stored before."""
    row = folded.row
    with connection.cursor() as cursor:
        cursor.execute(_UPSERT, [organ, *(_plain(name, row[name]) for name in _NAMES)])
        rowid = cursor.fetchone()[0]
        if not new:
            cursor.execute("DELETE FROM registers_contribution WHERE matter = %s", [row["matter"]])
        if folded.contributions:
            cursor.executemany(
                _CONTRIBUTE,
                [
                    [organ, row["matter"], c.figure, c.on, c.amount, _json(dict(c.dimensions)), _json(list(c.acts))]
                    for c in folded.contributions
                ],
            )
    search.index(rowid, folded.text, new=new)


def _plain(name: str, value: Any) -> Any:
    return _json(value) if name in _JSON else value


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
