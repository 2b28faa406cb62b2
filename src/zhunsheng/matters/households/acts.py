"""The deeds of one household up to its flat: file, survey, appraisal, agreement, moving out, payments (590号令 15–29).

What follows the choice of the flat stands in ``flats``.

Personal are names, members, the old house's place and the certificate; sensitive are id numbers, telephone, bank card
and illness. Areas and sums without a name stand in the body, so that what was paid can still be counted when the
personal part is gone; none of them is counted from headers (see docs/adr/0022).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import (
    Area,
    Counted,
    Doc,
    Hint,
    MatterRef,
    Moment,
    Money,
    Part,
    Personal,
    Sensitive,
    StaffRef,
    Text,
    Under,
)
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.matters.households.words import (
    WHOSE,
    Basis,
    CloseGround,
    Element,
    MovedBy,
    PayKind,
    Rights,
    Route,
    Use,
    Way,
)

CODE = Hint("项目内的户编号,与方案里的户编号一致;不写姓名")
LATE = Hint("第1个月是过渡期限届满后的第一个月;协议没有写明的留空")
INSTANT = Hint("记到分;旧台账只有日期的留空")


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeStep(Part):
    """From the so-manieth month of the transition on, so much a month."""

    month: Annotated[int, "自第几个月起"]
    monthly: Annotated[Money, "每月金额"]


@act("household.open", "一户一档")
class Opened(Act):
    """The file of one household as the plan defines it – not the 户口本 – is opened (29)."""

    plan: Annotated[Under, "所属征收补偿方案"]
    project: Annotated[Counted[str], "项目、村组"]
    route: Annotated[Counted[Route], "土地性质"]
    code: Annotated[str, "户编号", CODE]
    cut_off: Annotated[date, "人口、权属认定截止日", Hint("以方案所定的日期为准")]
    basis: Annotated[Basis, "安置依据", Hint("以方案和协议为准")]
    head: Annotated[Personal[str], "户主(被征收人)"]
    members: Annotated[Personal[tuple[str, ...]], "家庭成员"] = ()
    persons: Annotated[int | None, "认定人口", Hint("按方案认定的人数,不一定是户口本上的人数")] = None
    old_house: Annotated[Personal[str], "原房屋坐落"] = ""
    certificate: Annotated[Personal[str], "权属证书号"] = ""
    ids: Annotated[Sensitive[tuple[str, ...]], "证件号码"] = ()
    phone: Annotated[Sensitive[str], "联系电话"] = ""
    hardship: Annotated[Sensitive[Text], "病残等需要照顾的情况", Hint("只在方案规定有照顾时填写")] = ""
    origin: Annotated[tuple[MatterRef, ...], "原户", Hint("分户、并户后新立的户,填原户的编号")] = ()


@act("household.survey", "登记本户调查结果")
class Surveyed(Act):
    """The household's own line of the survey: rights, use and area of the old house (15)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    lawful_area: Annotated[Area, "合法面积"]
    rights: Annotated[Rights | None, "权属情况"] = None
    use: Annotated[Use | None, "房屋用途"] = None
    other_area: Annotated[Area | None, "未经登记、待认定面积"] = None
    sheet: Annotated[Personal[Doc] | None, "本户调查登记表(签字)"] = None


@act("household.appraised", "登记本户评估结果")
class Appraised(Act):
    """The value of the old house by the appraiser's report (19); its service and re-check stand in the plan."""

    value: Annotated[Money, "评估价值"]
    valued_on: Annotated[date, "评估时点", Hint("征收决定公告之日")]
    report: Annotated[Personal[Doc] | None, "分户评估报告"] = None


