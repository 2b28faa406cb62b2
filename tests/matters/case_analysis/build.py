"""A quarter's analysis for the tests, with the suits and petitions it names. People and cases are fictional (示例)."""

import hashlib
from datetime import date

from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.acts import named
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import decide, file_of, proposed, stage_of
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import Entry, File
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load
from zhunsheng.matters.case_analysis import acts as a
from zhunsheng.matters.case_analysis import words as w
from zhunsheng.matters.case_analysis.procedure import PROCEDURE
from zhunsheng.matters.litigation.acts import Analysed
from zhunsheng.matters.litigation.words import Course
from zhunsheng.matters.litigation.words import Risk as Danger

LAW = LawOfClocks(load())


def doc(text):
    return Doc(digest=hashlib.sha256(text.encode()).hexdigest(), name=f"{text}.docx", size=len(text))


def day(text):
    return date.fromisoformat(text)


def _suit(*acts):
    known = [
        Entry(seq=90 + n, matter="案", procedure="litigation", kind=act.KIND, act=act, happened_on=day("2024-02-01"))
        for n, act in enumerate(acts)
    ]
    return File("案", "litigation", known)


WEIGHED = Analysed(facts="要点", evidence="要点", law=("示例法",), risk=Danger.MID, proposal=Course.DEFEND)
AROUND = {
    "案": _suit(WEIGHED),
    "新案": File("新案", "litigation", []),
    "信": File("信", "petitions", []),
    "复议": File("复议", "reconsideration", []),
    "会": File("会", "decisions", []),
}
"""What stands beside: a suit analysed in its own matter, one that is not, a petition, a reconsideration, a sitting."""


def opened(year=2024, quarter=w.Quarter.Q1, by="2024-04-22", **more):
    return a.Opened(**({"year": year, "quarter": quarter, "by": day(by)} | more))


def case(number="1", matter="案", **more):
    known = {"number": number, "matter": matter, "loses_by": w.LosesBy.PROCEDURE, "risk": w.Risk.HIGH}
    return a.CaseAnalysed(**(known | {"proposal": "规范送达"} | more))


def petition(number="2", matter="信", **more):
    known = {"facts": "要点", "evidence": "要点", "law": ("《信访工作条例》",), "risk": w.Risk.LOW}
    return case(number, matter, **(known | more))


def held(**more):
    return a.Held(**({"participants": ("fazhi",), "record": doc("研判会记录")} | more))


def measure(key="1", due="2024-06-28", **more):
    return a.Measured(**({"measure": key, "text": "送达回证归卷", "owner": "jingban", "due": day(due)} | more))


def exchange(*about, **more):
    known = {"way": w.Way.MEETING, "desk": w.Desk.SUITS, "topic": w.Topic.MERITS, "outcome": "商定答辩重点"}
    return a.Exchanged(**(known | {"about": about} | more))


BEGUN = (opened(), "2024-01-03")
CASES = ((case(), "2024-04-08"), (petition(), "2024-04-08"))
HELD = (BEGUN, *CASES, (held(), "2024-04-10"))
DONE = (*HELD, (measure(), "2024-04-10"), (a.MeasureDone(measure="1", text="已落实"), "2024-06-20"))
NEXT = Entry(
    seq=700, matter="下季", procedure=PROCEDURE.id, kind=a.Opened.KIND, happened_on=day("2024-04-03"), named=("m",),
    act=opened(2024, w.Quarter.Q2, "2024-07-19", previous="m"),
)  # fmt: skip


def entries(*dated, matter="m", start=0):
    """Entries from (act, day) or (act, day, {envelope})."""
    return [
        Entry(
            seq=seq, matter=matter, procedure=PROCEDURE.id, kind=act.KIND, act=act, happened_on=day(on),
            named=named(act), **(more[0] if more else {}),
        )
        for seq, (act, on, *more) in enumerate(dated, start)
    ]  # fmt: skip


def view(*dated, after=()):
    """The matter as gates see it; ``after`` are acts of its successor."""
    return View(file_of(PROCEDURE, "m", [*entries(*dated), *after]), AROUND, LAW)


def stage(found):
    return stage_of(PROCEDURE, found.file.entries)


def refusal(found, act, on, *, posts=None):
    """Why the act may not be done that day, or ``None``."""
    try:
        decide(PROCEDURE, found, proposed("m", PROCEDURE, act, day(on), actor="x"), posts)
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
