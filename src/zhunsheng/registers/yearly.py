"""The annual report of an organ: its year's figures handed to the pure writer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from zhunsheng.matters.catalogue import procedures
from zhunsheng.people.models import Organ
from zhunsheng.registers.figures import Counted, of_year
from zhunsheng.registers.members import member_label
from zhunsheng.reports.annual import Year, annual
from zhunsheng.reports.document import Document

DRILL = "演练(内容虚构,不作数)"


def annual_report(organ: Organ, year: int, signed: date) -> Document:
    """The year's report as a document, dated ``signed``."""
    figures = of_year(organ, year)
    report = annual(
        Year(
            organ=organ.name,
            year=year,
            bureau=organ.bureau,
            figures=figures,
            labels={id_: procedure.label for id_, procedure in procedures().items()} | _members(figures),
            sample=not organ.real,
            signed=f"{signed.year}年{signed.month}月{signed.day}日",
        )
    )
    return replace(report, mark=DRILL) if organ.kind == "drill" else report


def _members(figures: dict[str, Counted]) -> dict[str, str]:
    """The words of every member of every breakdown, by figure, dimension and stable value."""
    return {
        f"{id_} {dimension} {member}": member_label(id_, dimension, member)
        for id_, counted in figures.items()
        for dimension, members in counted.parts.items()
        for member in members
    }
