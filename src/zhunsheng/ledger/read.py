"""Reading the ledger back into entries. The kinds of acts are handed in, so the ledger knows no procedure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from operator import itemgetter
from typing import Any

from zhunsheng.kernel.acts import Act, decode
from zhunsheng.kernel.canonical import parse
from zhunsheng.kernel.file import AnyEntry, Entry
from zhunsheng.ledger import kept
from zhunsheng.ledger.statements import Cursor, Row

Kinds = Mapping[str, type[Act]]

_seq = itemgetter(0)

_COLUMNS = "r.seq, r.header, r.body, p.content"
_FROM = "ledger_row r LEFT JOIN archive_personal p ON p.organ_id = r.organ_id AND p.seq = r.seq"
# Sorted here, not there: asked for an order, SQLite walks the whole ledger by number instead of finding the matter.
_OF_MATTER = (
    f"SELECT {_COLUMNS}, r.leaf FROM {_FROM} WHERE r.matter = %s AND r.organ_id = %s AND r.seq >= %s"
    f" UNION ALL SELECT {_COLUMNS}, r.leaf FROM ledger_naming n"
    " JOIN ledger_row r ON r.organ_id = n.organ_id AND r.seq = n.seq"
    " LEFT JOIN archive_personal p ON p.organ_id = r.organ_id AND p.seq = r.seq"
    " WHERE n.matter = %s AND n.organ_id = %s AND n.seq >= %s"
)


def of_matter(organ: int, matter: str, kinds: Kinds) -> tuple[AnyEntry, ...]:
    """All recorded acts of a matter and those that name it, in the order of the ledger.

    Of a long file only what came since it was last read (``ledger.kept``); the same acts are the very same values.
    """
    known = kept.of(organ, matter)
    rows = _rows(organ, matter, known.entries[-1].seq if known else 0)
    if known is not None:
        if rows and bytes(rows[0][4]) == known.leaf and kept.stands(organ, known):
            rows = rows[1:]
        else:
            known, rows = None, _rows(organ, matter, 0)
    if known is not None and not rows:
        return known.entries
    entries = (*(known.entries if known else ()), *(entry(row[:4], kinds) for row in rows))
    if rows:
        kept.keep(organ, matter, entries, rows, known)
    return entries


def _rows(organ: int, matter: str, start: int) -> list[Row]:
    with Cursor() as cursor:
        cursor.execute(_OF_MATTER, [matter, organ, start, matter, organ, start])
        return sorted(cursor.fetchall(), key=_seq)


def everything(organ: int, kinds: Kinds, batch: int = 2000) -> Iterator[AnyEntry]:
    """Every act of an organ in order."""
    start = 0
    while True:
        with Cursor() as cursor:
            cursor.execute(
                f"SELECT {_COLUMNS} FROM {_FROM} WHERE r.organ_id = %s AND r.seq >= %s ORDER BY r.seq LIMIT {batch}",
                [organ, start],
            )
            rows = cursor.fetchall()
        yield from (entry(row, kinds) for row in rows if row[1])  # a restored leaf has no content yet
        if len(rows) < batch:
            return
        start = rows[-1][0] + 1


def one(organ: int, seq: int, kinds: Kinds) -> AnyEntry | None:
    """One act by its number."""
    with Cursor() as cursor:
        cursor.execute(f"SELECT {_COLUMNS} FROM {_FROM} WHERE r.organ_id = %s AND r.seq = %s", [organ, seq])
        row = cursor.fetchone()
    return None if row is None or not row[1] else entry(row, kinds)


def newest_at(organ: int) -> str:
    """When the newest act was recorded; empty for an empty ledger."""
    with Cursor() as cursor:
        cursor.execute("SELECT header FROM ledger_row WHERE organ_id = %s ORDER BY seq DESC LIMIT 1", [organ])
        row = cursor.fetchone()
    return "" if row is None else str(parse(bytes(row[0]))["at"])


def kinds_since(organ: int, seq: int) -> set[str]:
    """The kinds of the acts recorded from a number on; one whose content was lost has none."""
    with Cursor() as cursor:
        cursor.execute("SELECT header FROM ledger_row WHERE organ_id = %s AND seq >= %s", [organ, seq])
        return {str(parse(bytes(header))["kind"]) for (header,) in cursor if header}


def leaf(organ: int, seq: int) -> bytes:
    """The leaf of one act: the two commitments that stand for it in the log."""
    with Cursor() as cursor:
        cursor.execute("SELECT leaf FROM ledger_row WHERE organ_id = %s AND seq = %s", [organ, seq])
        (found,) = cursor.fetchone() or (b"",)
    return bytes(found)


def entry(row: Iterable[Any], kinds: Kinds) -> AnyEntry:
    """Decode one row: number, header, body, personal part (``None`` where there is none or it was erased)."""
    seq, header_bytes, body_bytes, personal_bytes = row
    header, body = parse(bytes(header_bytes)), parse(bytes(body_bytes))
    facts: dict[str, Any] = {**header.get("counted", {}), **body["facts"]}
    if personal_bytes is not None:
        facts |= parse(bytes(personal_bytes))
    erased = "p" in body and personal_bytes is None
    void = body.get("void", False)
    kind = kinds[header["kind"]]
    return Entry(
        seq=seq,
        matter=header["matter"],
        procedure=header["class"],
        kind=header["kind"],
        act=None if void else decode(kind, facts, edition=header["edition"], erased=erased),
        happened_on=date.fromisoformat(header["on"]),
        recorded_at=header["at"],
        actor=body.get("actor", ""),
        post=body.get("post", ""),
        organ=body.get("body", ""),
        number=body.get("number", ""),
        corrects=body.get("corrects"),
        void=void,
        witnessed=body.get("witnessed", False),
        reason=body.get("reason", ""),
        named=tuple(body.get("named", ())),
    )
