"""The left-hand navigation: fixed entries that other pages add to, and one register for every procedure.

The registers stand under the kinds of work of ``matters.catalogue``, each with how many of its matters are open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from django.conf import settings
from django.urls import get_script_prefix, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zhunsheng.desk.actor import Actor
from zhunsheng.desk.persons import searchers
from zhunsheng.desk.visible import in_lists, under_seal
from zhunsheng.intake import inbox
from zhunsheng.intake.sheets import sheets
from zhunsheng.kernel.posts import GUESTS, STAFF, Post
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.matters.catalogue import OTHER, WORK, procedures, work_of
from zhunsheng.registers.counts import kept

MINE, REPORTS, OFFICE = "我的", "台账与报告", "单位管理"


class Entry(NamedTuple):
    """A page that stands in the navigation: its words, the name of its address, its group, who sees it on which day."""

    label: str
    name: str
    group: str
    posts: frozenset[Post] | Callable[[Actor, date], frozenset[Post]]

    def seen_by(self, actor: Actor, day: date) -> bool:
        """Whether the actor has a post that opens the page."""
        return bool(actor.posts & (self.posts(actor, day) if callable(self.posts) else self.posts))


ENTRIES: list[Entry] = [
    Entry("待办", "home", MINE, frozenset(Post)),
    Entry("网上收件箱", "inbox", MINE, inbox.READERS),
    Entry("登记新事项", "new", MINE, STAFF | {Post.BUREAU_DESK}),
    Entry("由记录推出的不足", "lacking", REPORTS, STAFF),
    Entry("按人查询", "persons", MINE, lambda _actor, day: searchers(day)),
    Entry("指标", "figures", REPORTS, STAFF | GUESTS),
    Entry("年度报告", "report", REPORTS, STAFF),
    Entry("信息公开年报表", "statutory", REPORTS, STAFF),
    Entry("文号", "document_numbers", REPORTS, STAFF),
    Entry("文书模板", "document_templates", REPORTS, STAFF),
    Entry("账本树头公告", "head", REPORTS, lambda _actor, _day: STAFF if settings.ZS_PUBLISH else frozenset()),
    Entry("期限计算", "due", REPORTS, frozenset(Post)),
    Entry("同事与岗位", "colleagues", OFFICE, frozenset({Post.SYSADMIN})),
    Entry("岗位一览", "posts", OFFICE, frozenset({Post.SECADMIN})),
    Entry("登录与管理日志", "log", OFFICE, frozenset({Post.AUDITOR})),
    Entry("拨动时钟", "day", OFFICE, lambda actor, _day: frozenset({Post.SYSADMIN} if not actor.organ.real else ())),
]
"""Rooms with pages of their own append here."""

GROUPS = (MINE, *(work for work, _procedures in WORK), OTHER, REPORTS, OFFICE)


class Link(NamedTuple):
    """One line of the navigation, in the reader's words; ``counts`` names what is counted beside it."""

    label: str
    href: str
    counts: str = ""


class Navigation(NamedTuple):
    """The groups with their links, and what is counted beside them now."""

    groups: tuple[tuple[str, tuple[Link, ...]], ...]
    counts: Mapping[str, int]


def navigation(actor: Actor, day: date) -> Navigation:
    """As far as the posts go. The links stay the same for one person all day; only what is counted is counted anew."""
    entries = frozenset(entry.name for entry in ENTRIES if entry.seen_by(actor, day))
    counts, sealed = _standing(actor) if actor.business else ({}, False)
    if "inbox" in entries:
        counts = {**counts, "inbox": inbox.waiting_now(actor.organ)}
    imports = tuple(each.procedure for each in sheets().values() if actor.posts & set(each.sheet.by))
    groups = _groups(entries, imports, tuple(counts), sealed, get_language(), get_script_prefix())
    return Navigation(groups, counts)


@lru_cache(maxsize=512)
def _groups(
    entries: frozenset[str],
    imports: tuple[str, ...],
    counted: tuple[str, ...],
    sealed: bool,
    _language: str | None,
    _prefix: str,
) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """The links in their groups; the last two are part of what the words and addresses depend on."""
    found: dict[str, list[Link]] = {group: [] for group in GROUPS}
    for entry in ENTRIES:
        if entry.name in entries:
            link = Link(_(entry.label), reverse(entry.name), entry.name if entry.name in counted else "")
            found.setdefault(entry.group, []).append(link)
    for procedure in imports:
        label = _("导入%(label)s台账") % {"label": _(procedures()[procedure].label)}
        found[MINE].append(Link(label, reverse("import", kwargs={"procedure": procedure})))
    for procedure, table in procedures().items():
        if procedure in counted:
            place = reverse("register", kwargs={"procedure": procedure})
            found[work_of(procedure)].append(Link(_(table.label), place, procedure))
    if sealed:
        found[OTHER].append(Link(_("密封事项"), reverse("under_seal")))
    return tuple((_(group), tuple(links)) for group, links in found.items() if links)


def registers(actor: Actor) -> list[Procedure]:
    """The procedures whose registers the actor may open. The office's own record is none of them."""
    kept = [each for each in procedures().values() if each.series]
    return kept if actor.posts & STAFF else [each for each in kept if each.seen_by & actor.posts]


def _standing(actor: Actor) -> tuple[Mapping[str, int], bool]:
    """How many matters of each register are open, and whether some are under seal."""

    def count() -> tuple[Mapping[str, int], bool]:
        found = _open(actor)
        return {each.id: found[each.id] for each in registers(actor)}, under_seal(actor).exists()

    return kept(actor.organ.pk, ("navigation", actor.id, actor.posts), count)


def _open(actor: Actor) -> Counter[str]:
    """Counted here: asked to group, SQLite would go through every matter there ever was."""
    return Counter(in_lists(actor).filter(is_open=True).order_by().values_list("procedure", flat=True))
