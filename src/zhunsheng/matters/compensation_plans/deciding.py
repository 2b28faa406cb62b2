"""The deeds of deciding: risk, money, the collective decision, the district's decision and its announcement (12–14)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, MatterRef, Money, Personal, Text
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.matters.compensation_plans.acts import VERSION
from zhunsheng.matters.compensation_plans.words import WHOSE, RiskLevel


@act("plan.risk", "社会稳定风险评估")
class RiskAssessed(Act):
    """The social stability risk assessment (590号令 12;实施条例 26: with the village and its members)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    level: Annotated[Counted[RiskLevel], "风险等级"]
    report: Annotated[Doc, "评估报告"]
    with_members: Annotated[bool, "村集体、村民和利害关系人参加", Hint("集体土地必须")] = False


@act("plan.funds", "补偿费用足额到位、专户存储")
class FundsReady(Act):
    """The money is there in full, in a special account, for this purpose only (590号令 12;土地管理法 47)."""

    needed: Annotated[Money, "测算需要的补偿费用"]
    stored: Annotated[Money, "专户内的补偿费用"]
    proof: Annotated[Doc, "专户存储证明"]
    account: Annotated[Personal[str], "专户账号"] = ""


@act("plan.collective", "集体研究,提请区政府")
class CollectivelyDecided(Act):
    """The centre's own sitting passed exactly this body; it is handed to the district (三重一大;713号令 29、30)."""

    meeting: Annotated[MatterRef, "通过这一版方案的会议"]
    body: Annotated[Doc, "通过的方案正文", VERSION]
    many: Annotated[bool, "涉及被征收人数量较多", Hint("数量较多的须经区政府常务会议讨论决定;标准由单位规则设定")] = (
        False
    )


@act("plan.council", "区政府常务会议讨论")
class CouncilDecided(Act):
    """The standing meeting of the district's government discussed and decided it (12)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    body: Annotated[Doc, "讨论的方案正文", VERSION]
    passed: Annotated[Counted[bool], "讨论通过"]
    minutes: Annotated[Doc, "会议纪要"]
    number: Annotated[str, "纪要文号"] = ""


@act("plan.decide", "作出房屋征收决定")
class Decided(Act):
    """The district's government decides to expropriate (8、12)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    body: Annotated[Doc, "决定所附的补偿方案正文", VERSION]
    decision: Annotated[Doc, "征收决定书"]
    number: Annotated[str, "决定文号"]


@act("plan.announce", "公告征收决定")
class Announced(Act):
    """The decision is announced with the plan and the remedies (13)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    body: Annotated[Doc, "公告所附的补偿方案正文", VERSION]
    notice: Annotated[Doc, "征收决定公告"]
    remedies: Annotated[Text, "救济告知", Hint("写明行政复议和行政诉讼的权利、期限、机关")]
    sign_until: Annotated[date, "签约期限止日"]
    places: Annotated[tuple[str, ...], "公告的地点、网站"] = ()


@act("plan.stop", "项目终止")
class Stopped(Act):
    """The project is given up."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    why: Annotated[Text, "终止原因"]
    notice: Annotated[Doc | None, "终止公告"] = None
