"""A resettlement project for the tests: a desk without a database, the plan and the households it stands on."""

import hashlib
from dataclasses import replace
from datetime import date

from matters.compensation_plans import around
from matters.households import build as h
from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.acts import named
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import decide, file_of, stage_of
from zhunsheng.kernel.engine import proposed as propose
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load
from zhunsheng.matters.compensation_plans.land import Transcribed
from zhunsheng.matters.compensation_plans.words import LegacyPaper
from zhunsheng.matters.decisions import acts as d
from zhunsheng.matters.decisions.procedure import PROCEDURE as DECISIONS
from zhunsheng.matters.decisions.words import Admission, Body, Capacity, ItemClass, Kind, Member
from zhunsheng.matters.decisions.words import Result as Vote
from zhunsheng.matters.households.procedure import PROCEDURE as HOUSEHOLDS
from zhunsheng.matters.households.words import MovedBy, Route
from zhunsheng.matters.resettlement import acts as a
from zhunsheng.matters.resettlement import lots as o
from zhunsheng.matters.resettlement import parts as p
from zhunsheng.matters.resettlement import words as w
from zhunsheng.matters.resettlement.procedure import PROCEDURE
from zhunsheng.matters.reviews.procedure import PROCEDURE as REVIEWS
from zhunsheng.matters.reviews.words import Subject
from zhunsheng.order import lot, terms

LAW = LawOfClocks(load())
BODY, OTHER_BODY = around.doc("选房办法"), around.doc("选房办法.")
PARTIES = ("示例中心", "示例区司法局", "被征收人代表")
SECRETS = {name: hashlib.sha256(name.encode()).digest() for name in PARTIES}
DRAW = "2026051:03,08,15,22,27,31+09"
HOUR = "2026-06-20T10:00:00+08:00"


def doc(text):
    return Doc(digest=hashlib.sha256(text.encode()).hexdigest(), name=f"{text}.pdf", size=len(text))


def day(text):
    return date.fromisoformat(text)


def opened(**more):
    return a.Opened(**{"plan": "p", "name": "示例片区安置", "route": Route.STATE, "households": 6} | more)


def ruled(body=BODY, **more):
    """The centre's own way: slip number, ties drawn by a computed lot; day of moving out where slips are not issued."""
    known = {
        "in_name_of": a.InNameOf.DEPARTMENT, "body": body, "meeting": "s", "until": day("2026-04-20"),
        "places": ("示例社区公告栏",), "compared_by": "核对人", "keys": (p.Key(by=terms.By.MOVED),),
        "needs": (terms.Need.AGREEMENT, terms.Need.MOVED), "cut_off": day("2026-05-20"), "ties": terms.Ties.LOT,
        "lot": terms.Way.COMPUTED, "draw_source": "双色球", "draw_which": "各方公开秘密以后的第一期",
        "parties": tuple(p.Party(name=n, kind=w.PartyKind.OTHER) for n in PARTIES),
    }  # fmt: skip
    return a.Ruled(**known | more)


def physical(**more):
    return ruled(lot=terms.Way.PHYSICAL, parties=(), draw_source="", draw_which="", lot_witness="示例公证处", **more)


def kept(**more):
    """Ordered by the slip alone, ties kept."""
    return ruled(
        keys=(p.Key(by=terms.By.SLIP),), ties=terms.Ties.KEPT, lot=None, parties=(), draw_source="", draw_which="",
        **more,
    )  # fmt: skip


def flat(room, type_="两室", **more):
    return p.Flat(building="1", unit="1", room=room, type=type_, area_est=90_00, **more)


def imported(*rooms):
    every = rooms or ("0101", "0102", "0201", "0202", "0301", "0302")
    return a.FlatsImported(flats=tuple(flat(room) for room in every), source=doc("房源表"))


def draft(cut_off="2026-05-20", batch=1):
    return a.RosterDrafted(batch=batch, cut_off=day(cut_off))


