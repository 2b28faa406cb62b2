"""What a reconsideration adds to the office's figures, each with the sentence printed under it.

Sources: the office's own counting (default definitions); 行政复议法 51 for the head's part in a hearing.
"""

from __future__ import annotations

from zhunsheng.kernel.file import File
from zhunsheng.kernel.procedure import Contribution, Figure, View
from zhunsheng.matters.reconsideration import facts
from zhunsheng.matters.reconsideration.acts import (
    CopyReceived,
    Decided,
    Heard,
    Mediated,
    OpinionReceived,
    OpinionReported,
)
from zhunsheng.matters.reconsideration.words import CORRECTED, RESOLVED

CASES = "reconsideration.cases"
ON_TIME = "reconsideration.answered_on_time"
LATE = "reconsideration.answered_late"
CONCLUDED = "reconsideration.concluded"
PUT_RIGHT = "reconsideration.corrected"
RESOLVED_CASES = "reconsideration.resolved"
HEARINGS = "reconsideration.hearings_own"
HEADS = "reconsideration.hearings_head_present"
OPINIONS = "reconsideration.opinions"
REPORTED = "reconsideration.opinions_reported"

FIGURES = (
    Figure(
        CASES,
        "行政复议答复案件",
        "件",
        "本年度内收到复议申请书副本的行政复议案件数,按复议案号计,以本中心收到之日为准;"
        "本中心为被申请人、为区政府承办、为第三人的分别列出,与行政应诉案件不相加。",
        dimensions=("role", "track"),
        neighbours=("litigation.referred", "litigation.own", CONCLUDED),
    ),
    Figure(
        ON_TIME,
        "按期答复的行政复议案件",
        "件",
        "本年度内首次提交答复书、证据和依据的行政复议案件中,在法定答复期限末日当日或者之前提交的件数;期限适用被申请人收到副本之日"
        "施行的法律;按期率=按期答复÷(按期答复+逾期答复)。",
        dimensions=("role", "track"),
        neighbours=(LATE,),
    ),
    Figure(
        LATE,
        "逾期答复的行政复议案件",
        "件",
        "本年度内首次提交答复书、证据和依据的行政复议案件中,在法定答复期限末日之后才提交的件数;尚未提交的不计入。",
        dimensions=("role", "track"),
        neighbours=(ON_TIME,),
    ),
    Figure(
        CONCLUDED,
        "审结的行政复议案件",
        "件",
        "本年度内收到行政复议决定书、调解书或者终止、驳回申请决定的案件数,以被申请人收到之日为准;复议纠错率的分母。",
        dimensions=("role", "result"),
        neighbours=(PUT_RIGHT,),
    ),
    Figure(
        PUT_RIGHT,
        "被复议纠错的案件",
        "件",
        "本年度内审结的行政复议案件中,决定变更、撤销(含部分撤销)、确认违法、责令履行或者确认无效的件数;"
        "复议纠错率=纠错件数÷审结件数,印出时分子、分母一并列明。",
        dimensions=("role", "result"),
        neighbours=(CONCLUDED,),
    ),
    Figure(
        RESOLVED_CASES,
        "调解、和解化解的行政复议案件",
        "件",
        "本年度内达成调解协议,或者达成和解由申请人撤回申请的行政复议案件数,一案计一件,以达成之日为准。",
        dimensions=("role",),
        neighbours=(CONCLUDED,),
    ),
    Figure(
        HEARINGS,
        "本中心为被申请人的复议听证",
        "次",
        "本年度内举行的、本中心为被申请人的行政复议听证次数;负责人参加率的分母。",
        neighbours=(HEADS,),
    ),
    Figure(
        HEADS,
        "负责人参加复议听证",
        "次",
        "本年度内举行的、本中心为被申请人的行政复议听证中,本中心负责人参加的次数;只委托工作人员、律师参加的不计。"
        "参加率=负责人参加次数÷听证次数,印出时分子、分母一并列明。",
        neighbours=(HEARINGS,),
    ),
    Figure(
        OPINIONS,
        "收到行政复议意见书",
        "件",
        "本年度内收到行政复议意见书的件数,以收到日为准。",
        neighbours=(REPORTED,),
    ),
    Figure(
        REPORTED,
        "报告整改的行政复议意见书",
        "件",
        "本年度内就行政复议意见书书面报告整改情况的件数,以报告日为准。",
        neighbours=(OPINIONS,),
    ),
)


def contributions(view: View) -> tuple[Contribution, ...]:
    """One contribution per case, per decision, per hearing, per letter."""
    file = view.file
    arrived = file.first(CopyReceived)
    if arrived is None:
        return ()
    role = {"role": arrived.act.role.value}
    tracked = {**role, "track": arrived.act.track.value}
    return (
        Contribution(CASES, arrived.happened_on, (arrived.seq,), tracked),
        *_answered(file, tracked),
        *_concluded(file, role),
        *_resolved(file, role),
        *_heard(file),
        *_letters(file),
    )


def _answered(file: File, dimensions: dict[str, str]) -> list[Contribution]:
    filed, due = facts.evidence(file), facts.answer_due(file)
    if filed is None or due is None:
        return []
    figure = ON_TIME if filed.happened_on <= due else LATE
    return [Contribution(figure, filed.happened_on, (filed.seq,), dimensions)]


def _concluded(file: File, role: dict[str, str]) -> list[Contribution]:
    decided = file.first(Decided)
    if decided is None:
        return []
    dimensions = {**role, "result": decided.act.result.value}
    figures = (CONCLUDED, PUT_RIGHT) if decided.act.result in CORRECTED else (CONCLUDED,)
    return [Contribution(figure, decided.happened_on, (decided.seq,), dimensions) for figure in figures]


def _resolved(file: File, role: dict[str, str]) -> list[Contribution]:
    found = [entry for entry in file.all(Mediated) if entry.act.result in RESOLVED]
    return [Contribution(RESOLVED_CASES, entry.happened_on, (entry.seq,), role) for entry in found[:1]]


def _heard(file: File) -> list[Contribution]:
    if not facts.respondent(file):
        return []
    held = file.all(Heard)
    return [
        *(Contribution(HEARINGS, entry.happened_on, (entry.seq,)) for entry in held),
        *(Contribution(HEADS, entry.happened_on, (entry.seq,)) for entry in held if entry.act.head_present),
    ]


def _letters(file: File) -> list[Contribution]:
    return [
        *(Contribution(OPINIONS, entry.happened_on, (entry.seq,)) for entry in file.all(OpinionReceived)),
        *(Contribution(REPORTED, entry.happened_on, (entry.seq,)) for entry in file.all(OpinionReported)),
    ]
