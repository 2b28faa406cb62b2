"""The deeds of one household about its new flats: settling area and money, handing over, repairs, title (21、22).

Which flats they are was decided elsewhere: on the day of choosing, or by an agreement, a judgment; some households take
two. Number and area of a flat stand in the body, never in the header: neighbours know a household by its flat.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Area, Counted, Doc, Hint, Money, Part, Personal, Sensitive, Text
from zhunsheng.matters.households.words import (
    DefectKind,
    Direction,
    FlatGround,
    Item,
    Measure,
    RefusedFor,
    Repairer,
)

EACH = Hint("一户几套的逐套填写")
FLAT = Hint("幢-单元-房号,与选房确认单一致")


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatArea(Part):
    """One flat and its area, estimated or measured as the sheet says."""

    flat: Annotated[str, "房号", FLAT]
    area: Annotated[Area, "面积"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceLine(Part):
    """One line of the settlement sheet: what for, how much of it, at what price, and what it comes to."""

    item: Annotated[Item, "项目"]
    area: Annotated[Area | None, "面积", Hint("按面积计价的填写")] = None
    price: Annotated[Money | None, "单价(每平方米)", Hint("按协议或者价格文件;不补差的填 0")] = None
    amount: Annotated[Money, "金额"]


@act("settle.area", "面积差价结算")
class Settled(Act):
    """The sheet that reckons the flat against the agreement: by the estimated area first, by the measured in the end.

    What is still to be paid, and by whom, is not written down: it follows from the newest sheet and what was paid.
    """

    flats: Annotated[tuple[FlatArea, ...], "安置房", EACH]
    ground: Annotated[Counted[FlatGround], "房号依据"]
    measure: Annotated[Counted[Measure], "面积依据"]
    report_no: Annotated[str, "测绘成果编号", Hint("按实测面积结算的填写")] = ""
    lines: Annotated[tuple[PriceLine, ...], "差价明细"] = ()
    pay_by: Annotated[date | None, "差价款结清期限(到哪一天)"] = None
    number: Annotated[str, "依据文书号", Hint("不是在选房日选定的填写")] = ""
    paper: Annotated[Personal[Doc] | None, "依据文书"] = None
    sheet: Annotated[Personal[Doc] | None, "结算单(签字)"] = None

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of its flats; each stands in one household of a plan only."""
        return tuple(each.flat for each in self.flats)

    @property
    def area(self) -> int:
        """All its flats together."""
        return sum(each.area for each in self.flats)


@act("settle.money", "收付差价款")
class Balanced(Act):
    """Difference money is paid, by the household or to it, against the newest sheet (21; the agreement)."""

    direction: Annotated[Counted[Direction], "收付方向"]
    amount: Annotated[Money, "金额"]
    final: Annotated[Counted[bool], "差价款至此结清", Hint("各次收付加起来与结算单相等时选“是”")] = False
    person: Annotated[Personal[str], "交款人、收款人"] = ""
    account: Annotated[Sensitive[str], "收款账号"] = ""
    voucher: Annotated[Personal[Doc] | None, "收付款凭证"] = None


@act("handover.notice", "交房通知")
class Noticed(Act):
    """The household is told that its flat is ready, and until when to take it over (agreement)."""

    completion_no: Annotated[str, "竣工验收备案号"]
    until: Annotated[date, "办理交房截止日"]
    place: Annotated[str, "办理地点"]
    notice: Annotated[Personal[Doc] | None, "交房通知(送达凭证)"] = None


def _one_flat(facts: dict[str, Any]) -> dict[str, Any]:
    """Edition 1 knew one flat, among the personal facts: handing it over was all."""
    flat = facts.pop("flat", "")
    return facts | {"last": True} | ({"flats": [flat]} if flat else {})


@act("handover.done", "交付安置房", edition=2, upcasters={1: _one_flat})
class Housed(Act):
    """A new flat is handed over to the household; with the last of them the agreed transition ends (22; agreement).

    Edition 1 kept one flat among the personal facts. The numbers stand in the body now: a lock looks at them, and
    a lock reads nothing personal.
    """

    completion_no: Annotated[str, "竣工验收备案号"]
    keys: Annotated[bool, "钥匙已移交"]
    slip: Annotated[Personal[Doc], "交房单"]
    flats: Annotated[tuple[str, ...], "所交房号", FLAT] = ()
    last: Annotated[Counted[bool], "安置房至此全部交付", Hint("还有一套没有交付的选“否”")] = True
    meter: Annotated[Personal[str], "安置房水电气表底数"] = ""


@act("handover.refused", "登记拒收")
class Refused(Act):
    """The household came and did not take the flat over, with its reason (agreement)."""

    why: Annotated[Counted[RefusedFor], "拒收原因"]
    reason: Annotated[Personal[Text], "所述理由"]
    paper: Annotated[Personal[Doc] | None, "现场记录、书面异议"] = None


@act("defect.report", "登记报修")
class DefectReported(Act):
    """Something in the flat is reported to be out of order (warranty: article to be checked)."""

    number: Annotated[str, "报修编号", Hint("本户内不重复")]
    defect: Annotated[Counted[DefectKind], "报修类别"]
    by: Annotated[Repairer, "由谁修复"]
    text: Annotated[Personal[Text], "情况"]
    flat: Annotated[str, "报修房号", Hint("一户几套的写明")] = ""
    due: Annotated[date | None, "答应修复的日期"] = None
    paper: Annotated[Personal[Doc] | None, "报修单"] = None


@act("defect.fixed", "登记修复")
class DefectFixed(Act):
    """It is repaired, and the household says so."""

    number: Annotated[str, "报修编号"]
    accepted: Annotated[bool, "被征收人已确认修复"]
    paper: Annotated[Personal[Doc] | None, "修复确认"] = None


@act("title.registered", "不动产登记完成")
class Titled(Act):
    """The flats are registered in the household's name (不动产登记暂行条例, article to be checked)."""

    certificates: Annotated[Personal[tuple[str, ...]], "不动产权证号", Hint("一户几套的逐套填写")]
    paper: Annotated[Personal[Doc] | None, "不动产权证复印件"] = None
