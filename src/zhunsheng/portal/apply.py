"""An application for government information by everybody: exactly what 条例29 lists, put into the inbox.

There is no account, no cookie and no session, so nothing is forged by posting from elsewhere and nothing runs out
while somebody types. Whatever is wrong, the form comes back with everything that was typed.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass, field

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from zhunsheng.desk.moments import now, today
from zhunsheng.intake import inbox
from zhunsheng.intake.form import FIELDS, LABELS, Identity, Route
from zhunsheng.intake.models import Proof, Received
from zhunsheng.kernel.fields import Choice
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.disclosure_requests.choices import Form
from zhunsheng.pages.words import worded
from zhunsheng.people.models import Organ
from zhunsheng.portal.frame import Page, show
from zhunsheng.portal.law import term
from zhunsheng.portal.office import the_office

SHORT, LONG = 200, 4000
SAME_FORM = 1800
"""For so many seconds the same form sent again gives the same receipt."""
TRAP = "website"
"""A field nobody sees: what fills it in is a program."""
PHONE = re.compile(r"[\d\s()+-]{7,20}")


@dataclass
class Typed:
    """What somebody typed, what is wrong beside each field, and the proof already kept."""

    values: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    proof: Proof | None = None
    once: str = ""
    refusal: Refusal | None = None


@never_cache
@csrf_exempt
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def apply(request: HttpRequest) -> HttpResponse:
    """The form, and its receipt."""
    organ = the_office()
    if request.method != "POST":
        return _form(request, organ, Typed(once=secrets.token_urlsafe(16)))
    known = cache.get(_key(request.POST.get("once", "")[:40]))
    if known is not None:
        return _receipt(request, organ, Received.objects.get(pk=known[0]), known[1])
    typed = _read(request, organ)
    if typed.errors:
        return _form(request, organ, typed, 422)
    try:
        inbox.throttle(request.META.get("REMOTE_ADDR", ""))
        made, code = inbox.put(organ, typed.values, typed.proof.token if typed.proof else "")
    except Refusal as refusal:
        typed.refusal = worded(refusal)
        return _form(request, organ, typed, 429)
    if typed.once:
        cache.set(_key(typed.once), (made.pk, code), SAME_FORM)
    return _receipt(request, organ, made, code)


def _key(once: str) -> str:
    return "applied:" + inbox.keyed("once", once)


def _read(request: HttpRequest, organ: Organ) -> Typed:
    """What was typed, trimmed to what a form can hold; errors beside the fields."""
    typed = Typed(once=request.POST.get("once", "")[:40])
    for name in FIELDS:
        most = LONG if name == "description" else SHORT
        value = request.POST.get(name, "").replace("\r\n", "\n").strip()
        typed.values[name] = value
        if len(value) > most:
            typed.errors[name] = _("“%(label)s”最多%(most)s字") % {"label": _(LABELS[name]), "most": most}
    for name in ("name", "identity", "description", "form", "route"):
        if not typed.values[name]:
            typed.errors[name] = _("“%(label)s”没有填写") % {"label": _(LABELS[name])}
    _check_choices(typed)
    _check_contact(typed)
    if request.POST.get(TRAP):
        typed.errors[TRAP] = _("请把这一栏清空再提交")
    _keep_proof(request, organ, typed)
    return typed


def _check_choices(typed: Typed) -> None:
    for name, kind in (("identity", Identity), ("form", Form), ("route", Route)):
        if typed.values[name] and typed.values[name] not in {member.value for member in kind}:
            typed.values[name] = ""
            typed.errors[name] = _("“%(label)s”没有填写") % {"label": _(LABELS[name])}


def _check_contact(typed: Typed) -> None:
    phone, address = typed.values["phone"], typed.values["address"]
    if not phone and not address:
        typed.errors["phone"] = _("联系电话和通信地址(电子邮箱)至少填一项,否则无法与您确认")
    elif phone and not PHONE.fullmatch(phone):
        typed.errors["phone"] = _("联系电话应当是号码,例如 029-00000000")
    if typed.values["route"] in (Route.POST, Route.MAIL) and not address and "phone" not in typed.errors:
        typed.errors["address"] = _("要求邮寄或者发电子邮件的,请填通信地址或者电子邮箱")


def _keep_proof(request: HttpRequest, organ: Organ, typed: Typed) -> None:
    typed.proof = inbox.loose_proof(request.POST.get("proof", "")[:40])
    upload = request.FILES.get("proof_file")
    if upload is None:
        return
    try:
        inbox.check_size(upload.size or 0)
        typed.proof = inbox.keep_proof(upload.name or "", upload.read(), now(organ))
    except Refusal as refusal:
        found = worded(refusal)
        typed.errors["proof_file"] = f"{found.what()} {found.todo()}".strip()


def _form(request: HttpRequest, organ: Organ, typed: Typed, status: int = 200) -> HttpResponse:
    context = {
        "typed": typed,
        "labels": LABELS,
        "identities": _options(Identity),
        "forms": _options(Form),
        "routes": _options(Route),
        "reply": term("gk.reply", today(organ)),
        "confirm": term(inbox.CONFIRM, today(organ)),
        "short": SHORT,
        "long": LONG,
        "most": inbox.PROOF_LIMIT // inbox.MEGABYTE,
        "loose_hours": int(inbox.LOOSE.total_seconds() // 3600),
    }
    return show(request, Page("apply", "apply.html", context), status)


def _options(kind: type[Choice]) -> list[tuple[str, str]]:
    return [(member.value, member.label) for member in kind]


def _receipt(request: HttpRequest, organ: Organ, received: Received, code: str) -> HttpResponse:
    context = {
        "received": received,
        "code": f"{code[:4]}-{code[4:]}",
        "reply": term("gk.reply", received.arrived_on),
        "confirm_by": inbox.confirm_by(received.arrived_on),
        "has_phone": bool(received.facts.get("phone")),
    }
    return show(request, Page("apply", "receipt.html", context), 201 if today(organ) == received.arrived_on else 200)
