"""Projects for the tests: deeds about permits on days, the questions a clerk asks of them."""

import hashlib
from datetime import date

from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.acts import named
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import decide, file_of, offers, offers_for, proposed, stage_of
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.record import Filed
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load
from zhunsheng.matters.projects import acts as a
from zhunsheng.matters.projects import permits as p
from zhunsheng.matters.projects.procedure import PROCEDURE
from zhunsheng.matters.projects.words import Investor, PermitKind, Purpose, Route, SpecialKind, Turn

LAW = LawOfClocks(load())
K = PermitKind
FILING, LAND, WORKS, FIRE, BUILD = "备案", "用地规划", "工程规划", "消防设计", "施工许可"


def doc(text):
    return Doc(digest=hashlib.sha256(text.encode()).hexdigest(), name=f"{text}.docx", size=len(text))


def day(text):
    return None if text is None else date.fromisoformat(text)


def opened(investor=Investor.PRIVATE, flow="2024-01-02", **more):
    known = {"name": "示例片区安置房项目", "applicant": "示例置业公司", "contact": "示例甲 02900000000"}
    return a.Opened(investor=investor, flow_started_on=day(flow), **known | more)


def item(permit, kind, office="示例区资源规划局", papers=""):
    return a.Item(permit=permit, kind=kind, office=office, papers=papers)


ITEMS = (
    item(FILING, K.FILING, "示例区发改局"),
    item(LAND, K.LAND_PLANNING, papers="土地出让合同、用地红线图"),
    item(WORKS, K.WORKS_PLANNING, papers="设计方案"),
    item(FIRE, K.FIRE_DESIGN, "示例区住建局"),
    item(BUILD, K.CONSTRUCTION, "示例区住建局"),
)


def listed(*items):
    return a.Listed(items=items or ITEMS)


def route(way=Route.FILING):
    return a.Routed(route=way)


BEGUN = ((opened(), "2024-01-04"), (route(), "2024-01-05"), (listed(), "2024-01-08"))


def submit(permit=LAND, purpose=Purpose.NEW):
    return p.Submitted(permit=permit, purpose=purpose, receipt=doc("报件单"))


def told(permit=LAND, missing="土地出让合同"):
    return p.CorrectionTold(permit=permit, missing=missing)


def again(permit=LAND):
    return p.Resubmitted(permit=permit)


def accept(permit=LAND, *, joint=False):
    return p.Accepted(permit=permit, joint=joint)


def special(permit=LAND, what=SpecialKind.EXPERT_REVIEW, turn=Turn.BEGAN):
    return p.Special(permit=permit, what=what, turn=turn)


def grant(permit=LAND, kind=K.LAND_PLANNING, valid_to=None):
    return p.Decided(permit=permit, kind=kind, number="示规用〔2024〕1号", valid_to=day(valid_to))


def refuse(permit=LAND):
    return p.Refused(permit=permit, why="红线图有误")


def deliver(permit=LAND):
    return p.Delivered(permit=permit)


def on_file(title):
    return Filed(title=title, paper=doc(title))


def entries(*dated, matter="m", start=0):
    """Entries from (act, day) or (act, day, {envelope})."""
    return [
        Entry(
            seq=seq, matter=matter, procedure=PROCEDURE.id, kind=act.KIND, act=act, happened_on=day(on), actor="clerk",
            named=named(act), **(more[0] if more else {}),
        )
        for seq, (act, on, *more) in enumerate(dated, start)
    ]  # fmt: skip


def view(*dated):
    return View(file_of(PROCEDURE, "m", entries(*dated)), {}, LAW)


def after(*dated):
    """The project with its list, and these deeds."""
    return view(*BEGUN, *dated)


def stage(found):
    return stage_of(PROCEDURE, found.file.entries)


def refusal(found, act, on, *, posts=None):
    """Why the act may not be done that day, or ``None``."""
    entry = proposed(found.file.matter, PROCEDURE, act, day(on), actor="x")
    try:
        decide(PROCEDURE, found, entry, None if posts is None else frozenset(posts))
    except Refusal as why:
        return why
    return None


def code(found, act, on, **more):
    why = refusal(found, act, on, **more)
    return None if why is None else why.code


def offered(found, permit, on):
    """What may be done about one permit."""
    return {o.act for o in offers_for(PROCEDURE, found, "permit", permit, day(on)) if o.refusal is None}


def open_offers(found, on):
    return {o.act for o in offers(PROCEDURE, found, day(on)) if o.refusal is None}


def states(found, *families):
    """The clocks of these families as they are kept."""
    return [c for c in clocks(PROCEDURE, found.file, LAW) if not families or c.family in families]


def terms(found, *families):
    """Family, permit, last day, state of these clocks."""
    return [
        (c.family, c.key, c.statutory_due.isoformat() if c.statutory_due else None, c.state)
        for c in states(found, *families)
    ]


def cells(found):
    return {column.id: column.of(found) for column in PROCEDURE.columns}


def counted(found):
    """The sums of the figures the file adds to."""
    sums = {}
    for each in PROCEDURE.contributions(found):
        name = each.figure.removeprefix("projects.")
        sums[name] = sums.get(name, 0) + each.amount
    return sums
