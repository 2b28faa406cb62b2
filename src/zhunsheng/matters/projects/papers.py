"""The papers of a project the centre itself makes; what the offices answer with is theirs (许可法 32–45)."""

from __future__ import annotations

from collections.abc import Mapping

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.papers import Layout, Names, Paper, Value, day_words
from zhunsheng.kernel.view import View
from zhunsheng.matters.projects import acts as a
from zhunsheng.matters.projects import permits as p
from zhunsheng.matters.projects.progress import Permit, item_of, items, permits

PROJECT = "{{ 申请单位 }}的“{{ 项目名称 }}”"
CODE = "[项目代码] 项目代码:{{ 项目代码 }}。"
COMPUTED = ("清单", "手续情况", "该手续的办理机关")
SIGNATURE = "\n年  月  日"


def _listed(view: View) -> tuple[str, ...]:
    return tuple(
        f"{number}. {item.permit}({item.kind.label}),办理机关:{item.office}{';材料:' if item.papers else ''}{item.papers}"
        for number, item in enumerate(items(view.file), start=1)
    )


def _stands(permit: Permit) -> str:
    since = f",{day_words(permit.since)}" if permit.since else ""
    number = f",{permit.number}" if permit.number else ""
    until = f",有效期至{day_words(permit.valid_to)}" if permit.valid_to else ""
    return f"{permit.name}({permit.item.office}):{permit.state.label}{since}{number}{until}"


def _values(view: View, entry: AnyEntry | None, _names: Names) -> Mapping[str, Value]:
    made: dict[str, Value] = {"清单": _listed(view), "手续情况": tuple(_stands(each) for each in permits(view.file))}
    item = item_of(view.file, getattr(entry.act, "permit", "")) if entry is not None else None
    return made if item is None else {**made, "该手续的办理机关": item.office}


def _paper(
    name: str, act: type, *body: str, title: str, to: str = "", series: str = "", layout: Layout = Layout.OFFICIAL
) -> Paper:
    return Paper(
        name=name, acts=(act,), layout=layout, title=title, to=to, body=body, series=series, values=_values,
        computed=COMPUTED,
    )  # fmt: skip


def _form(name: str, act: type, *rows: tuple[str, str], title: str) -> Paper:
    top = (("项目名称", "{{ 项目名称 }}"), ("申请单位", "{{ 申请单位 }}"))
    return Paper(
        name=name, acts=(act,), layout=Layout.FORM, title=title, rows=(*top, *rows), values=_values, computed=COMPUTED
    )


PAPERS = (
    _form(
        "建档表", a.Opened, ("登记编号", "{{ 编号 }}"), ("投资性质", "{{ 投资性质 }}"), ("建设地点", "{{ 建设地点 }}"),
        ("企业联系人和电话", "{{ 企业联系人和电话 }}"), ("审批流程启动之日", "{{ 审批流程启动之日 }}"), ("建档日期", "{{ 项目建档日 }}"),
        ("承办", "{{ 承办人 }}"), ("科室负责人签名", SIGNATURE), title="项目建档表",
    ),
    _paper(
        "协助函", a.Requested, PROJECT + "({{ 编号 }})正在办理有关手续。该单位请求本单位协助解决下列事项:", CODE,
        "{{ 请求事项 }}", "请贵单位依法予以支持,并将办理情况函告本单位。", title="关于协助办理“{{ 项目名称 }}”有关手续的函",
        to="【办理机关】:", series="函",
    ),
    _form(
        "手续清单", a.Listed, ("建设地点", "{{ 建设地点 }}"), ("手续、办理机关和材料", "{{ 清单 }}"), ("列清单日期", "{{ 列手续清单日 }}"),
        ("说明", "由申请单位向办理机关申请,本单位协助、催办、协调。"), ("申请单位签收", SIGNATURE), title="项目手续清单",
    ),
    _form(
        "报件单", p.Submitted, ("手续名称", "{{ 手续名称 }}"), ("办理机关", "{{ 该手续的办理机关 }}"), ("申请类型", "{{ 申请类型 }}"),
        ("报送的材料", "{{ 报送的材料 }}"), ("报件日期", "{{ 报件日 }}"), ("报件人签名", SIGNATURE), ("办理机关接收人签名", SIGNATURE),
        title="项目报件单",
    ),
    _paper(
        "催办函", a.Urged, PROJECT + "申请办理的“{{ 手续名称 }}”,由贵单位办理。", CODE, "{{ 事由 }}",
        "[请对方答复之日] 请贵单位依法办理,并于{{ 请对方答复之日 }}以前将办理情况函告本单位。", "特此函告。",
        title="关于催办“{{ 项目名称 }}”手续的函", to="{{ 催办对象 }}:", series="函",
    ),
    _paper(
        "协调会纪要", a.Met, "{{ 项目协调会日 }},本单位召开“{{ 项目名称 }}”协调会,协调下列事项:{{ 议题 }}。", "一、议定事项",
        "{{ 议定事项 }}", "二、参加单位", "{{ 参加单位 }}。", title="“{{ 项目名称 }}”协调会纪要", layout=Layout.MINUTES,
    ),
    _paper(
        "请示", a.Escalated, PROJECT + "({{ 编号 }})由本单位协助推进。现有下列事项经与有关部门协调未能解决:", CODE,
        "{{ 需要协调的事项 }}", "[手续情况] 一、手续办理情况", "[手续情况] {{ 手续情况 }}", "妥否,请批示。",
        title="关于提请协调“{{ 项目名称 }}”有关事项的请示", to="{{ 区政府 }}:", series="请",
    ),
    _form(
        "手续汇编", a.Closed, ("建设地点", "{{ 建设地点 }}"), ("项目代码", "{{ 项目代码 }}"), ("手续办理情况", "{{ 手续情况 }}"),
        ("没有办完的手续和原因", "{{ 没有办完的手续和原因 }}"), ("办结日期", "{{ 项目办结日 }}"), ("科室负责人签名", SIGNATURE),
        title="项目手续汇编",
    ),
)  # fmt: skip

OFFICE = "办理机关出具"
FROM_OTHERS = {
    **dict.fromkeys(
        ("补正告知书", "受理单", "书面告知", "延期告知", "听证笔录", "批文", "不予许可决定书", "证书"), OFFICE
    ),
    "来函": "申请单位提交",
    "竣工验收报告": "建设单位组织验收后出具",
}
