"""The annual report of an organ: its year's figures handed to the pure writer."""

from __future__ import annotations

from datetime import date

from zhunsheng.matters.catalogue import procedures
from zhunsheng.people.models import Organ
from zhunsheng.registers.figures import of_year
from zhunsheng.reports.annual import Year, annual
from zhunsheng.reports.document import Document


def annual_report(organ: Organ, year: int, signed: date) -> Document:
    """The year's report as a document, dated ``signed``."""
    return annual(
        Year(
            organ=organ.name,
            year=year,
            bureau=organ.bureau,
            figures=of_year(organ, year),
            labels={id_: procedure.label for id_, procedure in procedures().items()},
            sample=not organ.real,
            signed=f"{signed.year}年{signed.month}月{signed.day}日",
        )
    )
