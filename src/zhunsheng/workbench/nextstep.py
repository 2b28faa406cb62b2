"""What a person can do next on a matter: the offers of the table, seen from the posts held."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from zhunsheng.desk.actor import Actor
from zhunsheng.kernel.engine import Offer, offers, openings, usual
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
    """The usual next thing: mine first, what opens a matter elsewhere about this one included, else somebody's."""
    able = usual(found.procedure, found.view, offers(found.procedure, found.view, day))
    opened = [way for way, refusal in openings(found.procedure, found.view, day) if refusal is None]
    own = [Next(o.verb, o.act.KIND) for o in able if mine(actor, o)]
    own = own[:1] or [Next(way.verb) for way in opened if actor.posts & set(way.by)][:1]
    others = [Next(way.verb, posts=labels(way.by)) for way in opened]
    others += [Next(o.verb, posts=labels(o.step.by)) for o in able]
    return next(iter((*own, *others)), Next(""))


def next_on(actor: Actor, matter: str, day: date) -> Next:
    """The next step of a matter by its id."""
    found = case(actor.organ.pk, matter)
    return Next("") if found is None else next_of(actor, found, day)
