"""Founding an office: the organ, its head row, its first act."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from zhunsheng.desk.actor import Actor
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.posts import Post
from zhunsheng.ledger.models import Head
from zhunsheng.matters.office.acts import Founded, Kind
from zhunsheng.people.models import Account, Organ, PostHeld


def found(
    *,
    key: str,
    name: str,
    code: str,
    kind: Kind,
    district: str = "",
    bureau: str = "",
    now: datetime | None = None,
    matter_id: str = "",
) -> Organ:
    """Create the organ and write its first act, which fixes its kind for ever.

    ``now`` and the opaque ``matter_id`` of the office's own record are given by a sample, which is the same every time.
    """
    with transaction.atomic():
        organ = Organ.objects.create(key=key, name=name, code=code, kind=kind.value, district=district, bureau=bureau)
        Head.objects.create(organ=organ)
        founder = Actor("0", "系统", organ, frozenset({Post.SYSADMIN}))
        first = Proposal(Founded(kind=kind, name=name, code=code), procedure="office")
        submit(founder, first, now=now, matter_id=matter_id)
    return organ


def engage(
    organ: Organ, username: str, name: str, password: str | None, posts: list[Post], since: date, body: str = ""
) -> Account:
    """A colleague or guest with an account and posts; without a password nobody can log in yet."""
    account = Account.objects.create_user(username, password, name=name, organ=organ)
    for post in posts:
        PostHeld.objects.create(organ=organ, account=account, post=post.value, body=body, since=since)
    return account
