"""The locks of a project, its rule and its flats."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from zhunsheng.kernel.engine import until
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.matters.compensation_plans.land import Transcribed
from zhunsheng.matters.compensation_plans.words import LegacyPaper
from zhunsheng.matters.decisions.passed import why_not as not_passed
from zhunsheng.matters.households.facts import READY
from zhunsheng.matters.households.words import Route
from zhunsheng.matters.resettlement import facts, ruling
from zhunsheng.matters.resettlement.acts import FlatsFrozen, FlatsReleased, Objected, ObjectionDecided
from zhunsheng.matters.reviews.standing import passed, standing
from zhunsheng.order import roster

STATE = "《国有土地上房屋征收与补偿条例》"
RULE = "选房办法(方案、协议)"
HOUSE = "内规(回迁安置)"
REVIEW = "内规(选房办法公布以前须经合法性审查和集体研究)"
Answer = bool | Params


def _plan_ready(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or proposed.witnessed:
        return True
    plan, route = view.reads.get(proposed.act.plan), proposed.act.route
    if plan is None or not any(entry.kind == READY[route] for entry in plan.entries):
        return {"route": route}
    if route is not Route.LEGACY:
        return True
    papers = [entry.act for entry in plan.all(Transcribed) if entry.act.kind is LegacyPaper.PLAN]
    return bool(papers) or {"route": "旧项目的补偿安置方案(写明批准文号)"}


PLAN_READY = Gate(
    "resettle.plan",
    f"{STATE}第13条、第21条;《土地管理法实施条例》第29条",
    "所属的方案还没有依法审查、公布:{route}",
    "请先在该方案里办理征收决定公告(集体土地为确定方案,旧项目为补录批文、方案),再建档",
    _plan_ready,
    on_act=True,
)


def _reviewed(view: View, proposed: AnyEntry | None) -> Answer:
    if _by_approval(view, proposed):
        return True
    files = facts.reviews(view)
    if proposed is None:
        return any(standing(file).digest for file in files) or {"why": _why(view)}
    then = [past for file in files if (past := until(file, proposed.happened_on)).entries]
    digest, day = proposed.act.body.digest, proposed.happened_on
    return any(digest in passed(file, day, view.rules) for file in then) or {"why": _why(view)}


def _why(view: View) -> str:
    files = facts.reviews(view)
    return "尚未送区司法局审查" if not files else standing(files[-1]).why or "通过的是另一版正文,或者已过有效期"


def _by_approval(view: View, proposed: AnyEntry | None) -> bool:
    """Whether an older project's approval stands for the rule; a new rule of an older project goes the usual way."""
    opened = facts.opened(view.file)
    old = opened is not None and opened.route is Route.LEGACY
    return old and (proposed is None or bool(proposed.act.approval_no))


REVIEWED = Gate(
    "resettle.rule.unreviewed",
    REVIEW,
    "这一版选房办法没有通过合法性审查:{why}",
    "请把这一版正文送区司法局审查,通过后再公布;改动一个字须另行送审",
    _reviewed,
)


