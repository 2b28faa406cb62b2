"""The form of an act, derived from its fields: opened, kept as a draft, read, done.

Three doors lead here: an offer on a matter's page, a new matter, and a matter opened about another one. What is typed
is never lost: a refusal, an error beside a field and a session that ended all bring it back.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from zhunsheng.desk.standing import seated
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.acts import Act, plain
from zhunsheng.kernel.engine import Offer, offers, offers_for, openings, things
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.refusal import NOTHING, Refusal
from zhunsheng.ledger.turn import Writing
from zhunsheng.matters.catalogue import procedures
from zhunsheng.pages.days import read_day
from zhunsheng.pages.forms import read_act, sketched, typed_from
from zhunsheng.pages.widgets import ROOT, Help, one, widgets
from zhunsheng.registers.files import Case, fresh
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.choosing import opens
from zhunsheng.workbench.drafts import draft_of, drop_draft, keep_draft
from zhunsheng.workbench.filling import filled
from zhunsheng.workbench.hits import scans
from zhunsheng.workbench.likely import as_facts, likely, seen_from
from zhunsheng.workbench.nextstep import asked_by
from zhunsheng.workbench.offered import in_names
from zhunsheng.workbench.opened import Opened, open_matter
from zhunsheng.workbench.papers import STEPS, of_paper, sketchable, sketched_paper
from zhunsheng.workbench.posted import aid, reader, typed_of, with_numbers
from zhunsheng.workbench.rolls import ROLLS
from zhunsheng.workbench.sight import colleagues

DONE = "zs_done"
REMEMBERED = 30


def _nothing_more(_: AnyEntry) -> None:
    return None


@dataclass
class Sheet:
    """One form on the desk: what act, on what, and what is known about it.

    ``kept_under`` is where its draft is kept when it belongs to no matter yet (something in the inbox), ``came_from``
    the page it was opened on; ``after`` is done in the act's own transaction.
    """

    chair: Chair
    act: type[Act]
    procedure: Procedure
    found: Case
    matter: str = ""
    about: str = ""
    kept_under: str = ""
    came_from: str = ""
    number: str = ""
    verb: str = ""
    article: str = ""
    typed: dict[str, list[str]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    refusal: Refusal | None = None
    kept: str = ""
    warning: Refusal | None = None
    reckoned: tuple[str, ...] = ()
    after: Callable[[AnyEntry], None] = _nothing_more

    @property
    def place(self) -> str:
        """Under which matter, or other name, its draft is kept."""
        return self.matter or self.about or self.kept_under

    @property
    def back(self) -> str:
        """Where it came from."""
        if self.came_from:
            return self.came_from
        return reverse("matter", kwargs={"matter": self.place}) if self.place else reverse("new")


@sensitive_post_parameters()
@staff
def new_matter(chair: Chair, procedure: str, kind: str) -> HttpResponse:
    """Register a new matter."""
    table, act = _kind(procedure, kind)
    step = next((s for s in table.steps_of(act) if opens(s.frm)), None)
    if step is None:
        raise Http404
    sheet = Sheet(chair, act, table, fresh(table, ""), verb=step.verb or act.LABEL, article=step.article)
    return handle(sheet, {})


@sensitive_post_parameters()
@staff
def do(chair: Chair, matter: str, kind: str) -> HttpResponse:
    """Do an act on a matter."""
    opened = open_matter(chair, matter)
    table, act = _kind(opened.found.procedure.id, kind)
    thing, possible = _thing(chair, opened, act)
    offer = next((o for o in possible if o.act is act), None)
    step = offer.step if offer else table.steps_of(act)[0]
    sheet = Sheet(
        chair, act, table, opened.found, matter=matter, number=opened.row.number or opened.row.title,
        verb=step.verb or act.LABEL, article=step.article, warning=offer.refusal if offer else None,
    )  # fmt: skip
    key = one(thing, f"{ROOT}.{step.each}")
    sheet.reckoned = table.reckoned(seen_from(opened, key), act)
    known = likely(opened, act, step, key)
    return handle(sheet, thing, typed_from(act, {name: as_facts(value) for name, value in known.items()}))


def _thing(chair: Chair, opened: Opened, act: type[Act]) -> tuple[dict[str, list[str]], list[Offer]]:
    """The agenda item or task named in the address, filled in; and what is possible – for that one alone."""
    found = opened.found
    view = asked_by(opened.seat, found.view)
    if act.KIND in STEPS:
        return of_paper(chair, found, act), offers(found.procedure, view, chair.today)
    each = next((step.each for step in found.procedure.steps_of(act) if step.each), "")
    key = chair.request.GET.get(each, "") if each else ""
    if key not in (things(found.file, each) if key else ()):
        return {}, offers(found.procedure, view, chair.today)
    return {f"{ROOT}.{each}": [key]}, offers_for(found.procedure, view, each, key, chair.today)


@sensitive_post_parameters()
@staff
def open_about(chair: Chair, matter: str, procedure: str, kind: str) -> HttpResponse:
    """Open a matter of another procedure about this one (a draft sent to review), with what is known filled in."""
    opened = open_matter(chair, matter)
    table, act = _kind(procedure, kind)
    ways = openings(opened.found.procedure, opened.found.view, chair.today)
    way = next(((o, why) for o, why in ways if o.procedure == procedure and o.kind == kind), None)
    if way is None:
        raise Http404
    opening, refusal = way
    sheet = Sheet(
        chair, act, table, fresh(table, ""), about=matter, number=opened.row.number or opened.row.title,
        verb=opening.verb, article=opening.article, warning=refusal,
    )  # fmt: skip
    known = {name: plain(value) for name, value in opening.prefill(opened.found.view).items()}
    return handle(sheet, typed_from(act, known))


def _kind(procedure: str, kind: str) -> tuple[Procedure, type[Act]]:
    table = procedures().get(procedure)
    act = table.kinds().get(kind) if table else None
    if table is None or act is None or not table.series:
        raise Http404
    return table, act


def handle(
    sheet: Sheet, known: Mapping[str, Sequence[str]], guessed: Mapping[str, Sequence[str]] = NOTHING
) -> HttpResponse:
    """The form opened, or what came back with it.

    ``known`` is what the address says; ``guessed`` is only filled in where nothing was typed yet.
    """
    chair = sheet.chair
    if chair.request.method != "POST":
        draft = draft_of(chair.account, sheet.place, sheet.act.KIND)
        if draft and any(draft.get(key) != values for key, values in known.items() if sheet.matter):
            draft = None  # it is about another item
        sheet.typed = draft or {key: list(values) for key, values in {**guessed, **known}.items()}
        sheet.kept = _("这是上次没有办完的草稿") if draft else ""
        return draw(sheet)
    token = chair.request.POST.get("once", "")
    done = chair.request.session.get(DONE, {}).get(token)
    if done:
        return redirect("matter", matter=done)
    return _posted(sheet, token)


def _posted(sheet: Sheet, token: str) -> HttpResponse:
    chair = sheet.chair
    button = chair.request.POST.get("do", "")
    if button == "drop":
        drop_draft(chair.account, sheet.place, sheet.act.KIND)
        return redirect(sheet.back)
    try:
        sheet.typed = typed_of(chair.request, chair.actor.organ.pk)
    except Refusal as refusal:
        sheet.typed = {key: [str(v) for v in values] for key, values in chair.request.POST.lists()}
        sheet.refusal = refusal
        return draw(sheet, 422)
    if button.startswith("more:"):
        key = button.removeprefix("more:")
        sheet.typed[f"rows.{key}"] = [str(_rows_shown(sheet, key) + 2)]
        return draw(sheet)
    if button.startswith("fill:"):
        return _fill(sheet, button.removeprefix("fill:"))
    if button.startswith("paper:"):
        return _paper(sheet, button.removeprefix("paper:"))
    if button == "draft":
        keep_draft(chair.account, sheet.place, sheet.act.KIND, sheet.typed)
        sheet.kept = _("草稿已存在服务器上,只有您自己看得见")
        return draw(sheet)
    entry = _try(sheet)
    if entry is None:
        keep_draft(chair.account, sheet.place, sheet.act.KIND, sheet.typed)
        return draw(sheet, 422)
    drop_draft(chair.account, sheet.place, sheet.act.KIND)
    remember(chair, token, entry.matter)
    return redirect(f"{reverse('matter', kwargs={'matter': entry.matter})}#act-{entry.seq}")


def _fill(sheet: Sheet, key: str) -> HttpResponse:
    """The rows of a list from a workbook, into the form: nothing is done yet."""
    try:
        sheet.typed, sheet.errors = filled(sheet.chair, sheet.act, key, sheet.typed)
    except Refusal as refusal:
        sheet.refusal = refusal
    return draw(sheet, 422 if sheet.errors or sheet.refusal else 200)


def _paper(sheet: Sheet, place: str) -> HttpResponse:
    """The act's paper made from what was typed so far; the form is kept as a draft, nothing is done."""
    keep_draft(sheet.chair.account, sheet.place, sheet.act.KIND, sheet.typed)
    try:
        return sketched_paper(sheet.chair, sheet.found, place, sketched(sheet.act, sheet.typed, reader(sheet.chair)))
    except Refusal as refusal:
        sheet.refusal = refusal
        return draw(sheet, 422)


