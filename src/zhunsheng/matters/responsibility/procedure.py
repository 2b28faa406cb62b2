"""第一责任人与工作要点 – one matter is one year of the head's duty; the yearly report is a matter of its own.

The year opens with the paper that names its work, or with the plan a sitting adopted; that plan, exactly the text
passed, names the building of the rule of law. The points are split into tasks, each with an owner and a day; the owner
reports and gives evidence, somebody else – the leader in charge – takes it off the list, on evidence only. A task past
its day climbs to the section head, the deputy and the head by the office's rule ``overdue.climb``: derived, never
written. The four the main head does in person (art. 4, 待核) hang each on a matter – or one of the year's tasks – and
on a proof: a paper, or a sitting that passed an item about that very matter. Without an object or a proof nothing is
recorded, a late entry without proof counts nowhere, and what has no record shows empty; once the year is over by the
file it is a finding, as is a year without 述法 (art. 7, 待核). The head's own study, appearance in court and receiving
of visitors are recorded where they belong.

The report: drafted, seen by counsel in this version, passed by a sitting as exactly this text, sent and made public
unchanged. Its terms (dc.report, dc.publish, 待核) run from the year's end: in the year's matter until a draft is there,
then in the report's. Once public it stands among the public's reports and opens the year's figures. A changed text is
a new version and goes through all of it again. What an inspection found is answered by the day it names, and proposed
as a shortcoming.
"""

from __future__ import annotations

from typing import Any

from zhunsheng.kernel.file import File
from zhunsheng.kernel.gates import has, has_for_each
from zhunsheng.kernel.posts import OFFICERS, STAFF, Post
from zhunsheng.kernel.procedure import NEW, Clock, Deed, Due, Opening, Procedure, Step, Things, View
from zhunsheng.kernel.record import SHARED, SHARED_CLOCKS
from zhunsheng.matters.responsibility import acts, annual, facts, gates, register
from zhunsheng.matters.responsibility.figures import FIGURES, contributions
from zhunsheng.matters.responsibility.papers import PAPERS

DESK = (Post.REGISTRAR, Post.LEGAL, Post.SECTION_HEAD)
LEADERS = (Post.DEPUTY, Post.HEAD)
OF_HEAD = (Post.HEAD, Post.LEGAL, Post.MEETING_CLERK)
ANYBODY = (*OFFICERS, *(post for post in Post if post in STAFF and post not in OFFICERS))
YEAR = "running"

YEAR_STEPS = (
    Step(acts.PointsIn, frm=NEW, to=YEAR, by=DESK, article=gates.RULE),
    Step(
        acts.PutInPlan,
        frm=NEW,
        to=YEAR,
        by=(Post.LEGAL, Post.MEETING_CLERK),
        needs=(gates.PLAN_ADOPTED,),
        article=gates.PLAN,
    ),
    Step(acts.PointsIn, frm=YEAR, by=DESK, needs=(gates.SAME_YEAR,), article=gates.RULE),
    Step(
        acts.Split,
        frm=YEAR,
        by=(Post.LEGAL, Post.HEAD),
        needs=(has(acts.PointsIn), gates.NEW_TASKS, gates.OF_POINTS),
        article=gates.RULE,
        papers=("分工方案",),
    ),
    Step(
        acts.PutInPlan,
        frm=YEAR,
        by=(Post.LEGAL, Post.MEETING_CLERK),
        needs=(gates.SAME_YEAR, gates.PLAN_ADOPTED),
        article=gates.PLAN,
    ),
    Step(
        acts.Progressed, frm=YEAR, by=ANYBODY, needs=(gates.UNFINISHED, gates.BY_OWNER), article=gates.RULE, each="task"
    ),
    Step(
        acts.Evidenced, frm=YEAR, by=ANYBODY, needs=(gates.UNFINISHED, gates.BY_OWNER), article=gates.RULE, each="task"
    ),
    Step(
        acts.Accepted,
        frm=YEAR,
        by=LEADERS,
        needs=(gates.UNFINISHED, has_for_each(acts.Evidenced, "task", article=gates.RULE), gates.OTHER_ACCEPTS),
        article=gates.RULE,
        each="task",
        once=True,
    ),
    *(
        Step(kind, frm=YEAR, by=OF_HEAD, needs=(gates.HAS_OBJECT, gates.PROVEN), article=gates.IN_PERSON)
        for kind in facts.FOUR
    ),
    Step(acts.LeaderReported, frm=YEAR, by=(Post.HEAD, Post.LEGAL), article=gates.PLAN, papers=("专题报告",)),
    Step(acts.Accounted, frm=YEAR, by=(Post.HEAD, Post.LEGAL), article=gates.ACCOUNT, papers=("述法报告",)),
    Step(acts.Inspected, frm=YEAR, by=DESK, done_by="superior", article=gates.REPORT),
    Step(
        acts.InspectAnswered,
        frm=YEAR,
        by=LEADERS,
        needs=(has(acts.Inspected, article=gates.REPORT),),
        article=gates.REPORT,
        papers=("整改方案",),
    ),
    Step(acts.Closed, frm=YEAR, to="closed", by=(Post.LEGAL, Post.SECTION_HEAD), article=gates.RULE, verb="年度归档"),
)

