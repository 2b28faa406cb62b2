"""The repeated things of a matter on its page (tasks, measures): what, whose, by when, and each with its own offers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _

from zhunsheng.desk.standing import seated
from zhunsheng.kernel.engine import Offer, offers_for, things
from zhunsheng.kernel.procedure import Thing, Things
from zhunsheng.pages.facts import Sight
from zhunsheng.registers.files import Case
from zhunsheng.workbench.chair import Chair
from zhunsheng.workbench.climb import told_to
from zhunsheng.workbench.nextstep import asked_by, labels
from zhunsheng.workbench.offered import Offered, sorted_for


@dataclass(frozen=True)
class ThingShown:
    """One thing: its key, what the procedure says of it, names for accounts, and what may be done about it."""

    key: str
    thing: Thing
    owner: str
    late: bool
    climbed: str
    offered: Offered


@dataclass(frozen=True)
class ThingsShown:
    """The things of one kind."""

    each: str
    label: str
    things: tuple[ThingShown, ...]
    fixed: bool


def things_of(chair: Chair, found: Case, seen: Sight) -> tuple[ThingsShown, ...]:
    """Every kind of repeated thing the procedure shows, where there is one."""
    shown = (
        ThingsShown(kind.each, _(kind.label), tuple(_each(chair, found, kind, seen)), bool(kind.keys))
        for kind in found.procedure.things
    )
    return tuple(each for each in shown if each.things)


def _each(chair: Chair, found: Case, kind: Things, seen: Sight) -> Iterator[ThingShown]:
    """What is over stands last, as it was; of what is open the nearest day first."""
    keys = kind.keys or things(found.file, kind.each)
    known = {key: thing for key in keys if (thing := kind.of(found.view, key)) is not None}
    for key, thing in sorted(known.items(), key=lambda each: (each[1].over, each[1].due or date.max)):
        late = not thing.over and thing.due is not None and thing.due < chair.today
        yield ThingShown(
            key,
            thing,
            seen.people.get(thing.owner, thing.owner),
            late,
            labels(told_to(thing.due, chair.today)) if late else "",
            own_list(chair, found, kind.each, key, seen),
        )


def own_list(chair: Chair, found: Case, each: str, key: str, seen: Sight) -> Offered:
    """The list of one item or task; first what comes next in the table after the last deed about it."""
    seat = seated(chair.actor, found.file, chair.today)
    own = offers_for(found.procedure, asked_by(seat, found.view), each, key, chair.today)
    offered = sorted_for(seat, own, seen.people)
    order = [step.act for step in found.procedure.steps if step.each == each]
    done = [
        order.index(type(e.act)) for e in found.file.entries if getattr(e.act, each, "") == key if type(e.act) in order
    ]
    last = max(done, default=0)

    def place(offer: Offer) -> tuple[bool, bool, int]:
        at = order.index(offer.act)
        return (at < last, not offer.step.once, at)

    return replace(offered, ready=tuple(sorted(offered.ready, key=place)))
