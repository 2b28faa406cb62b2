"""Files of petitions for the tests: acts on days, the reviews of their replies, the questions a clerk asks of them."""

import hashlib
from datetime import date

from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.acts import named
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import decide, file_of, offers, proposed, stage_of
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load
from zhunsheng.matters.petitions.acts import Accepted, Classified, Delivered, Drafted, Registered, Replied
from zhunsheng.matters.petitions.procedure import PROCEDURE
from zhunsheng.matters.petitions.words import Came, Class, Form, Supports, Way
from zhunsheng.matters.reviews.acts import Completed, Opined, Submitted
from zhunsheng.matters.reviews.procedure import PROCEDURE as REVIEWS
from zhunsheng.matters.reviews.words import Result, Subject

LAW = LawOfClocks(load())


def doc(text):
    return Doc(digest=hashlib.sha256(text.encode()).hexdigest(), name=f"{text}.docx", size=len(text))


def day(text):
    return date.fromisoformat(text)


BODY, OTHER_BODY, OPINION = doc("处理意见书正文"), doc("处理意见书正文。"), doc("审查意见书")


def registered(came=Came.DIRECT, **more):
    known = {
        "form": Form.LETTER,
        "came": came,
        "subject": "要求核实安置面积",
        "names": ("示例甲",),
        "system_no": "SL001",
        "from_organ": "" if came is Came.DIRECT else "示例区信访局",
    }
    return Registered(**(known | more))


def classified(class_=Class.CLAIM_6):
    return Classified(class_=class_, why="示例")


def reply(body=BODY, supports=Supports.NO, **more):
    known = {"body": body, "request": "示例", "facts": "示例", "opinion": "示例", "supports": supports}
    return Replied(**(known | {"basis": ("《信访工作条例》第三十二条",)} | more))


ACCEPTED = Accepted()
DELIVERED = Delivered(way=Way.IN_PERSON)
COURSE = (
    (registered(), "2026-03-02"),
    (classified(), "2026-03-04"),
    (ACCEPTED, "2026-03-05"),
    (Drafted(body=BODY), "2026-03-20"),
)


def entries(*dated, matter="m", procedure=PROCEDURE, start=0):
    """Entries from (act, day) or (act, day, {envelope})."""
    return [
        Entry(
            seq=seq, matter=matter, procedure=procedure.id, kind=act.KIND, act=act, happened_on=day(on),
            named=named(act), **(more[0] if more else {}),
        )
        for seq, (act, on, *more) in enumerate(dated, start)
    ]  # fmt: skip


def review(*dated, matter="r", start=100):
    """The entries of a review."""
    return entries(*dated, matter=matter, procedure=REVIEWS, start=start)


def submitted(body=BODY, for_matter="m"):
    return Submitted(subject=Subject.PETITION_REPLY, body=body, for_matter=for_matter)


def opined(result=Result.PASS, body=BODY, advice=()):
    return Opined(result=result, body=body, opinion=OPINION, advice=advice)


PASSED = ((submitted(), "2026-03-21"), (Completed(), "2026-03-23"), (opined(), "2026-03-26"))


def view(*dated, reviews=(), matter="m", others=()):
    """The petition as gates see it, with the reviews recorded about it and other petitions by matter."""
    recorded = entries(*dated, matter=matter)
    foreign = [entry for each in reviews for entry in each if matter in entry.named]
    file = file_of(PROCEDURE, matter, [*recorded, *foreign])
    read = {each[0].matter: file_of(REVIEWS, each[0].matter, each) for each in reviews}
    read |= {other.file.matter: other.file for other in others}
    return View(file, read, LAW)


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


def offered(found, on):
    return {offer.act for offer in offers(PROCEDURE, found, day(on)) if offer.refusal is None}


def terms(found, family):
    return [each for each in clocks(PROCEDURE, found.file, LAW) if each.family == family]
