"""What a file says of a suit: who we are in it, what judgment stands, what is to be done."""

from __future__ import annotations

from datetime import date

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import AnyEntry, Entry, File
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.matters.litigation.acts import (
    AnswerFiled,
    DelayRuled,
    Heard,
    HearingNoticed,
    Referred,
    SentToBureau,
    Served,
)
from zhunsheng.matters.litigation.ending import Appealed, AppealMade, Judged, Performed
from zhunsheng.matters.litigation.words import (
    HEADS,
    SUED_ROLES,
    Capacity,
    Instance,
    Organ,
    Result,
)

ARRIVALS = (Referred, Served)


def arrivals(file: File) -> list[AnyEntry]:
    """Every slip of the bureau and every notice of a court, oldest first."""
    return [entry for entry in file.entries if isinstance(entry.act, ARRIVALS)]


def for_district(file: File) -> bool:
    """Whether the bureau files this suit's answer in the district's name."""
    return any(entry.act.in_name_of is InNameOf.DISTRICT for entry in file.all(Referred))


def sued(file: File) -> bool:
    """Whether the office itself is defendant: only then its head's appearance is asked for."""
    return any(entry.act.role in SUED_ROLES for entry in file.all(Served))


def side(file: File) -> str:
    """Own case, referred case, or both – a case in both roles is counted in both figures and says so."""
    own, referred = file.has(Served), file.has(Referred)
    return "两种身份" if own and referred else "本中心" if own else "批转"


def more_time(file: File) -> Entry[DelayRuled] | None:
    """The court's ruling that the evidence may come later than the answer (行诉法36), the newest."""
    return next((entry for entry in reversed(file.all(DelayRuled)) if entry.act.granted), None)


def last_place(file: File, *kinds: type[Act]) -> int:
    """The place of the newest act of these kinds; -1 where there is none."""
    return max((i for i, entry in enumerate(file.entries) if isinstance(entry.act, kinds)), default=-1)


def above_pending(file: File) -> bool:
    """Whether an appeal or a retrial is before the court and not decided."""
    judged = last_place(file, Judged)
    later = [
        i
        for i, entry in enumerate(file.entries)
        if isinstance(entry.act, AppealMade | Appealed)
        or (isinstance(entry.act, ARRIVALS) and entry.act.instance is not Instance.FIRST)
    ]
    return max(later, default=-1) > judged


def standing(file: File) -> Entry[Judged] | None:
    """The judgment that decides the case now: one that upholds leaves the earlier one standing."""
    found: Entry[Judged] | None = None
    for entry in file.all(Judged):
        if entry.act.result is Result.REMANDED:
            found = None
        elif found is None or not _upholds(entry.act):
            found = entry
    return found


def _upholds(act: Judged) -> bool:
    return act.result is Result.APPEAL_DISMISSED or (
        act.result is Result.WITHDRAWN and act.instance in {Instance.SECOND, Instance.RETRIAL}
    )


def orders(file: File) -> bool:
    """Whether the judgment that stands orders something of us."""
    entry = standing(file)
    return entry is not None and entry.act.orders_something


def performed(file: File) -> bool:
    """Whether everything ordered was done, after the judgment that orders it."""
    entry = standing(file)
    if entry is None:
        return False
    place = file.entries.index(entry)
    return any(isinstance(later.act, Performed) and later.act.complete for later in file.entries[place + 1 :])


def bureau_holds(file: File) -> bool:
    """Whether draft and evidence lie with the bureau and the court has not got them."""
    return last_place(file, SentToBureau) > last_place(file, AnswerFiled)


def noticed(file: File) -> date | None:
    """The day of the hearing named last and not held yet."""
    notice = file.last(HearingNoticed)
    if notice is None or last_place(file, HearingNoticed) < last_place(file, Heard):
        return None
    return notice.act.hearing_on


def head_came(act: Heard) -> bool:
    """Whether a head of our own organ appeared; somebody else's head does not count (法释〔2020〕3号第2条)."""
    return any(person.organ is Organ.CENTRE and person.capacity in HEADS for person in act.present)


def staff_came(act: Heard) -> bool:
    """Whether one of our own staff appeared."""
    return any(person.organ is Organ.CENTRE and person.capacity is Capacity.STAFF for person in act.present)


def hearings(file: File) -> dict[Instance, list[Entry[Heard]]]:
    """The hearings by instance, oldest first."""
    found: dict[Instance, list[Entry[Heard]]] = {}
    for entry in file.all(Heard):
        found.setdefault(entry.act.instance, []).append(entry)
    return found
