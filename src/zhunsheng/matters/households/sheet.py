"""How the ledger of households comes in: one row opens the file, and perhaps its survey, agreement and moving out.

Heads as in the ledgers of resettlement offices (项目/村组、户主、协议编号、签约时间、交房顺序号 …).
Plan, land, cut-off day and basis are the plan's and said once for the whole workbook.
"""

from __future__ import annotations

from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.sheet import Sheet, SheetAct
from zhunsheng.matters.households.acts import Agreed, MovedOut, Opened, Surveyed
from zhunsheng.matters.households.words import MovedBy

_OPENS = SheetAct(
    act=Opened,
    day="建档日期",
    days=("登记日期", "入户日期", "入户调查日期", "调查日期"),
    heads={
        "plan": ("所属方案", "方案编号", "征收补偿方案"),
        "project": ("项目", "项目/村组", "项目名称", "村组", "片区", "地块", "地块编号"),
        "route": ("土地类别",),
        "code": ("户号", "档案编号", "档案号", "安置编号", "编号"),
        "cut_off": ("截止日", "人口截止日", "认定截止日"),
        "basis": ("安置方式依据", "认定依据"),
        "head": ("户主", "户主姓名", "被征收人", "被征收人姓名", "被拆迁人", "被拆迁人姓名", "产权人", "姓名"),
        "members": ("家庭成员姓名", "成员", "共有人"),
        "persons": ("家庭人口", "安置人口", "认定安置人口", "人口", "人数"),
        "old_house": ("房屋坐落", "原住址", "坐落", "原地址", "房屋地址", "地址"),
        "certificate": ("产权证号", "房产证号", "宅基地证号"),
        "ids": ("身份证号", "身份证号码", "证件号"),
        "phone": ("电话", "联系方式", "手机号", "手机号码", "手机"),
        "hardship": ("特殊情况", "困难情况"),
    },
    words={
        "route": {
            **dict.fromkeys(("国有", "国有土地", "国有土地上房屋征收"), "state_land"),
            **dict.fromkeys(("集体", "集体土地", "集体土地征收"), "collective_land"),
            **dict.fromkeys(("旧项目", "拆迁"), "legacy"),
        },
        "basis": {
            **dict.fromkeys(("面积", "按房"), "by_area"),
            **dict.fromkeys(("人口", "按人"), "by_person"),
            **dict.fromkeys(("证", "按证"), "by_certificate"),
            "混合": "mixed",
        },
    },
    fields=frozenset(
        {
            *("plan", "project", "route", "code", "cut_off", "basis", "head", "members", "persons"),
            *("old_house", "certificate", "ids", "phone", "hardship"),
        }
    ),
)
_SURVEY = SheetAct(
    act=Surveyed,
    heads={
        "lawful_area": ("有证面积", "证载面积", "认定面积", "原房屋面积", "建筑面积"),
        "other_area": ("未登记面积", "无证面积"),
        "rights": ("产权情况",),
        "use": ("用途",),
    },
    fields=frozenset({"lawful_area", "other_area", "rights", "use"}),
)
_AGREED = SheetAct(
    act=Agreed,
    day="签约时间",
    days=("签约日期", "签订日期", "协议签订日期", "签订协议时间", "签协议时间"),
    at="signed_at",
    heads={
        "agreement_no": ("协议号", "合同编号", "补偿协议编号", "安置协议编号"),
        "way": ("安置方式", "补偿安置方式"),
        "amount": ("补偿款", "补偿总额", "协议金额", "补偿金额合计"),
        "move_by": ("搬迁期限",),
        "pay_by": ("支付期限", "付款期限"),
        "transition_to": ("过渡期限", "过渡期至", "过渡止日"),
        "entitled": ("应安置面积", "安置面积"),
        "fee_from": ("过渡起日", "过渡费起算"),
        "fee_rule": ("过渡费标准", "过渡费标准/起止", "过渡费"),
    },
    words={
        "way": {
            **dict.fromkeys(("货币", "货币安置"), "money"),
            **dict.fromkeys(("产权调换", "实物", "实物安置", "回迁", "房屋安置"), "exchange"),
            **dict.fromkeys(("混合", "货币+实物"), "both"),
        }
    },
    fields=frozenset(
        {
            *("in_name_of", "agreement_no", "way", "amount", "pay_by", "move_by", "transition_to"),
            *("entitled", "fee_from", "fee_rule", "window_until"),
        }
    ),
    shown_by=frozenset({"on", "agreement_no"}),
)
_MOVED = SheetAct(
    act=MovedOut,
    day="腾空交房时间",
    days=("腾空时间", "搬迁时间", "搬迁日期", "搬迁验收日期", "腾房日期", "交旧房日期", "验收时间"),
    at="accepted_at",
    heads={"slip_no": ("交房顺序号", "验收单号", "搬迁验收单号", "顺序号", "搬迁顺序号")},
    given={"by": MovedBy.AGREEMENT.value},
    fields=frozenset({"slip_no", "accepted_at"}),
    shown_by=frozenset({"on", "slip_no"}),
)

SHEET = Sheet(
    opens=_OPENS,
    then=(_SURVEY, _AGREED, _MOVED),
    key="code",
    within="plan",
    by=(Post.SITE, Post.SECTION_HEAD, Post.HEAD),
    common=("plan", "project", "route", "cut_off", "basis", "on", "in_name_of", "way"),
    lent={"code": "2.agreement_no"},
    alike=("head", "old_house"),
    identity=frozenset({"ids"}),
)
