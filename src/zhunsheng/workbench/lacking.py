"""What the records show to be lacking: grouped by kind and matter, with the records behind, and taken up from here.

The software only proposes. Each group, and each thing in it, has a button that opens the form of a proposal with its
sources filled in; what a shortcoming names already shows as taken up.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from zhunsheng.desk.visible import in_lists
from zhunsheng.kernel.acts import plain
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.results import Lack
from zhunsheng.matters.catalogue import procedures
from zhunsheng.matters.improvement.acts import Proposed
from zhunsheng.matters.improvement.procedure import PROCEDURE
from zhunsheng.matters.improvement.words import Source
from zhunsheng.pages.forms import typed_from
from zhunsheng.registers.files import fresh
from zhunsheng.registers.lacking import group_of, shown_in, taken_up
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.shortcomings import Shown
from zhunsheng.workbench.actform import Sheet, handle
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.figures import year_asked, years_around
from zhunsheng.workbench.lawdays import article_of

MOST = 100
"""So many sources at the most in one proposal; the others stay for the next."""
BY = frozenset(post for step in PROCEDURE.steps_of(Proposed) for post in step.by)


@dataclass(frozen=True)
class Line:
    """One thing in one matter, and the shortcoming that has taken it up."""

    shown: Shown
    row: MatterRow
    gap: MatterRow | None

    @property
    def basis(self) -> str:
        """By which article, or by which term's."""
        return self.shown.article or (article_of(self.shown.period) if self.shown.period else "")


@dataclass(frozen=True)
class Group:
    """The same thing in one or several matters."""

    id: str
    label: str
    what: str
    lines: tuple[Line, ...]

    @property
    def free(self) -> tuple[Line, ...]:
        """Those nobody has taken up."""
        return tuple(line for line in self.lines if line.gap is None)


@staff
def lacking(chair: Chair) -> HttpResponse:
    """What the records of a year show."""
    year = year_asked(chair)
    groups = _groups(chair, year)
    kinds = [(kind, [group for group in groups if group.lines[0].shown.kind == kind]) for kind in Lack]
    return chair.page(
        "lacking.html",
        year=year,
        years=years_around(year),
        kinds=[(_(kind.label), found) for kind, found in kinds if found],
        free=sum(len(group.free) for group in groups),
        count=sum(len(group.lines) for group in groups),
        stages=PROCEDURE.stages,
        may_propose=bool(chair.actor.posts & BY),
    )


@sensitive_post_parameters()
@staff
def propose(chair: Chair) -> HttpResponse:
    """The form of a proposal, its sources filled in from the group – or the one thing – named in the address."""
    year = year_asked(chair)
    wanted, matter, code = (chair.request.GET.get(name, "") for name in ("group", "matter", "code"))
    group = next((each for each in _groups(chair, year) if each.id == wanted), None)
    free = (
        [] if group is None else [x for x in group.free if not code or (x.shown.matter, x.shown.code) == (matter, code)]
    )
    back = f"{reverse('lacking')}?year={year}"
    if group is None or (not free and chair.request.method != "POST"):
        return redirect(back)
    step = PROCEDURE.steps_of(Proposed)[0]
    sheet = Sheet(
        chair, Proposed, PROCEDURE, fresh(PROCEDURE, ""), verb=Proposed.LABEL, article=step.article,
        kept_under=hashlib.sha256(f"{wanted} {matter} {code}".encode()).hexdigest()[:32], came_from=back,
    )  # fmt: skip
    return handle(sheet, typed_from(Proposed, _facts(year, group, free[:MOST])))


def _facts(year: int, group: Group, lines: Iterable[Line]) -> dict[str, object]:
    """The facts of a proposal as far as the records give them."""
    shown = [line.shown for line in lines]
    sources = tuple(Source(matter=each.matter, act=each.seq, code=each.code) for each in shown)
    known = {
        "year": year,
        "kind": Lack(group.lines[0].shown.kind),
        "text": _words(group, len(shown)),
        "sources": sources,
    }
    return {name: plain(value) for name, value in known.items()}


def _words(group: Group, count: int) -> str:
    """The shortcoming in the words of the records; whoever proposes it says it better."""
    first = group.lines[0].shown
    what = f"“{first.what}”逾期" if first.kind == Lack.LATE else first.what
    return f"{group.label}:{what}" + (f"({count}项)" if count > 1 else "")


def _groups(chair: Chair, year: int) -> list[Group]:
    """What the actor may see of it, largest groups first; of sealed matters nothing. It is the office's own affair."""
    if chair.actor.guest:
        raise Http404
    found = shown_in(chair.actor.organ, year, chair.today)
    taken = taken_up(chair.actor.organ)
    gaps = {taken[key] for each in found if (key := (each.matter, each.code)) in taken}
    rows = _rows(chair, {each.matter for each in found} | gaps)
    by_group: dict[str, list[Line]] = {}
    for each in found:
        row = rows.get(each.matter)
        if row is not None:
            gap = rows.get(taken.get((each.matter, each.code), ""))
            by_group.setdefault(group_of(each), []).append(Line(each, row, gap))
    made = (_group(id_, lines) for id_, lines in by_group.items())
    return sorted(made, key=lambda group: (-len(group.lines), group.label, group.what))


def _group(id_: str, lines: list[Line]) -> Group:
    first = lines[0].shown
    procedure: Procedure = procedures()[first.procedure]
    return Group(
        id_, procedure.label, first.what, tuple(sorted(lines, key=lambda line: (line.shown.on, line.shown.seq)))
    )


def _rows(chair: Chair, matters: set[str]) -> dict[str, MatterRow]:
    kept = in_lists(chair.actor).filter(matter__in=matters)
    return {row.matter: row for row in kept.only("matter", "number", "title", "stage", "procedure")}
