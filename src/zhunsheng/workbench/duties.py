"""Whose terms are due: for the office's people the office's own, for people of another body those of that body.

A register row keeps the nearest day of the office. The bureau's reviewer waits for nobody where the bureau is waited
for, and is late where the bureau is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from zhunsheng.desk.actor import Actor
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.catalogue import procedures

US = frozenset({"us"})
OF_GUESTS = {Post.REVIEWER: frozenset({"review_body"})}
"""The terms a guest post answers for, by whose they are."""
BUREAU = "区司法局"
BUREAUS = frozenset({Post.REVIEWER, Post.BUREAU_DESK})


def whose(actor: Actor, procedure: str = "") -> frozenset[str]:
    """Whose terms the actor goes by: the own ones, and in some procedures those of whom the office accompanies."""
    if not actor.guest:
        known = procedures().get(procedure)
        return known.minds if known else US
    return frozenset().union(*(OF_GUESTS.get(post, frozenset()) for post in actor.posts))


def due_for(actor: Actor, clocks: Sequence[Mapping[str, Any]], due: date | None) -> date | None:
    """The nearest day of the actor's own body; ``due`` is that of the office."""
    if not actor.guest:
        return due
    own = whose(actor)
    days = [c["safe"] for c in clocks if c["state"] == "running" and c["whose"] in own and c["safe"]]
    return date.fromisoformat(min(days)) if days else None


def waiting_for(actor: Actor, waiting: str) -> str:
    """Whom the actor waits for: never the own body."""
    return "" if actor.posts & BUREAUS and waiting.startswith(BUREAU) else waiting
