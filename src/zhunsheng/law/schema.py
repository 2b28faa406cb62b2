"""The law as data: instruments, periods, duties, receipt rules and the office's own dated rules.

Schema of the files under ``statutes/`` and ``office/``; unknown or missing keys are refused with file and id.
``confirmed``: text (read in full), secondary, memory – only ``text`` is shown as law; ``office`` marks internal rules.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import date
from typing import Any, TypeVar

T = TypeVar("T")
BEGINNING = date(1900, 1, 1)


class LawDataError(ValueError):
    """The data of the law is not as its schema demands; names the file and the entry."""


@dataclass(frozen=True, kw_only=True)
class Instrument:
    """A statute, regulation, interpretation or the office's rule book."""

    id: str
    title_zh: str
    document_no: str
    source: str
    checked_on: date
    confirmed: str
    in_force_from: date = BEGINNING
    in_force_to: date | None = None
    day_rule: str = ""
    roll_rule: str = ""
    superseded_by: str = ""
    supersedes: str = ""
    note_zh: str = ""


@dataclass(frozen=True, kw_only=True)
class Extension:
    """How a period may be prolonged: at the most ``max`` units, ``times`` times, by whom, told to whom."""

    max: int
    unit: str
    approver_zh: str
    notify_zh: str
    times: int = 1


@dataclass(frozen=True, kw_only=True)
class Period:
    """One edition of one period. ``length`` in ``unit`` (workday, day, month, year); ``date`` = fixed each year."""

    id: str
    family: str
    title_zh: str
    law: str
    article: str
    kind: str
    duty_of: str
    starts_on: str
    length: int
    unit: str
    roll_forward: str
    applies_to: str
    confirmed: str
    source: str
    checked_on: date
    document_no: str = ""
    in_force_from: date = BEGINNING
    in_force_to: date | None = None
    start_day_counts: bool = False
    extension: Extension | None = None
    suspended_by: tuple[str, ...] = ()
    restarted_by: tuple[str, ...] = ()
    month: int = 0
    day: int = 0
    day_itself_allowed: bool = True
    consequence_zh: str = ""
    note_zh: str = ""

    @property
    def extension_max(self) -> int:
        """The longest extension in all, in the extension's unit; 0 where the law fixes none."""
        return self.extension.max * self.extension.times if self.extension else 0

    def in_force(self, day: date) -> bool:
        """Whether this edition governs what starts on ``day``."""
        return self.in_force_from <= day and (self.in_force_to is None or day <= self.in_force_to)


@dataclass(frozen=True, kw_only=True)
class Duty:
    """A duty of order: what must precede what, and the papers it needs."""

    id: str
    title_zh: str
    law: str
    article: str
    must_precede: str
    needs_zh: tuple[str, ...]
    source: str
    checked_on: date
    confirmed: str
    note_zh: str = ""


@dataclass(frozen=True, kw_only=True)
class ReceiptRule:
    """Which day counts as the day of receipt, by channel."""

    channel: str
    zh: str
    received_on: str
    law: str
    article: str
    confirmed: str
    note_zh: str = ""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A dated rule of the office: never law."""

    key: str
    value: Any
    begins: date
    ends: date | None = None
    status: str = "内规"
    note_zh: str = ""


CLOSED = {
    "kind": {"max", "min", "before", "fixed"},
    "unit": {"workday", "day", "month", "year", "date"},
    "roll_forward": {"yes", "silent", "n/a"},
    "duty_of": {"us", "superior", "applicant", "third_party", "other", "court", "review_body"},
    "confirmed": {"text", "secondary", "memory", "office"},
}


def read(cls: type[T], data: Mapping[str, Any], where: str, **given: Any) -> T:
    """Make an entry from a table, refusing what the schema does not know or what is missing."""
    entry = f"{where} [{data.get('id', data.get('channel', data.get('key', '?')))}]"
    known = {f.name: f for f in fields(cls)}  # type: ignore[arg-type]
    values = {**data, **given}
    unknown = set(values) - set(known)
    missing = {
        name
        for name, f in known.items()
        if f.default is MISSING and f.default_factory is MISSING and name not in values
    }
    if unknown or missing:
        raise LawDataError(f"{entry}: unknown {sorted(unknown)}, missing {sorted(missing)}")
    for name, allowed in CLOSED.items():
        if name in known and name in values and values[name] not in allowed:
            raise LawDataError(f"{entry}: {name} = {values[name]!r}")
    if isinstance(values.get("extension"), Mapping):
        values["extension"] = read(Extension, values["extension"], entry)
    return cls(
        **{
            name: tuple(value) if isinstance(value, list) and name != "value" else value
            for name, value in values.items()
        }
    )


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """The words of the data: events and suspensions with their Chinese names."""

    event: Mapping[str, str]
    suspension: Mapping[str, str]
    policy: Mapping[str, str] = field(default_factory=dict)
