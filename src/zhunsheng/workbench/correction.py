"""Correction (更正) of one record: the form filled with what stands, a reason, or the whole record struck out.

Striking out asks a second time on a page of its own. A record that was struck out can be corrected like any other and
then stands again.
"""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from zhunsheng.desk.submit import correct
from zhunsheng.kernel.acts import Act, facts
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.catalogue import kinds
from zhunsheng.pages.days import read_day
from zhunsheng.pages.facts import Sight, facts_of
from zhunsheng.pages.forms import read_act, typed_from
from zhunsheng.pages.widgets import one, widgets
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.offered import in_names
from zhunsheng.workbench.opened import Opened, open_matter
from zhunsheng.workbench.posted import aid, reader, typed_of, with_numbers

STRIKES = frozenset({"strike", "struck"})
"""The button that asks, and the one on the second page that does it."""


@sensitive_post_parameters()
@staff
def correction(chair: Chair, matter: str, seq: int) -> HttpResponse:
    """Correct a record or strike it out."""
    opened = open_matter(chair, matter)
    entry, struck = _record(opened, seq)
    act = kinds()[entry.kind]
    known = facts(entry.act)
    hidden = _hidden(act, opened.sight)
    kept = {name: value for name, value in known.items() if name in hidden}
    typed = typed_from(act, {n: v for n, v in known.items() if n not in hidden}) | {
        "on": [entry.happened_on.isoformat()]
    }
    errors: dict[str, str] = {}
    refusal: Refusal | None = None
    if chair.request.method == "POST":
        typed = typed_of(chair.request, chair.actor.organ.pk)
        button = chair.request.POST.get("do", "")
        if button.startswith("more:"):
            key = button.removeprefix("more:")
            typed[f"rows.{key}"] = [str(int(one(typed, f"rows.{key}") or "2") + 2)]
        elif button == "strike" and one(typed, "reason").strip():
            return _ask_again(chair, opened, entry, one(typed, "reason"))
        else:
            errors, refusal = _apply(chair, seq, act, typed, kept, strike=button in STRIKES)
            if not errors and refusal is None:
                return redirect(f"{reverse('matter', kwargs={'matter': matter})}#act-{seq}")
    return chair.page(
        "correct.html",
        422 if errors or refusal else 200,
        row=opened.row,
        seq=seq,
        act=act,
        fields=widgets(act, with_numbers(chair.actor, typed), errors, aid(chair, opened.found, act), hidden),
        errors=[(key.replace(".", "-"), words) for key, words in errors.items()],
        refusal=in_names(refusal, opened.sight.people) if refusal else None,
        on=one(typed, "on"),
        reason=one(typed, "reason"),
        kept=len(kept),
        struck=struck,
    )


def _record(opened: Opened, seq: int) -> tuple[AnyEntry, bool]:
    """The record as it stands, or as it last stood and that it was struck out."""
    own = next((entry for entry in opened.found.file.entries if entry.seq == seq), None)
    if own is not None:
        return own, False
    here = [entry for entry in opened.found.recorded if entry.matter == opened.row.matter and not entry.void]
    stood = [entry for entry in here if entry.corrects == seq or (entry.seq == seq and entry.corrects is None)]
    if not stood:
        raise Http404
    return stood[-1], True


def _ask_again(chair: Chair, opened: Opened, entry: AnyEntry, reason: str) -> HttpResponse:
    """The second step of striking out: what goes, why, and a button of its own."""
    return chair.page(
        "strike.html",
        row=opened.row,
        seq=entry.seq,
        label=_(kinds()[entry.kind].LABEL),
        day=entry.happened_on,
        facts_shown=facts_of(entry.act, opened.sight),
        reason=reason,
    )


def _hidden(act: type[Act], seen: Sight) -> frozenset[str]:
    """Fields the writer may not see; a correction leaves them as they are."""
    return frozenset(
        f.name for f in specs(act) if (f.sensitive and not seen.sensitive) or (f.personal and not seen.personal)
    )


def _apply(
    chair: Chair, seq: int, act: type[Act], typed: dict[str, list[str]], kept: dict[str, Any], *, strike: bool
) -> tuple[dict[str, str], Refusal | None]:
    """Record the correction; gives what is wrong beside the fields, or the refusal."""
    reading = reader(chair)
    value = None if strike else read_act(act, typed, reading, kept)
    errors = {} if strike else reading.errors
    if not one(typed, "reason").strip():
        errors["reason"] = _("请写明哪里记错、依据什么更正")
    day = None
    if not strike:  # what is struck out has no day any more
        try:
            day = read_day(one(typed, "on"), chair.today)
        except ValueError:
            errors["on"] = _("“办理日期”应当是日期,例如 2026-11-03 或 11月3日")
    if errors:
        return errors, None
    try:
        correct(chair.actor, seq, value, one(typed, "reason"), happened_on=day)
    except Refusal as refusal:
        return {f"f.{name}": wrong for name, wrong in refusal.fields.items()}, refusal
    return {}, None
