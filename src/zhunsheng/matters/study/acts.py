"""The deeds of a year's study (法治宣传教育法36–38, since 2025-11-01; before that the office's own plan)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, MatterRef, Personal, StaffRef, Text
from zhunsheng.matters.study.words import (
    Learnt,
    Platform,
    Quarter,
    Readers,
    Score,
    SessionKind,
    Topic,
    Way,
    first_day,
)

BY = Hint("计划定的日子早于季度最后一日的填写;不填的,按季度最后一日(2025年起)")
NAMES = Hint("逐人登记的,应与人数一致")
KEY = Hint("例如:1;一场一个序号")


def _begins(quarter: Quarter) -> Any:
    """The day a quarter of the plan's year begins, from which the office's rule counts."""

    def day(plan: Planned) -> date:
        return first_day(plan.year, quarter)

    return property(day)


@act("study.plan", "拟定年度学法计划")
class Planned(Act):
    """The year's plan: topics bound to instruments, and by when each quarter's collective session is held (36)."""

    year: Annotated[Counted[int], "年度"]
    body: Annotated[Doc, "学法计划"]
    topics: Annotated[tuple[Topic, ...], "学习专题"]
    q1_due: Annotated[date | None, "第一季度集中学法不晚于", BY] = None
    q2_due: Annotated[date | None, "第二季度集中学法不晚于", BY] = None
    q3_due: Annotated[date | None, "第三季度集中学法不晚于", BY] = None
    q4_due: Annotated[date | None, "第四季度集中学法不晚于", BY] = None
    report_due: Annotated[date | None, "述职段落提交日", Hint("学法用法情况列入年度述职")] = None

    q1_begins = _begins(Quarter.Q1)
    q2_begins = _begins(Quarter.Q2)
    q3_begins = _begins(Quarter.Q3)
    q4_begins = _begins(Quarter.Q4)

    def due(self, quarter: Quarter) -> date | None:
        """By when the quarter's session is held, as the plan itself names it."""
        day: date | None = getattr(self, f"{quarter.value}_due")
        return day


@act("study.adopt", "审议通过学法计划")
class Adopted(Act):
    """A sitting adopts exactly this plan, or the paper shows who approved it."""

    meeting: Annotated[MatterRef | None, "审议的会议"] = None
    paper: Annotated[Doc | None, "批准件", Hint("没有上会的,附批准计划的文件")] = None


@act("study.list", "发布、调整应知应会清单")
class Listed(Act):
    """The instruments somebody in office must know; a newer list replaces the older (37)."""

    readers: Annotated[Counted[Readers], "适用人员"]
    instruments: Annotated[tuple[str, ...], "应知应会的法律法规、文件"]
    body: Annotated[Doc | None, "清单"] = None


@act("study.call", "集中学法通知")
class Called(Act):
    """A session is announced, with its day and those who are due."""

    session: Annotated[str, "场次序号", KEY]
    kind: Annotated[Counted[SessionKind], "学习形式"]
    topic: Annotated[str, "学习主题"]
    on: Annotated[date, "学习日期"]
    place: Annotated[str, "地点"] = ""
    due: Annotated[tuple[StaffRef, ...], "应到人员"] = ()
    notice: Annotated[Doc | None, "通知"] = None


@act("study.cancel", "取消集中学法")
class Cancelled(Act):
    """An announced session does not take place."""

    session: Annotated[str, "场次序号"]
    why: Annotated[str, "原因"]


@act("study.hold", "举办集中学法")
class Held(Act):
    """A session took place: what was learnt, who taught, who was due and who came."""

    session: Annotated[str, "场次序号", KEY]
    kind: Annotated[Counted[SessionKind], "学习形式", Hint("每季度不少于一次的要求只认“干部职工集中学法”")]
    quarter: Annotated[Counted[Quarter], "所在季度"]
    topic: Annotated[str, "学习主题"]
    instruments: Annotated[tuple[str, ...], "学习的法律法规、文件"]
    due_count: Annotated[Counted[int], "应到人数"]
    present_count: Annotated[Counted[int], "实到人数"]
    minutes: Annotated[Counted[int], "学习时长(分钟)"]
    planned: Annotated[tuple[str, ...], "对应的计划专题序号"] = ()
    lecturer: Annotated[Personal[str], "主讲人"] = ""
    due: Annotated[tuple[StaffRef, ...], "应到人员", NAMES] = ()
    present: Annotated[tuple[StaffRef, ...], "实到人员", NAMES] = ()
    sign_in: Annotated[Doc | None, "签到表"] = None
    record: Annotated[Doc | None, "学习记录"] = None
    slides: Annotated[Doc | None, "讲稿、课件"] = None

    @property
    def proven(self) -> bool:
        """Whether a paper shows that it took place; otherwise it meets no duty and counts in no figure."""
        return self.sign_in is not None or self.record is not None


@act("study.leave", "学法请假")
class OnLeave(Act):
    """A colleague who is due cannot come."""

    session: Annotated[str, "场次序号"]
    who: Annotated[StaffRef, "请假人"]
    why: Annotated[Personal[Text], "请假事由"] = ""


@act("study.makeup", "补学")
class MadeUp(Act):
    """A colleague who missed a session learns what was taught there."""

    session: Annotated[str, "场次序号"]
    who: Annotated[StaffRef, "补学人"]
    how: Annotated[str, "补学方式"]
    paper: Annotated[Doc | None, "补学记录"] = None


@act("study.platform", "登记平台学时")
class PlatformHours(Act):
    """What the platform exported about a stretch of time, in minutes."""

    source: Annotated[Counted[Platform], "平台"]
    first: Annotated[date, "统计起日"]
    last: Annotated[date, "统计止日"]
    people: Annotated[Counted[int], "参学人数"]
    minutes: Annotated[Counted[int], "学习时长合计(分钟)"]
    rows: Annotated[tuple[Learnt, ...], "逐人学时", Hint("逐人登记的,人数和合计应与上面一致")] = ()
    export: Annotated[Doc | None, "平台导出表"] = None


@act("study.test", "法律知识测试")
class Tested(Act):
    """A test of the staff with its result."""

    name: Annotated[str, "测试名称"]
    due_count: Annotated[Counted[int], "应参考人数"]
    taken_count: Annotated[Counted[int], "实际参考人数"]
    passed_count: Annotated[Counted[int], "合格人数"]
    scores: Annotated[Personal[tuple[Score, ...]], "成绩"] = ()
    paper: Annotated[Doc | None, "成绩单"] = None


@act("study.head_led", "主要负责人带头学法")
class HeadLed(Act):
    """The main head learns first, shown by the sitting or a record (第一责任人规定; 38)."""

    who: Annotated[StaffRef, "带头学法的负责人"]
    way: Annotated[Counted[Way], "方式"]
    topic: Annotated[str, "学习主题"]
    instruments: Annotated[tuple[str, ...], "学习的法律法规、文件"]
    meeting: Annotated[MatterRef | None, "所在会议"] = None
    record: Annotated[Doc | None, "学习记录、笔记、讲稿"] = None


@act("study.report", "学法用法列入年度述职")
class Reported(Act):
    """A colleague's yearly report speaks of how he learnt and used the law (38)."""

    who: Annotated[StaffRef, "述职人"]
    text: Annotated[Personal[Text], "述职段落"] = ""
    paper: Annotated[Doc | None, "述职报告"] = None


@act("study.close", "年度学法归档")
class Closed(Act):
    """The year's file is closed."""

    summary: Annotated[Doc | None, "年度学法总结"] = None
