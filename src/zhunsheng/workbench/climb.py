"""Who sees what is overdue: the owner from the first day, then the section head, the deputy, the head.

After how many working days is the office's own dated rule (``overdue.climb``). Nothing is written when it climbs: it is
worked out when the to-do is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from zhunsheng.desk.actor import Actor
from zhunsheng.kernel.posts import Post
from zhunsheng.law import load
from zhunsheng.registers.files import law

RULE = "overdue.climb"
ONE_DAY = timedelta(days=1)


def _days(today: date) -> Mapping[Post, int]:
    """Working days overdue after which each post is told; nothing where the office has no such rule."""
    try:
        rule = law().value(RULE, today)
    except KeyError:
        return {}
    return {Post(post): int(days) for post, days in rule.items()}


def climbed_by(actor: Actor, today: date) -> date | None:
    """The last day by which what was due and is not done has climbed to one of the actor's posts."""
    days = [count for post, count in _days(today).items() if post in actor.posts]
    if not days:
        return None
    first_late = load().calendar.add(today + ONE_DAY, -max(1, min(days)))  # the first working day it was overdue
    return first_late - ONE_DAY


def told_to(due: date | None, today: date) -> tuple[Post, ...]:
    """The posts an overdue matter has climbed to, the lowest first."""
    if due is None or due >= today:
        return ()
    late = load().calendar.between(due, today)
    return tuple(post for post, count in sorted(_days(today).items(), key=lambda each: each[1]) if late >= count)
