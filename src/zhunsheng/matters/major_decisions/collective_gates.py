"""The locks before the collective discussion and after it: six papers complete or lawfully absent, the body reviewed.

A step falls away only on a ground the law gives, named with its reason in the handing in itself (29). The legality
review is the bureau's, of exactly this body; counsel's opinion, comments asked or countersignatures never replace it
(25).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from zhunsheng.kernel.engine import until
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.procedure import Gate, View
from zhunsheng.matters.decisions.passed import why_not
from zhunsheng.matters.major_decisions import facts
from zhunsheng.matters.major_decisions.acts import ExpertsArgued, FairReviewed, Heard, RiskAssessed, Started
from zhunsheng.matters.major_decisions.deciding import Announced, Decided, PartyReported, Submitted
from zhunsheng.matters.major_decisions.gates import DECREE, Answer, public_done, rule
from zhunsheng.matters.major_decisions.words import GROUNDS, Basis, Change, Fair, Forum, Required, Result
from zhunsheng.matters.reviews.acts import Adopted, Withdrawn
from zhunsheng.matters.reviews.acts import Submitted as SentToReview
from zhunsheng.matters.reviews.standing import passed, standing

FAIR_SINCE = date(2024, 8, 1)
"""The day the 公平竞争审查条例 came into force."""


def _lawfully_waived(_: View, proposed: AnyEntry | None) -> Answer:
    for each in () if proposed is None else proposed.act.waived:
        if each.ground not in GROUNDS[each.step]:
            return {"step": each.step, "why": f"“{each.ground.label}”不是可以不履行的情形"}
        if not each.reason.strip():
            return {"step": each.step, "why": "没有写明为什么属于这一情形"}
    return True


LAWFULLY_WAIVED = rule(
    "major.waived.ground",
    f"{DECREE}第14条、第19条、第22条、第29条",
    "不能不履行“{step}”:{why}",
    "请履行这一程序;确属法定情形的,选择相应的情形并写明理由",
    _lawfully_waived,
    on_act=True,
)


def _taken_or_waived(step: Required, missing: Callable[[View, Submitted], str]) -> Callable[..., Answer]:
    def test(view: View, proposed: AnyEntry | None) -> Answer:
        if proposed is None or facts.waived(proposed.act, step):
            return True
        why = missing(view, proposed.act)
        return not why or {"why": why}

    return test


def _risk(view: View, _: Submitted) -> str:
    last = view.file.last(RiskAssessed)
    if last is None:
        return "还没有风险评估"
    return "" if last.act.controllable else "评估结论是风险不可控,要在调整草案、确保风险可控以后重新评估"


def _fair(view: View, act: Submitted) -> str:
    last = view.file.last(FairReviewed)
    if last is None:
        return "还没有公平竞争审查"
    if last.act.body.digest != act.body.digest:
        return "审查的是另一版草案"
    return "审查结论是不得出台" if last.act.result is Fair.HARMS else ""


PUBLIC = rule(
    "major.collective.public",
    f"{DECREE}第14条、第18条、第29条",
    "公众参与没有完成:{why}",
    "请公开征求意见、到期截止、逐条研究并反馈;依法不予公开的,在“依法没有履行的程序”里写明",
    _taken_or_waived(Required.PUBLIC, lambda view, _: public_done(view)),
    on_act=True,
)
EXPERT = rule(
    "major.collective.expert",
    f"{DECREE}第19条、第29条",
    "{why}",
    "专业性、技术性较强的应当组织专家论证;不属于的,在“依法没有履行的程序”里写明",
    _taken_or_waived(Required.EXPERT, lambda view, _: "" if view.file.has(ExpertsArgued) else "还没有专家论证"),
    on_act=True,
)
RISK = rule(
    "major.collective.risk",
    f"{DECREE}第22条至第24条、第29条",
    "{why}",
    "请组织风险评估;没有不利影响或者已经评估的,在“依法没有履行的程序”里写明",
    _taken_or_waived(Required.RISK, _risk),
    on_act=True,
)
FAIR = rule(
    "major.collective.fair",
    f"{DECREE}第29条;《公平竞争审查条例》第14条(2024-08-01起,待核)",
    "{why}",
    "请对这一版草案进行公平竞争审查(区政府的由市场监管部门会同审查);不涉及经营者经济活动的,写明",
    _taken_or_waived(Required.FAIR, _fair),
    on_act=True,
    since=FAIR_SINCE,
)


def _hearing(view: View, _: AnyEntry | None) -> Answer:
    started = view.file.last(Started)
    if facts.hearing_open(view.file):
        return {"why": "已公告的听证会还没有举行"}
    required = started is not None and started.act.hearing_required
    return not required or view.file.has(Heard) or {"why": "法律、法规、规章规定应当听证,还没有举行"}


HEARING = rule(
    "major.collective.hearing", f"{DECREE}第16条、第17条", "{why}", "请举行听证会并登记笔录、听证报告", _hearing
)


def _why(files: list[File], digest: str, day: date, view: View) -> str:
    """Why the newest review of this body does not let it through on that day; empty where it does."""
    then = [past for f in files if (past := until(f, day)).entries]
    if not then:
        return "尚未送区司法局审查"
    if any(digest in passed(f, day, view.rules) for f in then):
        return ""
    last = standing(then[-1])
    return last.why or ("审查意见已过有效期" if last.digest == digest else "通过的是另一版正文")


def _reviewed(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        newest = facts.newest(view.file)
        found = facts.reviews(view)
        done = any(standing(f).digest == newest for f in found)
        return done or {"why": "最新一版还没有通过" if found else "尚未送区司法局审查"}
    why = _why(facts.reviews(view), proposed.act.body.digest, proposed.happened_on, view)
    return not why or {"why": why}


REVIEWED = rule(
    "major.collective.unreviewed",
    f"{DECREE}第25条",
    "这一版草案没有通过合法性审查:{why}",
    "请把这一版送区司法局审查;征求意见、会签、法律顾问意见都不能代替合法性审查",
    _reviewed,
)


def _unsent(view: View, _: AnyEntry | None) -> Answer:
    open_files = [f for f in facts.reviews(view) if not f.has(Withdrawn)]
    sent = {e.act.body.digest for f in open_files for e in f.all(SentToReview)}
    sent |= {e.act.new_body.digest for f in open_files for e in f.all(Adopted)}
    return facts.newest(view.file) not in sent


UNSENT = Gate(
    "major.review.sent", f"{DECREE}第25条", "最新一版已经送审", "等审查意见;改动正文后请先登记新的一版", _unsent
)


def _as_submitted(view: View, proposed: AnyEntry | None) -> Answer:
    last = view.file.last(Submitted)
    return proposed is None or last is None or proposed.act.body.digest == last.act.body.digest


AS_SUBMITTED = rule(
    "major.decided.other_body",
    f"{DECREE}第29条、第30条",
    "讨论的正文与提交讨论的一版不一致",
    "请核对;改动后的草案须登记为新的一版、重新审查、重新提交",
    _as_submitted,
    on_act=True,
)


def _at_home(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act = proposed.act
    own = facts.basis(view.file) is Basis.ANALOGY
    if own != (act.forum is Forum.OWN):
        return {"why": f"讨论的会议不能是{act.forum.label}"}
    if not own:
        return act.minutes is not None or {"why": "没有附会议纪要"}
    if act.result is not Result.PASS:
        return bool(act.meeting) or {"why": "没有写明本单位的会议"}
    meeting = view.reads.get(act.meeting) if act.meeting else None
    why = why_not(meeting, view.file.matter, act.body.digest, proposed.happened_on)
    return not why or {"why": why}


AT_HOME = rule(
    "major.decided.forum",
    f"{DECREE}第30条",
    "集体讨论的结论不能登记:{why}",
    "区政府的决策附常务会议、全体会议纪要转录;本单位的决策,请把这一版作为本件的议题上会,通过并审签纪要后登记",
    _at_home,
    on_act=True,
)


def _reported(view: View, _: AnyEntry | None) -> Answer:
    return facts.basis(view.file) is not Basis.LAW or view.file.has(PartyReported)


REPORTED = rule(
    "gate.has.major.party_report",
    f"{DECREE}第31条",
    "出台前还没有向同级党委请示报告",
    "请先办理“出台前请示报告”",
    _reported,
)


def _as_decided(view: View, proposed: AnyEntry | None) -> Answer:
    found = facts.passed(view.file)
    return proposed is None or found is None or proposed.act.body.digest == found.act.body.digest


AS_DECIDED = rule(
    "major.published.other_body",
    f"{DECREE}第32条",
    "公布的正文与集体讨论通过的一版不一致",
    "请公布通过的那一版",
    _as_decided,
    on_act=True,
)


def _may_be_public(view: View, _: AnyEntry | None) -> Answer:
    return not facts.kept_back(view.file)


MAY_BE_PUBLIC = rule(
    "major.published.kept_back",
    f"{DECREE}第32条",
    "提交讨论时已写明依法不予公开,不能公布",
    "情况变化、可以公开的,请先更正提交讨论的记录",
    _may_be_public,
)


def _made_known(view: View, _: AnyEntry | None) -> Answer:
    return view.file.has(Announced) or facts.kept_back(view.file)


MADE_KNOWN = rule(
    "gate.has.major.published", f"{DECREE}第32条、第33条", "决策还没有公布", "请先公布;依法不予公开的除外", _made_known
)


def _right_change(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    decided = view.file.last(Decided) is not None and facts.passed(view.file) is not None
    return decided == (proposed.act.change is not Change.DELIST) or {"change": proposed.act.change}


RIGHT_CHANGE = rule(
    "major.adjusted.when",
    f"{DECREE}第32条至第36条",
    "现在不能“{change}”",
    "决定作出以前只能调出目录;作出以后才谈得上调整、中止、停止执行",
    _right_change,
    on_act=True,
)
