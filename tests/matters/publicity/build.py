"""Publicity for the tests: campaigns, plans and tips as acts on days, the questions a clerk asks."""

import hashlib
from datetime import date

from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.acts import named
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import decide, file_of, proposed, stage_of
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load
from zhunsheng.matters.publicity.acts import Campaigned, Planned, Ran, Surveyed, TipReceived
from zhunsheng.matters.publicity.procedure import PROCEDURE
from zhunsheng.matters.publicity.words import Audience, Medium, Node

LAW = LawOfClocks(load())


def doc(text):
    return Doc(digest=hashlib.sha256(text.encode()).hexdigest(), name=f"{text}.docx", size=len(text))


def day(text):
    return date.fromisoformat(text)


def campaign(node=Node.CIVIL_CODE_MONTH, by="2024-05-24", **more):
    known = {
        "node": node,
        "theme": "美好生活·民法典相伴",
        "instruments": ("《中华人民共和国民法典》",),
        "audience": Audience.RESIDENTS,
        "by": day(by),
    }
    return Campaigned(**known | more)


def ran(**more):
    known = {
        "media": (Medium.PANEL, Medium.LEAFLET),
        "place": "示例社区广场",
        "community": "示例社区",
        "copies": 300,
        "reached": 120,
        "record": doc("活动记录"),
    }
    return Ran(**known | more)


def survey(sample=200, known=165, took_part=90, agreed=None):
    return Surveyed(way="现场问卷", sample=sample, known=known, took_part=took_part, agreed=agreed)


def tip(due="2025-12-19"):
    return TipReceived(from_organ="示例区司法局", text="加强城市更新政策宣传", due=None if due is None else day(due))


PLAN = Planned(year=2024, items=("民法典宣传月", "国家宪法日"), body=doc("普法计划"))
OPENED = (campaign(), "2024-04-28")
COURSE = (OPENED, (ran(), "2024-05-20"), (survey(), "2024-05-28"))


def entries(*dated, matter="m", start=0):
    """Entries from (act, day) or (act, day, {envelope})."""
    return [
        Entry(
            seq=seq, matter=matter, procedure=PROCEDURE.id, kind=act.KIND, act=act, happened_on=day(on),
            named=named(act), **(more[0] if more else {}),
        )
        for seq, (act, on, *more) in enumerate(dated, start)
    ]  # fmt: skip


def view(*dated, others=(), reads=None):
    """The matter as gates see it, with acts of other campaigns that name it."""
    return View(file_of(PROCEDURE, "m", [*entries(*dated), *others]), reads or {}, LAW)


def stage(found):
    return stage_of(PROCEDURE, found.file.entries)


def refusal(found, act, on, *, posts=None):
    """Why the act may not be done that day, or ``None``."""
    try:
        decide(PROCEDURE, found, proposed(found.file.matter, PROCEDURE, act, day(on), actor="x"), posts)
    except Refusal as why:
        return why
    return None


def code(found, act, on, **more):
    why = refusal(found, act, on, **more)
    return None if why is None else why.code


def terms(found):
    return [(c.label, c.statutory_due.isoformat(), c.state) for c in clocks(PROCEDURE, found.file, LAW)]


def cells(found):
    return {column.id: column.of(found) for column in PROCEDURE.columns}


def counted(found):
    """The sums of the figures the file adds to."""
    sums = {}
    for each in PROCEDURE.contributions(found):
        sums[each.figure] = sums.get(each.figure, 0) + each.amount
    return sums
