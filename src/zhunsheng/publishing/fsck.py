"""The nightly look: contents against their leaves, sequence, guards, heads, papers, what is published, registers.

What is wrong is named exactly; nothing is repaired.

A personal part may be gone only where an act of erasure says so, with its ground and who approved it.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection

from zhunsheng.archive.models import Paper
from zhunsheng.archive.store import place
from zhunsheng.kernel.acts import papers
from zhunsheng.kernel.canonical import commit, leaf, parse
from zhunsheng.kernel.erasure import Erased
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import guards, heads, read
from zhunsheng.ledger.models import Row
from zhunsheng.ledger.statements import Cursor
from zhunsheng.matters.catalogue import kinds
from zhunsheng.people.models import Organ
from zhunsheng.publishing import folder
from zhunsheng.publishing.place import chosen
from zhunsheng.registers.rebuild import check
from zhunsheng.seal.tree import Tree, leaf_hash

UNREADABLE = (Refusal, KeyError, TypeError, ValueError, AttributeError)
"""What reading an edited content ends in."""
_ROWS = (
    "SELECT r.seq, r.matter, r.header, r.header_nonce, r.body, r.body_nonce, r.leaf, p.content, p.nonce"
    " FROM ledger_row r LEFT JOIN archive_personal p ON p.organ_id = r.organ_id AND p.seq = r.seq"
    " WHERE r.organ_id = %s ORDER BY r.seq"
)


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing that is not as it was: where, and what."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}:{self.what}"


def fsck(organ: Organ) -> Iterator[Wrong]:
    """Everything that is wrong, as it is found."""
    yield from _guards()
    yield from _contents(organ)
    yield from _heads(organ)
    yield from _papers(organ)
    yield from _published(organ)
    yield from _registers(organ)


def _published(organ: Organ) -> Iterator[Wrong]:
    if not settings.ZS_PUBLISH:
        return
    try:
        for name, what in folder.differing(organ, chosen()):
            yield Wrong(f"公布的文件 {name}", what)
    except UNREADABLE as wrong:
        yield Wrong("公布的文件夹", f"无法比对:{wrong}")


def _guards() -> Iterator[Wrong]:
    for name in guards.missing(connection):
        yield Wrong("数据库", f"缺少防改动保护 {name}")


def _registers(organ: Organ) -> Iterator[Wrong]:
    try:
        differing = check(organ)
    except UNREADABLE:
        yield Wrong("台账", "账本有读不出来的记录,无法折算比对")
        return
    for line in differing:
        yield Wrong("台账", f"与账本折算的不同:{line}")


def _entries(organ: Organ) -> Iterator[AnyEntry]:
    """Every act that can be read; one that cannot is told with its own content."""
    with Cursor() as cursor:
        cursor.execute("SELECT seq FROM ledger_row WHERE organ_id = %s ORDER BY seq", [organ.pk])
        numbers = [seq for (seq,) in cursor]
    for seq in numbers:
        with contextlib.suppress(*UNREADABLE):
            entry = read.one(organ.pk, seq, kinds())
            if entry is not None:
                yield entry


def _contents(organ: Organ) -> Iterator[Wrong]:
    erased = {seq for seq, _ in _erasures(organ)}
    expected = 0
    with Cursor() as cursor:
        cursor.execute(_ROWS, [organ.pk])
        for seq, matter, *stored in cursor:
            if seq != expected:
                yield Wrong(f"第 {expected} 号记录", f"序号中断,下一条是第 {seq} 号")
            expected = seq + 1
            parts = [None if each is None else bytes(each) for each in stored]
            for what in _content(matter, parts, erased=seq in erased):
                yield Wrong(f"第 {seq} 号记录", what)
        cursor.execute("SELECT size FROM ledger_head WHERE organ_id = %s", [organ.pk])
        (size,) = cursor.fetchone() or (0,)
    if size != expected:
        yield Wrong("账本", f"账本头写的是 {size} 条,实有 {expected} 条")


def _content(matter: str, parts: list[bytes | None], *, erased: bool) -> Iterator[str]:
    header, header_nonce, body, body_nonce, stored, personal, nonce = parts
    if header is None or header_nonce is None or body is None or body_nonce is None:
        yield "内容缺失"
        return
    lost = not header_nonce and not body_nonce
    if lost:
        yield "内容待补(从公布的文件夹恢复的记录)"
        return
    if leaf(commit("head", header_nonce, header), commit("body", body_nonce, body)) != stored:
        yield f"{_differing(header, header_nonce, body, body_nonce, stored)}与当时的承诺不符"
        return
    try:
        told = parse(body)
        if parse(header)["matter"] != matter:
            yield "所属事项与记录头不符"
    except (Refusal, KeyError):
        yield "内容读不出来"
        return
    yield from _personal(told.get("p", ""), personal, nonce, erased=erased)


def _differing(header: bytes, header_nonce: bytes, body: bytes, body_nonce: bytes, stored: bytes | None) -> str:
    """Which half changed, as far as the leaf tells."""
    text = (stored or b"").decode("ascii", "replace")
    head_stands = commit("head", header_nonce, header).hex() in text
    body_stands = commit("body", body_nonce, body).hex() in text
    return {(True, False): "正文", (False, True): "记录头"}.get((head_stands, body_stands), "叶子、记录头或正文")


def _personal(promised: str, personal: bytes | None, nonce: bytes | None, *, erased: bool) -> Iterator[str]:
    if personal is None or nonce is None:
        if promised and not erased:
            yield "个人信息部分不见了,却没有删除的记录"
        return
    if not promised:
        yield "多出了个人信息部分"
    elif commit("personal", nonce, personal).hex() != promised:
        yield "个人信息部分与当时的承诺不符"
    elif erased:
        yield "个人信息部分已登记删除,却还在"


def _erasures(organ: Organ) -> list[tuple[int, bool]]:
    """What acts of erasure took away, each of its own matter and recorded before it: record, and whether its papers."""
    acts = [entry for entry in _entries(organ) if isinstance(entry.act, Erased)]
    named = {seq for entry in acts for seq in entry.act.records}
    matters = dict(Row.objects.filter(organ=organ, seq__in=named).values_list("seq", "matter"))
    return [
        (seq, entry.act.with_papers)
        for entry in acts
        for seq in entry.act.records
        if seq < entry.seq and matters.get(seq) == entry.matter
    ]


def _heads(organ: Organ) -> Iterator[Wrong]:
    tree = Tree(map(leaf_hash, heads.leaves(organ.pk)))
    for head in heads.every(organ.pk):
        if head.size > tree.size:
            yield Wrong(f"签过的树头({head.size} 条)", f"账本只有 {tree.size} 条:落后于签过的树头")
        elif tree.root(head.size) != head.root:
            yield Wrong(f"签过的树头({head.size} 条)", "树根与现在的账本不符")


def _papers(organ: Organ) -> Iterator[Wrong]:
    """Every paper an act carries, by its digest; one several acts carry is looked at once."""
    taken = {seq for seq, papers_too in _erasures(organ) if papers_too}
    looked: set[str] = set()
    erased: set[str] = set()
    for entry in _entries(organ):
        named = {paper.digest for paper in papers(entry.act)} if entry.act is not None else set()
        if entry.seq in taken:
            erased |= named
            continue
        for digest in sorted(named - looked):
            wrong = _paper(place(digest), digest)
            if wrong:
                yield Wrong(f"第 {entry.seq} 号记录的文件 {digest[:12]}", wrong)
        looked |= named
    for digest in sorted(erased - looked):
        if place(digest).exists():
            yield Wrong(f"档案文件 {digest[:12]}", "已登记删除,却还在")
    known = Paper.objects.filter(organ=organ).exclude(digest__in=looked | erased)
    for digest in known.values_list("digest", flat=True):
        wrong = _paper(place(digest), digest)
        if wrong:
            yield Wrong(f"档案文件 {digest[:12]}", wrong)


def _paper(path: Path, digest: str) -> str:
    if not path.exists():
        return "不在档案里"
    with path.open("rb") as content:
        found = hashlib.file_digest(content, "sha256").hexdigest()
    return "" if found == digest else "内容被改动过"
