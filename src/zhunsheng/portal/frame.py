"""The frame around every public page, and a page as a value: the same one is shown live and written as a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse

from zhunsheng.desk.moments import today
from zhunsheng.pages.contact import contact
from zhunsheng.people.models import Organ
from zhunsheng.portal.office import the_office


class Entry(NamedTuple):
    """One line of the navigation: the name of the address and its words."""

    name: str
    label: str


NAVIGATION: tuple[Entry, ...] = (
    Entry("public", "首页"),
    Entry("notices", "公示公告"),
    Entry("catalogue", "主动公开"),
    Entry("guide", "公开指南"),
    Entry("orders", "选房顺序"),
    Entry("apply", "依申请公开"),
    Entry("query", "办理查询"),
    Entry("reports", "年度报告"),
    Entry("due", "期限计算"),
    Entry("terms", "法定期限"),
)
"""Everything the public may open. An address that does not exist (a room not built, no file of it) is left out."""


@dataclass(frozen=True)
class Page:
    """A public page: its address, its template, what it shows.

    ``files`` are papers it offers, by their address: the name on the web, and the digest in the archive. ``made`` are
    files of what is published, by their address: the name on the web, and where the file lies.
    """

    name: str
    template: str
    context: Mapping[str, Any]
    where: Mapping[str, Any] = field(default_factory=dict)
    files: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    made: Mapping[str, tuple[str, Path]] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Where it is shown live."""
        return reverse(self.name, kwargs=dict(self.where) or None)


def navigation() -> list[tuple[str, str]]:
    """Label and address of what exists here."""
    found = []
    for entry in NAVIGATION:
        try:
            found.append((entry.label, reverse(entry.name)))
        except NoReverseMatch:
            continue
    return found


def around(organ: Organ, day: date | None) -> dict[str, Any]:
    """What the frame of a page needs to know of the office; without a day nothing is said that changes by itself."""
    return {"organ": organ, "contact": contact(), "today": day}


def show(request: HttpRequest, page: Page, status: int = 200) -> HttpResponse:
    """A page, live."""
    organ = the_office()
    frame = {**around(organ, today(organ)), "nav": navigation(), "here": request.path}
    return render(request, page.template, {**frame, **page.context}, status=status)
