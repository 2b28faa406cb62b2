"""Years of the head's duty in the sample office: 工作要点 with tasks, the four done in person, reports; and the report.

2024 is whole. In the current year one of the four has no record, one task is overdue and one falls due soon.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import Doc
from zhunsheng.law import load
from zhunsheng.matters.decisions.words import ItemClass
from zhunsheng.matters.responsibility import acts as a
from zhunsheng.matters.responsibility import annual as r
from zhunsheng.matters.responsibility.words import Addressee, Level, Point, Task
from zhunsheng.registers.models import MatterRow
from zhunsheng.sample.script import Do, Office, Script
from zhunsheng.sample.sittings import BY_PARTY, DIRECTOR, ITEMS, PARTY, Item, Sitting, yearly

PLAN, REPORT = "年度工作计划", "年审议的法治政府建设年度报告"
PLAN_ITEM = ITEMS["计划"]
FROM = "示例区委全面依法治区委员会(示例)"
POINTS = (
    Point(key="1", text="落实第一责任人职责,党组会专题研究法治建设"),
    Point(key="2", text="行政规范性文件、重大决策合法性审查全覆盖"),
    Point(key="3", text="提升行政应诉、信访办理质量"),
    Point(key="4", text="推进政务公开和法治宣传教育"),
)
_TASKS = (
    ("1", "1", "党组会专题研究法治建设并形成纪要", "fazhi", "06-28", "会议纪要"),
    ("2", "2", "信访处理意见书先审后发", "kezhang", "09-27", "送审台账"),
    ("3", "3", "应诉案件逐案复盘", "fazhi", "11-29", "复盘材料"),
    ("4", "4", "更新主动公开目录", "xingong", "04-30", "目录截图"),
    ("5", "4", "宪法宣传周活动", "jingban", "12-13", "活动记录"),
)
LATE_TASK = "3"
"""The task of a past year that was done, but after its day."""


def years_of(office: Office, first: int, today: date) -> Iterator[Script]:
    """Every year of duties since, its plan's sitting, and the reports on the years that are over."""
    for year in range(first, max(first, today.year) + 1):
        if year > first:
            yield Sitting(office, plan_day(office, year), DIRECTOR, f"{year}年第1次", [PLAN_ITEM]).script()
        yield Duties(office, year, today).script()
        if year < today.year:
            item = Item("审议法治政府建设年度报告", ItemClass.OTHER, BY_PARTY, text=REPORT)
            yield Sitting(office, report_day(office, year), PARTY, f"{year + 1}年第2次", [item]).script()
            yield Report(office, year).script()


def plan_day(office: Office, year: int) -> date:
    """The sitting that adopts the year's plan; that of the first year is one of its twenty-nine."""
    return date(2024, 1, 12) if year <= 2024 else office.workday(date(year, 1, 10))


def report_day(office: Office, year: int) -> date:
    """The sitting that passes the report on a year."""
    return office.workday(date(year + 1, 2, 6))


def report_on(office: Office, year: int) -> Doc:
    """The report on a year, exactly as a sitting passes it in the year after: one text, wherever it is published."""
    return yearly(office, year + 1, REPORT)


