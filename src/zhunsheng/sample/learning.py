"""Study and publicity of the sample office: all of 2024, every quarter since, and the next campaign ahead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from zhunsheng.kernel.fields import Doc
from zhunsheng.law import load
from zhunsheng.matters.publicity import acts as c
from zhunsheng.matters.publicity.words import Audience, Medium, Node
from zhunsheng.matters.study import acts as s
from zhunsheng.matters.study.words import Platform, Quarter, Readers, SessionKind, Topic, Way
from zhunsheng.sample.script import Do, Office, Script

STAFF_COUNT = 32
TOPICS = (
    Topic(key="1", title="习近平法治思想", instrument="《习近平法治思想学习纲要》"),
    Topic(key="2", title="民法典", instrument="《中华人民共和国民法典》"),
    Topic(key="3", title="征收与补偿", instrument="《国有土地上房屋征收与补偿条例》"),
    Topic(key="4", title="城市更新", instrument="《西安市城市更新办法》"),
)
_SESSIONS = ((Quarter.Q1, "03-14"), (Quarter.Q2, "05-16"), (Quarter.Q3, "09-12"), (Quarter.Q4, "11-14"))
_CAMPAIGNS: tuple[tuple[Node, str, str, str, str], ...] = (
    (Node.SECURITY_DAY, "04-15", "国家安全教育", "《中华人民共和国国家安全法》", ""),
    (Node.CIVIL_CODE_MONTH, "05-22", "民法典进社区", "《中华人民共和国民法典》", "示例社区"),
    (Node.OWN, "09-20", "城市更新政策宣传", "《西安市城市更新办法》", "示例社区"),
    (Node.CONSTITUTION_DAY, "12-04", "弘扬宪法精神", "《中华人民共和国宪法》", ""),
)


def years_of(office: Office, first: int, today: date) -> Iterator[Script]:
    """Every year's study since, the first year's campaigns, the next campaign to come."""
    for year in range(first, max(first, today.year) + 1):
        yield Year(office, year).script()
    for number, (node, day, theme, law, community) in enumerate(_CAMPAIGNS, 1):
        yield Campaign(office, date.fromisoformat(f"{first}-{day}"), node, theme, law, community, number).script()
    ahead, (node, _, theme, law, community) = _next(today)
    yield Campaign(office, ahead, node, theme, law, community, 9).called()


def _next(today: date) -> tuple[date, tuple[Node, str, str, str, str]]:
    """The next campaign of the calendar after today, with its day."""
    days = (
        (date.fromisoformat(f"{year}-{row[1]}"), row) for year in (today.year, today.year + 1) for row in _CAMPAIGNS
    )
    return next((day, row) for day, row in days if day > today)


class Year:
    """One year's study on its way."""

    def __init__(self, office: Office, year: int) -> None:
        self.office, self.year = office, year
        self.matter = ""

    def day(self, text: str) -> date:
        """A day of the year, on a working day."""
        return self.office.workday(date.fromisoformat(f"{self.year}-{text}"))

    def paper(self, what: str) -> Doc:
        """A paper of the year."""
        return self.office.paper(f"{self.year}年{what}")

    def do(self, who: str, day: date, act: object) -> Do:
        """A deed of the year's study."""
        return Do(who, day, act, self.matter)  # type: ignore[arg-type]

    def script(self) -> Script:
        """Planned, adopted, held quarter by quarter, closed after the year."""
        plan = s.Planned(year=self.year, body=self.paper("学法计划"), topics=TOPICS)
        opened = yield self.do("fazhi", self.day("01-08"), plan)
        self.matter = opened.matter
        yield self.do("zhuren", self.day("01-10"), s.Adopted(paper=self.paper("学法计划批准件")))
        known = ("《中华人民共和国宪法》", "《中华人民共和国民法典》", "《政府信息公开条例》", "《信访工作条例》")
        yield self.do("fazhi", self.day("01-12"), s.Listed(readers=Readers.ALL, instruments=known))
        for place, (quarter, day) in enumerate(_SESSIONS):
            yield from self._session(str(place + 1), quarter, self.day(day), TOPICS[place])
            if quarter is Quarter.Q2:
                yield self._hours(Platform.XUEXI, "06-28", 28, 16_800)
            if quarter is Quarter.Q3:
                yield self._test()
        yield self._hours(Platform.XUEXI_XIAN, "12-20", 30, 9_000)
        yield self.do("fazhi", self.office.workday(date(self.year + 1, 1, 6)), s.Closed(summary=self.paper("学法总结")))

    def _session(self, key: str, quarter: Quarter, day: date, topic: Topic) -> Script:
        call = s.Called(session=key, kind=SessionKind.COLLECTIVE, topic=topic.title, on=day, place="三楼会议室")
        yield self.do("fazhi", load().calendar.back(day - timedelta(days=5)), call)
        yield self.do("fazhi", day, s.Held(
            session=key, kind=SessionKind.COLLECTIVE, quarter=quarter, topic=topic.title,
            instruments=(topic.instrument,), due_count=STAFF_COUNT, present_count=STAFF_COUNT - int(key), minutes=90,
            planned=(topic.key,), lecturer="许律师(示例)", sign_in=self.paper(f"第{key}场学法签到表"),
        ))  # fmt: skip
        if key in {"1", "3"}:
            record = self.paper(f"第{key}场中心组学习记录")
            yield self.do("fazhi", day, s.HeadLed(
                who=self.office.who("zhuren"), way=Way.BEFORE_MEETING, topic=topic.title,
                instruments=(topic.instrument,), record=record,
            ))  # fmt: skip

    def _hours(self, source: Platform, day: str, people: int, minutes: int) -> Do:
        until = self.day(day)
        act = s.PlatformHours(
            source=source, first=date(self.year, 1, 1), last=until, people=people, minutes=minutes,
            export=self.paper(f"{source.label}导出表"),
        )  # fmt: skip
        return self.do("fazhi", until, act)

    def _test(self) -> Do:
        act = s.Tested(
            name="法律知识测试", due_count=STAFF_COUNT, taken_count=30, passed_count=29, paper=self.paper("测试成绩单")
        )
        return self.do("fazhi", self.day("10-15"), act)


