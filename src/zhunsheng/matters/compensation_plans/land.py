"""The deeds of collective land only, and the transcription of old projects.

Sources: 土地管理法 45–48; 实施条例 (国令743) 26–31; old papers by 内规(据原件补录).
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, Personal, Text
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.matters.compensation_plans.acts import VERSION
from zhunsheng.matters.compensation_plans.settling import CODE
from zhunsheng.matters.compensation_plans.words import WHOSE, LegacyPaper


@act("land.prenotice", "征收土地预公告")
class Prenoticed(Act):
    """The district tells in town, village and group that land will be taken, for ten working days or more (26)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    until: Annotated[date, "预公告止日", Hint("发布之日的次日起不少于10个工作日")]
    town: Annotated[str, "乡(镇)、街道张贴地点"]
    village: Annotated[str, "村张贴地点"]
    group: Annotated[str, "村民小组张贴地点"]
    notice: Annotated[Doc, "预公告"]


@act("land.survey", "土地现状调查")
class LandSurveyed(Act):
    """Position, ownership, kind and area of the land and what stands on it are looked into (26)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    results: Annotated[Doc, "调查成果"]
    signatures: Annotated[Personal[Doc] | None, "签字确认表"] = None


@act("land.publish", "公告征地补偿安置方案")
class LandPublished(Act):
    """Exactly the reviewed body is announced for no fewer than thirty days (土地管理法 47;实施条例 28)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    body: Annotated[Doc, "公告的方案正文(审查通过的版本)", VERSION]
    until: Annotated[date, "公告截止日", Hint("公告之日的次日起不少于30日,末日逢休息日顺延;不得缩短")]
    town: Annotated[str, "乡(镇)、街道张贴地点"]
    village: Annotated[str, "村张贴地点"]
    group: Annotated[str, "村民小组张贴地点"]
    registration: Annotated[Text, "办理补偿登记的方式和期限"]
    objections: Annotated[Text, "异议反馈渠道"]
    notice: Annotated[Doc | None, "公告"] = None


@act("land.plan_final", "确定征地补偿安置方案")
class PlanFixed(Act):
    """The district fixes the plan after comments and hearing (28)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    body: Annotated[Doc, "确定的方案正文", VERSION]
    paper: Annotated[Doc, "确定方案的文件"]


@act("land.register", "办理补偿登记")
class Registered(Act):
    """Owners and users of the land register for compensation (28)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    registered: Annotated[int, "登记户数"]
    paper: Annotated[Personal[Doc] | None, "登记册"] = None


@act("land.agree", "签订征地补偿安置协议")
class Agreed(Act):
    """The agreements; the few that could not be reached are stated (29)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    signed: Annotated[int, "已签协议户数"]
    unsigned: Annotated[int, "未达成协议户数"] = 0
    explained: Annotated[Text, "个别未达成协议的如实说明"] = ""
    names: Annotated[Personal[Doc] | None, "未达成协议名单"] = None


@act("land.apply", "申请征收土地")
class Applied(Act):
    """The district applies for approval once everything before is done (30)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    to: Annotated[str, "报请批准的机关"]
    paper: Annotated[Doc, "申请文件"]


@act("land.approved", "收到征地批准文件")
class Approved(Act):
    """The approval has arrived; its day of receipt starts fifteen working days for the announcement (31)."""

    number: Annotated[str, "批准文号"]
    paper: Annotated[Doc, "批准文件"]


@act("land.announce", "发布征收土地公告")
class LandAnnounced(Act):
    """Area and time of the taking are announced (31)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    notice: Annotated[Doc, "征收土地公告"]
    remedies: Annotated[Text, "救济告知", Hint("写明行政复议和行政诉讼的权利、期限、机关")]
    places: Annotated[tuple[str, ...], "公告的地点、网站"] = ()


@act("land.decide", "作出征地补偿安置决定")
class LandDecided(Act):
    """The district decides for one household without an agreement (31)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    household: Annotated[str, "户编号", CODE]
    body: Annotated[Personal[Doc], "补偿安置决定书"]
    number: Annotated[str, "决定文号"]
    remedies: Annotated[Text, "救济告知"]
    who: Annotated[Personal[str], "当事人"] = ""


@act("legacy.transcribe", "旧项目批文、方案补录")
class Transcribed(Act):
    """An old project's permit, plan or agreement is written down from the original, with its approval number."""

    name: Annotated[str, "项目名称"]
    kind: Annotated[Counted[LegacyPaper], "原件种类"]
    approval_no: Annotated[str, "批准文号"]
    approved_on: Annotated[date, "原件日期"]
    approved_by: Annotated[str, "批准机关"]
    scan: Annotated[Doc, "原件扫描件"]
    households: Annotated[int | None, "涉及户数"] = None
