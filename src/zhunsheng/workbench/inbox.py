"""The public's inbox at the desk: what came in, registering it by the form of the act, or putting it aside.

What lies here is a proposal from outside. The form of the act comes filled in with what was typed; filing it goes
through the desk like every act, and in the same transaction the inbox is emptied of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from zhunsheng.intake import inbox
from zhunsheng.intake.form import LABELS, Identity, Route
from zhunsheng.intake.models import Proof, Received
from zhunsheng.kernel.canonical import digest
from zhunsheng.kernel.fields import Choice
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.catalogue import procedures
from zhunsheng.matters.disclosure_requests.acts import Received as Act
from zhunsheng.matters.disclosure_requests.choices import Channel, Form
from zhunsheng.matters.disclosure_requests.outcomes import Capacity
from zhunsheng.pages.forms import typed_from
from zhunsheng.pages.lamps import Lamp
from zhunsheng.pages.words import worded
from zhunsheng.registers.files import fresh
from zhunsheng.workbench.actform import Sheet, handle
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.drafts import box, empty_box
from zhunsheng.workbench.lawdays import lamps_on

PROCEDURE = "disclosure_requests"


@dataclass(frozen=True)
class Line:
    """Something that waits, with the day by which its receipt is to be confirmed."""

    received: Received
    due: date | None
    lamp: Lamp | None


def reader(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page for the posts that read the inbox."""

    @wraps(view)
    def guarded(chair: Chair, **where: Any) -> HttpResponse:
        if not chair.actor.posts & inbox.READERS:
            return chair.page("forbidden.html", 403)
        return view(chair, **where)

    return staff(guarded)


def waiting(chair: Chair) -> list[Line]:
    """What waits, oldest first; nothing for posts that do not read it."""
    if not chair.actor.posts & inbox.READERS:
        return []
    return [_line(chair, received) for received in inbox.waiting(chair.actor.organ)]


def _line(chair: Chair, received: Received) -> Line:
    due = inbox.confirm_by(received.arrived_on)
    return Line(received, due, lamps_on(chair.today).until(due, inbox.CONFIRM) if due else None)


@reader
def listed(chair: Chair) -> HttpResponse:
    """The inbox."""
    return chair.page("inbox.html", lines=waiting(chair))


@reader
def entry(chair: Chair, entry: int) -> HttpResponse:
    """One form as it was typed; who opened it stands in the auditor's log."""
    received = _find(chair, entry)
    if received.settled_at is None:
        chair.log("查看网上申请", received.number)
    return _show(chair, received)


def _show(
    chair: Chair, received: Received, refusal: Refusal | None = None, reason: str = "", status: int = 200
) -> HttpResponse:
    return chair.page(
        "inbox_entry.html",
        status,
        line=_line(chair, received),
        facts=_facts(received),
        proof=Proof.objects.filter(received=received).defer("content").first(),
        kind=Act.KIND,
        refusal=worded(refusal) if refusal else None,
        reason=reason,
    )


def _facts(received: Received) -> list[tuple[str, str]]:
    """What was typed, in the order of the form; nothing once it is settled."""
    told = {**received.facts, **{name: _(label) for name, label in _chosen(received).items()}}
    return [(_(label), told[name]) for name, label in LABELS.items() if told.get(name)]


def _chosen(received: Received) -> dict[str, str]:
    """What was chosen from a list, in words."""
    lists: dict[str, type[Choice]] = {"identity": Identity, "form": Form, "route": Route}
    given = received.facts
    return {name: kind(given[name]).label for name, kind in lists.items() if given.get(name)}


@reader
def proof(chair: Chair, entry: int) -> HttpResponse:
    """The proof of identity, to compare with the person."""
    found = Proof.objects.filter(received=_find(chair, entry)).first()
    if found is None:
        raise Http404
    chair.log("查看身份证明", _find(chair, entry).number)
    answer = HttpResponse(bytes(found.content), content_type="application/octet-stream")
    ending = {"image/jpeg": "jpg", "image/png": "png", "application/pdf": "pdf"}[found.media]
    answer["Content-Disposition"] = f'attachment; filename="proof-{entry}.{ending}"'
    answer["Cache-Control"] = "no-store"
    return answer


@sensitive_post_parameters()
@reader
def register(chair: Chair, entry: int, kind: str) -> HttpResponse:
    """Register it: the form of the act, filled in, dated with the day it came in."""
    if kind != Act.KIND:
        raise Http404
    received = _find(chair, entry)
    if received.matter:
        return redirect("matter", matter=received.matter)
    if received.settled_at is not None:
        raise Http404
    if chair.request.method == "POST":
        inbox.into_archive(received)
    table = procedures()[PROCEDURE]
    step = table.steps_of(Act)[0]

    def emptied(recorded: AnyEntry) -> None:
        inbox.settle(chair.actor, received, matter=recorded.matter)
        empty_box(received.pk)

    sheet = Sheet(
        chair, Act, table, fresh(table, ""), number=received.number, verb=step.verb or Act.LABEL,
        article=step.article, kept_under=box(received.pk), after=emptied,
        came_from=reverse("inbox_entry", kwargs={"entry": received.pk}),
    )  # fmt: skip
    return handle(sheet, {**typed_from(Act, _known(received)), "on": [received.arrived_on.isoformat()]})


def _known(received: Received) -> dict[str, Any]:
    """The facts of the act as far as the form tells them; what it is about and who counts as what the clerk judges."""
    given = received.facts
    contact = ";".join(value for value in (given.get("phone", ""), given.get("address", "")) if value)
    chosen = _chosen(received)
    told = ";".join(f"{LABELS[name]}:{chosen[name]}" for name in ("identity", "route"))
    known: dict[str, Any] = {
        "capacity": Capacity.OWN.value,
        "channel": Channel.INTERNET.value,
        "applicant": given.get("name", ""),
        "contact": contact,
        "description": f"{given.get('description', '')}\n({told})",
        "form_wanted": given.get("form", ""),
    }
    shown = Proof.objects.filter(received=received).first()
    if shown is not None:
        known["id_proof"] = {"digest": digest(bytes(shown.content)), "name": shown.name}
    return known


@sensitive_post_parameters()
@reader
def put_aside(chair: Chair, entry: int) -> HttpResponse:
    """It is no application: with a reason, which the sender can read."""
    received = _find(chair, entry)
    if chair.request.method != "POST":
        return redirect("inbox_entry", entry=entry)
    reason = chair.request.POST.get("reason", "")
    try:
        inbox.settle(chair.actor, received, reason=reason)
    except Refusal as refusal:
        return _show(chair, received, refusal, reason, 422)
    empty_box(received.pk)
    chair.log("网上来件不作为申请", received.number)
    return redirect("inbox")


def _find(chair: Chair, entry: int) -> Received:
    found = Received.objects.filter(organ=chair.actor.organ, pk=entry).first()
    if found is None:
        raise Http404
    return found
