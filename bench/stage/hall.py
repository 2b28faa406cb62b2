"""A 演练 office with a project whose order is published, its households, and a choosing day opened on it."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.replay import Numbered, replay
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.acts import Act, named
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import AnyEntry, Entry, File
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.choosing.acts import Opened as DayOpened
from zhunsheng.matters.households import acts as h
from zhunsheng.matters.households import words as hw
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.resettlement import acts as r
from zhunsheng.matters.resettlement import drawing, facts
from zhunsheng.matters.resettlement import parts as p
from zhunsheng.order import roster, sequence, terms
from zhunsheng.people.models import Account, Organ

DAY = date(2026, 6, 3)
PROJECT = "a" * 16
PLAN = "b" * 16
TYPES = ("二室", "三室")
CLERKS = 20


def paper(name: str) -> Doc:
    """A paper that nobody opens."""
    return Doc(digest="0" * 64, name=name, size=1)


def household_id(number: int) -> str:
    """The file of a household."""
    return f"{number:016x}"


def code(number: int) -> str:
    """Its number in the plan."""
    return f"H{number:04d}"


def flats(count: int) -> tuple[p.Flat, ...]:
    """Four to a floor of each unit, 30 floors, two units a building."""
    return tuple(
        p.Flat(
            building=str(1 + n // 240), unit=str(1 + n // 120 % 2), room=f"{1 + n // 4 % 30:02d}{1 + n % 4:02d}",
            type=TYPES[n % 2], area_est=85_00 + n % 7 * 100, floor=1 + n // 4 % 30,
        )
        for n in range(count)
    )  # fmt: skip


def household(number: int) -> Iterator[tuple[str, str, Act, int]]:
    """Opened, signed, moved out: matter, procedure, act, days before the choosing."""
    matter = household_id(number)
    yield matter, "households", h.Opened(
        plan=PLAN, project="示例片区", route=hw.Route.LEGACY, code=code(number), cut_off=date(2025, 12, 31),
        basis=hw.Basis.AREA, head=f"示例户主{number}",
    ), 200  # fmt: skip
    yield matter, "households", h.Agreed(
        in_name_of=InNameOf.DEPARTMENT, agreement_no=f"示协{number}", way=hw.Way.EXCHANGE
    ), 150  # fmt: skip
    yield matter, "households", h.MovedOut(by=hw.MovedBy.AGREEMENT, slip_no=str(number)), 120


def row(number: int) -> p.Row:
    """Its row of the roster."""
    return p.Row(
        household=household_id(number), id=code(number), by=terms.Basis.AGREEMENT, slip_no=str(number),
        moved_on=DAY - timedelta(days=120), signed_on=DAY - timedelta(days=150), agreement_no=f"示协{number}",
        nonce=secrets.token_hex(32),
    )  # fmt: skip


def project(households: int) -> Iterator[tuple[str, str, Act, int]]:
    """The project up to the notice of its first batch; rosters and orders are bound as they follow."""
    listed = flats(households + households // 10)
    made = [
        (r.Opened(plan=PLAN, name="示例安置项目", route=hw.Route.LEGACY), 110),
        (
            r.Ruled(
                in_name_of=InNameOf.CENTRE, body=paper("选房办法"), until=DAY - timedelta(days=90), places=("示例",),
                compared_by="1", keys=(p.Key(by=terms.By.SLIP),), needs=(terms.Need.AGREEMENT, terms.Need.MOVED),
                ties=terms.Ties.KEPT, minutes=10, calls=2, desks=CLERKS,
            ),
            100,
        ),
        (r.FlatsImported(flats=listed, source=paper("房源表")), 95),
        (r.RosterDrafted(batch=1, cut_off=DAY - timedelta(days=90)), 90),
        (
            r.RosterFinal(
                batch=1, rows=tuple(row(n) for n in range(1, households + 1)), first_number=1,
                offered=tuple(sorted(flat.id for flat in listed)),
            ),
            60,
        ),
    ]  # fmt: skip
    entries = [entry_of(PROJECT, "resettlement", act, before, seq) for seq, (act, before) in enumerate(made)]
    given = facts.input_at(File(PROJECT, "resettlement", entries), entries[-1])
    if given is None:
        raise AssertionError("no input")
    final = replace(entries[-1].act, input_digest=roster.digest(given))
    entries[-1] = replace(entries[-1], act=final)
    order = drawing.order_of(File(PROJECT, "resettlement", entries), 1)
    if order is None:
        raise AssertionError("no order")
    yield from ((PROJECT, "resettlement", each.act, before) for each, (_, before) in zip(entries, made, strict=True))
    yield PROJECT, "resettlement", r.OrderPublished(
        batch=1, version=1, input_digest=final.input_digest, order_digest=sequence.digest(order),
        households=households, until=DAY - timedelta(days=20), place="示例公示栏",
    ), 30  # fmt: skip
    yield PROJECT, "resettlement", r.ChoosingAnnounced(
        batch=1, first_day=DAY, last_day=DAY, place="示例选房大厅"
    ), 10  # fmt: skip


def entry_of(matter: str, procedure: str, act: Act, before: int, seq: int = -1) -> AnyEntry:
    """An act as it is replayed."""
    on = DAY - timedelta(days=before)
    return Entry(
        seq, matter, procedure, act.KIND, act, on, recorded_at=f"{on.isoformat()}T09:00:00+08:00", actor="1",
        post="site", named=named(act),
    )  # fmt: skip


def lay(households: int) -> tuple[Organ, list[Account], str]:
    """The office, its clerks, and the matter of the choosing day."""
    organ = found(key="hall", name="示例单位", code="示", kind=Kind.DRILL)
    deeds = [deed for number in range(1, households + 1) for deed in household(number)] + list(project(households))
    deeds.sort(key=lambda deed: -deed[3])

    def made(deed: tuple[str, str, Act, int]) -> Numbered:
        return lambda _given: entry_of(*deed)

    replay(organ, ((place, made(deed)) for place, deed in enumerate(deeds)))
    clerks = [
        engage(organ, f"clerk{n}", f"示例{n}", None, [Post.SITE, Post.SECTION_HEAD], date(2020, 1, 1))
        for n in range(CLERKS)
    ]
    Account.objects.filter(organ=organ).update(must_change_password=False)
    for clerk in clerks:
        clerk.must_change_password = False
    opened = submit(actor_of(clerks[0], DAY), Proposal(DayOpened(project=PROJECT, batch=1), procedure="choosing"))
    return organ, clerks, opened.matter
