"""The register's line of a petition: title, columns, parties, whom we wait for, what should not be."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.documents import numbers
from zhunsheng.kernel.engine import until
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.procedure import Column, Finding, Lack, PartyRow, View
from zhunsheng.matters.petitions import facts, gates
from zhunsheng.matters.petitions.acts import (
    Accepted,
    Classified,
    Delivered,
    Drafted,
    Extended,
    Merged,
    Objected,
    ObjectionDecided,
    Registered,
    Replied,
)
from zhunsheng.matters.petitions.after import AboveDecided
from zhunsheng.matters.petitions.words import AboveResult
from zhunsheng.matters.reviews.acts import Adopted, Submitted
from zhunsheng.matters.reviews.standing import standing, with_bureau

PETITIONER = "信访人"
SEALED_TITLE = "检举控告件"
OPINION = "处理意见书"


def title(file: File) -> str:
    """What it is about, without anybody's name; of an accusation nothing."""
    opened = file.first(Registered)
    if opened is None:
        return ""
    return SEALED_TITLE if facts.accusation(file) else str(opened.act.subject)


def parties(file: File) -> tuple[PartyRow, ...]:
    """The petitioners."""
    opened = file.first(Registered)
    if opened is None:
        return ()
    return tuple(PartyRow(PETITIONER, name, opened.act.contact or "") for name in opened.act.names or () if name)


def reads(file: File) -> tuple[str, ...]:
    """The reviews of its replies, and the petition it was merged into."""
    return (*dict.fromkeys(e.matter for e in file.naming(Submitted)), *(e.act.into for e in file.all(Merged)))


def waiting(view: View) -> str:
    """The body that passed it on, the justice bureau, or the higher body."""
    file = view.file
    if file.has(Objected) and not file.has(ObjectionDecided):
        return "转送单位答复异议"
    pending = facts.above(file)
    if pending is not None:
        return f"上级机关{pending.act.level.label}"
    reply = file.last(Replied)
    current = [f for f in facts.reviews(view) if reply is None or f.entries[0].seq > reply.seq]
    return with_bureau(current[-1]) if current else ""


def findings(view: View) -> tuple[Finding, ...]:
    """Replies without the review of exactly their body, and replies whose review fell away afterwards."""
    return tuple(found for entry in view.file.all(Replied) if (found := _finding(view, entry)) is not None)


def _finding(view: View, entry: AnyEntry) -> Finding | None:
    """The desk let a timely act pass, so what closes the gate came later; a late entry is judged by its own day."""
    place = view.file.entries.index(entry)
    before = File(view.file.matter, view.file.procedure, view.file.entries[:place], view.file.foreign)
    now = replace(view, file=before)
    if entry.witnessed:
        then = replace(now, reads={m: until(f, entry.happened_on) for m, f in view.reads.items()})
        refusal = gates.REVIEWED.refuse(then, entry, entry.happened_on)
        if refusal is not None:
            return Finding(refusal.code, refusal.article, refusal.what(), entry.seq)
    refusal = gates.REVIEWED.refuse(now, entry, entry.happened_on)
    if refusal is None:
        return None
    mended = entry.corrected_by is not None
    words = "更正后的处理意见书正文没有通过审查" if mended else "处理意见书已发出,所依据的审查后来不再成立,转入自我纠正"
    return Finding("petition.reply.review_withdrawn", gates.RULE, f"{words}:{refusal.what()}", entry.seq)


def shortcomings(view: View) -> tuple[Finding, ...]:
    """Put up again, or changed from above; nothing of an accusation."""
    file = view.file
    if facts.accusation(file):
        return ()
    again = [
        Finding("petition.repeated", "", "同一事项重复信访", e.seq, Lack.REPEATED)
        for e in file.all(Registered)
        if e.act.repeat_of
    ]
    changed = [
        Finding(
            "petition.changed_above",
            "",
            f"信访处理意见被{e.act.level.label}机关改变:{e.act.result.label}",
            e.seq,
            Lack.CORRECTED,
        )
        for e in file.all(AboveDecided)
        if e.act.result is not AboveResult.KEPT
    ]
    return (*again, *changed)


def likely(view: View, act: type[Act]) -> dict[str, Any]:
    """The form of the opinion filled in: the newest body that passed review, and the number it was given."""
    if act is not Replied:
        return {}
    bodies = [e.act.body for e in view.file.all(Drafted)]
    bodies += [e.act.new_body for review in facts.reviews(view) for e in review.all(Adopted)]
    passed = [body for body in bodies if (review := facts.review_of(view, body.digest)) and _passes(review, body)]
    known: dict[str, Any] = {"document_number": numbers(view.file).get(OPINION, "")}
    return known | ({"body": passed[-1]} if passed else {})


def _passes(review: File, body: Doc) -> bool:
    """Whether the review as it stands lets this body through."""
    return standing(review).digest == body.digest


def _opened(name: str) -> Any:
    def value(view: View) -> Any:
        opened = view.file.first(Registered)
        return "" if opened is None else getattr(opened.act, name)

    return value


def _class(view: View) -> Any:
    return facts.class_of(view.file) or ""


def _supports(view: View) -> Any:
    reply = view.file.last(Replied)
    return "" if reply is None else reply.act.supports


def _day(kind: Any) -> Any:
    def value(view: View) -> Any:
        last = view.file.last(kind)
        return "" if last is None else last.happened_on

    return value


def _review(view: View) -> str:
    """How the review of the newest version stands."""
    files = facts.reviews(view)
    if not files:
        return "未送审" if view.file.has(Drafted) else ""
    found = standing(files[-1])
    return "通过" if found.digest else found.why


COLUMNS = (
    Column("received", "登记日期", lambda view: opened.happened_on if (opened := view.file.first(Registered)) else ""),
    Column("system_no", "系统编号", _opened("system_no"), alone="system_no"),
    Column("form", "信访形式", _opened("form")),
    Column("came", "来源", _opened("came")),
    Column("petitioner", "信访人", party=PETITIONER),
    Column("people", "人数", _opened("people")),
    Column("class", "类别", _class),
    Column("classified", "甄别日期", _day(Classified)),
    Column("accepted", "受理日期", _day(Accepted)),
    Column("extended", "是否延期", lambda view: "是" if view.file.has(Extended) else "否"),
    Column("review", "合法性审查", _review),
    Column("replied", "答复日期", _day(Replied)),
    Column("supports", "态度", _supports),
    Column("delivered", "送达日期", _day(Delivered)),
)
"""Heads of the office's ledger of petitions beside number and subject."""
