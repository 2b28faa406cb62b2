"""What follows the choice of a flat in the sample's old project: settlement, keys, refusal, repairs, title, late flats.

The first flats of the old project were chosen before the software came; the slip of then stands on the sheet.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import Doc
from zhunsheng.matters.households import acts as a
from zhunsheng.matters.households import flats as f
from zhunsheng.matters.households import settling
from zhunsheng.matters.households import words as w
from zhunsheng.matters.resettlement.acts import RosterFinal
from zhunsheng.registers.files import case
from zhunsheng.sample.script import Do, Office, Script

EARLY = frozenset({15, 16})
"""Households whose flats were ready long before their transition was over."""
COMPLETION = "示竣备〔2026〕3号"
PRICE = 6_800_00


@dataclass(frozen=True)
class Home:
    """What the course needs of one household: its number, its area, its papers, how it records a deed."""

    number: int
    entitled: int
    over: date
    earliest: date
    on: Callable[[date], date]
    paper: Callable[[str], Doc]
    do: Callable[[str, date, Act], Do]
    leader: str

    def day(self, day: date, days: int) -> date:
        """So many days from a day, on a working day, never before what was done first."""
        return self.on(max(day + timedelta(days=days), self.earliest))

    @property
    def flat(self) -> str:
        """The number of its flat."""
        return f"{1 + self.number % 3}-{1 + self.number % 2}-{self.number:02d}01"


def of(home: Home, moved: date) -> Script:
    """The course of one household by its number; most of them wait."""
    if home.number in EARLY:
        yield from _early(home, moved)
    elif home.number in (1, 2):
        yield from _handed_late(home)
    elif home.number == 8:
        yield from _refused(home)
    elif home.number == 4:
        yield home.do("fuzhuren", home.day(home.over, 15), a.FeeChanged(
            monthly=4000_00, start=_month_after(home.over, 7), prepared_by=home.leader, paper=home.paper("加付审批表"),
            pay_by=home.day(home.over, 40),
        ))  # fmt: skip
    elif home.number in (10, 12):
        day = home.day(home.over, -260)
        yield home.do("caiwu", day, _sheet(home, 4_20, w.Measure.ESTIMATED, home.day(day, 150)))


def of_chosen(office: Office, project: str, chosen_on: date) -> Script:
    """Who chose on a day of choosing: settled, handed over and registered flat by flat; one title is still to come."""
    fixed = case(office.organ.pk, project)
    rows = fixed.file.all(RosterFinal)[-1].act.rows if fixed is not None else ()
    homes = {row.household: row.id for row in rows}
    for days, made in ((20, _even_sheet), (75, _told), (90, _given), (240, _registered)):
        for matter, code in homes.items():
            act = made(office, matter, code, office.after(chosen_on, days))
            if act is not None:
                who = "caiwu" if isinstance(act, f.Settled) else "xianchang"
                yield Do(who, office.after(chosen_on, days), act, matter)


def _even_sheet(office: Office, matter: str, code: str, _on: date) -> Act:
    found = case(office.organ.pk, matter)
    chosen = settling.choices(found.file) if found is not None else ()
    areas = tuple(f.FlatArea(flat=flat, area=58_40) for flat in chosen)
    sheet = office.paper(f"示例厂{code}户-结算单")
    return f.Settled(
        flats=areas, ground=w.FlatGround.CHOSEN, measure=w.Measure.MEASURED, report_no="示测〔2025〕1号", sheet=sheet
    )


def _told(_office: Office, _matter: str, _code: str, on: date) -> Act:
    return f.Noticed(completion_no="示竣备〔2025〕1号", until=on + timedelta(days=30), place="示例厂安置点")


def _given(office: Office, matter: str, code: str, _on: date) -> Act:
    found = case(office.organ.pk, matter)
    slip = office.paper(f"示例厂{code}户-交房单")
    flats = settling.flats(found.file) if found is not None else ()
    return f.Housed(completion_no="示竣备〔2025〕1号", keys=True, slip=slip, flats=flats, meter="示例底数")


def _registered(_office: Office, _matter: str, code: str, _on: date) -> Act | None:
    return None if code.endswith("6") else f.Titled(certificates=(f"示例不动产权第{code}号",))


def handed_on(number: int, moved: date, on: Callable[[date], date]) -> date | None:
    """The day the flat is handed over, of those that get it early: no transition money is paid after it."""
    return on(moved + timedelta(days=420)) if number in EARLY else None


def _sheet(home: Home, over: int, measure: w.Measure, pay_by: date | None) -> f.Settled:
    """Some hundredths of a square metre over or under what was agreed."""
    item = w.Item.OVER if over > 0 else w.Item.SHORT
    line = f.PriceLine(item=item, area=abs(over), price=PRICE, amount=(abs(over) * PRICE + 50) // 100)
    return f.Settled(
        flats=(f.FlatArea(flat=home.flat, area=home.entitled + over),), ground=w.FlatGround.EARLIER,
        number=f"示选确〔2023〕{home.number:03d}号", paper=home.paper("选房确认单"), measure=measure, lines=(line,),
        report_no="示测〔2026〕2号" if measure is w.Measure.MEASURED else "", pay_by=pay_by, sheet=home.paper("结算单"),
    )  # fmt: skip


def _money(home: Home, sheet: f.Settled) -> f.Balanced:
    line = sheet.lines[0]
    way = w.Direction.FROM_HOUSEHOLD if line.item is w.Item.OVER else w.Direction.TO_HOUSEHOLD
    return f.Balanced(direction=way, amount=line.amount, final=True, voucher=home.paper("差价款凭证"))


def _notice(home: Home, until: date) -> f.Noticed:
    return f.Noticed(completion_no=COMPLETION, until=until, place="示例安置点交房大厅", notice=home.paper("交房通知"))


def _keys(home: Home) -> f.Housed:
    return f.Housed(
        completion_no=COMPLETION, keys=True, slip=home.paper("交房单"), flats=(home.flat,), meter="示例底数"
    )


def _until_noticed(home: Home, first: date, over: int) -> Script:
    """Sheet, money, notice."""
    sheet = _sheet(home, over, w.Measure.MEASURED, home.day(first, 20))
    yield home.do("caiwu", first, sheet)
    yield home.do("caiwu", home.day(first, 8), _money(home, sheet))
    yield home.do("xianchang", home.day(first, 14), _notice(home, home.day(first, 70)))


def _early(home: Home, moved: date) -> Script:
    """Handed over in time; something repaired, the title registered, the file closed."""
    handed = handed_on(home.number, moved, home.on)
    if handed is None:
        return
    yield from _until_noticed(home, home.day(handed, -40), -1_30 if home.number == 16 else 2_45)
    yield home.do("xianchang", handed, _keys(home))
    report = _report(home, "1", w.DefectKind.DOORS)
    yield home.do("xianchang", home.day(handed, 12), report)
    yield home.do("xianchang", home.day(handed, 24), f.DefectFixed(
        number="1", accepted=True, paper=home.paper("修复确认")
    ))  # fmt: skip
    yield home.do("jingban", home.day(handed, 130), f.Titled(
        certificates=(f"示例不动产权第{home.number:03d}号",), paper=home.paper("不动产权证")
    ))  # fmt: skip
    yield home.do("dangan", home.day(handed, 150), a.Closed(
        ground=w.CloseGround.HOUSED, catalogue=home.paper("档案目录")
    ))  # fmt: skip


def _handed_late(home: Home) -> Script:
    """The transition was over before the keys came; something is out of order since."""
    handed = home.day(home.over, 20)
    yield from _until_noticed(home, home.day(home.over, -40), 3_10 if home.number == 1 else -2_05)
    yield home.do("xianchang", handed, _keys(home))
    yield home.do("xianchang", home.day(handed, 2), _report(home, "1", w.DefectKind.LEAK))
    if home.number == 1:
        yield home.do("xianchang", home.day(handed, 14), f.DefectFixed(
            number="1", accepted=True, paper=home.paper("修复确认")
        ))  # fmt: skip
        yield home.do("xianchang", home.day(handed, 18), replace(
            _report(home, "2", w.DefectKind.WALL), due=home.day(handed, 40)
        ))  # fmt: skip


def _refused(home: Home) -> Script:
    """The household came and did not take the keys."""
    yield from _until_noticed(home, home.day(home.over, -20), 1_80)
    yield home.do("xianchang", home.day(home.over, 25), f.Refused(
        why=w.RefusedFor.DEFECTS, reason="示例:卫生间渗漏,要求修好后再收房", paper=home.paper("拒收现场记录")
    ))  # fmt: skip


def _report(home: Home, number: str, defect: w.DefectKind) -> f.DefectReported:
    return f.DefectReported(
        number=number, defect=defect, by=w.Repairer.BUILDER, text="示例:报修情况", flat=home.flat,
        paper=home.paper(f"报修单{number}"),
    )  # fmt: skip


def _month_after(day: date, months: int) -> date:
    number = day.year * 12 + day.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)
