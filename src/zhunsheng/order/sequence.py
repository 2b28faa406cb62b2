"""The sequence: who comes after whom, with a reason for every place. Nothing in it is typed by anybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from zhunsheng.order.roster import Input
from zhunsheng.order.terms import By, Rule


class Reason(NamedTuple):
    """Why a place is where it is: the facts that count, as far as they tell it from its neighbours.

    ``tied`` households agree in all of them (1: nobody else does); ``drawn`` is the place the lot gave among those,
    0 while none was drawn; ``mark`` what was drawn (number on the slip, or the lot's first 16 digits).
    """

    facts: tuple[tuple[By, str], ...]
    tied: int = 1
    drawn: int = 0
    mark: str = ""


class Place(NamedTuple):
    """One place. ``number`` is unique in the project and runs on through groups and batches; ``rank`` counts within
    the group of this batch. Tied places that no lot has told apart share number and rank. ``frozen``: skipped, why.
    """

    number: int
    rank: int
    household: str
    group: str
    reason: Reason
    frozen: str = ""


class Left(NamedTuple):
    """An entitlement that is not in this batch: which, and why (``code`` stable, ``why`` in Chinese)."""

    household: str
    code: str
    why: str


class Doubt(NamedTuple):
    """Two records that contradict one another; somebody looks into it, nothing is sorted again because of it."""

    household: str
    other: str
    code: str
    what: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """The order of one batch: places in their order, group after group; who is left out; what is doubtful; ties."""

    project: str
    batch: int
    rule: str
    input: str
    places: tuple[Place, ...]
    left: tuple[Left, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    ties: tuple[tuple[str, ...], ...] = ()
    """Households that stand level: the lot is not drawn yet, or the rule names none."""


def sequence(rule: Rule, given: Input, drawn: bytes | Mapping[str, int] | None = None) -> Sequence:
    """The order of ``given`` under ``rule``.

    ``drawn`` is the seed of a computed lot, or the numbers drawn on paper by household (smaller first), or nothing:
    then ties stand as ties. Raises ``Refusal`` ``order.sequence.*``: another rule than the input names, a household
    that lacks a fact the rule sorts by, a lot the rule does not name, numbers missing or drawn twice.
    """
    raise NotImplementedError(rule, given, drawn)


def said(place: Place, rule: Rule) -> str:
    """The place in one Chinese sentence: 第 17 位:验收单第 0312 号."""
    raise NotImplementedError(place, rule)


def plain(order: Sequence) -> dict[str, Any]:
    """The sequence as data: project, batch, rule and input digests, per place number, group and household."""
    raise NotImplementedError(order)


def digest(order: Sequence) -> str:
    """SHA-256, in hex, over the canonical JSON of ``plain``: what an order published carries."""
    raise NotImplementedError(order)


def next_number(order: Sequence) -> int:
    """The first number of the next batch."""
    raise NotImplementedError(order)