def _rows_shown(sheet: Sheet, key: str) -> int:
    asked = one(sheet.typed, f"rows.{key}")
    return int(asked) if asked.isdigit() else 2


def remember(chair: Chair, token: str, matter: str) -> None:
    """A form sent twice does its act once."""
    if token:
        known = dict(list(chair.request.session.get(DONE, {}).items())[-REMEMBERED:])
        chair.request.session[DONE] = {**known, token: matter}


def _try(sheet: Sheet) -> AnyEntry | None:
    chair = sheet.chair
    reading = reader(chair)
    act = read_act(sheet.act, sheet.typed, reading)
    sheet.errors = reading.errors
    try:
        happened_on = read_day(one(sheet.typed, "on") or chair.today.isoformat(), chair.today)
    except ValueError:
        sheet.errors["on"] = _("“办理日期”应当是日期,例如 2026-11-03 或 11月3日")
        return None
    late = one(sheet.typed, "late").strip()
    if one(sheet.typed, "is_late") and not late:
        sheet.errors["late"] = _("补录须写明原因")
    if act is None or sheet.errors:
        return None
    post = one(sheet.typed, "post")
    proposal = Proposal(
        act, happened_on, sheet.matter, sheet.procedure.id, post, late if one(sheet.typed, "is_late") else ""
    )
    try:
        with Writing():
            entry = submit(chair.actor, proposal)
            sheet.after(entry)
    except Refusal as refusal:
        sheet.refusal = refusal
        sheet.errors |= {f"f.{name}": wrong for name, wrong in refusal.fields.items()}
        return None
    return entry


