"""What a person can do next on a matter: the offers of the table, seen from the posts held."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _

from zhunsheng.desk.actor import Actor
from zhunsheng.kernel.engine import Offer, offers, openings, usual
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import STAY
from zhunsheng.kernel.record import SHARED
from zhunsheng.kernel.view import Doer, View
from zhunsheng.pages.words import listed
from zhunsheng.registers.files import Case, case

_SHARED = frozenset(step.act for step in SHARED)


@dataclass(frozen=True)
class Next:
    """The next act as a verb, its kind where it is mine to do, otherwise the posts it waits for.

    About one of several things (a task, an agenda item) it is done from the list on the matter's page: no kind.
    """

    verb: str
    kind: str = ""
    posts: str = ""


def asked_by(actor: Actor, view: View) -> View:
    """The view of what this person may do: what only another may is then no offer."""
    return replace(view, doer=Doer(actor.id, actor.posts))


def mine(actor: Actor, offer: Offer) -> bool:
    """Whether one of the posts held may do what is offered."""
    return bool(actor.posts & set(offer.step.by))


def shared(offer: Offer) -> bool:
    """Whether it is one of the acts every matter has (a note, a paper on file, an urging)."""
    return offer.step.act in _SHARED


def labels(posts: Iterable[str]) -> str:
    """Posts in words."""
    return listed(_(Post(post).label) for post in posts)


def main_first(found: Iterable[Offer]) -> list[Offer]:
    """Acts of ours that move the matter on before those that leave it where it is; shared ones last."""
    return sorted(found, key=lambda o: (shared(o), o.step.done_by not in ("us", "bureau"), o.step.to == STAY))


def next_of(actor: Actor, found: Case, day: date) -> Next:
    """The usual next thing: what is mine where it stands, else what comes next and whose it is.

    What opens a matter elsewhere about this one (a review) comes before what moves this one on.
    """
    able = usual(found.procedure, found.view, offers(found.procedure, asked_by(actor, found.view), day))
    here = [_here(o) for o in able if mine(actor, o) and o.step.to == STAY]
    if here:
        return here[0]
    ways = [way for way, refusal in openings(found.procedure, found.view, day) if refusal is None and not way.aside]
    if ways and not any(o.step.to == STAY for o in able):
        return Next(ways[0].verb, posts="" if actor.posts & set(ways[0].by) else labels(ways[0].by))
    if able and mine(actor, able[0]):
        return _here(able[0])
    others = able or usual(found.procedure, found.view, offers(found.procedure, found.view, day))
    return Next(others[0].verb, posts=labels(others[0].step.by)) if others else Next("")


def _here(offer: Offer) -> Next:
    return Next(offer.verb, "" if offer.step.each else offer.act.KIND)


def next_on(actor: Actor, matter: str, day: date) -> Next:
    """The next step of a matter by its id."""
    found = case(actor.organ.pk, matter)
    return Next("") if found is None else next_of(actor, found, day)
