"""A year of the head's duty for the tests: acts on days, sittings and objects it reads, the questions a clerk asks."""

from dataclasses import replace
from datetime import date

from matters.study.build import day, doc, plan
from matters.study.build import entries as dated_entries
from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import decide, file_of, proposed, stage_of
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load
from zhunsheng.matters.decisions import acts as d
from zhunsheng.matters.decisions import words as dw
from zhunsheng.matters.decisions.procedure import PROCEDURE as DECISIONS
from zhunsheng.matters.responsibility import acts as a
from zhunsheng.matters.responsibility import annual as r
from zhunsheng.matters.responsibility.procedure import PROCEDURE
from zhunsheng.matters.responsibility.words import Addressee, Level, Point, Task
from zhunsheng.matters.study.procedure import PROCEDURE as STUDY

LAW = LawOfClocks(load())
PLAN, REPORT, CHANGED = doc("年度计划"), doc("年度报告"), doc("年度报告改一字")
OBJECT, SITTING = "事", "会"
POINTS = a.PointsIn(
    year=2025, from_organ="示例区委依法治区委", paper=doc("要点"), points=(Point(key="1", text="先审后发"),)
)


def task(key, due="2025-06-30", **more):
    return Task(**{"task": key, "text": "示例任务", "owner": "fazhi", "due": day(due), "point": "1"} | more)


def split(*tasks):
    return a.Split(tasks=tasks or (task("1"),))


def evidence(key="1"):
    return a.Evidenced(task=key, paper=doc("佐证"))


def in_plan(**more):
    known = {"year": 2025, "level": Level.ANNUAL, "plan": PLAN, "page": "第6页", "meeting": SITTING}
    return a.PutInPlan(**known | more)


def four(kind, **more):
    """One of the four, done about the object and with a proof."""
    return kind(**{"who": "zhuren", "matter": OBJECT, "text": "示例", "proof": doc("批示件")} | more)


def drafted(body=REPORT, year=2024, **more):
    return r.Drafted(report_year=year, body=body, **more)


def counselled(body=REPORT):
    return r.Counselled(body=body, opinion=doc("意见"), counsel="某律师")


def sent(body=REPORT):
    return r.Sent(to=(Addressee.COMMITTEE, Addressee.GOVERNMENT), body=body)


def published(body=REPORT):
    return r.Published(where="年度报告栏目", body=body)


def entries(*dated, matter="m", procedure=PROCEDURE, start=0):
    return dated_entries(*dated, matter=matter, procedure=procedure, start=start)


def sitting(text=PLAN, *, matters=(), result=dw.Result.PASSED, signed=True):
    """The file of a sitting with one item about this text and these matters."""
    known = {"item": "1", "title": "示例议题", "item_class": dw.ItemClass.OTHER, "body": dw.Body.DIRECTOR}
    dated = [
        (d.Proposed(**known, text=text, matters=matters), "2025-01-10"),
        (d.Resolved(item="1", result=result), "2025-01-10"),
    ]
    if signed:
        dated.append((d.Signed(body=doc("纪要")), "2025-01-13"))
    return file_of(DECISIONS, SITTING, entries(*dated, matter=SITTING, procedure=DECISIONS))


def an_object(since="2025-01-05"):
    """The file of the matter the head acts about."""
    return file_of(STUDY, OBJECT, entries((plan(), since), matter=OBJECT, procedure=STUDY))


def view(*dated, reads=None, abroad=()):
    """The year, or the report, as gates see it; ``abroad`` are acts of another matter that name it."""
    own = entries(*dated)
    others = entries(*abroad, matter="别", start=len(own))
    return View(file_of(PROCEDURE, "m", [*own, *others]), reads or {}, LAW)


def stage(found):
    return stage_of(PROCEDURE, found.file.entries)


def refusal(found, act, on, *, posts=None, actor="x", post=""):
    """Why the act may not be done that day, or ``None``."""
    entry = replace(proposed("m", PROCEDURE, act, day(on), actor=actor), post=post)
    try:
        decide(PROCEDURE, found, entry, posts)
    except Refusal as why:
        return why
    return None


def code(found, act, on, **more):
    why = refusal(found, act, on, **more)
    return None if why is None else why.code


def running(found):
    """The clocks: family or label with its key, the last day, the state."""
    return [
        (c.family or f"{c.label}{c.key}", c.statutory_due.isoformat(), c.state)
        for c in clocks(PROCEDURE, found.file, LAW)
    ]


def cells(found):
    return {column.id: column.of(found) for column in PROCEDURE.columns}


def findings(found):
    return [each.code for each in PROCEDURE.findings(found)]


def counted(found, year=None):
    """The sums of the figures the file adds to, in a year."""
    sums = {}
    for each in PROCEDURE.contributions(found):
        if year is None or each.on.year == year:
            sums[each.figure] = sums.get(each.figure, 0) + each.amount
    return sums


def on(year, text):
    return date.fromisoformat(f"{year}-{text}")
