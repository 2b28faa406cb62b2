"""The papers of a year of the head's duty and of its report: what was split, told, accounted for, mended, sent."""

from __future__ import annotations

from collections.abc import Mapping

from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.papers import Layout, Names, Paper, Value, day_words
from zhunsheng.kernel.view import View
from zhunsheng.matters.responsibility import acts as a
from zhunsheng.matters.responsibility import annual, facts

COMPUTED = ("任务分解", "四个亲自的情况", "职责年度")
NOTHING = "(没有登记)"


def _tasks(file: File, names: Names) -> tuple[str, ...]:
    said = []
    for key, given in facts.tasks(file).items():
        task = given.task
        evidence = f",应交的佐证:{task.evidence}" if task.evidence else ""
        said.append(f"{key}. {task.text}(责任人:{names(task.owner)},完成期限:{day_words(task.due)}{evidence})")
    return tuple(said)


def _in_person(view: View) -> tuple[str, ...]:
    """The four, each proven deed with its day and words; where none is on file, that is said."""
    said: list[str] = []
    for number, kind in enumerate(facts.FOUR, start=1):
        done = tuple(facts.in_person(view, kind))
        said.append(f"{number}. {kind.LABEL}{'' if done else NOTHING}")
        said.extend(f"{day_words(entry.happened_on)}:{entry.act.text}" for entry in done)
    return tuple(said)


def _values(view: View, _entry: AnyEntry | None, names: Names) -> Mapping[str, Value]:
    file = view.file
    draft = facts.last_draft(file)
    year = facts.year_of(file) if draft is None else draft.report_year
    return {
        "任务分解": _tasks(file, names),
        "四个亲自的情况": _in_person(view),
        "职责年度": "" if year is None else str(year),
    }


def _paper(
    name: str, act: type, *body: str, title: str, to: str = "", series: str = "", layout: Layout = Layout.OFFICIAL
) -> Paper:
    return Paper(
        name=name, acts=(act,), layout=layout, title=title, to=to, body=body, series=series, values=_values,
        computed=COMPUTED,
    )  # fmt: skip


YEAR = "{{ 职责年度 }}"
PAPERS = (
    _paper(
        "分工方案", a.Split, f"为落实{YEAR}年度法治建设工作要点,现将任务分工如下:", "一、任务分工", "{{ 任务分解 }}", "二、工作要求",
        "责任人应当在完成期限以前完成任务并提交佐证,由分管领导验收销号;不能按期完成的,应当说明原因。",
        title=f"{YEAR}年度法治建设工作要点分工方案", to="各科室:", series="发",
    ),
    _paper(
        "专题报告", a.LeaderReported, f"现将本单位{YEAR}年度推进法治建设的情况专题报告如下:", "一、主要负责人履行推进法治建设第一责任人职责的情况",
        "{{ 四个亲自的情况 }}", "[任务分解] 二、工作要点任务分工情况", "[任务分解] {{ 任务分解 }}", "三、存在的问题和下一步打算", "【存在的问题和下一步打算】",
        "特此报告。", title=f"关于{YEAR}年度推进法治建设情况的报告", to="{{ 报告对象 }}:", series="报",
    ),
    _paper(
        "述法报告", a.Accounted, "述法人:{{ 述法人 }}", f"现将{YEAR}年度履行推进法治建设第一责任人职责的情况报告如下:", "一、履行职责情况",
        "{{ 四个亲自的情况 }}", "二、存在的问题和原因", "【存在的问题和原因】", "三、改进措施", "【改进措施】", "述法人(签名):",
        title=f"{YEAR}年度述法报告", layout=Layout.OPINION,
    ),
    _paper(
        "整改方案", a.InspectAnswered, "{{ 督察考核机关 }}的反馈意见收悉。本单位研究制定整改方案如下:", "一、反馈的问题",
        "{{ 反馈的问题 }}", "二、整改措施、责任人和完成期限", "【逐项写明整改措施、责任人和完成期限】", "三、组织保障",
        "由主要负责人负总责,整改进展由法制岗汇总,完成一项、验收一项、销号一项。",
        title="关于法治督察、考核反馈问题整改方案的报告", to="{{ 报送机关 }}:", series="报",
    ),
    _paper(
        "报送函", annual.Sent, f"根据有关规定,本单位编制了{YEAR}年度法治政府建设报告,经会议审议通过,现予报送。",
        "附件:{{ 报送的报告 }}", title=f"关于报送{YEAR}年度法治政府建设报告的函", to="{{ 报送机关 }}:", series="函",
    ),
)  # fmt: skip
