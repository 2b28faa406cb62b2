"""``zs audit``: what it prints, which figures it holds a report against, what it refuses (exit code 2)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from django.db import DatabaseError
from django.db.models import QuerySet
from docx import Document

from pdfs import pdf_of
from zhunsheng.config.command import main
from zhunsheng.people.models import Organ
from zhunsheng.registers.models import MatterRow

ROOT = Path(__file__).parents[3]
CASES = ROOT / "tests" / "cases" / "audit"
REPORT = CASES / "01-lianhu-chenggai-2024.txt"
KEYS = [
    "start",
    "end",
    "clause",
    "subject",
    "verb",
    "number",
    "value",
    "unit",
    "qualifier",
    "kind",
    "verdict",
    "figure",
]


@pytest.fixture(autouse=True)
def at_home(tmp_path, monkeypatch, db):
    monkeypatch.setenv("ZS_DATA", str(tmp_path / "none"))


def audit(capsys, *words):
    code = main(["audit", *map(str, words)])
    return code, capsys.readouterr().out


def test_一份json_说法和问题(capsys) -> None:
    code, out = audit(capsys, REPORT, "--json")
    data = json.loads(out)
    assert (code, set(data)) == (0, {"claims", "findings"})
    assert [key for key in data["claims"][0] if key in KEYS] == KEYS
    assert {each["verdict"] for each in data["claims"]} == {None}


def test_指明年度就对照本单位的数字(capsys) -> None:
    Organ.objects.create(key="a", name="示例中心", code="示", kind="sample")
    data = json.loads(audit(capsys, REPORT, "--json", "--year", "2024")[1])
    verdicts = [each["verdict"] for each in data["claims"]]
    assert verdicts == ["no_evidence"] * 5 + ["not_checkable"]  # an office without any act contradicts nothing


def test_别的单位的报告不下结论_本单位的才下(capsys, tmp_path) -> None:
    organ = Organ.objects.create(key="a", name="示例中心", code="示", kind="sample")
    other = json.loads(audit(capsys, REPORT, "--json")[1])
    assert {each["verdict"] for each in other["claims"]} == {None}
    own = tmp_path / "own.txt"
    own.write_text("示例中心2024年法治政府建设工作报告\n办理信访件38件。\n", encoding="utf-8")
    claims = json.loads(audit(capsys, own, "--json")[1])["claims"]
    assert [(each["verdict"], each["figure"]) for each in claims] == [("no_evidence", None)]
    matter(organ, "petitions", date(2024, 3, 4))
    claims = json.loads(audit(capsys, own, "--json")[1])["claims"]
    assert [(each["verdict"], each["figure"]) for each in claims] == [("contradicted", "petitions.handled")]


def matter(organ, procedure, day):
    """One matter of a procedure, opened on a day and not acted on since."""
    texts = dict.fromkeys(("stage", "title", "waiting", "opener"), "示例")
    lists = {name: [] for name in ("handlers", "cells", "clocks", "findings", "parties")}
    numbers = {"serial": 1, "unanswered": 0, "opened_seq": 1, "last_seq": 1, "year": day.year}
    id_ = f"{procedure}-{day}"
    whole = {"matter": id_, "number": id_, "procedure": procedure, "is_open": True, "sealed": False}
    return MatterRow.objects.create(organ=organ, opened_on=day, touched_on=day, **whole, **texts, **lists, **numbers)


@pytest.mark.parametrize("year", ["2023", "2025", "1800"])
def test_没有任何记录的年度_不说不符_只说没有记录(capsys, year) -> None:
    organ = Organ.objects.create(key="a", name="示例中心", code="示", kind="sample")
    matter(organ, "petitions", date(2024, 3, 4))
    matter(organ, "office", date(2023, 1, 1))  # founding its ledger is no work of the office
    code, out = audit(capsys, REPORT, "--year", year)
    assert code == 0
    assert f"{year}年的统计数字。这一年没有任何记录" in out
    assert "与记录不符" not in out
    assert "没有对应记录(5)" in out


def test_只有一类工作有记录的_只对照这一类(capsys) -> None:
    organ = Organ.objects.create(key="a", name="示例中心", code="示", kind="sample")
    matter(organ, "petitions", date(2024, 3, 4))
    claims = json.loads(audit(capsys, REPORT, "--json", "--year", "2024")[1])["claims"]
    assert {each["figure"] for each in claims if each["verdict"] == "contradicted"} == {"petitions.handled"}


def test_给人看的_按结论分组_问题带行号(capsys) -> None:
    code, out = audit(capsys, CASES / "gkbg-18-anju-zonghezhifa-2021.txt")
    assert code == 0
    assert "共找到 13 个数字说法,1 处问题。" in out
    assert "第6行" in out
    assert "国务院令第711号" in out


def test_严格时有问题退出码为一(capsys) -> None:
    assert audit(capsys, CASES / "gkbg-18-anju-zonghezhifa-2021.txt", "--strict")[0] == 1
    assert audit(capsys, REPORT, "--strict")[0] == 0


def test_gb18030也能读(capsys, tmp_path) -> None:
    old = tmp_path / "old.txt"
    old.write_bytes("示例局2020年报告\n办理案件12件。".encode("gb18030"))
    claim = json.loads(audit(capsys, old, "--json")[1])["claims"][0]
    assert (claim["start"], claim["value"]) == (11, 12)


def test_word文件的段落和表格(capsys, tmp_path) -> None:
    document = Document()
    document.add_paragraph("全年召开会议12次。")
    table = document.add_table(rows=1, cols=4)
    for cell, words in zip(table.rows[0].cells, ["规章", "2", "0", "0"], strict=True):
        cell.text = words
    document.save(str(tmp_path / "report.docx"))
    data = json.loads(audit(capsys, tmp_path / "report.docx", "--json")[1])
    assert [each["value"] for each in data["claims"]] == [12]
    assert [each["kind"] for each in data["findings"]] == ["table"]


def test_pdf_断开的行接起来读(capsys, tmp_path) -> None:
    lines = ("示例中心2024年工作总结", "全年共召开主任办公会十二次,办理信访事项三", "十八件。", "— 1 —")
    (tmp_path / "report.pdf").write_bytes(pdf_of("\n".join(lines)))
    data = json.loads(audit(capsys, tmp_path / "report.pdf", "--json")[1])
    assert [each["value"] for each in data["claims"]] == [12, 38]


def test_单位的数据库是旧版本的_只看文字_指明年度的拒绝(capsys, monkeypatch) -> None:
    def behind(_: object) -> None:
        raise DatabaseError("no such column")

    monkeypatch.setattr(QuerySet, "first", behind)
    assert {each["verdict"] for each in json.loads(audit(capsys, REPORT, "--json")[1])["claims"]} == {None}
    with pytest.raises(DatabaseError):
        audit(capsys, REPORT, "--json", "--year", "2024")


@pytest.mark.parametrize(
    ("name", "content"),
    [("x.txt", b"\x89PNG\x00\xff"), ("x.docx", b"no zip"), ("none.txt", None), ("scan.pdf", pdf_of("示例", ""))],
)
def test_读不了的文件拒绝(capsys, tmp_path, name, content) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    code, out = audit(capsys, tmp_path / name, "--json")
    assert code == 2
    assert json.loads(out)["refusal"]["code"] == "audit.unreadable"


def test_没有单位也能用(tmp_path) -> None:
    """In a process of its own, where no office was ever set up."""
    call = "import sys; from zhunsheng.config.command import main; sys.exit(main(sys.argv[1:]))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "ZS_DATA": str(tmp_path / "none")}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    done = subprocess.run(
        [sys.executable, "-c", call, "audit", str(REPORT), "--json"],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(json.loads(done.stdout)["claims"]) == 6
