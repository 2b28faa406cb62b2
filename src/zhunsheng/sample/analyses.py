"""Quarterly case analyses of the sample office: over its suits and petitions of 2024, and every quarter since."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from zhunsheng.clock.terms import last_day as term_end
from zhunsheng.kernel.fields import Doc
from zhunsheng.law import load
from zhunsheng.matters.case_analysis import acts as a
from zhunsheng.matters.case_analysis import words as w
from zhunsheng.sample import cases, petitions
from zhunsheng.sample.now import FIRST_NUMBER, open_petitions
from zhunsheng.sample.script import Do, Office, Script

RISKS = (w.LosesBy.PROCEDURE, w.LosesBy.EVIDENCE, w.LosesBy.NOTHING, w.LosesBy.FACTS)
LAW = ("《信访工作条例》", "《国有土地上房屋征收与补偿条例》")


def quarters_of(office: Office, first: int, today: date) -> Iterator[Script]:
    """Every quarter from the first year's to the present one, one after the other."""
    for year in range(first, max(first, today.year) + 1):
        for quarter in w.Quarter:
            begun = w.last_day(*w.before(year, quarter)) + timedelta(days=1)
            if begun <= today:
                yield Analysis(office, year, quarter, list(_arrived(first, today)), today).script()


def _arrived(first: int, today: date) -> Iterator[tuple[str, date]]:
    """The suits and petitions of the sample by their names, with the day they came; never an accusation."""
    for number, suit in enumerate(cases.SUITS, 1):
        yield f"应诉{number}", suit.on
    for number, case in petitions.to_analyse(first):
        yield f"信访{number}", case.on
    for number, day in enumerate(open_petitions(today), FIRST_NUMBER):
        yield f"信访{number}", day
    for number, days in ((61, 6), (62, 30)):
        yield f"应诉{number}", load().calendar.back(today - timedelta(days=days))


class Analysis:
    """One quarter's analysis on its way."""

    def __init__(
        self, office: Office, year: int, quarter: w.Quarter, arrived: list[tuple[str, date]], today: date
    ) -> None:
        self.office, self.year, self.quarter, self.arrived, self.today = office, year, quarter, arrived, today
        self.ended = w.last_day(year, quarter)
        self.begun = w.last_day(*w.before(year, quarter)) + timedelta(days=1)
        self.matter = ""

    def paper(self, what: str) -> Doc:
        """A paper of this quarter's analysis."""
        return self.office.paper(f"{self.year}年{self.quarter.label}{what}")

    def do(self, who: str, on: date, act: object) -> Do:
        """A deed of this analysis."""
        return Do(who, on, act, self.matter)  # type: ignore[arg-type]

    def _held(self) -> date:
        """Ten days after the quarter; the last one of a year still within it."""
        if self.quarter is w.Quarter.Q4:
            return self.office.workday(self.ended - timedelta(days=5))
        return self.office.after(self.ended, 10)

    def script(self) -> Script:
        """Opened, spoken about with the bureau, each case weighed, held, a measure given and done."""
        opened = yield self.do("fazhi", self.office.workday(self.begun), self._opened)
        self.matter = self.office.matters[f"研判{self.year}-{self.quarter}"] = opened.matter
        held = self._held()
        day = min(held, load().calendar.back(self.today))
        names = [name for name, on in self.arrived if self.begun <= on <= self.ended and on < day]
        yield from self._spoken(names, day)
        for place, name in enumerate(names):
            yield self.do("fazhi", day, lambda name=name, place=place: self._case(name, place))
        yield from self._concluded(held, bool(names))

    def _opened(self) -> a.Opened:
        year, quarter = w.before(self.year, self.quarter)
        return a.Opened(
            year=self.year, quarter=self.quarter, by=term_end("or.case_analysis", self.ended) or self.ended,
            previous=self.office.matters.get(f"研判{year}-{quarter}"),
        )  # fmt: skip

    def _spoken(self, names: list[str], day: date) -> Script:
        """Two talks with the bureau's desks, about the quarter's first suit and about a draft."""
        suits = [name for name in names if name.startswith("应诉")][:1]
        if not suits:
            return

        def about_suit() -> a.Exchanged:
            return a.Exchanged(
                way=w.Way.MEETING, desk=w.Desk.SUITS, topic=w.Topic.MERITS, outcome="商定答辩重点(示例)",
                about=tuple(self.office.matters[name] for name in suits),
            )  # fmt: skip

        yield self.do("fazhi", day, about_suit)
        draft = a.Exchanged(way=w.Way.CALL, desk=w.Desk.REVIEW, topic=w.Topic.DRAFT, outcome="补充依据目录(示例)")
        yield self.do("fazhi", day, draft)

    def _case(self, name: str, place: int) -> a.CaseAnalysed:
        """A suit is analysed in its own matter; a petition is weighed here."""
        suit = name.startswith("应诉")
        loses_by = RISKS[place % len(RISKS)]
        risk = w.Risk.LOW if loses_by is w.LosesBy.NOTHING else (w.Risk.MIDDLE, w.Risk.HIGH)[suit and place % 4 == 1]
        here = {} if suit else {"facts": "事实要点(示例)", "evidence": "证据要点(示例)", "law": LAW}
        return a.CaseAnalysed(
            number=str(place + 1), matter=self.office.matters[name], loses_by=loses_by, risk=risk,
            proposal="规范送达、留存证据,依法及时答复(示例)", **here,  # type: ignore[arg-type]
        )  # fmt: skip

    def _concluded(self, held: date, cases_there: bool) -> Script:
        people = tuple(self.office.who(who) for who in ("fuzhuren", "kezhang", "fazhi", "jingban"))
        yield self.do("fazhi", held, a.Held(
            participants=people, record=self.paper("研判会记录"), guests="法律顾问(示例)", nothing=not cases_there
        ))  # fmt: skip
        if cases_there:
            due = self.office.after(held, 45)
            measure = a.Measured(measure="1", text="送达回证当日归卷(示例)", owner=self.office.who("jingban"), due=due)
            yield self.do("fazhi", held, measure)
            done = a.MeasureDone(measure="1", text="已落实(示例)", paper=self.paper("落实情况"))
            yield self.do("fuzhuren", self.office.after(held, 40), done)
        if self.quarter is w.Quarter.Q4:
            held = self.office.workday(date(self.year + 1, 1, 20))
        yield self.do("fazhi", self.office.after(held, 95), a.Closed(summary=self.paper("研判报告")))