class Campaign:
    """One campaign on its way."""

    def __init__(self, office: Office, on: date, node: Node, theme: str, law: str, community: str, number: int) -> None:
        self.office, self.on, self.node, self.theme, self.law = office, on, node, theme, law
        self.community, self.number = community, number
        self.matter = ""

    def paper(self, what: str) -> Doc:
        """A paper of the campaign."""
        return self.office.paper(f"{self.theme}-{what}", self.on.isoformat())

    def day(self, days: int) -> date:
        """So many days before or after the event, on a working day."""
        if days < 0:
            return load().calendar.back(self.on + timedelta(days=days))
        return self.office.after(self.on, days)

    def do(self, days: int, act: object) -> Do:
        """A deed of the campaign."""
        return Do("fazhi", self.day(days), act, self.matter)  # type: ignore[arg-type]

    def called(self) -> Script:
        """Put up, ahead of its day."""
        opened = yield self.do(-12, c.Campaigned(
            node=self.node, theme=self.theme, instruments=(self.law,), audience=Audience.RESIDENTS, by=self.day(0),
            scheme=self.paper("活动方案"),
        ))  # fmt: skip
        self.matter = opened.matter

    def script(self) -> Script:
        """Put up, printed, held, asked about, closed."""
        yield from self.called()
        yield self.do(-5, c.Printed(what="宣传册", copies=500, sample=self.paper("宣传册样稿")))
        yield self.do(0, c.Ran(
            media=(Medium.PANEL, Medium.LED, Medium.LEAFLET), place="小区广场", community=self.community, copies=300,
            reached=120 + 10 * self.number, record=self.paper("活动记录"),
        ))  # fmt: skip
        yield self.do(3, c.HandedOut(what="宣传册", copies=150, where="社区服务站"))
        yield self.do(8, c.Surveyed(way="现场问卷", sample=100, known=82 + self.number, took_part=61))
        yield self.do(15, c.Closed(summary=self.paper("总结")))
