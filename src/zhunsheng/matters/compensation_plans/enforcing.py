"""The deeds of having a decision carried out by the court (590号令 28; 强制法 53、54; 法释〔2012〕4号).

Nobody is moved out by the office: the district asks the court, and only after the remedies have lapsed and a reminder.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, Personal, Text
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.matters.compensation_plans.settling import CODE
from zhunsheng.matters.compensation_plans.words import WHOSE


@act("land.order", "责令交出土地")
class LandOrdered(Act):
    """Who will not give up the land after the decision is ordered to (实施条例 62,条号待核)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    household: Annotated[str, "户编号", CODE]
    paper: Annotated[Personal[Doc], "责令交出土地决定"]


@act("plan.dun", "送达催告书")
class Dunned(Act):
    """A reminder reaches the household after its remedies have lapsed (强制法 54)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    household: Annotated[str, "户编号", CODE]
    window_closed_on: Annotated[date, "法定起诉(复议)期限届满日", Hint("申请强制执行的三个月自这一日起算")]
    paper: Annotated[Personal[Doc], "催告书和送达回证"]


@act("plan.enforce_apply", "申请法院强制执行")
class EnforcementAsked(Act):
    """The district asks the court, with the sum, the account and the flats offered (28)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    household: Annotated[str, "户编号", CODE]
    paper: Annotated[Personal[Doc], "强制执行申请书"]
    materials: Annotated[Personal[Doc], "补偿金额和专户存储账号、调换房屋和周转用房的地点和面积等材料"]


@act("plan.enforce_filed", "法院受理强制执行申请")
class EnforcementFiled(Act):
    """The court has taken the application on."""

    household: Annotated[str, "户编号", CODE]
    case_no: Annotated[str, "案号"]


@act("plan.enforce_ruled", "法院裁定是否准予执行")
class EnforcementRuled(Act):
    """The court's ruling, on the day it was served on us."""

    household: Annotated[str, "户编号", CODE]
    granted: Annotated[Counted[bool], "准予执行"]
    paper: Annotated[Personal[Doc] | None, "裁定书"] = None


@act("plan.enforce_review", "对不准予执行的裁定申请复议")
class RulingReviewAsked(Act):
    """The district asks the higher court to look again at a refusal."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    household: Annotated[str, "户编号", CODE]
    paper: Annotated[Personal[Doc], "复议申请书"]


@act("plan.enforced", "强制执行完毕")
class Enforced(Act):
    """The decision has been carried out as the court ruled."""

    household: Annotated[str, "户编号", CODE]
    text: Annotated[Text, "执行情况"]
    paper: Annotated[Personal[Doc] | None, "执行笔录"] = None
