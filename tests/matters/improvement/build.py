"""A shortcoming for the tests: acts on days, the sittings that carry it over, the questions a clerk asks."""

from dataclasses import replace

from matters.responsibility.build import SITTING, sitting
from matters.study.build import day, doc
from matters.study.build import entries as dated_entries
from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import decide, file_of, proposed, stage_of
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.kernel.results import Lack
from zhunsheng.law import load
from zhunsheng.matters.improvement import acts as a
from zhunsheng.matters.improvement.procedure import PROCEDURE
from zhunsheng.matters.improvement.words import Source, Verdict

LAW = LawOfClocks(load())
NEXT_PLAN = doc("2025年度工作计划")
PLANNED = {SITTING: sitting(NEXT_PLAN)}


def gap(year=2024, **more):
    return a.Proposed(**{"year": year, "kind": Lack.LATE, "text": "答复逾期"} | more)


def from_records(*codes):
    return tuple(Source(matter="来", act=7, code=code) for code in codes)


def confirmed(cause="经办人不熟悉流程"):
    return a.Confirmed(cause=cause, prepared_by="fazhi")


def measure(key="1", due="2024-11-30", owner="jingban"):
    return a.Measured(measure=key, text="示例措施", owner=owner, due=day(due))


def progress(key="1", paper=True):
    return a.Progressed(measure=key, text="示例", paper=doc("佐证") if paper else None)


def verified(result=Verdict.PASSED):
    return a.Verified(result=result)


def carried(year=2025, due="2025-06-30", plan=NEXT_PLAN):
    return a.Carried(to_year=year, meeting=SITTING, due=day(due), plan=plan)


def entries(*dated, matter="m"):
    return dated_entries(*dated, matter=matter, procedure=PROCEDURE)


def view(*dated, reads=None):
    return View(file_of(PROCEDURE, "m", entries(*dated)), reads or {}, LAW)


def stage(found):
    return stage_of(PROCEDURE, found.file.entries)


def code(found, act, on, *, posts=None, actor="x"):
    """The refusal's code, or ``None`` where the act may be done."""
    try:
        decide(PROCEDURE, found, replace(proposed("m", PROCEDURE, act, day(on), actor=actor)), posts)
    except Refusal as why:
        return why.code
    return None


def running(found):
    return [(f"{c.label}{c.key}", c.statutory_due.isoformat(), c.state) for c in clocks(PROCEDURE, found.file, LAW)]


def counted(found, year):
    """The sums of the figures the file adds to in a year."""
    sums = {}
    for each in PROCEDURE.contributions(found):
        if each.on.year == year:
            sums[each.figure] = sums.get(each.figure, 0) + each.amount
    return sums
