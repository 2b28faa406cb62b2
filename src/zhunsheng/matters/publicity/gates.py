"""The locks of publicity: a node's own time, proof of an event, numbers that can be, masked cases, the basis."""

from __future__ import annotations

from datetime import date

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.matters.publicity import facts
from zhunsheng.matters.publicity.acts import Planned, Ran, Surveyed
from zhunsheng.matters.publicity.words import MONTHS, Basis, Medium, Node

LAW = "《法治宣传教育法》"
RULE = "内规(年度普法计划)"
DUTY = f"{LAW}第9条(待核,2025-11-01起),此前为“谁执法谁普法”普法责任制"
TIP = f"{LAW}第57条、第59条"
RATES = "内规(知晓率、参与率、认同率须带样本数)"
LAW_FROM = date(2025, 11, 1)
"""The day the 法治宣传教育法 came into force."""
Answer = bool | Params


def _in_time(node: Node, day: date) -> Answer:
    months = MONTHS.get(node)
    return months is None or day.month in months or {"node": node, "day": day}


def _planned_in_time(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or _in_time(proposed.act.node, proposed.act.by)


def _run_in_time(view: View, proposed: AnyEntry | None) -> Answer:
    campaign = facts.campaign_of(view.file)
    return proposed is None or campaign is None or _in_time(campaign.node, proposed.happened_on)


_NOT_ITS_TIME = "{day} 不在“{node}”期间"
_OTHER_NODE = "请核对日期;不在该节点期间的活动,按“本单位自定”立项"
PLANNED_IN_TIME = Gate("law.campaign.node", RULE, _NOT_ITS_TIME, _OTHER_NODE, _planned_in_time, on_act=True)
RUN_IN_TIME = Gate("law.run.node", RULE, _NOT_ITS_TIME, _OTHER_NODE, _run_in_time, on_act=True)


def _is_plan(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or not proposed.act.plan:
        return True
    named = view.reads.get(proposed.act.plan)
    return named is not None and named.has(Planned)


OF_PLAN = Gate(
    "law.campaign.plan", RULE, "所选事项不是年度普法计划", "请选择年度普法计划,或者留空", _is_plan, on_act=True
)


def _proven(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.record is not None


PROVEN = Gate(
    "law.run.no_record",
    RULE,
    "没有活动记录,不能证明这场活动开展过",
    "请附活动记录(时间、地点、内容、参与人数;照片另附)",
    _proven,
    on_act=True,
)


def _counts(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    ran: Ran = proposed.act
    if ran.copies < 0 or ran.reached < 0:
        return {"why": "份数、人数不能是负数"}
    if Medium.LEAFLET in ran.media and not ran.copies:
        return {"why": "用了宣传册、宣传单,没有填写发放份数"}
    return True


COUNTS = Gate("law.run.counts", RULE, "{why}", "请对照活动记录核对", _counts, on_act=True)


def _some_copies(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.copies > 0


COPIES = Gate("law.copies", RULE, "份数应当大于零", "请核对份数", _some_copies, on_act=True)


def _sample(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    survey: Surveyed = proposed.act
    parts = (survey.known, survey.took_part, survey.agreed or 0)
    return survey.sample > 0 and all(0 <= part <= survey.sample for part in parts)


SAMPLE = Gate(
    "law.survey.sample",
    RATES,
    "有效问卷数应当大于零,知晓、参与、认同的人数都不能超过有效问卷数",
    "请对照问卷统计核对",
    _sample,
    on_act=True,
)


def _masked(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.masked is True


MASKED = Gate(
    "law.case_teach.masked",
    "《个人信息保护法》(待核)",
    "案例没有确认隐去当事人信息",
    "请隐去姓名、住址、案号等可以识别当事人的内容,再登记",
    _masked,
    on_act=True,
)


def _basis(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    right = Basis.LAW if proposed.happened_on >= LAW_FROM else Basis.POLICY
    return proposed.act.basis is right or {"day": proposed.happened_on, "basis": proposed.act.basis, "right": right}


BASIS = Gate(
    "law.duty_list.basis",
    DUTY,
    "{day} 制定的普法责任清单,依据不是“{basis}”",
    "法治宣传教育法自2025年11月1日起施行;请改为“{right}”",
    _basis,
    on_act=True,
)
