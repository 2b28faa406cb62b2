"""Major decisions for the tests: a whole course of the district's, one of the centre's own; people and papers 示例."""

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
from zhunsheng.matters.decisions.acts import Admitted, Called, Opened, Proposed, Resolved, Signed
from zhunsheng.matters.decisions.procedure import PROCEDURE as DECISIONS
from zhunsheng.matters.decisions.words import Admission, Body, Capacity, ItemClass, Kind, Member
from zhunsheng.matters.decisions.words import Result as Vote
from zhunsheng.matters.major_decisions import acts as a
from zhunsheng.matters.major_decisions import deciding as d
from zhunsheng.matters.major_decisions import words as w
from zhunsheng.matters.major_decisions.procedure import PROCEDURE
from zhunsheng.matters.reviews.acts import Completed, Opined, Submitted
from zhunsheng.matters.reviews.procedure import PROCEDURE as REVIEWS
from zhunsheng.matters.reviews.words import Result, Subject

LAW = LawOfClocks(load())
DISTRICT, CENTRE = InNameOf.DISTRICT, InNameOf.CENTRE


def doc(text):
    return Doc(digest=hashlib.sha256(text.encode()).hexdigest(), name=f"{text}.docx", size=len(text))


def day(text):
    return date.fromisoformat(text)


FIRST, REVISED, ONE_BYTE = doc("草案第一稿"), doc("草案修改稿"), doc("草案修改稿.")


def listed(basis=w.Basis.LAW, **more):
    own = basis is w.Basis.ANALOGY
    known = {
        "basis": basis,
        "in_name_of": w.NAMES[basis],
        "title": "示例改造年度计划",
        "year": 2024,
        "lead": "示例中心",
    }
    return a.Listed(**(known | {"scope": w.Scope.OWN if own else w.Scope.PUBLIC_INTEREST} | more))


def started(name=DISTRICT, **more):
    return a.Started(in_name_of=name, paper=doc("启动决定"), **more)


def published(until="2024-06-07", name=DISTRICT, body=FIRST, **more):
    known = {"in_name_of": name, "body": body, "until": day(until), "places": ("示例网站",), "channels": "示例路1号"}
    return a.DraftPublished(**(known | {"notice": doc("征求意见公告")} | more))


def comment(number="1"):
    return a.Commented(number=number, who="某人", contact="000", text="某人的意见")


def answer(number="1", result=w.Adoption.TAKEN, reason=""):
    return a.CommentAnswered(number=number, result=result, gist="时序", reason=reason)


def fed_back(name=DISTRICT):
    return a.FedBack(in_name_of=name, summary="收到1条,采纳1条", notice=doc("采纳情况"))


def called(on="2024-06-18", name=DISTRICT, **more):
    known = {"in_name_of": name, "on": day(on), "place": "示例大厅", "materials": (FIRST,), "selection": "公开报名"}
    return a.HearingCalled(**(known | more))


def heard(**more):
    known = {"representatives": 12, "signed": True, "record": doc("某人笔录"), "report": doc("听证报告")}
    return a.Heard(**(known | more))


def experts(**more):
    known = {"experts": 5, "independent": True, "signed": True, "report": doc("论证意见")}
    return a.ExpertsArgued(**(known | more))


def risk(**more):
    known = {"level": w.RiskLevel.LOW, "controllable": True, "report": doc("评估报告")}
    return a.RiskAssessed(**(known | more))


def fair(body=REVISED, result=w.Fair.NO_EFFECT):
    return a.FairReviewed(body=body, reviewer="示例区市场监督管理局", result=result, paper=doc("公平竞争审查意见"))


def waived(step, ground, reason="示例理由"):
    return w.Waived(step=step, ground=ground, reason=reason)


def handed_in(body=REVISED, name=DISTRICT, *steps):
    return d.Submitted(in_name_of=name, body=body, explanation=doc("起草说明"), waived=steps)


def decided(body=REVISED, **more):
    known = {"in_name_of": DISTRICT, "forum": w.Forum.STANDING, "body": body, "result": w.Result.PASS}
    return d.Decided(**(known | {"chair_last": True, "minutes": doc("常务会议纪要"), "number": "示政常纪9号"} | more))


def own_decided(body=REVISED, **more):
    known = {"in_name_of": CENTRE, "forum": w.Forum.OWN, "body": body, "result": w.Result.PASS, "meeting": "s"}
    return d.Decided(**(known | {"chair_last": True} | more))


def reported():
    return d.PartyReported(to="中共示例区委", paper=doc("请示报告"))


def announced(body=REVISED, name=DISTRICT):
    return d.Announced(in_name_of=name, body=body, places=("示例网站",))


def adjusted(change, name=DISTRICT):
    return d.Adjusted(in_name_of=name, change=change, why="示例", paper=doc("决定文件"))


