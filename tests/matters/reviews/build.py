"""Files of legality reviews for the tests: who did what on which day, and what the review then stands for."""

import hashlib
from datetime import date

from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import decide, file_of, offers, proposed, stage_of
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.kernel.view import View
from zhunsheng.law import load
from zhunsheng.matters.reviews.acts import (
    Adopted,
    Completed,
    Confirmed,
    Opined,
    Returned,
    Revoked,
    Submitted,
    Supplemented,
    Transcribed,
    TranscriptionConfirmed,
    Withdrawn,
)
from zhunsheng.matters.reviews.procedure import PROCEDURE
from zhunsheng.matters.reviews.standing import passed, standing
from zhunsheng.matters.reviews.words import Result, Subject

LAW = LawOfClocks(load())
法制岗, 登记岗, 科室负责人, 分管领导 = "示例法制", "示例登记", "示例科长", "示例分管"
审查员, 经办人 = "示例审查员", "示例经办"
POSTS = {
    法制岗: Post.LEGAL,
    登记岗: Post.REGISTRAR,
    科室负责人: Post.SECTION_HEAD,
    分管领导: Post.DEPUTY,
    审查员: Post.REVIEWER,
    经办人: Post.HANDLER,
}


def doc(text):
    return Doc(digest=hashlib.sha256(text.encode()).hexdigest(), name=f"{text}.docx", size=len(text))


def day(text):
    return date.fromisoformat(text)


正文, 改动一字的正文, 改后正文 = doc("处理意见书第一稿"), doc("处理意见书第1稿"), doc("处理意见书修改稿")
意见书 = doc("合法性审查意见书")
送审 = Submitted(subject=Subject.PETITION_REPLY, body=正文)
退回 = Returned(missing="缺法律依据目录")
补齐 = Supplemented(papers=(doc("法律依据目录"),))
收审 = Completed()
第二人复核 = TranscriptionConfirmed()
撤回送审 = Withdrawn(why="拟另行修改")


def 意见(result, body=正文, advice=()):
    return Opined(result=result, body=body, opinion=意见书, advice=advice)


def 转录(result, body=正文, advice=()):
    return Transcribed(result=result, body=body, scan=意见书, number="示司审〔2024〕1号", advice=advice)


通过, 不通过 = 意见(Result.PASS), 意见(Result.FAIL)
改后通过 = 意见(Result.PASS_IF_CHANGED, advice=("补写复查权利告知",))


def 报送改后(body=改后正文):
    return Adopted(new_body=body, taken=("补写复查权利告知",))


def 确认改后(body=改后正文):
    return Confirmed(new_body=body)


def 撤销(new_result=None):
    """撤回;另作结论的附新的意见书。"""
    return Revoked(why="引用的条文已修改", new_result=new_result, opinion=意见书 if new_result else None)


def entries(*dated):
    """Entries from (day, act) or (day, act, who); numbered in the order written down."""
    return [
        Entry(
            seq=seq,
            matter="r",
            procedure=PROCEDURE.id,
            kind=act.KIND,
            act=act,
            happened_on=day(on),
            actor=who[0] if who else 法制岗,
        )
        for seq, (on, act, *who) in enumerate(dated)
    ]


def 卷宗(*dated, more=()):
    """The file after these acts; ``more`` are entries made otherwise (corrections)."""
    return file_of(PROCEDURE, "r", [*entries(*dated), *more])


def 更正(seq, of, act, on="2024-03-12"):
    """The section head corrects record ``of``; without an act it is struck out."""
    return Entry(
        seq=seq,
        matter="r",
        procedure=PROCEDURE.id,
        kind=of.KIND if act is None else act.KIND,
        act=of if act is None else act,
        happened_on=day(on),
        actor=科室负责人,
        corrects=place_of(of),
        void=act is None,
        reason="抄录有误",
    )


def place_of(act):
    """The number under which the act stands in the story of these tests (submission, completeness, then it)."""
    return 2 if isinstance(act, Transcribed | Opined) else 0


def 阶段(file):
    return PROCEDURE.stages[stage_of(PROCEDURE, file.entries)]


def 放行(file, on="2024-06-03"):
    """The digests the review lets through on a day."""
    return passed(file, day(on), LAW)


def 为什么不放行(file):
    return standing(file).why


def view(file):
    return View(file, {}, LAW)


def 拒绝(file, act, who, on="2024-03-20"):
    """The code by which the act is refused to this person, or ``None`` where it is allowed."""
    entry = proposed("r", PROCEDURE, act, day(on), actor=who)
    try:
        decide(PROCEDURE, view(file), entry, frozenset({POSTS[who]}))
    except Refusal as refusal:
        return refusal.code
    return None


def 可办(file, on="2024-03-20"):
    return {offer.act for offer in offers(PROCEDURE, view(file), day(on)) if offer.refusal is None}


def 期限(file):
    return clocks(PROCEDURE, file, LAW)
