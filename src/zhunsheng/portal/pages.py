"""The registry of what everybody may read: each source gives its pages, and the export writes every one of them.

A room of pages adds its source here and its line in ``frame.NAVIGATION``; nothing else has to know of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from zhunsheng.people.models import Organ
from zhunsheng.portal import catalogue, guide, home, orders, published
from zhunsheng.portal.frame import Page

Source = Callable[[Organ, date | None], Iterable[Page]]


def _home(organ: Organ, day: date | None) -> Iterator[Page]:
    yield home.page(organ, day)


SOURCES: tuple[Source, ...] = (_home, published.pages, orders.pages, catalogue.pages, guide.pages)


def pages(organ: Organ, day: date | None = None) -> list[Page]:
    """Every page that can be read without asking anything; without a day none changes by itself."""
    return [page for source in SOURCES for page in source(organ, day)]
