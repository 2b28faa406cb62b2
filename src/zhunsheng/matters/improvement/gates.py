"""The locks of a shortcoming: a measure is its own, done is shown, nobody verifies his own, a sitting carries."""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.kernel.view import doer
from zhunsheng.matters.decisions.adopted import adopts, decides_on
from zhunsheng.matters.improvement import facts

RULE = "内规(问题清单和整改台账)"
REPORTERS = (Post.HANDLER, Post.SECTION_HEAD, Post.LEGAL)
Answer = bool | Params


def _source_once(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    named = [(source.matter, source.code, source.act) for source in proposed.act.sources]
    return len(set(named)) == len(named)


SOURCES = Gate("gap.propose.sources", RULE, "同一来源填了两次", "请删去重复的来源", _source_once, on_act=True)


def _new_measure(view: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.measure not in facts.measures(view.file) or {"key": proposed.act.measure}


NEW_MEASURE = Gate(
    "gap.measure.key", RULE, "措施{key}已经登记过", "请换一个序号;原措施有误的,更正原记录", _new_measure, on_act=True
)


def _known(view: View, _: AnyEntry | None) -> Answer:
    return view.key in facts.measures(view.file) or {"key": view.key}


KNOWN = Gate("gap.measure.unknown", RULE, "没有措施{key}", "请核对措施序号", _known)


def _by_owner(view: View, proposed: AnyEntry | None) -> Answer:
    who = doer(view, proposed)
    if who is None or who.witnessed or who.post in REPORTERS:
        return True
    entry = facts.measures(view.file).get(view.key)
    owner = "" if entry is None else entry.act.owner
    return who.actor == owner or {"key": view.key, "who": owner}


BY_OWNER = Gate(
    "gap.progress.not_owner",
    RULE,
    "措施{key}由{who}负责",
    "请由责任人办理,或者由经办人、科室负责人、法制岗登记",
    _by_owner,
)


def _all_shown(view: View, _: AnyEntry | None) -> Answer:
    keys = facts.measures(view.file)
    left = tuple(key for key in keys if not facts.shown_done(view.file, key))
    return (bool(keys) and not left) or {"keys": left or ("(还没有制定措施)",)}


ALL_SHOWN = Gate(
    "gap.verify.no_evidence",
    RULE,
    "还没有佐证的整改措施:{keys}",
    "请先报告进展并附佐证;没有完成的,继续整改或者转入下年安排",
    _all_shown,
)


def _other_verifies(view: View, proposed: AnyEntry | None) -> Answer:
    who = doer(view, proposed)
    return who is None or who.actor not in {entry.act.owner for entry in facts.measures(view.file).values()}


OTHER_VERIFIES = Gate("gap.verify.owner", RULE, "整改措施的责任人不能自己验收", "请由另一位同志验收", _other_verifies)


def _by_sitting(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    meeting = view.reads.get(proposed.act.meeting)
    by_plan = proposed.act.plan is not None and adopts(meeting, proposed.act.plan.digest)
    return by_plan or decides_on(meeting, view.file.matter)


BY_SITTING = Gate(
    "gap.carry.no_decision",
    RULE,
    "所选会议没有审签纪要,或者没有通过列明这一不足的议题、以所附计划为文本的议题",
    "请选择通过下年度计划(同一文件)的会议,或者通过关于这一不足的议题的会议",
    _by_sitting,
    on_act=True,
)


def _later_year(view: View, proposed: AnyEntry | None) -> Answer:
    found = facts.proposal(view.file)
    if proposed is None or found is None:
        return True
    last = max((found.year, *facts.carried_to(view.file)))
    return proposed.act.to_year > last or {"year": last}


LATER_YEAR = Gate("gap.carry.year", RULE, "转入年度应当晚于{year}年", "请核对转入年度", _later_year, on_act=True)
