"""What a project makes known to everybody: the rule, that an order stands and how to check it, the choosing days.

Rosters are put up inside the area only (590号令 29) and are none of these; no household stands in any of them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.engine import until
from zhunsheng.kernel.file import AnyEntry, Entry, File
from zhunsheng.kernel.papers import day_words
from zhunsheng.kernel.procedure import Notice, View
from zhunsheng.kernel.results import Public
from zhunsheng.matters.resettlement import facts, posting, ruling
from zhunsheng.matters.resettlement.acts import ChoosingAnnounced, HandingOverAnnounced, OrderPublished, Ruled
from zhunsheng.matters.reviews.standing import standing
from zhunsheng.order import rule

Lines = tuple[tuple[str, str], ...]


def notices(view: View) -> tuple[Notice, ...]:
    """Every announcement on file, oldest first."""
    return tuple(_notice(view, entry) for entry in view.file.entries if type(entry.act) in _TOLD)


def _notice(view: View, entry: AnyEntry) -> Notice:
    words, lines = _TOLD[type(entry.act)]
    opened = facts.opened(view.file)
    act = entry.act
    return Notice(
        seq=entry.seq,
        kind=Public.ANNOUNCEMENT,
        title=f"{'' if opened is None else opened.name}{words(act)}",
        on=entry.happened_on,
        by=act.in_name_of.label if isinstance(act, Ruled) else "",
        body=act.body if isinstance(act, Ruled) else None,
        reviewed_on=_passed_on(view, entry) if isinstance(act, Ruled) else None,
        lines=tuple((label, text) for label, text in lines(view.file, entry) if text),
    )


def _passed_on(view: View, entry: AnyEntry) -> date | None:
    """The day the review of exactly this body passed, as it stood when it was made known."""
    then = [until(file, entry.happened_on) for file in facts.reviews(view)]
    stood = [standing(file) for file in then if file.entries]
    return next((each.since for each in stood if each.digest == entry.act.body.digest), None)


def _rule(_file: File, entry: Entry[Ruled]) -> Lines:
    act = entry.act
    said = () if ruling.why_not(act) else rule.said(ruling.rule_of(act))
    return (
        ("公布的地点、网站", "、".join(act.places)),
        ("公示至", day_words(act.until)),
        ("规则指纹", act.rule_digest),
        *((f"第{number}条", words) for number, words in enumerate(said, 1)),
    )


def _order(file: File, entry: Entry[OrderPublished]) -> Lines:
    act, told = entry.act, posting.of(file, entry)
    return (
        ("户数", str(act.households)),
        ("输入指纹", act.input_digest),
        ("顺序指纹", act.order_digest),
        ("公开名单指纹", act.list_digest),
        ("张贴地点", act.place),
        ("公示至", day_words(act.until)),
        ("异议", f"公示期内书面提出,收到之日起{told.answer_days}日内逐件答复"),
    )


def _days(_file: File, entry: Entry[ChoosingAnnounced]) -> Lines:
    act = entry.act
    hours = (("时间安排", act.hours),) if act.hours else ()
    days = (("选房首日", day_words(act.first_day)), ("选房末日", day_words(act.last_day)))
    return (*days, *hours, ("选房地点", act.place))


def _delivery(_file: File, entry: Entry[HandingOverAnnounced]) -> Lines:
    act = entry.act
    return (
        ("竣工验收备案号", act.completion_no),
        ("交房起日", day_words(act.from_day)),
        ("办理地点", act.place),
    )


_TOLD: dict[type[Act], tuple[Callable[[Any], str], Callable[[File, Any], Lines]]] = {
    Ruled: (lambda _act: "选房办法", _rule),
    OrderPublished: (lambda act: f"第{act.batch}批选房顺序公告", _order),
    ChoosingAnnounced: (lambda act: f"第{act.batch}批选房公告", _days),
    HandingOverAnnounced: (lambda _act: "交房公告", _delivery),
}
