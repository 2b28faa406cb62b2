"""The deeds of a sitting: called, opened, each item heard and decided, minutes signed, tasks followed up.

One matter is one sitting. Agenda items are repeated facts inside it, told apart by ``item`` ("1", "2" …); tasks by
``task``. People are named by their accounts: they act here as office-holders.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, MatterRef, Moment, Money, StaffRef, Text
from zhunsheng.matters.decisions.topics import Topic
from zhunsheng.matters.decisions.words import (
    Admission,
    Body,
    CancelWay,
    ItemClass,
    Kind,
    Leave,
    Member,
    RecusalReason,
    Result,
    Stand,
    VoteWay,
)
from zhunsheng.matters.reviews.words import Subject

NEUTRAL = Hint("不写当事人姓名等个人信息")


@act("meeting.call", "会议通知")
class Called(Act):
    """A sitting is called: when, where, who is due, who presides."""

    kind: Annotated[Counted[Kind], "会议种类"]
    session: Annotated[str, "届次", Hint("例如:2024年第3次")]
    on: Annotated[date, "开会日期"]
    time: Annotated[str, "开会时间", Hint("例如:09:30")]
    place: Annotated[str, "地点"]
    due: Annotated[tuple[Member, ...], "应到人员"]
    presider: Annotated[StaffRef, "主持人"]
    notice: Annotated[Doc | None, "会议通知"] = None


@act("meeting.papers", "分发会议材料")
class PapersSent(Act):
    """The papers go to those who attend, a fixed time before the sitting (内规)."""

    papers: Annotated[tuple[Doc, ...], "会议材料"]


@act("meeting.cancel", "取消、改期")
class Cancelled(Act):
    """The sitting does not take place as called; a postponed one stays called for its new day."""

    way: Annotated[Counted[CancelWay], "方式"]
    why: Annotated[Text, "原因", NEUTRAL]
    new_on: Annotated[date | None, "改期后的日期"] = None


@act("meeting.open", "到会核对、开会")
class Opened(Act):
    """Attendance is checked and the sitting opens; its day is the day the sitting counts for."""

    present: Annotated[tuple[StaffRef, ...], "实到人员"]
    presider: Annotated[StaffRef, "主持人"]
    leave: Annotated[tuple[Leave, ...], "请假人员"] = ()
    observers: Annotated[tuple[StaffRef, ...], "列席人员"] = ()
    guests: Annotated[str, "其他列席单位", Hint("例如:法律顾问、派驻纪检组")] = ""
    at: Annotated[Moment | None, "开会时刻"] = None
    sign_in: Annotated[Doc | None, "签到表"] = None


@act("item.propose", "申报议题")
class Proposed(Act):
    """An item is put up for the sitting, with its class, the body that decides it and the matters it is about."""

    item: Annotated[str, "议题序号"]
    title: Annotated[str, "议题名称", Hint("不写当事人姓名")]
    item_class: Annotated[Counted[ItemClass], "议题类别"]
    topic: Annotated[Topic | None, "议题事项", Hint("三重一大清单上的事项,按清单定类别;清单以外的留空")] = None
    body: Annotated[Counted[Body], "由谁决定"]
    matters: Annotated[tuple[MatterRef, ...], "涉及事项"] = ()
    papers: Annotated[tuple[Doc, ...], "议题材料"] = ()
    text: Annotated[Doc | None, "提请审议的文本"] = None
    subject: Annotated[Subject | None, "文本种类"] = None
    amount: Annotated[Money | None, "涉及金额"] = None
    reporter: Annotated[StaffRef | None, "汇报人"] = None
    urgent_why: Annotated[Text, "临时动议的紧急事由", Hint("开会以后才提出的议题必须写明")] = ""
    earlier: Annotated[MatterRef | None, "上次研究的会议"] = None


@act("item.ready", "会前程序齐备")
class Readied(Act):
    """The clerk has checked that what must come before the meeting is there."""

    item: Annotated[str, "议题序号"]
    counsel: Annotated[Doc | None, "法律顾问意见"] = None
    engagement: Annotated[MatterRef | None, "出具意见的法律顾问(聘用件)"] = None
    review: Annotated[MatterRef | None, "合法性审查"] = None
    risk: Annotated[Doc | None, "风险评估"] = None
    funds: Annotated[Doc | None, "资金来源说明"] = None


@act("item.admit", "确定是否上会")
class Admitted(Act):
    """The secretary (main head) decides whether the item goes before the meeting."""

    item: Annotated[str, "议题序号"]
    result: Annotated[Admission, "决定"]
    why: Annotated[Text, "退回理由", NEUTRAL] = ""


@act("item.recuse", "回避")
class Recused(Act):
    """Somebody due steps out for an item; he stays among those due unless the office rule says otherwise."""

    item: Annotated[str, "议题序号"]
    who: Annotated[StaffRef, "回避人"]
    why: Annotated[Counted[RecusalReason], "回避事由"]
    left_at: Annotated[Moment | None, "离场时刻"] = None
    back_at: Annotated[Moment | None, "返场时刻"] = None


@act("item.report", "汇报")
class Reported(Act):
    """The item is reported on."""

    item: Annotated[str, "议题序号"]
    reporter: Annotated[StaffRef, "汇报人"]
    text: Annotated[Text, "汇报要点", NEUTRAL] = ""


@act("item.opine", "成员发表意见")
class Opined(Act):
    """One member's view, as he gave it. ``written``: from somebody absent – recorded, never a vote."""

    item: Annotated[str, "议题序号"]
    who: Annotated[StaffRef, "发言人"]
    view: Annotated[Stand, "态度"]
    text: Annotated[Text, "意见原样记录", NEUTRAL] = ""
    written: Annotated[bool, "请假成员的书面意见"] = False


