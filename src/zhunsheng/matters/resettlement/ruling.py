"""The published rule as the order reads it: from the fields a clerk filled in to ``zhunsheng-order/1``."""

from __future__ import annotations

from datetime import date

from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.resettlement.acts import Ruled
from zhunsheng.order import rule, terms


def rule_of(act: Ruled, cut_off: date | None = None) -> terms.Rule:
    """The rule of a batch: as published, with the batch's own cut-off day (the first one's unless another is given)."""
    day = cut_off or act.cut_off
    return terms.Rule(
        eligible=terms.Eligible(act.needs, "" if day is None else day.isoformat(), act.decision),
        keys=tuple(_key(act, key.by, key.unit) for key in act.keys),
        ties=act.ties,
        turn=terms.Turn(act.minutes, act.calls, act.desks),
        lot=_lot(act),
        groups=act.groups,
        assignment=act.assignment,
        first_number=act.first_number,
        late=act.late,
        absent=act.absent,
        defer=act.defer,
        waiver=terms.Waiver(act.waiver, act.waiver_article),
    )


def why_not(act: Ruled) -> str:
    """Why the fields are no rule; empty where they are one. A form half filled in is looked at as well."""
    if any(getattr(act, spec.name) is None for spec in specs(Ruled) if spec.required):
        return "还没有填写完整"
    try:
        rule.read(rule.plain(rule_of(act)))
    except Refusal as refusal:
        return f"{refusal.what()}。{refusal.todo()}"
    return ""


def digest(act: Ruled) -> str:
    """The rule's digest as published, before any batch has a cut-off day of its own; empty where it is no rule."""
    return "" if why_not(act) else rule.digest(rule_of(act))


def _key(act: Ruled, by: terms.By, unit: terms.Unit | None) -> terms.Key:
    classes = tuple(terms.PriorityClass(each.label, each.label, each.article) for each in act.classes)
    windows = tuple(terms.Window(each.start, each.until) for each in act.windows)
    return terms.Key(by, unit, classes if by is terms.By.PRIORITY else (), windows if by is terms.By.WINDOW else ())


def _lot(act: Ruled) -> terms.Lot | None:
    if act.lot is None:
        return None
    draw = terms.Draw(act.draw_source, act.draw_which) if act.draw_source or act.draw_which else None
    return terms.Lot(act.lot, tuple(party.name for party in act.parties), draw, act.lot_witness)