def _sat(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or _by_approval(view, proposed):
        return True
    meeting = view.reads.get(proposed.act.meeting) if proposed.act.meeting else None
    why = not_passed(meeting, view.file.matter, proposed.act.body.digest, proposed.happened_on)
    return not why or {"why": why}


SAT = Gate(
    "resettle.rule.no_sitting",
    REVIEW,
    "这一版选房办法没有经集体研究通过:{why}",
    "请把这一版正文作为本项目的议题上会,通过并审签纪要后再公布",
    _sat,
    on_act=True,
)


def _approved(view: View, proposed: AnyEntry | None) -> Answer:
    opened = facts.opened(view.file)
    if proposed is None or not proposed.act.approval_no or opened is None:
        return True
    plan = view.reads.get(opened.plan)
    papers = [] if plan is None else [e.act for e in plan.all(Transcribed) if e.act.kind is LegacyPaper.PLAN]
    return proposed.act.approval_no in {act.approval_no for act in papers} or {"no": proposed.act.approval_no}


APPROVED = Gate(
    "resettle.rule.approval_no",
    "内规(据原件补录)",
    "旧项目补录的方案里没有这一批准文号:{no}",
    "请核对批准文号;没有补录的,先在该方案里补录原件",
    _approved,
    on_act=True,
)


def _rule_reads(_: View, proposed: AnyEntry | None) -> Answer:
    why = "" if proposed is None else ruling.why_not(proposed.act)
    return not why or {"why": why}


RULE_READS = Gate(
    "resettle.rule.unclear", RULE, "各项规则不能据以排序:{why}", "请对照选房办法正文改正各项", _rule_reads, on_act=True
)


def _compared(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.compared_by != proposed.actor


COMPARED = Gate(
    "resettle.rule.compared",
    "内规(选房办法双人核对)",
    "办理人与逐条核对人是同一人",
    "请由另一位同志对照正文逐条核对,再填写其姓名",
    _compared,
    on_act=True,
)


def public_days(what: str) -> Gate:
    """A posting lasts at least the days the rule itself names."""

    def test(view: View, proposed: AnyEntry | None) -> Answer:
        if proposed is None:
            return True
        entry = facts.ruled(view.file)
        days = getattr(proposed.act, "objection_days", None) or (0 if entry is None else entry.act.objection_days)
        least = proposed.happened_on + timedelta(days=days)
        return proposed.act.until >= least or {"what": what, "days": days, "least": least}

    return Gate(
        "resettle.days.short",
        RULE,
        "{what}公示不足{days}日,最早到{least}",
        "请把公示止日改为{least}或者以后",
        test,
        on_act=True,
    )


def _nothing_fixed(view: View, _: AnyEntry | None) -> Answer:
    return not facts.batches(view.file)


NOTHING_FIXED = Gate(
    "resettle.rule.fixed",
    RULE,
    "已有名册按公布的选房办法定稿,不能再换办法",
    "请按已公布的办法办理;确须变更的,依法另行作出决定并作为更正办理",
    _nothing_fixed,
)


def _new_flats(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    counted = Counter(flat.id for flat in proposed.act.flats)
    known = facts.flats(view.file)
    again = sorted(id_ for id_, times in counted.items() if times > 1 or id_ in known)
    return not again or {"flats": again[:5], "n": len(again)}


NEW_FLATS = Gate(
    "flat.again", HOUSE, "有{n}套房源重复登记:{flats}", "请核对幢、单元、房号;面积、价格变动的分别登记", _new_flats,
    on_act=True,
)  # fmt: skip


def _known_flats(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return bool(facts.flats(view.file)) or {"flats": "还没有登记房源"}
    act = proposed.act
    ids = act.flats if hasattr(act, "flats") else [each.flat for each in getattr(act, "prices", ()) or act.areas]
    unknown = sorted(set(ids) - facts.flats(view.file).keys())
    return not unknown or {"flats": unknown[:5]}


KNOWN_FLATS = Gate("flat.unknown", HOUSE, "房源表里没有这套房:{flats}", "请按 幢-单元-房号 核对", _known_flats)


def _other_state(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    wanted = {FlatsFrozen: roster.FlatState.OPEN, FlatsReleased: roster.FlatState.FROZEN}[type(proposed.act)]
    known = facts.flats(view.file)
    wrong = [id_ for id_ in proposed.act.flats if id_ in known and known[id_].state is not wanted]
    return not wrong or {"flats": wrong[:5], "state": known[wrong[0]].state}


OTHER_STATE = Gate("flat.state", HOUSE, "这些房源现在是“{state}”:{flats}", "请核对房号", _other_state, on_act=True)


def _prepared(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.prepared_by != proposed.actor


PREPARED = Gate("resettle.prepared", HOUSE, "经办人和审批人是同一人", "请由另一位同志审批", _prepared, on_act=True)


def undecided(view: View, batch: int) -> list[str]:
    """The numbers of objections of a batch that nobody has answered."""
    answered = {entry.act.number for entry in view.file.all(ObjectionDecided)}
    asked = [entry.act.number for entry in view.file.all(Objected) if entry.act.batch == batch]
    return [number for number in dict.fromkeys(asked) if number not in answered]


def _all_decided(view: View, proposed: AnyEntry | None) -> Answer:
    known = sorted({entry.act.batch for entry in view.file.all(Objected)})
    which = known if proposed is None or not hasattr(proposed.act, "batch") else [proposed.act.batch]
    left = [number for batch in which for number in undecided(view, batch)]
    return not left or {"numbers": left}


DECIDED = Gate(
    "roster.undecided", RULE, "还有异议没有答复:{numbers}", "请逐件研究、答复以后再办理", _all_decided, on_act=True
)
