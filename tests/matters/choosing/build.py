"""A project as its file says it, a choosing day on it, and its steps; no database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import Any

from zhunsheng.kernel.acts import Act, named
from zhunsheng.kernel.engine import decide, file_of
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import AnyEntry, Entry, File
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.choosing import acts as a
from zhunsheng.matters.choosing.procedure import PROCEDURE
from zhunsheng.matters.households import acts as h
from zhunsheng.matters.households import words as hw
from zhunsheng.matters.resettlement import acts as r
from zhunsheng.matters.resettlement import drawing, facts
from zhunsheng.matters.resettlement import parts as p
from zhunsheng.order import roster, sequence, terms

DAY = date(2024, 6, 3)
PROJECT, MATTER = "p" * 16, "c" * 16
SIZE = 24


def doc(name: str) -> Doc:
    """A paper by its name."""
    return Doc(digest=f"{abs(hash(name)):064x}"[-64:], name=name, size=1)


def household_id(number: int) -> str:
    """The id of a household's own file."""
    return f"{number:016x}"


def code(number: int) -> str:
    """Its number in the plan."""
    return f"H{number:04d}"


def flats(number: int, types: Sequence[str] = ("二室",)) -> tuple[p.Flat, ...]:
    """So many flats, ten to a floor and a hundred to a building."""
    return tuple(
        p.Flat(
            building=str(1 + n // 100), unit="1", room=f"{1 + n % 100 // 10:02d}{1 + n % 10:02d}",
            type=types[n % len(types)], area_est=85_00 + n % 7, floor=1 + n % 100 // 10,
        )
        for n in range(number)
    )  # fmt: skip


def rule(**more: Any) -> r.Ruled:
    """The centre's own way: the slip is the order."""
    known: dict[str, Any] = {
        "in_name_of": InNameOf.CENTRE, "body": doc("选房办法"), "until": DAY - timedelta(days=40),
        "places": ("示例公示栏",), "compared_by": "2",
        "keys": (p.Key(by=terms.By.SLIP),), "needs": (terms.Need.AGREEMENT, terms.Need.MOVED),
        "ties": terms.Ties.KEPT, "minutes": 10, "calls": 2,
    }  # fmt: skip
    return r.Ruled(**known | more)


def rows(number: int, types: Sequence[str] = ("",), frozen: Iterable[int] = ()) -> tuple[p.Row, ...]:
    """So many households, whose slips count on in their order."""
    return tuple(
        p.Row(
            household=household_id(n), id=code(n), by=terms.Basis.AGREEMENT, slip_no=str(n), moved_on=date(2024, 3, 1),
            signed_on=date(2024, 2, 1), agreement_no=f"示协{n}", group=types[n % len(types)], nonce=f"{n:064x}",
            frozen="法院查封" if n in frozen else "",
        )
        for n in range(1, number + 1)
    )  # fmt: skip


class Project:
    """A project's file, act by act."""

    def __init__(
        self,
        households: int = 6,
        homes: int = 8,
        types: Sequence[str] = ("",),
        frozen: Iterable[int] = (),
        **ruled: Any,
    ) -> None:
        self.seqs = count()
        self.entries: list[AnyEntry] = []
        self.rows = rows(households, types, frozen)
        own = flats(homes, [each for each in types if each] or ["二室"])
        self.add(r.Opened(plan="f" * 16, name="示例安置项目", route=hw.Route.LEGACY), -60)
        self.add(rule(**ruled), -50)
        self.add(r.FlatsImported(flats=own, source=doc("房源表")), -45)
        self.add(r.RosterDrafted(batch=1, cut_off=DAY - timedelta(days=44)), -44)
        self.add(r.RosterFinal(batch=1, rows=self.rows, offered=tuple(sorted(f.id for f in own)), first_number=1), -30)
        self._bind()
        order = drawing.order_of(self.file, 1)
        assert order is not None
        self.order = order
        fixed = facts.final(self.file, 1)
        assert fixed is not None
        self.add(
            r.OrderPublished(
                batch=1, version=1, input_digest=fixed.act.input_digest, order_digest=sequence.digest(order),
                households=households, until=DAY - timedelta(days=10), place="示例公示栏",
            ),
            -20,
        )  # fmt: skip
        self.add(
            r.ChoosingAnnounced(batch=1, first_day=DAY, last_day=DAY + timedelta(days=1), place="示例选房大厅"), -9
        )

    def add(self, act: Act, days: int = 0) -> AnyEntry:
        """One more act, so many days from the choosing day."""
        entry: AnyEntry = Entry(
            next(self.seqs), PROJECT, "resettlement", act.KIND, act, DAY + timedelta(days=days),
            recorded_at="2024-06-03T08:00:00+08:00", named=named(act),
        )  # fmt: skip
        self.entries.append(entry)
        return entry

    def _bind(self) -> None:
        """The final roster with the fingerprint of its input."""
        last = self.entries[-1]
        given = facts.input_at(self.file, last)
        assert given is not None
        self.entries[-1] = replace(last, act=replace(last.act, input_digest=roster.digest(given)))

    @property
    def file(self) -> File:
        """The file as it stands."""
        own = [entry for entry in self.entries if entry.matter == PROJECT]
        return File(PROJECT, "resettlement", own, [entry for entry in self.entries if entry.matter != PROJECT])


def household(number: int, *more: Act) -> File:
    """A household's own file: opened, and what else is told."""
    first = h.Opened(
        plan="f" * 16, project="示例安置项目", route=hw.Route.LEGACY, code=code(number), cut_off=date(2023, 12, 31),
        basis=hw.Basis.AREA, head=f"赵某{number}(示例)",
    )  # fmt: skip
    matter = household_id(number)
    acts = [
        Entry(1000 + n, matter, "households", act.KIND, act, date(2024, 1, 2)) for n, act in enumerate((first, *more))
    ]
    return File(matter, "households", acts)


class Hall:
    """A choosing day: every step is decided by the table before it goes on file."""

    def __init__(self, project: Project, *, opened_on: date = DAY - timedelta(days=2), **opening: Any) -> None:
        self.project, self.seqs = project, count(100)
        self.recorded: list[AnyEntry] = []
        self.households: dict[str, File] = {}
        self.clock = 0
        self.do(a.Opened(project=PROJECT, batch=1, **opening), opened_on)

    @property
    def view(self) -> View:
        """What gates, row and figures see."""
        file = file_of(PROCEDURE, MATTER, self.recorded)
        return View(file, {PROJECT: self.project.file}, None)  # type: ignore[arg-type]

    def at(self, day: date = DAY) -> str:
        """The next minute of the day."""
        self.clock += 1
        return f"{day.isoformat()}T{9 + self.clock // 60:02d}:{self.clock % 60:02d}:00+08:00"

    def do(self, act: Act, day: date = DAY, *, late: bool = False, post: str = "") -> AnyEntry:
        """Derive, decide, file. Raises the table's ``Refusal``."""
        view = self.view
        matter = getattr(act, "household", "")
        near = {matter: self.households.get(matter, household(int(matter, 16)))} if matter else {}
        view = replace(view, reads={**view.reads, PROJECT: self.project.file, **near})
        entry: AnyEntry = Entry(
            next(self.seqs), MATTER, PROCEDURE.id, act.KIND, act, day, recorded_at=self.at(day), actor="7",
            witnessed=late, named=named(act), post=post,
        )  # fmt: skip
        entry = replace(entry, act=PROCEDURE.derive(view, entry, b""))
        decide(PROCEDURE, view, entry, None)
        self.recorded.append(entry)
        return entry

    def call(self, number: int, day: date = DAY) -> AnyEntry:
        """Call a household."""
        return self.do(a.Called(household=household_id(number), code=code(number)), day)

    def choose(self, number: int, flat: str, day: date = DAY) -> AnyEntry:
        """It takes a flat."""
        return self.do(a.Chosen(household=household_id(number), code=code(number), flat=flat), day)

    def absent(self, number: int, day: date = DAY) -> AnyEntry:
        """It did not come."""
        return self.do(a.Missed(household=household_id(number), code=code(number)), day)

    def defer(self, number: int, day: date = DAY) -> AnyEntry:
        """It lets others go first."""
        return self.do(a.Deferred(household=household_id(number), code=code(number)), day)

    def waive(self, number: int, paper: str = "放弃声明", day: date = DAY) -> AnyEntry:
        """It gives up in writing."""
        return self.do(
            a.GaveUp(
                household=household_id(number), code=code(number), way=terms.Waived.WRITTEN,
                paper=doc(paper) if paper else None,
            ),
            day,
        )  # fmt: skip
