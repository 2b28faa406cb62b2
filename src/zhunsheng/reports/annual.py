"""The annual report on rule-of-law government (法治政府建设年度报告), written from the year's records.

Chapters as the office's own report orders them: measures and results, the first responsible person, shortcomings and
causes, next year. Every number is a figure; a chapter the records say nothing of says exactly that, because a claim
that cannot be proven must show as empty. Source of the chapters: 法治政府建设与责任落实督察工作规定 (second hand).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from zhunsheng.reports.document import Appendix, Block, Document, Heading, Number, Paragraph, Span

NOTHING = "本年度没有可据以填写的记录。"


class FigureValue(Protocol):
    """What the report needs of a figure."""

    @property
    def title(self) -> str:
        """Its name."""

    @property
    def unit(self) -> str:
        """Its unit."""

    @property
    def definition(self) -> str:
        """The definition as printed."""

    @property
    def value(self) -> int:
        """The number."""

    @property
    def acts(self) -> tuple[int, ...]:
        """The acts that make it count."""

    @property
    def parts(self) -> Mapping[str, Mapping[str, int]]:
        """The number by dimension and member."""


@dataclass(frozen=True)
class Year:
    """A year of an organ as the report needs it.

    ``labels`` are the procedures' names by id, and the words of a figure's members by ``figure dimension member``.
    """

    organ: str
    year: int
    bureau: str
    figures: Mapping[str, FigureValue]
    labels: Mapping[str, str] = field(default_factory=dict)
    sample: bool = False
    signed: str = ""


@dataclass
class _Writer:
    year: Year
    blocks: list[Block] = field(default_factory=list)
    used: dict[str, None] = field(default_factory=dict)

    def heading(self, level: int, text: str) -> None:
        self.blocks.append(Heading(level, text))

    def say(self, *spans: Span) -> None:
        self.blocks.append(Paragraph(tuple(spans)))

    def value(self, figure: str) -> int:
        found = self.year.figures.get(figure)
        return 0 if found is None else found.value

    def number(self, figure: str) -> Number:
        self.used.setdefault(figure)
        return Number(figure, f"{self.value(figure)}{self.year.figures[figure].unit}")

    def parts(self, figure: str, dimension: str) -> list[Span]:
        """``其中甲3件、乙2件`` from the members of a dimension."""
        members = self.year.figures[figure].parts.get(dimension, {})
        spans: list[Span] = []
        for name, count in members.items():
            words = self.year.labels.get(f"{figure} {dimension} {name}", name)
            spans += [
                "、" if spans else "其中",
                words,
                Number(figure, f"{count}{self.year.figures[figure].unit}", name),
            ]
        return [*spans, ""] if len(members) > 1 else []


def annual(year: Year) -> Document:
    """Write the report."""
    writer = _Writer(year)
    number = year.year
    writer.say(f"现将{year.organ}{number}年法治政府建设工作情况报告如下:")
    writer.heading(1, "一、推进法治政府建设的重要举措和成效")
    _study(writer)
    _duties(writer)
    _decisions(writer)
    _disputes(writer)
    writer.heading(1, "二、党政主要负责人履行推进法治建设第一责任人职责情况")
    _head(writer)
    writer.heading(1, "三、推进法治政府建设存在的不足和原因")
    _shortcomings(writer)
    writer.heading(1, f"四、{number + 1}年推进法治政府建设的主要安排")
    _next_year(writer)
    appendix = tuple(
        Appendix(id_, f.title, f.value, f.unit, f.definition, f.acts)
        for id_ in writer.used
        if (f := year.figures[id_]) is not None
    )
    title = f"{year.organ}{number}年法治政府建设工作报告"
    return Document(title, year.organ, number, tuple(writer.blocks), appendix, year.signed, year.sample).printed()


def _study(writer: _Writer) -> None:
    writer.heading(2, "(一)深化理论学习,加强法治宣传")
    if not writer.value("study.sessions") + writer.value("publicity.events"):
        writer.say(NOTHING)
        return
    if writer.value("study.sessions"):
        spans: list[Span] = ["抓实学法教育,组织学法", writer.number("study.sessions")]
        for figure, words in (
            ("study.collective_sessions", ",其中干部职工集中学法"),
            ("study.attendance", ",实到"),
            ("study.test_takers", ";参加法律知识测试"),
            ("study.head_led", ";主要负责人带头学法"),
        ):
            if writer.value(figure):
                spans += [words, writer.number(figure)]
        writer.say(*spans, "。")
    _publicity(writer)


def _publicity(writer: _Writer) -> None:
    if not writer.value("publicity.events"):
        return
    spans: list[Span] = ["结合重要时间节点,开展普法活动", writer.number("publicity.events")]
    for figure, words in (
        ("publicity.community_events", ",其中在包抓社区开展"),
        ("publicity.copies", ",发放宣传资料"),
        ("publicity.people_reached", ",参与群众"),
    ):
        if writer.value(figure):
            spans += [words, writer.number(figure)]
    writer.say(*spans, "。")
    if writer.value("publicity.survey_sample"):
        writer.say(
            "回收普法问卷",
            writer.number("publicity.survey_sample"),
            ",其中知晓的",
            writer.number("publicity.survey_known"),
            "、参与过的",
            writer.number("publicity.survey_took_part"),
            "。",
        )


def _duties(writer: _Writer) -> None:
    writer.heading(2, "(二)依法履行职责,提升服务效能")
    if not writer.value("reviews.submitted"):
        writer.say(NOTHING)
        return
    bureau = writer.year.bureau or "区司法局"
    spans: list[Span] = [
        f"对信访案件的处理意见等,先交由{bureau}进行合法性审查,审查通过后再行答复。全年送审",
        writer.number("reviews.submitted"),
    ]
    for figure, words in (("reviews.passed_first_time", ",一次通过"), ("reviews.returned", ",退回补充")):
        if figure in writer.year.figures:
            spans += [words, writer.number(figure)]
    writer.say(*spans, "。")


def _decisions(writer: _Writer) -> None:
    writer.heading(2, "(三)坚持推进行政决策科学化、民主化、法治化")
    if not writer.value("decisions.meetings_held"):
        writer.say(NOTHING)
        return
    spans: list[Span] = ["重大事项由班子成员集体讨论研究决定。累计召开党组会(主任办公会)"]
    spans.append(writer.number("decisions.meetings_held"))
    parts = writer.parts("decisions.meetings_held", "kind")
    spans += [",", *parts] if parts else []
    for figure, words in (("decisions.items", ",研究议题"), ("decisions.major_items", ",其中“三重一大”事项")):
        if writer.value(figure):
            spans += [words, writer.number(figure)]
    writer.say(*spans, "。")
    _if_any(writer, "decisions.recusals", "依规回避", "。")
    _if_any(writer, "decisions.tasks", "会议议定事项分解督办", "。")


def _disputes(writer: _Writer) -> None:
    writer.heading(2, "(四)全力化解矛盾纠纷、筑牢社会稳定安全防线")
    said = False
    for figure, words, dimension in (
        ("disclosure.items_handled", "办理政府信息公开事项", "capacity"),
        ("litigation.referred", "区司法局批转行政应诉案件", ""),
        ("litigation.own", "涉及我中心行政应诉案件", ""),
        ("petitions.handled", "办理信访信息系统来信、来访、投诉信访件", "form"),
    ):
        if not writer.value(figure):
            continue
        said = True
        parts = writer.parts(figure, dimension) if dimension else []
        writer.say(f"{writer.year.year}年,{words}", writer.number(figure), *([",", *parts] if parts else []), "。")
    for figure, words in (
        ("litigation.mediated", "积极配合审判机关开展调解,调解化解行政诉讼案件"),
        ("petitions.settled", "化解信访事项"),
    ):
        said = _if_any(writer, figure, words, "。") or said
    if not said:
        writer.say(NOTHING)
    _on_time(writer)


def _on_time(writer: _Writer) -> None:
    if not any(writer.value(each) for each in ("clocks.on_time", "clocks.late", "clocks.overdue")):
        return
    writer.say(
        "法定时限内办结",
        writer.number("clocks.on_time"),
        ",超过法定时限办结",
        writer.number("clocks.late"),
        ",尚未办结已逾期",
        writer.number("clocks.overdue"),
        "。",
    )


def _head(writer: _Writer) -> None:
    said = False
    if writer.value("litigation.hearings_own"):
        writer.say(
            "本单位为被告的案件开庭",
            writer.number("litigation.hearings_own"),
            ",负责人出庭",
            writer.number("litigation.hearings_head_present"),
            "。",
        )
        said = True
    if not said:
        writer.say(NOTHING)


def _shortcomings(writer: _Writer) -> None:
    place = 0
    for figure in ("findings.all", "clocks.late"):
        if not writer.value(figure):
            continue
        found = writer.year.figures[figure]
        for words, count in found.parts.get("what", {}).items():
            said = f"有的记录不合办理规则:{words}" if figure == "findings.all" else f"“{words}”超过法定时限"
            ordinal = _ORDINALS[place] if place < len(_ORDINALS) else "其次"
            writer.used.setdefault(figure)
            writer.say(f"{ordinal}是{said},", Number(figure, f"{count}{found.unit}", words), "。")
            place += 1
    if not place:
        writer.say("本年度的记录中没有发现逾期、未经审查等问题。")


def _next_year(writer: _Writer) -> None:
    if not writer.value("matters.carried"):
        writer.say("没有结转下年度继续办理的事项。")
        return
    parts = writer.year.figures["matters.carried"].parts.get("procedure", {})
    spans: list[Span] = ["继续办理结转的事项", writer.number("matters.carried"), "("]
    for name, count in parts.items():
        spans += ["" if spans[-1] == "(" else "、", writer.year.labels.get(name, name)]
        spans.append(Number("matters.carried", f"{count}件", name))
    writer.say(*spans, "),依法按期办结。")


def _if_any(writer: _Writer, figure: str, before: str, after: str) -> bool:
    if not writer.value(figure):
        return False
    writer.say(before, writer.number(figure), after)
    return True


_ORDINALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
