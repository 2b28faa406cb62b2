"""The roster: the households with the facts they are put in order by, and the flats. The input of an order.

Days are ``2024-05-01``, instants ``2024-05-01T09:12:33+08:00``; areas are hundredths of a square metre, money is 分.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from zhunsheng.kernel.canonical import canonical
from zhunsheng.kernel.canonical import digest as sha256
from zhunsheng.kernel.fields import Choice
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.order.reading import Table, is_day, is_moment
from zhunsheng.order.terms import SCHEME, Basis

HOUSEHOLD = re.compile(r"[^/\s]+(?:/(?:[2-9]|[1-9][0-9]+))?")
FLAT = re.compile(r"[^\s/-]+-[^\s/-]+-[^\s/-]+")
DIGITS = re.compile(r"[0-9]+")


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


def entitlement(id_: str) -> int:
    """Which of its household's entitlements this is: ``H0001`` is the first, ``H0001/2`` the second."""
    return int(id_.partition("/")[2] or 1)


def number(text: str) -> tuple[int, ...]:
    """What a number counts by: its groups of digits from left to right, so 0312 is 312 and 2024-7 is before 2024-12."""
    if text.isdecimal():
        return (int(text),)
    return tuple(int(digits) for digits in DIGITS.findall(text))


def read(data: Mapping[str, Any]) -> Input:
    """The input in ``data``. Raises ``Refusal`` ``order.roster.*``: unknown keys, wrong days, numbers given twice."""
    top = Table(data, "roster")
    if top.text("scheme") != SCHEME:
        raise _refused("scheme", "名册的格式不是{scheme}", "请用本系统写出的名册", scheme=SCHEME)
    given = Input(
        project=top.text("project"),
        batch=top.whole("batch"),
        rule=top.text("rule"),
        households=tuple(_household(each) for each in top.tables("households", empty=True)),
        flats=tuple(_flat(each) for each in top.tables("flats", empty=True)),
        first_number=top.whole("first_number"),
    )
    top.close()
    return checked(given)


def checked(given: Input) -> Input:
    """The same input, when it is whole; raises ``Refusal`` ``order.roster.*`` where it is not (as ``read`` does)."""
    _alone("户编号", (each.id for each in given.households))
    _alone("房号", (each.id for each in given.flats))
    for household in given.households:
        _check_household(household)
    for flat in given.flats:
        _check_flat(flat)
    return given


def plain(given: Input) -> dict[str, Any]:
    """The input as data, rows by id, facts not known left out; ``read(plain(given))`` is the same input."""
    return {
        "scheme": SCHEME,
        "project": given.project,
        "batch": given.batch,
        "rule": given.rule,
        "first_number": given.first_number,
        "households": [row(each) for each in sorted(given.households, key=_by_id)],
        "flats": [flat_row(each) for each in sorted(given.flats, key=_by_id)],
    }


def row(household: Household) -> dict[str, Any]:
    """One household as data, as it stands in ``plain``."""
    facts = {
        "id": household.id,
        "group": household.group,
        "by": household.by.value,
        "signed_on": household.signed_on,
        "signed_at": household.signed_at,
        "agreement_no": household.agreement_no,
        "moved_on": household.moved_on,
        "slip_no": household.slip_no,
        "receipt_no": household.receipt_no,
        "earlier_lot": household.earlier_lot,
        "priority": household.priority,
        "frozen": household.frozen,
    }
    return {name: value for name, value in facts.items() if value not in ("", None)}


def flat_row(flat: Flat) -> dict[str, Any]:
    """One flat as data, as it stands in ``plain``."""
    facts = {
        "id": flat.id,
        "type": flat.type,
        "area_est": flat.area_est,
        "area_real": flat.area_real,
        "floor": flat.floor,
        "facing": flat.facing,
        "price": flat.price,
        "state": flat.state.value,
        "why": flat.why,
    }
    return {name: value for name, value in facts.items() if value not in ("", None)}


def digest(given: Input) -> str:
    """SHA-256, in hex, over the canonical JSON of the input."""
    return sha256(canonical(plain(given)))


def _by_id(each: Household | Flat) -> str:
    return each.id


def _household(given: Table) -> Household:
    found = Household(
        id=given.text("id"),
        group=given.text("group", ""),
        by=given.choice("by", Basis, Basis.AGREEMENT),
        signed_on=given.text("signed_on", ""),
        signed_at=given.text("signed_at", ""),
        agreement_no=given.text("agreement_no", ""),
        moved_on=given.text("moved_on", ""),
        slip_no=given.text("slip_no", ""),
        receipt_no=given.text("receipt_no", ""),
        earlier_lot=given.maybe("earlier_lot", least=1),
        priority=given.text("priority", ""),
        frozen=given.text("frozen", ""),
    )
    given.close()
    return found


def _flat(given: Table) -> Flat:
    found = Flat(
        id=given.text("id"),
        type=given.text("type"),
        area_est=given.whole("area_est", least=0),
        area_real=given.maybe("area_real"),
        floor=given.maybe("floor", least=-9),
        facing=given.text("facing", ""),
        price=given.maybe("price"),
        state=given.choice("state", FlatState, FlatState.OPEN),
        why=given.text("why", ""),
    )
    given.close()
    return found


def _check_household(household: Household) -> None:
    """Days, instants and numbers are written the one way they are compared."""
    if not HOUSEHOLD.fullmatch(household.id):
        raise _refused(
            "id", "户编号写法不对:{id}", "请写方案的户编号;同一户的另一份资格写作“户编号/2”", id=household.id
        )
    for label, text in (("签约日期", household.signed_on), ("交房验收日期", household.moved_on)):
        if text and not is_day(text):
            raise _refused(
                "day", "{id} 的{label}不是日期:{text}", "请写成 2024-05-01", id=household.id, label=label, text=text
            )
    if household.signed_at and not is_moment(household.signed_at):
        raise _refused(
            "moment",
            "{id} 的签约时间不对:{text}",
            "请写成北京时间 2024-05-01T09:12:33+08:00",
            id=household.id,
            text=household.signed_at,
        )
    for label, text in (
        ("搬迁验收单编号", household.slip_no),
        ("协议编号", household.agreement_no),
        ("收据编号", household.receipt_no),
    ):
        if text and (not DIGITS.search(text) or any(each.isdecimal() and not each.isascii() for each in text)):
            raise _refused(
                "number",
                "{id} 的{label}没有可以比较的数字:{text}",
                "请照编号原样填写,用半角数字",
                id=household.id,
                label=label,
                text=text,
            )


def _check_flat(flat: Flat) -> None:
    if not FLAT.fullmatch(flat.id):
        raise _refused("flat", "房号写法不对:{id}", "请写成“幢-单元-房号”,如 1-1-0102", id=flat.id)
    if flat.state == FlatState.FROZEN and not flat.why:
        raise _refused("flat_why", "房源 {id} 冻结,没有写原因", "请写明冻结的原因和文书", id=flat.id)


def _alone(label: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for each in ids:
        if each in seen:
            raise _refused("twice", "{label}出现两次:{id}", "一份资格、一套房源只列一行", label=label, id=each)
        seen.add(each)


def _refused(code: str, missing: str, remedy: str, **params: Any) -> Refusal:
    return Refusal(f"order.roster.{code}", missing=missing, remedy=remedy, params=params)
