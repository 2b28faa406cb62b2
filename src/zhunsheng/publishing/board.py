"""The month's head as a notice for the board: a sheet of paper many people walked past is the cheapest witness."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import UTC, datetime

import segno

from zhunsheng.desk.moments import BEIJING
from zhunsheng.kernel.canonical import parse
from zhunsheng.ledger import heads
from zhunsheng.ledger.heads import Head
from zhunsheng.ledger.statements import Cursor
from zhunsheng.people.models import Organ
from zhunsheng.publishing.place import Publishing, meets
from zhunsheng.seal import notes

GROUP = 4
"""Letters of the root read together."""
_LAST_ACTS = (
    "SELECT s.size, r.header FROM ledger_signed s"
    " JOIN ledger_row r ON r.organ_id = s.organ_id AND r.seq = s.size - 1 WHERE s.organ_id = %s ORDER BY s.size"
)


@dataclass(frozen=True)
class Signature:
    """One line under the head: whose, the signature, and for a witness when."""

    name: str
    text: str
    at: datetime | None


@dataclass(frozen=True)
class Board:
    """What the board shows of one head. ``qr`` is the picture of ``text``, the checkpoint as it was published."""

    month: str
    origin: str
    size: int
    root: tuple[str, ...]
    signatures: tuple[Signature, ...]
    keys: tuple[str, ...]
    text: str
    qr: str


def months(organ: Organ, publishing: Publishing) -> dict[str, Head]:
    """By month in which its newest act was recorded (``2026-11``), newest first: the last head that was let out."""
    known = {head.size: head for head in heads.every(organ.pk)}
    by_month: dict[str, list[Head]] = {}
    with Cursor() as cursor:
        cursor.execute(_LAST_ACTS, [organ.pk])
        for size, header in cursor:
            if header:  # a restored leaf has no content
                by_month.setdefault(parse(bytes(header))["at"][:7], []).append(known[size])
    found = {
        month: next((head for head in reversed(its) if meets(head, publishing.policy)), None)
        for month, its in sorted(by_month.items(), reverse=True)
    }
    return {month: head for month, head in found.items() if head is not None}


def board(month: str, head: Head, publishing: Publishing) -> Board:
    """The notice of one month's head."""
    given = notes.note(head.published)
    told = notes.checkpoint(given.text)
    keys = {each.name: each for each in (publishing.key, *(witness.key for witness in publishing.witnesses))}
    root = told.root.hex()
    return Board(
        month=month,
        origin=told.origin,
        size=told.size,
        root=tuple(root[at : at + GROUP] for at in range(0, len(root), GROUP)),
        signatures=tuple(_signature(line, keys) for line in given.lines),
        keys=tuple(map(str, keys.values())),
        text=head.published,
        qr=segno.make(head.published, error="m", micro=False).svg_inline(omitsize=True, border=4, svgclass="zs-qr"),
    )


def _signature(line: notes.Line, keys: dict[str, notes.Key]) -> Signature:
    key = keys.get(line.name)
    if key is None or key.id != line.id or key.algorithm != notes.COSIGNATURE:
        return Signature(line.name, base64.b64encode(line.signature).decode(), None)
    seconds, signature = int.from_bytes(line.signature[:8], "big"), line.signature[8:]
    at = datetime.fromtimestamp(seconds, UTC).astimezone(BEIJING)
    return Signature(line.name, base64.b64encode(signature).decode(), at)
