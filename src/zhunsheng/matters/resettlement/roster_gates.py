"""The locks of a roster: drawn up from the households' own files, posted in the area for its days, fixed with reasons.

Its rows are never typed; what these gates refuse is a roster that is not the one posted, or gives no order.
"""

from __future__ import annotations

from dataclasses import replace

from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.procedure import Gate, View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.resettlement import drawing, facts
from zhunsheng.matters.resettlement.acts import Objected, ObjectionDecided, RosterDrafted, RosterFinal
from zhunsheng.matters.resettlement.deriving import earlier_files
from zhunsheng.matters.resettlement.gates import RULE, STATE, Answer
from zhunsheng.matters.resettlement.words import Outcome
from zhunsheng.order import sequence
from zhunsheng.order.terms import Way

OPENS, ENDS = "choose.open", "choose.close"
"""Stable kinds of a choosing day."""


def last_batch(file: File) -> int:
    """The newest batch a roster was drafted for; 0 before the first."""
    return max((entry.act.batch for entry in file.all(RosterDrafted)), default=0)


def _batch(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    batch, file = proposed.act.batch, view.file
    if facts.final(file, batch) is not None:
        return {"why": f"第{batch}批名册已经定稿"}
    before_done = batch == 1 or (batch > 1 and bool(facts.orders(file, batch - 1)))
    return before_done or {"why": f"第{batch - 1}批还没有公布选房顺序"}


BATCH = Gate(
    "roster.batch", RULE, "批次不对:{why}", "后签约的编入下一批,排在前几批之后;请核对批次", _batch, on_act=True
)


def _cut_off(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act, ruled = proposed.act, facts.ruled(view.file)
    if act.cut_off >= proposed.happened_on:
        return {"why": "截止日还没有过完"}
    named = ruled.act.cut_off if ruled is not None and act.batch == 1 else None
    if named is not None and act.cut_off != named:
        return {"why": f"选房办法定的首批截止日是{named.isoformat()}"}
    before = facts.draft(view.file, act.batch - 1)
    return before is None or act.cut_off > before.act.cut_off or {"why": "早于前一批的截止日"}


CUT_OFF = Gate(
    "roster.cut_off", RULE, "截止日不对:{why}", "请按公布的截止日填写,过完那一天再办理", _cut_off, on_act=True
)


def _somebody(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or bool(proposed.act.rows)


SOMEBODY = Gate(
    "roster.empty",
    RULE,
    "没有一户符合条件:本方案下没有截止日以前签约并搬迁验收的户",
    "请先在一户一档里登记协议和搬迁验收;户已登记而这里没有的,请核对其所属方案",
    _somebody,
    on_act=True,
)


def _orderable(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act = proposed.act
    why = orderable(_with_draft(view.file, proposed), act)
    return not why or {"why": why}


def _with_draft(file: File, proposed: AnyEntry) -> File:
    """The file as it will be, so that a draft is tried with its own cut-off day."""
    return File(file.matter, file.procedure, [*file.entries, proposed], file.foreign, file.numbers)


def orderable(file: File, act: RosterDrafted | RosterFinal) -> str:
    """Why no order could follow from a roster; empty where one does, ties aside."""
    rule = facts.rule_of(file, act.batch)
    given = facts.input_of(file, act.batch, act.rows, getattr(act, "offered", ()), 1)
    if rule is None or given is None:
        return "还没有公布选房办法"
    try:
        left = sequence.sequence(rule, given).left
    except Refusal as refusal:
        return f"{refusal.what()}。{refusal.todo()}"
    return "、".join(f"{each.household}{each.why}" for each in left[:5])


ORDERABLE = Gate(
    "roster.not_orderable",
    RULE,
    "按选房办法排不出顺序:{why}",
    "请补登排序资料,或者在该户档案里更正后重新拟定",
    _orderable,
    on_act=True,
)


def _drafted(view: View, proposed: AnyEntry | None) -> Answer:
    batch = last_batch(view.file) if proposed is None else proposed.act.batch
    return facts.draft(view.file, batch) is not None and facts.final(view.file, batch) is None


DRAFTED = Gate("roster.no_draft", RULE, "这一批还没有拟定名册,或者已经定稿", "请先拟定名册", _drafted)


def _inside(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    if not proposed.act.inside:
        return {"why": "名册只在征收范围内张贴,不上网、不向社会公布"}
    return proposed.act.cleared or {"why": "还没有核对张贴件是否含身份证号、电话、银行卡号、病情"}


INSIDE = Gate(
    "roster.inside_area",
    f"{STATE}第29条",
    "不能这样公示:{why}",
    "请在征收范围内张贴,核对后再登记",
    _inside,
    on_act=True,
)


def _posted(view: View, proposed: AnyEntry | None) -> Answer:
    batch = last_batch(view.file) if proposed is None else proposed.act.batch
    draft, post = facts.draft(view.file, batch), facts.posted(view.file, batch)
    if draft is None or post is None or post.act.roster_digest != draft.act.roster_digest:
        return {"why": "最新拟定的名册还没有公示"}
    day = None if proposed is None else proposed.happened_on
    return day is None or day > post.act.until or {"why": f"公示到{post.act.until.isoformat()}才满期"}


POSTED = Gate("roster.not_posted", RULE, "名册还不能定稿:{why}", "请公示满期、答复异议以后再定稿", _posted)


def changed(posted: RosterDrafted, rows: RosterFinal) -> list[str]:
    """The entitlements whose rows are not those posted; a freeze in between is a fact of the day and no change."""
    old = {row.id: replace(row, nonce="", frozen="") for row in posted.rows}
    new = {row.id: replace(row, nonce="", frozen="") for row in rows.rows}
    return sorted(id_ for id_ in old.keys() | new.keys() if old.get(id_) != new.get(id_))


def _as_posted(view: View, proposed: AnyEntry | None) -> Answer:
    draft = None if proposed is None else facts.draft(view.file, proposed.act.batch)
    if proposed is None or draft is None:
        return True
    upheld = {e.act.number for e in view.file.all(ObjectionDecided) if e.act.outcome is not Outcome.REJECTED}
    allowed = {e.act.code for e in view.file.all(Objected) if e.act.number in upheld}
    other = [id_ for id_ in changed(draft.act, proposed.act) if id_ not in allowed]
    return not other or {"n": len(other), "ids": other[:5]}


AS_POSTED = Gate(
    "roster.not_as_posted",
    RULE,
    "有{n}户与公示的名册不同,又没有成立的异议:{ids}",
    "请核对各户档案里公示以后的登记;确有变动的,重新拟定、公示",
    _as_posted,
    on_act=True,
)


def _committed(view: View, proposed: AnyEntry | None) -> Answer:
    batch = last_batch(view.file) if proposed is None else proposed.act.batch
    rule = facts.rule_of(view.file, batch)
    if rule is None or drawing.way(rule) is not Way.COMPUTED:
        return True
    missing = drawing.lot_of(view.file, batch).uncommitted(rule)
    return not missing or {"parties": missing}


COMMITTED = Gate(
    "roster.uncommitted",
    RULE,
    "名册定稿以前各方须先封存秘密,还没有封存:{parties}",
    "请各方在自己的电脑上生成秘密,登记封存指纹以后再定稿",
    _committed,
)


def _hour(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or drawing.way(facts.rule_of(view.file, proposed.act.batch)) is not Way.COMPUTED:
        return True
    hour = proposed.act.reveal_by
    return bool(hour) and hour > f"{proposed.happened_on.isoformat()}T24"


HOUR = Gate(
    "roster.reveal_by",
    RULE,
    "没有写明公开秘密的时限,或者时限不晚于定稿之日",
    "请填写次日或者以后的时限;过时未公开的启用封存件",
    _hour,
    on_act=True,
)


def _flats(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return bool(facts.flats(view.file))
    return bool(proposed.act.offered)


FLATS = Gate("roster.no_flats", RULE, "没有可以列入的房源", "请先登记房源", _flats)


def _earlier(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act: RosterFinal = proposed.act
    done = {
        each.act.batch
        for file in earlier_files(view, act)
        for each in file.entries
        if each.kind == OPENS and each.act.project == view.file.matter and any(e.kind == ENDS for e in file.entries)
    }
    missing = [batch for batch in facts.batches(view.file) if batch < act.batch and batch not in done]
    return not missing or {"batches": missing}


EARLIER = Gate(
    "roster.earlier_open",
    RULE,
    "前几批的选房日没有写明或者还没有结束:第{batches}批",
    "请等前几批选房结束,填写各批选房日的编号;本批只用余下的房源",
    _earlier,
    on_act=True,
)


def _bound(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or bool(proposed.act.input_digest)


BOUND = Gate("roster.unbound", RULE, "名册和房源不能算出指纹", "请核对户编号、房号是否重复", _bound, on_act=True)
