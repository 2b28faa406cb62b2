"""Pages of the three administrators: accounts and posts, nothing of the business.

The system administrator adds colleagues, gives and ends posts, resets passwords; the security administrator looks over
who holds what; the auditor reads the log of both and of every log-in. None of the three can be another of them.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from zhunsheng.kernel.posts import ADMINISTRATORS, GUESTS, Post
from zhunsheng.pages.days import read_day
from zhunsheng.people.models import Account, Log, PostHeld
from zhunsheng.workbench.chair import Chair, administrator
from zhunsheng.workbench.paging import Pages

LOG_PAGE = 100


@administrator(Post.SYSADMIN)
def colleagues(chair: Chair) -> HttpResponse:
    """All accounts with their posts; a form to add one."""
    return _colleagues(chair)


def _colleagues(chair: Chair, **more: Any) -> HttpResponse:
    accounts = Account.objects.filter(organ=chair.actor.organ).prefetch_related("posts_held").order_by("name")
    listed = [(each, sorted(each.posts_held.all(), key=lambda held: held.since)) for each in accounts]
    context: dict[str, Any] = {
        "accounts": [(a, [(h, _(Post(h.post).label)) for h in held]) for a, held in listed],
        "posts_offered": [(post.value, _(post.label)) for post in Post],
        "errors": {}, "typed": {}, "told": "", "first_password": "",
    }  # fmt: skip
    status = 422 if more.get("errors") else 200
    return chair.page("colleagues.html", status, **{**context, **more})


@sensitive_post_parameters()
@administrator(Post.SYSADMIN)
def colleague_added(chair: Chair) -> HttpResponse:
    """Add a colleague with a first password, shown once, and a first post."""
    post = chair.request.POST
    typed = {key: post.get(key, "").strip() for key in ("username", "name", "post", "body", "since")}
    errors = {key: _("请填写") for key in ("username", "name", "post") if not typed[key]}
    since = _since(chair, typed["since"], errors)
    if typed["post"] and not errors:
        errors |= _against(chair, None, typed["post"], typed["body"])
    if errors or since is None:
        return _colleagues(chair, errors=errors, typed=typed)
    password = secrets.token_urlsafe(9)
    try:
        with transaction.atomic():
            made = Account.objects.create_user(typed["username"], password, name=typed["name"], organ=chair.actor.organ)
            _give(chair, made, typed["post"], typed["body"], since)
    except IntegrityError:
        return _colleagues(chair, errors={"username": _("这个登录名已经有人用了")}, typed=typed)
    _log(chair, "增加账号", made.username)
    return _colleagues(chair, told=made.username, first_password=password)


@administrator(Post.SYSADMIN)
def post_given(chair: Chair, account: int) -> HttpResponse:
    """Give a colleague a post from a day on."""
    who = _who(chair, account)
    post, body = chair.request.POST.get("post", ""), chair.request.POST.get("body", "").strip()
    errors: dict[str, str] = {}
    since = _since(chair, chair.request.POST.get("since", "").strip(), errors)
    errors |= _against(chair, who, post, body)
    if errors or since is None:
        return _colleagues(chair, errors={f"{key}-{who.pk}": words for key, words in errors.items()})
    _give(chair, who, post, body, since)
    return _colleagues(chair, told=who.username)


@administrator(Post.SYSADMIN)
def post_ended(chair: Chair, held: int) -> HttpResponse:
    """End a post: today is its last day."""
    found = PostHeld.objects.filter(organ=chair.actor.organ, pk=held, until__isnull=True).first()
    if found is None:
        raise Http404
    with transaction.atomic():
        if wrong := _locking_out(chair, found):
            return _colleagues(chair, errors={f"held-{found.pk}": wrong})
        found.until = chair.today
        found.save(update_fields=["until"])
    _log(chair, "结束任职", f"{found.account.username} {Post(found.post).label}")
    return _colleagues(chair, told=found.account.username)


@sensitive_post_parameters()
@administrator(Post.SYSADMIN)
def password_reset(chair: Chair, account: int) -> HttpResponse:
    """Give a colleague a new first password, shown once."""
    who = _who(chair, account)
    password = secrets.token_urlsafe(9)
    who.set_password(password)
    who.must_change_password = True
    who.save(update_fields=["password", "must_change_password"])
    _log(chair, "重置密码", who.username)
    return _colleagues(chair, told=who.username, first_password=password)


@administrator(Post.SECADMIN)
def posts(chair: Chair) -> HttpResponse:
    """Who holds which post, now and before."""
    held = PostHeld.objects.filter(organ=chair.actor.organ).select_related("account").order_by("post", "-since")
    return chair.page("posts.html", held=[(each, _(Post(each.post).label)) for each in held])


@administrator(Post.AUDITOR)
def log(chair: Chair) -> HttpResponse:
    """Who came in, what the administrators did, who searched for a person and took lists away; newest first."""
    every = Log.objects.filter(organ=chair.actor.organ)
    kinds = sorted(every.order_by().values_list("what", flat=True).distinct())
    chosen = chair.request.GET.get("what", "")
    found = (every.filter(what=chosen) if chosen in kinds else every).order_by("-id")
    pages = Pages.of(found.count(), chair.request.GET.get("page", ""), LOG_PAGE)
    lines = list(found[pages.start : pages.end])
    return chair.page("log.html", lines=lines, pages=pages, kinds=kinds, chosen=chosen, query_now={"what": chosen})


def _who(chair: Chair, account: int) -> Account:
    found = Account.objects.filter(organ=chair.actor.organ, pk=account).first()
    if found is None or chair.request.method != "POST":
        raise Http404
    return found


def _since(chair: Chair, typed: str, errors: dict[str, str]) -> date | None:
    try:
        return read_day(typed, chair.today) if typed else chair.today
    except ValueError:
        errors["since"] = _("应当是日期,例如 2026-11-03 或 11月3日")
        return None


def _against(chair: Chair, who: Account | None, post: str, body: str) -> Mapping[str, str]:
    """Why this person may not hold this post."""
    if post not in set(Post):
        return {"post": _("请选择岗位")}
    held = who.posts_on(chair.today) if who else frozenset()
    wanted = Post(post)
    if wanted in held:
        return {"post": _("已经担任这个岗位")}
    if held and (wanted in ADMINISTRATORS or held & ADMINISTRATORS):
        return {"post": _("三名管理员互不兼任,也不能兼任业务岗位")}
    if held and (wanted in GUESTS) != bool(held & GUESTS):
        return {"post": _("外单位的岗位不能和本单位的岗位由一人担任")}
    return {"body": _("外单位的人员须写明所属单位")} if wanted in GUESTS and not body else {}


def _locking_out(chair: Chair, held: PostHeld) -> str:
    """Why this post may not end: without one of the three administrators nobody could put the office right again."""
    if Post(held.post) in ADMINISTRATORS:
        same = PostHeld.objects.select_for_update().filter(organ=chair.actor.organ, post=held.post)
        others = same.on(chair.today + timedelta(days=1)).filter(account__is_active=True).exclude(pk=held.pk)
        if not list(others):  # read in full, so that two who end each other's post at once wait for one another
            words = _("%(post)s只有这一人,不能结束。请先让另一人担任,最晚从明天起")
            return words % {"post": _(Post(held.post).label)}
    if held.account_id == chair.account.pk:
        return _("不能结束自己的任职。请由另一位系统管理员办理")
    return ""


def _give(chair: Chair, who: Account, post: str, body: str, since: date) -> None:
    PostHeld.objects.create(organ=chair.actor.organ, account=who, post=post, body=body, since=since)
    _log(chair, "任职", f"{who.username} {Post(post).label} {since.isoformat()}")


def _log(chair: Chair, what: str, about: str) -> None:
    Log.objects.create(organ=chair.actor.organ, account=chair.account.username, what=what, about=about[:200])
