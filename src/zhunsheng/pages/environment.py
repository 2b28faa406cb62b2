"""The page environment: Jinja2 with the filters and words every page shares."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.templatetags.static import static
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext, ngettext
from jinja2 import Environment, StrictUndefined

from zhunsheng.pages.days import long_day, minute, short_day, weekday
from zhunsheng.pages.language import others
from zhunsheng.pages.words import listed, told, worded


def environment(**options: Any) -> Environment:
    """Jinja2 for Django's template backend: a name a template does not know is an error, never an empty place."""
    options["undefined"] = StrictUndefined
    env = Environment(**options, extensions=["jinja2.ext.i18n"], trim_blocks=True, lstrip_blocks=True)  # noqa: S701 – the backend hands autoescape=True in
    env.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    env.globals.update(static=static, url=_url, language=get_language, languages=others, query=_query)
    env.filters.update(long_day=long_day, short_day=short_day, weekday=weekday, minute=minute, moment=_moment)
    env.filters.update(told=told, worded=worded, listed=listed)
    return env


def _moment(at: datetime) -> str:
    """An instant of the database in Beijing time, to the second."""
    return f"{localtime(at):%Y-%m-%d %H:%M:%S}"


def _url(name: str, **where: Any) -> str:
    return reverse(name, kwargs=where or None)


def _query(now: dict[str, str], **changes: Any) -> str:
    """The query of a page with some values changed; empty values are left out."""
    merged = {**now, **{key: str(value) for key, value in changes.items()}}
    return "?" + urlencode({key: value for key, value in merged.items() if value})
