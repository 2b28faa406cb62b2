"""An engagement for the tests: acts on days, the questions a clerk asks. People and papers are fictional (示例)."""

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
from zhunsheng.matters.counsel import acts as c
from zhunsheng.matters.counsel.procedure import PROCEDURE
from zhunsheng.matters.counsel.words import Subject
from zhunsheng.matters.counsel.words import View as Conclusion

LAW = LawOfClocks(load())
LAWYER = "lvshi"


def doc(text):
    return Doc(digest=hashlib.sha256(text.encode()).hexdigest(), name=f"{text}.docx", size=len(text))


def day(text):
    return date.fromisoformat(text)


CONTRACT, ONE_BYTE, OPINION = doc("合同稿"), doc("合同稿."), doc("法律意见书")


def engaged(begins="2024-01-01", ends="2024-12-31", **more):
    known = {"firm": "示例律师事务所", "lead": "示例律师", "begins": day(begins), "ends": day(ends)}
    return c.Engaged(**(known | {"contract": doc("聘用合同"), "declared": True, "lawyers": (LAWYER,)} | more))


def asked(number="1", text=CONTRACT, due="2024-03-15", **more):
    known = {"number": number, "subject": Subject.CONTRACT, "text": text, "due": day(due)}
    return c.Asked(**(known | {"question": "违约条款是否合法"} | more))


def opined(number="1", text=CONTRACT, **more):
    known = {"number": number, "text": text, "view": Conclusion.CHANGE, "opinion": OPINION}
    return c.Opined(**(known | more))


def conflict(*matters):
    return c.Conflicted(about=matters, why="代理对方当事人")


BEGUN = (engaged(), "2024-01-02")
ASKED = (asked(), "2024-03-11")
COURSE = (BEGUN, ASKED, (opined(), "2024-03-13", {"actor": LAWYER}))


def entries(*dated, matter="m", start=0):
    """Entries from (act, day) or (act, day, {envelope})."""
    return [
        Entry(
            seq=seq, matter=matter, procedure=PROCEDURE.id, kind=act.KIND, act=act, happened_on=day(on),
            named=named(act), **(more[0] if more else {}),
        )
        for seq, (act, on, *more) in enumerate(dated, start)
    ]  # fmt: skip


def file(*dated):
    return file_of(PROCEDURE, "m", entries(*dated))


def view(*dated):
    """The engagement as gates see it."""
    return View(file(*dated), {}, LAW)


def stage(found):
    return stage_of(PROCEDURE, found.file.entries)


def refusal(found, act, on, *, posts=None, actor=LAWYER):
    """Why the act may not be done that day, or ``None``."""
    try:
        decide(PROCEDURE, found, proposed("m", PROCEDURE, act, day(on), actor=actor), posts)
    except Refusal as why:
        return why
    return None


def code(found, act, on, **more):
    why = refusal(found, act, on, **more)
    return None if why is None else why.code


def terms(found):
    return [(c.label, c.key, c.statutory_due.isoformat(), c.state, c.whose) for c in clocks(PROCEDURE, found.file, LAW)]


def counted(found):
    """The sums of the figures the file adds to."""
    sums = {}
    for each in PROCEDURE.contributions(found):
        sums[each.figure] = sums.get(each.figure, 0) + each.amount
    return sums
