"""The deeds of legal publicity (法治宣传教育法, since 2025-11-01; before that policy and the office's own plan)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, MatterRef, Personal, Text
from zhunsheng.matters.publicity.words import Audience, Basis, Medium, Node

UNCOUNTED = Hint("展板、LED等无法清点的填0,不估算")
APART = Hint("现场发放的记在“开展普法活动”里,这里只记另外发放的")


@act("law.plan", "拟定年度普法计划")
class Planned(Act):
    """The year's plan of publicity, campaign by campaign."""

    year: Annotated[Counted[int], "年度"]
    items: Annotated[tuple[str, ...], "计划活动"]
    body: Annotated[Doc, "普法计划"]


@act("law.duty_list", "制定普法责任清单")
class DutyListed(Act):
    """Which laws the office has to make known, to whom: by policy before 2025-11-01, by law since."""

    basis: Annotated[Counted[Basis], "依据"]
    items: Annotated[tuple[str, ...], "责任内容"]
    body: Annotated[Doc, "普法责任清单"]


@act("law.campaign", "专题普法活动立项")
class Campaigned(Act):
    """A campaign for one node of the year, with the laws it makes known and the day it is to be held by."""

    node: Annotated[Counted[Node], "普法节点"]
    theme: Annotated[str, "活动主题"]
    instruments: Annotated[tuple[str, ...], "宣传的法律法规、政策"]
    audience: Annotated[Counted[Audience], "宣传对象", Hint("本单位干部职工的学习登记在“学法”里")]
    by: Annotated[date, "计划开展日期"]
    plan: Annotated[MatterRef | None, "所属普法计划"] = None
    scheme: Annotated[Doc | None, "活动方案"] = None


@act("law.cancel", "取消普法活动")
class Cancelled(Act):
    """The campaign does not take place."""

    why: Annotated[str, "原因"]


@act("law.run", "开展普法活动")
class Ran(Act):
    """The campaign is carried out at a place on a day; another place or day is another deed."""

    media: Annotated[Counted[tuple[Medium, ...]], "宣传方式"]
    place: Annotated[str, "地点"]
    community: Annotated[Counted[str], "包抓社区", Hint("在包抓社区开展的填社区名称")] = ""
    copies: Annotated[Counted[int], "现场发放份数"] = 0
    reached: Annotated[Counted[int], "参与群众人数", UNCOUNTED] = 0
    record: Annotated[Doc | None, "活动记录"] = None
    photos: Annotated[Personal[tuple[Doc, ...]], "照片", Hint("公开前遮挡未成年人面部")] = ()


@act("law.print", "制作宣传资料")
class Printed(Act):
    """Panels, leaflets or the like are made."""

    what: Annotated[str, "资料名称"]
    copies: Annotated[Counted[int], "制作份数"]
    sample: Annotated[Doc | None, "样稿"] = None


@act("law.hand_out", "发放宣传资料")
class HandedOut(Act):
    """Material is given out apart from an event, in a service hall or through a community."""

    what: Annotated[str, "资料名称"]
    copies: Annotated[Counted[int], "发放份数", APART]
    where: Annotated[str, "发放地点"]
    receipt: Annotated[Doc | None, "领取单"] = None


@act("law.survey", "知晓率、参与率问卷")
class Surveyed(Act):
    """The public is asked; a rate is never said without the number of those who answered."""

    way: Annotated[str, "调查方式"]
    sample: Annotated[Counted[int], "有效问卷数"]
    known: Annotated[Counted[int], "其中知晓的"]
    took_part: Annotated[Counted[int], "其中参与过的"]
    agreed: Annotated[Counted[int] | None, "其中认同的", Hint("问卷没有问认同情况的留空")] = None
    paper: Annotated[Doc | None, "问卷统计"] = None


@act("law.case_teach", "以案释法")
class CaseTaught(Act):
    """A case explains the law to the public, with nobody in it to be recognised."""

    title: Annotated[str, "案例名称", Hint("不写当事人姓名")]
    masked: Annotated[bool, "已隐去当事人信息"]
    case: Annotated[MatterRef | None, "案例来源事项"] = None
    paper: Annotated[Doc | None, "案例文稿"] = None


@act("law.tip_in", "收到普法提示")
class TipReceived(Act):
    """A tip to do better, perhaps with the day to answer by (57)."""

    from_organ: Annotated[str, "提示单位"]
    text: Annotated[Text, "提示内容"]
    due: Annotated[date | None, "提示所定反馈日", Hint("提示没有写明日期的留空")] = None
    paper: Annotated[Doc | None, "提示函"] = None


@act("law.tip_answer", "反馈普法提示改进情况")
class TipAnswered(Act):
    """What was improved is answered in writing (59)."""

    text: Annotated[Text, "改进情况"]
    paper: Annotated[Doc, "反馈函"]


@act("law.close", "普法活动归档")
class Closed(Act):
    """The file of a campaign or of a year's plan is closed."""

    summary: Annotated[Doc | None, "总结"] = None
