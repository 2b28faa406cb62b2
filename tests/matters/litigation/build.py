"""Files of suits for the tests: acts on days, the questions a clerk asks of them."""

import hashlib
from datetime import date

from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import decide, file_of, offers, proposed, stage_of
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.litigation.acts import (
    AnswerFiled,
    Appeared,
    Assigned,
    Heard,
    HearingNoticed,
    Referred,
    SentToBureau,
    Served,
)
from zhunsheng.matters.litigation.ending import Judged, MadeFinal, Performed
from zhunsheng.matters.litigation.procedure import PROCEDURE
from zhunsheng.matters.litigation.words import Capacity, Instance, Organ, Paper, Result, Role

BUREAU = "示例区司法局"


class NoRules:
    def value(self, key, day):
        raise KeyError(key, day)


def doc(text):
    return Doc(digest=hashlib.sha256(text.encode()).hexdigest(), name=f"{text}.docx", size=len(text))


def day(text):
    return date.fromisoformat(text)


def referred(copy="2024-03-01", case_no="(2024)示7102行初1号", role=Role.HANDLING_UNIT, **more):
    return Referred(
        **{
            "slip_no": "示批〔2024〕1号",
            "role": role,
            "instance": Instance.FIRST,
            "copy_served_on_district": day(copy),
            "court": "示例铁路运输法院",
            "case_no": case_no,
            "plaintiff": "示例甲",
            "sued": ("示例区人民政府",),
            "act_sued": "房屋征收补偿决定",
        }
        | more
    )


def served(case_no="(2024)示7102行初9号", role=Role.DEFENDANT, **more):
    return Served(
        **{
            "role": role,
            "instance": Instance.FIRST,
            "court": "示例铁路运输法院",
            "case_no": case_no,
            "plaintiff": "示例乙",
            "act_sued": "政府信息公开答复",
        }
        | more
    )


ASSIGNED = Assigned(agent="示例丙", staff_included=True, second_agent="示例丁")
TO_BUREAU = SentToBureau(body=doc("答辩稿"))


def filed(name=InNameOf.CENTRE, with_evidence=True):
    return AnswerFiled(in_name_of=name, with_evidence=with_evidence, receipt=doc("签收凭证"))


def notice(on, instance=Instance.FIRST):
    return HearingNoticed(hearing_on=day(on), instance=instance)


def person(capacity=Capacity.HEAD, organ=Organ.CENTRE):
    return Appeared(capacity=capacity, organ=organ, title=capacity.label)


def heard(*present, instance=Instance.FIRST):
    people = present or (person(), person(Capacity.STAFF))
    return Heard(instance=instance, present=people, names=("示例戊", "示例己"), spoke_on_settlement=True)


def judged(result=Result.DISMISSED_CLAIM, instance=Instance.FIRST, kind=Paper.JUDGMENT, lost=None, orders=False):
    losing = {Result.REVOKED, Result.ORDERED_TO_ACT, Result.ORDERED_TO_PAY, Result.CONFIRMED_ILLEGAL}
    return Judged(
        instance=instance,
        kind=kind,
        result=result,
        lost=result in losing if lost is None else lost,
        orders_something=orders,
    )


def final(perform_by=None):
    return MadeFinal(perform_by=None if perform_by is None else day(perform_by))


def done(complete=True, name=InNameOf.CENTRE):
    return Performed(in_name_of=name, what="重新作出答复", complete=complete, proof=doc("凭证"))


def entries(*dated, matter="m", number="", start=0):
    """Entries from (act, day) or (act, day, body of a guest)."""
    return [
        Entry(
            seq=seq,
            matter=matter,
            procedure=PROCEDURE.id,
            kind=act.KIND,
            act=act,
            happened_on=day(on),
            actor="clerk",
            organ=who[0] if who else "",
            number=number if seq == start else "",
        )
        for seq, (act, on, *who) in enumerate(dated, start)
    ]


def view(*dated, matter="m", **more):
    return View(file_of(PROCEDURE, matter, entries(*dated, matter=matter, **more)), {}, NoRules())


def stage(found):
    return stage_of(PROCEDURE, found.file.entries)


def refusal(found, act, on, *, posts=None, organ="", witnessed=False):
    """Why the act may not be done that day, or ``None``."""
    entry = proposed(found.file.matter, PROCEDURE, act, day(on), actor="someone", organ=organ, witnessed=witnessed)
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


def terms(found, law, family="", label=""):
    """The clocks of a family (or with a label) in the order of the table."""
    return [
        c for c in clocks(PROCEDURE, found.file, law) if (family and c.family == family) or (label and c.label == label)
    ]


def counted(figure, *dated):
    return [c for c in PROCEDURE.contributions(view(*dated)) if c.figure == figure]


def codes(found):
    return [finding.code for finding in PROCEDURE.findings(found)]
