"""The register's line of a project: title, columns, whom we wait for, what should not be, what a form has filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import Field, specs
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import Column, Finding, PartyRow, View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.kernel.results import Lack
from zhunsheng.matters.households.words import Route
from zhunsheng.matters.resettlement import drawing, facts, gates, lots, roster_gates
from zhunsheng.matters.resettlement.acts import (
    ChoosingAnnounced,
    Closed,
    EntitledRecorded,
    FlatsImported,
    HandingOverAnnounced,
    Objected,
    Opened,
    OrderPublished,
    RosterCorrected,
    RosterDrafted,
    RosterFinal,
    RosterPosted,
    Ruled,
)
from zhunsheng.matters.resettlement.words import AFTERWARDS, PartyPost
from zhunsheng.matters.reviews.acts import Submitted
from zhunsheng.order.terms import Way

OBJECTOR = "异议人"
FIXES = (Ruled, FlatsImported, EntitledRecorded, RosterDrafted, RosterPosted, RosterFinal, RosterCorrected)
"""What an order rests on: once a roster is fixed, these are put right by a later version and never written over."""


def title(file: File) -> str:
    """The project's name."""
    act = facts.opened(file)
    return "" if act is None else act.name


def parties(file: File) -> tuple[PartyRow, ...]:
    """Those who objected."""
    names = dict.fromkeys(entry.act.who for entry in file.all(Objected) if entry.act.who)
    return tuple(PartyRow(OBJECTOR, name) for name in names)


def reads(file: File) -> tuple[str, ...]:
    """The reviews of its rule and the sitting that passed it; an older project's plan until a roster stands on it."""
    act = facts.opened(file)
    meetings = [entry.act.meeting for entry in file.all(Ruled) if entry.act.meeting]
    plan = [act.plan] if act is not None and act.route is Route.LEGACY and not file.has(RosterFinal) else []
    return tuple(dict.fromkeys([*(e.matter for e in file.naming(Submitted)), *meetings, *plan]))


def waiting(view: View) -> str:
    """The parties of a computed lot that have something to do."""
    file = view.file
    batch = max(roster_gates.last_batch(file), 1)
    rule = facts.rule_of(file, batch)
    if rule is None or drawing.way(rule) is not Way.COMPUTED or facts.orders(file, batch):
        return ""
    state = drawing.lot_of(file, batch)
    return "、".join(state.missing(rule) if facts.final(file, batch) is not None else state.uncommitted(rule))


def findings(view: View) -> tuple[Finding, ...]:
    """A roster put right whose order was not published anew although nobody has chosen yet."""
    found = []
    for batch in facts.batches(view.file):
        last, orders = facts.versions(view.file, batch)[-1], facts.orders(view.file, batch)
        if not orders or not isinstance(last.act, RosterCorrected) or last.act.ground in AFTERWARDS:
            continue
        if orders[-1].act.input_digest != last.act.input_digest and not facts.begun(view.file, batch, last.happened_on):
            words = f"第{batch}批名册已经更正,选房顺序还没有重新公布"
            found.append(Finding("order.stale", gates.RULE, words, last.seq))
    return (*found, *_sealed_late(view.file))


def _sealed_late(file: File) -> Iterator[Finding]:
    """Under a new plan the secrets are sealed before anybody signs, so that nobody knows who will be tied."""
    opened, fixed = facts.opened(file), facts.final(file, 1)
    if opened is None or opened.route is Route.LEGACY or fixed is None:
        return
    signed = [row.signed_on for row in fixed.act.rows if row.signed_on is not None]
    late = [e for e in file.all(lots.Committed) if e.act.batch == 1 and signed and e.happened_on > min(signed)]
    if late:
        words = f"{late[0].act.party}等方封存秘密在最早的签约({min(signed)})以后"
        yield Finding("draw.sealed_late", gates.RULE, words, late[0].seq)


def shortcomings(view: View) -> tuple[Finding, ...]:
    """A lot that had to begin anew, a roster a judgment changed."""
    lost = [
        Finding("draw.failed", gates.RULE, f"第{e.act.batch}批抽签因秘密和封存件都遗失而无效", e.seq, Lack.OTHER)
        for e in view.file.all(lots.Failed)
    ]
    changed = [
        Finding("roster.changed", gates.RULE, f"第{e.act.batch}批名册因{e.act.ground.label}更正", e.seq, Lack.CORRECTED)
        for e in view.file.all(RosterCorrected)
    ]
    return (*lost, *changed)


def corrections(before: File, _after: File, fix: AnyEntry) -> Refusal | None:
    """What an order rests on is never written over; a later version with its document's number is."""
    fixed = before.first(RosterFinal)
    if fixed is None or not isinstance(fix.act, FIXES) or fix.corrects is None:
        return None
    if fix.corrects > max(e.seq for e in before.all(RosterFinal)) and not isinstance(fix.act, RosterCorrected):
        return None
    return Refusal(
        "resettle.correct.fixed",
        gates.RULE,
        "名册已经定稿,它所依据的记录不能改写",
        "请凭文书办理“名册更正”,前后各版都保留;房源变动的办理冻结、释放、定价",
    )


