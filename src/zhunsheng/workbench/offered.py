"""Offers as a page shows them: what is mine to do now, what is still closed and why, what belongs to another stage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from zhunsheng.desk.actor import Actor
from zhunsheng.kernel.engine import WRONG_STAGE, Offer
from zhunsheng.kernel.posts import STAFF
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.pages.words import told, worded
from zhunsheng.workbench.nextstep import labels, main_first, mine, shared


@dataclass(frozen=True)
class Closed:
    """Something that cannot be done now: why, by which article, what would open it, and who may do it then."""

    verb: str
    what: str
    article: str
    todo: str
    posts: str


@dataclass(frozen=True)
class Offered:
    """What may be done: now by me; by others, or once a gate opens; in another stage."""

    ready: tuple[Offer, ...]
    closed: tuple[Closed, ...]
    later: tuple[Closed, ...]


def sorted_for(actor: Actor, offers: Iterable[Offer], people: Mapping[str, str]) -> Offered:
    """Offers sorted for the person at the page; guests are shown only what their own posts do.

    Of the acts every matter has, those with nothing to be about are not told of: nobody was urged, so nobody answers.
    """
    every = main_first(offers)
    ready = tuple(offer for offer in every if offer.refusal is None and mine(actor, offer))
    rest = [o for o in every if o not in ready and not (shared(o) and (o.refusal is None or not _of_stage(o)))]
    if not actor.posts & STAFF:
        rest = [offer for offer in rest if mine(actor, offer)]
    later = [o for o in rest if _of_stage(o)]
    held = [o for o in rest if o.refusal is not None and not _of_stage(o)]
    others = [o for o in rest if o.refusal is None]
    return Offered(
        ready,
        tuple(_closed(offer, people) for offer in (*held, *others)),
        tuple(_closed(offer, people) for offer in later),
    )


def _of_stage(offer: Offer) -> bool:
    return offer.refusal is not None and offer.refusal.code == WRONG_STAGE


def _closed(offer: Offer, people: Mapping[str, str]) -> Closed:
    refusal = offer.refusal or Refusal("post.not_yours", missing="条件已经具备,不归您的岗位办")
    shown = worded(in_names(refusal, people))
    article = shown.article or told(offer.step.article)
    return Closed(offer.verb, shown.what(), article, shown.todo(), labels(offer.step.by))


def in_names(refusal: Refusal, people: Mapping[str, str]) -> Refusal:
    """The refusal with colleagues called by name: gates know accounts only."""
    return refusal.in_names(people)
