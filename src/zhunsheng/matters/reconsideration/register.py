"""The register's line of a reconsideration: title, columns, parties, whom we wait for, what should not be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import Choice
from zhunsheng.kernel.file import File
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import Column, Finding, Lack, PartyRow, View
from zhunsheng.matters.reconsideration import facts
from zhunsheng.matters.reconsideration.acts import (
    AnswerFiled,
    CopyReceived,
    Decided,
    Heard,
    OpinionReceived,
    Performed,
    Resumed,
    SelfCorrected,
    Stayed,
)
from zhunsheng.matters.reconsideration.gates import LAW
from zhunsheng.matters.reconsideration.words import ANSWERING, CORRECTED, NAME_OF, Body, Role

APPLICANT = "申请人"
IN_NAME = frozenset({AnswerFiled, SelfCorrected, Performed})
SEPARATION = "recon.separation"
"""The office's dated rule: reviewer of legality and officer of reconsideration are two people."""


def title(file: File) -> str:
    """Case number and the act under review, without anybody's name."""
    copy = facts.copy_of(file)
    return "" if copy is None else f"{copy.case_no} {copy.act_reviewed}"


def parties(file: File) -> tuple[PartyRow, ...]:
    """The applicant."""
    names = dict.fromkeys(entry.act.applicant for entry in file.all(CopyReceived) if entry.act.applicant)
    return tuple(PartyRow(APPLICANT, name) for name in names)


def likely(view: View, act: type[Act]) -> dict[str, Any]:
    """In whose name a form's deed is done: the respondent's."""
    role = facts.role(view.file)
    return {"in_name_of": NAME_OF[role]} if role is not None and act in IN_NAME else {}


def waiting(view: View) -> str:
    """The reviewing body, once the answer is in or the case stands still."""
    file = view.file
    copy = facts.copy_of(file)
    if copy is None or file.has(Decided):
        return ""
    if facts.last_place(file, Stayed) > facts.last_place(file, Resumed):
        return "复议机关恢复审理"
    owes = facts.answer_due(file) is not None
    return "复议机关作出决定" if file.has(AnswerFiled) or not owes else ""


def findings(view: View) -> tuple[Finding, ...]:
    """Evidence late or missing, a hearing without the head and without reasons, one person as reviewer and judge."""
    return (*_evidence(view.file), *_attendance(view.file), *_separation(view))


def _evidence(file: File) -> list[Finding]:
    due = facts.answer_due(file)
    if due is None:
        return []
    article = f"{LAW}第48条、第54条、第70条"
    filed, first, decided = facts.evidence(file), file.first(AnswerFiled), file.first(Decided)
    if filed is not None and filed.happened_on > due:
        message = f"答复和证据{filed.happened_on}才提交,晚于{due},视为没有证据、依据"
        return [Finding("recon.file.late", article, message, filed.seq)]
    if filed is None and first is not None:
        message = f"提交了答复书,没有提交证据和依据,到{due}不补交的视为没有证据、依据"
        return [Finding("recon.file.no_evidence", article, message, first.seq)]
    if filed is None and decided is not None and decided.happened_on > due:
        message = f"到{due}没有提交答复、证据和依据"
        return [Finding("recon.file.none", article, message, decided.seq)]
    return []


def _attendance(file: File) -> list[Finding]:
    """The respondent's head takes part, or says why not and sends staff (行政复议法51)."""
    if facts.role(file) is Role.THIRD_PARTY:
        return []
    found = []
    for entry in file.all(Heard):
        act = entry.act
        if act.head_present or (act.reason and act.staff_sent):
            continue
        missing = "没有说明理由" if not act.reason else "没有委托相应的工作人员参加"
        message = f"复议听证,被申请人的负责人没有参加,也{missing}"
        found.append(Finding("recon.hear.head_missing", f"{LAW}第51条", message, entry.seq))
    return found


def _separation(view: View) -> list[Finding]:
    """The bureau that gave its opinion on the act now reconsiders it: another person must work on it (内规)."""
    entry = view.file.first(CopyReceived)
    if entry is None or entry.act.body is not Body.DISTRICT or not entry.act.review or entry.act.other_officer:
        return []
    try:
        asked = bool(view.rules.value(SEPARATION, entry.happened_on))
    except KeyError:
        return []
    message = "区司法局审查过该行为,又是复议机构,没有问明复议承办人是否另有其人"
    return [Finding(SEPARATION, "内规(复议与合法性审查分离)", message, entry.seq)] if asked else []


