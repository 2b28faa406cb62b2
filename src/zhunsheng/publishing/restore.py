"""``ledger rebuild``: lost leaves put back from the published bundles, byte for byte; the loss itself becomes an act.

History is never repaired: what the database still has must be the beginning of what was published, the published log
must be whole and signed by the office's own key, and what was lost says so until its content is filled in.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from zhunsheng.desk.actor import Actor
from zhunsheng.desk.submit import Proposal, restore, submit
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import closing, heads
from zhunsheng.ledger.heads import Head
from zhunsheng.ledger.statements import Cursor
from zhunsheng.matters.office.acts import Restored
from zhunsheng.people.models import Organ
from zhunsheng.publishing.folder import HEAD_FILE
from zhunsheng.publishing.place import Publishing, chosen
from zhunsheng.seal import notes
from zhunsheng.seal.notes import Checkpoint, Note, NoteError
from zhunsheng.seal.tiles import WIDTH, Tile, unbundle
from zhunsheng.seal.tree import Tree, leaf_hash


@dataclass(frozen=True, slots=True)
class Found:
    """What the published log has that the database has not: ``first`` to ``last``, both counted."""

    first: int
    last: int


def rebuild(organ: Organ, cause: str, out: Path | None = None) -> Found | None:
    """Put lost leaves back; ``None`` where nothing is missing.

    Raises ``Refusal`` (``ledger.restore``): no cause, a published log that does not verify or contradicts what is here.
    """
    if not cause.strip():
        raise _refused("没有写明丢失的原因", "请写明原因,例如“硬盘损坏,由昨日备份恢复”")
    folder = chosen(out).out
    head = _head(folder, out)
    leaves = _leaves(folder, head)
    here = heads.leaves(organ.pk)
    if here[: head.size] != leaves[: len(here)]:
        raise _refused("数据库里的记录与公布的账本不一致,不是缺少", "请停止使用这个数据库,另用与公布的账本一致的备份")
    if len(here) >= head.size:
        closing.reopen(organ.pk)
        return None
    found = Found(len(here), head.size - 1)
    with transaction.atomic():
        closing.reopen(organ.pk)
        restore(organ, leaves[len(here) :])
        _heads_back(organ, chosen(out), Tree(map(leaf_hash, leaves)))
        told = Restored(first=found.first, last=found.last, size=head.size, root=head.root.hex(), cause=cause)
        operator = Actor("0", "系统", organ, frozenset({Post.SYSADMIN}))
        submit(operator, Proposal(told, matter=_office(organ)))
    return found


def _heads_back(organ: Organ, publishing: Publishing, tree: Tree) -> None:
    """The heads that were let out since, as they were signed: else what is published would be nobody's."""
    last = max((head.size for head in heads.every(organ.pk)), default=0)
    for size in sorted(int(name[1]) for file in publishing.out.iterdir() if (name := HEAD_FILE.fullmatch(file.name))):
        if not last < size <= tree.size:
            continue
        given = _let_out(publishing, Checkpoint(publishing.origin, size, tree.root(size)))
        own = [line for line in given.lines if (line.name, line.id) == (publishing.key.name, publishing.key.id)]
        heads.keep(organ.pk, Head(size, tree.root(size), str(Note(given.text, tuple(own)))))
        for line in given.lines:
            if line not in own:
                heads.cosign(organ.pk, size, str(line))


def _let_out(publishing: Publishing, wanted: Checkpoint) -> Note:
    """A head as it was published, signed by the office's own key and saying what the rows say."""
    name = f"checkpoint.{wanted.size}"
    try:
        given = notes.note((publishing.out / name).read_bytes().decode())
        signed = notes.verified(given, [publishing.key, *(each.key for each in publishing.witnesses)])
        if publishing.key in {each.key for each in signed} and notes.checkpoint(given.text) == wanted:
            return given
    except (OSError, UnicodeDecodeError, NoteError) as wrong:
        raise _refused(f"公布的 {name} 不能用:{wrong}", "请另找一份完整的公布文件夹") from wrong
    raise _refused(f"公布的 {name} 与记录不符", "请另找一份完整的公布文件夹")


def _head(folder: Path, out: Path | None) -> Checkpoint:
    remedy = "请找出完整的公布文件夹,或者见证单位、居民手中的副本"
    try:
        given = notes.note((folder / "checkpoint").read_bytes().decode())
        signed, head = notes.verified(given, [chosen(out).key]), notes.checkpoint(given.text)
    except (OSError, UnicodeDecodeError, NoteError) as wrong:
        raise _refused(f"公布的树头不能用:{wrong}", remedy) from wrong
    if not signed or head.origin != chosen(out).origin:
        raise _refused("公布的树头没有本单位的签名", remedy)
    return head


def _leaves(folder: Path, head: Checkpoint) -> list[bytes]:
    found: list[bytes] = []
    try:
        while len(found) < head.size:
            width = min(WIDTH, head.size - len(found))
            found += unbundle((folder / Tile(0, len(found) // WIDTH, width).bundle_path).read_bytes())
    except (OSError, ValueError) as wrong:
        raise _refused(f"公布的记录包不全:{wrong}", "请找出完整的公布文件夹") from wrong
    if Tree(map(leaf_hash, found)).root() != head.root or len(found) != head.size:
        raise _refused("公布的记录与树头不符", "请另找一份完整的公布文件夹")
    return found


def _office(organ: Organ) -> str:
    """The office's own record: the matter its ledger begins with."""
    with Cursor() as cursor:
        cursor.execute("SELECT matter FROM ledger_row WHERE organ_id = %s AND seq = 0", [organ.pk])
        row = cursor.fetchone()
    if row is None or not row[0]:
        raise _refused("连建立单位的第一条记录也丢失了", "请从备份恢复数据库,再用本命令补齐其后的记录")
    return str(row[0])


def _refused(missing: str, remedy: str) -> Refusal:
    return Refusal("ledger.restore", missing=missing, remedy=remedy)