def posted(until="2026-06-02", batch=1, **more):
    known = {"until": day(until), "place": "示例社区", "inside": True, "cleared": True}
    return a.RosterPosted(batch=batch, **known | more)


def final(batch=1, **more):
    return a.RosterFinal(batch=batch, **{"reveal_by": HOUR} | more)


def objected(number="1", code="02", batch=1, against=w.Against.ROSTER):
    return a.Objected(batch=batch, number=number, against=against, code=code, who="某异议人", text="某异议")


def answered(number="1", outcome=w.Outcome.UPHELD, by="经办"):
    return a.ObjectionDecided(number=number, outcome=outcome, reason="核实", prepared_by=by)


def committed(party, secret=None, batch=1, paper=True):
    given = secret or SECRETS[party]
    return o.Committed(
        batch=batch, party=party, commitment=lot.commitment(party, given), paper=doc("签字单") if paper else None
    )


def revealed(party, secret=None, batch=1, paper=True):
    given = (secret or SECRETS[party]).hex()
    return o.Revealed(batch=batch, party=party, secret=given, paper=doc("签字单") if paper else None)


def drawn(result=DRAW, at="2026-06-21T21:15:00+08:00", batch=1, source="双色球"):
    return o.Drawn(batch=batch, source=source, result=result, drawn_at=at, paper=doc("公告"), witness="某公证员")


def by_hand(numbers, batch=1, **more):
    known = {"witnessed_by": w.Witness.NOTARY, "record": doc("现场记录"), "video": "a" * 64, "witness": "某公证员"}
    rows = tuple(p.Number(code=code, number=number) for code, number in numbers.items())
    return o.PhysicallyDrawn(batch=batch, numbers=rows, **known | more)


def ordered(until="2026-06-30", batch=1):
    return a.OrderPublished(batch=batch, until=day(until), place="示例社区")


def corrected(ground=w.Ground.ERROR, number="示改〔2026〕9号", batch=1):
    return a.RosterCorrected(batch=batch, ground=ground, number=number, paper=doc("依据"))


def announced(first="2026-07-10", last="2026-07-11", batch=1):
    return a.ChoosingAnnounced(batch=batch, first_day=day(first), last_day=day(last), place="示例会堂")


def sitting(text=BODY):
    """The sitting that passed the rule before it was published, its minutes signed."""
    item = d.Proposed(
        item="1", title="示例片区选房办法", item_class=ItemClass.DECISION, body=Body.PARTY_GROUP, text=text,
        matters=("m",), subject=Subject.NOTICE,
    )  # fmt: skip
    called = d.Called(
        kind=Kind.PARTY_GROUP, session="2026年第6次", on=day("2026-04-07"), time="09:00", place="示例会议室",
        due=(Member(who="shuji", capacity=Capacity.PARTY_MEMBER),), presider="shuji",
    )  # fmt: skip
    dated = (
        (called, "2026-04-02"),
        (item, "2026-04-02"),
        (d.Admitted(item="1", result=Admission.ADMIT), "2026-04-02"),
        (d.Opened(present=("shuji",), presider="shuji"), "2026-04-07"),
        (d.Resolved(item="1", result=Vote.PASSED), "2026-04-07"),
        (d.Signed(body=doc("会议纪要")), "2026-04-10"),
    )
    return around.entries(*dated, matter="s", procedure=DECISIONS, start=300)


def legacy_plan():
    old = Transcribed(
        name="旧项目", kind=LegacyPaper.PLAN, approval_no="示改批〔2010〕7号", approved_on=day("2010-12-01"),
        approved_by="示例区人民政府", scan=doc("方案"),
    )  # fmt: skip
    return file_of(h.PLANS, "p", h.plan_entries((old, "2024-01-02"), matter="p"))


