"""A project on its page: the stages as a picture, what is missing and from whom, each permit with its own list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from zhunsheng.desk.standing import seated
from zhunsheng.kernel.engine import offers_for
from zhunsheng.matters.projects.progress import Missing, Permit, missing, permits
from zhunsheng.matters.projects.words import OBTAINED, PENDING, Phase, State
from zhunsheng.pages.facts import Sight
from zhunsheng.pages.lamps import NONE, Lamp, Lamps
from zhunsheng.pages.stages import Box, Stages, stages
from zhunsheng.registers.files import Case
from zhunsheng.workbench.chair import Chair
from zhunsheng.workbench.lawdays import lamps_on
from zhunsheng.workbench.nextstep import asked_by
from zhunsheng.workbench.offered import Offered, sorted_for

PROCEDURE = "projects"
EACH = "permit"
LOOKS = {State.REFUSED: "refused", State.EXPIRED: "refused", State.RETURNED: "back", State.LISTED: "ahead"}
OFFICES = frozenset({"other"})


@dataclass(frozen=True)
class PermitShown:
    """One permit: how it stands today, its office's nearest term, what is missing, what may be done about it."""

    permit: Permit
    anchor: str
    state: str
    look: str
    lamp: Lamp | None
    lacking: tuple[Missing, ...]
    offered: Offered


@dataclass(frozen=True)
class Project:
    """Everything a project's page shows beside what every matter's page shows."""

    applicant: str
    obtained: int
    listed: tuple[PermitShown, ...]
    missing: tuple[Missing, ...]
    drawing: Stages


def project_of(chair: Chair, found: Case, clocks: list[dict[str, Any]], seen: Sight) -> Project | None:
    """The project of a matter; ``None`` where the matter is none, or no permit is listed yet."""
    known = permits(found.file) if found.procedure.id == PROCEDURE else ()
    if not known:
        return None
    lamps = lamps_on(chair.today)
    lacking = missing(found.file, chair.today)
    shown = tuple(
        _shown(chair, found, permit, number, _nearest(permit, clocks, lamps), lacking, seen)
        for number, permit in enumerate(known, 1)
    )
    return Project(
        applicant=found.file.entries[0].act.applicant,
        obtained=sum(permit.state in OBTAINED for permit in known),
        listed=shown,
        missing=tuple(lacking),
        drawing=stages([(_(phase.label), boxes) for phase in Phase if (boxes := _boxes(shown, phase))]),
    )


def _shown(
    chair: Chair, found: Case, permit: Permit, number: int, lamp: Lamp | None, lacking: list[Missing], seen: Sight
) -> PermitShown:
    state = permit.on(chair.today)
    seat = seated(chair.actor, found.file, chair.today)
    own = offers_for(found.procedure, asked_by(seat, found.view), EACH, permit.name, chair.today)
    look = LOOKS.get(state) or ("done" if state in OBTAINED else lamp.colour if lamp else NONE)
    return PermitShown(
        permit=permit,
        anchor=f"permit-{number}",
        state=_(state.label),
        look=look,
        lamp=lamp if state in PENDING or state is State.DECIDED else None,
        lacking=tuple(each for each in lacking if each.permit == permit.name),
        offered=sorted_for(seat, own, seen.people),
    )


def _nearest(permit: Permit, clocks: list[dict[str, Any]], lamps: Lamps) -> Lamp | None:
    """The lamp of the office's term that ends first and holds today."""
    running = [clock for clock in clocks if clock["key"] == permit.name and _holds(clock, lamps.today)]
    first = min(running, key=lambda clock: str(clock["safe"]), default=None)
    return None if first is None else lamps.of_clock(first)


def _holds(clock: Mapping[str, Any], today: date) -> bool:
    if clock["state"] != "running" or not clock["safe"] or clock["whose"] not in OFFICES:
        return False
    if clock.get("lapses") and date.fromisoformat(clock["safe"]) < today:
        return False
    after = clock.get("presumed_after")
    return not after or date.fromisoformat(after) < today


def _boxes(shown: tuple[PermitShown, ...], phase: Phase) -> list[Box]:
    return [Box(each.anchor, each.permit.name, _words(each), each.look) for each in shown if each.permit.phase is phase]


def _words(shown: PermitShown) -> str:
    """The state, and how much time its office has left or how late it is."""
    return f"{shown.state} · {shown.lamp.words}" if shown.lamp is not None else shown.state
