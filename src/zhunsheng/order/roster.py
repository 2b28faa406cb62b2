"""The roster: the households with the facts they are put in order by, and the flats. The input of an order.

Days are ``2024-05-01``, instants ``2024-05-01T09:12:33+08:00``; areas are hundredths of a square metre, money is 分.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zhunsheng.kernel.fields import Choice
from zhunsheng.order.terms import Basis


class FlatState(Choice):
    """How a flat stands."""

    OPEN = "open", "可选"
    FROZEN = "frozen", "冻结"
    CHOSEN = "chosen", "已选定"
    HANDED_OVER = "handed_over", "已交付"


@dataclass(frozen=True, slots=True)
class Household:
    """One entitlement: one row of the roster, one place, one flat. ``id`` is the number of the household in the plan;

    a further entitlement of the same household is a row of its own, ``H0001/2``. ``group`` is the type of flat where
    the rule has an order for each type. "" and ``None`` are facts not known. ``priority`` is the id of a class of the
    rule. ``signed_on`` is the day of the agreement, or of the decision where ``by`` says so. ``frozen``: why (court …).
    """

    id: str
    group: str = ""
    by: Basis = Basis.AGREEMENT
    signed_on: str = ""
    signed_at: str = ""
    agreement_no: str = ""
    moved_on: str = ""
    slip_no: str = ""
    receipt_no: str = ""
    earlier_lot: int | None = None
    priority: str = ""
    frozen: str = ""


@dataclass(frozen=True, slots=True)
class Flat:
    """One flat, ``幢-单元-房号``. ``area_est`` is the surveyor's forecast, ``area_real`` what was measured."""

    id: str
    type: str
    area_est: int
    area_real: int | None = None
    floor: int | None = None
    facing: str = ""
    price: int | None = None
    state: FlatState = FlatState.OPEN
    why: str = ""


@dataclass(frozen=True, slots=True)
class Input:
    """All an order depends on beside a lot: rows in any order mean the same and have the same digest.

    ``rule`` is the rule's digest; ``first_number`` the first number of this batch (``sequence.next_number`` of the
    batch before; of the first batch the rule's own).
    """

    project: str
    batch: int
    rule: str
    households: tuple[Household, ...]
    flats: tuple[Flat, ...]
    first_number: int = 1


def household_of(id_: str) -> str:
    """The household an entitlement belongs to: ``H0001/2`` belongs to ``H0001``."""
    return id_.partition("/")[0]


def read(data: Mapping[str, Any]) -> Input:
    """The input in ``data``. Raises ``Refusal`` ``order.roster.*``: unknown keys, wrong days, numbers given twice."""
    raise NotImplementedError(data)


def checked(given: Input) -> Input:
    """The same input, when it is whole; raises ``Refusal`` ``order.roster.*`` where it is not (as ``read`` does)."""
    raise NotImplementedError(given)


def plain(given: Input) -> dict[str, Any]:
    """The input as data, rows by id, facts not known left out; ``read(plain(given))`` is the same input."""
    raise NotImplementedError(given)


def row(household: Household) -> dict[str, Any]:
    """One household as data, as it stands in ``plain``."""
    raise NotImplementedError(household)


def digest(given: Input) -> str:
    """SHA-256, in hex, over the canonical JSON of the input."""
    raise NotImplementedError(given)
