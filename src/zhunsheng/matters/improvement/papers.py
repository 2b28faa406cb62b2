"""The papers of a shortcoming: the list it stands on, the ledger of its measures, what goes into the next year."""

from __future__ import annotations

from collections.abc import Mapping

from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.papers import Layout, Names, Paper, Value, day_words
from zhunsheng.kernel.view import View
from zhunsheng.matters.improvement import acts as a
from zhunsheng.matters.improvement.facts import measures, state
from zhunsheng.matters.improvement.words import Origin

COMPUTED = ("来源事项", "整改措施和进展", "进展经过", "验收和销号")
SIGNATURE = "\n\n年  月  日"


def _measures(file: File, names: Names) -> tuple[str, ...]:
    return tuple(
        f"{key}. {entry.act.text}(责任人:{names(entry.act.owner)},完成期限:{day_words(entry.act.due)}):{state(file, key)}"
        for key, entry in measures(file).items()
    )


def _sources(proposed: a.Proposed, names: Names) -> str:
    found = dict.fromkeys(names(each.matter) for each in proposed.sources)
    return "、".join(found) or Origin.PEOPLE.label


def _ended(file: File) -> tuple[str, ...]:
    """What the legal desk found and the leader in charge said, each with its day."""
    said = [f"{day_words(e.happened_on)}{e.act.result.label}。{e.act.text}" for e in file.all(a.Verified)]
    return (*said, *(f"{day_words(e.happened_on)}销号。{e.act.text}" for e in file.all(a.Closed)))


def _values(view: View, _entry: AnyEntry | None, names: Names) -> Mapping[str, Value]:
    file = view.file
    proposed = file.first(a.Proposed)
    told = tuple(f"{day_words(e.happened_on)},措施{e.act.measure}:{e.act.text}" for e in file.all(a.Progressed))
    return {
        "来源事项": "" if proposed is None else _sources(proposed.act, names),
        "验收和销号": _ended(file) or "尚未验收",
        "整改措施和进展": _measures(file, names),
        "进展经过": told,
    }


def _form(name: str, act: type, *rows: tuple[str, str], title: str) -> Paper:
    top = (
        ("编号", "{{ 编号 }}"),
        ("所属年度", "{{ 所属年度 }}"),
        ("不足类别", "{{ 不足类别 }}"),
        ("不足", "{{ 不足 }}"),
    )
    return Paper(
        name=name, acts=(act,), layout=Layout.FORM, title=title, rows=(*top, *rows), values=_values, computed=COMPUTED
    )


PAPERS = (
    _form(
        "问题清单", a.Confirmed, ("来源事项", "{{ 来源事项 }}"), ("原因", "{{ 原因 }}"), ("提出认定意见的法制岗", "{{ 提出认定意见的法制岗 }}"),
        ("认定日期", "{{ 认定不足日 }}"), ("分管领导签名", SIGNATURE), title="法治建设问题清单",
    ),
    _form(
        "整改台账", a.Progressed, ("原因", "{{ 原因 }}"), ("整改措施、责任人、完成期限和进展", "{{ 整改措施和进展 }}"), ("进展经过", "{{ 进展经过 }}"),
        ("验收和销号", "{{ 验收和销号 }}"), ("分管领导签名", SIGNATURE), title="问题整改台账",
    ),
    Paper(
        name="下年安排", acts=(a.Carried,), layout=Layout.OPINION, title="{{ 转入年度 }}年度整改工作安排", values=_values, computed=COMPUTED,
        body=(
            "{{ 所属年度 }}年度认定的下列不足({{ 编号 }})在年末没有完成整改,经会议({{ 决定的会议 }})决定,转入{{ 转入年度 }}年度继续整改。",
            "一、不足和原因", "{{ 不足 }}", "{{ 原因 }}", "[整改措施和进展] 二、整改措施和进展", "[整改措施和进展] {{ 整改措施和进展 }}",
            "三、新的完成期限", "{{ 新的完成期限 }}。",
        ),
    ),
)  # fmt: skip
