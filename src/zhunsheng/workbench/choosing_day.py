"""The clerk's page of a choosing day: call who is next, take down what came of it, print the slip.

Out of turn nothing can be done here: there is no button for it, and a form sent all the same is refused by the table.
Every step is an act of its own, so a page that was lost, a browser that closed or a power cut loses nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from zhunsheng.desk.moments import now
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.choosing import acts as a
from zhunsheng.matters.choosing.facts import waiting_groups
from zhunsheng.matters.choosing.papers import SLIP
from zhunsheng.order.sequence import Place
from zhunsheng.order.terms import Assignment
from zhunsheng.pages.forms import Reader, read_act
from zhunsheng.pages.lamps import Lamp
from zhunsheng.pages.masks import mask
from zhunsheng.pages.widgets import Help, Widget, widgets
from zhunsheng.papers.making import lines_of
from zhunsheng.registers.files import Case, case
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.flats import drawn
from zhunsheng.workbench.hall import address
from zhunsheng.workbench.offered import in_names
from zhunsheng.workbench.opened import visible
from zhunsheng.workbench.posted import reader, typed_of
from zhunsheng.workbench.sight import colleagues, sees_personal
from zhunsheng.workbench.stand import Stand, stand_of, turn_lamp

PROCEDURE = "choosing"
STEPS: tuple[type[Act], ...] = (
    a.Called, a.Chosen, a.Deferred, a.Missed, a.GaveUp, a.Represented, a.Skipped, a.Resumed,
)  # fmt: skip
KINDS = {act.KIND: act for act in STEPS}
FORMS: tuple[type[Act], ...] = (a.Represented, a.Deferred, a.GaveUp)
"""What may be taken down of a household that is inside, beside its choice and its absence."""
GIVEN = ("household", "code", "at", "slip")


@dataclass(frozen=True)
class Person:
    """A place as the clerk sees it: number, household, name as far as the post may see it, and why it is there."""

    place: Place
    name: str
    reason: str
    lamp: Lamp | None = None
    proxy: bool = False


@dataclass
class Sent:
    """A form as it was sent, where it could not be done."""

    kind: str = ""
    code: str = ""
    typed: dict[str, list[str]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    refusal: Refusal | None = None


@sensitive_post_parameters()
@staff
def choosing_day(chair: Chair, matter: str) -> HttpResponse:
    """The page; a form sent to it is one step."""
    found = visible(chair, matter, PROCEDURE)
    sent = Sent()
    if chair.request.method == "POST":
        entry = _do(chair, found, sent)
        if entry is not None:
            group = chair.request.POST.get("group", "")
            return redirect(f"{reverse('choosing_day', kwargs={'matter': matter})}?{_after(entry, group)}")
        found = case(chair.actor.organ.pk, matter) or found
    return _page(chair, stand_of(chair.actor.organ.pk, found), sent)


def _after(entry: AnyEntry, group: str) -> str:
    return urlencode({"done": entry.seq} | ({"group": group} if group else {}))


def _do(chair: Chair, found: Case, sent: Sent) -> AnyEntry | None:
    """Do the step that was sent; ``None`` with what is wrong where it may not be done."""
    sent.kind = chair.request.POST.get("do", "")
    act = KINDS.get(sent.kind)
    if act is None:
        raise Http404
    stand = stand_of(chair.actor.organ.pk, found)
    sent.typed = typed_of(chair.request, chair.actor.organ.pk)
    sent.code = (sent.typed.get("f.code") or [""])[-1]
    row = stand.known.rows.get(sent.code)
    if row is None:
        raise Http404
    sent.typed["f.household"] = [row.household]
    reading: Reader = reader(chair)
    reading.matter = lambda _typed: row.household
    made = read_act(act, sent.typed, reading)
    sent.errors = reading.errors
    if made is None:
        return None
    try:
        return submit(chair.actor, Proposal(made, matter=found.file.matter))
    except Refusal as refusal:
        sent.refusal = refusal
        sent.errors |= {f"f.{name}": wrong for name, wrong in refusal.fields.items()}
        return None


def _page(chair: Chair, stand: Stand, sent: Sent) -> HttpResponse:
    asked = chair.request.GET if chair.request.method == "GET" else chair.request.POST
    group = _group(stand, sent, asked.get("group", ""))
    inside = stand.inside(group)
    wanted = next((place for place in inside if place.household == (sent.code or asked.get("code"))), None)
    at = wanted or (inside[0] if inside else None)
    current = _person(chair, stand, at) if at is not None else None
    queue = stand.queue(group)
    first = at is not None and at == inside[0]
    drawing, words = stand.known.rule.assignment is Assignment.DRAW, asked.get("q", "").strip()
    return chair.page(
        "choosing_day.html",
        409 if sent.refusal or sent.errors else 200,
        alone=True,
        stand=stand,
        row=stand.found.file,
        title=stand.found.procedure.title(stand.found.file),
        group=group,
        groups=stand.known.groups,
        tallies=stand.shown.tallies,
        inside=inside,
        current=current,
        may_choose=first,
        following=_person(chair, stand, queue[0]) if queue else None,
        queue=queue[1:],
        may_call=bool(queue) and len(inside) < stand.known.rule.turn.desks,
        frozen=stand.passed(group),
        flats=drawn(stand, group, asked.get("building", ""), words) if first and not drawing else "",
        words=words,
        drawing=drawing,
        forms=_forms(sent, current),
        last=[_step(stand, entry) for entry in stand.last()],
        done=_done(stand, asked.get("done", "")),
        refusal=in_names(sent.refusal, colleagues(chair.actor.organ)) if sent.refusal else None,
        wrong=[(key.replace(".", "-"), words) for key, words in sent.errors.items()],
        able=Post.SITE in chair.actor.posts,
        may_close=any(chair.actor.posts & set(step.by) for step in stand.found.procedure.steps_of(a.Closed)),
        over=stand.found.file.has(a.Closed),
        everybody=not waiting_groups(stand.found.view) and not stand.day.calls,
        board=address(stand.found.file.matter),
    )


def _group(stand: Stand, sent: Sent, asked: str) -> str:
    """The group looked at: that of the household sent, the one asked for, or the first that still has somebody."""
    known = stand.known
    if sent.code in known.places:
        return known.places[sent.code].group
    if asked in known.groups:
        return asked
    return next((each for each in known.groups if stand.inside(each) or stand.queue(each, 1)), known.groups[0])


def _person(chair: Chair, stand: Stand, place: Place) -> Person:
    code = place.household
    call, name = stand.day.calls.get(code), stand.name(code)
    lamp = None
    if call is not None:
        words = _("已叫 %(gone)s 分钟,每户 %(minutes)s 分钟")
        lamp = turn_lamp(call.act.at, now(chair.actor.organ), stand.known.rule.turn.minutes, words)
    plain = sees_personal(chair.actor, (), stand.found.procedure.knows)
    return Person(place, name if plain else mask(name), stand.reason(code), lamp, code in stand.day.proxies)


def _forms(sent: Sent, current: Person | None) -> list[tuple[type[Act], tuple[Widget, ...], bool]]:
    """The small forms about the household inside, with what was typed; the one that was wrong stands open."""
    if current is None:
        return []
    return [
        (act, widgets(act, mine, wrong, Help(), GIVEN), sent.kind == act.KIND)
        for act in FORMS
        for mine, wrong in [(sent.typed, sent.errors) if sent.kind == act.KIND else ({}, {})]
    ]


def _step(stand: Stand, entry: AnyEntry) -> dict[str, Any]:
    """A step as a line: what, which place, which flat, its slip."""
    slip = next((line.name for line in lines_of(stand.found, entry) if line.paper.name == SLIP), "")
    return {
        "seq": entry.seq,
        "label": _(type(entry.act).LABEL),
        "number": entry.act.number,
        "flat": getattr(entry.act, "flat", ""),
        "at": entry.act.at[11:16],
        "slip": f"?{urlencode({'paper': slip})}" if slip else "",
    }


def _done(stand: Stand, asked: str) -> dict[str, Any] | None:
    """The step just done, told once at the top of the page."""
    if not asked.isdigit():
        return None
    entry = next((each for each in reversed(stand.found.file.entries) if each.seq == int(asked)), None)
    return _step(stand, entry) if entry is not None and type(entry.act) in STEPS else None
