"""Files of requests for the tests: acts on days, the questions a clerk asks of them."""

import hashlib
from datetime import date

from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import decide, file_of, offers, proposed, stage_of
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.disclosure_requests.acts import Received
from zhunsheng.matters.disclosure_requests.choices import Applicant, Channel, ScreenResult
from zhunsheng.matters.disclosure_requests.ending import Answered, Drafted, Screened
from zhunsheng.matters.disclosure_requests.outcomes import OUTCOMES, Capacity, Outcome, remedy_kind
from zhunsheng.matters.disclosure_requests.procedure import PROCEDURE


class NoRules:
    def value(self, key, day):
        raise KeyError(key, day)


def doc(text):
    return Doc(digest=hashlib.sha256(text.encode()).hexdigest(), name=f"{text}.docx", size=len(text))


def day(text):
    return date.fromisoformat(text)


def received(channel=Channel.IN_PERSON, capacity=Capacity.OWN, kind=Applicant.NATURAL, district=None):
    return Received(
        capacity=capacity,
        channel=channel,
        applicant_type=kind,
        applicant="示例甲",
        subject="某项目征收补偿方案",
        contact="示例联系方式",
        district_received_on=None if district is None else day(district),
    )


CONTENT = doc("拟公开内容")
PLAN = doc("答复书")
DRAFT = Drafted(body=PLAN)


def screened(content=CONTENT, result=ScreenResult.OPEN, names_masked=True):
    return Screened(content=content, result=result, names_masked=names_masked)


def answer(outcome=Outcome.GRANTED, on="2026-06-20", **more):
    """An answer as it should be on that day, unless said otherwise."""
    row = OUTCOMES[outcome]
    withheld = more.pop("withheld", (Outcome.INTERNAL,) if outcome is Outcome.PARTIAL else ())
    known = {
        "outcome": outcome,
        "article": row.articles[0],
        "remedy": remedy_kind(outcome, day(on), withheld),
        "body": PLAN,
        "released": CONTENT if row.releases else None,
        "withheld": withheld,
        **more,
    }
    return Answered(**known)


def entries(*dated, matter="m", number="", actor="clerk", start=0):
    """Entries from (act, day) or (act, day, actor)."""
    made = []
    for seq, (act, on, *who) in enumerate(dated, start):
        made.append(
            Entry(
                seq=seq,
                matter=matter,
                procedure=PROCEDURE.id,
                kind=act.KIND,
                act=act,
                happened_on=day(on),
                actor=who[0] if who else actor,
                number=number if seq == start else "",
            )
        )
    return made


def view(*dated, matter="m", **more):
    return View(file_of(PROCEDURE, matter, entries(*dated, matter=matter, **more)), {}, NoRules())


def stage(found):
    return stage_of(PROCEDURE, found.file.entries)


def refusal(found, act, on, *, posts=None, actor="someone", witnessed=False):
    """Why the act may not be done that day, or ``None``."""
    entry = proposed(found.file.matter, PROCEDURE, act, day(on), actor=actor, witnessed=witnessed)
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
