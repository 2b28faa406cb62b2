"""Verdicts: the real report of 2024 against the office's own figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhunsheng.registers.figures import catalogue
from zhunsheng.reports.audit import audit
from zhunsheng.reports.audit.verdicts import MEANINGS

REPORT = (Path(__file__).parents[2] / "cases" / "audit" / "01-lianhu-chenggai-2024.txt").read_text(encoding="utf-8")
YEAR = {
    "decisions.meetings_held": 29,
    "disclosure.items_handled": 36,
    "litigation.referred": 12,
    "litigation.own": 2,
    "petitions.handled": 38,
}


def verdicts(text: str, figures: dict[str, int] | None = None) -> list[tuple[str, str | None, str | None]]:
    found = audit(text, figures=YEAR if figures is None else figures).as_data()["claims"]
    return [(each["number"] + each["unit"], each["verdict"], each["figure"]) for each in found]


def test_五个数字都有记录支持_计划不核对() -> None:
    assert verdicts(REPORT) == [
        ("29次", "supported", "decisions.meetings_held"),
        ("36项", "supported", "disclosure.items_handled"),
        ("12件", "supported", "litigation.referred"),
        ("2件", "supported", "litigation.own"),
        ("38件", "supported", "petitions.handled"),
        ("1次/季度", "not_checkable", None),
    ]


def test_改一个数字_只有它不符() -> None:
    said = {number: verdict for number, verdict, _ in verdicts(REPORT.replace("38件", "39件"))}
    assert [number for number, verdict in said.items() if verdict == "contradicted"] == ["39件"]


def test_没有单位就没有结论() -> None:
    assert {each["verdict"] for each in audit(REPORT).as_data()["claims"]} == {None}


def test_没有这个统计数字的说法_没有对应记录() -> None:
    assert verdicts("2024年,我局聘用2个律师团队。") == [("2个", "no_evidence", None)]


def test_去年的数字不下结论() -> None:
    text = "某局2024年法治政府建设报告\n2023年,办理政府信息公开事项36项。去年召开党组会、主任办公会20次。"
    assert {verdict for _, verdict, _ in verdicts(text)} == {None}


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("办理信访件38件", "supported"),
        ("办理信访件30余件", "supported"),
        ("办理信访件40余件", "contradicted"),
        ("办理信访件约40件", "supported"),
        ("办理信访件不少于30件", "supported"),
        ("办理信访件三十八件", "supported"),
    ],
)
def test_约数按约数核对(said: str, verdict: str) -> None:
    assert [each[1] for each in verdicts(f"全年{said}。")] == [verdict]


def test_其中的一部分不与总数相比() -> None:
    said = verdicts("全年办理政府信息公开申请36件,其中答复政府信息公开申请30件。")
    assert [verdict for _, verdict, _ in said] == ["supported", "no_evidence"]


def test_每种说法指的都是单位真有的统计数字() -> None:
    assert {each.figure for each in MEANINGS} - set(catalogue()) == set()


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("全年召开党组会议17次", "decisions.party_group_meetings"),
        ("全年召开主任办公会12次", "decisions.director_meetings"),
        ("共收到政府信息公开申请30件", "disclosure.received"),
        ("答复依申请公开30件", "disclosure.items_handled"),
        ("区司法局转办行政诉讼案件12件", "litigation.referred"),
        ("以我中心为被告的行政诉讼案件2件", "litigation.own"),
        ("行政机关负责人出庭应诉2次", "litigation.hearings_head_present"),
        ("受理信访事项20件", "petitions.accepted"),
        ("报送区司法局合法性审查5件", "reviews.submitted"),
        ("本单位为被告的案件开庭2件次", "litigation.hearings_own"),
        ("化解信访事项2件", "petitions.settled"),
        ("合法性审查坚持应审尽审。全年送审34件", "reviews.submitted"),
        ("主动公开政府信息200条", None),
        ("开展信访干部培训2次", None),
        ("行政复议案件3件", None),
        ("信访事项办结率100%", None),
    ],
)
def test_说的是哪个统计数字(said: str, figure: str | None) -> None:
    values = dict.fromkeys(catalogue(), 1)
    assert [each[2] for each in verdicts(f"{said}。", values)] == [figure]
