"""Shortcomings of the sample office: one rejected, one closed, one carried to 2025 and closed there, one open late.

Their sources are what the records of the sample show on that day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.results import Lack
from zhunsheng.law import load
from zhunsheng.matters.improvement import acts as a
from zhunsheng.matters.improvement.words import Source, Verdict
from zhunsheng.registers.lacking import shown_in
from zhunsheng.sample.duties import PLAN, plan_day
from zhunsheng.sample.script import Do, Office, Script
from zhunsheng.sample.sittings import yearly


def around(office: Office, year: int, today: date) -> Iterator[Script]:
    """Those of the whole year, and those open around today."""
    yield Gap(office, date(year, 8, 20), Lack.LATE, "个别内部期限逾期").rejected()
    yield Gap(office, date(year, 9, 23), Lack.GATE, "个别信访处理意见没有先经合法性审查就发出").closed()
    yield Gap(office, date(year, 12, 10), Lack.LOST, "行政应诉举证准备不充分,出现败诉案件").carried()
    yield Gap(office, today - timedelta(days=60), Lack.OTHER, "新入职人员对先审后答流程不熟悉").open_late()
    yield Gap(office, today - timedelta(days=3), Lack.REVIEW, "送审文稿质量不高,出现审查不通过").proposed()


class Gap:
    """One shortcoming on its way."""

    def __init__(self, office: Office, start: date, kind: Lack, text: str) -> None:
        self.office, self.kind, self.text = office, kind, text
        self.start = load().calendar.back(start)
        self.matter = ""

    def day(self, days: int) -> date:
        """So many days after it was proposed, on a working day."""
        return self.office.after(self.start, days)

    def do(self, who: str, days: int, act: object) -> Do:
        """A deed about it."""
        return Do(who, self.day(days), act, self.matter)  # type: ignore[arg-type]

    def paper(self, what: str) -> Doc:
        """A paper about it."""
        return self.office.paper(f"{self.text}-{what}")

    def proposed(self) -> Script:
        """Proposed, from what the records show where they show it."""
        opened = yield self.do("fazhi", 0, self._proposal)
        self.matter = opened.matter

    def rejected(self) -> Script:
        """Not confirmed."""
        yield from self.proposed()
        why = "属于录入时间晚于实际办理时间,没有影响法定期限(示例)"
        yield self.do("fuzhuren", 6, a.Rejected(why=why, prepared_by=self.office.who("fazhi")))

    def closed(self) -> Script:
        """Mended and taken off the list in the same year."""
        yield from self._measured(
            "经办人不熟悉先审后答要求(示例)", "全员培训先审后答流程,发件前核对审查结论", "kezhang", 45
        )
        yield from self._mended(30)

    def carried(self) -> Script:
        """Confirmed at the year's end, carried into the next year's plan, closed there."""
        yield from self._measured("举证责任分工不清,证据目录提交晚(示例)", "逐案建立证据清单,开庭前复核", "jingban", 60)
        following = self.start.year + 1
        on = self.office.after(plan_day(self.office, following), 12)
        until = date(following, 6, 30)
        yield Do("fazhi", on, lambda: a.Carried(
            to_year=following, meeting=self.office.sittings[plan_day(self.office, following)], due=until,
            plan=yearly(self.office, following, PLAN),
        ), self.matter)  # fmt: skip
        yield from self._mended(150)

    def open_late(self) -> Script:
        """Its measure's day has passed, and nothing shows it was done."""
        yield from self._measured("岗前培训没有覆盖审查流程(示例)", "编印流程卡片,组织岗前培训", "jingban", 45)
        yield self.do("jingban", 30, a.Progressed(measure="1", text="流程卡片已编好,培训待安排(示例)"))

    def _measured(self, cause: str, measure: str, owner: str, due: int) -> Script:
        yield from self.proposed()
        yield self.do("fuzhuren", 4, a.Confirmed(cause=cause, prepared_by=self.office.who("fazhi")))
        yield self.do("kezhang", 8, a.Measured(
            measure="1", text=measure, owner=self.office.who(owner), due=self.day(due)
        ))  # fmt: skip

    def _mended(self, days: int) -> Script:
        done = a.Progressed(measure="1", text="措施已落实(示例)", paper=self.paper("整改佐证"))
        yield self.do("jingban", days, done)
        yield self.do("fazhi", days + 5, a.Verified(result=Verdict.PASSED, text="佐证齐全(示例)"))
        yield self.do("fuzhuren", days + 8, a.Closed(text="同意销号"))

    def _proposal(self) -> Act:
        shown = [each for each in shown_in(self.office.organ, self.start.year, self.start) if each.kind == self.kind]
        sources = tuple(Source(matter=each.matter, act=each.seq, code=each.code) for each in shown[:1])
        return a.Proposed(year=self.start.year, kind=self.kind, text=f"{self.text}(示例)", sources=sources)