class Duties:
    """One year of duties on its way."""

    def __init__(self, office: Office, year: int, today: date) -> None:
        self.office, self.year, self.today = office, year, today
        self.matter = ""

    def day(self, text: str) -> date:
        """A day of the year, on a working day."""
        return self.office.workday(date.fromisoformat(f"{self.year}-{text}"))

    def paper(self, what: str) -> Doc:
        """A paper of the year."""
        return self.office.paper(f"{self.year}年{what}")

    def do(self, who: str, day: date, act: object) -> Do:
        """A deed of the year."""
        return Do(who, day, act, self.matter)  # type: ignore[arg-type]

    def script(self) -> Script:
        """Points received and split, the plan, tasks, the four in person, reports, the year closed."""
        opened = yield self.do("dengji", self.day("02-26"), a.PointsIn(
            year=self.year, from_organ=FROM, paper=self.paper("法治建设工作要点"), points=POINTS
        ))  # fmt: skip
        self.matter = opened.matter
        yield self.do("fazhi", self.day("02-28"), self._in_plan)
        yield self.do("fazhi", self.day("03-04"), a.Split(tasks=self._tasks(), paper=self.paper("要点分工方案")))
        deeds = sorted([*self._in_person(), *self._done(), *self._reported()], key=lambda deed: deed.on)
        for deed in deeds:  # noqa: UP028 – a list cannot be sent back what was recorded
            yield deed
        yield self.do(
            "fazhi", self.office.workday(date(self.year + 1, 3, 20)), a.Closed(summary=self.paper("职责小结"))
        )

    def _in_plan(self) -> Act:
        meeting = self.office.sittings[plan_day(self.office, self.year)]
        text = yearly(self.office, self.year, PLAN)
        return a.PutInPlan(
            year=self.year, level=Level.ANNUAL, plan=text, page="第五部分“法治建设”,第6页", meeting=meeting
        )

    def _tasks(self) -> tuple[Task, ...]:
        made = [
            Task(task=key, point=point, text=text, owner=self.office.who(owner), due=self.day(due), evidence=evidence)
            for key, point, text, owner, due, evidence in _TASKS
        ]
        if self.year == self.today.year:
            back, ahead = load().calendar.back(self.today - timedelta(days=26)), self.today + timedelta(days=3)
            made += [
                Task(task="6", point="3", text="信访积案化解情况报告", owner=self.office.who("jingban"), due=back),
                Task(task="7", point="2", text="合同合法性审查自查", owner=self.office.who("fazhi"), due=ahead),
            ]
        return tuple(made)

    def _done(self) -> Iterator[Do]:
        """Tasks done in time, one of them late; of the current year only those long due."""
        for key, _, text, owner, due, evidence in _TASKS:
            days = 12 if key == LATE_TASK and self.year == 2024 else -6
            done = load().calendar.back(self.day(due) + timedelta(days=days))
            who = "zhuren" if owner == "fuzhuren" else "fuzhuren"
            yield self.do(owner, done, a.Evidenced(task=key, paper=self.paper(evidence), text=f"{text}已完成(示例)"))
            yield self.do(who, self.office.after(done, 2), a.Accepted(task=key, text="同意销号"))
        told = load().calendar.back(self.today - timedelta(days=30))
        if self.year == self.today.year and told >= self.day("03-04"):
            yield self.do("jingban", told, a.Progressed(task="6", text="正在汇总(示例)"))

    def _in_person(self) -> Iterator[Do]:
        """The four; in the current year nothing was coordinated."""
        head = self.office.who("zhuren")
        proof = self.paper

        def object_of(procedure: str) -> str:
            rows = MatterRow.objects.filter(organ=self.office.organ, procedure=procedure, sealed=False)
            return rows.order_by("-opened_on", "-id")[0].matter

        yield self.do("fazhi", self.day("03-12"), lambda: a.Deployed(
            who=head, matter=object_of("study"), text="部署年度学法和第一责任人职责落实", proof=proof("部署讲话稿")
        ))  # fmt: skip
        yield self.do("fazhi", self.day("05-15"), lambda: a.Asked(
            who=head, matter=object_of("petitions"), text="过问信访件办理进度,要求先审后答", proof=proof("批示件一")
        ))  # fmt: skip
        yield self.do("fazhi", self.day("09-18"), lambda: a.Asked(
            who=head, matter=object_of("litigation"), text="过问应诉准备情况", proof=proof("批示件二")
        ))  # fmt: skip
        yield self.do("zhuren", self.day("08-08"), lambda: a.Supervised(
            who=head, text="督办第2项任务,月底前报进展", task_no="2", proof=proof("督办单")
        ))  # fmt: skip
        if self.year < self.today.year:
            yield self.do("fazhi", self.day("07-10"), lambda: a.Coordinated(
                who=head, matter=object_of("litigation"), text="协调应诉举证分工", proof=proof("协调会纪要")
            ))  # fmt: skip

    def _reported(self) -> Iterator[Do]:
        """The report to the district, an inspection and its answer, 述法."""
        yield self.do("dengji", self.day("10-15"), a.Inspected(
            from_organ=FROM, text="个别信访处理意见未先审后发", due=self.day("11-15"), paper=self.paper("督察反馈")
        ))  # fmt: skip
        yield self.do("zhuren", self.day("11-08"), a.InspectAnswered(to=FROM, paper=self.paper("整改方案")))
        to = (Addressee.COMMITTEE, Addressee.GOVERNMENT)
        yield self.do("zhuren", self.day("11-20"), a.LeaderReported(to=to, paper=self.paper("法治建设专题报告")))
        shufa = a.Accounted(who=self.office.who("zhuren"), paper=self.paper("述法报告"))
        yield self.do("zhuren", self.day("12-20"), shufa)


class Report:
    """The report on one year, until it is public."""

    def __init__(self, office: Office, year: int) -> None:
        self.office, self.year = office, year
        self.matter = ""

    def do(self, who: str, day: str, act: object) -> Do:
        """A deed about the report, in the year after."""
        on = self.office.workday(date.fromisoformat(f"{self.year + 1}-{day}"))
        return Do(who, on, act, self.matter)  # type: ignore[arg-type]

    def script(self) -> Script:
        """Drafted, seen by counsel, passed, sent, published."""
        body = report_on(self.office, self.year)
        opened = yield self.do("fazhi", "01-16", lambda: r.Drafted(
            report_year=self.year, body=body, duties=self._duties()
        ))  # fmt: skip
        self.matter = opened.matter
        opinion = self.office.paper(f"{self.year}年度报告法律顾问意见")
        yield self.do("fazhi", "01-23", r.Counselled(body=body, opinion=opinion, counsel="许律师(示例)"))
        yield self.do("fazhi", "02-13", lambda: r.Met(
            meeting=self.office.sittings[report_day(self.office, self.year)]
        ))  # fmt: skip
        to = (Addressee.COMMITTEE, Addressee.GOVERNMENT, Addressee.OFFICE)
        letter = self.office.paper(f"{self.year}年度报告报送函")
        yield self.do("zhuren", "02-20", r.Sent(to=to, body=body, letter=letter))
        yield self.do("xingong", "03-18", r.Published(where="区政府网站“法治政府建设年度报告”栏目", body=body))

    def _duties(self) -> str:
        rows = MatterRow.objects.filter(organ=self.office.organ, procedure="responsibility", cells__year=str(self.year))
        return rows.get().matter
