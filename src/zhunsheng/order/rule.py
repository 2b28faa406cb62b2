"""The rule of choosing: read strictly from data, written back to data, told in Chinese, known by its digest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from zhunsheng.kernel.canonical import canonical
from zhunsheng.kernel.canonical import digest as sha256
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.order.reading import Table, is_day, is_moment
from zhunsheng.order.telling import said
from zhunsheng.order.terms import (
    SCHEME,
    Assignment,
    By,
    Defer,
    Draw,
    Eligible,
    Groups,
    Key,
    Late,
    Lot,
    Need,
    PriorityClass,
    Rule,
    Ties,
    Turn,
    Unit,
    Waived,
    Waiver,
    Way,
    Window,
)

__all__ = ["Rule", "checked", "digest", "plain", "read", "said"]

FEWEST_PARTIES = 3
NEEDED = {
    By.SLIP: Need.MOVED,
    By.MOVED: Need.MOVED,
    By.SIGNED_ON: Need.AGREEMENT,
    By.SIGNED_AT: Need.AGREEMENT,
    By.WINDOW: Need.AGREEMENT,
    By.AGREEMENT: Need.AGREEMENT,
    By.RECEIPT: Need.RECEIPT,
    By.EARLIER_LOT: Need.EARLIER_LOT,
}
"""What a household must have so that the key has something to compare."""


def read(data: Mapping[str, Any]) -> Rule:
    """The rule in ``data`` (TOML or JSON, already parsed). Raises ``Refusal`` ``order.rule.*``: unknown keys, missing
    parts and parts that contradict one another are refused; nothing is guessed.
    """
    top = Table(data, "rule")
    if top.text("scheme") != SCHEME:
        raise _refused("scheme", "规则的格式不是{scheme}", "请按 {scheme} 的格式填写", scheme=SCHEME)
    rule = Rule(
        eligible=_eligible(top.table("eligible")),
        keys=tuple(_key(each) for each in top.tables("keys", empty=True)),
        ties=top.choice("ties", Ties),
        turn=_turn(top.table("turn")),
        lot=_lot(top.table("lot")) if top.has("lot") else None,
        groups=top.choice("groups", Groups, Groups.NONE),
        assignment=top.choice("assignment", Assignment, Assignment.CHOOSE),
        first_number=top.whole("first_number", 1),
        late=top.choice("late", Late, Late.BATCH_END),
        absent=top.choice("absent", Late, Late.BATCH_END),
        defer=top.choice("defer", Defer, Defer.BATCH_END),
        waiver=_waiver(top.table("waiver")) if top.has("waiver") else Waiver(),
    )
    top.close()
    return checked(rule)


def plain(rule: Rule) -> dict[str, Any]:
    """The rule as data: text, whole numbers, lists, objects with ascii keys; ``read(plain(rule)) == rule``."""
    data: dict[str, Any] = {
        "scheme": rule.scheme,
        "eligible": {
            "needs": [need.value for need in rule.eligible.needs],
            "cut_off": rule.eligible.cut_off,
            "decision": rule.eligible.decision,
        },
        "keys": [_key_plain(key) for key in rule.keys],
        "ties": rule.ties.value,
        "groups": rule.groups.value,
        "assignment": rule.assignment.value,
        "first_number": rule.first_number,
        "turn": {"minutes": rule.turn.minutes, "calls": rule.turn.calls, "desks": rule.turn.desks},
        "late": rule.late.value,
        "absent": rule.absent.value,
        "defer": rule.defer.value,
        "waiver": {"way": rule.waiver.way.value, "article": rule.waiver.article},
    }
    if rule.lot is not None:
        lot: dict[str, Any] = {"way": rule.lot.way.value}
        if rule.lot.way == Way.COMPUTED and rule.lot.draw is not None:
            lot["parties"] = list(rule.lot.parties)
            lot["draw"] = {"source": rule.lot.draw.source, "which": rule.lot.draw.which}
        else:
            lot["witness"] = rule.lot.witness
        data["lot"] = lot
    return data


def digest(rule: Rule) -> str:
    """SHA-256, in hex, over the canonical JSON of the rule."""
    return sha256(canonical(plain(rule)))


def checked(rule: Rule) -> Rule:
    """The same rule, when its parts agree; raises ``Refusal`` ``order.rule.*`` where they contradict one another."""
    kinds = [key.by for key in rule.keys]
    if not kinds and rule.ties == Ties.KEPT:
        raise _refused("keys", "没有任何排序依据", "请写明按什么先后,或者写明抽签")
    if len(set(kinds)) != len(kinds):
        raise _refused("keys_twice", "同一排序依据写了两次", "每个排序依据只写一次")
    for by in kinds:
        need = NEEDED.get(by)
        if need is not None and need not in rule.eligible.needs:
            raise _refused(
                "needs", "按{by}排序,资格条件里却没有{need}", "请在资格条件(eligible.needs)里补上", by=by, need=need
            )
    if rule.ties == Ties.LOT and rule.lot is None:
        raise _refused("lot_missing", "写明同序抽签,却没有写怎样抽", "请写明公开计算或者现场抽签(lot)")
    if rule.ties == Ties.KEPT and rule.lot is not None:
        raise _refused("lot_unused", "写明同序并列,又写了怎样抽签", "二者只能留一个")
    if rule.waiver.way == Waived.RULE and not rule.waiver.article.strip():
        raise _refused(
            "waiver_article", "写明不到场视为放弃,却没有写是方案哪一条", "请写明条款(waiver.article),或者改为书面放弃"
        )
    return rule


def _eligible(given: Table) -> Eligible:
    found = Eligible(given.choices("needs", Need), given.day("cut_off", ""), given.flag("decision"))
    given.close()
    return found


def _key(given: Table) -> Key:
    by = given.choice("by", By)
    key = Key(
        by,
        given.choice("unit", Unit) if by == By.SIGNED_AT else None,
        _classes(given.tables("classes")) if by == By.PRIORITY else (),
        _windows(given.tables("windows")) if by == By.WINDOW else (),
    )
    given.close()
    return key


def _classes(given: tuple[Table, ...]) -> tuple[PriorityClass, ...]:
    found = []
    for each in given:
        found.append(PriorityClass(each.text("id"), each.text("label"), each.text("article")))
        each.close()
    if len({each.id for each in found}) != len(found):
        raise _refused("classes", "同一优先类别写了两次", "每个优先类别只写一次")
    return tuple(found)


def _windows(given: tuple[Table, ...]) -> tuple[Window, ...]:
    found: list[Window] = []
    for each in given:
        window = Window(each.text("start"), each.text("end"))
        each.close()
        days = is_day(window.start) and is_day(window.end)
        if not days and not (is_moment(window.start) and is_moment(window.end)):
            raise each.wrong("", "同为日期或者同为北京时间的起止")
        if window.end < window.start or (found and window.start <= found[-1].end):
            raise _refused(
                "windows", "签约时段先后颠倒或者互相重叠:{start}", "请按时间先后、互不重叠地写", start=window.start
            )
        if found and len(found[-1].start) != len(window.start):
            raise each.wrong("", "与前一时段同样写到日或者写到秒")
        found.append(window)
    return tuple(found)


def _lot(given: Table) -> Lot:
    way = given.choice("way", Way)
    if way == Way.PHYSICAL:
        found = Lot(way, witness=given.text("witness"))
    else:
        draw = given.table("draw")
        found = Lot(way, given.texts("parties"), Draw(draw.text("source"), draw.text("which")))
        draw.close()
        if len(set(found.parties)) < max(FEWEST_PARTIES, len(found.parties)):
            raise _refused(
                "parties", "公开计算的抽签至少要有三方各自封存随机数", "请写明互不相同的三方以上(lot.parties)"
            )
    given.close()
    return found


def _turn(given: Table) -> Turn:
    found = Turn(given.whole("minutes"), given.whole("calls", 3), given.whole("desks", 1))
    given.close()
    return found


def _waiver(given: Table) -> Waiver:
    found = Waiver(given.choice("way", Waived), given.text("article", ""))
    given.close()
    return found


def _key_plain(key: Key) -> dict[str, Any]:
    data: dict[str, Any] = {"by": key.by.value}
    if key.unit is not None:
        data["unit"] = key.unit.value
    if key.classes:
        data["classes"] = [{"id": each.id, "label": each.label, "article": each.article} for each in key.classes]
    if key.windows:
        data["windows"] = [{"start": each.start, "end": each.end} for each in key.windows]
    return data


def _refused(code: str, missing: str, remedy: str, **params: Any) -> Refusal:
    return Refusal(f"order.rule.{code}", missing=missing, remedy=remedy, params=params)
