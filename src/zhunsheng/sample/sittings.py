"""Sittings of the sample office: twenty-nine held in 2024, one cancelled, one put off to another day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from zhunsheng.kernel.fields import Doc
from zhunsheng.law import load
from zhunsheng.matters.counsel.words import Subject as Asked
from zhunsheng.matters.decisions import acts as d
from zhunsheng.matters.decisions import words as w
from zhunsheng.matters.decisions.topics import Topic
from zhunsheng.matters.reviews import acts as r
from zhunsheng.matters.reviews.words import Result as Reviewed
from zhunsheng.matters.reviews.words import Subject
from zhunsheng.sample.counsel import opinion, year_engaged
from zhunsheng.sample.script import Do, Office, Script

PARTY, DIRECTOR, JOINT = w.Kind.PARTY_GROUP, w.Kind.DIRECTOR, w.Kind.JOINT
BY_PARTY, BY_DIRECTOR = w.Body.PARTY_GROUP, w.Body.DIRECTOR
SEATS = (
    ("zhuren", w.Capacity.PARTY_MEMBER),
    ("fuzhuren", w.Capacity.PARTY_MEMBER),
    ("fuzhuren2", w.Capacity.PARTY_MEMBER),
    ("zongwu", w.Capacity.PARTY_ONLY),
    ("jiwei", w.Capacity.PARTY_ONLY),
    ("zonggong", w.Capacity.LEADER),
)


@dataclass(frozen=True)
class Item:
    """One agenda item and how it goes; ``about`` names the matter whose own ``text``, reviewed before, is put up."""

    title: str
    class_: w.ItemClass
    body: w.Body
    result: w.Result = w.Result.PASSED
    way: str = ""
    text: str = ""
    topic: Topic | None = None
    about: str = ""


_C, _R = w.ItemClass, w.Result
ITEMS = {
    "学习": Item("传达学习上级会议精神", _C.STUDY, BY_PARTY, topic=Topic.SPEECHES),
    "方案": Item("审议某片区征收补偿方案", _C.DECISION, BY_PARTY, way="plan", topic=Topic.COMPENSATION_PLAN),
    "选房": Item("研究某项目选房办法", _C.DECISION, BY_PARTY, way="counsel", topic=Topic.SELECTION_RULES),
    "资金": Item("研究过渡费资金拨付", _C.LARGE_SUM, BY_PARTY, topic=Topic.TRANSITION_FEES),
    "项目": Item("研究安置房建设项目安排", _C.PROJECT, BY_PARTY, topic=Topic.PROJECT_START),
    "人事": Item("研究科室负责人任用", _C.APPOINTMENT, BY_PARTY, way="recusal", topic=Topic.SECTION_HEADS),
    "缓议": Item("研究办公用房调整", _C.OTHER, BY_PARTY, _R.DEFERRED),
    "否决": Item("研究购置执法记录设备", _C.OTHER, BY_PARTY, _R.REJECTED, way="lost"),
    "信访": Item("研究重点信访事项化解", _C.OTHER, BY_DIRECTOR),
    "应诉": Item("听取行政应诉情况汇报", _C.OTHER, BY_DIRECTOR),
    "安全": Item("部署工地安全检查", _C.OTHER, BY_DIRECTOR),
    "公开": Item("研究政府信息公开答复", _C.OTHER, BY_DIRECTOR, way="against"),
    "计划": Item("审议年度工作计划", _C.OTHER, BY_DIRECTOR, text="年度工作计划"),
    "退回": Item("研究物业移交方案", _C.OTHER, BY_DIRECTOR, _R.RETURNED),
}

_DEPARTS = {"against": "事项紧急,已征求法律顾问意见(示例)", "back": "材料不全,补充后再议(示例)"}
"""Reasons of a director who departs from the majority."""

_HELD = (
    ("01-05", PARTY, "学习 资金 项目"),
    ("01-12", DIRECTOR, "安全 信访 计划"),
    ("01-26", JOINT, "学习 资金 应诉"),
    ("02-06", PARTY, "学习 人事"),
    ("02-23", DIRECTOR, "信访 公开"),
    ("03-08", PARTY, "学习 方案"),
    ("03-15", DIRECTOR, "应诉 安全"),
    ("03-29", PARTY, "学习 缓议 项目"),
    ("04-12", DIRECTOR, "信访 退回"),
    ("04-19", PARTY, "学习 选房"),
    ("04-30", JOINT, "学习 资金 安全"),
    ("05-10", PARTY, "学习 项目"),
    ("05-24", DIRECTOR, "应诉 信访"),
    ("06-07", PARTY, "学习 资金"),
    ("06-21", PARTY, "学习 否决 项目"),
    ("06-28", DIRECTOR, "安全 公开"),
    ("07-05", PARTY, "学习 人事"),
    ("07-19", JOINT, "学习 项目 信访"),
    ("08-02", PARTY, "学习 资金"),
    ("08-16", DIRECTOR, "应诉 信访"),
    ("08-30", PARTY, "学习 方案"),
    ("09-06", DIRECTOR, "安全 信访"),
    ("09-20", PARTY, "学习 资金 项目"),
    ("10-11", PARTY, "学习 选房"),
    ("10-25", DIRECTOR, "信访 应诉"),
    ("11-08", PARTY, "学习 缓议 资金"),
    ("11-22", JOINT, "学习 项目 公开"),
    ("12-06", PARTY, "学习 人事"),
    ("12-20", DIRECTOR, "安全 信访"),
)


def year_of(office: Office, year: int) -> Iterator[Script]:
    """The sittings of a year."""
    counts: dict[w.Kind, int] = {}
    for day, kind, titles in _HELD:
        counts[kind] = counts.get(kind, 0) + 1
        session = f"{year}年第{counts[kind]}次"
        items = [ITEMS[title] for title in titles.split()]
        yield Sitting(office, date.fromisoformat(f"{year}-{day}"), kind, session, items).script()
    yield Sitting(office, date(year, 5, 17), DIRECTOR, f"{year}年临时", [ITEMS["安全"]]).cancelled()


def yearly(office: Office, year: int, what: str) -> Doc:
    """A text of a year that a sitting adopts, the same wherever it is named."""
    return office.paper(f"{year}{what}", "示例文本,写有法治建设内容。")


class Sitting:
    """One sitting from its notice to its last task."""

    def __init__(self, office: Office, on: date, kind: w.Kind, session: str, items: list[Item]) -> None:
        self.office, self.on, self.kind, self.session, self.items = office, on, kind, session, items
        self.serial = "".join(each for each in session.partition("年")[2] if each.isdigit()) or "1"
        self.matter = ""
        due = [(who, seat) for who, seat in SEATS if any(seat in w.SEATS[body] for body in w.BODIES[kind])]
        self.seats = due
        self.away = due[-1][0] if on.day % 3 == 0 else ""

    def day(self, days: int) -> date:
        """So many days before or after the sitting, on a working day."""
        return self.office.after(self.on, days) if days >= 0 else load().calendar.back(self.on + timedelta(days=days))

    def do(self, who: str, days: int, act: object) -> Do:
        """A deed in this sitting."""
        return Do(who, self.day(days), act, self.matter)  # type: ignore[arg-type]

    def clerk(self, act: object, days: int = 0) -> Do:
        """What the meeting's clerk records."""
        return self.do("mishu", days, act)

    def who(self, name: str) -> str:
        """An account."""
        return self.office.who(name)

    def call(self) -> Script:
        """Called, with everybody due."""
        members = tuple(w.Member(who=self.who(name), capacity=seat) for name, seat in self.seats)
        opened = yield self.clerk(d.Called(
            kind=self.kind, session=self.session, on=self.on, time="09:00", place="三楼会议室", due=members,
            presider=self.who("zhuren"), notice=self._paper("会议通知"),
        ), -7)  # fmt: skip
        self.matter = self.office.sittings[self.on] = opened.matter

    def cancelled(self) -> Script:
        """Called and then not held."""
        yield from self.call()
        yield self.clerk(d.Cancelled(way=w.CancelWay.CANCELLED, why="议题不成熟"), -2)

    def script(self) -> Script:
        """The whole sitting."""
        yield from self.prepare()
        present = tuple(self.who(name) for name, _ in self.seats if name != self.away)
        leave = (w.Leave(who=self.who(self.away), why=w.LeaveReason.BUSINESS),) if self.away else ()
        yield self.clerk(d.Opened(
            present=present, presider=self.who("zhuren"), leave=leave, sign_in=self._paper("签到表")
        ))  # fmt: skip
        for key, item in enumerate(self.items, 1):
            yield from self._hear(str(key), item)
        yield self.clerk(d.Closed())
        minutes = self._paper("会议纪要")
        number = f"示改{'党组' if self.kind is not DIRECTOR else '办'}会纪〔{self.on.year}〕{self.serial}号"
        yield self.clerk(d.Minuted(number=number, body=minutes, record=self._paper("会议记录")), 2)
        yield self.do("zhuren", 3, d.Signed(body=minutes))
        yield from self._follow_up()

    def prepare(self) -> Script:
        """Called, items put up, checked and admitted, papers sent."""
        reviews = {}
        for key, item in enumerate(self.items, 1):
            if item.way == "plan":
                reviews[str(key)] = yield from self._reviewed_plan()
        yield from self.call()
        for key, item in enumerate(self.items, 1):
            text = self._text(item)
            yield self.do("fuzhuren", -6, d.Proposed(
                item=str(key), title=item.title, item_class=item.class_, body=self._body(item), text=text,
                subject=self._subject(item), papers=(self._paper(f"议题{key}材料"),),
                amount=300_000_000 if item.class_ is _C.LARGE_SUM else None, reporter=self.who("kezhang"),
                topic=item.topic, matters=(self.office.matters[item.about],) if item.about else (),
            ))  # fmt: skip
        for key, item in enumerate(self.items, 1):
            counsel = engagement = None
            if item.class_ is _C.DECISION:
                text = self._text(item) or self._paper(f"议题{key}材料")
                engagement, day = year_engaged(self.office, self.on.year), self.day(-6)
                counsel = yield from opinion(self.office, engagement, day, self.day(-5), text, Asked.AGENDA_ITEM)
            review = reviews.get(str(key)) or self.office.matters.get(f"{item.about}审查")
            yield self.clerk(d.Readied(item=str(key), counsel=counsel, engagement=engagement, review=review), -5)
            yield self.do("zhuren", -5, d.Admitted(item=str(key), result=w.Admission.ADMIT))
        yield self.clerk(d.PapersSent(papers=(self._paper("会议材料汇编"),)), -4)

    def _body(self, item: Item) -> w.Body:
        return item.body if item.body in w.BODIES[self.kind] else w.BODIES[self.kind][0]

    def _text(self, item: Item) -> Doc | None:
        if item.about:
            return self.office.paper(item.text)
        if item.text:
            return yearly(self.office, self.on.year, item.text)
        return self._plan() if item.way == "plan" else None

    def _subject(self, item: Item) -> Subject | None:
        if item.about:
            return Subject.NOTICE
        return Subject.COMPENSATION_PLAN if item.way == "plan" else Subject.OTHER if item.text else None

    def _paper(self, what: str) -> Doc:
        return self.office.paper(f"{what}-{self.kind.label}-{self.session}", self.on.isoformat())

    def _plan(self) -> Doc:
        return self.office.paper(f"征收补偿方案-{self.session}", "示例方案正文")

    def _reviewed_plan(self) -> Script:
        """The plan through the justice bureau before it is put up."""
        plan = self._plan()
        sent = yield self.do("fazhi", -24, r.Submitted(subject=Subject.COMPENSATION_PLAN, body=plan, papers=(plan,)))
        yield Do("shencha", self.day(-22), r.Completed(), sent.matter)
        opinion = self._paper("合法性审查意见书")
        yield Do("shencha", self.day(-15), r.Opined(result=Reviewed.PASS, body=plan, opinion=opinion), sent.matter)
        return sent.matter

    def _hear(self, key: str, item: Item) -> Script:
        yield self.clerk(d.Reported(item=key, reporter=self.who("kezhang"), text="按材料汇报(示例)"))
        if item.class_ is _C.STUDY:
            return
        body = self._body(item)
        there = [n for n, seat in self.seats if n != self.away and seat in w.SEATS[body]]
        if item.way == "recusal":
            yield self.clerk(d.Recused(item=key, who=self.who("fuzhuren2"), why=w.RecusalReason.KIN))
            there.remove("fuzhuren2")
        lost = item.way == "lost"
        for place, name in enumerate(there[1:]):
            doubt = (lost and place < 3) or item.way == "against"
            view = w.Stand.AGAINST if doubt else (w.Stand.AMEND if place == 1 else w.Stand.FOR)
            yield self.clerk(d.Opined(item=key, who=self.who(name), view=view, text="发言要点(示例)"))
        decided = item.result if body is BY_DIRECTOR else None
        why = _DEPARTS.get(item.way if item.result is _R.PASSED else "back", "")
        yield self.clerk(d.ChairSpoke(item=key, who=self.who("zhuren"), view=w.Stand.FOR, decision=decided, why=why))
        if body is BY_PARTY and item.result in {_R.PASSED, _R.REJECTED}:
            against = 3 if lost else 0
            base = len([n for n, seat in self.seats if seat in w.SEATS[body]])
            yield self.clerk(d.Voted(
                item=key, way=w.VoteWay.HANDS, votes_for=len(there) - against, against=against, abstain=0, base=base
            ))  # fmt: skip
        yield self.clerk(d.Resolved(item=key, result=item.result, text=f"{item.title}:{item.result.label}"))

    def _follow_up(self) -> Script:
        decided = [(str(k), item) for k, item in enumerate(self.items, 1) if item.class_ is not _C.STUDY]
        passed = [key for key, item in decided if item.result is _R.PASSED]
        for key in passed[:1]:
            task = d.Tasked(task="1", item=key, owner=self.who("jingban"), due=self.day(30), text="按会议决定落实")
            yield self.clerk(task, 4)
            yield self.do("jingban", 20, d.Progressed(task="1", text="正在办理"))
            yield self.do("fuzhuren", 28, d.TaskDone(task="1", text="已落实", paper=self._paper("落实情况报告")))
