"""Figures of a year from the stored contributions: value, definition, and the acts that make it count."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Max, Q

from zhunsheng.kernel.procedure import Contribution, Figure
from zhunsheng.matters.catalogue import figures, procedures
from zhunsheng.people.models import Organ
from zhunsheng.registers.files import law
from zhunsheng.registers.models import ContributionRow, MatterRow
from zhunsheng.registers.shortcomings import SHOWN

DERIVED = {
    each.id: each
    for each in (
        Figure(
            "clocks.on_time",
            "法定时限内办结",
            "项次",
            "本年度内由本单位负责、条文已读全文核对的法定时限中,在法定末日当日或者之前完成的次数。",
            ("procedure", "what"),
            ("clocks.late",),
        ),
        Figure(
            "clocks.late",
            "超过法定时限办结",
            "项次",
            "本年度内由本单位负责、条文已读全文核对的法定时限中,在法定末日之后才完成的次数;尚未完成的不计入。",
            ("procedure", "what"),
            ("clocks.on_time", "clocks.overdue"),
        ),
        Figure(
            "clocks.overdue",
            "尚未完成且已超过法定时限",
            "项次",
            "年末(年度未满的,到最近一次办理之日)由本单位负责、条文已读全文核对的法定时限中,法定末日已过而尚未完成的次数。",
            ("procedure", "what"),
            ("clocks.late",),
        ),
        Figure(
            "findings.all",
            "记录中发现的问题",
            "次",
            "本年度内的行为中,未经应有的审查、依据后来失效或者不合办理规则的次数;逾期另计。",
            ("procedure", "what"),
        ),
        Figure(
            SHOWN,
            "由记录推出的不足",
            "项",
            "本年度内由记录自动推出的不足线索:我方期限(含内规、文书所定)逾期后才完成,该办的没有办,前置条件不齐就办了,"
            "审查没有通过,败诉,被上级机关改变,重复提出。是不是不足由人认定;尚未完成的逾期另计。",
            ("procedure", "kind", "what"),
            ("findings.all", "clocks.late"),
        ),
        Figure(
            "matters.carried",
            "结转下年度办理的事项",
            "件",
            "年末尚未办结的各类事项件数。",
            ("procedure",),
        ),
    )
}
"""Figures every procedure feeds alike."""


def catalogue() -> dict[str, Figure]:
    """Every figure the office has."""
    return {**figures(), **DERIVED}


@dataclass(frozen=True)
class Counted:
    """One figure of a period: ``acts`` holds one number of the ledger per counted thing, ``matters`` their matters.

    Sealed matters count, and their acts are not told of; ``sealed`` says how many there are.
    ``parts`` breaks the value down by each dimension: ``{"kind": {"党组会": 17, …}}``.
    """

    figure: Figure
    definition: str
    value: int
    acts: tuple[int, ...] = ()
    sealed: int = 0
    matters: tuple[str, ...] = ()
    parts: dict[str, Counter[str]] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The figure's name."""
        return self.figure.title

    @property
    def unit(self) -> str:
        """The figure's unit."""
        return self.figure.unit

    def as_data(self) -> dict[str, object]:
        """As ``zs figures --json`` prints it."""
        return {
            "title": self.title,
            "value": self.value,
            "unit": self.unit,
            "definition": self.definition,
            "acts": list(self.acts),
            "sealed": self.sealed,
        }


def of_year(organ: Organ, year: int) -> dict[str, Counted]:
    """Every figure of a calendar year, those that are nought included."""
    last = date(year, 12, 31)
    found = of_period(organ, date(year, 1, 1), last)
    sealed = _sealed(organ)
    found["matters.carried"] = total(DERIVED["matters.carried"], _carried(organ, last), last, sealed)
    found["clocks.overdue"] = total(DERIVED["clocks.overdue"], overdue(organ, last), last, sealed)
    return found


def evidenced(organ: Organ, year: int) -> dict[str, Counted]:
    """The figures of a year for which the office holds records at all.

    Nought is a count only where something was kept: of a procedure without any act in the year there is no evidence.
    """
    kept = _kept_in(organ, year)
    source = {figure.id: id_ for id_, procedure in procedures().items() for figure in procedure.figures}
    counted = of_year(organ, year).items() if kept else ()
    return {id_: each for id_, each in counted if id_ in DERIVED or source[id_] in kept}


