"""The register's line of a request: title, columns, parties, whom we wait for, what should not be."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.documents import numbers
from zhunsheng.kernel.fields import Choice
from zhunsheng.kernel.file import File
from zhunsheng.kernel.procedure import Column, Finding, Lack, PartyRow, View
from zhunsheng.matters.disclosure_requests import answer_gates, facts
from zhunsheng.matters.disclosure_requests.acts import (
    Confirmed,
    Corrected,
    CorrectionAsked,
    Explained,
    ExtensionTold,
    MakerAnswered,
    MakerConsulted,
    Merged,
    OrganAnswered,
    OrganConsulted,
    ReasonAsked,
    Received,
    Split,
    SplitOff,
    ThirdConsulted,
)
from zhunsheng.matters.disclosure_requests.choices import AT_ONCE
from zhunsheng.matters.disclosure_requests.ending import (
    Answered,
    Delivered,
    Drafted,
    FeeNoticed,
    FeePaid,
    RectificationAsked,
    Remedied,
)
from zhunsheng.matters.disclosure_requests.outcomes import Outcome

APPLICANT = "申请人"
THIRD = "第三方"
ANSWER = "政府信息公开申请答复书"


def title(file: File) -> str:
    """What is asked for, without anybody's name."""
    opened = facts.request(file)
    if opened is not None:
        return str(opened.act.subject)
    asked = file.first(RectificationAsked)
    return "" if asked is None else f"更正本人信息:{asked.act.record}"


def parties(file: File) -> tuple[PartyRow, ...]:
    """The applicant and the third parties."""
    opened = facts.request(file) or file.first(RectificationAsked)
    rows = [] if opened is None else [PartyRow(APPLICANT, opened.act.applicant, opened.act.contact or "")]
    rows += [PartyRow(THIRD, e.act.third, e.act.contact or "") for e in file.all(ThirdConsulted)]
    return tuple(row for row in rows if row.name)


def waiting(view: View) -> str:
    """The applicant, third parties or organs whose word we wait for."""
    file = view.file
    if facts.ending(file) or facts.merged_on(file) or file.has(Answered):
        return ""
    received = file.first(Received)
    if received is not None and received.act.channel not in AT_ONCE and not file.has(Confirmed):
        return "申请人确认"
    for asked, answered, whom in _APPLICANT_OWES:
        if file.has(asked) and not file.has(answered):
            return whom
    makers = _open([e.act.organ for e in file.all(MakerConsulted)], [e.act.organ for e in file.all(MakerAnswered)])
    organs = _open([e.act.organ for e in file.all(OrganConsulted)], [e.act.organ for e in file.all(OrganAnswered)])
    return "、".join([*facts.silent(file), *makers, *organs])


def _open(asked: list[str], answered: list[str]) -> list[str]:
    return [organ for organ in asked if organ not in answered]


_APPLICANT_OWES: tuple[tuple[type[Act], type[Act], str], ...] = (
    (CorrectionAsked, Corrected, "申请人补正"),
    (FeeNoticed, FeePaid, "申请人缴费"),
    (ReasonAsked, Explained, "申请人说明理由"),
)


def reads(file: File) -> tuple[str, ...]:
    """The requests this one was split off from or merged into."""
    return (*(e.act.original for e in file.all(SplitOff)), *(e.act.into for e in file.all(Merged)))


def findings(view: View) -> tuple[Finding, ...]:
    """Answers that stand without the check of article 17 or with the wrong remedy; a part with a day of its own."""
    found = []
    for index, entry in enumerate(view.file.entries):
        if entry.witnessed or not isinstance(entry.act, Answered):
            continue
        then = replace(view, file=File(view.file.matter, view.file.procedure, view.file.entries[:index]))
        for gate in (answer_gates.SCREENED, answer_gates.REVIEW_FIRST, answer_gates.REMEDY_FITS):
            refusal = gate.refuse(then, entry, entry.happened_on)
            if refusal is not None:
                found.append(Finding(refusal.code, refusal.article, refusal.what(), entry.seq))
                break
    return (*found, *_split_findings(view))


def shortcomings(view: View) -> tuple[Finding, ...]:
    """The same information asked for again, so that it had to be answered as a repeated request."""
    end = facts.ending(view.file)
    if end is None or facts.outcome(view.file) is not Outcome.REPEAT:
        return ()
    return (Finding("disclosure.repeated", "", "同一信息重复申请公开", end.seq, Lack.REPEATED),)


def _split_findings(view: View) -> tuple[Finding, ...]:
    part = view.file.first(SplitOff)
    original = None if part is None else view.reads.get(part.act.original)
    if part is None or original is None:
        return ()
    basis = "国办发〔2010〕5号(待核)"
    if not original.has(Split):
        return (Finding("disclosure.split_off.unsplit", basis, "原登记件没有分立登记的记录", part.seq),)
    if facts.receipt_day(original) != part.happened_on:
        return (Finding("disclosure.split_off.day", basis, "分立的一件没有沿用原收到日", part.seq),)
    return ()


def likely(view: View, act: type[Act]) -> dict[str, Any]:
    """The form of the answer filled in: the newest draft and the number it was given. The outcome is a person's."""
    draft, number = view.file.last(Drafted), numbers(view.file).get(ANSWER)
    if act is not Answered:
        return {}
    return ({"body": draft.act.body} if draft else {}) | ({"number": number} if number else {})


def _of(kind: type[Act], name: str) -> Any:
    """The newest value of a field as the register shows it."""

    def value(view: View) -> Any:
        last = view.file.last(kind)
        if last is None:
            return ""
        if not name:
            return last.happened_on
        found = getattr(last.act, name)
        return found.label if isinstance(found, Choice) else found or ""

    return value


def _opened(name: str) -> Any:
    def value(view: View) -> Any:
        entry = facts.request(view.file)
        found = "" if entry is None else getattr(entry.act, name, "")
        return found.label if isinstance(found, Choice) else found or ""

    return value


def _outcome(view: View) -> str:
    found = facts.outcome(view.file)
    return "" if found is None else found.label


def _yes(kind: type[Act]) -> Any:
    return lambda view: "是" if view.file.has(kind) else "否"


def _remedies(view: View) -> str:
    latest = {e.act.case: e.act for e in view.file.all(Remedied)}
    return ";".join(f"{act.kind.label}:{act.result.label}" for act in latest.values())


COLUMNS = (
    Column("received", "收到日期", lambda view: facts.receipt_day(view.file) or ""),
    Column("channel", "申请方式", _opened("channel")),
    Column("applicant_type", "申请人类型", _opened("applicant_type")),
    Column("applicant", "申请人", party=APPLICANT),
    Column("form_wanted", "获取方式", _opened("form_wanted")),
    Column("capacity", "办理身份", _opened("capacity")),
    Column("correction", "告知补正日期", _of(CorrectionAsked, "")),
    Column("third", "征求第三方日期", _of(ThirdConsulted, "")),
    Column("extended", "是否延期", _yes(ExtensionTold)),
    Column("answered", "答复日期", _of(Answered, "")),
    Column("answer_number", "答复文号", _of(Answered, "number")),
    Column("outcome", "答复类型", _outcome),
    Column("way", "送达方式", _of(Delivered, "way")),
    Column("delivered", "送达日期", _of(Delivered, "")),
    Column("fee", "是否收费", _yes(FeeNoticed)),
    Column("remedies", "复议、诉讼", _remedies),
)
"""Heads of the office's ledger of requests beside number and subject; identity papers are never in a list."""
