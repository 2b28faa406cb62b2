"""The deeds of publishing on one's own motion (政府信息公开条例 12, 17, 20, 21, 23–26, 44, 46, 47, 49, 50)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, HitsIn, MatterRef, SeqRef, StaffRef, Text
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.matters.proactive_disclosure.words import (
    Audience,
    Change,
    Channel,
    Chapter,
    Freshness,
    Openness,
    Secrecy,
    Verdict,
    Which,
    Wrong,
)

PUBLIC = Hint("目录页对外显示科室,不显示责任人姓名")
AREA = Hint("房屋调查结果、分户初评、分户补偿只在征收范围内公开")
SAME = Hint("审核、发布的是同一份文本,改动一个字要重新审核")
PLACE = Hint("网址或者张贴地点")
UNCHANGED = Hint("不变的留空")
HANDLED = Hint("软件找到疑似个人信息,或者读不出文字的,逐处写明怎样核对、为什么可以公开")


@act("publish.define", "设定目录项")
class Defined(Act):
    """An item of the catalogue: what is published, by what, who answers, where, how fresh, to whom (12, 20, 21)."""

    item: Annotated[str, "公开事项"]
    chapter: Annotated[Counted[Chapter], "目录类别"]
    basis: Annotated[str, "公开依据"]
    in_name_of: Annotated[Counted[InNameOf], "公开主体"]
    responsible: Annotated[StaffRef, "责任人"]
    stand_in: Annotated[StaffRef, "替补责任人"]
    section: Annotated[str, "责任科室", PUBLIC]
    channels: Annotated[tuple[Channel, ...], "公开渠道"]
    freshness: Annotated[Counted[Freshness], "更新要求"]
    audience: Annotated[Counted[Audience], "公开对象", AREA]
    named: Annotated[bool, "对外显示责任人姓名"] = False


@act("publish.revise", "调整目录项")
class Revised(Act):
    """The yearly look at the catalogue: an item is adjusted or taken out of it (12)."""

    change: Annotated[Counted[Change], "调整方式"]
    why: Annotated[str, "原因"]
    responsible: Annotated[StaffRef | None, "责任人", UNCHANGED] = None
    stand_in: Annotated[StaffRef | None, "替补责任人", UNCHANGED] = None
    section: Annotated[str | None, "责任科室", UNCHANGED] = None
    channels: Annotated[tuple[Channel, ...], "公开渠道", UNCHANGED] = ()
    freshness: Annotated[Counted[Freshness] | None, "更新要求", UNCHANGED] = None
    audience: Annotated[Counted[Audience] | None, "公开对象", UNCHANGED] = None


@act("publish.formed", "信息形成或者变更")
class Formed(Act):
    """Information came to be or changed; it is classed at once, with the reason where it stays closed (26)."""

    what: Annotated[str, "本次公开内容", Hint("例如:领导分工(2024年3月调整)")]
    openness: Annotated[Counted[Openness], "公开属性"]
    why: Annotated[Text, "不公开或者依申请公开的理由"] = ""
    origin: Annotated[MatterRef | None, "来源事项", Hint("信息来自哪一件事项,填编号")] = None
    text: Annotated[Doc | None, "拟公开文本"] = None


@act("publish.budget", "收到部门预算批复")
class BudgetApproved(Act):
    """The budget is approved; the days to publish it count from the approval (预算法14, 待核)."""

    year: Annotated[Counted[int], "年度"]
    approved_on: Annotated[date, "批复日期"]
    approval: Annotated[Doc, "批复文件"]
    text: Annotated[Doc | None, "公开文本"] = None


@act("publish.accounts", "收到部门决算批复")
class AccountsApproved(Act):
    """The final accounts are approved; the days to publish them count from the approval (预算法14, 待核)."""

    year: Annotated[Counted[int], "年度"]
    approved_on: Annotated[date, "批复日期"]
    approval: Annotated[Doc, "批复文件"]
    text: Annotated[Doc | None, "公开文本"] = None


@act("publish.annual_draft", "编制信息公开年报")
class AnnualDrafted(Act):
    """The year's report on disclosure is drawn up (50; 国办公开办函〔2021〕30号)."""

    year: Annotated[Counted[int], "年度"]
    text: Annotated[Doc | None, "年报文本"] = None


