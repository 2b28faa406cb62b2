"""What happens on a choosing day, as values: events, sittings, and the state they lead to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from zhunsheng.kernel.fields import Choice


class What(Choice):
    """What happened. ``drew`` takes the place of ``chose`` where the rule has flats drawn from slips."""

    CALLED = "called", "叫号"
    CHOSE = "chose", "选定"
    DREW = "drew", "抽定"
    DEFERRED = "deferred", "顺延"
    MISSED = "missed", "缺席"
    WAIVED = "waived", "放弃"
    FROZE = "froze", "冻结"
    RELEASED = "released", "解除冻结"


@dataclass(frozen=True, slots=True)
class Event:
    """One step, in the order it was recorded. ``at`` is an instant, +08:00.

    ``flat``: what was chosen or drawn. ``paper``: the digest or number of the signed waiver. ``froze`` and
    ``released`` are about a household or, where ``household`` is "", about a flat; ``why`` says by which paper.
    """

    what: What
    at: str
    household: str = ""
    flat: str = ""
    paper: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Sitting:
    """A day of the timetable with the numbers called to it, first to last. Two half-days are one day."""

    day: str
    first: int
    last: int


class Taken(NamedTuple):
    """A flat a household could not have: who had it before (place number), or 0 and the reason it was not open."""

    flat: str
    number: int
    why: str = ""
