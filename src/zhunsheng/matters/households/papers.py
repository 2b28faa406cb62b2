"""The papers of one household's file. The agreement is the 房屋征收部门's; the slips on the spot are the centre's.

What is sensitive – id numbers, telephone, account – stands in none of them but the one that is paid by.
"""

from __future__ import annotations

from collections.abc import Mapping

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.papers import Answer, Layout, Names, Paper, Value, day_words, named_in_act
from zhunsheng.kernel.view import View
from zhunsheng.matters.households import acts as a
from zhunsheng.matters.households import changes as c
from zhunsheng.matters.households.facts import agreement, head, route
from zhunsheng.matters.households.words import Route, Way

AGREEMENTS = {
    Route.STATE: ("房屋征收补偿协议", "根据《国有土地上房屋征收与补偿条例》第二十五条的规定"),
    Route.COLLECTIVE: ("征地补偿安置协议", "根据《土地管理法实施条例》第二十九条的规定"),
    Route.LEGACY: ("拆迁补偿安置协议", "根据征收补偿安置方案"),
}
"""What the agreement is called on each route, and by what it is made."""
COMPUTED = (
    "协议名称", "协议依据", "现户主", "卷内文件", "过渡费分段", "逾期标准", "产权调换", "只要货币", "没有过渡",
)  # fmt: skip
HOUSEHOLD = (("户编号", "{{ 户编号 }}"), ("项目、村组", "{{ 项目村组 }}"), ("被征收人", "{{ 现户主 }}"))
SIGNATURE = "\n年  月  日"


def _departments(view: View, entry: AnyEntry | None) -> InNameOf:
    """The name the agreement carries; as long as it is drafted, the 房屋征收部门's."""
    return InNameOf.DEPARTMENT if entry is None else named_in_act(view, entry)


def _agreement(_view: View, _entry: AnyEntry | None) -> Answer:
    return Answer.AGREEMENT


def _steps(entry: AnyEntry | None) -> str:
    """The steps of the transition money: from the so-manieth month on, so much a month."""
    fees = entry.act.fees if entry is not None and isinstance(entry.act, a.Agreed) else ()
    return ";".join(f"自第{step.month}个月起每月{step.monthly / 100:,.2f}元" for step in fees)


def _clauses(entry: AnyEntry | None) -> Mapping[str, Value]:
    """Which clauses of art. 25 the agreement fills and which it says do not concern it; drafted, those on flats stand."""
    deal = entry.act if entry is not None and isinstance(entry.act, a.Agreed) else None
    money = deal is not None and deal.way is Way.MONEY
    through = deal is not None and deal.transition_to is None
    return {"产权调换": "" if money else "是", "只要货币": "是" if money else "", "没有过渡": "是" if through else ""}


def _late_steps(view: View) -> str:
    """What the agreement promises for a late flat."""
    signed = agreement(view.file)
    fees = () if signed is None else signed.act.late_fees
    return ";".join(f"届满后自第{step.month}个月起每月{step.monthly / 100:,.2f}元" for step in fees) or "协议没有写明"


def _values(view: View, entry: AnyEntry | None, _names: Names) -> Mapping[str, Value]:
    way = route(view.file)
    title, basis = AGREEMENTS[way] if way is not None else ("", "")
    deeds = tuple(
        f"{number}. {each.act.LABEL}({day_words(each.happened_on)})"
        for number, each in enumerate(view.file.entries, start=1)
    )
    return {
        "协议名称": title,
        "协议依据": basis,
        "现户主": head(view.file) or "",
        "卷内文件": deeds,
        "过渡费分段": _steps(entry),
        **_clauses(entry),
        "逾期标准": _late_steps(view),
    }


def _form(name: str, act: type, *rows: tuple[str, str], title: str = "", layout: Layout = Layout.FORM) -> Paper:
    return Paper(
        name=name, acts=(act,), layout=layout, title=title or name, rows=(*HOUSEHOLD, *rows), values=_values,
        computed=COMPUTED,
    )  # fmt: skip


APPROVALS = (("经办人", "{{ 经办人 }}"), ("经办科室意见", SIGNATURE), ("分管领导意见", SIGNATURE))

AGREEMENT = Paper(
    name="补偿协议",
    acts=(a.Agreed,),
    layout=Layout.OPINION,
    title="{{ 协议名称 }}",
    body=(
        "协议编号:{{ 协议编号 }}",
        "甲方:{{ 落款单位 }}",
        "乙方(被征收人):{{ 现户主 }}",
        "{{ 协议依据 }},甲乙双方就乙方在{{ 项目村组 }}的房屋(户编号:{{ 户编号 }},坐落:{{ 原房屋坐落 }})的补偿,在平等、自愿的基础上达成如下协议:",
        "一、补偿方式",
        "{{ 补偿方式 }}。",
        "二、补偿金额和支付期限",
        "补偿金额为{{ 补偿金额 }},甲方于{{ 补偿款支付期限 }}以前支付。",
        "三、用于产权调换房屋的地点和面积",
        "[产权调换] 应安置面积为{{ 应安置面积 }}。产权调换房屋的地点:【地点】。",
        "[只要货币] 乙方选择货币补偿,没有产权调换房屋。",
        "四、搬迁费、临时安置费或者周转用房、停产停业损失",
        "【金额和支付方式】",
        "[过渡费条款原文] {{ 过渡费条款原文 }}",
        "[过渡费分段] 过渡费标准:{{ 过渡费分段 }}。",
        "五、搬迁期限",
        "乙方于{{ 搬迁期限 }}以前搬迁完毕,并向甲方移交房屋。",
        "六、过渡方式和过渡期限",
        "[过渡期限] 过渡期限至{{ 过渡期限 }}。过渡方式:【过渡方式】。",
        "[没有过渡] 没有约定过渡。",
        "[本户不涉及的事项] 七、乙方不涉及的事项。{{ 本户不涉及的事项 }}。",
        "本协议自双方签名、盖章之日起生效,一式【份数】份。",
        "签约时间:{{ 签约时间 }}",
        "乙方(签名):",
    ),
    answers=_agreement,
    in_name_of=_departments,
    values=_values,
    computed=COMPUTED,
)

