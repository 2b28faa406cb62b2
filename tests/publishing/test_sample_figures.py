"""The sample's published folder: its reports open their years' figures, and anybody counts each of them again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from programs_of import program, verifies
from sample_folder import laid, zs


@pytest.fixture
def public() -> Path:
    """What the sample office lets out; only read."""
    return laid() / "public"


def told(public: Path, year: int) -> dict[str, dict[str, object]]:
    figures = json.loads((public / "figures" / f"{year}.json").read_text(encoding="utf-8"))["figures"]
    assert isinstance(figures, dict)
    return figures


def test_anybody_counts_the_petitions_of_2024(public, capsys) -> None:
    assert verifies(public, "--figure", "petitions.handled", "--year", "2024") == 0
    said = capsys.readouterr().out
    assert "(2024 年):38件,由 38 条公开的记录头逐条数得" in said


def test_only_reports_on_rule_of_law_open_a_year(public) -> None:
    """The sample also published a report on disclosure, on 2023 as well."""
    assert sorted(path.name for path in (public / "figures").iterdir()) == ["2024.json", "2025.json"]


def test_every_figure_let_out_can_be_counted_again(public) -> None:
    verify = program("verify")
    log = verify.Log(verify.Folder(str(public)), verify.parse_policy((public / "policy").read_text(encoding="utf-8")))
    for year in (2024, 2025):
        figures = told(public, year)
        assert {"decisions.meetings_held", "disclosure.items_handled", "clocks.on_time"} <= set(figures)
        for figure, of in figures.items():
            _, heads = log.figure(figure, year)
            assert len(heads) + of["closed"] == of["value"], (year, figure)


def test_what_is_let_out_is_what_the_office_counts(public) -> None:
    counted = json.loads(zs(laid(), "figures", "--year", "2024", "--json").stdout)
    values = {figure: counted[figure]["value"] for figure in told(public, 2024)}
    assert values == {figure: of["value"] for figure, of in told(public, 2024).items()}


def test_what_was_carried_over_and_sums_are_not_let_out(public) -> None:
    assert not {"matters.carried", "publicity.copies", "study.attendance"} & set(told(public, 2024))


def test_the_report_itself_is_found_in_the_log(public, capsys) -> None:
    opened = [json.loads(path.read_text(encoding="utf-8")) for path in (public / "open").rglob("*.json")]
    (seq,) = [
        each["index"]
        for each in opened
        if each["part"] == "head" and each["content"]["kind"] == "annual.publish" and "2025-" in each["content"]["on"]
    ]
    (body,) = [each["content"] for each in opened if (each["index"], each["part"]) == (seq, "body")]
    digest = body["facts"]["body"]["digest"]
    assert verifies(public, "--paper", str(laid() / "archive" / digest[:2] / digest[2:])) == 0
    assert f"第 {seq} 号记录(annual.publish,2025-03-18)" in capsys.readouterr().out
