"""A resettlement project in a log of its own, from its deeds alone: no database, keys of the demonstration log."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from matters.resettlement import build as b
from seal import demo_log
from zhunsheng.kernel.canonical import parse
from zhunsheng.kernel.engine import file_of
from zhunsheng.kernel.file import AnyEntry, Entry, File
from zhunsheng.kernel.view import View
from zhunsheng.ledger.append import Sealed, seal
from zhunsheng.ledger.heads import Head
from zhunsheng.matters.choosing import acts as c
from zhunsheng.matters.choosing.procedure import PROCEDURE as CHOOSING
from zhunsheng.matters.households.procedure import PROCEDURE as HOUSEHOLDS
from zhunsheng.matters.resettlement.procedure import PROCEDURE as PROJECTS
from zhunsheng.order import terms
from zhunsheng.order.roster import household_of
from zhunsheng.publishing.order_bundle import Kind, files
from zhunsheng.publishing.order_source import Source
from zhunsheng.publishing.orders import Order, order_in
from zhunsheng.seal import ed25519, notes
from zhunsheng.seal.notes import Checkpoint, Line, Note
from zhunsheng.seal.tree import Tree, leaf_hash

Step = tuple[str, int, str]
"""What happened on a choosing day: the word, the place, the flat."""
STEPS: dict[str, Callable[..., Any]] = {
    "call": c.Called, "absent": c.Missed, "defer": c.Deferred,
    "waive": lambda **told: c.GaveUp(way=terms.Waived.WRITTEN, paper=b.doc("放弃声明"), **told),
    "choose": c.Chosen,
}  # fmt: skip
CHOSEN: tuple[Step, ...] = (
    ("call", 1, ""), ("choose", 1, "1-1-0201"), ("call", 2, ""), ("absent", 2, ""), ("call", 3, ""),
    ("choose", 3, "1-1-0101"), ("call", 4, ""), ("waive", 4, ""), ("call", 2, ""), ("choose", 2, "1-1-0302"),
)  # fmt: skip


def course(way: str) -> b.Desk:
    """A project up to its published order; the lot computed or drawn by hand, or no lot at all."""
    desk = b.Desk()
    if way == "computed":
        return desk.do(*b.COURSE)
    ruled = b.physical() if way == "physical" else b.kept()
    before = (b.OPENED, (ruled, "2026-04-11"), b.FLATS, b.DRAFTED, b.POSTED, (b.final(reveal_by=None), "2026-06-03"))
    desk.do(*before)
    if way == "physical":
        desk.do((b.by_hand({"02": 2, "03": 1}), "2026-06-10"))
    return desk.do(b.ORDERED)


@dataclass
class Log:
    """The deeds in one log: every entry by its number, as it was sealed, and the files they give."""

    entries: list[AnyEntry]
    sealed: list[Sealed]
    project: File
    homes: dict[str, File]
    days: dict[str, File]
    step: int = 1000

    def order(self, batch: int = 1) -> Order:
        """The order of a batch."""
        opened = {file.first(c.Opened).act.batch: file for file in self.days.values()}
        found = order_in(self.project, batch, opened.get(batch))
        assert found is not None
        return found

    def source(self) -> Source:
        """The log as a bundle reads it; a head after every few records."""
        tree = Tree(leaf_hash(each.leaf) for each in self.sealed)
        sizes = sorted({*range(self.step, len(self.sealed), self.step), len(self.sealed)})
        files = {**self.homes, **self.days}
        heads = [head(tree, size) for size in sizes]
        return Source(self.opening, lambda seq: self.sealed[seq].leaf, files.get, tree, heads, demo_log.POLICY)

    def opening(self, seq: int, part: str) -> dict[str, Any]:
        """One part of a record with its salt."""
        sealed = self.sealed[seq]
        content, nonce = (sealed.header, sealed.header_nonce) if part == "head" else (sealed.body, sealed.body_nonce)
        return {"index": seq, "part": part, "nonce": nonce.hex(), "content": parse(content)}

    def write(self, place: Path, kind: Kind, batch: int = 1) -> Path:
        """The bundle in a folder."""
        for name, content in files(self.order(batch), kind, self.source()).items():
            path = place / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return place


def head(tree: Tree, size: int) -> Head:
    """A head signed and cosigned with the demonstration's keys."""
    text = str(Checkpoint(demo_log.ORIGIN, size, tree.root(size)))
    own = Line(demo_log.ORIGIN, demo_log.LOG.id, ed25519.sign(demo_log.LOG_SEED, text.encode()))
    at = demo_log.NOW + size
    signature = ed25519.sign(demo_log.WITNESS_SEED, notes.cosigned(text, at))
    return Head(
        size, tree.root(size), str(Note(text, (own,))), (str(notes.cosignature(demo_log.BUREAU, at, signature)),)
    )


