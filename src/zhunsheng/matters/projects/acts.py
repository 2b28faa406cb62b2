"""The deeds of a project: opened, routed, its checklist, urging, meetings, works, the end.

The enterprise (or the government's investor) is the applicant. The centre applies for nothing: it helps, urges and
coordinates, and writes down what other offices said.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, Part, Personal, Text
from zhunsheng.matters.projects.words import Investor, PermitKind, Phase, Route

NO_NAMES = Hint("概括写明,不写个人信息")
PERMIT = Hint("手续清单里的名称")


@act("project.open", "项目建档")
class Opened(Act):
    """An enterprise's project the centre accompanies from now on (内规)."""

    name: Annotated[str, "项目名称"]
    applicant: Annotated[str, "申请单位", Hint("企业或者政府投资的项目单位;本中心不是申请人")]
    investor: Annotated[Counted[Investor], "投资性质"]
    place: Annotated[str, "建设地点"] = ""
    contact: Annotated[Personal[str] | None, "企业联系人和电话"] = None
    flow_started_on: Annotated[date | None, "审批流程启动之日", Hint("只用来对照政策目标;不知道的留空")] = None
    paper: Annotated[Doc | None, "建档表"] = None

    @property
    def flow_known(self) -> bool:
        """Whether the day the flow began is known."""
        return self.flow_started_on is not None


@act("project.code", "取得项目代码")
class Coded(Act):
    """The code the project has in the state's platform (国务院令第673号5,待核)."""

    code: Annotated[str, "项目代码"]


@act("project.route", "确定审批、核准或者备案")
class Routed(Act):
    """By which route the project itself is let through (政府投资条例10;国务院令第673号,待核)."""

    route: Annotated[Counted[Route], "路径"]
    why: Annotated[Text, "依据(目录、投资性质)", NO_NAMES] = ""


@act("project.request", "企业请求协助")
class Requested(Act):
    """The enterprise asks the centre to help (内规)."""

    text: Annotated[Text, "请求事项", NO_NAMES]
    paper: Annotated[Doc | None, "来函"] = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Item(Part):
    """One permit of the checklist: its short name in this project, what it is, of which office, with which papers."""

    permit: Annotated[str, "手续名称", Hint("在本项目里的简称,不重复,例如“一期工程规划许可”")]
    kind: Annotated[PermitKind, "手续种类"]
    office: Annotated[str, "办理机关"]
    papers: Annotated[str, "需要的材料", Hint("用顿号分开;材料入卷时用同样的名称,就不再列为缺少")] = ""
    phase: Annotated[Phase | None, "阶段", Hint("一般不填,按手续种类定")] = None


@act("project.checklist", "列手续清单")
class Listed(Act):
    """The permits the project needs; a later list adds to it (内规)."""

    items: Annotated[tuple[Item, ...], "手续"]
    paper: Annotated[Doc | None, "清单"] = None


@act("project.urge", "发催办函")
class Urged(Act):
    """An office is urged in writing about one permit, with a day to answer by (内规)."""

    permit: Annotated[str, "手续名称", PERMIT]
    to: Annotated[str, "催办对象"]
    text: Annotated[Text, "事由", NO_NAMES]
    due: Annotated[date | None, "请对方答复之日"] = None
    paper: Annotated[Doc | None, "催办函"] = None


@act("project.meeting", "项目协调会")
class Met(Act):
    """Offices sit together over the project; no 党组会, no 主任办公会, never counted as one (内规)."""

    about: Annotated[str, "议题", NO_NAMES]
    offices: Annotated[str, "参加单位"]
    text: Annotated[Text, "议定事项", NO_NAMES]
    minutes: Annotated[Doc | None, "协调会纪要"] = None


@act("project.escalate", "提请区政府协调")
class Escalated(Act):
    """What the offices do not settle is put before the district (内规)."""

    text: Annotated[Text, "需要协调的事项", NO_NAMES]
    paper: Annotated[Doc | None, "请示"] = None


@act("project.started", "开工")
class WorksStarted(Act):
    """Works began (建筑法9;国务院令第673号12)."""

    on_site: Annotated[Text, "现场情况", NO_NAMES] = ""
    paper: Annotated[Doc | None, "开工报告、照片"] = None


@act("project.stopped", "停工")
class WorksStopped(Act):
    """Works stopped; the enterprise reports it within a month (建筑法10). Told again once it has reported."""

    stopped_on: Annotated[date, "停工之日"]
    why: Annotated[Text, "原因", NO_NAMES]
    reported_on: Annotated[date | None, "向发证机关报告之日", Hint("还没有报告的留空,报告以后再登记一次")] = None


@act("project.accepted_works", "竣工验收")
class WorksAccepted(Act):
    """Works were accepted; their papers are handed in within six months (城乡规划法45)."""

    accepted_on: Annotated[date, "竣工验收之日"]
    filed_on: Annotated[date | None, "报送竣工验收资料之日", Hint("还没有报送的留空,报送以后再登记一次")] = None
    paper: Annotated[Doc | None, "竣工验收报告"] = None


@act("project.close", "项目办结")
class Closed(Act):
    """The centre's part is over; what was not obtained is named with its reason (内规)."""

    unfinished: Annotated[Text, "没有办完的手续和原因", NO_NAMES] = ""
    paper: Annotated[Doc | None, "手续汇编"] = None
