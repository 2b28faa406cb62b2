"""Slips a reader overlooks: wrong decree numbers, broken document numbers, years, ranges, plans past their end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from zhunsheng.law.schema import Instrument
from zhunsheng.reports.audit.script import normal
from zhunsheng.reports.audit.sections import Sections
from zhunsheng.reports.audit.statement import Claim, Finding
from zhunsheng.reports.audit.sums import sums
from zhunsheng.reports.audit.tables import table_findings

_CITED = re.compile(
    r"《(?P<title>[^《》\n]{2,60})》\s*[((]?[^《》。;\n]{0,12}?(?P<number>(?:国务院令|国令|国务院|主席令|中央军委令)\s*(?:第\s*)?(?P<digits>\d{2,4})\s*号|(?P<office>国办发|国办函|国办公开办函|法释|国发|建房|国信发)\s*〔(?P<year>\d{4})〕\s*(?P<serial>\d+)\s*号)"
)
_BEFORE = re.compile(
    r"(?P<number>(?:国务院令|国令|主席令)\s*(?:第\s*)?(?P<digits>\d{2,4})\s*号)\s*[))]?\s*(?:公布的|发布的)?\s*《(?P<title>[^《》\n]{2,60})》"
)
_BROKEN = re.compile(
    r"[\u4e00-\u9fff]{1,12}〔\d{4}(?:\d+|[^〕\d\s]{0,2}第?\d+)号|[\u4e00-\u9fff]{2,12}\d{4}〕\d+号|〔\d{4}〕第?\s*号|〔\d{5,}〕\s*\d*号?"
)
_RANGE = re.compile(r"(?P<first>(?:19|20)\d{2})\s*年?\s*(?P<dash>-+|至|到)\s*(?P<last>(?:19|20)\d{2})\s*年?")
_LOST_DASH = re.compile(r"[(]\s*((?:19|20)\d{2})((?:19|20)\d{2})\s*年?\s*[)]")
_PLANS = (
    ("法治政府建设实施纲要", ((2015, 2020), (2021, 2025))),
    ("法治社会建设实施纲要", ((2020, 2025),)),
    ("法治中国建设规划", ((2020, 2025),)),
)
"""National plans and the years printed in their titles."""
_WAVES = {"六五": 2015, "七五": 2020, "八五": 2025, "九五": 2030}
_FIVE_YEARS = {"十二五": 2015, "十三五": 2020, "十四五": 2025, "十五五": 2030}
_NEAR = 12  # letters around a plan in which its carrying out is said
_CARRIED_OUT = re.compile(r"落实|贯彻|实施|按照|根据|推进|执行|围绕|依据|对照|抓好|要求")
_CLOSED = re.compile(r"收官|总结|验收|圆满完成|终期|期满|以来|期间|评估")


def findings(text: str, claims: Sequence[Claim], instruments: Sequence[Instrument]) -> list[Finding]:
    """Every slip, in order of place."""
    plain = normal(text)
    sections = Sections(plain)
    body = re.sub(r"(?m)^#.*$", lambda remark: " " * len(remark[0]), plain)
    year = sections.year
    found = [
        *_citations(body, instruments, year),
        *_numbers(body),
        *_ranges(body),
        *(_expired(body, sections, year) if year else ()),
        *(_years(body, sections, year) if year else ()),
        *_markers(sections),
        *_spans(body),
        *sums(claims, plain),
        *table_findings(plain, sections.title),
    ]
    return sorted(set(found), key=lambda each: (each.start, each.end, each.kind))


def _bare(title: str) -> str:
    title = re.sub(r"[((][^()()]*[))]", "", title)
    return re.sub(r"^中华人民共和国|\s", "", title)


def _citations(body: str, instruments: Sequence[Instrument], year: int | None) -> Iterator[Finding]:
    known: dict[str, list[Instrument]] = {}
    for each in instruments:
        known.setdefault(_bare(each.title_zh), []).append(each)
    for pattern in (_CITED, _BEFORE):
        for found in pattern.finditer(body):
            editions = known.get(_bare(found["title"]), [])
            numbered = [each for each in editions if re.search(r"第\d+号|〔\d{4}〕", each.document_no)]
            if not numbered:
                continue
            said = _digits(found["number"])
            place = found.span("number")
            right = next((each for each in numbered if _digits(each.document_no) == said), None)
            names = "、".join(each.document_no for each in numbered)
            if right is None and (len(said) == len(_digits(numbered[0].document_no))):
                yield Finding("citation", *place, f"《{found['title']}》的文号应为{names},文中写作“{found['number']}”")
            elif right is not None and year and right.in_force_to and right.in_force_to < date(year, 1, 1):
                yield Finding(
                    "citation",
                    *place,
                    f"《{found['title']}》{right.document_no}已于{right.in_force_to:%Y年}失效,现行为{names}",
                )


def _digits(number: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\d+", number))


def _numbers(body: str) -> Iterator[Finding]:
    for found in _BROKEN.finditer(body):
        yield Finding("document_number", *found.span(), f"文号“{found[0]}”的六角括号或者年份不完整")


def _ranges(body: str) -> Iterator[Finding]:
    for found in _LOST_DASH.finditer(body):
        yield Finding("range", *found.span(), f"年份区间“{found[0]}”缺少连接号,应为{found[1]}-{found[2]}年")
    for found in _RANGE.finditer(body):
        first, last = int(found["first"]), int(found["last"])
        if last < first:
            yield Finding("range", *found.span(), f"年份区间“{found[0]}”后一年早于前一年")
    for name, editions in _PLANS:
        for found in re.finditer(rf"(?<![市省区县])《?{name}\s*[(]\s*(\d{{4}})\s*年?\s*-+\s*(\d{{4}})\s*年?[)]", body):
            said = (int(found[1]), int(found[2]))
            if said not in editions and said[0] <= said[1] and _national(body, found.start()):
                right = "或者".join(f"{a}-{b}年" for a, b in editions)
                yield Finding("range", *found.span(), f"《{name}》的年份是{right},文中写作{said[0]}-{said[1]}")


def _national(body: str, place: int) -> bool:
    """Whether a plan's name stands alone, not behind the name of a province or district."""
    return body[place] == "《" or body[max(0, place - 1) : place] in {"", "《", "实", "照", "彻", ","}


