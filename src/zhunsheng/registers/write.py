"""Writing register rows: one matter's row, contributions and search entry replaced in one go."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from zhunsheng.kernel.canonical import writer
from zhunsheng.kernel.procedure import Contribution, Procedure
from zhunsheng.ledger.statements import Cursor, Row, on_sqlite
from zhunsheng.registers import documents, numbers, search
from zhunsheng.registers.files import Case
from zhunsheng.registers.fold import TITLE, Folded, alone, fold
from zhunsheng.registers.models import MatterRow

_JSON = ("handlers", "cells", "clocks", "findings", "parties")
_DAYS = ("opened_on", "touched_on", "closed_on", "due")
_EMPTY = {name: "{}" if name == "cells" else "[]" for name in _JSON}
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
    "above",
    "opened_seq",
    "last_seq",
)
_UPSERT = (
    f"INSERT INTO registers_matter (organ_id, {', '.join(_NAMES)}) VALUES (%s, {', '.join(['%s'] * len(_NAMES))})"
    f" ON CONFLICT (matter) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _NAMES[1:])}"
    " RETURNING id"
)
_KEYS = {field.removeprefix("-") for index in MatterRow._meta.indexes for field in index.fields} | {"is_open"}  # noqa: SLF001
_INDEXED = tuple(name for name in _NAMES if name in _KEYS)
_OTHERS = tuple(name for name in _NAMES if name not in {"matter", *_INDEXED})
# Most acts leave the matter where its indexes have it; then no index is written.
_UPDATE, _UPDATE_ELSEWHERE = (
    f"UPDATE registers_matter SET {', '.join(f'{name} = %s' for name in _OTHERS)}"
    f" WHERE matter = %s AND {' AND '.join(f'{name} {same} %s' for name in _INDEXED)} RETURNING id"
    for same in ("IS", "IS NOT DISTINCT FROM")
)
_CONTRIBUTE = 'INSERT INTO registers_contribution (organ_id, matter, place, figure, "on", amount, dimensions, acts)'
_TOLD = ("seq", "kind", "title", "on", "by", "body", "reviewed_on", "until", "period", "lines", "year")
_TELL = "INSERT INTO registers_notice (organ_id, matter, " + ", ".join(f'"{name}"' for name in _TOLD) + ")"
_CONTRIBUTED = (
    'SELECT figure, "on", amount, dimensions, acts FROM registers_contribution WHERE matter = %s ORDER BY place'
)


_FOUND_BY = ("sealed", "number", "title", "cells", "parties")
"""What a row is found by comes from these alone (``fold``)."""
_BEFORE = f"SELECT {', '.join(_FOUND_BY)} FROM registers_matter WHERE matter = %s"


def store(organ: int, case: Case, *, new: bool = False) -> None:
    """Fold one matter into all the registers; ``new`` spares the deletes for a matter never stored before."""
    _write(organ, fold(case), case.procedure, new=new)
    documents.replace(organ, case)


def _write(organ: int, folded: Folded, procedure: Procedure, *, new: bool) -> None:
    row = folded.row | {name: _json(value) if (value := folded.row[name]) else _EMPTY[name] for name in _JSON}
    row |= {
        name: value.isoformat() for name in _DAYS if (value := row[name])
    }  # a driver's own way takes ten times as long
    with Cursor() as cursor:
        stored = before = None
        if not new:
            cursor.execute(_BEFORE, [row["matter"]])
            before = cursor.fetchone()
            update = _UPDATE if on_sqlite() else _UPDATE_ELSEWHERE
            cursor.execute(update, [row[name] for name in (*_OTHERS, "matter", *_INDEXED)])
            stored = cursor.fetchone()
        if stored is None:
            cursor.execute(_UPSERT, [organ, *(row[name] for name in _NAMES)])
            stored = cursor.fetchone()
        if stored is None:
            raise RuntimeError("the database gave no row back")
        _contribute(cursor, organ, row["matter"], folded.contributions, new=new)
        if folded.notices is not None:
            _tell(cursor, organ, row["matter"], folded.notices, new=new)
        if before is None or not _found_alike(before, folded.row, row):
            numbers.put(cursor, stored[0], () if before is None else _numbers(procedure, before), folded.numbers)
            search.index(cursor, stored[0], folded.words, new=new)


def _found_alike(before: Row, values: dict[str, Any], row: dict[str, Any]) -> bool:
    """Whether the row was found by the same before: most acts say nothing new of their matter."""
    sealed, number, title, cells, parties = before
    same = (bool(sealed), number, title) == (values["sealed"], values["number"], values["title"])
    whole = len(title) < TITLE  # a longer one is cut in its row, not in what it is found by
    return same and whole and _alike(cells, row, values, "cells") and _alike(parties, row, values, "parties")


def _alike(stored: Any, row: dict[str, Any], values: dict[str, Any], name: str) -> bool:
    return bool(stored == row[name] or _read(stored) == values[name])


def _read(stored: Any) -> Any:
    """JSON of the database: a text on SQLite, and on PostgreSQL what the driver made of it."""
    return json.loads(stored) if isinstance(stored, str) else stored


def _numbers(procedure: Procedure, before: Row) -> list[str]:
    """The numbers a row held; a sealed one held none."""
    sealed, _number, _title, cells, _parties = before
    return [] if sealed else alone(procedure, _read(cells))


def _tell(cursor: Cursor, organ: int, matter: str, notices: Sequence[dict[str, Any]], *, new: bool) -> None:
    """Replace what the matter made known to everybody."""
    if not new:
        cursor.execute("DELETE FROM registers_notice WHERE matter = %s", [matter])
    cursor.insert(_TELL, [[organ, matter, *(_told(name, each[name]) for name in _TOLD)] for each in notices])


def _told(name: str, value: Any) -> Any:
    return _json(value) if name in ("body", "lines") else value


def _contribute(cursor: Cursor, organ: int, matter: str, contributions: Sequence[Contribution], *, new: bool) -> None:
    """Replace what the matter adds to the figures. Most acts add nothing, and then nothing is written."""
    if not new:
        cursor.execute(_CONTRIBUTED, [matter])
        stored = cursor.fetchall()
        if len(stored) == len(contributions) and all(map(_same, stored, contributions)):
            return
        cursor.execute("DELETE FROM registers_contribution WHERE matter = %s", [matter])
    rows: list[list[Any]] = [
        [organ, matter, place, c.figure, c.on.isoformat(), c.amount, _json(dict(c.dimensions)), _numbered(c.acts)]
        for place, c in enumerate(contributions)
    ]
    cursor.insert(_CONTRIBUTE, rows)


def _numbered(acts: Sequence[int]) -> str:
    """Numbers of acts as JSON."""
    return f"[{','.join(map(str, acts))}]"


def _same(stored: Row, made: Contribution) -> bool:
    """Whether a stored contribution is this one; SQLite gives JSON back as it was written, so it is rarely read."""
    figure, day, amount, parts, acts = stored
    if (figure, day, amount) != (made.figure, made.on, made.amount):
        return False
    return _says(parts, dict(made.dimensions)) and _says(acts, list(made.acts))


def _says(stored: Any, value: Any) -> bool:
    if not isinstance(stored, str):
        return bool(stored == value)
    return stored == _json(value) or json.loads(stored) == value


_json = writer(sort_keys=False)
