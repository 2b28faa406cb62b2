"""A year's study for the tests: acts on days, the sitting that adopts the plan, the questions a clerk asks."""

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
from zhunsheng.matters.decisions import acts as d
from zhunsheng.matters.decisions import words as dw
from zhunsheng.matters.decisions.procedure import PROCEDURE as DECISIONS
from zhunsheng.matters.study.acts import Adopted, Called, HeadLed, Held, Planned, PlatformHours, Tested
from zhunsheng.matters.study.procedure import PROCEDURE
from zhunsheng.matters.study.words import Platform, Quarter, SessionKind, Topic, Way

LAW = LawOfClocks(load())
CIVIL_CODE, RENEWAL = "《中华人民共和国民法典》", "《西安市城市更新办法》"


def doc(text):
    return Doc(digest=hashlib.sha256(text.encode()).hexdigest(), name=f"{text}.docx", size=len(text))


def day(text):
    return date.fromisoformat(text)


BODY = doc("年度学法计划")
TOPICS = (
    Topic(key="1", title="民法典", instrument=CIVIL_CODE, planned_for=Quarter.Q2),
    Topic(key="2", title="城市更新", instrument=RENEWAL, planned_for=Quarter.Q3),
)


def plan(year=2025, **more):
    """A plan that names no days of its own."""
    return Planned(**{"year": year, "body": BODY, "topics": TOPICS} | more)


def held(key, quarter, **more):
    known = {
        "session": key,
        "kind": SessionKind.COLLECTIVE,
        "quarter": quarter,
        "topic": "示例专题",
        "instruments": (CIVIL_CODE,),
        "due_count": 20,
        "present_count": 18,
        "minutes": 90,
        "sign_in": doc("签到表"),
    }
    return Held(**known | more)


def roll(due, present):
    """Names and numbers of a session."""
    return {"due": due, "due_count": len(due), "present": present, "present_count": len(present)}


def called(key, on, **more):
    return Called(session=key, kind=SessionKind.COLLECTIVE, topic="示例专题", on=day(on), **more)


def hours(**more):
    known = {"source": Platform.XUEXI, "first": day("2025-01-01"), "last": day("2025-03-31")}
    return PlatformHours(**known | {"people": 2, "minutes": 300} | more)


def exam(due=20, taken=18, passed=17, **more):
    return Tested(name="示例测试", due_count=due, taken_count=taken, passed_count=passed, **more)


def led(way=Way.SELF, **more):
    return HeadLed(**{"who": "zhuren", "way": way, "topic": "宪法", "instruments": ("《中华人民共和国宪法》",)} | more)


ADOPTED = Adopted(paper=doc("批准件"))


def entries(*dated, matter="m", procedure=PROCEDURE, start=0):
    """Entries from (act, day) or (act, day, {envelope})."""
    return [
        Entry(
            seq=seq, matter=matter, procedure=procedure.id, kind=act.KIND, act=act, happened_on=day(on),
            named=named(act), **(more[0] if more else {}),
        )
        for seq, (act, on, *more) in enumerate(dated, start)
    ]  # fmt: skip


def sitting(text=BODY, result=dw.Result.PASSED, *, signed=True, study=False):
    """The file of a sitting with one item about this text, or one learning item."""
    item_class = dw.ItemClass.STUDY if study else dw.ItemClass.OTHER
    known = {"item": "1", "title": "示例议题", "item_class": item_class, "body": dw.Body.DIRECTOR}
    dated = [(d.Proposed(**known, text=None if study else text), "2025-01-20")]
    if study:
        dated.append((d.Reported(item="1", reporter="fazhi"), "2025-01-20"))
    else:
        dated.append((d.Resolved(item="1", result=result), "2025-01-20"))
    if signed:
        dated.append((d.Signed(body=doc("纪要")), "2025-01-22"))
    return file_of(DECISIONS, "会", entries(*dated, matter="会", procedure=DECISIONS))


def view(*dated, meeting=None):
    """The year's study as gates see it, with the sitting it reads."""
    return View(file_of(PROCEDURE, "m", entries(*dated)), {} if meeting is None else {"会": meeting}, LAW)


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


def quarters(found):
    """The clocks of the quarters: their last day and state, in order."""
    return [(c.statutory_due.isoformat(), c.state) for c in clocks(PROCEDURE, found.file, LAW) if "季度" in c.label]


def findings(found):
    return [(each.code.rpartition(".")[2], each.seq) for each in PROCEDURE.findings(found)]


def counted(found):
    """The sums of the figures the file adds to."""
    sums = {}
    for each in PROCEDURE.contributions(found):
        sums[each.figure] = sums.get(each.figure, 0) + each.amount
    return sums