DRAFTED = ((listed(), "2024-03-01"), (started(), "2024-03-08"), (a.Drafted(body=FIRST), "2024-04-10"))
OPEN = (*DRAFTED, (experts(), "2024-04-25"), (published(), "2024-05-08"), (comment(), "2024-05-20"))
ANSWERED = (
    *OPEN,
    (a.CommentsClosed(summary="收到1条"), "2024-06-11"),
    (answer(), "2024-06-12"),
    (fed_back(), "2024-06-21"),
)
READY = (*ANSWERED, (a.Drafted(body=REVISED), "2024-06-24"), (risk(), "2024-06-26"), (fair(), "2024-08-06"))
SENT = (*READY, (handed_in(), "2024-08-20"))
DECIDED = (*SENT, (decided(), "2024-08-30"))
PUBLIC = (*DECIDED, (reported(), "2024-09-03"), (announced(), "2024-09-10"))

OWN_DRAFTED = (
    (listed(w.Basis.ANALOGY, title="示例选房办法"), "2024-03-01"),
    (started(CENTRE), "2024-03-08"),
    (a.Drafted(body=REVISED), "2024-04-10"),
)
NOT_TECHNICAL = waived(w.Required.EXPERT, w.Ground.NOT_TECHNICAL)
NO_BUSINESS = waived(w.Required.FAIR, w.Ground.NO_BUSINESS)
KEPT_BACK = waived(w.Required.PUBLIC, w.Ground.NOT_PUBLIC)
NO_HARM = waived(w.Required.RISK, w.Ground.NO_HARM)
ALL_WAIVED = (NOT_TECHNICAL, NO_BUSINESS, KEPT_BACK, NO_HARM)


def entries(*dated, matter="m", procedure=PROCEDURE, start=0):
    """Entries from (act, day) or (act, day, {envelope})."""
    return [
        Entry(
            seq=seq, matter=matter, procedure=procedure.id, kind=act.KIND, act=act, happened_on=day(on),
            named=named(act), **(more[0] if more else {}),
        )
        for seq, (act, on, *more) in enumerate(dated, start)
    ]  # fmt: skip


def review(body=REVISED, passed="2024-07-16", result=Result.PASS, *, more=()):
    """The bureau's review of one draft; ``more`` are its later acts with their days."""
    sent = Submitted(subject=Subject.DECISION_DRAFT, body=body, for_matter="m")
    advice = ("补充",) if result is Result.PASS_IF_CHANGED else ()
    opinion = Opined(result=result, body=body, opinion=doc("审查意见书"), advice=advice)
    dated = [(sent, "2024-07-01"), (Completed(), "2024-07-03"), *([(opinion, passed)] if passed else []), *more]
    return entries(*dated, matter="r1", procedure=REVIEWS, start=100)


def meeting(text=REVISED, result=Vote.PASSED, *, about=("m",), signed="2024-08-23"):
    """A sitting of the centre with one item about this text."""
    item = Proposed(
        item="1", title="示例选房办法", item_class=ItemClass.DECISION, body=Body.PARTY_GROUP, text=text,
        matters=about, subject=Subject.DECISION_DRAFT,
    )  # fmt: skip
    sitting = Called(
        kind=Kind.PARTY_GROUP, session="2024年第9次", on=day("2024-08-22"), time="09:00", place="示例会议室",
        due=(Member(who="shuji", capacity=Capacity.PARTY_MEMBER),), presider="shuji",
    )  # fmt: skip
    dated = [
        (sitting, "2024-08-20"),
        (item, "2024-08-20"),
        (Admitted(item="1", result=Admission.ADMIT), "2024-08-20"),
        (Opened(present=("shuji",), presider="shuji"), "2024-08-22"),
        (Resolved(item="1", result=result), "2024-08-22"),
    ]
    if signed:
        dated.append((Signed(body=doc("会议纪要")), signed))
    return entries(*dated, matter="s", procedure=DECISIONS, start=300)


def view(*dated, reviewed=None, sat=None):
    """The matter as gates see it, with the review of its draft and the sitting that discussed it."""
    reviewed = review() if reviewed is None else reviewed
    sat = meeting() if sat is None else sat
    file = file_of(PROCEDURE, "m", [*entries(*dated), *reviewed, *sat])
    reads = {}
    if reviewed:
        reads["r1"] = file_of(REVIEWS, "r1", reviewed)
    if sat:
        reads["s"] = file_of(DECISIONS, "s", sat)
    return View(file, reads, LAW)


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
    return [
        (c.label, c.statutory_due.isoformat(), c.state, c.whose, c.confirmed)
        for c in clocks(PROCEDURE, found.file, LAW)
    ]


def cells(found):
    return {column.id: column.of(found) for column in PROCEDURE.columns}


def counted(found):
    """The sums of the figures the file adds to."""
    sums = {}
    for each in PROCEDURE.contributions(found):
        sums[each.figure] = sums.get(each.figure, 0) + each.amount
    return sums
