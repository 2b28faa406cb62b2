"""The annual report as a page: every number leads to its figure and the matters behind it; the same to save as Word."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from markupsafe import Markup

from zhunsheng.kernel.posts import STAFF
from zhunsheng.papers import word
from zhunsheng.papers.web import body
from zhunsheng.registers.yearly import annual_report
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.figures import year_asked, years_around

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@staff
def report(chair: Chair) -> HttpResponse:
    """The year's report, dated today, with its appendix of definitions and records."""
    if not chair.actor.posts & STAFF:
        return chair.page("forbidden.html", 403)
    year = year_asked(chair)
    document = annual_report(chair.actor.organ, year, chair.today)
    link = reverse("figure", kwargs={"figure": "FIGURE"}).replace("FIGURE", "{figure}")
    return chair.page(
        "report.html",
        year=year,
        years=years_around(year),
        document=document,
        body=Markup(body(document, f"{link}?{urlencode({'year': year})}&part={{part}}")),  # noqa: S704 – escaped there
    )


@staff
def report_word(chair: Chair) -> HttpResponse:
    """The report as a Word document (GB/T 9704)."""
    if not chair.actor.posts & STAFF:
        return chair.page("forbidden.html", 403)
    document = annual_report(chair.actor.organ, year_asked(chair), chair.today)
    chair.log("导出", f"年度报告 {document.year} 年 {len(document.blocks)} 段")
    return chair.download(word.report(document), f"{document.title}.docx", WORD)
