"""The papers of a sitting: notice, agenda, record and minutes. The minutes carry the decisions only (§ 会议规则)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.papers import Layout, Names, Paper, Value
from zhunsheng.kernel.view import View
from zhunsheng.matters.decisions import acts as a

ORDINAL = "一二三四五六七八九十"
COMPUTED = (
    "议题",
    "决定事项",
    "会议经过",
    "主持",
    "出席人员",
    "请假情况",
    "列席人员名单",
    "应到",
    "会议",
    "任务",
    "记录人",
)


def _ordinal(number: int) -> str:
    """1 一, 10 十, 11 十一, 20 二十: as headings are counted."""
    if number <= len(ORDINAL):
        return ORDINAL[number - 1]
    tens, ones = divmod(number, 10)
    return ("" if tens == 1 else ORDINAL[tens - 1]) + "十" + (ORDINAL[ones - 1] if ones else "")


def _named(accounts: Iterable[str], names: Names) -> str:
    return "、".join(names(account) for account in accounts)


def _agenda(file: File) -> tuple[str, ...]:
    return tuple(f"{e.act.item}. {e.act.title}({e.act.body.label})" for e in file.all(a.Proposed))


def _decided(file: File) -> tuple[str, ...]:
    """Each item with its decision, in the order they came up; what was not decided is no decision."""
    titles = {e.act.item: e.act.title for e in file.all(a.Proposed)}
    made: list[str] = []
    for number, entry in enumerate(file.all(a.Resolved), start=1):
        made.append(f"{_ordinal(number)}、{titles.get(entry.act.item, entry.act.item)}")
        made.append(f"会议决定:{entry.act.result.label}。{entry.act.text}")
    return tuple(made)


def _course(file: File, names: Names) -> tuple[str, ...]:
    """What was said, by whom, in its order; different views as they were given."""
    said: list[str] = []
    for entry in file.entries:
        deed = entry.act
        if isinstance(deed, a.Reported):
            said.append(f"议题{deed.item}:{names(deed.reporter)}汇报。{deed.text}")
        elif isinstance(deed, a.Opined):
            aside = "(书面意见,不计票)" if deed.written else ""
            said.append(f"议题{deed.item}:{names(deed.who)}{aside}:{deed.view.label}。{deed.text}")
        elif isinstance(deed, a.ChairSpoke):
            said.append(f"议题{deed.item}:主持人{names(deed.who)}末位表态:{deed.view.label}。{deed.text}{deed.why}")
        elif isinstance(deed, a.Voted):
            votes = f"应到{deed.base},同意{deed.votes_for},反对{deed.against},弃权{deed.abstain}"
            said.append(f"议题{deed.item}:{deed.way.label},{votes}。")
        elif isinstance(deed, a.Recused):
            said.append(f"议题{deed.item}:{names(deed.who)}回避({deed.why.label})。")
        elif isinstance(deed, a.Resolved):
            said.append(f"议题{deed.item}:{deed.result.label}。{deed.text}")
    return tuple(said)


def _values(view: View, entry: AnyEntry | None, names: Names) -> Mapping[str, Value]:
    file = view.file
    called, opened = file.last(a.Called), file.last(a.Opened)
    made: dict[str, Value] = {"议题": _agenda(file), "决定事项": _decided(file), "会议经过": _course(file, names)}
    if called is not None:
        made["会议"] = f"{called.act.session}{called.act.kind.label}"
        made["应到"] = _named((each.who for each in called.act.due), names)
        made["主持"] = names(called.act.presider)
    if opened is not None:
        made["主持"] = names(opened.act.presider)
        made["出席人员"] = _named(opened.act.present, names)
        made["请假情况"] = _named((each.who for each in opened.act.leave), names) or "无"
        made["列席人员名单"] = (
            "、".join(p for p in (_named(opened.act.observers, names), opened.act.guests) if p) or "无"
        )
    if entry is not None and isinstance(entry.act, a.Minuted) and not entry.witnessed:
        made["记录人"] = names(entry.actor)
    if entry is not None and isinstance(entry.act, a.Tasked):
        made["任务"] = f"{names(entry.act.owner)}:{entry.act.text}"
    return made


def _paper(name: str, act: type, layout: Layout, *body: str, title: str = "", series: str = "", to: str = "") -> Paper:
    return Paper(
        name=name, acts=(act,), layout=layout, title=title or name, body=body, series=series, to=to,
        values=_values, computed=COMPUTED,
    )  # fmt: skip


def _form(name: str, act: type, *rows: tuple[str, str]) -> Paper:
    return Paper(name=name, acts=(act,), layout=Layout.FORM, title=name, rows=rows, values=_values, computed=COMPUTED)


PAPERS = (
    _paper(
        "会议通知", a.Called, Layout.LETTER, "兹定于{{ 开会日期 }}{{ 开会时间 }}在{{ 地点 }}召开{{ 会议 }},由{{ 主持 }}主持。",
        "[议题] 会议议题:", "[议题] {{ 议题 }}", "请准时参加;因故不能参加的,请事先请假,可以提出书面意见。",
        title="关于召开{{ 会议 }}的通知", to="{{ 应到 }}:",
    ),
    _paper("议题单", a.PapersSent, Layout.OPINION, "会议:{{ 会议 }}", "时间:{{ 开会日期 }}{{ 开会时间 }}", "{{ 议题 }}"),
    _paper(
        "会议记录", a.Minuted, Layout.OPINION, "会议:{{ 会议 }}", "时间:{{ 到会核对开会日 }}", "地点:{{ 地点 }}",
        "主持:{{ 主持 }}", "出席:{{ 出席人员 }}", "请假:{{ 请假情况 }}", "列席:{{ 列席人员名单 }}", "一、议题", "{{ 议题 }}",
        "二、会议经过", "{{ 会议经过 }}", "记录:{{ 记录人 }}", title="{{ 会议 }}记录",
    ),
    Paper(
        name="会议纪要", acts=(a.Signed, a.Minuted), layout=Layout.MINUTES, title="{{ 会议 }}纪要", series="纪",
        signed="body", values=_values, computed=COMPUTED,
        body=(
            "{{ 到会核对开会日 }},{{ 主持 }}主持召开{{ 会议 }},研究下列事项。", "{{ 决定事项 }}",
            "出席:{{ 出席人员 }}", "请假:{{ 请假情况 }}", "列席:{{ 列席人员名单 }}", "[签发人] 签发:{{ 签发人 }}",
        ),
    ),
    _form(
        "议题申报表", a.Proposed, ("会议", "{{ 会议 }}"), ("议题", "{{ 议题序号 }}. {{ 议题名称 }}"), ("类别", "{{ 议题类别 }}"),
        ("由谁决定", "{{ 由谁决定 }}"), ("涉及金额", "{{ 涉及金额 }}"), ("汇报人", "{{ 汇报人 }}"),
        ("申报科室意见", "\n\n年  月  日"), ("分管领导意见", "\n\n年  月  日"), ("是否上会", "\n\n年  月  日"),
    ),
    _form(
        "会前程序审核单", a.Readied, ("会议", "{{ 会议 }}"), ("议题", "{{ 议题序号 }}. {{ 议题名称 }}"),
        ("法律顾问意见", "{{ 法律顾问意见 }}"), ("风险评估", "{{ 风险评估 }}"), ("资金来源说明", "{{ 资金来源说明 }}"),
        ("审核人", "\n年  月  日"),
    ),
    _form(
        "签到表", a.Opened, ("会议", "{{ 会议 }}"), ("日期", "{{ 到会核对开会日 }}"), ("地点", "{{ 地点 }}"),
        ("应到人员", "{{ 应到 }}"), ("签名", "\n\n\n\n\n"),
    ),
    _form(
        "表决票", a.Voted, ("会议", "{{ 会议 }}"), ("议题", "{{ 议题序号 }}. {{ 议题名称 }}"), ("同意", ""), ("反对", ""), ("弃权", ""),
    ),
    _form(
        "督办单", a.Tasked, ("会议", "{{ 会议 }}"), ("任务序号", "{{ 任务序号 }}"), ("责任人", "{{ 责任人 }}"),
        ("任务", "{{ 任务内容 }}"), ("完成期限", "{{ 完成期限 }}"), ("反馈要求", "请在完成期限以前书面反馈落实情况。"),
        ("落实情况", "\n\n\n"),
    ),
)  # fmt: skip
FROM_OTHERS = {"会议材料": "由申报科室提供,随议题附送"}
