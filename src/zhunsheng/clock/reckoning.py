"""The explanation of a due date: article, start, what was excluded, skipped, counted although a weekend, rolled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zhunsheng.clock.due import Due

UNITS = {"workday": "个工作日", "day": "日", "month": "个月", "year": "年", "date": ""}
WEEK = "一二三四五六日"
ROLLS = {
    "yes": "条文规定末日逢休假顺延",
    "silent": "条文没有规定末日逢休假怎么办",
    "n/a": "按工作日计算,末日不会落在休息日",
}


@dataclass(frozen=True)
class Line:
    """One step: ``what`` names it, the days it is about, the count where there is one, and the words."""

    what: str
    text: str
    first: date | None = None
    last: date | None = None
    count: int | None = None

    def as_data(self) -> dict[str, Any]:
        """As plain data."""
        data: dict[str, Any] = {"what": self.what, "text": self.text}
        for name, value in (("from", self.first), ("to", self.last)):
            if value is not None:
                data[name] = value.isoformat()
        if self.count is not None:
            data["days"] = self.count
        return data


def named(day: date) -> str:
    """2026年9月18日(周五)."""
    return f"{day.year}年{day.month}月{day.day}日(周{WEEK[day.weekday()]})"


def explain(due: Due) -> Iterator[Line]:
    """The steps in the order a person would take them."""
    period = due.edition
    length = f"{period.length}{UNITS[period.unit]}"
    words = {"max": f"应当在{length}内", "min": f"不少于{length}", "before": f"应当在之前{length}", "fixed": ""}
    yield Line("law", f"{due.base.cite(period)}:{period.title_zh},{words[period.kind] or _fixed(due)}")
    if period.confirmed not in {"text", "office"}:
        yield Line("unconfirmed", "这一条没有对照全文核对(待核),不能作为法律依据")
    event = due.base.vocabulary.event.get(period.starts_on, "起算事件")
    if period.kind == "before":
        yield Line("event", f"{named(due.start)}:{event},向前计算", due.start)
    elif period.kind != "fixed":
        excluded = f"{named(due.start)}:{event},当日不计,次日起算"
        counted = f"{named(due.start)}:{event},从当日起算"
        yield Line("start", counted if period.start_day_counts else excluded, due.start)
    yield from _excluded(due)
    if period.kind != "fixed":
        yield from _calendar(due)
    if due.extended and period.extension is not None:
        unit = UNITS[period.extension.unit]
        text = f"延长{due.extended}{unit}({period.extension.approver_zh}批准,告知{period.extension.notify_zh})"
        yield Line("extension", f"{text},自{named(due.first_end)}起接着算", due.first_end, due.end, due.extended)
    yield from _rolls(due)
    inner = period.law == "office"  # only a law sets a statutory day
    told = f"{'内规末日' if inner else '法定末日'}:{named(due.statutory_due)}"
    yield Line("statutory_due", told, due.statutory_due)
    if due.safe_due != due.statutory_due:
        yield Line("safe_due", f"稳妥办结日:{named(due.safe_due)}", due.safe_due)
    for text in due.assumptions:
        yield Line("assumption", f"暂定:{text}")


def _fixed(due: Due) -> str:
    period = due.edition
    allowed = "以前(含当日)" if period.day_itself_allowed else "之前(当日是否可以,条文不明,按不含当日)"
    return f"每年{period.month}月{period.day}日{allowed}"


def _excluded(due: Due) -> Iterator[Line]:
    calendar = due.base.calendar
    for a, b in due.excluded:
        if due.edition.unit == "workday":
            count, unit = calendar.between(a, b), "个工作日"
        else:
            count, unit = (b - a).days, "日"
        text = f"{named(a)}的次日至{named(b)}不计入({count}{unit})"
        yield Line("excluded", text, a + timedelta(days=1), b, count)
    for a, b in due.outside:
        text = f"{named(a)}的次日至{named(b)}在期限之外,没有可以扣除的日子"
        yield Line("outside", text, a + timedelta(days=1), b)


def _calendar(due: Due) -> Iterator[Line]:
    """Stretches of days off on the way, and weekend days worked that counted."""
    if due.edition.unit != "workday":
        return
    calendar = due.base.calendar
    first, last = sorted((due.start, due.end))
    yield from sorted(_rests_and_shifts(due, first, last), key=lambda line: line.first or first)
    for year in range(first.year, last.year + 1):
        if year in calendar.notices:
            yield Line("calendar", calendar.basis(year))


def _rests_and_shifts(due: Due, first: date, last: date) -> Iterator[Line]:
    calendar = due.base.calendar
    stretch: list[date] = []
    for day in calendar.days_of(first, last):
        taken = any(a < day <= b for a, b in due.excluded)
        if not taken and day in calendar.work and calendar.is_workday(day):
            yield Line("shifted", f"{named(day)}调休上班,计入", day, day, 1)
        if not taken and day.weekday() < 5 and not calendar.is_workday(day):
            if stretch and calendar.between(stretch[-1], day):
                yield _rest(due, stretch)
                stretch = []
            stretch.append(day)
    if stretch:
        yield _rest(due, stretch)


def _rest(due: Due, stretch: list[date]) -> Line:
    names = "、".join(dict.fromkeys(due.base.calendar.why(day) for day in stretch))
    text = (
        f"{named(stretch[0])}至{named(stretch[-1])}{names}放假,不计"
        if len(stretch) > 1
        else f"{named(stretch[0])}{names}放假,不计"
    )
    return Line("holiday", text, stretch[0], stretch[-1], len(stretch))


def _rolls(due: Due) -> Iterator[Line]:
    period = due.edition
    rule = ROLLS[period.roll_forward]
    if due.statutory_due != due.end:
        why = due.base.calendar.why(due.end)
        yield Line(
            "roll", f"{named(due.end)}是{why},{rule},顺延至{named(due.statutory_due)}", due.end, due.statutory_due
        )
    elif due.safe_due != due.statutory_due:
        reason = "为稳妥再早一日办结" if period.kind == "before" else ""
        if due.safe_due < due.statutory_due:
            text = reason or f"{rule},我方的义务提前到最近的工作日办结"
        else:
            text = f"{rule},对方的权利或者最短期间推到下一工作日才算届满"
        yield Line("safe", text, due.statutory_due, due.safe_due)
