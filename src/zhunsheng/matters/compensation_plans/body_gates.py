"""The locks about the plan's body: reviewed, the newest, passed by a sitting, decided and announced as passed."""

from __future__ import annotations

from datetime import date

from zhunsheng.kernel.engine import until
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.procedure import Gate, View
from zhunsheng.kernel.view import Rules
from zhunsheng.matters.compensation_plans import facts
from zhunsheng.matters.compensation_plans.comment_gates import done_since
from zhunsheng.matters.compensation_plans.deciding import CollectivelyDecided, CouncilDecided, Decided, FundsReady
from zhunsheng.matters.compensation_plans.gates import LAND, STATE, Answer
from zhunsheng.matters.decisions.passed import passed_on, why_not
from zhunsheng.matters.reviews.acts import Adopted, Submitted, Withdrawn
from zhunsheng.matters.reviews.standing import passed, standing
from zhunsheng.matters.reviews.words import Subject

RULE = "内规(补偿方案公布、上会以前须经区司法局合法性审查)"
DECISIONS = "《重大行政决策程序暂行条例》第25条、第29条"
DECISIONS_SINCE = date(2019, 9, 1)


def _needed(rules: Rules, day: date) -> bool:
    """Whether the office's rule asks for the review on that day; an office without the rule is held to it."""
    try:
        return Subject.COMPENSATION_PLAN.value in rules.value("review_needed", day)
    except KeyError:
        return True


def _why(files: list[File], digest: str, rules: Rules, day: date | None) -> str:
    if not files:
        return "尚未送区司法局审查"
    last = standing(files[-1])
    if digest and last.digest == digest and day is not None and not passed(files[-1], day, rules):
        return "审查意见已过有效期"
    return last.why or "通过的是另一版正文"


def reviewed(code: str, article: str, *, always_since: date | None = None) -> Gate:
    """Exactly this body has passed review, as the review stood on the day of the deed.

    ``always_since``: from that day on a regulation asks for it, whatever the office's rule says.
    """

    def test(view: View, proposed: AnyEntry | None) -> Answer:
        files = facts.reviews(view)
        at = proposed or next(reversed(view.file.entries), None)
        day = None if at is None else at.happened_on
        if day is None or (not _needed(view.rules, day) and (always_since is None or day < always_since)):
            return True
        if proposed is None:
            newest = facts.newest(view.file)
            return any(standing(f).digest == newest for f in files) or {"why": _why(files, "", view.rules, None)}
        digest = proposed.act.body.digest
        then = [past for f in files if (past := until(f, day)).entries]
        return any(digest in passed(f, day, view.rules) for f in then) or {"why": _why(then, digest, view.rules, day)}

    return Gate(
        code,
        article,
        "这一版正文没有通过区司法局的合法性审查:{why}",
        "请把这一版正文送区司法局审查,通过后再办理;正文改动一个字须登记为新的一版并另行送审",
        test,
    )


REVIEWED_TO_PUBLISH = reviewed("plan.publish.unreviewed", RULE)
REVIEWED_TO_DECIDE = reviewed("plan.collective.unreviewed", f"{DECISIONS};{RULE}", always_since=DECISIONS_SINCE)


def _newest(view: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.body.digest == facts.newest(view.file)


NEWEST = Gate(
    "plan.body.not_newest",
    RULE,
    "这一份正文不是登记在案的最新一版方案",
    "请以最新一版为准;有改动的,先登记为新的一版并另行送审",
    _newest,
    on_act=True,
)


def _unsent(view: View, _: AnyEntry | None) -> Answer:
    open_files = [f for f in facts.reviews(view) if not f.has(Withdrawn)]
    sent = {e.act.body.digest for f in open_files for e in f.all(Submitted)}
    sent |= {e.act.new_body.digest for f in open_files for e in f.all(Adopted)}
    return facts.newest(view.file) not in sent


UNSENT = Gate("plan.review.sent", RULE, "最新一版已经送审", "等审查意见;改动正文后请先登记新的一版", _unsent)


def _sat(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    meeting, digest = view.reads.get(proposed.act.meeting), proposed.act.body.digest
    why = why_not(meeting, view.file.matter, digest, proposed.happened_on)
    if why:
        return {"why": why}
    on = passed_on(meeting, view.file.matter, digest, proposed.happened_on)
    last = facts.comments_until(view.file)
    return last is None or (on is not None and on > last) or {"why": "会议在征求意见期满以前"}


SAT = Gate(
    "plan.collective.no_sitting",
    "《重大行政决策程序暂行条例》第30条;议事规则(内规)",
    "这一版方案没有经集体研究通过:{why}",
    "请把这一版正文作为本项目的议题上会,通过并审签纪要后再报区政府",
    _sat,
    on_act=True,
)


COLLECTIVE = done_since(CollectivelyDecided, "《重大行政决策程序暂行条例》第30条;议事规则(内规)")


def _as_collective(view: View, proposed: AnyEntry | None) -> Answer:
    last = view.file.last(CollectivelyDecided)
    return proposed is None or (last is not None and last.act.body.digest == proposed.act.body.digest)


AS_COLLECTIVE = Gate(
    "plan.decide.other_body",
    f"{STATE}第12条;议事规则(内规)",
    "方案正文与集体研究通过、报请区政府的一版不一致",
    "请核对正文;改动后的方案须重新送审、上会",
    _as_collective,
    on_act=True,
)


def _council(view: View, proposed: AnyEntry | None) -> Answer:
    day = proposed.happened_on if proposed is not None else None
    if day is None:
        collective = view.file.last(CollectivelyDecided)
        day = collective.happened_on if collective is not None else None
    if day is None or not facts.many(view.file, view.rules, day):
        return True
    met, last = view.file.last(CouncilDecided), view.file.last(CollectivelyDecided)
    return met is not None and met.act.passed and last is not None and met.act.body.digest == last.act.body.digest


COUNCIL = Gate(
    f"gate.has.{CouncilDecided.KIND}",
    f"{STATE}第12条第一款",
    "涉及被征收人数量较多,这一版方案还没有经区政府常务会议讨论通过",
    "请报请区政府常务会议讨论决定,并登记会议纪要",
    _council,
)


def _funded(view: View, _: AnyEntry | None) -> Answer:
    last = view.file.last(FundsReady)
    return last is not None and last.act.stored >= last.act.needed


FUNDED = Gate(
    f"gate.has.{FundsReady.KIND}",
    f"{STATE}第12条第二款;{LAND}第47条第四款",
    "补偿费用还没有足额到位、专户存储",
    "请财务落实资金,凭专户存储证明登记",
    _funded,
)


def _as_decided(view: View, proposed: AnyEntry | None) -> Answer:
    last = view.file.last(Decided)
    return proposed is None or (last is not None and last.act.body.digest == proposed.act.body.digest)


AS_DECIDED = Gate(
    "plan.announce.other_body",
    f"{STATE}第13条",
    "公告所附的补偿方案与征收决定的一版不一致",
    "请附征收决定所附的方案正文",
    _as_decided,
    on_act=True,
)
