"""普法 – one matter is one campaign for the public; the year's plan and a tip to do better are matters of their own.

A campaign belongs to a node of the year and is held in its time (全民国家安全教育日 in April, 民法典宣传月 in May,
国家宪法日 in December) or is the office's own; it says for whom it is and by when it is to be held, and a clock runs to
that day (office rule). Each event is proven by its record, with its media, place, community, copies and the people who
were really counted. A survey gives the rates of knowing and of taking part, never without the number of those asked. A
case that teaches shows nobody. The duty list rests on policy until 2025-10-31 and on the 法治宣传教育法 since. A tip is
answered in writing by the day it names (57、59). The office's own people are never counted here: that is 学法.
"""

from __future__ import annotations

from zhunsheng.kernel.gates import has
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import NEW, Clock, Due, Procedure, Step
from zhunsheng.kernel.record import SHARED, SHARED_CLOCKS
from zhunsheng.matters.publicity import acts, gates, register
from zhunsheng.matters.publicity.figures import FIGURES, contributions
from zhunsheng.matters.publicity.papers import PAPERS

DESK = (Post.LEGAL, Post.SECTION_HEAD)
FIELD = (Post.LEGAL, Post.HANDLER, Post.SECTION_HEAD, Post.SITE)
CAMPAIGN = ("called", "held")

STEPS = (
    Step(acts.Planned, frm=NEW, to="planned", by=DESK, article=gates.RULE, papers=("年度普法计划",)),
    Step(
        acts.DutyListed,
        frm="planned",
        by=(Post.LEGAL, Post.DEPUTY),
        needs=(gates.BASIS,),
        article=gates.DUTY,
        papers=("普法责任清单",),
    ),
    Step(
        acts.Campaigned,
        frm=NEW,
        to="called",
        by=(*DESK, Post.HANDLER),
        needs=(gates.PLANNED_IN_TIME, gates.OF_PLAN),
        article=gates.RULE,
        papers=("活动方案",),
    ),
    Step(acts.Printed, frm=CAMPAIGN, by=FIELD, needs=(gates.COPIES,), article=gates.RULE),
    Step(
        acts.Ran,
        frm=CAMPAIGN,
        to="held",
        by=FIELD,
        needs=(gates.RUN_IN_TIME, gates.PROVEN, gates.COUNTS),
        article=gates.RULE,
        papers=("活动记录",),
        verb="登记普法活动",
    ),
    Step(acts.HandedOut, frm=CAMPAIGN, by=FIELD, needs=(gates.COPIES,), article=gates.RULE, papers=("领取单",)),
    Step(acts.CaseTaught, frm=CAMPAIGN, by=DESK, needs=(gates.MASKED,), article=gates.RULE),
    Step(acts.Surveyed, frm=CAMPAIGN, by=FIELD, needs=(has(acts.Ran), gates.SAMPLE), article=gates.RATES),
    Step(acts.Cancelled, frm="called", to="cancelled", by=DESK, article=gates.RULE),
    Step(
        acts.TipReceived, frm=NEW, to="received", by=(Post.REGISTRAR, Post.LEGAL), done_by="superior", article=gates.TIP
    ),
    Step(
        acts.TipAnswered,
        frm="received",
        to="answered",
        by=(Post.DEPUTY, Post.HEAD),
        article=gates.TIP,
        papers=("反馈函",),
    ),
    Step(acts.Closed, frm=("planned", "held"), to="archived", by=DESK, article=gates.RULE, verb="归档"),
)

CLOCKS = (
    Clock(
        due_in=Due(acts.Campaigned, "by"),
        stop=acts.Ran,
        ends=acts.Cancelled,
        label="按计划开展普法活动(内规)",
    ),
    Clock(due_in=Due(acts.TipReceived, "due"), stop=acts.TipAnswered, label="反馈普法提示"),
    *SHARED_CLOCKS,
)

PROCEDURE = Procedure(
    id="publicity",
    label="普法",
    series="普",
    stages={
        "planned": "计划执行中",
        "called": "已立项",
        "held": "已开展",
        "received": "收到提示",
        "answered": "已反馈",
        "archived": "已归档",
        "cancelled": "已取消",
    },
    closed=frozenset({"answered", "archived", "cancelled"}),
    steps=(*STEPS, *SHARED),
    clocks=CLOCKS,
    columns=register.COLUMNS,
    title=register.title,
    reads=register.reads,
    figures=FIGURES,
    contributions=contributions,
    papers=PAPERS,
    aside=frozenset({acts.Printed, acts.HandedOut, acts.CaseTaught, acts.Cancelled}),
)
