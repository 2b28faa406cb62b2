"""The ways in which real notices set the order, as a clerk reads them: rule, rows, order with reasons, day, outcome.

``tests/cases/order``: ``steps`` are day, time, what, who, which; ``✗`` stands before the code of a step refused. The
second program must find the same order.
"""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from order.second import order as second_order
from tracked import ROOT
from zhunsheng.order import choosing
from zhunsheng.order import roster as rosters
from zhunsheng.order import rule as rules
from zhunsheng.order.sequence import Sequence, next_number, said, sequence

CASES = sorted((ROOT / "tests" / "cases" / "order").glob("*.toml"))
WORDS = {each.label: each for each in choosing.What}


def case(path: Any) -> tuple[dict[str, Any], rules.Rule, rosters.Input]:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    rule = rules.read(data["rule"])
    row = {"scheme": "zhunsheng-order/1", "project": "示例", "batch": 1, "first_number": 1, **data["roster"]}
    return data, rule, rosters.read({**row, "rule": rules.digest(rule)})


def drawn(data: dict[str, Any]) -> bytes | dict[str, int] | None:
    slips = data.get("drawn")
    return bytes.fromhex(slips["seed"]) if slips and "seed" in slips else slips


def told(order: Sequence, rule: rules.Rule) -> list[str]:
    return [f"{place.household} {said(place, rule)}" for place in order.places]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_照办法排出的顺序和理由(path: Any) -> None:
    data, rule, given = case(path)
    if "undrawn" in data:
        assert told(sequence(rule, given), rule) == data["undrawn"]["order"]
    order = sequence(rule, given, drawn(data))
    expected = data["expect"]
    assert told(order, rule) == expected["order"]
    assert [f"{left.household} {left.why}" for left in order.left] == expected["left"]
    assert [doubt.what for doubt in order.doubts] == expected["doubts"]
    assert next_number(order) == expected.get("next", given.first_number + len(order.places))
    places = second_order(rules.plain(rule), rosters.plain(given), drawn(data))
    assert [(place.number, place.rank, place.group, place.household) for place in order.places] == places


def step(state: choosing.State, line: str) -> None:
    line, _, refused = line.partition(" ✗ ")
    day, time, word, name, *rest = line.split()
    what = WORDS[word]
    about = {"flat": name} if name in state.flats else {"household": name}
    field = {"选定": "flat", "抽定": "flat", "放弃": "paper", "冻结": "why", "解除冻结": "why"}
    about |= {field[word]: rest[0]} if rest else {}
    event = choosing.Event(what, f"{day}T{time}:00+08:00", **about)
    found = choosing.may(state, event)
    assert (found.code if found else "") == refused, line
    if found is None:
        choosing.apply(state, event)
    else:
        assert found.what()
        assert found.todo()
        assert "{" not in str(found)


def result(state: choosing.State, household: str) -> str:
    found = choosing.outcome(state, household)
    before = [
        f"{taken.flat} 已由第 {taken.number} 位选定" if taken.number else f"{taken.flat} {taken.why}"
        for taken in found.taken
    ]
    return ";".join([f"{household} {found.flat or '没有'}", *before])


@pytest.mark.parametrize("path", [path for path in CASES if "[day]" in path.read_text("utf-8")], ids=lambda p: p.stem)
def test_照办法走完的选房日(path: Any) -> None:
    data, rule, given = case(path)
    sittings = [choosing.Sitting(*each) for each in data["day"].get("sittings", [])]
    state = choosing.replay(rule, sequence(rule, given, drawn(data)), given.flats, days=sittings)
    for line in data["day"]["steps"]:
        step(state, line)
    listed = data["day"]["outcome"]
    assert [result(state, line.split(";")[0].split()[0]) for line in listed] == listed


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_办法写成数据再读回来_说出来的一样(path: Any) -> None:
    data, rule, _ = case(path)
    assert data["words"]
    assert rules.read(rules.plain(rule)) == rule
    sentences = rules.said(rule)
    assert len(set(sentences)) == len(sentences)
    assert all(each.endswith("。") and "{" not in each for each in sentences)


def test_办法说得完整() -> None:
    """What the data says stands in the sentences: every window, class, clause, number and party."""
    for path in CASES:
        data, rule, _ = case(path)
        text = "".join(rules.said(rule))
        for key in rule.keys:
            assert all(each.label in text and each.article in text for each in key.classes)
            assert text.count("至2021年") == len(key.windows)
        turn = data["rule"]["turn"]
        assert f"每户{turn['minutes']}分钟" in text
        assert f"最多叫{turn.get('calls', 3)}次" in text
        assert all(party in text for party in (rule.lot.parties if rule.lot else ()))
        assert rule.waiver.article in text
    haikou = "".join(rules.said(case(CASES[1])[1]))
    assert "2021年6月1日12时0分1秒至2021年6月1日18时0分0秒" in haikou