def _kept_in(organ: Organ, year: int) -> frozenset[str]:
    """The procedures with an act in a year: one that opened a matter, was its newest, or made something count."""
    days = (date(year, 1, 1), date(year, 12, 31))
    counting = ContributionRow.objects.filter(organ=organ, on__range=days).values("matter")
    acted = Q(opened_on__range=days) | Q(touched_on__range=days) | Q(matter__in=counting)
    rows = MatterRow.objects.filter(acted, organ=organ).exclude(procedure="office")
    return frozenset(rows.values_list("procedure", flat=True).distinct())


def _sealed(organ: Organ) -> frozenset[str]:
    """The matters that count and are never told of (信访工作条例 30)."""
    return frozenset(MatterRow.objects.filter(organ=organ, sealed=True).values_list("matter", flat=True))


def overdue(organ: Organ, last: date) -> list[tuple[str, Contribution]]:
    """Our terms of the law that had passed unmet by ``last``, or by the newest act where the year is not over."""
    every = MatterRow.objects.filter(organ=organ).exclude(procedure="office")
    newest = every.aggregate(day=Max("touched_on"))["day"]
    by = min(last, newest or last)
    rows = every.filter(opened_on__lte=by).filter(Q(is_open=True) | Q(closed_on__gt=by) | Q(due__isnull=False))
    return [
        (row.matter, Contribution("clocks.overdue", by, (clock["start_seq"],), _of(row.procedure, clock)))
        for row in rows.order_by("opened_on", "matter").only("matter", "procedure", "clocks")
        for clock in row.clocks
        if clock["whose"] == "us" and clock["confirmed"] == "text" and _passed_unmet(clock, by.isoformat())
    ]


def _of(procedure: str, clock: dict[str, Any]) -> dict[str, str]:
    return {"procedure": procedure, "what": clock["label"]}


def _passed_unmet(clock: dict[str, Any], by: str) -> bool:
    """Days are compared as they are written, year first."""
    started = clock["state"] != "halted" and clock["start_on"] <= by
    return started and bool(clock["due"]) and clock["due"] < by and (clock["stopped_on"] or "9999") > by


def _carried(organ: Organ, last: date) -> list[tuple[str, Contribution]]:
    open_then = (
        MatterRow.objects.filter(organ=organ, opened_on__lte=last)
        .filter(Q(is_open=True) | Q(closed_on__gt=last))
        .exclude(procedure="office")
        .order_by("opened_on", "matter")
    )
    return [
        (row.matter, Contribution("matters.carried", last, (row.opened_seq,), {"procedure": row.procedure}))
        for row in open_then.only("matter", "procedure", "opened_seq")
    ]


def of_period(organ: Organ, first: date, last: date) -> dict[str, Counted]:
    """Every figure between two days, both included."""
    with connection.cursor() as cursor:
        cursor.execute(
            'SELECT figure, matter, "on", amount, dimensions, acts FROM registers_contribution'
            ' WHERE organ_id = %s AND "on" BETWEEN %s AND %s ORDER BY figure, "on", matter, place',
            [organ.pk, first, last],
        )
        rows = cursor.fetchall()
    found: dict[str, list[tuple[str, Contribution]]] = {}
    for figure, matter, day, amount, dimensions, acts in rows:
        made = Contribution(figure, day, tuple(_data(acts)), _data(dimensions), amount)
        found.setdefault(figure, []).append((matter, made))
    sealed = _sealed(organ)
    return {id_: total(each, found.get(id_, ()), last, sealed) for id_, each in catalogue().items()}


def total(
    figure: Figure,
    contributions: Iterable[tuple[str, Contribution]],
    day: date,
    sealed: Collection[str] = frozenset(),
) -> Counted:
    """The pure sum of one figure's contributions; ``day`` chooses the wording of its definition.

    The acts of ``sealed`` matters are counted and not told of.
    """
    value = 0
    hidden = 0
    acts: list[int] = []
    matters: list[str] = []
    parts: dict[str, Counter[str]] = {}
    for matter, each in contributions:
        value += each.amount
        if matter in sealed:
            hidden += 1
        else:
            acts.extend(each.acts)
        matters.append(matter)
        for name, member in broken_down(each.dimensions).items():
            parts.setdefault(name, Counter())[member] += each.amount
    return Counted(figure, definition(figure, day), value, tuple(acts), hidden, tuple(dict.fromkeys(matters)), parts)


def broken_down(dimensions: Mapping[str, str]) -> dict[str, str]:
    """What a figure is broken down by; a name with a line before it is for whoever looks the contribution up."""
    return {name: member for name, member in dimensions.items() if not name.startswith("_")}


def definition(figure: Figure, day: date) -> str:
    """The office's own dated wording where it chose one, else the default, marked as such."""
    try:
        return str(law().value(f"figure.{figure.id}", day))
    except KeyError:
        return figure.definition


def _data(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value
