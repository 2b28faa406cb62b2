"""The papers of publishing on one's own motion: classing, the three readings, the patrol, correction, answers."""

from __future__ import annotations

from collections.abc import Mapping

from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.papers import Layout, Names, Paper, Value, day_words
from zhunsheng.kernel.view import View
from zhunsheng.matters.proactive_disclosure import acts as a

COMPUTED = ("公开事项名称", "审核经过", "有问题的目录项清单", "所反馈的问题", "发出通报的单位")
SIGNATURE = "\n\n年  月  日"
READINGS = (a.Checked, a.Rechecked, a.SecrecyChecked, a.Approved)


def _items(view: View, _entry: AnyEntry | None) -> InNameOf:
    """What is put right is put right in the name it is public in."""
    item = view.file.first(a.Defined)
    return InNameOf.CENTRE if item is None else InNameOf(item.act.in_name_of.value)


def _read(file: File, entry: AnyEntry | None) -> tuple[str, ...]:
    """The readings of the text this slip is about, each with its day and what was said."""
    body = getattr(entry.act, "body", None) if entry is not None else None
    said = []
    for each in file.entries:
        if isinstance(each.act, READINGS) and body is not None and each.act.body.digest == body.digest:
            result = each.act.result if isinstance(each.act, a.SecrecyChecked) else each.act.verdict
            said.append(f"{each.act.LABEL}({day_words(each.happened_on)}):{result.label}")
    return tuple(said)


def _values(view: View, entry: AnyEntry | None, names: Names) -> Mapping[str, Value]:
    file, item = view.file, view.file.first(a.Defined)
    letter = getattr(entry.act, "letter", "") if entry is not None else ""
    told = [each.act for each in file.all(a.Inspected) if each.act.letter == letter]
    found = getattr(entry.act, "items", ()) if entry is not None else ()
    return {
        "公开事项名称": "" if item is None else item.act.item,
        "审核经过": _read(file, entry),
        "有问题的目录项清单": "、".join(map(names, found)),
        "所反馈的问题": told[-1].text if told else "",
        "发出通报的单位": told[-1].from_organ if told else "",
    }


def _form(name: str, act: type, *rows: tuple[str, str], title: str = "") -> Paper:
    top = (("公开事项", "{{ 公开事项名称 }}"), ("目录项编号", "{{ 编号 }}"))
    return Paper(
        name=name, acts=(act,), layout=Layout.FORM, title=title or name, rows=(*top, *rows), values=_values,
        computed=COMPUTED,
    )  # fmt: skip


PAPERS = (
    _form(
        "主动公开目录", a.Defined, ("目录类别", "{{ 目录类别 }}"), ("公开依据", "{{ 公开依据 }}"), ("公开主体", "{{ 公开主体 }}"),
        ("责任科室", "{{ 责任科室 }}"), ("公开渠道", "{{ 公开渠道 }}"), ("更新要求", "{{ 更新要求 }}"), ("公开对象", "{{ 公开对象 }}"),
        ("信息公开机构意见", SIGNATURE), ("分管领导意见", SIGNATURE), title="主动公开目录项设定表",
    ),
    _form(
        "栏目巡检表", a.Patrolled, ("巡检日期", "{{ 栏目巡检日 }}"), ("过期未更新(条)", "{{ 过期未更新 }}"), ("打不开(条)", "{{ 打不开 }}"),
        ("内容有误(条)", "{{ 内容有误 }}"), ("联系方式核对无误", "{{ 地址电话等联系方式已核对无误 }}"), ("有问题的目录项", "{{ 有问题的目录项清单 }}"),
        ("巡检人签名", SIGNATURE), title="政府信息公开栏目巡检表",
    ),
    _form(
        "信息发布审查单", a.Checked, ("拟公开文本", "{{ 拟公开文本 }}"), ("疑似个人信息处数", "{{ 疑似个人信息处数 }}"),
        ("疑点核对说明", "{{ 疑点核对说明 }}"), ("审核经过", "{{ 审核经过 }}"), ("初审初校人签名", SIGNATURE), ("复审复校人签名", SIGNATURE),
        ("保密审查人签名", SIGNATURE), ("终审终校人签名", SIGNATURE),
    ),
    _form(
        "公文公开属性单", a.Formed, ("本次公开内容", "{{ 本次公开内容 }}"), ("形成、变更日期", "{{ 信息形成或者变更日 }}"), ("来源事项", "{{ 来源事项 }}"),
        ("公开属性", "{{ 公开属性 }}"), ("不公开或者依申请公开的理由", "{{ 不公开或者依申请公开的理由 }}"), ("拟稿科室意见", SIGNATURE),
        ("信息公开机构意见", SIGNATURE),
    ),
    Paper(
        name="更正说明", acts=(a.Rectified,), layout=Layout.NOTICE, title="关于更正“{{ 公开事项名称 }}”的说明", values=_values, computed=COMPUTED,
        in_name_of=_items,
        body=("本单位公开的“{{ 公开事项名称 }}”{{ 原因 }},现更正如下:", "{{ 哪里不对改成什么 }}", "以更正后公开的内容为准。", "特此说明。"),
    ),
    Paper(
        name="整改报告", acts=(a.InspectionAnswered,), layout=Layout.OFFICIAL, series="报", to="{{ 发出通报的单位 }}:",
        title="关于政府信息公开抽查问题整改情况的报告", values=_values, computed=COMPUTED,
        body=(
            "贵单位的通报({{ 通报文号或者名称 }})收悉。现将整改情况报告如下:", "一、指出的问题", "{{ 所反馈的问题 }}", "二、整改情况",
            "{{ 整改情况 }}", "特此报告。",
        ),
    ),
)  # fmt: skip
FROM_OTHERS = {
    "部门预算公开文本": "财务岗按财政部门规定的表样编制,附原件",
    "部门决算公开文本": "财务岗按财政部门规定的表样编制,附原件",
    "政府信息公开工作年度报告": "按年度数据在“报表”里编制,以文本指纹为准",
}
