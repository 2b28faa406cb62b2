"""Resettlement of the sample office: the old village, by a computed lot, choosing today; a works' yard, drawn by hand.

The village's rule is new: reviewed, passed by a sitting, its secrets sealed, its roster drawn up from the households of
``sample.households``. The yard's rule came with its approval and is transcribed; numbers were drawn before a notary.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta

from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.matters.compensation_plans.land import Transcribed
from zhunsheng.matters.compensation_plans.words import LegacyPaper
from zhunsheng.matters.decisions import words as m
from zhunsheng.matters.decisions.topics import Topic
from zhunsheng.matters.households import acts as h
from zhunsheng.matters.households.words import MovedBy, Route, Way
from zhunsheng.matters.resettlement import acts as a
from zhunsheng.matters.resettlement import lots as o
from zhunsheng.matters.resettlement import parts as p
from zhunsheng.matters.resettlement import words as w
from zhunsheng.matters.reviews import acts as r
from zhunsheng.matters.reviews.words import Result, Subject
from zhunsheng.order import lot, terms
from zhunsheng.sample import choosing
from zhunsheng.sample.flats import of_chosen
from zhunsheng.sample.households import VILLAGE, name, opened
from zhunsheng.sample.script import Do, Office, Script, together
from zhunsheng.sample.sittings import BY_PARTY, PARTY, Item, Sitting

PROJECT, YARD = "示例村回迁安置", "示例厂棚户区回迁安置(旧项目)"
RULE = "示例村回迁安置选房办法"
PARTIES = (
    p.Party(name="示例中心纪检", kind=w.PartyKind.DISCIPLINE, post=w.PartyPost.DISCIPLINE),
    p.Party(name="示例区司法局", kind=w.PartyKind.JUSTICE, post=w.PartyPost.REVIEWER),
    p.Party(name="被征收人代表", kind=w.PartyKind.RESIDENTS),
)
HANDS = {"示例中心纪检": "jiwei", "示例区司法局": "shencha", "被征收人代表": "fazhi"}
CLASS = p.PriorityClass(label="优抚、残疾家庭", article="示例村改造补偿安置方案第18条")
NEEDS = (terms.Need.AGREEMENT, terms.Need.MOVED)
DRAW = "2026001:03,08,15,22,27,31+09"
YARD_APPROVAL = "示改批〔2012〕3号"
MINUTES = 3
"""So many days after a sitting its minutes are signed (``sittings``)."""
DAYS_AGO = 86
"""So many days before today the village's project is opened."""
COURSE = (
    ("opened", 0), ("sent", 1), ("looked", 2), ("reviewed", 7), ("sitting", 9), ("ruled", 3), ("flats", 1),
    ("held", 1), ("entitled", 1), ("sealed", 1), ("drafted", 4), ("posted", 1), ("objected", 2), ("decided", 3),
    ("fixed", 4), ("told", 1), ("hour", 2), ("drawn", 1), ("noted", 1), ("ordered", 1), ("announced", 9),
)  # fmt: skip
"""What the village does, each so many days after what stands before it, on a day the office works; it chooses today."""


def years_of(office: Office, year: int, today: date) -> Iterator[Script]:
    """Both projects, once the village's households have moved out."""
    if today >= date(year, 10, 1):
        village = Village(office, today)
        yield village.script()
        yield village.sitting()
        yield Yard(office, year + 1).script()


def secret(party: str) -> bytes:
    """The secret of an invented party; a real one is made by ``./zs lot new`` and known to nobody else."""
    return hashlib.sha256(f"示例{party}".encode()).digest()


def flats(floors: int, *types: str) -> tuple[p.Flat, ...]:
    """A house with one flat of each type on each floor."""
    return tuple(
        p.Flat(
            building="1", unit="1", room=f"{floor:02d}{place:02d}", type=type_, area_est=60_00 + 25_00 * place,
            floor=floor, facing="南北", price=5200_00 + 20_00 * floor,
        )
        for floor in range(1, floors + 1) for place, type_ in enumerate(types, 1)
    )  # fmt: skip


