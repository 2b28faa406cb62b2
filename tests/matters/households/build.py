"""One household for the tests: its plan, its agreement, its payments as acts on days, the questions a clerk asks."""

import hashlib
from datetime import date
from typing import Annotated

from matters.compensation_plans.around import entries as plan_entries
from matters.compensation_plans.build import announced
from matters.compensation_plans.build import opened as plan_opened
from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.acts import Act, act, named
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import decide, file_of, proposed, stage_of
from zhunsheng.kernel.fields import Doc, MatterRef
from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load
from zhunsheng.matters.compensation_plans.land import Transcribed
from zhunsheng.matters.compensation_plans.procedure import PROCEDURE as PLANS
from zhunsheng.matters.compensation_plans.words import LegacyPaper
from zhunsheng.matters.households import acts as a
from zhunsheng.matters.households import changes as c
from zhunsheng.matters.households import flats as f
from zhunsheng.matters.households import words as w
from zhunsheng.matters.households.procedure import PROCEDURE
from zhunsheng.matters.households.words import (
    Basis,
    Element,
    FreezeGround,
    MovedBy,
    PayKind,
    Proof,
    Rights,
    Route,
    SplitEffect,
    Succession,
    Use,
    Way,
)

LAW = LawOfClocks(load())
DEPARTMENT = InNameOf.DEPARTMENT
FLAT = "1-1-0102"
STEPS = (a.FeeStep(month=1, monthly=1200_00), a.FeeStep(month=4, monthly=1500_00))


def doc(text):
    return Doc(digest=hashlib.sha256(text.encode()).hexdigest(), name=f"{text}.pdf", size=len(text))


def day(text):
    return date.fromisoformat(text)


def opened(**more):
    known = {
        "plan": "p", "project": "示例片区", "route": Route.STATE, "code": "1-01", "cut_off": day("2024-01-31"),
        "basis": Basis.AREA, "head": "某户主", "members": ("某成员",), "persons": 3, "old_house": "某路某号",
        "certificate": "某证号", "ids": ("某身份证",), "phone": "某电话", "hardship": "某病",
    }  # fmt: skip
    return a.Opened(**known | more)


def surveyed(**more):
    known = {"rights": Rights.REGISTERED, "use": Use.DWELLING, "lawful_area": 85_36, "sheet": doc("某调查表")}
    return a.Surveyed(in_name_of=DEPARTMENT, **known | more)


def agreed(**more):
    known = {
        "in_name_of": DEPARTMENT, "agreement_no": "示征协1", "way": Way.EXCHANGE, "amount": 300_000_00,
        "signed_at": "2024-03-05T09:12:00+08:00", "elements": tuple(set(Element) - {Element.BUSINESS_LOSS}),
        "without": (Element.BUSINESS_LOSS,), "window_until": day("2026-08-31"), "pay_by": day("2024-03-29"),
        "move_by": day("2024-04-30"), "transition_to": day("2026-04-30"), "entitled": 90_00,
        "fee_due": day("2024-05-31"), "fees": STEPS, "body": doc("某协议"),
    }  # fmt: skip
    return a.Agreed(**known | more)


def moved(**more):
    known = {"by": MovedBy.AGREEMENT, "slip_no": "17", "accepted_at": "2024-04-18T15:40:00+08:00", "meter": "某底数"}
    return a.MovedOut(**known | more)


def paid(kind=PayKind.COMPENSATION, amount=300_000_00, **more):
    known = {"final": kind is PayKind.COMPENSATION, "payee": "某收款人", "account": "某账号", "voucher": doc("某凭证")}
    return a.Paid(kind=kind, amount=amount, **known | more)


def fee(first, months, amount, **more):
    return paid(PayKind.TRANSITION, amount, first=day(first), months=months, **more)


def raised(start="2026-05-01", monthly=3000_00, **more):
    known = {"prepared_by": "经办", "paper": doc("审批表")}
    return a.FeeChanged(monthly=monthly, start=day(start), **known | more)


def line(item=w.Item.OVER, area=5_00, price=6_000_00, amount=30_000_00):
    return f.PriceLine(item=item, area=area, price=price, amount=amount)


def settled(flat=FLAT, area=95_00, **more):
    """The sheet by the measured area: 95.00 against 90.00 agreed, five square metres at 6,000 元."""
    known = {
        "flats": (f.FlatArea(flat=flat, area=area),), "ground": w.FlatGround.AGREED, "measure": w.Measure.MEASURED,
        "report_no": "示测1", "lines": (line(),), "pay_by": day("2026-04-15"), "number": "示征协1",
        "paper": doc("某协议"), "sheet": doc("某结算单"),
    }  # fmt: skip
    return f.Settled(**known | more)


def balanced(amount=30_000_00, direction=w.Direction.FROM_HOUSEHOLD, **more):
    known = {"final": True, "person": "某交款人", "account": "某账号", "voucher": doc("某凭证")}
    return f.Balanced(amount=amount, direction=direction, **known | more)


def noticed(**more):
    known = {"completion_no": "示竣备1", "until": day("2026-04-30"), "place": "示例安置点", "notice": doc("某通知")}
    return f.Noticed(**known | more)


def refused(why=w.RefusedFor.DEFECTS):
    return f.Refused(why=why, reason="某理由", paper=doc("某记录"))


