"""Reconsiderations for the tests: acts on days, the questions a clerk asks of them."""

import hashlib
from datetime import date

from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.acts import named
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import decide, file_of, offers, proposed, stage_of
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load
from zhunsheng.matters.reconsideration.acts import AnswerFiled, CopyReceived, Decided, Heard, HearingNoticed, Performed
from zhunsheng.matters.reconsideration.procedure import PROCEDURE
from zhunsheng.matters.reconsideration.words import Body, Result, Role, Track

LAW = LawOfClocks(load())


def doc(text):
    return Doc(digest=hashlib.sha256(text.encode()).hexdigest(), name=f"{text}.docx", size=len(text))


def day(text):
    return None if text is None else date.fromisoformat(text)


def copied(received="2024-03-01", role=Role.RESPONDENT, track=Track.ORDINARY, applied=None, accepted=None, **more):
    known = {
        "role": role,
        "track": track,
        "body": Body.DISTRICT,
        "case_no": "示政复〔2024〕1号",
        "received_on": day(received),
        "applicant": "示例甲",
        "act_reviewed": "政府信息公开答复",
        "applied_on": day(applied),
        "accepted_on": day(accepted),
    }
    return CopyReceived(**known | more)


def answered(name=InNameOf.CENTRE, **more):
    known = {"with_evidence": True, "evidence": doc("证据目录"), "answer": doc("答复书")}
    return AnswerFiled(in_name_of=name, **known | more)


def heard(*, head=True, reason="", staff=False):
    return Heard(head_present=head, reason=reason, staff_sent=staff, delegate="示例乙" if staff else None)


def notice(on):
    return HearingNoticed(hearing_on=day(on))


def decided(result=Result.KEPT, orders=None, by=None, **more):
    asks = result is Result.ORDERED if orders is None else orders
    return Decided(result=result, orders_something=asks, perform_by=day(by), **more)


DONE = Performed(in_name_of=InNameOf.CENTRE, what="重新答复", complete=True, proof=doc("凭证"))


def entries(*dated, matter="m", start=0):
    """Entries from (act, day) or (act, day, {envelope})."""
    return [
        Entry(
            seq=seq, matter=matter, procedure=PROCEDURE.id, kind=act.KIND, act=act, happened_on=day(on), actor="clerk",
            named=named(act), **(more[0] if more else {}),
        )
        for seq, (act, on, *more) in enumerate(dated, start)
    ]  # fmt: skip


def view(*dated, reads=None):
    return View(file_of(PROCEDURE, "m", entries(*dated)), reads or {}, LAW)


def stage(found):
    return stage_of(PROCEDURE, found.file.entries)


def refusal(found, act, on, *, posts=None, organ=""):
    """Why the act may not be done that day, or ``None``."""
    entry = proposed(found.file.matter, PROCEDURE, act, day(on), actor="x", organ=organ)
    try:
        decide(PROCEDURE, found, entry, None if posts is None else frozenset(posts))
    except Refusal as why:
        return why
    return None


def code(found, act, on, **more):
    why = refusal(found, act, on, **more)
    return None if why is None else why.code


def offered(found, on):
    return {offer.act for offer in offers(PROCEDURE, found, day(on)) if offer.refusal is None}


def terms(found, family=""):
    """Period, last day, state of every clock, or of those of one family."""
    every = clocks(PROCEDURE, found.file, LAW)
    return [
        (c.period, c.statutory_due.isoformat() if c.statutory_due else None, c.state)
        for c in every
        if not family or c.family == family
    ]


def cells(found):
    return {column.id: column.of(found) for column in PROCEDURE.columns}


def counted(found):
    """The sums of the figures the file adds to."""
    sums = {}
    for each in PROCEDURE.contributions(found):
        sums[each.figure.removeprefix("reconsideration.")] = sums.get(
            each.figure.removeprefix("reconsideration."), 0
        ) + (each.amount)
    return sums


def codes(found):
    return [finding.code for finding in PROCEDURE.findings(found)]
