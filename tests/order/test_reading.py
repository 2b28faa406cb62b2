"""Whatever stands in the data, it is read as it stands or refused in Chinese – never misread, never a crash."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

from order.projects import roster, rule
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.order import roster as rosters
from zhunsheng.order import rule as rules

JUNK: list[Any] = [
    None,
    True,
    -1,
    0,
    2**60,
    1.5,
    "",
    " ",
    "甲",
    "2024-02-30",
    [],
    [[]],
    {},
    {"by": "x"},
    [{"by": []}],
    b"x",
]
TRIES = 1000


def broken(chance: Random, data: Any) -> Any:
    """The data with one value, anywhere, replaced by junk, taken away, or joined by a stranger."""
    data = deepcopy(data)
    node = data
    while True:
        place = chance.choice(list(node) if isinstance(node, dict) else range(len(node)))
        inner = node[place]
        if isinstance(inner, dict | list) and inner and chance.random() < 0.7:
            node = inner
            continue
        if chance.random() < 0.2:
            del node[place]
        elif isinstance(node, dict) and chance.random() < 0.2:
            node[chance.choice(["name", "", "姓名"])] = chance.choice(JUNK)
        else:
            node[place] = chance.choice(JUNK)
        return data


def test_办法和名册_读得出就是原样_读不出就说明白() -> None:
    refused = 0
    for number in range(TRIES):
        chance = Random(f"reading {number}")
        good = rule(chance)
        lists = roster(chance, good, rules.digest(rules.read(good)))
        for room, read, plain, data in (
            ("rule", rules.read, rules.plain, broken(chance, good)),
            ("roster", rosters.read, rosters.plain, broken(chance, lists)),
        ):
            value = attempt(read, data)
            if isinstance(value, Refusal):
                refused += 1
                assert value.code.startswith(f"order.{room}.")
                assert value.what()
            else:
                assert plain(read(plain(value))) == plain(value)
                assert everything(data) <= everything(plain(value)) | {0, "", None}
    assert refused > TRIES / 2


def attempt(read: Callable[[Any], Any], data: Any) -> Any:
    try:
        return read(data)
    except Refusal as refusal:
        return refusal


def everything(data: Any) -> set[Any]:
    """Every value that stands anywhere in the data."""
    if isinstance(data, dict):
        return {each for value in data.values() for each in everything(value)}
    if isinstance(data, list | tuple):
        return {each for value in data for each in everything(value)}
    return {data}
