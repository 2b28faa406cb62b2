"""The annual report of an organ: its year's figures, shortcomings and studies handed to the pure writer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.matters.catalogue import procedures
from zhunsheng.matters.publicity.words import Node
from zhunsheng.matters.study.acts import HeadLed, Held
from zhunsheng.people.models import Organ
from zhunsheng.registers.figures import Counted, of_year
from zhunsheng.registers.files import case, law
from zhunsheng.registers.lacking import Gap, confirmed_in, open_at
from zhunsheng.registers.members import member_label
from zhunsheng.registers.models import MatterRow
from zhunsheng.reports.annual import Lacking, Year, annual
from zhunsheng.reports.document import Document

DRILL = "演练(内容虚构,不作数)"
QUARTERLY = "or.study_quarter"


def annual_report(organ: Organ, year: int, signed: date) -> Document:
    """The year's report as a document, dated ``signed``."""
    figures, last = of_year(organ, year), date(year, 12, 31)
    studied = list(_studied(organ, year))
    report = annual(
        Year(
            organ=organ.name,
            year=year,
            bureau=organ.bureau,
            figures=figures,
            labels={id_: procedure.label for id_, procedure in procedures().items()} | _members(figures),
            sample=not organ.real,
            signed=f"{signed.year}年{signed.month}月{signed.day}日",
            lacking=[_lacking(gap, last) for gap in confirmed_in(organ, year)],
            open=[_lacking(gap, last) for gap in open_at(organ, last)],
            studied=_instruments(studied, Held),
            led=_instruments(studied, HeadLed),
            nodes=[node.label for node in Node if node is not Node.OWN],
            quarterly=_rule(QUARTERLY, date(year + 1, 1, 1)),
        )
    )
    return replace(report, mark=DRILL) if organ.kind == "drill" else report


def _rule(family: str, day: date) -> str:
    """What the office's rule in force on a day is called; nothing where there is none."""
    found = law().in_force(family, day)
    return found.title_zh if found is not None else ""


def _lacking(gap: Gap, last: date) -> Lacking:
    return Lacking(gap.text, gap.cause, gap.measures, closed=gap.closed_on is not None and gap.closed_on <= last)


def _studied(organ: Organ, year: int) -> Iterator[AnyEntry]:
    """What was studied in a year, whatever year its plan is of."""
    rows = MatterRow.objects.filter(
        organ=organ, procedure="study", opened_on__year__lte=year, touched_on__year__gte=year
    )
    for matter in rows.order_by("opened_on", "matter").values_list("matter", flat=True):
        found = case(organ.pk, matter)
        if found is not None:
            yield from (entry for entry in found.file.entries if entry.happened_on.year == year)


def _instruments(entries: list[AnyEntry], kind: type[Held | HeadLed]) -> list[str]:
    """Each instrument once, in the order it was studied."""
    named = (words for entry in entries if isinstance(entry.act, kind) for words in entry.act.instruments)
    return list(dict.fromkeys(named))


def _members(figures: dict[str, Counted]) -> dict[str, str]:
    """The words of every member of every breakdown, by figure, dimension and stable value."""
    return {
        f"{id_} {dimension} {member}": member_label(id_, dimension, member)
        for id_, counted in figures.items()
        for dimension, members in counted.parts.items()
        for member in members
    }
