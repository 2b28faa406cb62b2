"""The register's line of a suit: title, columns, parties, whom we wait for, what should not be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from zhunsheng.clock.terms import last_day
from zhunsheng.kernel.fields import Choice
from zhunsheng.kernel.file import AnyEntry, Entry, File
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import Column, Finding, Lack, PartyRow, View
from zhunsheng.matters.litigation import facts
from zhunsheng.matters.litigation.acts import (
    AnswerFiled,
    DelayAsked,
    DelayRuled,
    HeadAbsent,
    Heard,
    JurisdictionRuled,
    Objected,
    Referred,
    SentToBureau,
)
from zhunsheng.matters.litigation.ending import (
    Closed,
    Judged,
    JudicialAdvised,
    MadeFinal,
    Performed,
    ProcuratorAdvised,
)
from zhunsheng.matters.litigation.ending_gates import ALL_DONE
from zhunsheng.matters.litigation.gates import HEADS_RULE, INTERPRETATION, LAW, THROUGH_BUREAU
from zhunsheng.matters.litigation.terms import ANSWER_DUE

PLAINTIFF = "原告"


def title(file: File) -> str:
    """Case number and act sued, without anybody's name."""
    arrived = facts.arrivals(file)
    if arrived:
        return f"{arrived[0].act.case_no} {arrived[0].act.act_sued}"
    advised = file.first(ProcuratorAdvised)
    return "" if advised is None else f"检察建议 {advised.act.number}"


def parties(file: File) -> tuple[PartyRow, ...]:
    """The plaintiff, once, however many instances there are."""
    names = dict.fromkeys(entry.act.plaintiff for entry in facts.arrivals(file) if entry.act.plaintiff)
    return tuple(PartyRow(PLAINTIFF, name) for name in names)


def waiting(view: View) -> str:
    """The bureau while it holds our draft; the court while it has to rule, hear or judge."""
    file = view.file
    if facts.last_place(file, Closed) >= 0 or not facts.arrivals(file):
        return ""
    if file.has(SentToBureau) and facts.bureau_holds(file) and not _decided(file):
        return "区司法局代区政府向法院提交"
    if len(file.all(DelayAsked)) > len(file.all(DelayRuled)) and not _decided(file):
        return "法院决定是否准许延期举证"
    if file.has(Objected) and not file.has(JurisdictionRuled) and not _decided(file):
        return "法院裁定管辖异议"
    if facts.above_pending(file) and facts.last_place(file, Judged) >= 0:
        return "二审、再审法院裁判"
    if _decided(file) or not file.has(AnswerFiled, Heard):
        return ""
    return "法院裁判" if file.has(Heard) else "法院开庭"


def _decided(file: File) -> bool:
    return facts.standing(file) is not None


_STILL = {
    AnswerFiled: (THROUGH_BUREAU, "litigation.file_answer.not_through_bureau"),
    Closed: (ALL_DONE, "litigation.close.not_performed"),
}


def findings(view: View) -> tuple[Finding, ...]:
    """Filed past the bureau, heard without the head or without staff, closed though not performed."""
    file = view.file
    found: list[Finding] = []
    for index, entry in enumerate(file.entries):
        if entry.witnessed or not isinstance(entry.act, AnswerFiled | Closed):
            continue
        gate, code = _STILL[type(entry.act)]
        then = View(File(file.matter, file.procedure, file.entries[:index]), {}, view.rules)
        refusal = gate.refuse(then, entry, entry.happened_on)
        if refusal is not None:
            found.append(Finding(code, refusal.article, refusal.what(), entry.seq))
    return (*found, *_without_evidence(file), *_attendance(file))


def shortcomings(view: View) -> tuple[Finding, ...]:
    """A case lost for good."""
    judged = facts.standing(view.file)
    if judged is None or not judged.act.lost or not view.file.has(MadeFinal):
        return ()
    return (Finding("litigation.lost", "", f"行政诉讼败诉:{judged.act.result.label}", judged.seq, Lack.LOST),)


def _without_evidence(file: File) -> list[Finding]:
    """Evidence that came after its last day, or not at all: each suit of the first instance by its own day."""
    found = []
    for place, entry in enumerate(file.entries):
        deed = next((deed for deed in ANSWER_DUE if deed.matches(entry)), None)
        due = None if deed is None else _evidence_due(file, deed.on(entry))
        wrong = None if due is None else _evidence_late(file, entry, place, due)
        if wrong is not None:
            found.append(Finding("litigation.answer.no_evidence", f"{LAW}第34条、第67条", *wrong))
    return found


def _evidence_due(file: File, arrived: date) -> date | None:
    granted = facts.more_time(file)
    if granted is None:
        return last_day("xs.answer", arrived)
    return last_day("xs.evidence_after_excuse", granted.act.excuse_ended_on or granted.happened_on)


