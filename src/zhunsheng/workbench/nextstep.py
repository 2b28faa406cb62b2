"""What a person can do next on a matter: the offers of the table, seen from the posts held."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from zhunsheng.desk.actor import Actor
from zhunsheng.kernel.engine import Offer, offers, openings, usual
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import STAY
from zhunsheng.kernel.record import SHARED, SHARED_CLOCKS, Urged
from zhunsheng.kernel.view import Doer, View
from zhunsheng.pages.words import listed
from zhunsheng.registers.files import Case, case

Clocks = Sequence[Mapping[str, Any]]
URGED = next(clock.label for clock in SHARED_CLOCKS if clock.due_in is not None and clock.due_in.act is Urged)
"""The clock that runs once somebody was urged with a day to answer by."""
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


def next_of(actor: Actor, found: Case, day: date, clocks: Clocks) -> Next:
    """The usual next thing: what is mine where it stands, else what comes next and whose it is.

    What opens a matter elsewhere about this one (a review) comes before what moves this one on. Those whose day passed
    in silence are urged; ``clocks`` are those of the matter's row.
    """
    urge = _urge(actor, found, day) if _silent(found, clocks, day) and not actor.guest else None
    if urge is not None:
        return urge
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


def _silent(found: Case, clocks: Clocks, day: date) -> bool:
    """Whether somebody we wait for let his day pass and is not urged yet, or did not answer in the time that gave.

    About one of several things (a permit) it is told where that thing stands.
    """
    today, theirs = day.isoformat(), found.procedure.minds - {"us"}
    running = [clock for clock in clocks if clock["state"] == "running" and clock["due"] and not clock["key"]]
    if any(clock["label"] == URGED and clock["due"] >= today for clock in running):
        return False
    late = any(clock["whose"] in theirs and clock["due"] < today for clock in running)
    return late and bool(found.procedure.waiting(found.view))


def _urge(actor: Actor, found: Case, day: date) -> Next | None:
    able = (offer for offer in offers(found.procedure, found.view, day) if offer.act is Urged and offer.refusal is None)
    offer = next(able, None)
    if offer is None:
        return None
    return _here(offer) if mine(actor, offer) else Next(offer.verb, posts=labels(offer.step.by))


def _here(offer: Offer) -> Next:
    return Next(offer.verb, "" if offer.step.each else offer.act.KIND)


def next_on(actor: Actor, matter: str, day: date, clocks: Clocks) -> Next:
    """The next step of a matter by its id; ``clocks`` are those of its row."""
    found = case(actor.organ.pk, matter)
    return Next("") if found is None else next_of(actor, found, day, clocks)
