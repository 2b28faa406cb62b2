"""The whole vocabulary is covered: each kind is in the program, goes by another name, or is left out with a reason."""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from typing import Any

import pytest

from tracked import ROOT
from zhunsheng.matters.catalogue import kinds

DATA = ROOT / "tests" / "cases" / "vocabulary.toml"
RECORD = ROOT / "docs" / "adr" / "0029-links-persons-rehearsal.md"


@cache
def table() -> dict[str, Any]:
    return tomllib.loads(DATA.read_text(encoding="utf-8"))


def rows(procedure: str) -> list[dict[str, str]]:
    return [row for row in table()["kind"] if row["procedure"] == procedure]


@pytest.mark.parametrize("procedure", sorted({row["procedure"] for row in table()["kind"]}))
def test_every_kind_is_covered(procedure: str) -> None:
    covered = [row for row in rows(procedure) if "without" not in row]
    assert [row["kind"] for row in covered if row.get("as", row["kind"]) not in kinds()] == []


def test_what_is_left_out_is_not_there_and_the_record_says_why() -> None:
    left_out = [row for row in table()["kind"] if "without" in row]
    assert [row["kind"] for row in left_out if row["kind"] in kinds()] == []
    record = RECORD.read_text(encoding="utf-8")
    assert {row["kind"].partition(".")[0] for row in left_out if row["kind"].partition(".")[0] not in record} == set()


def test_another_name_is_another_name() -> None:
    assert [row["kind"] for row in table()["kind"] if row.get("as") == row["kind"]] == []
    assert [row["kind"] for row in table()["kind"] if "as" in row and row["kind"] in kinds()] == []


def test_each_kind_stands_once() -> None:
    counted = Counter(row["kind"] for row in table()["kind"])
    assert [kind for kind, times in counted.items() if times > 1] == []
    assert len(counted) > 300
