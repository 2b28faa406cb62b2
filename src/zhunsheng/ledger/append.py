"""Appending: the one place where an act enters the ledger. Only the desk may import this module.

Order under the organ's head lock (taken first, in the act's own transaction): next number → two salted commitments
→ INSERT. The database grows the head and refuses anything out of sequence.
"""

from __future__ import annotations

import os
from typing import Any, NamedTuple

from zhunsheng.kernel.acts import split
from zhunsheng.kernel.canonical import canonical, commit, leaf
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger.closing import demand_open
from zhunsheng.ledger.statements import Cursor, on_sqlite


class Sealed(NamedTuple):
    """The bytes of one act, parted and committed to; ``personal`` is empty where nothing personal was said."""

    header: bytes
    header_nonce: bytes
    body: bytes
    body_nonce: bytes
    leaf: bytes
    personal: bytes
    personal_nonce: bytes


def lock(organ: int) -> int:
    """Take the organ's head lock for this transaction and give the next number. Refuses a closed ledger."""
    demand_open(organ)
    suffix = "" if on_sqlite() else " FOR UPDATE"
    with Cursor() as cursor:
        cursor.execute(f"SELECT size FROM ledger_head WHERE organ_id = %s{suffix}", [organ])
        row = cursor.fetchone()
    if row is None:
        raise Refusal("ledger.no_organ", missing="这个单位还没有账本", remedy="请先建立单位(./zs init)")
    return int(row[0])


def seal(entry: AnyEntry, organ_key: str) -> Sealed:
    """Header, body and personal part of an act as canonical bytes with fresh nonces."""
    parts = split(entry.act) if not entry.void else None
    header: dict[str, Any] = {
        "kind": entry.kind,
        "edition": type(entry.act).EDITION,
        "class": entry.procedure,
        "organ": organ_key,
        "on": entry.happened_on.isoformat(),
        "at": entry.recorded_at,
        "matter": entry.matter,
    }
    if parts and parts.counted:
        header["counted"] = parts.counted
    personal = canonical(parts.personal) if parts and parts.personal else b""
    header_nonce, body_nonce, personal_nonce = _nonces()
    personal_nonce = personal_nonce if personal else b""
    said = {
        "actor": entry.actor,
        "post": entry.post,
        "body": entry.organ,
        "number": entry.number,
        "void": entry.void,
        "witnessed": entry.witnessed,
        "reason": entry.reason,
    }
    body: dict[str, Any] = {"facts": parts.body if parts else {}}
    body |= {name: value for name, value in said.items() if value}
    if entry.corrects is not None:
        body["corrects"] = entry.corrects
    if entry.named:
        body["named"] = list(entry.named)
    if personal:
        body["p"] = commit("personal", personal_nonce, personal).hex()
    header_bytes, body_bytes = canonical(header), canonical(body)
    made = leaf(commit("head", header_nonce, header_bytes), commit("body", body_nonce, body_bytes))
    return Sealed(header_bytes, header_nonce, body_bytes, body_nonce, made, personal, personal_nonce)


def _nonces() -> tuple[bytes, bytes, bytes]:
    """Three nonces of 16 random bytes, asked for at once."""
    chance = os.urandom(48)
    return chance[:16], chance[16:32], chance[32:]


def put_back(organ: int, seq: int, leaf_: bytes) -> None:
    """A leaf whose content was lost, from the published log: its bytes are the same, its content is still to be filled.

    Only ``publishing`` restores, after it checked the whole log against its signed head.
    """
    with Cursor() as cursor:
        cursor.execute(
            "INSERT INTO ledger_row (organ_id, seq, matter, header, header_nonce, body, body_nonce, leaf)"
            " VALUES (%s, %s, '', %s, %s, %s, %s, %s)",
            [organ, seq, b"", b"", b"", b"", leaf_],
        )


def append(organ: int, organ_key: str, entry: AnyEntry) -> Sealed:
    """Write one numbered act (``entry.seq`` from ``lock``) with its namings and its personal part; gives the bytes."""
    sealed = seal(entry, organ_key)
    with Cursor() as cursor:
        cursor.execute(
            "INSERT INTO ledger_row (organ_id, seq, matter, header, header_nonce, body, body_nonce, leaf)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
            [organ, entry.seq, entry.matter, *sealed[:5]],
        )
        for matter in entry.named:
            cursor.execute(
                "INSERT INTO ledger_naming (organ_id, seq, matter) VALUES (%s, %s, %s)", [organ, entry.seq, matter]
            )
        if sealed.personal:
            cursor.execute(
                "INSERT INTO archive_personal (organ_id, seq, content, nonce) VALUES (%s, %s, %s, %s)",
                [organ, entry.seq, sealed.personal, sealed.personal_nonce],
            )
    return sealed
