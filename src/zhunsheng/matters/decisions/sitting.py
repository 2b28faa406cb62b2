"""What a sitting's file says, read once for gates, rows and figures: who is due, who is there, how each item stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import Entry, File
from zhunsheng.kernel.view import Rules
from zhunsheng.matters.decisions.acts import (
    Admitted,
    Called,
    ChairSpoke,
    Opened,
    Opined,
    Proposed,
    Readied,
    Recused,
    Reported,
    Resolved,
    Voted,
)
from zhunsheng.matters.decisions.rules import BodyRule, body_rule
from zhunsheng.matters.decisions.words import BODIES, MAJOR, SEATS, Admission, Body, ItemClass, Result, Stand

A = TypeVar("A", bound=Act)


@dataclass(frozen=True)
class Item:
    """One agenda item as it stands now."""

    key: str
    raised: Entry[Proposed]
    ready: Readied | None
    admitted: Admission | None
    reported: bool
    recused: frozenset[str]
    spoken: dict[str, Stand]
    chair: ChairSpoke | None
    vote: Voted | None
    resolved: Entry[Resolved] | None

    @property
    def act(self) -> Proposed:
        """The item as it was put up."""
        return self.raised.act

    @property
    def study(self) -> bool:
        """Learning is no decision: it is reported on, not voted."""
        return self.act.item_class is ItemClass.STUDY

    @property
    def major(self) -> bool:
        """Whether it is 三重一大."""
        return self.act.item_class in MAJOR

    @property
    def settled(self) -> bool:
        """Whether nothing about it stands open: sent back, learnt, or ended in one of the four ways."""
        if self.admitted is Admission.BACK:
            return True
        return self.resolved is not None or (self.study and self.reported)

    @property
    def named(self) -> str:
        """The item as pages call it."""
        return f"{self.key}. {self.act.title}"


def item_of(file: File, key: str) -> Item | None:
    """The item of this key; ``None`` where none was put up."""
    raised = next(iter(_about(file, Proposed, key)), None)
    if raised is None:
        return None
    aside = frozenset(entry.act.who for entry in _about(file, Recused, key))
    ready, admitted = _last(file, Readied, key), _last(file, Admitted, key)
    return Item(
        key=key,
        raised=raised,
        ready=ready.act if ready else None,
        admitted=admitted.act.result if admitted else None,
        reported=_last(file, Reported, key) is not None,
        recused=aside,
        spoken={
            e.act.who: e.act.view for e in _about(file, Opined, key) if not e.act.written and e.act.who not in aside
        },
        chair=chair.act if (chair := _last(file, ChairSpoke, key)) else None,
        vote=vote.act if (vote := _last(file, Voted, key)) else None,
        resolved=_last(file, Resolved, key),
    )


def items(file: File) -> list[Item]:
    """All items in the order they were put up."""
    keys = dict.fromkeys(entry.act.item for entry in file.all(Proposed))
    return [item for key in keys if (item := item_of(file, key)) is not None]


def agenda(file: File) -> list[Item]:
    """The items that go before the meeting."""
    return [item for item in items(file) if item.admitted is Admission.ADMIT]


def bodies(file: File) -> tuple[Body, ...]:
    """The bodies that sit."""
    called = file.first(Called)
    return BODIES[called.act.kind] if called else ()


def due(file: File, body: Body) -> tuple[str, ...]:
    """Who is due to attend as a member of this body (应到)."""
    called = file.first(Called)
    members = called.act.due if called else ()
    return tuple(dict.fromkeys(member.who for member in members if member.capacity in SEATS[body]))


def everybody_due(file: File) -> tuple[str, ...]:
    """All who are due, of whichever body."""
    called = file.first(Called)
    return tuple(dict.fromkeys(member.who for member in called.act.due)) if called else ()


def present(file: File, body: Body) -> tuple[str, ...]:
    """The members of this body who came."""
    opened = file.last(Opened)
    came = opened.act.present if opened else ()
    return tuple(who for who in due(file, body) if who in came)


def voters(file: File, item: Item) -> tuple[str, ...]:
    """Who speaks and votes on an item: members of its body who came and did not step aside."""
    return tuple(who for who in present(file, item.act.body) if who not in item.recused)


def presider(file: File, item: Item) -> str:
    """Who speaks last on an item; empty where the presider himself stepped aside and another must lead."""
    opened = file.last(Opened)
    leads = opened.act.presider if opened else ""
    return "" if leads in item.recused else leads


def unheard(file: File, item: Item) -> tuple[str, ...]:
    """Those who must speak before the presider and have not."""
    leads = presider(file, item) or (item.chair.who if item.chair else "")
    silent = [who for who in voters(file, item) if who not in item.spoken and who != leads]
    return tuple(silent if leads else silent[1:])


def base(file: File, item: Item, rule: BodyRule) -> int:
    """The number the majority is taken of: those due, the recused included unless the rule takes them out."""
    members = due(file, item.act.body)
    return len(members) if rule.recused_in_base else len([who for who in members if who not in item.recused])


def short_of(file: File, item: Item, rule: BodyRule) -> int:
    """How many members are missing for this item; 0 where it may be heard."""
    needed = rule.quorum_of(len(due(file, item.act.body)), item.act.item_class.value)
    return max(0, needed - len(present(file, item.act.body)))


def opening_short(file: File, came: tuple[str, ...], rules: Rules, day: date) -> Iterator[tuple[Body, int, int, int]]:
    """Each body that cannot open with those who came: body, due, there, needed.

    What a body needs is the least that any of its items needs: with an agenda of appointments only, two thirds.
    """
    for body in bodies(file):
        rule = body_rule(rules, body, day)
        if rule is None:
            continue
        members = due(file, body)
        classes = [item.act.item_class.value for item in agenda(file) if item.act.body is body] or [""]
        needed = min(rule.quorum_of(len(members), each) for each in classes)
        there = len([who for who in members if who in came])
        if there < needed:
            yield body, len(members), there, needed


def carried(file: File, item: Item, rule: BodyRule) -> bool | None:
    """Whether the vote carried the item; ``None`` where there was no vote or the presider decides."""
    needed = rule.votes_to_pass(base(file, item, rule))
    return None if item.vote is None or needed is None else item.vote.votes_for >= needed


def majority(item: Item) -> Stand | None:
    """What more than half of those who spoke before the presider hold: for (perhaps amended), against, or neither."""
    views = list(item.spoken.values())
    if 2 * sum(view in (Stand.FOR, Stand.AMEND) for view in views) > len(views):
        return Stand.FOR
    return Stand.AGAINST if 2 * views.count(Stand.AGAINST) > len(views) else None


def departs(item: Item, decision: Result) -> bool:
    """Whether the presider's decision departs from the majority."""
    held = majority(item)
    return held is (Stand.AGAINST if decision is Result.PASSED else Stand.FOR)


def _about(file: File, act: type[A], key: str) -> list[Entry[A]]:
    return [entry for entry in file.all(act) if getattr(entry.act, "item", "") == key]


def _last(file: File, act: type[A], key: str) -> Entry[A] | None:
    found = _about(file, act, key)
    return found[-1] if found else None