def _evidence_late(file: File, arrival: AnyEntry, place: int, due: date) -> tuple[str, int] | None:
    """What is wrong with the evidence for one arrival and by which act it shows."""
    after = file.entries[place + 1 :]
    judged = next((entry for entry in after if isinstance(entry.act, Judged)), None)
    first_round = after[: after.index(judged)] if judged else after
    name = arrival.act.in_name_of
    filed = [e for e in first_round if isinstance(e.act, AnswerFiled) and e.act.in_name_of is name]
    evidence = next((entry for entry in filed if entry.act.with_evidence), None)
    if evidence is not None:
        late = evidence.happened_on > due
        return (
            (f"证据和依据{evidence.happened_on}才提交,晚于{due},没有正当理由的视为没有相应证据", evidence.seq)
            if late
            else None
        )
    if judged is not None:
        return (f"到{due}没有提交证据和依据,视为没有相应证据", judged.seq) if judged.happened_on > due else None
    if filed and not facts.more_time(file):
        return f"提交了答辩状,没有提交证据和依据,到{due}不补交的视为没有相应证据", filed[0].seq
    return None


def _attendance(file: File) -> list[Finding]:
    """An own case heard without any head: excused only by an explanation given before (法释〔2020〕3号7–9)."""
    if not facts.sued(file):
        return []
    found = []
    for held in facts.hearings(file).values():
        if any(facts.head_came(entry.act) for entry in held):
            continue
        first = held[0]
        if not _excused(file, first):
            article = f"{LAW}第3条第3款;{HEADS_RULE}第8条、第9条"
            message = f"{first.act.instance.label}开庭,负责人没有出庭,也没有在开庭前说明理由"
            found.append(Finding("litigation.hear.head_missing", article, message, first.seq))
        if not any(facts.staff_came(entry.act) for entry in held):
            article = f"{LAW}第3条第3款;{INTERPRETATION}第128条"
            message = f"{first.act.instance.label}开庭,负责人和工作人员都没有出庭"
            found.append(Finding("litigation.hear.lawyers_only", article, message, first.seq))
    return found


def _excused(file: File, heard: Entry[Heard]) -> bool:
    """By days, since two papers of one day may have been written down in either order."""
    before = [entry.happened_on for entry in file.all(Heard) if entry.happened_on < heard.happened_on]
    since = max(before, default=date.min)
    return any(since < entry.happened_on <= heard.happened_on for entry in file.all(HeadAbsent))


def _arrived(name: str, *, newest: bool = False) -> Callable[[View], Any]:
    def value(view: View) -> Any:
        found = facts.arrivals(view.file)
        if not found:
            return ""
        entry = found[-1] if newest else found[0]
        if not name:
            return entry.happened_on
        known = getattr(entry.act, name, "")
        return known.label if isinstance(known, Choice) else known or ""

    return value


def _answered(view: View) -> Any:
    filed = view.file.first(AnswerFiled)
    return "" if filed is None else filed.happened_on


def _sent(view: View) -> Any:
    sent = view.file.first(SentToBureau)
    return "" if sent is None else sent.happened_on


def _numbers(view: View) -> str:
    return "、".join(dict.fromkeys(entry.act.case_no for entry in facts.arrivals(view.file)))


def _slips(view: View) -> str:
    return "、".join(dict.fromkeys(entry.act.slip_no for entry in view.file.all(Referred)))


def _roles(view: View) -> str:
    return "、".join(dict.fromkeys(entry.act.role.label for entry in facts.arrivals(view.file)))


def _result(view: View) -> str:
    last = view.file.last(Judged)
    return "" if last is None else f"{last.act.instance.label}{last.act.kind.label}:{last.act.result.label}"


def _lost(view: View) -> str:
    entry = facts.standing(view.file)
    return "" if entry is None or not view.file.has(MadeFinal) else "是" if entry.act.lost else "否"


def _head_came(view: View) -> str:
    if not facts.sued(view.file) or not view.file.has(Heard):
        return ""
    return ";".join(
        f"{instance.label}:{'是' if any(facts.head_came(e.act) for e in held) else '否'}"
        for instance, held in facts.hearings(view.file).items()
    )


def _performed(view: View) -> Any:
    done = [entry for entry in view.file.all(Performed) if entry.act.complete]
    return done[-1].happened_on if done else "待履行" if facts.orders(view.file) else ""


COLUMNS = (
    Column("case_no", "案号", _numbers, alone="case_no"),
    Column("slip", "批转单号", _slips, admits=frozenset({Post.BUREAU_DESK})),
    Column("court", "法院", _arrived("court", newest=True)),
    Column("role", "本中心身份", _roles),
    Column("instance", "审级", _arrived("instance", newest=True)),
    Column("arrived", "收到日期", _arrived("")),
    Column("district_day", "区政府收到副本日期", _arrived("copy_served_on_district")),
    Column("plaintiff", "原告", party=PLAINTIFF),
    Column("sent", "送司法局日期", _sent),
    Column("answered", "提交答辩日期", _answered),
    Column("hearing", "下次开庭", lambda view: facts.noticed(view.file) or ""),
    Column("head", "负责人出庭", _head_came),
    Column("result", "裁判结果", _result),
    Column("lost", "是否败诉", _lost),
    Column("performed", "履行情况", _performed),
    Column("advice", "司法建议", lambda view: len(view.file.all(JudicialAdvised)) or ""),
)
"""Heads of the office's ledger of suits beside number and subject."""
