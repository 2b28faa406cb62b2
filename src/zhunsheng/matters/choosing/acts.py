"""The deeds of a choosing day: opened, called, chosen, deferred, absent, waived, represented; closed (选房办法).

A household is its own file – where its choice is filed too – and its number in the plan; no name stands here but a
proxy's. Header: the place and the instant, so that call and choice can be checked against the published order without
saying who it was. The flat stands in the body: it is the household's own business (不上网、不张贴).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import (
    Counted,
    Derived,
    Doc,
    Hint,
    MatterRef,
    Moment,
    Part,
    Personal,
    Sensitive,
    StaffRef,
    Text,
)
from zhunsheng.matters.choosing.words import ChangeGround, Shown
from zhunsheng.order.terms import Assignment, Waived

CODE = Hint("户编号,与名册一致;一户选两套的,第二套写 户编号/2")
FLAT = Hint("幢-单元-房号,例如 1-1-0102")
INSTANT = Hint("现场的时间,记到秒;当场办理的留空,以记入的时间为准")
GIST = Hint("概括写明,不写姓名、门牌")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting(Part):
    """One day of the timetable with the numbers called to it."""

    day: Annotated[date, "日期"]
    first: Annotated[int, "从几号"]
    last: Annotated[int, "到几号"]


@act("choose.open", "启用选房日")
class Opened(Act):
    """A batch whose order was published is called to choose, on the announced days and at the announced place."""

    project: Annotated[MatterRef, "安置项目"]
    batch: Annotated[Counted[int], "批次", Hint("第几批,从1起")]
    timetable: Annotated[tuple[Sitting, ...], "日程", Hint("分日叫号的填写;一天选完的留空")] = ()
    shown: Annotated[Shown, "大屏显示", Hint("以选房办法为准")] = Shown.NUMBERS
    witness: Annotated[str, "到场见证", Hint("公证处、纪检、被征收人代表等单位或者身份,不写姓名")] = ""
    copies: Annotated[int, "选房确认单份数"] = 3
    earlier: Annotated[tuple[MatterRef, ...], "前几批的选房日", Hint("第二批起填写;前几批选走的房不能再选")] = ()
    name: Annotated[Derived[str], "安置项目名称"] = ""
    first_day: Annotated[Derived[Counted[date]] | None, "选房首日"] = None
    last_day: Annotated[Derived[Counted[date]] | None, "选房末日"] = None
    place: Annotated[Derived[str], "选房地点"] = ""
    order_digest: Annotated[Derived[Counted[str]], "顺序指纹"] = ""


@act("choose.call", "叫号")
class Called(Act):
    """The household whose turn it is is called in; nobody else can be."""

    household: Annotated[MatterRef, "一户一档"]
    code: Annotated[str, "户编号", CODE]
    at: Annotated[Counted[Moment], "时间", INSTANT] = ""
    number: Annotated[Derived[Counted[int]], "序号"] = 0


@act("choose.choose", "选定")
class Chosen(Act):
    """The household called in takes a flat that is open and of its type, or draws it where the rule says so; final."""

    household: Annotated[MatterRef, "一户一档"]
    code: Annotated[str, "户编号", CODE]
    flat: Annotated[str, "房号", FLAT]
    at: Annotated[Counted[Moment], "时间", INSTANT] = ""
    number: Annotated[Derived[Counted[int]], "序号"] = 0
    way: Annotated[Derived[Counted[Assignment]], "自选还是抽定"] = Assignment.CHOOSE
    slip: Annotated[Personal[Doc] | None, "签字捺印的选房确认单"] = None


@act("choose.defer", "顺延")
class Deferred(Act):
    """The household is present and lets others go first, as far as the rule allows it."""

    household: Annotated[MatterRef, "一户一档"]
    code: Annotated[str, "户编号", CODE]
    at: Annotated[Counted[Moment], "时间", INSTANT] = ""
    number: Annotated[Derived[Counted[int]], "序号"] = 0
    proof: Annotated[Personal[Doc] | None, "顺延申请"] = None


@act("choose.absent", "缺席")
class Missed(Act):
    """The household called did not come; it is called again as the rule says, and loses nothing by it but its turn."""

    household: Annotated[MatterRef, "一户一档"]
    code: Annotated[str, "户编号", CODE]
    at: Annotated[Counted[Moment], "时间", INSTANT] = ""
    number: Annotated[Derived[Counted[int]], "序号"] = 0


@act("choose.waive", "放弃选房")
class GaveUp(Act):
    """The household gives up choosing: in writing, or by the plan's express rule. Nobody is struck out otherwise."""

    household: Annotated[MatterRef, "一户一档"]
    code: Annotated[str, "户编号", CODE]
    way: Annotated[Counted[Waived], "依据"]
    at: Annotated[Counted[Moment], "时间", INSTANT] = ""
    number: Annotated[Derived[Counted[int]], "序号"] = 0
    paper: Annotated[Personal[Doc] | None, "签字的放弃声明", Hint("书面放弃的必填")] = None