def _expired(body: str, sections: Sections, year: int) -> Iterator[Finding]:
    for found in re.finditer(
        r"《(?P<name>[^《》\n]*?(?:规划|纲要|计划|方案|意见|要点)[^《》\n]*?[((]\s*\d{4}\s*年?\s*-+\s*(?P<end>\d{4})\s*年?[))][^《》\n]*)》",
        body,
    ):
        yield from _past(body, sections, year, found, int(found["end"]), f"《{found['name']}》")
    for found in re.finditer(r"“?(?P<wave>[六七八九]五)”?普法", body):
        yield from _past(body, sections, year, found, _WAVES[found["wave"]], f"“{found['wave']}”普法规划")
    for found in re.finditer(r"“(?P<plan>十[二三四五]五)”(?:规划|时期|期间)?", body):
        yield from _past(body, sections, year, found, _FIVE_YEARS[found["plan"]], f"“{found['plan']}”规划")


def _past(body: str, sections: Sections, year: int, found: re.Match[str], end: int, name: str) -> Iterator[Finding]:
    acts_in = year + 1 if sections.future(found.start()) else year
    left = max(body.rfind(stop, 0, found.start()) for stop in "。;\n") + 1
    right = min(place for stop in "。;\n" if (place := body.find(stop, found.end())) >= 0 or (place := len(body)))
    near = body[max(left, found.start() - _NEAR) : min(right, found.end() + _NEAR)]
    if end < acts_in and _CARRIED_OUT.search(near) and not _CLOSED.search(body[left:right]):
        yield Finding("expired", *found.span(), f"{name}到{end}年为止,{acts_in}年仍写作执行依据")


def _years(body: str, sections: Sections, year: int) -> Iterator[Finding]:
    for head in sections.headings:
        found = re.search(r"((?:19|20)\d{2})\s*年", head.title)
        if found is None or head.level > 1 or re.search(r"-|整改|反馈|督察|考核|回头看", head.title):
            continue
        wanted = {year + 1, year + 2} if sections.future(head.start) else {year}
        if int(found[1]) not in wanted and not re.search(r"《[^》]*$", head.title[: found.start()]):
            start = head.end - len(head.title) + found.start()
            yield Finding("year", start, start + len(found[0]), f"标题写{found[1]}年,报告年度是{year}年")
    opening = re.search(r"现将[^。\n]{0,30}?((?:19|20)\d{2})\s*年[^。\n]{0,30}?(?:报告|汇报|公布|公开)如下", body)
    if opening and int(opening[1]) != year:
        yield Finding("year", *opening.span(1), f"正文称报告{opening[1]}年的工作,标题是{year}年")
    period = re.search(r"((?:19|20)\d{2})年1月1日(?:起)?(?:-+|至|到)\s*(?:((?:19|20)\d{2})年)?12月31日", body)
    if period and {int(each) for each in period.groups() if each} != {year}:
        yield Finding("year", *period.span(), f"统计期限“{period[0]}”与报告年度{year}年不符")


def _markers(sections: Sections) -> Iterator[Finding]:
    last: dict[int, str] = {}
    for head in sections.headings:
        if last.get(head.level) == head.mark:
            yield Finding("numbering", head.start, head.start + len(head.mark), f"序号“{head.mark}”连用两次")
        last[head.level] = head.mark
        if head.level == 1:
            last.pop(2, None)


def _spans(body: str) -> Iterator[Finding]:
    """A period said in days beside the two dates it runs between."""
    pattern = re.compile(
        r"(\d{4})年(\d{1,2})月(\d{1,2})日(?:起)?\s*(?:-+|至|到)\s*(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[^。\n]{0,20}?(?<!\d)(\d{1,3})\s*(?:日|天)(?!前|内)"
    )
    for found in pattern.finditer(body):
        year, month, day, year2, month2, day2, said = found.groups()
        try:
            first, last = date(int(year), int(month), int(day)), date(int(year2 or year), int(month2), int(day2))
        except ValueError:
            continue
        days = (last - first).days
        if int(said) not in {days, days + 1}:
            yield Finding("days", *found.span(), f"“{said}日”与起止日期不符:首尾相隔{days}日")