PAPERS = (
    _form(
        "档案卷", a.Opened, ("土地性质", "{{ 土地性质 }}"), ("家庭成员", "{{ 家庭成员 }}"), ("认定人口", "{{ 认定人口 }}"),
        ("人口、权属认定截止日", "{{ 人口权属认定截止日 }}"), ("安置依据", "{{ 安置依据 }}"), ("原房屋坐落", "{{ 原房屋坐落 }}"),
        ("权属证书号", "{{ 权属证书号 }}"), ("原户", "{{ 原户 }}"), ("建档日期", "{{ 一户一档日 }}"), ("立卷人", "\n年  月  日"),
        title="一户一档档案卷",
    ),
    _form(
        "调查登记表", a.Surveyed, ("房屋坐落", "{{ 原房屋坐落 }}"), ("权属证书号", "{{ 权属证书号 }}"), ("权属情况", "{{ 权属情况 }}"),
        ("房屋用途", "{{ 房屋用途 }}"), ("合法面积", "{{ 合法面积 }}"), ("未经登记、待认定面积", "{{ 未经登记待认定面积 }}"),
        ("调查日期", "{{ 登记本户调查结果日 }}"), ("被征收人签名", SIGNATURE), ("调查人签名", SIGNATURE), title="房屋调查登记表",
    ),
    AGREEMENT,
    _form(
        "搬迁验收单", a.MovedOut, ("验收单顺序号", "{{ 验收单顺序号 }}"), ("房屋坐落", "{{ 原房屋坐落 }}"), ("搬迁依据", "{{ 搬迁依据 }}"),
        ("协议编号", "{{ 协议编号 }}"), ("验收时间", "{{ 验收时间 }}"), ("房屋腾空", "房屋已腾空,由本单位接收"), ("钥匙已移交", "{{ 钥匙已移交 }}"),
        ("水电气表底数", "{{ 水电气表底数 }}"), ("被征收人签名", SIGNATURE), ("验收人签名", SIGNATURE), title="房屋搬迁(腾空)验收单",
        layout=Layout.RECEIPT,
    ),
    _form(
        "审批表", a.FeeChanged, ("协议编号", "{{ 协议编号 }}"), ("过渡期限", "{{ 过渡期限 }}"), ("加付后每月金额", "{{ 加付后每月金额 }}"),
        ("自哪一月起", "{{ 自哪一月起 }}(当月)"), ("协议的逾期标准", "{{ 逾期标准 }}"),
        ("首次支付期限", "{{ 首次支付期限 }}"), ("依据", "协议约定的过渡期限届满,安置房没有交付"), *APPROVALS, title="逾期加付过渡费审批表",
    ),
    _form(
        "审批表", c.Split, ("事由", "分户"), ("分出的人", "{{ 分出的人 }}"), ("原户去向", "{{ 原户去向 }}"), ("证明种类", "{{ 证明种类 }}"),
        ("证明材料", "{{ 证明材料 }}"), *APPROVALS, title="分户审批表",
    ),
    _form(
        "审批表", c.Joined, ("事由", "并户"), ("并入的户", "{{ 并入的户 }}"), ("证明种类", "{{ 证明种类 }}"), ("证明材料", "{{ 证明材料 }}"),
        *APPROVALS, title="并户审批表",
    ),
    _form(
        "审批表", c.Succeeded, ("事由", "{{ 事由 }}"), ("承继的户主", "{{ 承继的户主 }}"), ("证明种类", "{{ 证明种类 }}"),
        ("证明材料", "{{ 证明材料 }}"), *APPROVALS, title="继承、更名审批表",
    ),
    _form(
        "档案目录", a.Closed, ("结档原因", "{{ 结档原因 }}"), ("卷内文件", "{{ 卷内文件 }}"), ("结档日期", "{{ 结档日 }}"),
        ("立卷人、接收人", "\n年  月  日"), title="一户一档档案目录",
    ),
)  # fmt: skip

FROM_OTHERS = {
    "分户评估报告": "房地产价格评估机构出具",
    "付款凭证": "开户银行、财务岗出具的付款凭证,附原件",
    "证明材料": "当事人提交的公证书、生效文书、协议或者户籍、不动产登记资料",
    "协助执行通知书": "人民法院出具;权属争议的,附异议登记材料",
    "解除冻结文书": "冻结机关出具",
}
