"""The annual report on rule-of-law government (法治政府建设年度报告), written from the year's records.

Chapters as the office's own report orders them: measures and results, the first responsible person, shortcomings and
causes, next year. Every number is a figure; what the records say nothing of is not said. Source of the chapters:
法治政府建设与责任落实督察工作规定 (second hand).
"""

from __future__ import annotations

from zhunsheng.reports.document import Appendix, Document, Number, Span
from zhunsheng.reports.measures import measures
from zhunsheng.reports.writing import ORDINALS, Lacking, Writer, Year, quoted, titled

__all__ = ["Lacking", "Year", "annual"]


def annual(year: Year) -> Document:
    """Write the report."""
    writer = Writer(year)
    writer.say(f"现将{year.organ}{year.year}年法治政府建设工作情况报告如下:")
    measures(writer)
    _head(writer)
    _shortcomings(writer)
    _next_year(writer)
    appendix = tuple(
        Appendix(id_, f.title, f.value, f.unit, f.definition, f.acts)
        for id_ in writer.used
        if (f := year.figures[id_]) is not None
    )
    title = f"{year.organ}{year.year}年法治政府建设工作报告"
    return Document(title, year.organ, year.year, tuple(writer.blocks), appendix, year.signed, year.sample).printed()


def _head(writer: Writer) -> None:
    writer.heading(1, "二、党政主要负责人履行推进法治建设第一责任人职责情况")
    writer.points(_personally(writer), _tasks(writer), _in_court(writer), _led(writer))


def _personally(writer: Writer) -> list[Span]:
    four = ("leader.deploy", "leader.ask", "leader.coordinate", "leader.supervise")
    if not writer.any("duty.put_in_plan", *four):
        return []
    spans: list[Span] = ["切实加强法治建设组织领导"]
    spans += writer.counted((",把法治建设纳入单位规划、年度计划", "duty.put_in_plan"))
    words = ("重要工作亲自部署", "重大问题亲自过问", "重点环节亲自协调", "重要任务亲自督办")
    spans += writer.counted(*((f",{word}", figure) for word, figure in zip(words, four, strict=True)))
    spans += writer.counted((",专题报告", "leader.report"), (",述法", "leader.shufa"))
    return [*spans, "。"]


def _tasks(writer: Writer) -> list[Span]:
    if not writer.any("duty.points_in", "duty.tasks_due"):
        return []
    spans: list[Span] = ["推动完成区委全面依法治区委员会年度工作要点相关任务"]
    spans += writer.counted(
        (",收到工作要点", "duty.points_in"),
        (",到期任务", "duty.tasks_due"),
        (",完成", "duty.tasks_done"),
        (",其中按期", "duty.tasks_on_time"),
    )
    return [*spans, "。"]


def _in_court(writer: Writer) -> list[Span]:
    if not writer.any("litigation.hearings_own", "litigation.referred"):
        return []
    spans: list[Span] = ["严格执行负责人出庭应诉规定"]
    if writer.value("litigation.hearings_own"):
        spans += [",本中心为被告的案件开庭", writer.number("litigation.hearings_own")]
        spans += [",负责人出庭", writer.number("litigation.hearings_head_present")]
    spans += writer.counted((";做好区政府应诉案件的承办工作", "litigation.referred"))
    spans += writer.counted((";参加行政复议听证", "reconsideration.hearings_head_present"))
    return [*spans, "。"]


def _led(writer: Writer) -> list[Span]:
    if not writer.value("study.head_led"):
        return []
    spans: list[Span] = ["带头学法,主要负责人领学", writer.number("study.head_led")]
    if writer.year.led:
        spans.append(f",研读学习{titled(writer.year.led)}")
    return [*spans, "。"]


def _shortcomings(writer: Writer) -> None:
    writer.heading(1, "三、推进法治政府建设存在的不足和原因")
    lacking: list[list[Span]] = [_because(each) for each in writer.year.lacking]
    shown = _shown(writer)
    if lacking and writer.value("gap.confirmed"):
        writer.say(f"{writer.year.year}年认定的不足", writer.number("gap.confirmed"), ":")
    writer.points(*lacking, shown, otherwise="本年度没有认定的不足,记录中也没有发现逾期、未经审查等问题。")


def _because(lacking: Lacking) -> list[Span]:
    ended = "现已整改销号" if lacking.closed else "正在整改"
    return [f"{_plain(lacking.text)};原因是{_plain(lacking.cause)};{ended}。"]


def _shown(writer: Writer) -> list[Span]:
    """What the records show by themselves, by kind."""
    if not writer.value("shortcomings.shown"):
        return []
    spans: list[Span] = ["由记录推出、需要改进的情形", writer.number("shortcomings.shown")]
    kinds = writer.parts("shortcomings.shown", "kind", "(")
    return [*spans, *kinds, *([")"] if kinds else []), "。"]


def _next_year(writer: Writer) -> None:
    writer.heading(1, f"四、{writer.year.year + 1}年推进法治政府建设的主要安排")
    writer.heading(2, "(一)统筹推进法治建设工作")
    writer.points(
        _carried(writer), *(_goes_on(each) for each in writer.year.open), otherwise="没有结转下年度办理的事项。"
    )
    writer.heading(2, "(二)深化法治理念培育")
    writer.points(_to_study(writer))
    writer.heading(2, "(三)切实抓好普法工作落实")
    writer.points(_to_publicise(writer))


def _carried(writer: Writer) -> list[Span]:
    if not writer.value("matters.carried"):
        return []
    found = writer.year.figures["matters.carried"]
    spans: list[Span] = ["继续办理结转的事项", writer.number("matters.carried")]
    for place, (name, count) in enumerate(found.parts.get("procedure", {}).items()):
        spans += ["、" if place else "(", writer.year.labels.get(name, name)]
        spans.append(Number("matters.carried", f"{count}件", name))
    return [*spans, *([")"] if len(spans) > 2 else []), ",依法按期办结。"]


def _goes_on(lacking: Lacking) -> list[Span]:
    what = f",继续落实整改措施:{_plain(lacking.measures)}" if lacking.measures else ",研究整改措施"
    return [f"针对“{_plain(lacking.text)}”{what}。"]


def _to_study(writer: Writer) -> list[Span]:
    year = writer.year.year + 1
    if writer.year.quarterly:
        return [f"制定{year}年学法计划,坚持干部职工{writer.year.quarterly},确保学法时间和实效。"]
    return [f"制定{year}年学法计划,采取集中学习与自学相结合的方式,持续提升干部职工法治素养。"]


def _to_publicise(writer: Writer) -> list[Span]:
    nodes = f"结合{quoted(writer.year.nodes)}等普法节点" if writer.year.nodes else "结合重要普法节点"
    return [f"{nodes},创新宣传形式,继续开展面向群众的法治宣传,让法律法规走进群众日常生活。"]


def _plain(text: str) -> str:
    """A sentence's words without its own full stop and numbering."""
    return text.strip().removesuffix("。").removeprefix(f"{ORDINALS[0]}、").removeprefix("1. ")
