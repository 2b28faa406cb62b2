"""Households of the sample: an old village renewal with every course there is, and the first files of the new project.

The old project is transcribed with its approval and goes on by contract: signed and moved out in 2024, transition money
by half-years since, flats late around today; ``flats`` has what follows the choice of a flat. One household is split,
one merged, one inherited, two are frozen.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.matters.compensation_plans.land import Transcribed
from zhunsheng.matters.compensation_plans.words import LegacyPaper
from zhunsheng.matters.households import acts as a
from zhunsheng.matters.households import changes as c
from zhunsheng.matters.households import words as w
from zhunsheng.sample import flats
from zhunsheng.sample.script import Do, Office, Script, together

VILLAGE = "示例村改造(旧项目)"
COUNT = 28
FEES = (a.FeeStep(month=1, monthly=1500_00), a.FeeStep(month=25, monthly=2000_00))
HALF = 6
STATED = (w.Element.WAY, w.Element.AMOUNT, w.Element.PAY_PERIOD, w.Element.EXCHANGE_AREA, w.Element.MOVING_FEE,
          w.Element.TEMPORARY, w.Element.MOVE_PERIOD, w.Element.TRANSITION_PERIOD)  # fmt: skip
NO_FLAT = (w.Element.EXCHANGE_PLACE, w.Element.EXCHANGE_AREA, w.Element.TEMPORARY, w.Element.TRANSITION_WAY,
           w.Element.TRANSITION_PERIOD)  # fmt: skip
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华"


def name(number: int) -> str:
    """An invented head of a household."""
    return f"{SURNAMES[number % len(SURNAMES)]}某{number}(示例)"


def opened(plan: str, project: str, route: w.Route, number: int, **more: object) -> a.Opened:
    """The file of one invented household."""
    known: dict[str, object] = {
        "plan": plan, "project": project, "route": route, "code": f"{number:03d}", "head": name(number),
        "cut_off": date(2023, 12, 31), "basis": w.Basis.AREA, "persons": 2 + number % 4,
        "old_house": f"示例路{number}号", "ids": (f"示例证件号{number}",), "phone": "示例电话",
    }  # fmt: skip
    return a.Opened(**known | more)  # type: ignore[arg-type]


def surveyed(office: Office, plan: str, first: date, last: date) -> Script:
    """The first households of the new project, opened and surveyed as the plan's survey goes on."""
    for number in range(1, 7):
        on = first if number < 4 else last
        entry = yield Do("xianchang", on, opened(plan, "示例片区改造项目", w.Route.STATE, number))
        yield Do("xianchang", on, a.Surveyed(
            in_name_of=InNameOf.DEPARTMENT, lawful_area=60_00 + 7_35 * number, rights=w.Rights.REGISTERED,
            use=w.Use.DWELLING, sheet=office.paper(f"示例片区-{number}号调查登记表"),
        ), entry.matter)  # fmt: skip


def years_of(office: Office, year: int, today: date) -> Iterator[Script]:
    """The old project and its households, from the year on."""
    yield Project(office, year, today).script()


class Project:
    """An old project that goes on by contract."""

    def __init__(self, office: Office, year: int, today: date) -> None:
        self.office, self.year, self.today = office, year, today
        self.plan = ""
        self.matters: dict[int, str] = {}

    def script(self) -> Script:
        """Transcribed, then every household in its own course."""
        first = self.office.workday(date(self.year, 1, 9))
        entry = yield Do("dangan", first, Transcribed(
            name=VILLAGE, kind=LegacyPaper.PERMIT, approval_no="示改批〔2010〕7号", approved_on=date(2010, 12, 1),
            approved_by="示例区人民政府", scan=self.office.paper("示例村改造批复"), households=COUNT,
        ))  # fmt: skip
        self.plan = self.office.matters[VILLAGE] = entry.matter
        yield Do("dangan", first, Transcribed(
            name=VILLAGE, kind=LegacyPaper.PLAN, approval_no="示改批〔2011〕2号", approved_on=date(2011, 3, 1),
            approved_by="示例区人民政府", scan=self.office.paper("示例村改造补偿安置方案"),
        ), self.plan)  # fmt: skip
        yield from together(Household(self, number).script() for number in range(1, COUNT + 1))


