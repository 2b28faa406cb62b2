"""What a household's file says: who it is, what its agreement leaves out, what is paid, what holds its money.

The plan's file is looked at through its stable kinds only, and by nothing that stands in this household's row: a plan
may change without ten thousand rows being folded anew.
"""

from __future__ import annotations

from datetime import date

from zhunsheng.kernel.file import Entry, File
from zhunsheng.kernel.view import View
from zhunsheng.matters.households.acts import Agreed, Closed, MovedOut, Opened, Paid
from zhunsheng.matters.households.changes import Frozen, Joined, Released, Split, Succeeded
from zhunsheng.matters.households.flats import Housed
from zhunsheng.matters.households.words import Element, PayKind, Route, SplitEffect

PLANS = "compensation_plans"
READY: dict[Route, str] = {
    Route.STATE: "plan.announce",
    Route.COLLECTIVE: "land.plan_final",
    Route.LEGACY: "legacy.transcribe",
}
"""The deed of the plan after which agreements are signed on each route (13、25;实施条例 29)."""
DECISIONS = frozenset({"plan.comp_decision", "land.decide"})
"""The district's decision on one household that did not agree; it names the household by its number in the plan."""


def opened(file: File) -> Opened | None:
    """How the file was opened, as it stands corrected."""
    entry = file.first(Opened)
    return None if entry is None else entry.act


def route(file: File) -> Route | None:
    """By which law the household's project runs."""
    act = opened(file)
    return None if act is None else act.route


def head(file: File) -> str:
    """Who stands for the household now. A personal field: for the party list and the list in the area only."""
    act, last = opened(file), file.last(Succeeded)
    return last.act.head if last is not None else "" if act is None else act.head


def agreement(file: File) -> Entry[Agreed] | None:
    """The agreement as it stands."""
    return file.last(Agreed)


def gaps(act: Agreed) -> tuple[Element, ...]:
    """The elements of article 25 an agreement neither states nor has no use for; see ``looked_through``."""
    return tuple(element for element in Element if element not in {*act.elements, *act.without})


def looked_through(act: Agreed) -> bool:
    """Whether anybody compared the agreement with article 25; a line of an old workbook says nothing about it."""
    return bool(act.elements or act.without)


def plan(view: View) -> File | None:
    """The file of the plan, where it can be looked at."""
    act = opened(view.file)
    return None if act is None else view.reads.get(act.plan)


def decision(view: View) -> bool:
    """Whether the district decided this household's compensation."""
    act, above = opened(view.file), plan(view)
    if act is None or above is None:
        return False
    return any(e.kind in DECISIONS and getattr(e.act, "household", "") == act.code for e in above.entries)


def window(view: View) -> date | None:
    """The last day of the signing window as the plan announced it."""
    above = plan(view)
    days = [e.act.sign_until for e in above.entries if e.kind == READY[Route.STATE]] if above is not None else []
    return days[-1] if days else None


def paid(file: File, kind: PayKind) -> int:
    """What was paid of one kind, in 分."""
    return sum(entry.act.amount for entry in file.all(Paid) if entry.act.kind is kind)


def owed(file: File) -> int:
    """The agreed compensation that is not paid yet, in 分."""
    signed = agreement(file)
    return 0 if signed is None else max((signed.act.amount or 0) - paid(file, PayKind.COMPENSATION), 0)


def freezes(file: File) -> dict[str, Entry[Frozen]]:
    """What holds the household's money, by the number of its paper."""
    held: dict[str, Entry[Frozen]] = {}
    for entry in file.entries:
        if isinstance(entry.act, Frozen):
            held[entry.act.number] = entry
        elif isinstance(entry.act, Released):
            held.pop(entry.act.number, None)
    return held


def payable(file: File) -> bool:
    """Whether money may be paid out."""
    return not freezes(file)


def dissolved(file: File) -> bool:
    """Whether the household is none any more: parted for good, or merged into another."""
    return file.has(Joined) or any(entry.act.effect is SplitEffect.CLOSES for entry in file.all(Split))


def gone(file: File) -> bool:
    """Whether nothing more happens in the file."""
    return file.has(Closed) or dissolved(file)


def housed(file: File) -> Entry[Housed] | None:
    """The handing over with which the household has all its flats."""
    return next((entry for entry in file.all(Housed) if entry.act.last), None)


def late_flat(file: File) -> Entry[Housed] | None:
    """The handing over of the flat, where it came after the agreed transition."""
    signed, done = agreement(file), housed(file)
    if signed is None or done is None or signed.act.transition_to is None:
        return None
    return done if done.happened_on > signed.act.transition_to else None


def late_pay(file: File) -> Entry[Paid] | None:
    """The payment that made the compensation complete, where it came after the agreed day."""
    signed = agreement(file)
    if signed is None or signed.act.pay_by is None:
        return None
    done = [entry for entry in file.all(Paid) if entry.act.kind is PayKind.COMPENSATION and entry.act.final]
    return done[0] if done and done[0].happened_on > signed.act.pay_by else None


def moved_on(file: File) -> date | None:
    """The day the old house was taken over empty."""
    entry = file.first(MovedOut)
    return None if entry is None else entry.happened_on