AT_WORK = ("draft", "counselled", "met")
REPORT_STEPS = (
    Step(annual.Drafted, frm=NEW, to="draft", by=(Post.LEGAL,), needs=(gates.YEAR_DONE,), article=gates.REPORT),
    Step(
        annual.Drafted,
        frm=AT_WORK,
        to="draft",
        by=(Post.LEGAL,),
        needs=(gates.SAME_REPORT,),
        article=gates.REPORT,
        verb="登记新的一版报告",
    ),
    Step(
        annual.Counselled,
        frm=("draft", "counselled"),
        to="counselled",
        by=(Post.LEGAL,),
        done_by="other",
        needs=(gates.THIS_VERSION,),
        article="内规(上会前须有法律顾问意见)",
    ),
    Step(
        annual.Met,
        frm="counselled",
        to="met",
        by=(Post.LEGAL, Post.MEETING_CLERK),
        needs=(gates.COUNSELLED, gates.DECIDED),
        article=gates.REPORT,
        verb="登记会议审议结果",
    ),
    Step(
        annual.Sent,
        frm="met",
        to="sent",
        by=(Post.HEAD,),
        needs=(gates.THIS_VERSION,),
        article=gates.REPORT,
        papers=("报送函",),
    ),
    Step(
        annual.Published,
        frm="sent",
        to="published",
        by=(Post.DISCLOSURE_HEAD, Post.WEB_EDITOR),
        needs=(gates.THIS_VERSION,),
        article=gates.REPORT,
    ),
)


def _no_draft(file: File) -> bool:
    return not facts.is_report(file) and not facts.reports(file)


YEAR_END = (Deed(acts.PointsIn, day="year_end"), Deed(acts.PutInPlan, day="year_end"))
DRAFTED = Deed(annual.Drafted, day="year_end")

CLOCKS = (
    Clock(due_in=Due(acts.Split, "due", parts="tasks"), stop=acts.Accepted, per="task", label="工作要点任务"),
    Clock(due_in=Due(acts.Inspected, "due"), stop=acts.InspectAnswered, label="报送整改方案"),
    Clock("dc.report", starts=YEAR_END, only=_no_draft, label="起草并报送法治政府建设年度报告"),
    Clock("dc.publish", starts=YEAR_END, only=_no_draft, label="公开法治政府建设年度报告"),
    Clock("dc.report", starts=DRAFTED, stop=annual.Sent, label="报送法治政府建设年度报告"),
    Clock("dc.publish", starts=DRAFTED, stop=annual.Published, label="公开法治政府建设年度报告"),
    *SHARED_CLOCKS,
)


def _report_of(view: View) -> dict[str, Any]:
    return {"report_year": facts.year_of(view.file), "duties": view.file.matter}


PROCEDURE = Procedure(
    id="responsibility",
    label="第一责任人与工作要点",
    series="责",
    stages={
        YEAR: "年度执行中",
        "closed": "年度已归档",
        "draft": "报告已起草",
        "counselled": "法律顾问已审核",
        "met": "会议已审议",
        "sent": "已报送",
        "published": "已公开",
    },
    closed=frozenset({"closed", "published"}),
    steps=(*YEAR_STEPS, *REPORT_STEPS, *SHARED),
    openings=(
        Opening(
            "responsibility",
            "annual.draft",
            verb="起草本年度法治政府建设报告",
            frm=(YEAR, "closed"),
            by=(Post.LEGAL,),
            needs=(gates.NOT_DRAFTED,),
            article=gates.REPORT,
            prefill=_report_of,
        ),
    ),
    clocks=CLOCKS,
    columns=register.COLUMNS,
    title=register.title,
    reads=register.reads,
    waiting=register.waiting,
    notices=register.notices,
    findings=register.findings,
    shortcomings=register.shortcomings,
    things=(
        Things("in_person", "四个亲自", register.in_person, tuple(kind.KIND for kind in facts.FOUR)),
        Things("task", "工作要点任务", register.task),
    ),
    owners=facts.owners,
    figures=FIGURES,
    contributions=contributions,
    papers=PAPERS,
    aside=frozenset(
        {
            *facts.FOUR,
            acts.PutInPlan,
            acts.PointsIn,
            acts.LeaderReported,
            acts.Accounted,
            acts.Inspected,
            acts.InspectAnswered,
            acts.Closed,
            annual.Drafted,
        }
    ),
)
