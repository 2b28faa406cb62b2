"""The deeds after the announcement: appraiser, appraisals, compensation decisions, results, the closed file (20–29).

Households are told apart by a number of the project; agreements, payments and moving out belong to 一户一档.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, Personal, Text
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.matters.compensation_plans.acts import CLEAN
from zhunsheng.matters.compensation_plans.words import WHOSE, Cause, Reach, Selection, Verdict

CODE = Hint("写户编号,不写姓名")


@act("plan.appraiser", "选定评估机构")
class AppraiserChosen(Act):
    """The owners agree on an appraiser; only where they cannot, by majority or by lot (20)."""

    way: Annotated[Counted[Selection], "选定方式"]
    start: Annotated[date, "协商起日"]
    until: Annotated[date, "选定之日"]
    appraiser: Annotated[str, "选定的评估机构"]
    proof: Annotated[Doc, "选定过程记录"]
    not_agreed: Annotated[Text, "协商不成的情况", Hint("多数决定、随机选定的必填")] = ""
    witness: Annotated[Personal[str], "见证人"] = ""


@act("plan.prelim_posted", "公示分户初步评估结果")
class PreliminaryPosted(Act):
    """Per-household first values are put up inside the area (评估办法 16,条号待核)."""

    reach: Annotated[Reach, "公布范围"]
    start: Annotated[date, "公示起日"]
    until: Annotated[date, "公示止日"]
    place: Annotated[str, "张贴地点"]
    cleared: Annotated[bool, "已核对不含不应公布的个人信息", CLEAN]


@act("plan.report_given", "送达分户评估报告")
class ReportGiven(Act):
    """The household's appraisal report reaches it; its ten days for a re-check run from here."""

    household: Annotated[str, "户编号", CODE]
    receipt: Annotated[Personal[Doc] | None, "送达回证"] = None
    who: Annotated[Personal[str], "被征收人"] = ""


@act("plan.recheck", "申请复核评估")
class RecheckAsked(Act):
    """A household asks the appraiser to check again."""

    household: Annotated[str, "户编号", CODE]
    paper: Annotated[Personal[Doc] | None, "复核申请"] = None


@act("plan.recheck_done", "收到复核结果")
class RecheckDone(Act):
    """The appraiser's answer has reached the household."""

    household: Annotated[str, "户编号", CODE]
    result: Annotated[Verdict, "复核结果"]


@act("plan.identify", "申请鉴定")
class IdentificationAsked(Act):
    """A household asks the committee of experts."""

    household: Annotated[str, "户编号", CODE]
    paper: Annotated[Personal[Doc] | None, "鉴定申请"] = None


@act("plan.identified", "收到鉴定意见")
class IdentificationDone(Act):
    """The experts' opinion."""

    household: Annotated[str, "户编号", CODE]
    result: Annotated[Verdict, "鉴定意见"]


@act("plan.no_agreement", "报请作出补偿决定")
class DecisionRequested(Act):
    """The 房屋征收部门 asks the district for a decision on one household (26)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    household: Annotated[str, "户编号", CODE]
    cause: Annotated[Counted[Cause], "报请理由"]
    paper: Annotated[Doc, "报请文"]
    who: Annotated[Personal[str], "被征收人"] = ""


@act("plan.comp_decision", "作出补偿决定")
class CompensationDecided(Act):
    """The district decides the household's compensation by the plan, and posts it inside the area (26)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    household: Annotated[str, "户编号", CODE]
    body: Annotated[Personal[Doc], "补偿决定书"]
    number: Annotated[str, "决定文号"]
    complete: Annotated[bool, "载明补偿协议的全部事项", Hint("第25条第一款:补偿方式、金额、支付期限、用于调换的房屋等")]
    reach: Annotated[Reach, "公告范围"]
    remedies: Annotated[Text, "救济告知"]


@act("plan.household_posted", "公布分户补偿情况")
class HouseholdsPosted(Act):
    """Per-household compensation is made known to the owners, inside the area (29)."""

    reach: Annotated[Reach, "公布范围"]
    start: Annotated[date, "公布起日"]
    until: Annotated[date, "公布止日"]
    place: Annotated[str, "张贴地点"]
    cleared: Annotated[bool, "已核对不含不应公布的个人信息", CLEAN]
    photo: Annotated[Personal[Doc] | None, "张贴照片"] = None


@act("plan.audit", "收到审计结果")
class Audited(Act):
    """The audit office's result on the compensation money (29)."""

    report: Annotated[Doc, "审计报告"]
    number: Annotated[str, "报告文号"] = ""


@act("plan.file_closed", "建立补偿档案、归档")
class FileClosed(Act):
    """The compensation file is complete and archived (29)."""

    catalogue: Annotated[Doc, "档案目录"]
