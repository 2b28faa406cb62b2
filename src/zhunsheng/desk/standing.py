"""Posts done for others (代行职责): a power follows the act that gave it, in the matters it names, from day to day.

Source: the office's own rules (内规). A log-in gives nobody a power; what the absent one may not do any more, nobody
does for him; what takes a post of one's own – correction, late entry, the sight of a sealed matter – is not lent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from zhunsheng.desk.actor import Actor
from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import File
from zhunsheng.kernel.posts import STAFF, Post
from zhunsheng.kernel.record import StoodIn, standing_in
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.people.models import Account, Organ, PostHeld


def seated(actor: Actor, file: File, day: date, act: Act | None = None) -> Actor:
    """The actor with the posts done for others in this matter on a day; a lent power is not lent on by ``act``."""
    if isinstance(act, StoodIn):
        return actor
    lent = standing_in(file, actor.id, day)
    held = _held(actor.organ, lent, day) if lent else frozenset()
    return replace(actor, posts=actor.posts | held) if held else actor


def _held(organ: Organ, lent: Mapping[str, str], day: date) -> frozenset[Post]:
    """Of the posts lent, those that whoever lent them still holds."""
    still = PostHeld.objects.filter(organ=organ, account_id__in=set(lent.values())).on(day)
    known = {(post, str(account)) for post, account in still.values_list("post", "account_id")}
    return frozenset(Post(post) for post, absent in lent.items() if (post, absent) in known)


def check_standing(organ: Organ, act: Act) -> None:
    """Refuse a stand-in for a post the absent one does not hold, or by somebody who is not of the office."""
    if not isinstance(act, StoodIn):
        return
    if not _posts(organ, act.absent, act.since) & {Post(act.post.value)}:
        raise Refusal(
            "record.stood_in.not_held",
            "内规",
            "被代行人在起日没有担任“{post}”",
            "请核对被代行人和代行的岗位",
            {"post": act.post},
        )
    if not _posts(organ, act.by, act.since) & STAFF:
        raise Refusal("record.stood_in.outsider", "内规", "代行人不是本单位在岗的同志", "请另定代行人")


def _posts(organ: Organ, account: str, day: date) -> frozenset[Post]:
    found = Account.objects.filter(organ=organ, pk=account).first() if account.isdigit() else None
    return frozenset() if found is None else found.posts_on(day)
