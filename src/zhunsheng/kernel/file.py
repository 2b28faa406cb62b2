"""A matter's file: its own acts and every act that names it, each in its corrected form.

Order is (happened_on, seq); acts of one day that were written down in the wrong order are arranged by what the
procedure makes possible (see ``engine.arrange``), so late or reversed entry gives the same file as timely entry.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Generic, TypeVar, cast

from zhunsheng.kernel.acts import Act, named

A = TypeVar("A", bound=Act)
A_co = TypeVar("A_co", bound=Act, covariant=True)
S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Entry(Generic[A_co]):
    """One recorded act with its envelope.

    ``seq`` counts from 0 in the ledger of the organ whose matter it is; -1 while only proposed. ``actor`` and ``post``
    say who recorded it and as what, ``organ`` from which body. ``witnessed`` acts were entered late or from paper.
    ``named`` are the other matters it is filed under. ``corrects`` is the seq of the act it corrects;
    a correction without a value (``void``) strikes that act out. ``corrected_by`` and ``corrector`` are the seq and the
    person of the correction an act stands in.
    """

    seq: int
    matter: str
    procedure: str
    kind: str
    act: A_co
    happened_on: date
    recorded_at: str = ""
    actor: str = ""
    post: str = ""
    organ: str = ""
    number: str = ""
    corrects: int | None = None
    void: bool = False
    witnessed: bool = False
    reason: str = ""
    named: tuple[str, ...] = ()
    corrected_by: int | None = None
    corrector: str = ""

    def as_recorded(self, seq: int, post: str, number: str) -> Entry[A_co]:
        """A proposed act at its place in the ledger (``dataclasses.replace`` of an entry takes twice as long)."""
        return Entry(
            seq, self.matter, self.procedure, self.kind, self.act, self.happened_on, self.recorded_at, self.actor,
            post, self.organ, number, self.corrects, self.void, self.witnessed, self.reason, self.named,
        )  # fmt: skip


AnyEntry = Entry[Any]


def order(entry: AnyEntry) -> tuple[date, int]:
    """The place of an act in its file."""
    return (entry.happened_on, entry.seq)


def corrected(entries: Iterable[AnyEntry]) -> list[AnyEntry]:
    """Acts in their corrected form and order; corrections themselves stand no longer for themselves.

    A matter that an act came to name only by a correction has the correction without the original: it stands for it.
    """
    latest: dict[int, AnyEntry] = {}
    plain: dict[int, AnyEntry] = {}
    for entry in sorted(entries, key=lambda e: e.seq):
        if entry.corrects is None:
            plain[entry.seq] = entry
        else:
            latest[entry.corrects] = entry
    made = [entry for seq, entry in plain.items() if seq not in latest]
    made += [_mended(plain.get(seq, fix), seq, fix) for seq, fix in latest.items() if not fix.void]
    return sorted(made, key=order)


def _mended(original: AnyEntry, seq: int, fix: AnyEntry) -> AnyEntry:
    return replace(
        original,
        seq=seq,
        act=fix.act,
        happened_on=fix.happened_on,
        named=named(fix.act),
        corrects=None,
        corrected_by=fix.seq,
        corrector=fix.actor,
    )


class File:
    """The file of one matter. Reading never depends on today.

    ``numbers`` are those of all its own records, of corrections and of what was struck out as well. ``settled``: every
    act of its last day stands where the table made it possible, so that one more takes its place behind them; ``None``
    where nobody has asked yet (``arranging.settled``).
    """

    __slots__ = (
        "_by_class",
        "_folded",
        "_foreign",
        "_worked",
        "entries",
        "foreign",
        "matter",
        "numbers",
        "procedure",
        "settled",
    )

    def __init__(
        self,
        matter: str,
        procedure: str,
        entries: Sequence[AnyEntry],
        foreign: Sequence[AnyEntry] = (),
        numbers: Collection[int] = (),
    ) -> None:
        self.matter = matter
        self.procedure = procedure
        self.entries: tuple[AnyEntry, ...] = tuple(entries)
        self.foreign: tuple[AnyEntry, ...] = tuple(foreign)
        self.numbers = frozenset(numbers)
        self.settled: bool | None = None
        self._by_class = _index(self.entries)
        self._foreign = _index(self.foreign)
        self._folded: dict[str, tuple[tuple[object, ...], int, Any]] = {}
        self._worked: dict[str, Any] = {}

    def followed_by(self, entry: AnyEntry, *, settled: bool) -> File:
        """The file with one more act of its own at its end; what was folded over it is carried on from here."""
        file = File.__new__(File)
        file.follow(self, entry, settled=settled)
        return file

    def follow(self, before: File, entry: AnyEntry, *, settled: bool) -> None:
        """Be the file ``before`` and one more act, without looking at all of it again."""
        self.matter, self.procedure, self.settled = before.matter, before.procedure, settled
        self.entries, self.foreign = (*before.entries, entry), before.foreign
        self.numbers = before.numbers | {entry.seq}
        kind = type(entry.act)
        self._by_class = {**before._by_class, kind: [*before._by_class.get(kind, ()), entry]}
        self._foreign, self._folded, self._worked = before._foreign, dict(before._folded), {}

    def folded(
        self,
        name: str,
        start: Callable[[], S],
        carry: Callable[[S, Sequence[AnyEntry]], S],
        of: tuple[object, ...] = (),
    ) -> S:
        """What the own acts lead to in their order from ``start``: worked out once, carried on as the file grows.

        ``of`` is whatever else ``start`` and ``carry`` look at: where it is not the very same, all is worked out anew.
        Values are never changed, only followed by others; nothing here is truth.
        """
        known = self._folded.get(name)
        same = known is not None and len(known[0]) == len(of) and all(a is b for a, b in zip(known[0], of, strict=True))
        done, value = (known[1], known[2]) if same and known is not None else (0, start())
        if done < len(self.entries) or not same:
            value = carry(value, self.entries[done:])
            self._folded[name] = (of, len(self.entries), value)
        return cast("S", value)

    def once(self, name: str, work: Callable[[], S]) -> S:
        """What ``work`` gives of this very file and nothing else: worked out once."""
        if name not in self._worked:
            self._worked[name] = work()
        return cast("S", self._worked[name])

    def all(self, kind: type[A]) -> list[Entry[A]]:
        """Own acts of a kind, oldest first."""
        return cast("list[Entry[A]]", self._by_class.get(kind, []))

    def has(self, *kinds: type[Act]) -> bool:
        """Whether any own act of one of the kinds is on file."""
        return any(kind in self._by_class for kind in kinds)

    @property
    def kinds(self) -> Collection[type[Act]]:
        """The kinds of own acts on file."""
        return self._by_class.keys()

    def first(self, kind: type[A]) -> Entry[A] | None:
        """The oldest own act of a kind."""
        found = self._by_class.get(kind)
        return cast("Entry[A]", found[0]) if found else None

    def last(self, kind: type[A]) -> Entry[A] | None:
        """The newest own act of a kind."""
        found = self._by_class.get(kind)
        return cast("Entry[A]", found[-1]) if found else None

    def naming(self, kind: type[A]) -> list[Entry[A]]:
        """Acts of a kind in other matters that name this one."""
        return cast("list[Entry[A]]", self._foreign.get(kind, []))

    def opened(self) -> AnyEntry | None:
        """The act that opened the matter."""
        return self.entries[0] if self.entries else None

    def number(self) -> str:
        """The registry number given when the matter was opened."""
        return next((e.number for e in self.entries if e.number), "")


def _index(entries: Iterable[AnyEntry]) -> dict[type, list[AnyEntry]]:
    index: dict[type, list[AnyEntry]] = {}
    for entry in entries:
        index.setdefault(type(entry.act), []).append(entry)
    return index