@act("household.agreement", "登记补偿协议")
class Agreed(Act):
    """The compensation agreement, and which of the eleven elements of article 25 it states; old ones as they are."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    agreement_no: Annotated[str, "协议编号", Hint("一个项目里不重复")]
    way: Annotated[Counted[Way], "补偿方式"]
    amount: Annotated[Money | None, "补偿金额", Hint("协议写明的补偿款,不含搬迁费、奖励、过渡费")] = None
    signed_at: Annotated[Moment | None, "签约时间", INSTANT] = None
    elements: Annotated[tuple[Element, ...], "协议写明的事项"] = ()
    without: Annotated[tuple[Element, ...], "本户不涉及的事项", Hint("例如选择货币补偿的没有产权调换房屋")] = ()
    window_until: Annotated[date | None, "签约期限止日", Hint("以征收决定公告为准;没有签约期限的留空")] = None
    pay_by: Annotated[date | None, "补偿款支付期限(到哪一天)"] = None
    move_by: Annotated[date | None, "搬迁期限(到哪一天)"] = None
    transition_to: Annotated[date | None, "过渡期限(到哪一天)"] = None
    entitled: Annotated[Area | None, "应安置面积"] = None
    fee_from: Annotated[date | None, "过渡费起算日", Hint("协议没有写明的留空,从验收搬迁当月起算")] = None
    fee_due: Annotated[date | None, "首期过渡费支付期限"] = None
    fees: Annotated[tuple[FeeStep, ...], "过渡费标准(按月分段)"] = ()
    late_fees: Annotated[tuple[FeeStep, ...], "逾期加付标准(届满后按月分段)", LATE] = ()
    fee_rule: Annotated[Text, "过渡费条款原文"] = ""
    body: Annotated[Personal[Doc] | None, "协议正本"] = None

    @property
    def over_on(self) -> date | None:
        """The day the agreed transition is over, which starts what is due for a late flat."""
        return self.transition_to


@act("household.moved_out", "搬迁(腾空)验收")
class MovedOut(Act):
    """The old house is empty and taken over: the centre's slip with its time and its number in the project (27)."""

    by: Annotated[MovedBy, "搬迁依据"]
    slip_no: Annotated[str, "验收单顺序号", Hint("现场顺序号,一个项目里不重复")]
    accepted_at: Annotated[Moment | None, "验收时间", INSTANT] = None
    keys: Annotated[bool | None, "钥匙已移交"] = None
    meter: Annotated[Personal[str], "水电气表底数"] = ""
    slip: Annotated[Personal[Doc] | None, "搬迁验收单"] = None


@act("household.pay", "支付补偿、费用")
class Paid(Act):
    """Money is paid to the household (17、22; the agreement); transition money is paid by whole months."""

    kind: Annotated[Counted[PayKind], "款项"]
    amount: Annotated[Money, "金额"]
    final: Annotated[Counted[bool], "补偿款至此付清", Hint("各次补偿款加起来等于协议金额时选“是”")] = False
    first: Annotated[date | None, "过渡费所付起月", Hint("写该月任何一天")] = None
    months: Annotated[int | None, "过渡费所付月数"] = None
    next_due: Annotated[date | None, "下一期支付期限", Hint("还有下一期过渡费的填写")] = None
    payee: Annotated[Personal[str], "收款人"] = ""
    account: Annotated[Sensitive[str], "收款账号"] = ""
    voucher: Annotated[Personal[Doc] | None, "付款凭证"] = None


@act("household.fee_change", "逾期加付过渡费")
class FeeChanged(Act):
    """Once the agreed transition is over and the flat is late, more is paid a month from then on (22; agreement)."""

    monthly: Annotated[Money, "加付后每月金额"]
    start: Annotated[date, "自哪一月起", Hint("写该月任何一天")]
    prepared_by: Annotated[StaffRef, "经办人"]
    paper: Annotated[Doc, "审批表"]
    pay_by: Annotated[date | None, "首次支付期限"] = None


@act("household.close", "结档")
class Closed(Act):
    """The household's file is complete and closed (29)."""

    ground: Annotated[Counted[CloseGround], "结档原因"]
    catalogue: Annotated[Doc, "档案目录"]
    waived_on: Annotated[date | None, "放弃安置声明日期"] = None
    waiver: Annotated[Personal[Doc] | None, "放弃安置声明"] = None