@act("choose.proxy", "登记代理人")
class Represented(Act):
    """Somebody chooses for the household: the written authority and both identity cards are on file."""

    household: Annotated[MatterRef, "一户一档"]
    code: Annotated[str, "户编号", CODE]
    who: Annotated[Personal[str], "代理人"]
    authority: Annotated[Personal[Doc], "授权委托书"]
    own_id: Annotated[Sensitive[Doc], "被代理人身份证件"]
    proxy_id: Annotated[Sensitive[Doc], "代理人身份证件"]
    at: Annotated[Counted[Moment], "时间", INSTANT] = ""
    number: Annotated[Derived[Counted[int]], "序号"] = 0


@act("choose.skip", "冻结跳过")
class Skipped(Act):
    """A household whose entitlement is frozen (court, title) is passed over; it keeps its place."""

    household: Annotated[MatterRef, "一户一档"]
    code: Annotated[str, "户编号", CODE]
    why: Annotated[Text, "冻结依据", Hint("写文书名称、文号,不写姓名")]
    at: Annotated[Counted[Moment], "时间", INSTANT] = ""
    number: Annotated[Derived[Counted[int]], "序号"] = 0


@act("choose.resume", "解冻恢复")
class Resumed(Act):
    """The freeze is over: the household is called again in its place."""

    household: Annotated[MatterRef, "一户一档"]
    code: Annotated[str, "户编号", CODE]
    why: Annotated[Text, "解除依据", Hint("写文书名称、文号,不写姓名")]
    at: Annotated[Counted[Moment], "时间", INSTANT] = ""
    number: Annotated[Derived[Counted[int]], "序号"] = 0


@act("choose.swap_refused", "不予私下调换")
class SwapRefused(Act):
    """Two households want to change flats or places among themselves; that is not done here, and they are told so."""

    household: Annotated[MatterRef, "一户一档"]
    code: Annotated[str, "户编号", CODE]
    text: Annotated[Text, "申请和答复", GIST]
    asked: Annotated[Personal[Doc] | None, "调换申请"] = None


@act("choose.change", "变更选房结果")
class Changed(Act):
    """A confirmed choice is changed by judgment, change of the agreement or the organ's own correction decision."""

    household: Annotated[MatterRef, "一户一档"]
    code: Annotated[str, "户编号", CODE]
    ground: Annotated[Counted[ChangeGround], "依据"]
    document: Annotated[Counted[str], "文书号"]
    paper: Annotated[Personal[Doc], "依据文书"]
    prepared_by: Annotated[StaffRef, "经办人"]
    flat: Annotated[str, "变更后的房号", Hint("只撤销原选定、不另定房屋的留空")] = ""
    number: Annotated[Derived[Counted[int]], "序号"] = 0


@act("choose.close", "结束选房日")
class Closed(Act):
    """Everybody of the batch has chosen, waived, or was called as often as the rule says."""

    record: Annotated[Doc, "现场记录(见证各方签字)"]
    chosen: Annotated[Derived[Counted[int]], "选定"] = 0
    waived: Annotated[Derived[Counted[int]], "放弃"] = 0
    aside: Annotated[Derived[Counted[int]], "叫号用完未选"] = 0
    frozen: Annotated[Derived[Counted[int]], "冻结保留"] = 0
    flats_left: Annotated[Derived[Counted[int]], "余下房源"] = 0


STEPS_OF_A_TURN = (Called, Chosen, Deferred, Missed, GaveUp, Skipped, Resumed)
"""What moves the order on, each about one place."""
