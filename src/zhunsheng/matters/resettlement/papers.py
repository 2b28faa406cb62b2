"""The papers of a project. Names stand in none of them: the list put up in the area takes them from the files."""

from __future__ import annotations

from collections.abc import Mapping

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.papers import Layout, Names, Paper, Value
from zhunsheng.kernel.view import View
from zhunsheng.matters.resettlement import acts as a
from zhunsheng.matters.resettlement import drawing, facts, lots, ruling
from zhunsheng.order import rule as rules

NAME = "{{ 安置项目名称 }}"
POSTED = "本表只在征收范围内张贴,不得上网;只列户主姓名和选房办法写明的排序依据,不得含有身份证号、电话、银行卡号、病情。"
OBJECTION = (
    "有异议的,请在{{ 公示止日 }}以前(含当日)以书面向{{ 单位 }}提出,写明户编号和理由;"
    "收到之日起{{ 异议答复期限 }}日内逐件答复"
)
FINGERPRINTS = {
    "规则指纹分组": "rule_digest",
    "名册指纹分组": "roster_digest",
    "输入指纹分组": "input_digest",
    "顺序指纹分组": "order_digest",
    "录像指纹分组": "video",
}
"""Fingerprints as they are printed, and the fields they come from."""
COMPUTED = ("规则各条", "各方封存", "各方秘密", "抽签户", "房源数", *FINGERPRINTS)
GROUP = 8
SIGNATURE = "\n年  月  日"


def grouped(digest: str) -> str:
    """A fingerprint in groups of eight, so that somebody can read it off paper."""
    return " ".join(digest[at : at + GROUP] for at in range(0, len(digest), GROUP))


def _values(view: View, entry: AnyEntry | None, _names: Names) -> Mapping[str, Value]:
    """The rule in sentences; what the parties sealed and told; the numbers drawn."""
    act = None if entry is None else entry.act
    batch = getattr(act, "batch", 1)
    state = drawing.lot_of(view.file, batch)
    fixed = facts.final(view.file, batch)
    numbers = state.physical.act.numbers if state.physical is not None else ()
    return {
        "规则各条": _rule(view, entry),
        "各方封存": tuple(f"{party}:{grouped(e.act.commitment)}" for party, e in state.commitments.items()),
        "各方秘密": tuple(f"{party}:{grouped(e.act.secret)}({e.act.LABEL})" for party, e in state.told.items()),
        "抽签户": tuple(f"{each.code}:{each.number}" for each in sorted(numbers, key=lambda each: each.number)),
        **{name: grouped(getattr(act, field, "") or "") for name, field in FINGERPRINTS.items()},
        **({"规则指纹分组": grouped(ruling.digest(act))} if isinstance(act, a.Ruled) else {}),
        "房源数": "" if fixed is None else str(fixed.act.flats),
    }


def _rule(view: View, entry: AnyEntry | None) -> tuple[str, ...]:
    given = entry.act if entry is not None and isinstance(entry.act, a.Ruled) else None
    known = facts.ruled(view.file)
    act = given or (None if known is None else known.act)
    return () if act is None or ruling.why_not(act) else tuple(rules.said(ruling.rule_of(act)))


def _paper(name: str, act: type[Act], layout: Layout, *body: str, title: str = "", series: str = "") -> Paper:
    return Paper(
        name=name, acts=(act,), layout=layout, title=title or name, body=body, series=series, values=_values,
        computed=COMPUTED,
    )  # fmt: skip


def _form(name: str, acts: tuple[type[Act], ...], *rows: tuple[str, str], title: str = "") -> Paper:
    return Paper(
        name=name, acts=acts, layout=Layout.FORM, title=title or name, rows=(("项目", NAME), *rows), values=_values,
        computed=COMPUTED,
    )  # fmt: skip


