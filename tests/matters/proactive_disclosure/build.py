"""A catalogue item for the tests: acts on days by people, the questions a clerk asks."""

import hashlib
from datetime import date

from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.acts import named
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import decide, file_of, proposed, stage_of
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load
from zhunsheng.matters.proactive_disclosure import acts as a
from zhunsheng.matters.proactive_disclosure.procedure import PROCEDURE
from zhunsheng.matters.proactive_disclosure.words import (
    Audience,
    Channel,
    Chapter,
    Freshness,
    Openness,
    Secrecy,
    Verdict,
)

LAW = LawOfClocks(load())
PASS, CHANGE = Verdict.PASS, Verdict.CHANGE


def doc(text):
    return Doc(digest=hashlib.sha256(text.encode()).hexdigest(), name=f"{text}.docx", size=len(text))


def day(text):
    return date.fromisoformat(text)


def define(chapter=Chapter.ORGAN, **more):
    known = {
        "item": "领导信息和分工",
        "chapter": chapter,
        "basis": "《政府信息公开条例》第20条",
        "in_name_of": InNameOf.CENTRE,
        "responsible": "责任人",
        "stand_in": "替补",
        "section": "综合科",
        "channels": (Channel.WEBSITE,),
        "freshness": Freshness.ON_CHANGE,
        "audience": Audience.ALL,
    }
    return a.Defined(**known | more)


def formed(what="领导分工", openness=Openness.OPEN, **more):
    return a.Formed(what=what, openness=openness, text=doc("稿"), **more)


def check(text="稿", verdict=PASS, hits=0, handled=""):
    return a.Checked(body=doc(text), verdict=verdict, hits=hits, handled=handled)


def out(text="稿", channels=(Channel.WEBSITE,), place="https://shili.example/ld"):
    return a.Out(body=doc(text), channels=channels, place=place)


def read(on, text="稿", approver="分管"):
    """Read by three people and for secrets, all on one day."""
    return (
        (check(text), on, {"actor": "经办"}),
        (a.Rechecked(body=doc(text), verdict=PASS), on, {"actor": "科长"}),
        (a.SecrecyChecked(body=doc(text), result=Secrecy.OPEN), on, {"actor": "保密"}),
        (a.Approved(body=doc(text), verdict=PASS), on, {"actor": approver}),
    )


DEFINED = (define(), "2024-03-01")
FORMED = (formed(), "2024-03-04", {"actor": "拟稿"})
READ = (DEFINED, FORMED, *read("2024-03-11"))
COURSE = (*READ, (out(), "2024-03-12"))


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
    """The item as gates see it, with the looks at the catalogue that name it."""
    return View(file_of(PROCEDURE, "m", [*entries(*dated), *others]), reads or {}, LAW)


def looked(on, seq=90, **more):
    """A look at the catalogue, made on the guide's matter, that names this item."""
    known = {"stale": 1, "dead": 0, "wrong": 0, "contact_right": True, "items": ("m",)}
    return entries((a.Patrolled(**known | more), on), matter="目录", start=seq)


def stage(found):
    return stage_of(PROCEDURE, found.file.entries)


def refusal(found, act, on, *, actor="某人", posts=None, post=""):
    """Why the act may not be done that day, or ``None``."""
    entry = proposed(found.file.matter, PROCEDURE, act, day(on), actor=actor, post=post)
    try:
        decide(PROCEDURE, found, entry, posts)
    except Refusal as why:
        return why
    return None


def code(found, act, on, **more):
    why = refusal(found, act, on, **more)
    return None if why is None else why.code


def terms(found, family=""):
    running = clocks(PROCEDURE, found.file, LAW)
    return [(c.family, c.statutory_due.isoformat(), c.state) for c in running if family in ("", c.family)]


def problems(found):
    return [finding.code for finding in PROCEDURE.findings(found)]


def cells(found):
    return {column.id: column.of(found) for column in PROCEDURE.columns}


def counted(found):
    """The sums of the figures the file adds to, without the room's name."""
    sums = {}
    for each in PROCEDURE.contributions(found):
        name = each.figure.removeprefix("proactive_disclosure.")
        sums[name] = sums.get(name, 0) + each.amount
    return sums