class Project:
    """A project of resettlement on its way."""

    name = ""

    def __init__(self, office: Office) -> None:
        self.office, self.matter = office, ""

    def paper(self, what: str) -> Doc:
        """A paper of the project."""
        return self.office.paper(f"{self.name}-{what}")

    def do(self, who: str, on: date, act: object, matter: str = "") -> Do:
        """A deed of the project, or of the matter named."""
        return Do(who, on, act, matter or self.matter)  # type: ignore[arg-type]


class Village(Project):
    """The old village around today: rule, flats, roster, lot, order, the notice of the choosing days."""

    name = PROJECT

    def __init__(self, office: Office, today: date) -> None:
        super().__init__(office)
        self.today = today
        self.on: dict[str, date] = {}
        day = today - timedelta(days=DAYS_AGO)
        for what, days in COURSE:
            day = self.on[what] = office.after(day, days)
            if what == "sitting":
                day = office.after(day, MINUTES)  # before a long holiday they are signed on the first day after it

    @property
    def cut_off(self) -> date:
        """The day before the roster is drawn up."""
        return self.on["drafted"] - timedelta(days=1)

    def until(self, what: str) -> date:
        """The last day of a posting, seven days after."""
        return self.on[what] + timedelta(days=7)

    def script(self) -> Script:
        """From the project's opening to the notice of its choosing days."""
        entry = yield self.do("kezhang", self.on["opened"], lambda: a.Opened(
            plan=self.office.matters[VILLAGE], name=PROJECT, route=Route.LEGACY, households=28,
            list=self.paper("安置房源总表"),
        ))  # fmt: skip
        self.matter = self.office.matters[PROJECT] = entry.matter
        yield from self._rule()
        yield from self._flats()
        yield from self._roster()
        yield from self._lot()
        yield self.do("zhuren", self.on["ordered"], a.OrderPublished(
            batch=1, until=self.until("ordered"), place="示例社区公告栏"
        ))  # fmt: skip
        yield self.do("kezhang", self.on["announced"], a.ChoosingAnnounced(
            batch=1, first_day=self.today, last_day=self.today, place="示例社区会议室", hours="9:00开始,按顺序叫号"
        ))  # fmt: skip
        yield from choosing.half_done(self.office, self.matter, self.on["announced"], self.today)

    def sitting(self) -> Script:
        """The sitting that passes the rule, with what follows from it."""
        item = Item(
            "研究示例村回迁安置选房办法", m.ItemClass.DECISION, BY_PARTY, text=RULE, topic=Topic.SELECTION_RULES,
            about=PROJECT,
        )  # fmt: skip
        on = self.on["sitting"]
        yield from Sitting(self.office, on, PARTY, f"{on.year}年选房办法专题", [item]).script()

    def _rule(self) -> Script:
        body = self.office.paper(RULE)
        sent = yield Do("fazhi", self.on["sent"], r.Submitted(
            subject=Subject.NOTICE, body=body, for_matter=self.matter, papers=(self.paper("起草说明"),)
        ))  # fmt: skip
        self.office.matters[f"{PROJECT}审查"] = sent.matter
        yield Do("shencha", self.on["looked"], r.Completed(), sent.matter)
        opinion = r.Opined(result=Result.PASS, body=body, opinion=self.paper("合法性审查意见书"))
        yield Do("shencha", self.on["reviewed"], opinion, sent.matter)
        on = self.on["sitting"]
        yield self.do("kezhang", self.on["ruled"], lambda: self._ruled(body, self.office.sittings[on]))

    def _ruled(self, body: Doc, meeting: str) -> a.Ruled:
        return a.Ruled(
            in_name_of=InNameOf.DEPARTMENT, body=body, meeting=meeting, until=self.until("ruled"),
            places=("示例区人民政府网站", "示例社区公告栏"), compared_by=self.office.who("fazhi"),
            keys=(p.Key(by=terms.By.PRIORITY), p.Key(by=terms.By.MOVED)), needs=NEEDS, cut_off=self.cut_off,
            ties=terms.Ties.LOT, lot=terms.Way.COMPUTED, parties=PARTIES, draw_source="双色球",
            draw_which="各方公开秘密以后的第一期", classes=(CLASS,), minutes=10, calls=3,
        )  # fmt: skip

    def _flats(self) -> Script:
        listed = a.FlatsImported(flats=flats(8, "一室", "两室", "三室"), source=self.paper("房源表"))
        yield self.do("xianchang", self.on["flats"], listed)
        yield self.do("kezhang", self.on["held"], a.FlatsFrozen(
            flats=("1-1-0803",), why=w.FlatWhy.QUALITY, text="外墙渗水,待修复(示例)", paper=self.paper("检测结论")
        ))  # fmt: skip
        rows = (p.Entitled(code="016", priority=CLASS.label),)
        yield self.do(
            "xianchang", self.on["entitled"], a.EntitledRecorded(rows=rows, source=self.paper("优先类别证明"))
        )

    def _roster(self) -> Script:
        for party in PARTIES:
            yield self.do(HANDS[party.name], self.on["sealed"], o.Committed(
                batch=1, party=party.name, commitment=lot.commitment(party.name, secret(party.name)),
                paper=None if party.post else self.paper("封存签字单"),
            ))  # fmt: skip
        yield self.do("xianchang", self.on["drafted"], a.RosterDrafted(batch=1, cut_off=self.cut_off))
        until = self.until("posted")
        yield self.do("kezhang", self.on["posted"], a.RosterPosted(
            batch=1, until=until, place="示例村公告栏", inside=True, cleared=True, photo=self.paper("张贴照片")
        ))  # fmt: skip
        yield self.do("dengji", self.on["objected"], a.Objected(
            batch=1, number="1", against=w.Against.ROSTER, code="009", who="某某(示例)", text="要求列入(示例)"
        ))  # fmt: skip
        yield self.do("fuzhuren", self.on["decided"], a.ObjectionDecided(
            number="1", outcome=w.Outcome.REJECTED, reason="截止日以前没有签订协议,编入以后的批次",
            prepared_by=self.office.who("jingban"), paper=self.paper("异议答复书"),
        ))  # fmt: skip
        hour = f"{self.on['hour'].isoformat()}T17:00:00+08:00"
        yield self.do("zhuren", self.on["fixed"], a.RosterFinal(batch=1, reveal_by=hour))

    def _lot(self) -> Script:
        for party in PARTIES:
            yield self.do(HANDS[party.name], self.on["told"], o.Revealed(
                batch=1, party=party.name, secret=secret(party.name).hex(),
                paper=None if party.post else self.paper("公开签字单"),
            ))  # fmt: skip
        at = f"{self.on['drawn'].isoformat()}T21:15:00+08:00"
        yield self.do("fazhi", self.on["noted"], o.Drawn(
            batch=1, source="双色球", result=DRAW, drawn_at=at, paper=self.paper("开奖公告(公证员抄录)"),
            witness="某公证员(示例)",
        ))  # fmt: skip