def likely(view: View, act: type[Act]) -> dict[str, Any]:
    """What a form has filled in: the batch it is about; of a rule, what stood before or what is usual."""
    if act is Ruled:
        return _rule_before(view.file)
    if not any(spec.name == "batch" for spec in specs(act)):
        return {}
    newest = roster_gates.last_batch(view.file)
    if act is RosterDrafted:
        return _next_draft(view.file, newest)
    known: dict[str, Any] = {"batch": max(newest, 1)}
    left, ruled = among(view, act).get("party", ()), facts.ruled(view.file)
    if len(left) == 1:
        known["party"] = left[0]
    if act is lots.Drawn and ruled is not None and ruled.act.draw_source:
        known["source"] = ruled.act.draw_source
    return known


def among(view: View, act: type[Act]) -> Mapping[str, tuple[str, ...]]:
    """The parties of the rule that have not sealed, or not told, their secret."""
    batch = max(roster_gates.last_batch(view.file), 1)
    rule = facts.rule_of(view.file, batch)
    if rule is None or act not in (lots.Committed, lots.Revealed, lots.SealedOpened, lots.Failed):
        return {}
    lot = drawing.lot_of(view.file, batch)
    return {"party": tuple(lot.uncommitted(rule) if act is lots.Committed else lot.missing(rule))}


def _rule_before(file: File) -> dict[str, Any]:
    """The rule published before, without what is new each time; without one, what is usual."""
    before = facts.ruled(file)
    known = {spec.name: getattr(before.act, spec.name) if before else spec.default for spec in specs(Ruled)}
    left = {spec.name for spec in specs(Ruled) if spec.derived or spec.kind in ("doc", "matter", "person")}
    return {
        name: value
        for name, value in known.items()
        if name not in left and name != "until" and value not in (None, "", (), Field.NO_DEFAULT)
    }


def _next_draft(file: File, newest: int) -> dict[str, Any]:
    batch = newest + 1 if newest and facts.orders(file, newest) else max(newest, 1)
    ruled = facts.ruled(file)
    named = ruled.act.cut_off if ruled is not None and batch == 1 else None
    return {"batch": batch} if named is None else {"batch": batch, "cut_off": named}


def _basis(view: View) -> str:
    """What the rule rests on: passed and reviewed, or an older project's approval, transcribed."""
    ruled = facts.ruled(view.file)
    if ruled is None:
        return ""
    return f"{ruled.act.approval_no}(据原件补录)" if ruled.act.approval_no else "审查、集体研究通过"


def _lot(view: View) -> str:
    ruled = facts.ruled(view.file)
    return "" if ruled is None or ruled.act.lot is None else ruled.act.lot.label


def _guests(view: View) -> str:
    """The parties that enter their own from outside; the bureau's people see the project for that alone."""
    ruled = facts.ruled(view.file)
    known = () if ruled is None else ruled.act.parties
    return "、".join(party.name for party in known if party.post is PartyPost.REVIEWER)


def _households(view: View) -> str:
    files = [facts.final(view.file, batch) for batch in facts.batches(view.file)]
    return "、".join(f"第{e.act.batch}批{e.act.households}" for e in files if e is not None)


def _flats(view: View) -> int | str:
    return len(facts.flats(view.file)) or ""


def _undecided(view: View) -> int | str:
    batches = {entry.act.batch for entry in view.file.all(Objected)}
    return sum(len(gates.undecided(view, batch)) for batch in batches) or ""


def _day(kind: type[Act]) -> Callable[[View], Any]:
    def value(view: View) -> Any:
        entry = view.file.last(kind)
        return "" if entry is None else entry.happened_on

    return value


def _choosing(view: View) -> Any:
    entry = view.file.last(ChoosingAnnounced)
    return "" if entry is None else entry.act.first_day


COLUMNS = (
    Column("route", "土地性质", lambda view: act.route if (act := facts.opened(view.file)) else ""),
    Column("due", "应安置户数", lambda view: (act.households or "") if (act := facts.opened(view.file)) else ""),
    Column("basis", "选房办法依据", _basis),
    Column("ruled", "选房办法公布日期", _day(Ruled)),
    Column("lot", "抽签方式", _lot),
    Column("guests", "外单位见证方", _guests, admits=frozenset({Post.REVIEWER})),
    Column("flats", "房源套数", _flats),
    Column("households", "名册户数", _households),
    Column("fixed", "名册定稿日期", _day(RosterFinal)),
    Column("undecided", "未答复异议", _undecided),
    Column("ordered", "选房顺序公布日期", _day(OrderPublished)),
    Column("corrected", "名册更正次数", lambda view: len(view.file.all(RosterCorrected)) or ""),
    Column("choosing", "选房首日", _choosing),
    Column("handing_over", "交房公告日期", _day(HandingOverAnnounced)),
    Column("opened", "建档日期", _day(Opened)),
    Column("closed", "办结日期", _day(Closed)),
)
"""Heads of the office's ledger of resettlement projects beside number and subject."""
