"""What a household's file says of its flat: which it is, what is still to be paid for it, what is out of order in it.

The day of choosing is another matter's; it stands above this procedure and is looked at by its stable kinds only. Its
acts name the household and are filed here, so a row follows them.
"""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry, Entry, File
from zhunsheng.matters.households import facts
from zhunsheng.matters.households.acts import Agreed, Closed, MovedOut
from zhunsheng.matters.households.flats import (
    Balanced,
    DefectFixed,
    DefectReported,
    Housed,
    PriceLine,
    Settled,
    Titled,
)
from zhunsheng.matters.households.words import (
    OWED_BY_HOUSEHOLD,
    CloseGround,
    Direction,
    FreezeGround,
    Measure,
    Standing,
    Way,
)

CALLED, CHOSEN, CHANGED, WAIVED = "choose.call", "choose.choose", "choose.change", "choose.waive"
BESIDE = ("choose.defer", "choose.absent", "choose.skip", "choose.resume")
"""The deeds of a day of choosing that name a household (``household``, ``code``, a choice and a change ``flat``)."""
CHOOSING = (CALLED, CHOSEN, CHANGED, WAIVED, *BESIDE)


def turn(file: File) -> AnyEntry | None:
    """The last that happened to the household on a day of choosing."""
    return next((entry for entry in reversed(file.foreign) if entry.kind in CHOOSING), None)


def choices(file: File) -> tuple[str, ...]:
    """The flats chosen, as they stand; a household that takes two has a code for each."""
    chosen: dict[str, str] = {}
    for entry in file.foreign:
        if entry.kind in (CHOSEN, CHANGED):
            chosen[entry.act.code] = entry.act.flat
        elif entry.kind == WAIVED:
            chosen.pop(entry.act.code, None)
    return tuple(flat for flat in chosen.values() if flat)


def chooses(file: File) -> bool:
    """Whether anything was chosen for the household on a day of choosing, and stands."""
    return bool(choices(file))


def sheet(file: File) -> Entry[Settled] | None:
    """The newest settlement sheet."""
    return file.last(Settled)


def flats(file: File) -> tuple[str, ...]:
    """The household's flats: as its newest sheet says, before that as they were chosen."""
    newest = sheet(file)
    return choices(file) if newest is None else newest.act.numbers


def handed(file: File) -> tuple[str, ...]:
    """The flats handed over so far."""
    return tuple(flat for entry in file.all(Housed) for flat in entry.act.flats)


def awaited(file: File) -> tuple[str, ...]:
    """The flats still to be handed over."""
    return tuple(flat for flat in flats(file) if flat not in handed(file))


def total(lines: tuple[PriceLine, ...]) -> int:
    """What the household owes by these lines, in 分; below zero it is owed."""
    return sum(line.amount if line.item in OWED_BY_HOUSEHOLD else -line.amount for line in lines)


def received(file: File) -> int:
    """The difference money the household has paid, less what it was paid, in 分."""
    return sum(_signed(entry.act) for entry in file.all(Balanced))


def _signed(act: Balanced) -> int:
    return act.amount if act.direction is Direction.FROM_HOUSEHOLD else -act.amount


def balance(file: File) -> int:
    """What the household still owes by its newest sheet, in 分; below zero it is owed."""
    newest = sheet(file)
    return 0 if newest is None else total(newest.act.lines) - received(file)


def direction(file: File) -> Direction | None:
    """Which way money goes by the newest sheet, whether it was paid since or not; ``None`` where none does."""
    newest = sheet(file)
    if newest is None:
        return None
    place = file.entries.index(newest)
    before = sum(_signed(entry.act) for entry in file.entries[:place] if isinstance(entry.act, Balanced))
    asked = total(newest.act.lines) - before
    return None if not asked else Direction.FROM_HOUSEHOLD if asked > 0 else Direction.TO_HOUSEHOLD


def asked_of_household(file: File) -> bool:
    """Whether the household has to pay by its newest sheet."""
    return direction(file) is Direction.FROM_HOUSEHOLD


def asked_of_us(file: File) -> bool:
    """Whether money is to be paid back by the newest sheet, and may be."""
    return direction(file) is Direction.TO_HOUSEHOLD and facts.payable(file)


def measured(file: File) -> bool:
    """Whether the newest sheet goes by the measured area."""
    newest = sheet(file)
    return newest is not None and newest.act.measure is Measure.MEASURED


def settled(file: File) -> bool:
    """Whether area and money are settled in the end."""
    return measured(file) and balance(file) == 0


def broken(file: File) -> tuple[str, ...]:
    """The numbers of what was reported and is not repaired."""
    fixed = {entry.act.number for entry in file.all(DefectFixed)}
    return tuple(e.act.number for e in file.all(DefectReported) if e.act.number not in fixed)


def takes_flat(file: File) -> bool:
    """Whether a flat is due at all."""
    signed = facts.agreement(file)
    return signed is not None and signed.act.way is not Way.MONEY


def overstays(file: File) -> bool:
    """Whether the flat was not there in time, as far as this file can say: not handed over by the agreed end."""
    signed, done = facts.agreement(file), facts.housed(file)
    if signed is None or signed.act.transition_to is None or not takes_flat(file):
        return False
    return facts.payable(file) and (done is None or done.happened_on > signed.act.transition_to)


def waived(file: File) -> bool:
    """Whether the household gave its flat up: on a day of choosing, or when its file was closed."""
    closed, last = file.last(Closed), turn(file)
    if closed is not None and closed.act.ground is CloseGround.WAIVED:
        return True
    return last is not None and last.kind == WAIVED and not flats(file)


def standing(file: File) -> Standing:
    """How far the household is. Whether it is on a list of those who choose, only that list can say."""
    reached = (
        (waived(file), Standing.WAIVED),
        (file.has(Closed), Standing.CLOSED),
        (file.has(Titled), Standing.TITLED),
        (facts.housed(file) is not None, Standing.HANDED),
        (settled(file), Standing.SETTLED),
        (bool(flats(file)), Standing.CHOSEN),
        (_called(file), Standing.CALLED),
        (file.has(MovedOut) and takes_flat(file), Standing.ELIGIBLE),
        (file.has(MovedOut), Standing.MOVED),
        (file.has(Agreed), Standing.SIGNED),
    )
    return next((word for there, word in reached if there), Standing.OPEN)


def _called(file: File) -> bool:
    last = turn(file)
    return last is not None and last.kind == CALLED


def held(file: File) -> str:
    """What stands beside that: frozen by a court, or in dispute about title."""
    grounds = {entry.act.ground for entry in facts.freezes(file).values()}
    return "冻结" if FreezeGround.COURT in grounds else "有争议" if grounds else ""
