"""The small rows inside the deeds: keys, classes, windows and parties of a rule; households, flats and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from zhunsheng.kernel.fields import Area, Hint, Moment, Money, Part, Under
from zhunsheng.matters.resettlement import words as w
from zhunsheng.order import terms

BATCH = Hint("第几批,从1起")
GIST = Hint("概括写明,不写姓名、门牌")
CODE = Hint("户编号,与方案一致;不写姓名;一户选两套的,第二套写 户编号/2")
SPELL = Hint("日期如 2024-05-01,或者到秒的时刻如 2024-05-01T09:00:00+08:00;首尾都算在内")


@dataclass(frozen=True, slots=True, kw_only=True)
class Key(Part):
    """One key of the order; the keys are gone through in their order."""

    by: Annotated[terms.By, "按什么排"]
    unit: Annotated[terms.Unit | None, "比较到", Hint("按签约时间的填写")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityClass(Part):
    """One class that goes before the others, with the article that says so."""

    label: Annotated[str, "优先类别"]
    article: Annotated[str, "依据条款"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Window(Part):
    """One window of signing: whoever signed in it goes before whoever signed in a later one."""

    start: Annotated[str, "时段起", SPELL]
    until: Annotated[str, "时段止", SPELL]


@dataclass(frozen=True, slots=True, kw_only=True)
class Party(Part):
    """Who keeps one secret of the computed lot."""

    name: Annotated[str, "见证方"]
    kind: Annotated[w.PartyKind, "类别"]
    post: Annotated[w.PartyPost | None, "自己登录的岗位", Hint("不登录本系统的留空,凭封存签字单转录")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Flat(Part):
    """One flat of the list: where it stands, how large, how it is called."""

    building: Annotated[str, "幢"]
    unit: Annotated[str, "单元"]
    room: Annotated[str, "房号"]
    type: Annotated[str, "户型"]
    area_est: Annotated[Area, "预测面积"]
    area_real: Annotated[Area | None, "实测面积"] = None
    floor: Annotated[int | None, "楼层"] = None
    facing: Annotated[str, "朝向"] = ""
    price: Annotated[Money | None, "单价(每平方米)"] = None

    @property
    def id(self) -> str:
        """``幢-单元-房号``, as it is called everywhere."""
        return f"{self.building}-{self.unit}-{self.room}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced(Part):
    """The price of one flat."""

    flat: Annotated[str, "房号", Hint("幢-单元-房号")]
    price: Annotated[Money, "单价(每平方米)"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured(Part):
    """The area of one flat as measured when it was built."""

    flat: Annotated[str, "房号", Hint("幢-单元-房号")]
    area_real: Annotated[Area, "实测面积"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entitled(Part):
    """What counts for a household's place and stands in no other register of the office."""

    code: Annotated[str, "户编号", CODE]
    group: Annotated[str, "应选户型"] = ""
    priority: Annotated[str, "优先类别", Hint("与选房办法里的类别一致")] = ""
    receipt_no: Annotated[str, "缴款收据号"] = ""
    earlier_lot: Annotated[int | None, "先前抽定的号"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Part):
    """One household of a roster: its number, its own file, and every fact that decides its place.

    ``nonce`` (32 bytes in hex) makes its public code; it is drawn when the roster is fixed and never shown to others.
    """

    household: Annotated[Under, "一户一档编号"]
    id: Annotated[str, "户编号"]
    by: Annotated[terms.Basis, "安置依据"]
    group: Annotated[str, "应选户型"] = ""
    priority: Annotated[str, "优先类别"] = ""
    slip_no: Annotated[str, "验收单顺序号"] = ""
    moved_on: Annotated[date | None, "交房验收日期"] = None
    signed_on: Annotated[date | None, "签约日期"] = None
    signed_at: Annotated[Moment | None, "签约时间"] = None
    agreement_no: Annotated[str, "协议编号"] = ""
    receipt_no: Annotated[str, "缴款收据号"] = ""
    earlier_lot: Annotated[int | None, "先前抽定的号"] = None
    frozen: Annotated[str, "冻结原因"] = ""
    entered_late: Annotated[bool, "协议或者验收单是截止日以后补录的"] = False
    nonce: Annotated[str, "随机数"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut(Part):
    """One household of the plan that is not on the roster, and why."""

    household: Annotated[Under, "一户一档编号"]
    id: Annotated[str, "户编号"]
    why: Annotated[w.LeftOutWhy, "未列入的原因"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Part):
    """The number one household drew."""

    code: Annotated[str, "户编号", CODE]
    number: Annotated[int, "抽得的号"]
