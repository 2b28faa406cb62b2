"""Who sits at the page: the account, what it may do today, and the frame every page is drawn in.

A view gets a ``Chair`` instead of a request; nobody reaches one without having logged in, with a password of their
own, and with a post that opens that kind of page.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhunsheng.desk.actor import Actor, actor_of
from zhunsheng.desk.moments import today
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import closing
from zhunsheng.pages.marks import mark_of, word_of
from zhunsheng.people.models import Account, Log
from zhunsheng.workbench.navigation import navigation
from zhunsheng.workbench.paging import as_download

MISASKED = frozenset({"page.year", "page.day"})
"""Refusals about the address itself."""
NOT_KEPT = frozenset({"csrfmiddlewaretoken", "do"})


@dataclass(frozen=True)
class Chair:
    """A logged-in person at a page, on the office's day."""

    request: HttpRequest
    account: Account
    actor: Actor
    today: date

    @property
    def mark(self) -> str:
        """What every page and export says of an office that does not count."""
        return mark_of(self.actor.organ)

    def page(self, template: str, status: int = 200, *, alone: bool = False, **context: Any) -> HttpResponse:
        """A page inside the frame: navigation, the person with the posts, the office's name and kind.

        ``alone``: without navigation, where somebody from outside looks at the screen as well.
        What the page itself says must not be called like something of the frame (``TypeError``).
        """
        frame = {
            "organ": self.actor.organ,
            "account": self.account,
            "actor": self.actor,
            "posts": [_(post.label) for post in Post if post in self.actor.posts],
            "today": self.today,
            "navigation": [] if alone else navigation(self.actor, self.today),
            "here": self.request.path,
            "reading_only": closing.why(self.actor.organ.pk),
            "mark": self.mark,
            "mark_word": word_of(self.actor.organ),
        }
        return render(self.request, template, dict(**frame, **context), status=status)

    def download(self, content: bytes, name: str, media: str) -> HttpResponse:
        """A file to save, named for what it is where the office does not count."""
        word = word_of(self.actor.organ)
        return as_download(content, f"{word}-{name}" if word else name, media)

    def log(self, what: str, about: str) -> None:
        """A line in the auditor's log: never a name or a word that was searched for."""
        Log.objects.create(organ=self.actor.organ, account=self.account.username, what=what, about=about)


View = Callable[..., HttpResponse]


def staff(view: View) -> View:
    """A page with business content: closed to the three administrators and to accounts without a post."""

    @wraps(view)
    def guarded(request: HttpRequest, **where: Any) -> HttpResponse:
        return _sit(request, lambda chair: view(chair, **where) if chair.actor.business else no_business(chair))

    return guarded


def administrator(post: Post) -> Callable[[View], View]:
    """A page of one of the three administrators, of nobody else."""

    def wrap(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, **where: Any) -> HttpResponse:
            def go(chair: Chair) -> HttpResponse:
                return view(chair, **where) if post in chair.actor.posts else chair.page("forbidden.html", 403)

            return _sit(request, go)

        return guarded

    return wrap


def no_business(chair: Chair) -> HttpResponse:
    """What an administrator sees instead of business content."""
    return chair.page("no_business.html", 200 if chair.request.path == reverse("home") else 403)


def _sit(request: HttpRequest, go: Callable[[Chair], HttpResponse]) -> HttpResponse:
    account = request.user
    if not isinstance(account, Account):
        return ask_to_log_in(request)
    if account.must_change_password:
        return redirect("password")
    day = today(account.organ)
    chair = Chair(request, account, actor_of(account, day), day)
    try:
        return go(chair)
    except Refusal as refusal:
        if refusal.code not in MISASKED:
            return chair.page("refused.html", 409, refusal=refusal)
        if request.headers.get("HX-Request"):  # part of a page would be left as it was: the whole one tells it
            return HttpResponse(status=204, headers={"HX-Redirect": request.get_full_path()})
        return chair.page("refused.html", 400, refusal=refusal)


def ask_to_log_in(request: HttpRequest) -> HttpResponse:
    """The log-in page, holding what was typed when the session had ended, so that it comes back afterwards."""
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": reverse("login")})
    if request.method != "POST":
        return redirect(f"{reverse('login')}?next={request.get_full_path()}")
    typed = {key: values for key, values in request.POST.lists() if key not in NOT_KEPT}
    kept = json.dumps(typed, ensure_ascii=False)
    return render(request, "login.html", {"next": request.get_full_path(), "kept": kept, "error": "", "username": ""})