@act("publish.check", "初审初校(内容、个人信息)")
class Checked(Act):
    """The first reading of exactly this text; what looks like personal data is found by the software (17)."""

    body: Annotated[Doc, "拟公开文本", SAME]
    verdict: Annotated[Counted[Verdict], "审核意见"]
    handled: Annotated[Text, "疑点核对说明", HANDLED] = ""
    hits: Annotated[Counted[int] | None, "疑似个人信息处数", HitsIn("body")] = None


@act("publish.recheck", "复审复校")
class Rechecked(Act):
    """The second reading of the same text, by another person (17)."""

    body: Annotated[Doc, "拟公开文本", SAME]
    verdict: Annotated[Counted[Verdict], "审核意见"]
    note: Annotated[Text, "说明"] = ""


@act("publish.secrecy", "保密审查(主动公开)")
class SecrecyChecked(Act):
    """Whether the text holds a secret, by somebody who did not draft it (17)."""

    body: Annotated[Doc, "拟公开文本", SAME]
    result: Annotated[Counted[Secrecy], "审查结论"]
    note: Annotated[Text, "说明"] = ""


@act("publish.approve", "终审终校")
class Approved(Act):
    """The third reading; only this text may now be published (17)."""

    body: Annotated[Doc, "拟公开文本", SAME]
    verdict: Annotated[Counted[Verdict], "审核意见"]
    note: Annotated[Text, "说明"] = ""


@act("publish.out", "发布")
class Out(Act):
    """Exactly the checked text is published (23–25)."""

    body: Annotated[Doc, "公开文本", SAME]
    channels: Annotated[Counted[tuple[Channel, ...]], "公开渠道"]
    place: Annotated[str, "公开地址", PLACE]
    shot: Annotated[Doc | None, "发布截图、张贴照片"] = None


@act("publish.annual_out", "报送并公布信息公开年报")
class AnnualOut(Act):
    """The year's report is handed to the body in charge and published, both by the law's day (49)."""

    body: Annotated[Doc, "公开文本", SAME]
    channels: Annotated[Counted[tuple[Channel, ...]], "公开渠道"]
    place: Annotated[str, "公开地址", PLACE]
    sent_to: Annotated[str, "报送的主管部门"]
    sent_on: Annotated[date, "报送日期"]
    shot: Annotated[Doc | None, "发布截图"] = None


@act("publish.rectify", "决定更正已公开信息")
class Rectified(Act):
    """What is public is wrong and will be published anew; the corrected text is checked like any other."""

    why: Annotated[Counted[Wrong], "原因"]
    text: Annotated[Text, "哪里不对、改成什么", Hint("不要抄写个人信息本身")]


@act("publish.withdraw", "撤下")
class Withdrawn(Act):
    """What is public is taken down, also an earlier text that was replaced and can still be had."""

    why: Annotated[Counted[Wrong], "原因"]
    note: Annotated[Text, "说明", Hint("不要抄写个人信息本身")] = ""
    which: Annotated[Which, "撤下哪一次", Hint("不填的是现在公开的")] = Which.CURRENT
    of: Annotated[SeqRef | None, "以前那次发布的记录", Hint("撤下以前公开的一次时选")] = None


@act("publish.patrol", "栏目巡检")
class Patrolled(Act):
    """The monthly look over the whole catalogue and the contact data: what is stale, dead, wrong, and where."""

    stale: Annotated[Counted[int], "过期未更新(条)"]
    dead: Annotated[Counted[int], "打不开(条)"]
    wrong: Annotated[Counted[int], "内容有误(条)"]
    contact_right: Annotated[bool, "地址、电话等联系方式已核对无误"]
    items: Annotated[tuple[MatterRef, ...], "有问题的目录项", Hint("填目录项编号,一行一个")] = ()
    paper: Annotated[Doc | None, "巡检表"] = None


@act("publish.inspected", "收到抽查通报")
class Inspected(Act):
    """The body in charge looked and wrote, perhaps naming the day to answer by (46, 47)."""

    letter: Annotated[str, "通报文号或者名称"]
    from_organ: Annotated[str, "通报单位"]
    text: Annotated[Text, "指出的问题"]
    due: Annotated[date | None, "要求整改反馈日", Hint("没有写明日期的留空")] = None
    paper: Annotated[Doc | None, "通报"] = None


@act("publish.inspection_answer", "反馈抽查整改情况")
class InspectionAnswered(Act):
    """What was put right is answered in writing (47)."""

    letter: Annotated[str, "通报文号或者名称"]
    text: Annotated[Text, "整改情况"]
    paper: Annotated[Doc, "整改报告"]