def shortcomings(view: View) -> tuple[Finding, ...]:
    """What we answered for was put right by the decision; a letter of opinion tells what else is wrong (76)."""
    file = view.file
    if facts.role(file) not in ANSWERING:
        return ()
    corrected = [
        Finding("recon.corrected", "", f"行政复议纠错:{e.act.result.label}", e.seq, Lack.CORRECTED)
        for e in file.all(Decided)[-1:]
        if e.act.result in CORRECTED
    ]
    letters = [
        Finding("recon.opinion", f"{LAW}第76条", f"行政复议意见书“{e.act.number}”指出问题", e.seq, Lack.OTHER)
        for e in file.all(OpinionReceived)
    ]
    return (*corrected, *letters)


def _copy(name: str) -> Callable[[View], Any]:
    def value(view: View) -> Any:
        copy = facts.copy_of(view.file)
        known = None if copy is None else getattr(copy, name)
        return known.label if isinstance(known, Choice) else known or ""

    return value


def _arrived(view: View) -> Any:
    entry = view.file.first(CopyReceived)
    return "" if entry is None else entry.happened_on


def _day(act: type[AnswerFiled | Decided]) -> Callable[[View], date | str]:
    def value(view: View) -> date | str:
        entry = view.file.first(act)
        return "" if entry is None else entry.happened_on

    return value


def _track(view: View) -> str:
    return "" if facts.copy_of(view.file) is None else facts.track(view.file).label


def _result(view: View) -> str:
    decided = view.file.last(Decided)
    return "" if decided is None else decided.act.result.label


def _put_right(view: View) -> str:
    decided = view.file.last(Decided)
    return "" if decided is None else "是" if decided.act.result in CORRECTED else "否"


def _head_came(view: View) -> str:
    held = view.file.all(Heard)
    if not held or not facts.respondent(view.file):
        return ""
    return "是" if any(entry.act.head_present for entry in held) else "否"


def _performed(view: View) -> str:
    if not facts.orders(view.file):
        return ""
    return "已履行" if facts.performed(view.file) else "待履行"


def _opinions(view: View) -> str:
    count, left = len(view.file.all(OpinionReceived)), len(facts.unreported(view.file))
    if not count:
        return ""
    return f"{count}件,待报告{left}件" if left else f"{count}件,已报告"


def _district(view: View) -> str:
    """Cases the bureau works on for the district; in our own it may be the office of reconsideration and sees none."""
    return "是" if facts.role(view.file) is Role.HANDLING else ""


def _acceptance(view: View) -> Any:
    copy = facts.copy_of(view.file)
    return "" if copy is None else copy.accepted_on or "不详"


COLUMNS = (
    Column("case_no", "复议案号", _copy("case_no"), alone="case_no"),
    Column("role", "本中心身份", _copy("role")),
    Column("district", "区政府为被申请人", _district, admits=frozenset({Post.BUREAU_DESK})),
    Column("track", "审理程序", _track),
    Column("body", "复议机关", _copy("body")),
    Column("arrived", "收到日期", _arrived),
    Column("received", "被申请人收到副本日期", _copy("received_on")),
    Column("accepted", "复议机关受理日期", _acceptance),
    Column("applicant", "申请人", party=APPLICANT),
    Column("due", "答复到期日", lambda view: facts.answer_due(view.file) or ""),
    Column("answered", "提交答复日期", _day(AnswerFiled)),
    Column("hearing", "下次听证", lambda view: facts.next_hearing(view.file) or ""),
    Column("head", "负责人参加听证", _head_came),
    Column("decided", "收到决定日期", _day(Decided)),
    Column("result", "复议结果", _result),
    Column("put_right", "是否纠错", _put_right),
    Column("performed", "履行情况", _performed),
    Column("opinions", "意见书", _opinions),
)
"""Heads of the office's ledger of reconsiderations beside number and subject."""
