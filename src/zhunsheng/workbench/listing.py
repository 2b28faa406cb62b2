"""Lists of matters: one query language for page, print and workbook, so that all three show the same.

Rows are read as plain values, never as objects; words are made once here and only drawn by the templates.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import CharField, F, Q, QuerySet
from django.db.models.functions import Cast
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zhunsheng.desk.actor import Actor
from zhunsheng.desk.visible import in_lists
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.catalogue import procedures
from zhunsheng.pages.days import read_day
from zhunsheng.pages.lamps import GREEN, RED, YELLOW, Lamp, Lamps
from zhunsheng.pages.masks import mask
from zhunsheng.pages.words import listed, told, told_whole
from zhunsheng.registers import search
from zhunsheng.registers.fold import VOID
from zhunsheng.registers.models import MatterRow
from zhunsheng.workbench.climb import climbed_by
from zhunsheng.workbench.duties import due_for, waiting_for, whose
from zhunsheng.workbench.sight import colleagues, sees_personal

PAGE = 50
WAITING = "w"
SORTS = {
    "opened": ("-opened_on", "-id"),
    "-opened": ("opened_on", "id"),
    "number": ("year", "serial"),
    "-number": ("-year", "-serial"),
    "due": ("due", "id"),
    "-due": ("-due", "id"),
    "touched": ("-touched_on", "-id"),
    "stage": ("stage", "id"),
}
_VALUES = (
    "matter", "procedure", "number", "title", "stage", "is_open", "due", "handlers", "opened_on", "cells", "clocks",
    "parties", "waiting", "unanswered",
)  # fmt: skip

Statement = tuple[str, tuple[Any, ...]] | None


@dataclass(frozen=True)
class Wanted:
    """What is asked of a list, as it stands in the address."""

    q: str = ""
    stage: str = ""
    state: str = ""
    lamp: str = ""
    since: str = ""
    until: str = ""
    mine: str = ""
    sort: str = ""
    page: str = ""

    @classmethod
    def of(cls, query: QueryDict) -> Wanted:
        """Read from an address; what is unknown is ignored."""
        return cls(**{name: query.get(name, "").strip()[:100] for name in cls.__dataclass_fields__})

    def as_query(self) -> dict[str, str]:
        """The values that are set."""
        return {name: value for name in self.__dataclass_fields__ if (value := getattr(self, name))}


class Line(NamedTuple):
    """One line of a list."""

    matter: str
    number: str
    title: str
    kind: str
    procedure: str
    stage: str
    lamp: Lamp
    due: date | None
    handlers: str
    waiting: str
    cells: tuple[str, ...]
    clocks: list[dict[str, Any]]
    unanswered: int

    def texts(self) -> list[str]:
        """The line as the workbook holds it, in the order of ``heads``."""
        due = self.due.isoformat() if self.due else ""
        return [self.number, self.title, self.stage, self.lamp.words, due, self.handlers, *self.cells]

    @property
    def drawn(self) -> tuple[str, ...]:
        """The texts of the line on a page, in the order its template takes them."""
        lamp, due = self.lamp, self.due.isoformat() if self.due else ""
        words = f"{lamp.shape} {lamp.words}"
        title = self.title or self.number
        return (self.matter, self.number, title, self.stage, lamp.colour, words, due, self.handlers, *self.cells)


def heads(procedure: Procedure | None) -> list[str]:
    """The heads of the list, in the order of ``Line.texts``."""
    return _heads(procedure, get_language())


@lru_cache(maxsize=256)
def _heads(procedure: Procedure | None, _language: str | None) -> list[str]:
    fixed = [_("编号"), _("事项"), _("阶段"), _("期限"), _("到期日"), _("承办人")]
    own = [_(column.label) for column in procedure.columns] if procedure else [_("类别")]
    return fixed + own


def found(actor: Actor, procedure: Procedure | None, wanted: Wanted, lamps: Lamps) -> QuerySet[MatterRow]:
    """The rows asked for, in their order."""
    kept = in_lists(actor)
    if procedure is not None:
        kept = kept.filter(procedure=procedure.id)
    if wanted.stage:
        kept = kept.filter(stage=wanted.stage)
    if wanted.state:
        kept = kept.filter(is_open=wanted.state == "open")
    kept = by_lamp(kept, wanted.lamp, lamps)
    for bound, lookup in ((wanted.since, "opened_on__gte"), (wanted.until, "opened_on__lte")):
        day = _day(bound, lamps.today)
        if day is not None:
            kept = kept.filter(**{lookup: day})
    if wanted.mine:
        kept = only_mine(kept, actor, lamps.today)
    condition = search.condition(wanted.q)
    if condition is not None:
        kept = kept.extra(where=[condition[0]], params=condition[1])  # noqa: S610 – made of our own words and tokens
    order = SORTS.get(wanted.sort, SORTS["opened"])
    if wanted.sort == "due":
        return kept.order_by(F("due").asc(nulls_last=True), "id")
    return kept.order_by(*order)


def by_lamp(kept: QuerySet[MatterRow], lamp: str, lamps: Lamps) -> QuerySet[MatterRow]:
    """Only matters whose lamp shines so; ``w`` are those that wait for somebody else."""
    if lamp == RED:
        return kept.filter(Q(due__lte=lamps.today) | Q(unanswered__gt=0))
    if lamp == YELLOW:
        return kept.filter(due__gt=lamps.today, due__lte=lamps.soon, unanswered=0)
    if lamp == GREEN:
        return kept.filter(Q(is_open=True) | Q(due__isnull=False), unanswered=0).exclude(due__lte=lamps.soon)
    if lamp == WAITING:
        return kept.filter(is_open=True).exclude(waiting="")
    return kept


def only_mine(kept: QuerySet[MatterRow], actor: Actor, today: date) -> QuerySet[MatterRow]:
    """Only matters this person answers for, and what is overdue and has climbed to one of the posts held."""
    mine, reached = Q(who__contains=f'"{actor.id}"'), climbed_by(actor, today)
    wanted = mine if reached is None else mine | Q(due__lte=reached)
    return kept.annotate(who=Cast("handlers", CharField())).filter(wanted)


def _day(typed: str, today: date) -> date | None:
    try:
        return read_day(typed, today) if typed else None
    except ValueError as wrong:
        raise Refusal(
            "page.day",
            missing="“{typed}”不是日期",
            remedy="请写成 2026-11-03 或 11月3日 的样子",
            params={"typed": typed},
        ) from wrong


def lines(actor: Actor, kept: QuerySet[MatterRow], procedure: Procedure | None, lamps: Lamps) -> Iterator[Line]:
    """The rows in words."""
    return lines_of(actor, statement(kept), procedure, lamps)


def lines_of(actor: Actor, asked: Statement, procedure: Procedure | None, lamps: Lamps) -> Iterator[Line]:
    """What a statement finds, in words."""
    wording = _Wording(actor, procedure)
    closed = lamps.of_row([], None, is_open=False)
    for values in _values(asked):
        (
            matter,
            kind,
            number,
            title,
            stage,
            is_open,
            due,
            handlers_text,
            _on,
            cells,
            clocks_text,
            parties,
            waiting,
            unanswered,
        ) = values
        handlers = _list(handlers_text)
        # Of a closed matter with no duty left it only matters whether something was late; the text says so unread.
        clocks = _read(clocks_text) if is_open or due is not None or '"late"' in clocks_text else []
        day = due_for(actor, clocks, due)
        yield Line(
            matter=matter,
            number=number,
            title=title,
            kind=kind,
            procedure=wording.label(kind),
            stage=wording.stage(kind, stage),
            lamp=lamps.of_row(clocks, day, is_open=is_open, whose=whose(actor, kind)) if is_open or clocks else closed,
            due=day,
            unanswered=unanswered,
            handlers=wording.people(handlers),
            waiting=told(waited) if (waited := waiting_for(actor, waiting)) else "",
            cells=wording.cells(_read(cells), parties, seen=wording.sees or actor.id in handlers)
            if procedure
            else (wording.label(kind),),
            clocks=clocks,
        )


_scan: Callable[[str, int], tuple[Any, int]] = json.JSONDecoder().scan_once  # type: ignore[attr-defined]


def _read(text: str) -> Any:
    """What a column of the registers holds. We wrote it, so nothing stands before or after it."""
    return _scan(text, 0)[0]


@lru_cache(maxsize=1000)
def _list(text: str) -> tuple[str, ...]:
    return tuple(_read(text))


def statement(kept: QuerySet[MatterRow]) -> Statement:
    """What is asked of the database; ``None`` where nothing can be found."""
    try:
        return kept.values_list(*_VALUES).query.sql_with_params()
    except EmptyResultSet:
        return None


def _values(asked: Statement) -> Iterator[tuple[Any, ...]]:
    """The rows as the database gives them, what is JSON still as text: most of it need not be read."""
    if asked is None:
        return
    with connection.cursor() as cursor:
        cursor.execute(*asked)
        yield from cursor.fetchall()


@lru_cache(maxsize=8192)  # most cells are words of closed lists and days
def _told(text: str, _language: str | None) -> str:
    return told_whole(text)


class _Wording:
    """The words of one list in the reader's language, each found once."""

    def __init__(self, actor: Actor, procedure: Procedure | None) -> None:
        self._colleagues = colleagues(actor.organ)
        self._columns = procedure.columns if procedure else ()
        self._language = get_language()
        self.sees = sees_personal(actor, ())
        self.label = lru_cache(lambda kind: _(procedures()[kind].label))
        self.stage = lru_cache(
            lambda kind, stage: _("已作废") if stage == VOID else _(procedures()[kind].stages[stage])
        )
        self.people = lru_cache(lambda ids: listed(self._colleagues.get(each, each) for each in ids))

    def _list(self, names: list[str]) -> str:
        return names[0] if len(names) == 1 else listed(names)

    def cells(self, cells: dict[str, Any], parties: str, *, seen: bool) -> tuple[str, ...]:
        """The columns of the procedure; ``parties`` is still text, names are masked unless ``seen``."""
        texts = []
        for column in self._columns:
            if column.party:
                names = [party["name"] for party in _read(parties) if party["role"] == column.party]
                texts.append(self._list(names if seen else list(map(mask, names))))
                continue
            value = cells.get(column.id)
            text = "" if value is None else str(value)
            if column.staff and text:
                texts.append(self.people(tuple(text.split("、"))))
            else:
                texts.append(_told(text, self._language) if text else text)
        return tuple(texts)
