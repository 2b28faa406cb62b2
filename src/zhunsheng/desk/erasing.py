"""Carrying out an erasure: personal parts, papers only they named, drafts about the matter; no trace stays on disk.

An erasure happens when it is recorded and cannot be taken back. So it is neither entered late nor corrected: both ways
pass by the gates, and a correction naming other records would destroy them without anybody's approval.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from django.db import connection, transaction

from zhunsheng.archive import store
from zhunsheng.kernel.acts import Act, papers
from zhunsheng.kernel.erasure import LAW, Erased
from zhunsheng.kernel.file import AnyEntry, Entry
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import read
from zhunsheng.ledger.statements import Cursor
from zhunsheng.matters.catalogue import kinds
from zhunsheng.people.models import Organ
from zhunsheng.registers.files import Case

Forget = Callable[[int, str], None]

ALSO: list[Forget] = []
"""Rooms that keep what was typed about a matter (drafts) add how they forget it: given the organ and the matter."""

_NAMING = {
    "sqlite": "SELECT organ_id, seq FROM ledger_row WHERE instr(header, %s) > 0 OR instr(body, %s) > 0"
    " UNION ALL SELECT organ_id, seq FROM archive_personal WHERE instr(content, %s) > 0",
    "postgresql": "SELECT organ_id, seq FROM ledger_row"
    " WHERE position(%s::bytea IN header) > 0 OR position(%s::bytea IN body) > 0"
    " UNION ALL SELECT organ_id, seq FROM archive_personal WHERE position(%s::bytea IN content) > 0",
}


def check_now(act: type[Act]) -> None:
    """Refuse to enter an erasure late, or to correct one."""
    if issubclass(act, Erased):
        raise Refusal(
            "desk.erased.now",
            LAW,
            "删除个人信息在登记的当时执行,不能补录,也不能更正或者作废",
            "还要删除别的记录的,由档案员在该事项里另行办理",
        )


def carry_out(organ: Organ, before: Case, entry: Entry[Erased]) -> None:
    """Destroy what an act of erasure names, in the act's own transaction; files and the journal once it stands."""
    named = store.erase(organ.pk, entry.act.records)
    erased = {(organ.pk, seq) for seq in _without_papers((*before.recorded, entry))}
    named |= {
        paper.digest
        for each in before.recorded
        if (organ.pk, each.seq) in erased and each.act is not None
        for paper in papers(each.act)
    }
    gone = store.forget([digest for digest in named if all(map(_papers_gone, _naming(digest) - erased))])
    for forget in ALSO:
        forget(organ.pk, entry.matter)
    transaction.on_commit(partial(_settle, gone))


def _without_papers(entries: Iterable[AnyEntry]) -> set[int]:
    """The records whose papers an erasure took along."""
    acts = [entry.act for entry in entries if isinstance(entry.act, Erased)]
    return {seq for act in acts if act.with_papers for seq in act.records}


def _papers_gone(record: tuple[int, int]) -> bool:
    """Whether an earlier erasure, in that record's own matter, took its papers along."""
    organ, seq = record
    entry = read.one(organ, seq, kinds())
    return entry is not None and seq in _without_papers(read.of_matter(organ, entry.matter, kinds()))


def _naming(digest: str) -> set[tuple[int, int]]:
    """The acts, by organ and number, whose bytes still name the paper. Looks through everything: erasures are rare."""
    with Cursor() as cursor:
        cursor.execute(_NAMING[connection.vendor], [digest.encode()] * 3)
        return {(organ, seq) for organ, seq in cursor}


def _settle(gone: Iterable[str]) -> None:
    """SQLite's journal still holds the old pages until it is emptied; a reader may put that off to the next time."""
    for digest in gone:
        store.place(digest).unlink(missing_ok=True)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