class Household:
    """One household of the old project; its number says which course it takes."""

    def __init__(self, project: Project, number: int) -> None:
        self.project, self.office, self.number = project, project.office, number
        self.matter = ""
        start = date(project.year, 1, 15) + timedelta(days=2 * number)
        self.begun, self.signing = self.on(start), self.on(start + timedelta(days=30))
        self.moving = self.on(self.signing + timedelta(days=35))

    @property
    def transition_to(self) -> date:
        """Some flats are late around today, the others still to come; nobody agrees on a day before he moves."""
        ahead = 150 if self.number > 8 else -45
        return max(self.project.today + timedelta(days=ahead), self.moving)

    def on(self, day: date) -> date:
        """The day, or the next the office works."""
        return self.office.workday(day)

    def paper(self, what: str) -> Doc:
        """A paper of this household, under its number."""
        return self.office.paper(f"示例村{self.number:03d}户-{what}")

    def do(self, who: str, on: date, act: object) -> Do:
        """A deed of this household."""
        return Do(who, on, act, self.matter)  # type: ignore[arg-type]

    def script(self) -> Script:
        """Opened and surveyed; most sign, are paid and move out; then their own way."""
        entry = yield self.do("xianchang", self.begun, opened(
            self.project.plan, VILLAGE, w.Route.LEGACY, self.number
        ))  # fmt: skip
        self.matter = self.project.matters[self.number] = entry.matter
        yield self.do("xianchang", self.begun, a.Surveyed(
            in_name_of=InNameOf.DEPARTMENT, lawful_area=70_00 + 3_15 * self.number, use=w.Use.DWELLING,
            rights=w.Rights.UNREGISTERED if self.number % 6 == 0 else w.Rights.REGISTERED,
            sheet=self.paper("调查登记表"),
        ))  # fmt: skip
        if self.number % 9 == 0:
            return
        yield self.do("xianchang", self.signing, self._agreement())
        yield from self._before_moving()
        if self.number == 11:  # merged into its neighbour
            yield self.do("fuzhuren", self.moving, c.Joined(
                into=self.project.matters[10], proof=w.Proof.AGREEMENT, paper=self.paper("并户协议"),
                prepared_by=self.office.who("jingban"),
            ))  # fmt: skip
            return
        yield from self._paid()
        if self.number == 20:
            return
        at = f"{self.moving.isoformat()}T{9 + self.number % 8:02d}:{self.number * 2 % 60:02d}:00+08:00"
        yield self.do("xianchang", self.moving, a.MovedOut(
            by=w.MovedBy.AGREEMENT, slip_no=str(self.number), accepted_at=at, keys=True, slip=self.paper("搬迁验收单"),
        ))  # fmt: skip
        yield from self._after()

    def _agreement(self) -> a.Agreed:
        money = self.number % 7 == 0
        unused = (w.Element.BUSINESS_LOSS, *(NO_FLAT if money else ()))
        stated = STATED if self.number % 5 == 0 else tuple(e for e in w.Element if e not in unused)
        hour = f"{9 + self.number % 8:02d}:{self.number * 7 % 60:02d}:00"
        return a.Agreed(
            in_name_of=InNameOf.DEPARTMENT, agreement_no=f"示村协{self.number:03d}", amount=self._amount(),
            way=w.Way.MONEY if money else w.Way.EXCHANGE, signed_at=f"{self.signing.isoformat()}T{hour}+08:00",
            elements=stated, without=() if self.number % 5 == 0 else unused,
            pay_by=self.on(self.signing + timedelta(days=30)), move_by=self.on(self.signing + timedelta(days=45)),
            transition_to=None if money else self.transition_to, entitled=0 if money else self._entitled(),
            fees=() if money else FEES, fee_rule="" if money else "每月1500元,超过24个月每月2000元(示例)",
            body=self.paper("补偿安置协议"),
        )  # fmt: skip

    def _amount(self) -> int:
        return 200_000_00 + 7_500_00 * self.number

    def _before_moving(self) -> Script:
        if self.number in (13, 14):
            yield self.do("fazhi", self.on(self.signing + timedelta(days=5)), c.Frozen(
                ground=w.FreezeGround.COURT, number=f"({self.project.year})示执{self.number}号",
                by_organ="示例区人民法院", paper=self.paper("协助执行通知书"),
            ))  # fmt: skip
        if self.number == 14:
            yield self.do("fazhi", self.on(self.signing + timedelta(days=12)), c.Released(
                number=f"({self.project.year})示执14号", paper=self.paper("解除冻结通知书")
            ))  # fmt: skip

    def _paid(self) -> Script:
        """The compensation; one is paid late, one frozen household not at all."""
        if self.number == 13:
            return
        wait = 34 if self.number == 5 else 18
        yield self.do("caiwu", self.on(self.signing + timedelta(days=wait)), a.Paid(
            kind=w.PayKind.COMPENSATION, amount=self._amount(), final=True, payee=name(self.number),
            account="示例账号", voucher=self.paper("付款凭证"),
        ))  # fmt: skip

    def _after(self) -> Script:
        if self.number == 13:
            return
        fee = self.on(self.moving + timedelta(days=10))
        yield self.do("caiwu", fee, a.Paid(kind=w.PayKind.MOVING, amount=1200_00, voucher=self.paper("搬迁费凭证")))
        if self.number % 7 == 0:
            yield self.do("dangan", self.on(fee + timedelta(days=40)), a.Closed(
                ground=w.CloseGround.PAID, catalogue=self.paper("档案目录")
            ))  # fmt: skip
            return
        yield from together([self._halves(fee), self._changes(fee)])

    def _halves(self, first: date) -> Script:
        """Transition money by half-years up to the agreed end; the last one named is due around today."""
        month, on = self.moving.replace(day=1), first
        nth = 1
        end = flats.handed_on(self.number, self.moving, self.on) or self.transition_to
        while month < end:
            if self.number == 6 and on > self.project.today - timedelta(days=120):
                return  # nobody has paid since
            due = self.on(on + timedelta(days=182))
            monthly = [1500_00 if nth + n < 25 else 2000_00 for n in range(HALF)]
            yield self.do("caiwu", on, a.Paid(
                kind=w.PayKind.TRANSITION, amount=sum(monthly), first=month, months=HALF, next_due=due,
                voucher=self.paper(f"过渡费凭证{nth}"),
            ))  # fmt: skip
            nth, month = nth + HALF, _later(month, HALF)
            on = due

    def _changes(self, fee: date) -> Script:
        if self.number == 3:
            entry = yield self.do("fuzhuren", self.on(fee + timedelta(days=20)), c.Split(
                effect=w.SplitEffect.CONTINUES, proof=w.Proof.JUDGMENT, paper=self.paper("调解书"),
                prepared_by=self.office.who("jingban"), who=(name(103),),
            ))  # fmt: skip
            yield Do("xianchang", entry.happened_on, opened(
                self.project.plan, VILLAGE, w.Route.LEGACY, 103, origin=(self.matter,)
            ))  # fmt: skip
        if self.number == 12:
            yield self.do("fuzhuren", self.on(fee + timedelta(days=60)), c.Succeeded(
                why=w.Succession.INHERITED, proof=w.Proof.NOTARY, paper=self.paper("继承公证书"),
                prepared_by=self.office.who("jingban"), head=name(112),
            ))  # fmt: skip
        yield from flats.of(self._home(fee), self.moving)

    def _home(self, fee: date) -> flats.Home:
        return flats.Home(
            number=self.number, entitled=self._entitled(), over=self.transition_to, earliest=fee, on=self.on,
            paper=self.paper, do=self.do, leader=self.office.who("caiwu"),
        )  # fmt: skip

    def _entitled(self) -> int:
        return 80_00 + 3_15 * self.number


def _later(month: date, months: int) -> date:
    number = month.year * 12 + month.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)
