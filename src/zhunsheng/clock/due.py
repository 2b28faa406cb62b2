"""A due date: the letter of the law, the day to work by, and how both were reckoned.

Silent law: our own duty (kind max) → the day to work by moves back to a working day; the other side's right and every
minimum → forward. ``before N``: N days before the event, to be safe one more, moved back. Fixed days: the day itself,
or the day before where the article says 之前. Sources: 民法典 200–203, 行诉解释 48, the law data's policy.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from zhunsheng.clock.count import Stretch, merged, unrolled
from zhunsheng.clock.reckoning import Line, explain
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import LawBase, Period

STRETCH = re.compile(r"(.+?)\.\.(.+)")


@dataclass(frozen=True)
class Due:
    """The answer: ``statutory_due`` by the letter, ``safe_due`` to work by; ``ends`` before rolling.

    ``asked`` is the name asked for, ``period`` the edition in force on the starting day. ``outside`` are the stretches
    asked to be excluded that lie before the start or after the end and so change nothing.
    """

    base: LawBase
    asked: str
    edition: Period
    start: date
    extended: int
    excluded: tuple[Stretch, ...]
    outside: tuple[Stretch, ...]
    first_end: date
    end: date
    statutory_due: date
    safe_due: date

    @property
    def period(self) -> str:
        """The period as asked for."""
        return self.asked

    @property
    def law(self) -> str:
        """The instrument's title, marked 待核 where it was not read in full."""
        return self.base.title(self.edition)

    @property
    def article(self) -> str:
        """The article's number."""
        return self.edition.article

    @property
    def provisional(self) -> bool:
        """Whether a day looked at lies beyond the published calendar: counted, rolled over, or reckoned back from."""
        return bool(self.unpublished)

    @cached_property
    def unpublished(self) -> tuple[int, ...]:
        """The years looked at whose holidays are not published, or older than the calendar."""
        days = [self.end, self.statutory_due, self.safe_due]
        extension = self.edition.extension if self.extended else None
        if "workday" in (self.edition.unit, extension.unit if extension else ""):
            counted = 0 if self.edition.start_day_counts else 1
            days.append(self.start + timedelta(days=-1 if self.edition.kind == "before" else counted))
        years = range(min(days).year, max(days).year + 1)
        return tuple(year for year in years if year not in self.base.calendar.notices)

    @property
    def assumptions(self) -> tuple[str, ...]:
        """What was assumed where the calendar is not published."""
        calendar = self.base.calendar
        made = [calendar.basis(year) for year in self.unpublished]
        if any(year > calendar.last_year for year in self.unpublished):
            made.append("不计尚未公布的调休,未计入日期待定的节日:" + "、".join(calendar.unknown))
        return tuple(made)

    @cached_property
    def reckoning(self) -> tuple[Line, ...]:
        """Every step, in words and as data."""
        return tuple(explain(self))

    def as_data(self) -> dict[str, Any]:
        """As ``zs due --json`` prints it."""
        return {
            "period": self.asked,
            "edition": self.edition.id,
            "law": self.law,
            "article": self.article,
            "statutory_due": self.statutory_due.isoformat(),
            "safe_due": self.safe_due.isoformat(),
            "provisional": self.provisional,
            "reckoning": [line.as_data() for line in self.reckoning],
        }


def reckon(
    base: LawBase,
    period_id: str,
    start: date,
    *,
    extended: bool | int = False,
    exclude: Sequence[Stretch] = (),
) -> Due:
    """The due date of a period that starts on ``start`` (the day of the event; counted only where the period says so).

    ``extended``: ``True`` for the longest extension the law allows, a number for fewer units. ``exclude``: half-open
    stretches (a, b]. Raises ``Refusal``: unknown period, no or a repealed edition, extension where the law has none.
    """
    period = _edition(base, period_id, start)
    granted = _extension(base, period, extended)
    _check_stretches(base, period, exclude)
    try:
        due = _reckon(base, period_id, period, start, granted, tuple(merged(exclude, start)))
    except (IndexError, OverflowError, ValueError) as why:
        raise Refusal(
            "clock.out_of_range",
            missing="日期超出历法数据可以计算的范围",
            remedy="请核对起算日({first}年之后、最近几年之内)",
            params={"first": base.calendar.first_year},
        ) from why
    within = tuple(each for each in due.excluded if each[0] < due.end)
    outside = tuple(sorted({(a, b) for a, b in exclude if b <= start or a >= due.end}))
    return replace(due, excluded=within, outside=outside)


def _check_stretches(base: LawBase, period: Period, exclude: Sequence[Stretch]) -> None:
    if exclude and period.kind in {"before", "fixed"}:
        raise Refusal(
            "clock.no_exclusion",
            base.cite(period),
            "“{title}”是从一个日子向前倒算的,没有可以扣除的期间"
            if period.kind == "before"
            else "“{title}”是每年固定的日子,没有可以扣除的期间",
            "请去掉扣除的期间",
            {"title": period.title_zh},
        )
    for a, b in exclude:
        if b < a:
            raise Refusal("clock.stretch", missing="扣除期间的止日早于起日", remedy="请写成 起日..止日")


