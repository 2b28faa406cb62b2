"""The deeds of a year of the head's duty: 工作要点 and tasks, the four done in person, reports, 述法.

Sources: 《党政主要负责人履行推进法治建设第一责任人职责规定》 (中办、国办2016), art. 4 and 7, in the law data as read in
translation – for a 事业单位 by analogy; the paper of the 区委依法治区委员会 that names the year's work; the office's
own rules.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, MatterRef, StaffRef, Text
from zhunsheng.matters.responsibility.words import NEUTRAL, Addressee, Level, Point, Task

OBJECT = Hint("填事项编号;没有具体事项的部署、过问不算数")
PROOF = Hint("讲话、批示件、会议纪要等;没有佐证的不计入“四个亲自”")
TASK = Hint("分解表里的任务序号")


def _year_end(year: int) -> date:
    return date(year, 12, 31)


@act("duty.points_in", "收到年度工作要点")
class PointsIn(Act):
    """The year's points of work came in (区委依法治区委员会): the paper, and its points row by row."""

    year: Annotated[Counted[int], "年度"]
    from_organ: Annotated[str, "制发机关"]
    paper: Annotated[Doc, "工作要点文件"]
    points: Annotated[tuple[Point, ...], "要点"] = ()

    @property
    def year_end(self) -> date:
        """The day from which the year's own report is due."""
        return _year_end(self.year)


@act("duty.split", "分解工作要点")
class Split(Act):
    """The points become tasks, each with its owner and its day."""

    tasks: Annotated[tuple[Task, ...], "任务"]
    paper: Annotated[Doc | None, "分工方案"] = None


@act("duty.put_in_plan", "法治建设纳入规划、计划")
class PutInPlan(Act):
    """A sitting adopts the unit's overall or annual plan, which names the building of the rule of law (条号待核)."""

    year: Annotated[Counted[int], "年度"]
    level: Annotated[Counted[Level], "规划、计划"]
    plan: Annotated[Doc, "通过的规划、计划文本"]
    page: Annotated[str, "法治建设内容所在章节、页码"]
    meeting: Annotated[MatterRef, "通过的会议"]

    @property
    def year_end(self) -> date:
        """The day from which the year's own report is due."""
        return _year_end(self.year)


@act("duty.progress", "报告任务进展")
class Progressed(Act):
    """The owner tells how far a task is."""

    task: Annotated[str, "任务序号", TASK]
    text: Annotated[Text, "进展情况", NEUTRAL]


@act("duty.evidence", "提交任务佐证")
class Evidenced(Act):
    """What shows that a task was done."""

    task: Annotated[str, "任务序号", TASK]
    paper: Annotated[Doc, "佐证材料"]
    text: Annotated[Text, "完成情况", NEUTRAL] = ""


@act("duty.accept", "任务验收销号")
class Accepted(Act):
    """The leader in charge takes a task off the list, on its evidence."""

    task: Annotated[str, "任务序号", TASK]
    text: Annotated[Text, "验收意见", NEUTRAL] = ""


@act("leader.deploy", "重要工作亲自部署")
class Deployed(Act):
    """The main head sets up an important piece of work in person (4)."""

    who: Annotated[StaffRef, "主要负责人"]
    matter: Annotated[MatterRef, "重要工作(事项)", OBJECT]
    text: Annotated[Text, "部署内容", NEUTRAL]
    meeting: Annotated[MatterRef | None, "部署的会议", Hint("会议须有关于这一事项的已通过议题")] = None
    proof: Annotated[Doc | None, "讲话稿、部署文件", PROOF] = None


@act("leader.ask", "重大问题亲自过问")
class Asked(Act):
    """The main head asks about a serious problem in person, in writing (4)."""

    who: Annotated[StaffRef, "主要负责人"]
    matter: Annotated[MatterRef, "重大问题(事项)", OBJECT]
    text: Annotated[Text, "批示、过问内容", NEUTRAL]
    proof: Annotated[Doc | None, "批示件", PROOF] = None


@act("leader.coordinate", "重点环节亲自协调")
class Coordinated(Act):
    """The main head brings those concerned together about a step that matters (4)."""

    who: Annotated[StaffRef, "主要负责人"]
    matter: Annotated[MatterRef, "重点环节(事项)", OBJECT]
    text: Annotated[Text, "协调内容", NEUTRAL]
    meeting: Annotated[MatterRef | None, "协调的会议", Hint("会议须有关于这一事项的已通过议题")] = None
    proof: Annotated[Doc | None, "协调会纪要", PROOF] = None


@act("leader.supervise", "重要任务亲自督办")
class Supervised(Act):
    """The main head urges an important task by a slip: one of the year's tasks, or that of another matter (4)."""

    who: Annotated[StaffRef, "主要负责人"]
    text: Annotated[Text, "督办要求", NEUTRAL]
    task_no: Annotated[str, "重要任务(本年度任务序号)", Hint("与下一项至少填一项")] = ""
    matter: Annotated[MatterRef | None, "重要任务(事项)"] = None
    proof: Annotated[Doc | None, "督办单", PROOF] = None


@act("leader.report", "专题报告法治建设")
class LeaderReported(Act):
    """The main head reports to the district on the building of the rule of law."""

    to: Annotated[tuple[Addressee, ...], "报告对象"]
    paper: Annotated[Doc, "专题报告"]


@act("leader.shufa", "述法")
class Accounted(Act):
    """The main head's yearly account names what was done as first responsible person (7,待核)."""

    who: Annotated[StaffRef, "述法人"]
    paper: Annotated[Doc, "述法报告"]


@act("duty.inspected", "收到督察、考核反馈")
class Inspected(Act):
    """Those who inspect tell what they found, with a day to answer by."""

    from_organ: Annotated[str, "督察、考核机关"]
    text: Annotated[Text, "反馈的问题", NEUTRAL]
    due: Annotated[date | None, "要求报送整改方案的日期"] = None
    paper: Annotated[Doc | None, "反馈文件"] = None


@act("duty.inspect_answered", "报送整改方案")
class InspectAnswered(Act):
    """What was found is answered with a plan to mend it."""

    to: Annotated[str, "报送机关"]
    paper: Annotated[Doc, "整改方案"]


@act("duty.close", "年度职责归档")
class Closed(Act):
    """The year's file is closed."""

    summary: Annotated[Doc | None, "年度小结"] = None
