"""The page environment: Jinja2 with the filters and words every page shares."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import cache, cached_property, lru_cache
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.template.backends.utils import csrf_input
from django.templatetags.static import static
from django.urls import get_script_prefix, reverse
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext, ngettext
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup, escape

from zhunsheng.pages.days import long_day, minute, short_day, weekday
from zhunsheng.pages.language import chinese, others
from zhunsheng.pages.words import listed, sign, told, told_or_kept, worded

MARK = "\x1f"


def environment(**options: Any) -> Environment:
    """Jinja2 for Django's template backend: a name a template does not know is an error, never an empty place."""
    options["undefined"] = StrictUndefined
    env = Environment(**options, extensions=["jinja2.ext.i18n"], trim_blocks=True, lstrip_blocks=True)  # noqa: S701 – the backend hands autoescape=True in
    env.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    env.globals.update(_=_said)
    env.globals.update(static=_static, url=_url, language=get_language, languages=others, query=_query, still=False)
    env.globals.update(sign=sign)
    env.filters.update(long_day=long_day, short_day=short_day, weekday=weekday, minute=minute, moment=_moment)
    env.filters.update(told=told, told_or_kept=told_or_kept, worded=worded, listed=listed)
    env.filters.update(escaped=_escaped, aside=_aside)
    return env


def _aside(text: str) -> Markup:
    """Words in the reader's brackets, after other words."""
    before, after = ("\uff08", "\uff09") if chinese() else (" (", ")")
    return escape(before) + text + after


def _moment(at: datetime) -> str:
    """An instant of the database in Beijing time, to the second."""
    return f"{localtime(at):%Y-%m-%d %H:%M:%S}"


def for_reader(request: HttpRequest) -> dict[str, Any]:
    """What a page asks for again and again, found once for the page: the reader's words, the token of its forms.

    Each time anew it is a tenth of a long page, and readers at the same moment wait for each other.
    """
    return {"_": _words(get_language()), "csrf_input": _Token(request)}


class _Token:
    """The hidden field of every form of one page; made when the first form asks for it."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    @cached_property
    def _field(self) -> str:
        return csrf_input(self._request)

    def __html__(self) -> str:
        return self._field


def _said(message: str, **places: Any) -> Markup:
    """A message in the reader's language, where no page is made: a macro taken in without its page, a paper."""
    return _words(get_language())(message, **places)


@cache
def _words(_language: str | None) -> Callable[..., Markup]:
    """Messages in the language in use, their places filled and escaped – what Jinja2's own does, kept once found."""

    @lru_cache(maxsize=4096)
    def known(message: str) -> Markup:
        return Markup(gettext(message))  # noqa: S704 – messages are ours, what fills them is escaped

    def said(message: str, **places: Any) -> Markup:
        text = known(message)
        return text % places if "%" in text else text

    return said


def _static(path: str) -> str:
    return _served(path, get_script_prefix())


@lru_cache(maxsize=256)
def _served(path: str, _prefix: str) -> str:
    return static(path)


def _url(name: str, **where: Any) -> str:
    return reverse(name, kwargs=where) if where else _fixed(name, get_script_prefix())


@lru_cache(maxsize=256)
def _fixed(name: str, _prefix: str) -> str:
    return reverse(name)


def _escaped(rows: Iterable[Sequence[str]]) -> Iterator[list[str]]:
    """Rows of texts, escaped, for a piece of a template that escapes nothing itself.

    A row is escaped in one go, with a mark between its texts that none of them keeps: a list has a thousand of them.
    """
    for row in rows:
        whole = MARK.join(row)
        if whole.count(MARK) >= len(row):
            whole = MARK.join([text.replace(MARK, "") for text in row])
        yield str(escape(whole)).split(MARK)


def _query(now: dict[str, str], **changes: Any) -> str:
    """The query of a page with some values changed; empty values are left out."""
    merged = {**now, **{key: str(value) for key, value in changes.items()}}
    return "?" + urlencode({key: value for key, value in merged.items() if value})
