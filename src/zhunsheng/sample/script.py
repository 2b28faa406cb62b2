"""The sample's year as scripts: each matter a generator that yields its deeds in turn, all played in order of days.

A script yields ``Do`` and is sent back the recorded entry. What lies after today is not played, so a matter stays open
where its script is cut.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from heapq import heappop, heappush
from itertools import count
from typing import Any

from zhunsheng.archive import store
from zhunsheng.desk.actor import Actor
from zhunsheng.desk.moments import BEIJING
from zhunsheng.desk.submit import Proposal, correct, submit
from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.law import load
from zhunsheng.people.models import Organ
from zhunsheng.sample.staff import actors

MINUTES_BETWEEN = 3
TEXT = "text/plain; charset=utf-8"


@dataclass(frozen=True)
class Do:
    """One deed: who records it on which day; ``late`` = entered on ``on`` about an earlier ``happened_on``.

    ``act`` may be worked out on its day, where it names what other scripts have done by then. ``fix`` is the number of
    a record that is corrected by this value.
    """

    who: str
    on: date
    act: Act | Callable[[], Act]
    matter: str = ""
    late: str = ""
    happened_on: date | None = None
    fix: int | None = None
    why: str = ""

    def made(self) -> Act:
        """The act on its day."""
        return self.act if isinstance(self.act, Act) else self.act()


Script = Generator[Do, AnyEntry, Any]


@dataclass
class Office:
    """What scripts need of the office: accounts by log-in name, matters by the scripts' own names, papers, days."""

    organ: Organ
    people: dict[str, Actor] = field(default_factory=dict)
    sittings: dict[date, str] = field(default_factory=dict)
    """The sitting of each day, once it was called."""
    matters: dict[str, str] = field(default_factory=dict)

    def who(self, username: str) -> str:
        """The account number of a colleague."""
        return self.people[username].id

    def paper(self, name: str, text: str = "") -> Doc:
        """A paper of the sample; the same name and text give the same digest."""
        body = f"{name}\n\n{text or '示例文件,内容虚构。'}\n"
        return store.keep(self.organ.pk, f"{name}.txt", body.encode(), TEXT)

    def workday(self, day: date) -> date:
        """The day itself, or the next one the office works."""
        return load().calendar.forward(day)

    def after(self, day: date, days: int) -> date:
        """So many calendar days later, on a working day."""
        return self.workday(day + timedelta(days=days))


def play(office: Office, scripts: Iterable[Script], today: date) -> int:
    """Play every script up to today; gives the number of acts."""
    order = count()
    waiting: list[tuple[date, int, Script, Do]] = []
    for script in scripts:
        deed = next(script)
        heappush(waiting, (deed.on, next(order), script, deed))
    clock = datetime.combine(date.min, time(8, 30), BEIJING)
    done = 0
    opened = count(1)
    while waiting:
        day, _, script, deed = heappop(waiting)
        if day > today:
            continue
        if clock.date() != day:
            clock = datetime.combine(day, time(8, 30), BEIJING)
            office.people = actors(office.organ, day)
        clock += timedelta(minutes=MINUTES_BETWEEN)
        entry = _record(office, deed, clock, opened)
        done += 1
        try:
            following = script.send(entry)
        except StopIteration:
            continue
        if following.on < day:
            raise ValueError(f"{following}: {following.on} lies before {day}")
        heappush(waiting, (following.on, next(order), script, following))
    return done


def together(scripts: Iterable[Script]) -> Script:
    """Several scripts played within one, in order of days, begun when it is reached."""
    order = count()
    waiting: list[tuple[date, int, Script, Do]] = []
    for script in scripts:
        first = next(script, None)
        if first is not None:
            heappush(waiting, (first.on, next(order), script, first))
    while waiting:
        day, _, script, deed = heappop(waiting)
        entry = yield deed
        try:
            following = script.send(entry)
        except StopIteration:
            continue
        if following.on < day:
            raise ValueError(f"{following}: {following.on} lies before {day}")
        heappush(waiting, (following.on, next(order), script, following))


def _record(office: Office, deed: Do, clock: datetime, opened: Iterable[int]) -> AnyEntry:
    actor = office.people[deed.who]
    act = deed.made()
    if deed.fix is not None:
        return correct(actor, deed.fix, act, deed.why, now=clock)
    chance = hashlib.sha256(f"示例{deed.matter}{act.KIND}{clock.isoformat()}".encode()).digest()
    proposal = Proposal(act, deed.happened_on or deed.on, deed.matter, late=deed.late, chance=chance)
    matter = "" if deed.matter else _matter_id(next(iter(opened)))
    return submit(actor, proposal, now=clock, matter_id=matter)


def _matter_id(number: int) -> str:
    return hashlib.sha256(f"示例{number}".encode()).hexdigest()[:16]