def housed(*flats, **more):
    known = {
        "completion_no": "示竣备1",
        "keys": True,
        "slip": doc("某交房单"),
        "flats": flats or (FLAT,),
        "meter": "某底数",
    }
    return f.Housed(**known | more)


def reported(number="1", **more):
    known = {"defect": w.DefectKind.LEAK, "by": w.Repairer.BUILDER, "text": "某情况", "paper": doc("某报修单")}
    return f.DefectReported(number=number, **known | more)


def fixed(number="1", accepted=True):
    return f.DefectFixed(number=number, accepted=accepted, paper=doc("某修复确认"))


def titled():
    return f.Titled(certificates=("某不动产权证",), paper=doc("某证"))


@act("choose.choose", "选定(测试)")
class Choice(Act):
    """What the day of choosing says of a household, for the tests here: the real act stands above this procedure."""

    household: Annotated[MatterRef, "户"]
    flat: Annotated[str, "房号"]
    code: Annotated[str, "户编号"] = ""


def about(kind, on, flat="", *, seq=900, of="1-01", matter="m"):
    """An act of a day of choosing that names the household."""
    made = Choice(household=matter, flat=flat, code=of)
    return Entry(seq=seq, matter="day", procedure="choosing", kind=kind, act=made, happened_on=day(on), named=(matter,))


def split(effect=SplitEffect.CONTINUES, **more):
    known = {"proof": Proof.NOTARY, "paper": doc("某公证书"), "prepared_by": "经办", "who": ("某分出人",)}
    return c.Split(effect=effect, **known | more)


def joined(into="h2"):
    return c.Joined(into=into, proof=Proof.AGREEMENT, paper=doc("某并户协议"), prepared_by="经办")


def succeeded(**more):
    known = {"why": Succession.INHERITED, "proof": Proof.NOTARY, "paper": doc("某继承公证"), "head": "某继承人"}
    return c.Succeeded(prepared_by="经办", ids=("某身份证二",), **known | more)


def frozen(number="(2024)示执1号", **more):
    known = {"ground": FreezeGround.COURT, "by_organ": "示例区人民法院", "paper": doc("某协助执行通知书")}
    return c.Frozen(number=number, **known | more)


def released(number="(2024)示执1号"):
    return c.Released(number=number, paper=doc("某解除文书"))


OPENED = (opened(), "2024-02-20")
SURVEYED = (surveyed(), "2024-02-21")
AGREED = (agreed(), "2024-03-05")
PAID = (paid(), "2024-03-20")
MOVED = (moved(), "2024-04-18")
SIGNED = (OPENED, SURVEYED, AGREED)
COURSE = (*SIGNED, PAID, MOVED)
SETTLED = (settled(), "2026-03-20")
BALANCED = (balanced(), "2026-03-25")
NOTICED = (noticed(), "2026-03-26")
READY = (*COURSE, SETTLED, BALANCED, NOTICED)


def plan(*dated, legacy=False):
    """The file of the plan the household lies under: announced, unless told otherwise."""
    if legacy:
        old = Transcribed(
            name="旧项目", kind=LegacyPaper.PERMIT, approval_no="示拆许1", approved_on=day("2009-05-06"),
            approved_by="示例单位", scan=doc("许可"),
        )  # fmt: skip
        return file_of(PLANS, "p", plan_entries((old, "2024-01-02"), matter="p"))
    course = ((plan_opened(), "2023-01-05"), (announced(), "2024-02-01"), *dated)
    return file_of(PLANS, "p", plan_entries(*course, matter="p"))


def entries(*dated, matter="m", start=0):
    """Entries from (act, day) or (act, day, {envelope})."""
    return [
        Entry(
            seq=seq, matter=matter, procedure=PROCEDURE.id, kind=act.KIND, act=act, happened_on=day(on),
            named=named(act), **(more[0] if more else {}),
        )
        for seq, (act, on, *more) in enumerate(dated, start)
    ]  # fmt: skip


def view(*dated, above=None, others=None, abroad=()):
    """The household as gates see it, under an announced plan, with the other households an act names.

    ``abroad`` are acts of other matters about it.
    """
    above = plan() if above is None else above
    return View(file_of(PROCEDURE, "m", [*entries(*dated), *abroad]), {"p": above, **(others or {})}, LAW)


def household(*dated, matter="h2"):
    """Another household's file."""
    return {matter: file_of(PROCEDURE, matter, entries(*dated, matter=matter, start=500))}


def stage(found):
    return stage_of(PROCEDURE, found.file.entries)


def refusal(found, act, on, *, posts=None, witnessed=False):
    """Why the act may not be done that day, or ``None``."""
    try:
        entry = proposed(found.file.matter, PROCEDURE, act, day(on), actor="主任", witnessed=witnessed)
        decide(PROCEDURE, found, entry, posts)
    except Refusal as why:
        return why
    return None


def code(found, act, on, **more):
    why = refusal(found, act, on, **more)
    return None if why is None else why.code


def terms(found):
    return {c.label: (c.statutory_due.isoformat(), c.state) for c in clocks(PROCEDURE, found.file, LAW)}


def cells(found):
    return {column.id: column.of(found) for column in PROCEDURE.columns}


def counted(found):
    """The sums of the figures the file adds to."""
    sums = {}
    for each in PROCEDURE.contributions(found):
        sums[each.figure] = sums.get(each.figure, 0) + each.amount
    return sums


def found_wrong(found):
    return [each.code for each in PROCEDURE.findings(found)]
