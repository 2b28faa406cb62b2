"""The reader's language: Django's choice by cookie and browser, with ``?lang=`` before both.

A link with ``lang`` needs no script and no form, works for readers without an account, and is kept in the cookie.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils.translation import activate, deactivate, get_language

ASKED = "lang"


def chinese() -> bool:
    """Whether the reader reads Chinese, the language of source."""
    return (get_language() or settings.LANGUAGE_CODE).startswith("zh")


def asked_for(request: HttpRequest) -> str:
    """The language named in the address, if it is one of ours."""
    named = request.GET.get(ASKED, "")
    return named if named in dict(settings.LANGUAGES) else ""


def keep(response: HttpResponseBase, language: str) -> None:
    """Keep the choice in the browser."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        samesite="Lax",
        httponly=True,
    )


def others(request: HttpRequest) -> list[tuple[str, str, str]]:
    """The other languages of this page: code, own name, address."""
    found = []
    for code, name in settings.LANGUAGES:
        if code != get_language():
            query = request.GET.copy()
            query[ASKED] = code
            found.append((code, name, f"{request.path}?{query.urlencode()}"))
    return found


class Language(LocaleMiddleware):
    """Sets the language of a request."""

    def process_request(self, request: HttpRequest) -> None:
        """The address first, then the cookie, then what the browser asks for; Chinese where nothing is known."""
        super().process_request(request)
        named = asked_for(request)
        if named:
            activate(named)
            request.LANGUAGE_CODE = named

    def process_response(self, request: HttpRequest, response: Any) -> Any:
        """Keeps what the address named; the thread that served the request forgets its reader."""
        named = asked_for(request)
        if named:
            keep(response, named)
        answer = super().process_response(request, response)
        deactivate()
        return answer