def _reckon(base: LawBase, asked: str, period: Period, start: date, granted: int, excluded: tuple[Stretch, ...]) -> Due:
    calendar = base.calendar
    if period.kind == "fixed":
        named = date(start.year + 1, period.month, period.day)
        end = named if period.day_itself_allowed else named - timedelta(days=1)
        return Due(base, asked, period, start, 0, (), (), named, end, end, calendar.back(end))
    if period.kind == "before":
        return _before(base, asked, period, start)
    counted = period.start_day_counts
    first = unrolled(calendar, period.unit, start, period.length, excluded, counted=counted)
    end = first
    if granted and period.extension is not None:
        if period.extension.unit == period.unit:
            end = unrolled(calendar, period.unit, start, period.length + granted, excluded, counted=counted)
        else:
            end = unrolled(calendar, period.extension.unit, first, granted, excluded)
    statutory, safe = _rolled(base, period, end)
    return Due(base, asked, period, start, granted, excluded, (), first, end, statutory, safe)


def _before(base: LawBase, asked: str, period: Period, event: date) -> Due:
    calendar = base.calendar
    if period.unit == "workday":
        end, safe = calendar.add(event, -period.length), calendar.add(event, -period.length - 1)
    else:
        end = event - timedelta(days=period.length)
        safe = calendar.back(end - timedelta(days=1))
    return Due(base, asked, period, event, 0, (), (), end, end, end, safe)


def _rolled(base: LawBase, period: Period, end: date) -> tuple[date, date]:
    calendar = base.calendar
    if period.unit == "workday":
        return end, end
    if period.roll_forward == "yes":
        rolled = calendar.forward(end)
        return rolled, rolled
    if period.duty_of == "us" and period.kind == "max":
        return end, calendar.back(end)
    return end, calendar.forward(end)


def _edition(base: LawBase, period_id: str, start: date) -> Period:
    named = base.period(period_id)
    family = period_id if named is None else named.family
    if named is not None and named.in_force(start):
        return named
    if not base.editions(family):
        raise Refusal(
            "clock.unknown_period",
            missing="没有“{period}”这个期限",
            remedy="请核对期限名称,例如 gk.reply(依申请公开答复)、xf.handle(信访办理)",
            params={"period": period_id},
        )
    found = base.in_force(family, start) if named is None or named.id == family else None
    if found is not None:
        return found
    edition = named or base.editions(family)[0]
    raise Refusal(
        "clock.not_in_force",
        base.cite(edition),
        "“{period}”在 {day} 不施行({force})",
        "请用起算当日施行的版本,或者直接写 {family}",
        {
            "period": period_id,
            "day": start.isoformat(),
            "force": f"{edition.in_force_from} 起" + (f"至 {edition.in_force_to}" if edition.in_force_to else ""),
            "family": family,
        },
    )


def _extension(base: LawBase, period: Period, extended: bool | int) -> int:
    if extended is False:
        return 0
    longest = period.extension_max
    if not longest:
        named = period.extension.approver_zh if period.extension else ""
        raise Refusal(
            "clock.no_extension",
            base.cite(period),
            "法律没有给“{title}”规定可以延长的固定期限" + ("(由{by}批准)" if named else ""),
            "请去掉延长",
            {"title": period.title_zh, "by": named},
        )
    if extended is True:
        return period.extension.max if period.extension else 0
    if extended < 1:
        raise Refusal(
            "clock.extension_not_positive",
            base.cite(period),
            "延长的长度应当大于零",
            "请写从 1 到 {longest} 的数",
            {"longest": longest},
        )
    if extended > longest:
        raise Refusal(
            "clock.extension_too_long",
            base.cite(period),
            "延长 {asked} 超过了法定的 {longest}",
            "请改为不超过 {longest}",
            {"asked": extended, "longest": longest},
        )
    return extended


def parse_day(text: str) -> date:
    """``2026-09-18``; anything else is refused."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError as why:
        raise Refusal(
            "clock.day", missing="“{text}”不是日期", remedy="请写成 2026-09-18 的样子", params={"text": text}
        ) from why


def parse_stretch(text: str) -> Stretch:
    """``2026-06-05..2026-06-18``: from the day asked (not excluded) to the day answered (excluded)."""
    found = STRETCH.fullmatch(text.strip())
    if found is None:
        raise Refusal(
            "clock.stretch", missing="“{text}”不是扣除期间", remedy="请写成 起日..止日", params={"text": text}
        )
    a, b = parse_day(found[1]), parse_day(found[2])
    if b < a:
        raise Refusal("clock.stretch", missing="扣除期间的止日早于起日", remedy="请写成 起日..止日")
    return a, b