def log_of(
    desk: b.Desk,
    steps: tuple[Step, ...] = CHOSEN,
    *,
    others: tuple[AnyEntry, ...] = (),
    place: Callable[[AnyEntry], Any] = lambda entry: (entry.happened_on, entry.seq),
) -> Log:
    """One log of everything, in the order ``place`` gives; ``steps`` are taken on the day of the first batch."""
    chosen = list(_days(desk, steps)) if steps else []
    homes = [entry for file in desk.homes.values() for entry in file.entries]
    every = sorted([*homes, *desk.recorded, *chosen, *others], key=place)
    numbered = {id(entry): _recorded(entry, at) for at, entry in enumerate(every)}
    entries = [numbered[id(entry)] for entry in every]

    def own(matter: str, procedure: Any) -> File:
        return file_of(procedure, matter, [entry for entry in entries if entry.matter == matter])

    days = {"c": own("c", CHOOSING)} if chosen else {}
    files = {matter: own(matter, HOUSEHOLDS) for matter in desk.homes}
    return Log(entries, [seal(each, "k") for each in entries], own("m", PROJECTS), files, days)


def _recorded(entry: AnyEntry, seq: int) -> AnyEntry:
    at = entry.recorded_at or f"{entry.happened_on.isoformat()}T17:00:00+08:00"
    return replace(entry, seq=seq, recorded_at=at)


def _days(desk: b.Desk, steps: tuple[Step, ...]) -> Iterator[AnyEntry]:
    """A choosing day of the first batch, with whatever is derived filled in and nothing refused."""
    project = file_of(PROJECTS, "m", desk.recorded)
    order = order_in(project, 1, None)
    assert order is not None
    codes = {place.number: place.household for place in order.sequence.places}
    done: list[AnyEntry] = []
    for minute, (word, number, flat) in enumerate((("open", 0, ""), *steps)):
        at = f"2026-07-10T09:{minute:02d}:00+08:00"
        act = c.Opened(project="m", batch=1) if word == "open" else _step(word, codes[number], flat, at)
        day = b.day("2026-07-09" if word == "open" else "2026-07-10")
        entry: AnyEntry = Entry(5000 + minute, "c", CHOOSING.id, act.KIND, act, day, recorded_at=at)
        view = View(file_of(CHOOSING, "c", [*done, entry]), {"m": project}, b.LAW)
        entry = replace(entry, act=CHOOSING.derive(view, entry, b""))
        done.append(entry)
        yield entry


def _step(word: str, code: str, flat: str, at: str) -> Any:
    told = {"household": f"h{household_of(code)}", "code": code, "at": at}
    return STEPS[word](**told | ({"flat": flat} if flat else {}))


def change(file: Path, edit: Callable[[Any], Any]) -> None:
    """Edit one JSON file of a bundle."""
    told = json.loads(file.read_text(encoding="utf-8"))
    made = edit(told)
    text = json.dumps(told if made is None else made, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    file.write_text(text + "\n", encoding="utf-8")
