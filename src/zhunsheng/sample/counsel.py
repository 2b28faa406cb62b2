"""Legal counsel of the sample office: engaged year by year, asked and answering, one conflict noted these days."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from datetime import date, timedelta

from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.law import load
from zhunsheng.matters.counsel import acts as c
from zhunsheng.matters.counsel.words import Ending, Subject, View
from zhunsheng.sample.script import Do, Office, Script

FIRM = "示例律师事务所"
_OPINIONS = (
    ("02-20", Subject.CONTRACT, "安置房委托代建合同", View.CHANGE),
    ("04-10", Subject.REGULATION, "政府信息公开工作规程", View.SOUND),
    ("05-28", Subject.CONTRACT, "房屋评估服务合同", View.SOUND),
    ("06-20", Subject.PETITION, "某信访事项处理意见(稿)", View.CHANGE),
    ("08-28", Subject.CASE, "某行政案件答辩意见(稿)", View.SOUND),
    ("11-20", Subject.CONTRACT, "测绘服务合同", View.UNSOUND),
)


def years_of(office: Office, first: int, today: date) -> Iterator[Script]:
    """Every year's engagement; the first year's opinions, and what lies with counsel today."""
    for year in range(first, max(first, today.year) + 1):
        yield Engagement(office, year, first, today).script()


def year_engaged(office: Office, year: int) -> str:
    """The matter of that year's engagement."""
    return office.matters[f"顾问{year}"]


def opinion(
    office: Office, matter: str, asked: date, given: date, text: Doc, subject: Subject, view: View = View.SOUND
) -> Generator[Do, AnyEntry, Doc]:
    """Asked about a paper and answered; gives the opinion."""
    number = text.digest[:6]
    question = "请就合法性和风险提出意见"
    ask = c.Asked(number=number, subject=subject, text=text, question=question, due=office.after(asked, 5))
    yield Do("fazhi", asked, ask, matter)
    paper = office.paper(f"法律意见书-{number}", text.name)
    yield Do(
        "lvshi", given, c.Opined(number=number, text=text, view=view, opinion=paper, advice="意见要点(示例)"), matter
    )
    return paper


class Engagement:
    """One year's engagement on its way."""

    def __init__(self, office: Office, year: int, first: int, today: date) -> None:
        self.office, self.year, self.first, self.today = office, year, first, today
        self.matter = ""

    def day(self, text: str) -> date:
        """A day of the year, on a working day."""
        return self.office.workday(date.fromisoformat(f"{self.year}-{text}"))

    def script(self) -> Script:
        """Engaged, asked, ended at its term."""
        opened = yield Do("fazhi", self.day("01-02"), c.Engaged(
            firm=FIRM, lead="许律师(示例)", begins=date(self.year, 1, 1), ends=date(self.year, 12, 31), declared=True,
            contract=self.office.paper(f"{self.year}年法律顾问合同"), lawyers=(self.office.who("lvshi"),),
            fee=6_000_000,
        ))  # fmt: skip
        self.matter = opened.matter
        self.office.matters[f"顾问{self.year}"] = opened.matter
        if self.year == self.first:
            for day, subject, name, view in _OPINIONS:
                given = self.office.after(self.day(day), 2)
                yield from opinion(
                    self.office, self.matter, self.day(day), given, self.office.paper(name), subject, view
                )
        if self.year == self.today.year:
            yield from self._now()
        yield Do("fazhi", self.day("12-31"), c.Ended(why=Ending.EXPIRED), self.matter)

    def _now(self) -> Script:
        """A conflict with a suit of these days; a decision laid before counsel."""
        back = load().calendar.back
        since = max(back(self.today - timedelta(days=4)), self.day("01-02"))

        def conflict() -> c.Conflicted:
            return c.Conflicted(about=(self.office.matters["应诉61"],), why="曾代理该案原告的其他案件(示例)")

        def asked() -> c.Asked:
            return c.Asked(
                number="1", subject=Subject.MAJOR_DECISION, text=self.office.paper("回迁安置选房办法(草案)"),
                question="请就选房次序规则的合法性提出意见", due=self.office.after(self.today, 3),
                about=self.office.matters["选房办法"],
            )  # fmt: skip

        yield Do("lvshi", since, conflict, self.matter)
        yield Do("fazhi", max(back(self.today - timedelta(days=2)), since), asked, self.matter)