def draw(sheet: Sheet, status: int = 200) -> HttpResponse:
    """The form with what was typed and what is wrong."""
    chair = sheet.chair
    help_: Help = aid(chair, sheet.found, sheet.act)
    shown = with_numbers(chair.actor, sheet.typed)
    people = colleagues(chair.actor.organ)
    seat = seated(chair.actor, sheet.found.file, chair.today)
    posts = [post for step in sheet.procedure.steps_of(sheet.act) for post in step.by if post in seat.posts]
    return chair.page(
        "act.html",
        status,
        sheet=sheet,
        refusal=in_names(sheet.refusal, people) if sheet.refusal else None,
        warning=in_names(sheet.warning, people) if sheet.warning else None,
        fields=widgets(sheet.act, shown, sheet.errors, help_),
        scans=scans(sheet.act, sheet.typed),
        errors=[(key.replace(".", "-"), words) for key, words in sheet.errors.items()],
        on=one(sheet.typed, "on") or chair.today.isoformat(),
        late=one(sheet.typed, "late"),
        is_late=bool(one(sheet.typed, "is_late")),
        may_enter_late=Post.HEAD in chair.actor.posts,
        my_posts=[(post, Post(post).label) for post in dict.fromkeys(posts)],
        post=one(sheet.typed, "post"),
        rolls=ROLLS,
        makes=sketchable(chair, sheet.found, sheet.act),
        once=one(sheet.typed, "once") or secrets.token_urlsafe(12),
    )
