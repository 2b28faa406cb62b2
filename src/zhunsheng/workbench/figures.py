"""Figures of a year, each with its definition, and behind each the matters that were counted.

Who sees what follows the registers: staff every figure, guests those of the procedures they may read. Sealed matters
(检举控告) count and are never listed. Source of the rule: 信访工作条例 30.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from zhunsheng.desk.actor import Actor
from zhunsheng.desk.visible import in_lists
from zhunsheng.kernel.posts import STAFF
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.pages.words import listed, told
from zhunsheng.registers.figures import DERIVED, Counted, broken_down, of_year, overdue
from zhunsheng.registers.members import dimension_label, member_label
from zhunsheng.registers.models import ContributionRow, MatterRow
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.navigation import registers
from zhunsheng.workbench.paging import Pages

CARRIED, OVERDUE = "matters.carried", "clocks.overdue"
FIRST_YEAR, LAST_YEAR = 2000, 2100
LISTED = 200


@dataclass(frozen=True)
class Thing:
    """One counted thing: its matter, the day it counts for, how much, its members, the acts that make it count."""

    matter: str
    on: date
    amount: int
    dimensions: Mapping[str, str]
    acts: tuple[int, ...]

    def is_of(self, part: str, dimension: str) -> bool:
        """Whether it belongs to a part of the breakdown; without a ``dimension`` to a member of any."""
        members = (self.dimensions.get(dimension),) if dimension else tuple(self.dimensions.values())
        return not part or part in members


@dataclass(frozen=True)
class Shown:
    """A counted thing with the matter as the reader may see it."""

    thing: Thing
    row: MatterRow
    members: str


@staff
def figures(chair: Chair) -> HttpResponse:
    """Every figure of the year with its value, definition, neighbours and breakdown."""
    year = year_asked(chair)
    found = of_year(chair.actor.organ, year)
    groups = [(label, [found[id_] for id_ in ids if id_ in found]) for label, ids in readable(chair.actor)]
    return chair.page(
        "figures.html",
        year=year,
        years=years_around(year),
        groups=sorted(((label, counted) for label, counted in groups if counted), key=_empty),
        parts={id_: parts_of(counted) for id_, counted in found.items()},
        found=found,
        chosen={id_: counted.definition != counted.figure.definition for id_, counted in found.items()},
    )


def _empty(group: tuple[str, list[Counted]]) -> bool:
    """Whether a procedure counted nothing in the year: it stands after those that did."""
    return not any(each.value for each in group[1])


@staff
def figure(chair: Chair, figure: str) -> HttpResponse:
    """One figure: what it means, and every matter that makes it – but for sealed ones, which only count."""
    readable_ids = {id_ for _label, ids in readable(chair.actor) for id_ in ids}
    year = year_asked(chair)
    if figure not in readable_ids:
        raise Http404
    found = of_year(chair.actor.organ, year)
    counted = found[figure]
    part, of = chair.request.GET.get("part", ""), chair.request.GET.get("of", "")
    things = [each for each in counted_things(chair.actor, counted, year) if each.is_of(part, of)]
    shown = _shown(chair.actor, figure, things)
    pages = Pages.of(len(shown), chair.request.GET.get("page", ""), LISTED)
    return chair.page(
        "figure.html",
        year=year,
        years=years_around(year),
        counted=counted,
        part=part,
        of=of,
        part_label=_part_label(figure, part, things),
        value=sum(each.amount for each in things) if part else counted.value,
        parts=parts_of(counted),
        neighbours=[found[id_] for id_ in counted.figure.neighbours if id_ in readable_ids],
        chosen=counted.definition != counted.figure.definition,
        lines=shown[pages.start : pages.end],
        amounts=any(each.amount != 1 for each in things),
        hidden=len(things) - len(shown),
        pages=pages,
        query_now={"year": str(year), "of": of, "part": part},
    )


def readable(actor: Actor) -> list[tuple[str, tuple[str, ...]]]:
    """The figures the actor may read, by procedure; those all procedures feed are for staff of the office."""
    groups = [(_(each.label), tuple(figure.id for figure in each.figures)) for each in registers(actor)]
    return [*groups, (_("各类事项合计"), tuple(DERIVED))] if actor.posts & STAFF else groups


def year_asked(chair: Chair) -> int:
    """The year in the address; this year where none is named. A year that is none is refused, never replaced."""
    typed = chair.request.GET.get("year", "").strip()
    if not typed:
        return chair.today.year
    if not re.fullmatch(r"[0-9]{4}", typed) or not FIRST_YEAR <= int(typed) <= LAST_YEAR:
        raise Refusal(
            "page.year",
            missing="“{typed}”不是可以查看的年度",
            remedy="请写成四位的年份,从 {first} 到 {last}",
            params={"typed": typed[:20], "first": FIRST_YEAR, "last": LAST_YEAR},
        )
    return int(typed)


def years_around(year: int) -> tuple[int, ...]:
    """The year before and the year after, to go to."""
    return tuple(each for each in (year - 1, year + 1) if FIRST_YEAR <= each <= LAST_YEAR)


def parts_of(counted: Counted) -> list[tuple[str, str, list[tuple[str, str, int]]]]:
    """The breakdown: each dimension, its words, its members (stable value, words, number), largest first."""
    return [
        (
            dimension,
            dimension_label(counted.figure.id, dimension),
            [(member, member_label(counted.figure.id, dimension, member), n) for member, n in members.most_common()],
        )
        for dimension, members in counted.parts.items()
    ]


def counted_things(actor: Actor, counted: Counted, year: int) -> list[Thing]:
    """What the figure counted, in the order of days."""
    if counted.figure.id == CARRIED:
        opened = MatterRow.objects.filter(organ=actor.organ, matter__in=counted.matters)
        found = {row.matter: row for row in opened.only("matter", "opened_on", "opened_seq", "procedure")}
        return [
            Thing(m, found[m].opened_on, 1, {"procedure": found[m].procedure}, (found[m].opened_seq,))
            for m in counted.matters
        ]
    if counted.figure.id == OVERDUE:
        late = overdue(actor.organ, date(year, 12, 31))
        return [Thing(m, each.on, each.amount, each.dimensions, each.acts) for m, each in late]
    stored = ContributionRow.objects.filter(
        organ=actor.organ, figure=counted.figure.id, on__range=(date(year, 1, 1), date(year, 12, 31))
    )
    return [
        Thing(each.matter, each.on, each.amount, broken_down(each.dimensions), tuple(each.acts))
        for each in sorted(stored, key=lambda row: (row.on, row.acts, row.place))
    ]


def _shown(actor: Actor, figure: str, things: Iterable[Thing]) -> list[Shown]:
    wanted = {each.matter for each in things}
    seen = in_lists(actor).filter(matter__in=wanted).only("matter", "number", "title", "sealed")
    known = {row.matter: row for row in seen}
    return [
        Shown(each, known[each.matter], listed(told(member_label(figure, d, m)) for d, m in each.dimensions.items()))
        for each in things
        if each.matter in known
    ]


def _part_label(figure: str, part: str, things: Iterable[Thing]) -> str:
    """The part asked for in words."""
    named = (member_label(figure, d, m) for each in things for d, m in each.dimensions.items() if m == part)
    return told(next(named, part))
