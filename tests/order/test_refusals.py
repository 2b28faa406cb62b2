"""Every refusal of the room: what is typed wrong is named with what to do, and no refusal stands that nothing meets."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from tracked import ROOT
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.order import choosing, lot
from zhunsheng.order import roster as rosters
from zhunsheng.order import rule as rules
from zhunsheng.order.sequence import sequence

RULE: dict[str, Any] = {
    "scheme": "zhunsheng-order/1",
    "eligible": {"needs": ["agreement", "moved"], "cut_off": "2024-06-30", "decision": False},
    "keys": [
        {"by": "priority", "classes": [{"id": "old", "label": "七十岁以上", "article": "方案第三条"}]},
        {"by": "slip_no"},
    ],
    "ties": "lot",
    "lot": {"way": "physical", "witness": "公证处"},
    "turn": {"minutes": 5, "calls": 1, "desks": 1},
    "waiver": {"way": "rule", "article": "方案第九条"},
}
COMPUTED = {"way": "computed", "parties": ["甲方", "乙方", "丙方"], "draw": {"source": "双色球", "which": "下一期"}}
WINDOWS = [{"start": "2024-05-01", "end": "2024-05-02"}, {"start": "2024-05-03", "end": "2024-05-04"}]
ROWS = [
    {"id": f"H{number}", "signed_on": "2024-05-01", "moved_on": "2024-05-02", "slip_no": f"000{number}"}
    for number in (1, 2, 3, 4)
]
FLATS = [
    {"id": "1-1-0101", "type": "80㎡", "area_est": 8000},
    {"id": "1-1-0102", "type": "80㎡", "area_est": 8000},
    {"id": "1-1-0103", "type": "50㎡", "area_est": 5000, "state": "frozen", "why": "抵押"},
]
Change = Callable[[dict[str, Any]], object]


def rule_of(change: Change = lambda data: None) -> rules.Rule:
    data = deepcopy(RULE)
    change(data)
    return rules.read(data)


def input_of(rule: rules.Rule, change: Change = lambda data: None) -> rosters.Input:
    data = {
        "scheme": "zhunsheng-order/1", "project": "示例", "batch": 1, "rule": rules.digest(rule), "first_number": 1,
        "households": deepcopy(ROWS), "flats": deepcopy(FLATS),
    }  # fmt: skip
    change(data)
    return rosters.read(data)


def put(path: str, value: Any) -> Change:
    """Set ``a.b.0.c`` in the data; ``...`` takes the key away."""

    def change(data: Any) -> None:
        *above, last = [int(part) if part.isdigit() else part for part in path.split(".")]
        for part in above:
            data = data[part]
        if value is ...:
            del data[last]
        else:
            data[last] = value

    return change


RULES: list[tuple[str, Change]] = [
    ("order.rule.scheme", put("scheme", "zhunsheng-order/2")),
    ("order.rule.unknown", put("first_come", 1)),
    ("order.rule.unknown", put("turn.seconds", 30)),
    ("order.rule.unknown", put("keys.1.unit", "day")),
    ("order.rule.missing", put("ties", ...)),
    ("order.rule.missing", put("keys", ...)),
    ("order.rule.missing", put("keys.0.classes.0.article", ...)),
    ("order.rule.wrong", put("ties", "staff")),
    ("order.rule.wrong", put("eligible", "agreement")),
    ("order.rule.wrong", put("eligible.needs", [])),
    ("order.rule.wrong", put("eligible.needs", ["agreement", "agreement"])),
    ("order.rule.wrong", put("eligible.cut_off", "2024-02-30")),
    ("order.rule.wrong", put("eligible.decision", "yes")),
    ("order.rule.wrong", put("turn.minutes", 0)),
    ("order.rule.wrong", put("turn.minutes", True)),
    ("order.rule.wrong", put("keys", "slip_no")),
    ("order.rule.wrong", put("lot.witness", " ")),
    ("order.rule.wrong", put("lot", COMPUTED | {"parties": [1, 2, 3]})),
    ("order.rule.keys", lambda data: data.update(keys=[], ties="kept") or data.pop("lot")),
    ("order.rule.keys_twice", put("keys", [{"by": "slip_no"}, {"by": "slip_no"}])),
    ("order.rule.needs", put("keys", [{"by": "receipt_no"}])),
    ("order.rule.lot_missing", put("lot", ...)),
    ("order.rule.lot_unused", put("ties", "kept")),
    ("order.rule.waiver_article", put("waiver.article", "")),
    ("order.rule.classes", lambda data: data["keys"][0]["classes"].append(data["keys"][0]["classes"][0])),
    ("order.rule.windows", put("keys", [{"by": "window", "windows": WINDOWS[::-1]}])),
    ("order.rule.windows", put("keys", [{"by": "window", "windows": [{"start": "2024-05-02", "end": "2024-05-01"}]}])),
    ("order.rule.wrong", put("keys", [{"by": "window", "windows": [{"start": "五月", "end": "六月"}]}])),
    ("order.rule.wrong", put("keys", [{"by": "window", "windows": [
        WINDOWS[0], {"start": "2024-05-03T09:00:00+08:00", "end": "2024-05-03T12:00:00+08:00"}]}])),
    ("order.rule.parties", put("lot", COMPUTED | {"parties": ["甲方", "乙方"]})),
    ("order.rule.parties", put("lot", COMPUTED | {"parties": ["甲方", "乙方", "乙方"]})),
]  # fmt: skip


@pytest.mark.parametrize(("code", "change"), RULES)
def test_办法写得不对的不收(code: str, change: Change) -> None:
    refuses(code, lambda: rule_of(change))


ROSTERS: list[tuple[str, Change]] = [
    ("order.roster.scheme", put("scheme", "1")),
    ("order.roster.unknown", put("households.0.name", "张三")),
    ("order.roster.missing", put("flats.0.type", ...)),
    ("order.roster.wrong", put("households.0.earlier_lot", "7")),
    ("order.roster.wrong", put("flats.0.area_est", -1)),
    ("order.roster.id", put("households.0.id", "H1/1")),
    ("order.roster.id", put("households.0.id", "H 1")),
    ("order.roster.day", put("households.0.moved_on", "2024.5.2")),
    ("order.roster.day", put("households.0.signed_on", "2024-13-01")),
    ("order.roster.moment", put("households.0.signed_at", "2024-05-01T09:00:00Z")),
    ("order.roster.moment", put("households.0.signed_at", "2024-05-01T25:00:00+08:00")),
    ("order.roster.number", put("households.0.slip_no", "第三号")),
    ("order.roster.number", put("households.0.slip_no", "\uff10\uff13\uff11\uff12")),
    ("order.roster.twice", put("households.1.id", "H1")),
    ("order.roster.twice", put("flats.1.id", "1-1-0101")),
    ("order.roster.flat", put("flats.0.id", "1幢102")),
    ("order.roster.flat_why", put("flats.2.why", ...)),
]


@pytest.mark.parametrize(("code", "change"), ROSTERS)
def test_名册写得不对的不收(code: str, change: Change) -> None:
    refuses(code, lambda: input_of(rule_of(), change))


SEQUENCES: list[tuple[str, Change, Change, Any]] = [
    ("order.sequence.other_rule", put("ties", "lot"), put("rule", "00"), None),
    ("order.sequence.first_number", put("first_number", 5), put("batch", 1), None),
    ("order.sequence.class", put("ties", "lot"), put("households.0.priority", "friend"), None),
    ("order.sequence.group", put("groups", "flat_type"), put("batch", 1), None),
    ("order.sequence.fact_missing", put("ties", "lot"), put("households.0.slip_no", ...), None),
    ("order.sequence.fact_missing", put("ties", "lot"), put("households.0.moved_on", ...), None),
    ("order.sequence.no_lot", lambda data: data.update(ties="kept") or data.pop("lot"), put("batch", 1), {"H1": 1}),
    ("order.sequence.other_lot", put("ties", "lot"), put("batch", 1), b"\0" * 32),
    ("order.sequence.other_lot", put("lot", COMPUTED), put("batch", 1), {"H1": 1}),
    ("order.sequence.stranger", put("ties", "lot"), put("batch", 1), {"H9": 1}),
    ("order.sequence.number_missing", put("ties", "lot"), put("households.1.slip_no", "1"), {"H1": 1}),
    ("order.sequence.numbers_twice", put("ties", "lot"), put("households.1.slip_no", "1"), {"H1": 1, "H2": 1}),
]


@pytest.mark.parametrize(("code", "rule_change", "roster_change", "drawn"), SEQUENCES)
def test_排不出的顺序不排(code: str, rule_change: Change, roster_change: Change, drawn: Any) -> None:
    rule = rule_of(rule_change)
    refuses(code, lambda: sequence(rule, input_of(rule, roster_change), drawn))


def hall(*steps: tuple[str, ...], rule: Change = lambda data: None, days: Any = ()) -> choosing.State:
    read = rule_of(rule)
    given = input_of(read, lambda data: data["households"][3].update(slip_no="3", frozen=""))
    state = choosing.replay(read, sequence(read, given), given.flats, days=days)
    for minute, step in enumerate(steps):
        choosing.apply(state, event(minute, *step))
    return state


def event(
    minute: int, what: str, household: str = "", flat: str = "", paper: str = "", why: str = ""
) -> choosing.Event:
    return choosing.Event(choosing.What(what), f"2024-07-01T09:{minute:02}:00+08:00", household, flat, paper, why)


CALL = ("called", "H1")
TAKE = ("chose", "H1", "1-1-0101")
GIVEN_UP = (CALL, ("missed", "H1"))
DAYS = [choosing.Sitting("2024-07-02", 1, 4)]
EVENTS: list[tuple[str, tuple[tuple[str, ...], ...], tuple[str, ...], dict[str, Any]]] = [
    ("order.event.household", (), ("called", "H9"), {}),
    ("order.event.household", (), ("missed", "H9"), {}),
    ("order.event.household", (), ("waived", "H9", "", "放弃书"), {}),
    ("order.event.household", (), ("froze", "H9", "", "", "通知书"), {}),
    ("order.call.order", (), ("called", "H2"), {}),
    ("order.call.twice", (CALL,), CALL, {}),
    ("order.call.desks", (CALL,), ("called", "H2"), {}),
    ("order.call.settled", (CALL, TAKE), CALL, {}),
    ("order.call.frozen", (("froze", "H1", "", "", "通知书"),), CALL, {}),
    ("order.call.aside", GIVEN_UP, CALL, {}),
    ("order.call.tie", (), ("called", "H4"), {}),
    ("order.call.before_day", (), CALL, {"days": DAYS}),
    ("order.choose.way", (CALL,), ("drew", "H1", "1-1-0101"), {}),
    ("order.choose.way", (CALL,), TAKE, {"rule": put("assignment", "draw")}),
    ("order.choose.before", (CALL, ("called", "H2")), ("chose", "H2", "1-1-0101"), {"rule": put("turn.desks", 2)}),
    ("order.turn.not_called", (), TAKE, {}),
    ("order.turn.not_called", (), ("missed", "H1"), {}),
    ("order.defer.none", (CALL,), ("deferred", "H1"), {"rule": put("defer", "none")}),
    ("order.flat.unknown", (CALL,), ("chose", "H1", "1-1-0909"), {}),
    ("order.flat.unknown", (), ("froze", "", "1-1-0909", "", "通知书"), {}),
    ("order.flat.closed", (CALL,), ("chose", "H1", "1-1-0103"), {}),
    ("order.flat.closed", (), ("froze", "", "1-1-0103", "", "通知书"), {}),
    ("order.flat.taken", (CALL, TAKE, ("called", "H2")), ("chose", "H2", "1-1-0101"), {}),
    ("order.flat.taken", (CALL, TAKE), ("froze", "", "1-1-0101", "", "通知书"), {}),
    ("order.waiver.paper", GIVEN_UP, ("waived", "H1"), {"rule": put("waiver", {"way": "written"})}),
    ("order.waiver.calls", (CALL,), ("waived", "H1"), {}),
    ("order.waiver.calls", (CALL, ("deferred", "H1")), ("waived", "H1"), {}),
    ("order.waiver.settled", (CALL, TAKE), ("waived", "H1", "", "放弃书"), {}),
    ("order.waiver.frozen", (("froze", "H1", "", "", "通知书"),), ("waived", "H1", "", "放弃书"), {}),
    ("order.freeze.settled", (CALL, TAKE), ("froze", "H1", "", "", "通知书"), {}),
    ("order.freeze.subject", (), ("froze", "H1", "1-1-0101", "", "通知书"), {}),
    ("order.freeze.subject", (), ("froze",), {}),
    ("order.freeze.why", (), ("froze", "H1"), {}),
    ("order.release.open", (), ("released", "H1", "", "", "裁定"), {}),
    ("order.release.open", (), ("released", "", "1-1-0101", "", "裁定"), {}),
]


@pytest.mark.parametrize(("code", "before", "step", "setting"), EVENTS)
def test_选房日不能走的步骤(code: str, before: Any, step: Any, setting: dict[str, Any]) -> None:
    state = hall(*before, **setting)
    told = str(choosing.may(state, event(50, *step)))
    refused = refuses(code, lambda: choosing.apply(state, event(50, *step)))
    assert str(refused) == told
    assert refused.params["step"] == len(before) + 1
    assert state.step == len(before)


def test_户型不符_时间不对() -> None:
    def grouped(data: dict[str, Any]) -> None:
        for row in data["households"]:
            row["group"] = "80㎡" if row["id"] == "H1" else "50㎡"

    rule = rule_of(put("groups", "flat_type"))
    given = input_of(rule, grouped)
    state = choosing.replay(rule, sequence(rule, given), given.flats, [event(0, *CALL)])
    assert choosing.free(state, "50㎡") == []
    refuses("order.flat.type", lambda: choosing.apply(state, event(1, "chose", "H1", "1-1-0103")))
    state = hall(CALL, ("missed", "H1"))
    refuses("order.event.back", lambda: choosing.apply(state, event(0, "called", "H2")))
    wrong = choosing.Event(choosing.What.CALLED, "9:00", "H2")
    refuses("order.event.at", lambda: choosing.apply(state, wrong))


@pytest.mark.parametrize(
    ("code", "days"),
    [
        ("order.days.wrong", [choosing.Sitting("2024-07-02", 1, 2), choosing.Sitting("2024-07-03", 2, 4)]),
        ("order.days.wrong", [choosing.Sitting("7月2日", 1, 4)]),
        ("order.days.gap", [choosing.Sitting("2024-07-02", 1, 2)]),
    ],
)
def test_场次排得不全(code: str, days: Any) -> None:
    refuses(code, lambda: hall(days=days))


def test_并列没有分先后的不能整批分配() -> None:
    state = hall()
    refuses("order.call.tie", lambda: choosing.allocate(state.rule, state.sequence, state.flats.values(), {}))


def test_随机数要整份() -> None:
    refuses("order.lot.secret", lambda: lot.commitment("司法局", b"short"))
    refuses("order.draw.form", lambda: lot.drawn("03,08"))


def refuses(code: str, deed: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as refused:
        deed()
    assert refused.value.code == code, str(refused.value)
    assert refused.value.what()
    assert refused.value.todo()
    assert "{" not in str(refused.value)
    return refused.value


OPENING = {
    "rule.py": "order.rule.",
    "roster.py": "order.roster.",
    "sequence.py": "order.sequence.",
    "allowed.py": "order.",
}


def test_没有遇不到的拒绝() -> None:
    """Every code that stands in the room is named above, in a test that meets it."""
    named = set(re.findall(r"""["](order\.[a-z_.]+[a-z])["]""", Path(__file__).read_text(encoding="utf-8")))
    stand = {f"order.{room}.{what}" for room in ("rule", "roster") for what in ("unknown", "missing", "wrong")}
    for path in (ROOT / "src" / "zhunsheng" / "order").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        begin = OPENING.get(path.name, "")
        stand |= {begin + code for code in re.findall(r"""_refused\(\s*"([a-z_.]+)\"""", text)}
        stand |= set(re.findall(r"""Refusal\(\s*"(order\.[a-z_.]+)\"""", text))
    assert stand == named
