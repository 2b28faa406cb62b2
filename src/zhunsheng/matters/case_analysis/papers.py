"""The papers of a quarter's analysis. They name cases by their number, never the people in them."""

from __future__ import annotations

from collections.abc import Mapping

from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.papers import Layout, Names, Paper, Value, day_words
from zhunsheng.kernel.view import View
from zhunsheng.matters.case_analysis import acts as a

COMPUTED = ("研判季度", "案件情况", "改进措施", "参加人员名单")
SIGNATURE = "\n\n年  月  日"


def _cases(file: File, names: Names) -> tuple[str, ...]:
    said = []
    for entry in file.all(a.CaseAnalysed):
        case = entry.act
        said.append(
            f"{case.number}. {names(case.matter)}:风险点:{case.loses_by.label};风险:{case.risk.label}。{case.proposal}"
        )
    return tuple(said)


def _measures(file: File, names: Names) -> tuple[str, ...]:
    done = {entry.act.measure: entry for entry in file.all(a.MeasureDone)}
    said = []
    for entry in file.all(a.Measured):
        measure, made = entry.act, done.get(entry.act.measure)
        result = f"已于{day_words(made.happened_on)}落实:{made.act.text}" if made is not None else "尚未落实"
        who = f"责任人:{names(measure.owner)},完成期限:{day_words(measure.due)}"
        said.append(f"{measure.measure}. {measure.text}({who});{result}")
    return tuple(said)


def _values(view: View, _entry: AnyEntry | None, names: Names) -> Mapping[str, Value]:
    file = view.file
    opened, held = file.first(a.Opened), file.last(a.Held)
    return {
        "研判季度": "" if opened is None else opened.act.term,
        "案件情况": _cases(file, names) or "本季度没有需要研判的案件。",
        "改进措施": _measures(file, names) or "没有确定改进措施。",
        "参加人员名单": "" if held is None else "、".join(names(who) for who in held.act.participants),
    }


def _paper(name: str, act: type, *body: str, title: str) -> Paper:
    return Paper(
        name=name, acts=(act,), layout=Layout.OPINION, title=title, body=body, values=_values, computed=COMPUTED
    )


def _form(name: str, act: type, *rows: tuple[str, str], title: str) -> Paper:
    return Paper(name=name, acts=(act,), layout=Layout.FORM, title=title, rows=rows, values=_values, computed=COMPUTED)


PAPERS = (
    _form(
        "案件研判表", a.CaseAnalysed, ("季度", "{{ 研判季度 }}"), ("序号", "{{ 序号 }}"), ("研判的案件", "{{ 研判的诉讼信访件 }}"),
        ("事实", "{{ 事实 }}"), ("证据", "{{ 证据 }}"), ("适用法律", "{{ 适用法律 }}"), ("败诉、被纠正的风险点", "{{ 败诉被纠正的风险点 }}"),
        ("风险", "{{ 风险 }}"), ("工作建议", "{{ 工作建议 }}"), ("研判日期", "{{ 逐案分析日 }}"), ("分析人签名", SIGNATURE), title="案件分析研判表",
    ),
    _paper(
        "研判会记录", a.Held, "时间:{{ 召开研判会日 }}", "参加人员:{{ 参加人员名单 }}", "[其他参加单位] 其他参加单位:{{ 其他参加单位 }}",
        "一、研判的案件", "{{ 案件情况 }}", "二、讨论情况", "【讨论情况】", "三、改进措施", "{{ 改进措施 }}",
        "记录人(签名):", title="{{ 研判季度 }}案件分析研判会记录",
    ),
    _form(
        "沟通记录", a.Exchanged, ("日期", "{{ 与区司法局沟通日 }}"), ("方式", "{{ 方式 }}"), ("区司法局岗位", "{{ 区司法局哪个岗位 }}"),
        ("内容", "{{ 内容 }}"), ("所涉事项", "{{ 所涉事项 }}"), ("沟通结果", "{{ 沟通结果 }}"), ("记录人签名", SIGNATURE), title="与区司法局沟通记录",
    ),
    _paper(
        "研判报告", a.Closed, "{{ 召开研判会日 }},本单位召开{{ 研判季度 }}案件分析研判会。现将研判情况和改进措施落实情况报告如下:",
        "一、案件情况", "{{ 案件情况 }}", "二、改进措施落实情况", "{{ 改进措施 }}",
        title="{{ 研判季度 }}案件分析研判报告",
    ),
)  # fmt: skip
