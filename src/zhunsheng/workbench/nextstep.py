"""What a person can do next on a matter: the offers of the table, seen from the posts held."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from zhunsheng.desk.actor import Actor
from zhunsheng.kernel.engine import Offer, offers
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import STAY
from zhunsheng.kernel.record import SHARED
from zhunsheng.registers.files import Case, case

_SHARED = frozenset(step.act for step in SHARED)


@dataclass(frozen=True)
class Next:
    """The next act as a verb, its kind where it is mine to do, otherwise the posts it waits for."""

    verb: str
    kind: str = ""
    posts: str = ""


def mine(actor: Actor, offer: Offer) -> bool:
    """Whether one of the posts held may do what is offered."""
    return bool(actor.posts & set(offer.step.by))


def shared(offer: Offer) -> bool:
    """Whether it is one of the acts every matter has (a note, a paper on file, an urging)."""
    return offer.step.act in _SHARED


def labels(posts: Iterable[str]) -> str:
    """Posts in words."""
    return "、".join(Post(post).label for post in posts)


def main_first(found: Iterable[Offer]) -> list[Offer]:
    """Acts of ours that move the matter on before those that leave it where it is; shared ones last."""
    return sorted(found, key=lambda o: (shared(o), o.step.done_by not in ("us", "bureau"), o.step.to == STAY))


def next_of(actor: Actor, found: Case, day: date) -> Next:
    """The first thing to do: mine, else somebody's."""
    possible = [offer for offer in offers(found.procedure, found.view, day) if offer.refusal is None]
    ordered = [offer for offer in main_first(possible) if not shared(offer)]
    own = next((offer for offer in ordered if mine(actor, offer)), None)
    if own is not None:
        return Next(own.verb, own.act.KIND)
    first = ordered[0] if ordered else None
    return Next("") if first is None else Next(first.verb, posts=labels(first.step.by))


def next_on(actor: Actor, matter: str, day: date) -> Next:
    """The next step of a matter by its id."""
    found = case(actor.organ.pk, matter)
    return Next("") if found is None else next_of(actor, found, day)
