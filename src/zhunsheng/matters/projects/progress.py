"""How far a project has come: each permit's state, who has to move, what is missing, how long each office took.

What the record says never depends on a day; what silence means on a day is asked with that day (``Permit.on``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from zhunsheng.clock.terms import last_day
from zhunsheng.kernel.file import AnyEntry, Entry, File
from zhunsheng.kernel.record import Filed
from zhunsheng.matters.projects.acts import Item, Listed, Opened, Routed
from zhunsheng.matters.projects.permits import (
    Accepted,
    CorrectionTold,
    Decided,
    Delivered,
    HearingAsked,
    HearingHeld,
    Refused,
    Resubmitted,
    Special,
    Submitted,
)
from zhunsheng.matters.projects.words import (
    LICENCES,
    PHASE_OF,
    Investor,
    PermitKind,
    Phase,
    Purpose,
    Route,
    State,
    Turn,
)

MOVES = {
    Submitted: State.SUBMITTED,
    CorrectionTold: State.RETURNED,
    Resubmitted: State.SUBMITTED,
    Accepted: State.ACCEPTED,
    HearingAsked: State.SPECIAL,
    HearingHeld: State.ACCEPTED,
    Decided: State.DECIDED,
    Refused: State.REFUSED,
    Delivered: State.DELIVERED,
}
CORRECT = "xk.correct"


@dataclass(frozen=True)
class Permit:
    """One permit: what it is, how it stands since when, by which act; ``silent_after`` where silence would accept it.

    ``told`` is what the office asked to be corrected. ``by_silence``: the office did let its term pass.
    """

    item: Item
    state: State = State.LISTED
    since: date | None = None
    seq: int | None = None
    told: str = ""
    number: str = ""
    valid_to: date | None = None
    silent_after: date | None = None
    by_silence: bool = False

    @property
    def name(self) -> str:
        """Its short name in this project."""
        return self.item.permit

    @property
    def phase(self) -> Phase:
        """The stage it belongs to."""
        return self.item.phase or PHASE_OF[self.item.kind]

    def on(self, day: date) -> State:
        """How it stands on a day, silence and expiry weighed."""
        lapsed = self.silent_after is not None and day > self.silent_after
        if self.state is State.SUBMITTED and (lapsed or self.by_silence):
            return State.SILENT
        if self.state in {State.DECIDED, State.DELIVERED} and self.valid_to is not None and day > self.valid_to:
            return State.EXPIRED
        return self.state


@dataclass(frozen=True)
class Missing:
    """Something that is not there: a paper of ours to get, or a word of an office; of which permit, from whom."""

    permit: str
    what: str
    who: str
    papers: bool


def items(file: File) -> tuple[Item, ...]:
    """Every permit of the checklists, each name once; columns and clocks ask often."""
    return file.once("projects.items", lambda: _items(file))


def _items(file: File) -> tuple[Item, ...]:
    found: dict[str, Item] = {}
    for entry in file.all(Listed):
        for item in entry.act.items:
            found.setdefault(item.permit, item)
    return tuple(found.values())


def item_of(file: File, permit: str) -> Item | None:
    """The permit of this name."""
    return next((item for item in items(file) if item.permit == permit), None)


def kind_of(file: File, permit: str) -> PermitKind | None:
    """What the permit of this name is."""
    item = item_of(file, permit)
    return None if item is None else item.kind


def purpose_of(file: File, permit: str) -> Purpose:
    """What was asked for last."""
    asked = [entry.act.purpose for entry in file.all(Submitted) if entry.act.permit == permit]
    return asked[-1] if asked else Purpose.NEW


def route(file: File) -> Route | None:
    """By which route it goes."""
    entry = file.last(Routed)
    return None if entry is None else entry.act.route


def by_government(file: File) -> bool:
    """Whether the government invests."""
    entry = file.first(Opened)
    return entry is not None and entry.act.investor is Investor.GOVERNMENT


def permits(file: File) -> tuple[Permit, ...]:
    """Every permit as it stands by the record, in the order of the checklist."""
    return file.once("projects.permits", lambda: tuple(_told(each, about(file, each.permit)) for each in items(file)))


def permit_of(file: File, name: str) -> Permit | None:
    """The permit of this name as it stands."""
    return next((permit for permit in permits(file) if permit.name == name), None)


def about(file: File, permit: str) -> list[AnyEntry]:
    """The acts about one permit, oldest first."""
    return [entry for entry in file.entries if getattr(entry.act, "permit", "") == permit]


def _told(item: Item, acts: list[AnyEntry]) -> Permit:
    permit = Permit(item)
    for entry in acts:
        permit = _after(permit, entry)
    return permit


def _after(permit: Permit, entry: AnyEntry) -> Permit:
    act = entry.act
    if isinstance(act, Special):
        state = State.SPECIAL if act.turn is Turn.BEGAN else State.ACCEPTED
    elif type(act) in MOVES:
        state = MOVES[type(act)]
    else:
        return permit
    silent = permit.by_silence or (permit.silent_after is not None and entry.happened_on > permit.silent_after)
    permit = replace(permit, state=state, since=entry.happened_on, seq=entry.seq, by_silence=silent, silent_after=None)
    if isinstance(act, Submitted | Resubmitted):
        fresh = isinstance(act, Submitted) or not silent
        licence = permit.item.kind in LICENCES
        ends = last_day(CORRECT, entry.happened_on) if licence and fresh else None
        return replace(permit, told="", number="", valid_to=None, silent_after=ends, by_silence=not fresh)
    if isinstance(act, CorrectionTold):
        return replace(permit, told=act.missing)
    if isinstance(act, Decided):
        return replace(permit, number=act.number, valid_to=act.valid_to)
    return permit


def papers_on_file(file: File) -> set[str]:
    """The names of papers put on file."""
    return {entry.act.title for entry in file.all(Filed)}


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split("、") if part.strip()]


def missing(file: File, day: date) -> list[Missing]:
    """What is not there on a day, permit by permit: papers to get first, then whose word is waited for."""
    return [each for permit in permits(file) for each in _missing(file, permit, permit.on(day))]


def _missing(file: File, permit: Permit, state: State) -> Iterator[Missing]:
    opened = file.first(Opened)
    applicant = opened.act.applicant if opened is not None else ""
    if state in {State.LISTED, State.RETURNED, State.REFUSED, State.EXPIRED}:
        wanted = permit.told if state is State.RETURNED else permit.item.papers
        lacking = [paper for paper in _split(wanted) if paper not in papers_on_file(file)]
        for paper in lacking:
            yield Missing(permit.name, paper, applicant, papers=True)
        if not lacking or state is not State.LISTED:
            yield Missing(permit.name, NEXT[state], applicant, papers=False)
    elif state in NEXT:
        yield Missing(permit.name, NEXT[state], permit.item.office, papers=False)


NEXT = {
    State.LISTED: "材料齐了,可以报件",
    State.RETURNED: "补齐材料",
    State.REFUSED: "复议、诉讼,或者改好再报",
    State.EXPIRED: "申请延续或者重新办理",
    State.SUBMITTED: "受理,或者一次告知补正",
    State.SILENT: "作出决定(期满未告知,视为受理)",
    State.ACCEPTED: "作出决定",
    State.SPECIAL: "特别程序结束",
    State.DECIDED: "颁发、送达证件",
}
"""What is to be done next about a permit in this state."""


@dataclass(frozen=True)
class Stretch:
    """So many days at an office or with the applicant, ended by an act."""

    permit: str
    office: str
    days: int
    ended: AnyEntry


def at_offices(file: File) -> list[Stretch]:
    """The days each application lay with its office, from its arrival to the office's word that ended them."""
    return list(_stretches(file, (Submitted, Resubmitted), (CorrectionTold, Decided, Refused)))


def for_papers(file: File) -> list[Stretch]:
    """The days an application waited for papers, from the correction told to the papers handed in."""
    return list(_stretches(file, (CorrectionTold,), (Resubmitted,)))


def _stretches(file: File, begun: tuple[type, ...], ended: tuple[type, ...]) -> Iterator[Stretch]:
    for item in items(file):
        since: date | None = None
        for entry in about(file, item.permit):
            if since is not None and isinstance(entry.act, ended):
                yield Stretch(item.permit, item.office, (entry.happened_on - since).days, entry)
                since = None
            if isinstance(entry.act, begun) and since is None:
                since = entry.happened_on


def obtained(file: File) -> list[Entry[Decided]]:
    """The permits granted, each name once, the newest grant."""
    return list({entry.act.permit: entry for entry in file.all(Decided)}.values())
