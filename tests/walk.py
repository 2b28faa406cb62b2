"""Every address of the program, taken from the program itself: a page that comes later is asked like the others."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from html import unescape
from itertools import product

from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver

from marks import as_typed

PLACE = re.compile(r"<(?:(\w+):)?(\w+)>")


def _patterns(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for each in resolver.url_patterns:
        place = before + str(each.pattern)
        if isinstance(each, URLPattern):
            yield place
        else:
            yield from _patterns(each, place)


@cache
def routes() -> tuple[str, ...]:
    """Every address of the program, its places still open."""
    return tuple(_patterns(get_resolver()))


def filled(route: str, known: Mapping[str, Sequence[str]], otherwise: Sequence[str]) -> Iterator[str]:
    """The address with every choice for its open places; ``otherwise`` for a place nobody knows, 0 for a number."""
    values = [known.get(name, ("0",) if kind == "int" else otherwise) for kind, name in PLACE.findall(route)]
    for chosen in product(*values):
        answers = iter(chosen)
        yield "/" + PLACE.sub(lambda _place, answers=answers: next(answers), route)


def told(answer: HttpResponse) -> str:
    """Everything an answer says: its words, its headers but where it leads, every part of a workbook or document."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    parts = [body]
    if body[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(body)) as book:
            parts += [book.read(name) for name in book.namelist()]
    headers = " ".join(f"{name}: {value}" for name, value in answer.headers.items() if name != "Location")
    return as_typed(unescape(headers + "".join(part.decode("utf-8", "replace") for part in parts)))