def household(code, signed="2026-03-05", moved="2026-04-18", slip="", *more, decision=False):
    """One household's file: signed and moved out on these days, where they are given; further acts follow."""
    acts = [(h.opened(code=code, head=f"某户主{code}"), "2026-02-20")]
    if signed and not decision:
        acts.append((h.agreed(agreement_no=f"协{code}", signed_at=f"{signed}T09:12:00+08:00"), signed))
    if moved:
        by = MovedBy.DECISION if decision else MovedBy.AGREEMENT
        acts.append((h.moved(by=by, slip_no=slip or code, accepted_at=f"{moved}T15:40:00+08:00"), moved))
    return file_of(HOUSEHOLDS, f"h{code}", h.entries(*acts, *more, matter=f"h{code}"))


def households(*more):
    """Four of the first batch – two of them on one day –, one that moved late, one that never signed."""
    known = [
        household("01", moved="2026-04-20"),
        household("02", moved="2026-04-18"),
        household("03", moved="2026-04-18"),
        household("04", moved="2026-04-25"),
        household("05", moved="2026-05-25"),
        household("06", signed="", moved=""),
        *more,
    ]
    return {file.matter: file for file in known}


class Desk:
    """The door without a database: derives, decides, records. ``homes`` are the households' files by matter."""

    def __init__(self, homes=None, plan=None):
        self.plan = h.plan() if plan is None else plan
        self.homes = households() if homes is None else homes
        self.choosing = {}
        self.recorded = []
        self.around = [*around.review(BODY, "2026-03-02", "2026-03-12"), *sitting()]

    def view(self):
        file = file_of(PROCEDURE, "m", [*self.recorded, *(e for e in self.around if "m" in e.named)])
        known = {"r1": REVIEWS, "s": DECISIONS}
        reads = {
            matter: file_of(procedure, matter, own)
            for matter, procedure in known.items()
            if (own := [e for e in self.around if e.matter == matter])
        }
        return View(file, reads, LAW)

    def proposed(self, act, on, actor="主任", post="", at=""):
        entry = propose("m", PROCEDURE, act, day(on), actor=actor, post=post,
                        recorded_at=at or f"{on}T17:00:00+08:00", named=named(act))  # fmt: skip
        view = self.seen()
        return view, replace(entry, act=PROCEDURE.derive(view, entry, b"\1" * 32))

    def seen(self):
        """What a row that gathers sees; the others see it as well here, since it changes nothing for them."""
        view = self.view()
        return replace(view, reads={**view.reads, "p": self.plan, **self.homes, **self.choosing})

    def refusal(self, act, on, **more):
        view, entry = self.proposed(act, on, **more)
        try:
            decide(PROCEDURE, view, entry, None)
        except Refusal as why:
            return why
        return None

    def code(self, act, on, **more):
        why = self.refusal(act, on, **more)
        return None if why is None else why.code

    def do(self, *dated, **more):
        for act, on in dated:
            view, entry = self.proposed(act, on, **more)
            decide(PROCEDURE, view, entry, None)
            self.recorded.append(replace(entry, seq=1000 + len(self.recorded)))
        return self

    def stage(self):
        return stage_of(PROCEDURE, self.view().file.entries)

    def last(self, kind):
        return self.view().file.last(kind).act

    def terms(self):
        return {c.label: (c.statutory_due.isoformat(), c.state) for c in clocks(PROCEDURE, self.view().file, LAW)}


OPENED = (opened(), "2026-02-25")
RULED = (ruled(), "2026-04-11")
FLATS = (imported(), "2026-04-12")
DRAFTED = (draft(), "2026-05-21")
POSTED = (posted(), "2026-05-25")
SEALED = tuple((committed(party), "2026-05-26") for party in PARTIES)
FINAL = (final(), "2026-06-03")
TOLD = tuple((revealed(party), "2026-06-10") for party in PARTIES)
DRAWN = (drawn(), "2026-06-22")
ORDERED = (ordered(), "2026-06-23")
BEFORE_FINAL = (OPENED, RULED, FLATS, DRAFTED, POSTED, *SEALED)
FIXED = (*BEFORE_FINAL, FINAL)
COURSE = (*FIXED, *TOLD, DRAWN, ORDERED)
