"""The extraction against reports annotated by hand: precision, recall, and agreement on every field.

``pytest -s`` prints the measures. The floors are what is truly reached, a little below for rounding; the annotated
reports were read while the grammar was written, so ``test_forms.py`` holds sentences of other bodies beside them.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from zhunsheng.reports.audit.claims import claims
from zhunsheng.reports.audit.statement import Claim

CASES = Path(__file__).parents[2] / "cases" / "audit"
FIELDS = ("kind", "qualifier", "unit", "number", "subject", "verb")
FLOORS = {"kind": 1.0, "qualifier": 1.0, "unit": 1.0, "number": 1.0, "verb": 0.98, "subject": 0.82, "subject≈": 0.94}
LIKE = 0.5  # how much of two subjects must be the same letters to be the same thing


class Annotated(NamedTuple):
    """One claim as a person marked it, with its place in the text."""

    place: int
    fields: dict[str, str]


def annotated(name: str, text: str) -> list[Annotated]:
    with (CASES / "claims.tsv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["file"] == name]
    made = []
    for row in rows:
        clause = text.index(row["clause"])
        made.append(Annotated(clause + row["clause"].index(row["number"]), row))
    return made


def reports() -> list[str]:
    return sorted(path.name for path in CASES.glob("*.txt"))


def alike(one: str, other: str) -> float:
    same = sum((Counter(one) & Counter(other)).values())
    return 2 * same / (len(one) + len(other)) if one and other else 0.0


def measured(names: list[str]) -> dict[str, float]:
    counted: Counter[str] = Counter()
    for name in names:
        text = (CASES / name).read_text(encoding="utf-8")
        left = claims(text)
        counted["found"] += len(left)
        for each in annotated(name, text):
            counted["wanted"] += 1
            match = best(each, left)
            if match is None:
                continue
            left.remove(match)
            counted["right"] += 1
            for field in FIELDS:
                counted[field] += getattr(match, field) == each.fields[field]
            counted["subject≈"] += alike(match.subject, each.fields["subject"]) >= LIKE
    agreed = {field: counted[field] / counted["right"] for field in (*FIELDS, "subject≈")}
    return {
        "precision": counted["right"] / counted["found"],
        "recall": counted["right"] / counted["wanted"],
        **agreed,
    }


def best(wanted: Annotated, left: list[Claim]) -> Claim | None:
    value = float(wanted.fields["value"])
    found = [each for each in left if each.at[0] <= wanted.place < each.at[1] and each.value == value]
    return max(found, key=lambda each: alike(each.subject, wanted.fields["subject"]), default=None)


@pytest.mark.parametrize("half", ["even", "odd", "all"])
def test_claims_are_found_as_people_marked_them(half: str) -> None:
    names = {"even": reports()[::2], "odd": reports()[1::2], "all": reports()}[half]
    found = measured(names)
    print(half, {name: round(value, 3) for name, value in found.items()})  # noqa: T201 – the measures are the point
    assert found["precision"] >= 0.98
    assert found["recall"] >= 0.98
    if half == "all":
        assert {name: value for name, value in found.items() if value < FLOORS.get(name, 0)} == {}


def test_what_people_marked_as_no_claim_is_none() -> None:
    with (CASES / "nonclaims.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert [row["clause"] for row in rows if claims(row["clause"])] == []


@pytest.mark.parametrize("name", reports())
def test_places_hold_what_they_say(name: str) -> None:
    text = (CASES / name).read_text(encoding="utf-8")
    for each in claims(text):
        assert text[each.start : each.end] == each.clause
        assert each.start <= each.at[0] < each.at[1] <= each.end
        assert text[slice(*each.at)].startswith(each.number)