@act("item.chair", "主持人末位表态")
class ChairSpoke(Act):
    """The presider speaks last; in the director's office meeting he decides, with his reason where he departs."""

    item: Annotated[str, "议题序号"]
    who: Annotated[StaffRef, "主持人"]
    view: Annotated[Stand, "态度"]
    text: Annotated[Text, "意见", NEUTRAL] = ""
    decision: Annotated[Result | None, "决定", Hint("主任办公会由主持人决定,必填;党组会留空")] = None
    why: Annotated[Text, "与多数人意见不一致的理由", NEUTRAL] = ""


@act("item.vote", "逐项表决")
class Voted(Act):
    """The party group votes on one item; ``base`` are those due, present or not."""

    item: Annotated[str, "议题序号"]
    way: Annotated[VoteWay, "表决方式"]
    votes_for: Annotated[int, "同意"]
    against: Annotated[int, "反对"]
    abstain: Annotated[int, "弃权"]
    base: Annotated[int, "应到会人数"]
    ballots: Annotated[Doc | None, "表决票"] = None


@act("item.resolve", "形成决定")
class Resolved(Act):
    """The item ends in one of four ways, as voted or as the presider decided."""

    item: Annotated[str, "议题序号"]
    result: Annotated[Counted[Result], "决定"]
    text: Annotated[Text, "决定内容", NEUTRAL] = ""


@act("meeting.close", "闭会")
class Closed(Act):
    """The sitting ends; every item has its result."""

    at: Annotated[Moment | None, "闭会时刻"] = None


@act("meeting.minutes", "会议记录和纪要")
class Minuted(Act):
    """The full record is filed as evidence; the numbered minutes carry the decisions only."""

    number: Annotated[str, "纪要文号"]
    body: Annotated[Doc, "会议纪要"]
    record: Annotated[Doc | None, "会议记录(原件)"] = None


@act("meeting.sign", "审签纪要")
class Signed(Act):
    """The main head signs exactly these minutes; from here the sitting counts."""

    body: Annotated[Doc, "审签的会议纪要"]


@act("resolution.task", "分解任务")
class Tasked(Act):
    """A decision is given to somebody to carry out by a day."""

    task: Annotated[str, "任务序号"]
    item: Annotated[str, "议题序号"]
    owner: Annotated[StaffRef, "责任人"]
    due: Annotated[date, "完成期限"]
    text: Annotated[Text, "任务内容", NEUTRAL]


@act("resolution.report", "报告进展")
class Progressed(Act):
    """The owner tells how far the task is."""

    task: Annotated[str, "任务序号"]
    text: Annotated[Text, "进展情况", NEUTRAL]
    paper: Annotated[Doc | None, "佐证材料"] = None


@act("resolution.done", "任务办结")
class TaskDone(Act):
    """The task is carried out and accepted as such."""

    task: Annotated[str, "任务序号"]
    text: Annotated[Text, "落实情况", NEUTRAL]
    paper: Annotated[Doc | None, "佐证材料"] = None


@act("resolution.change", "复议变更任务")
class TaskChanged(Act):
    """A later sitting changes or drops a task; nobody else may."""

    task: Annotated[str, "任务序号"]
    meeting: Annotated[MatterRef, "作出变更的会议"]
    text: Annotated[Text, "变更内容", NEUTRAL]
    new_due: Annotated[date | None, "变更后的期限", Hint("不再执行的留空")] = None
