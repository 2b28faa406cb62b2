"""Coming in, going out, a password of one's own. Each is written to the auditor's log here, not by signals."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.contrib.auth import authenticate, login, logout, update_session_auth_hash
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from zhunsheng.pages.language import keep
from zhunsheng.pages.marks import mark_of
from zhunsheng.people.models import Account, Log
from zhunsheng.workbench.drafts import box, keep_draft

WEAK = {
    "password_too_short": "太短了,至少 %(min_length)d 个字符",
    "password_too_common": "这个密码太常见了",
    "password_entirely_numeric": "不能全是数字",
}
"""What is wrong with a password, by the framework's own names for it."""


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def log_in(request: HttpRequest) -> HttpResponse:
    """Log in. Five misses lock the name for a quarter of an hour; what was typed before comes back as a draft."""
    context = {
        "next": request.POST.get("next", request.GET.get("next", "")),
        "kept": request.POST.get("kept", ""),
        "username": request.POST.get("username", ""),
        "error": "",
    }
    if request.method == "GET":
        return render(request, "login.html", context)
    username = context["username"].strip()
    account = authenticate(request, username=username, password=request.POST.get("password", ""))
    if not isinstance(account, Account):
        known = Account.objects.filter(username=username).first()
        Log.objects.create(organ=known.organ if known else None, account=username[:60], what="登录失败")
        return render(request, "login.html", {**context, "error": _("登录名或者密码不对")}, status=401)
    login(request, account)
    Log.objects.create(organ=account.organ, account=account.username, what="登录")
    answer = redirect(_after(request, account, context["next"], context["kept"]))
    _bring_language(request, account, answer)
    return answer


def _bring_language(request: HttpRequest, account: Account, answer: HttpResponse) -> None:
    """An account learns the language chosen in a browser, and brings it to one where none was chosen."""
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    if chosen not in dict(settings.LANGUAGES):
        if account.language != settings.LANGUAGE_CODE:
            keep(answer, account.language)
    elif chosen != account.language:
        account.language = chosen
        account.save(update_fields=["language"])


def _after(request: HttpRequest, account: Account, wanted: str, kept: str) -> str:
    here = {request.get_host()}
    if not wanted or not url_has_allowed_host_and_scheme(wanted, here, require_https=request.is_secure()):
        return reverse("home")
    if kept:
        _keep(account, wanted, kept)
    return wanted


def _keep(account: Account, wanted: str, kept: str) -> None:
    """What was typed when the session had ended, as a draft of the form it was typed into."""
    try:
        place = resolve(wanted.partition("?")[0])
        typed: Any = json.loads(kept)
    except (Resolver404, ValueError):
        return
    if "kind" in place.kwargs and isinstance(typed, dict):
        of_inbox = box(place.kwargs["entry"]) if "entry" in place.kwargs else ""
        keep_draft(account, place.kwargs.get("matter", of_inbox), place.kwargs["kind"], typed)


@require_POST
def log_out(request: HttpRequest) -> HttpResponse:
    """Log out."""
    if isinstance(request.user, Account):
        Log.objects.create(organ=request.user.organ, account=request.user.username, what="退出")
    logout(request)
    return redirect("login")


@never_cache
@sensitive_post_parameters("old", "new", "again")
@require_http_methods(["GET", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    """Change one's password; the first one must be changed before anything else."""
    account = request.user
    if not isinstance(account, Account):
        return redirect("login")
    errors = _new_password(request, account) if request.method == "POST" else {}
    if request.method == "POST" and not errors:
        update_session_auth_hash(request, account)
        Log.objects.create(organ=account.organ, account=account.username, what="修改密码")
        return redirect("home")
    context = {"errors": errors, "first": account.must_change_password, "mark": mark_of(account.organ)}
    return render(request, "password.html", context, status=422 if errors else 200)


def _weak(wrong: ValidationError) -> str:
    """Why a new password will not do, in our words: the framework's plural stays English beside our catalogue."""
    told = WEAK.get(wrong.code or "")
    return _(told) % wrong.params if told and wrong.params else _(told or "请换一个更难猜的密码")


def _new_password(request: HttpRequest, account: Account) -> dict[str, str]:
    new, again = request.POST.get("new", ""), request.POST.get("again", "")
    if not account.check_password(request.POST.get("old", "")):
        return {"old": _("原密码不对")}
    if new != again:
        return {"again": _("两次填写的新密码不一样")}
    if account.check_password(new):
        return {"new": _("新密码不能和原密码一样")}
    try:
        validate_password(new, account)
    except ValidationError as wrong:
        return {"new": ";".join(_weak(each) for each in wrong.error_list)}
    account.set_password(new)
    account.must_change_password = False
    account.save(update_fields=["password", "must_change_password"])
    return {}