class Yard(Project):
    """A small old project whose approval set its rule; whoever signed on one day drew lots before a notary."""

    name = YARD
    signed = ("04-08", "04-08", "04-09", "04-09", "04-09", "04-10")

    def __init__(self, office: Office, year: int) -> None:
        super().__init__(office)
        self.year = year
        self.plan = ""

    def on(self, text: str) -> date:
        """A day of the year, on a working day."""
        return self.office.workday(date.fromisoformat(f"{self.year}-{text}"))

    def script(self) -> Script:
        """Transcribed, its households, its roster, its drawn numbers, its order."""
        entry = yield Do("dangan", self.on("03-03"), Transcribed(
            name=YARD, kind=LegacyPaper.PLAN, approval_no=YARD_APPROVAL, approved_on=date(2012, 6, 1),
            approved_by="示例区人民政府", scan=self.paper("补偿安置方案"), households=len(self.signed),
        ))  # fmt: skip
        self.plan = entry.matter
        yield from self._households()
        entry = yield self.do("kezhang", self.on("05-12"), a.Opened(
            plan=self.plan, name=YARD, route=Route.LEGACY, households=len(self.signed)
        ))  # fmt: skip
        self.matter = self.office.matters[YARD] = entry.matter
        yield self.do("kezhang", self.on("05-13"), a.Ruled(
            in_name_of=InNameOf.DEPARTMENT, body=self.paper("选房办法(方案附件)"), until=self.on("05-21"),
            places=("示例厂公告栏",), compared_by=self.office.who("fazhi"), approval_no=YARD_APPROVAL, needs=NEEDS,
            keys=(p.Key(by=terms.By.SIGNED_ON),), ties=terms.Ties.LOT, lot=terms.Way.PHYSICAL, lot_witness="示例公证处",
            cut_off=self.on("05-16"), objection_days=7,
        ))  # fmt: skip
        yield self.do("xianchang", self.on("05-14"), a.FlatsImported(
            flats=flats(4, "一室", "两室"), source=self.paper("房源表")
        ))  # fmt: skip
        yield self.do("xianchang", self.on("05-19"), a.RosterDrafted(batch=1, cut_off=self.on("05-16")))
        yield self.do("kezhang", self.on("05-20"), a.RosterPosted(
            batch=1, until=self.on("05-28"), place="示例厂公告栏", inside=True, cleared=True
        ))  # fmt: skip
        yield self.do("zhuren", self.on("06-03"), a.RosterFinal(batch=1))
        numbers = {"F01": 2, "F02": 1, "F03": 3, "F04": 1, "F05": 2}
        yield self.do("fazhi", self.on("06-05"), o.PhysicallyDrawn(
            batch=1, numbers=tuple(p.Number(code=code, number=number) for code, number in self._drawn(numbers)),
            witnessed_by=w.Witness.NOTARY, notary_no=f"({self.year})示证字第1号", record=self.paper("现场抽签记录"),
            video=hashlib.sha256("示例录像".encode()).hexdigest(), witness="某公证员(示例)",
        ))  # fmt: skip
        yield self.do("zhuren", self.on("06-09"), a.OrderPublished(
            batch=1, until=self.on("06-17"), place="示例厂公告栏"
        ))  # fmt: skip
        day = self.on("06-24")
        yield self.do("kezhang", self.on("06-18"), a.ChoosingAnnounced(
            batch=1, first_day=day, last_day=day, place="示例厂会议室"
        ))  # fmt: skip
        yield from choosing.whole(self.office, self.matter, day)
        yield from of_chosen(self.office, self.matter, day)

    def _drawn(self, numbers: dict[str, int]) -> list[tuple[str, int]]:
        """Each tie drew from its own slips; on record the slips of all ties have different numbers."""
        return [(code, number + 10 * (code > "F02")) for code, number in numbers.items()]

    def _households(self) -> Script:
        yield from together(self._household(number, day) for number, day in enumerate(self.signed, 1))

    def _household(self, number: int, day: str) -> Script:
        code, signed = f"F{number:02d}", self.on(day)
        entry = yield Do("xianchang", self.on("03-10"), opened(
            self.plan, YARD, Route.LEGACY, number, code=code, head=name(200 + number)
        ))  # fmt: skip
        at = f"{signed.isoformat()}T{8 + number:02d}:30:00+08:00"
        yield Do("xianchang", signed, h.Agreed(
            in_name_of=InNameOf.DEPARTMENT, agreement_no=f"示厂协{number:02d}", way=Way.EXCHANGE, signed_at=at,
            transition_to=self.on("12-01"), body=self.paper(f"{code}协议"),
        ), entry.matter)  # fmt: skip
        moved = self.on("05-06")
        yield Do("xianchang", moved, h.MovedOut(
            by=MovedBy.AGREEMENT, slip_no=str(number), accepted_at=f"{moved.isoformat()}T10:{number:02d}:00+08:00",
            keys=True, slip=self.paper(f"{code}搬迁验收单"),
        ), entry.matter)  # fmt: skip