PAPERS = (
    _form(
        "建档表", (a.Opened,), ("登记编号", "{{ 编号 }}"), ("土地性质", "{{ 土地性质 }}"), ("应安置户数", "{{ 应安置户数 }}"),
        ("建档日期", "{{ 安置项目建档日 }}"), ("承办", "{{ 承办人 }}"), title="回迁安置项目建档表",
    ),
    _paper(
        "选房办法公告", a.Ruled, Layout.NOTICE, f"现将{NAME}选房办法公布如下:", "{{ 规则各条 }}",
        "公示至{{ 公示止日 }}。公布地点:{{ 公布的地点网站 }}。", "规则指纹:{{ 规则指纹分组 }}。任何人都可以按上述规则自行核对顺序。", "特此公告。",
        title=f"关于{NAME}选房办法的公告", series="安",
    ),
    _form(
        "名册公示单", (a.RosterPosted,), ("批次", "第{{ 批次 }}批"),
        ("公示期", "{{ 在征收范围内公示名册日 }}至{{ 公示止日 }}"), ("张贴地点", "{{ 张贴地点 }}"),
        ("名册指纹", "{{ 名册指纹分组 }}"), ("名册", "见附件(从“名册”页打印)"), ("异议", f"{OBJECTION}。"), ("说明", POSTED),
        title="选房名册公示单",
    ),
    _paper(
        "异议答复书", a.ObjectionDecided, Layout.LETTER, "你户提出的第{{ 异议编号 }}号异议收悉。经研究,答复如下:", "一、结论",
        "{{ 结论 }}。", "二、理由", "{{ 理由 }}", "对本答复仍有异议的,可以按照征收安置协议约定的争议解决方式处理。", series="安",
    ),
    _form(
        "名册定稿审批表", (a.RosterFinal,), ("批次", "第{{ 批次 }}批"), ("户数", "{{ 户数 }}"), ("房源套数", "{{ 房源数 }}"),
        ("第一个号", "{{ 第一个号 }}"), ("输入指纹", "{{ 输入指纹分组 }}"), ("公开秘密的时限", "{{ 公开秘密的时限 }}"),
        ("经办科室意见", SIGNATURE), ("分管领导意见", SIGNATURE), ("主要负责人意见", SIGNATURE), title="选房名册定稿审批表",
    ),
    _form(
        "抽签记录", (lots.Drawn,), ("批次", "第{{ 批次 }}批"), ("各方封存指纹", "{{ 各方封存 }}"), ("各方秘密", "{{ 各方秘密 }}"),
        ("公开开奖", "{{ 公开开奖 }}"), ("开奖结果", "{{ 开奖结果 }}"), ("开奖时间", "{{ 开奖时间 }}"), ("见证人签名", SIGNATURE),
        title="同序抽签记录(公开计算)",
    ),
    _form(
        "抽签记录", (lots.PhysicallyDrawn,), ("批次", "第{{ 批次 }}批"), ("见证", "{{ 见证 }}"), ("公证书号", "{{ 公证书号 }}"),
        ("抽签结果", "{{ 抽签户 }}"), ("录像指纹", "{{ 录像指纹分组 }}"), ("抽签户代表签名", SIGNATURE), ("见证人签名", SIGNATURE),
        title="同序抽签记录(现场抽签)",
    ),
    _paper(
        "选房顺序公告", a.OrderPublished, Layout.NOTICE, f"{NAME}第{{{{ 批次 }}}}批选房顺序已经排定,共{{{{ 户数 }}}}户,现予公布。",
        "一、顺序怎样得来", "{{ 规则各条 }}", "二、怎样核对", "输入指纹:{{ 输入指纹分组 }};顺序指纹:{{ 顺序指纹分组 }}。各户凭本户回执可以找到自己的位次,"
        "任何人都可以用公开的核验程序重算。", "三、公示和异议", "公示至{{ 公示止日 }},地点:{{ 张贴地点 }}。",
        f"{OBJECTION}。",
        "附件:选房顺序(只列代码和位次)", "特此公告。", title=f"关于{NAME}第{{{{ 批次 }}}}批选房顺序的公告", series="安",
    ),
    _paper(
        "选房公告", a.ChoosingAnnounced, Layout.NOTICE, f"现将{NAME}第{{{{ 批次 }}}}批选房有关事项公告如下:", "一、时间",
        "{{ 选房首日 }}至{{ 选房末日 }}。", "[时间安排] {{ 时间安排 }}", "二、地点", "{{ 选房地点 }}", "三、顺序",
        "按公布的选房顺序叫号。", "四、房源", "本批房源{{ 房源数 }}套,见房源表。", "五、请携带",
        "本户身份证件、征收安置协议;委托他人的,另带书面授权委托书和双方身份证件。", "特此公告。",
        title=f"关于{NAME}第{{{{ 批次 }}}}批选房的公告", series="安",
    ),
    _paper(
        "交房公告", a.HandingOverAnnounced, Layout.NOTICE, f"{NAME}安置房已经竣工验收备案({{{{ 竣工验收备案号 }}}}),自{{{{ 交房起日 }}}}起"
        "在{{ 办理地点 }}办理交房。", "特此公告。", title=f"关于{NAME}交付安置房的公告", series="安",
    ),
)  # fmt: skip

FROM_OTHERS = {
    "房源表": "建设单位、测绘单位提供",
    "依据文件": "冻结、释放所依据的法院文书、检测结论、区政府文件等",
    "价格文件": "价格主管部门、区政府核定的价格文件",
    "测绘成果": "不动产测绘单位出具",
    "资料原件": "各户提交、经核对的协议附件、证件、缴款收据等",
    "异议书": "被征收人提交",
    "依据文书": "生效裁判文书、变更协议或者自行纠正决定",
    "封存签字单": "见证方签字",
    "公开签字单": "见证方签字",
    "启封公证记录": "公证处出具",
    "公证记录": "公证处出具",
    "公证书": "公证处出具",
    "开奖公告": "发行机构公布,公证员抄录",
    "办结报告": "承办科室拟写,附卷",
}
