"""``demo --check``: quick the second time, the same for the same day; on another laid anew unless somebody worked."""

from __future__ import annotations

import json
import shutil
import time
from pathlib import Path

import pytest

from sample_folder import TODAY, laid, lay, zs

LATER = "2026-11-30"
YEAR_2024 = {
    "decisions.meetings_held": 29,
    "disclosure.items_handled": 36,
    "litigation.referred": 12,
    "litigation.own": 2,
    "petitions.handled": 38,
}
"""The real report's numbers."""


def known(folder: Path) -> dict[str, object]:
    """What the demo remembers of its laying."""
    return json.loads((folder / "laid.json").read_text(encoding="utf-8"))


def fingerprint(folder: Path) -> str:
    """What ``rebuild --check`` says of the registers; they must be as the acts make them."""
    done = zs(folder, "rebuild", "--check")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A sample of one's own."""
    return shutil.copytree(laid(), tmp_path / "copy")


def test_同一天第二次启动不到三秒() -> None:
    folder = laid()
    before = known(folder)
    begun = time.monotonic()
    lay(folder, TODAY)
    assert time.monotonic() - begun < 3
    assert known(folder) == before


def test_同一天在两个文件夹里内容相同(tmp_path: Path) -> None:
    other = lay(tmp_path / "other", TODAY)
    assert fingerprint(other) == fingerprint(laid())
    assert known(other) == known(laid())


def test_换一天重新铺设(copy: Path) -> None:
    before = fingerprint(copy)
    lay(copy, LATER)
    assert known(copy)["today"] == LATER
    assert fingerprint(copy) != before


def test_有人办过事的换一天也不动(copy: Path) -> None:
    given = copy / "act.json"
    given.write_text(json.dumps({"form": "letter", "came": "direct", "subject": "示例", "names": ["示例甲"]}))
    done = zs(copy, "act", "petition.register", "--as", "registrar", "--json", str(given), ZS_TODAY=TODAY)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["kind"] == "petition.register"
    before = fingerprint(copy)
    lay(copy, LATER)
    assert known(copy)["today"] == TODAY
    assert fingerprint(copy) == before


def test_不是示例的文件夹一个字也不动(tmp_path: Path) -> None:
    """正式单位、别的文件夹:都拒绝,里面的东西原样。"""
    real = tmp_path / "real"
    made = zs(real, "init", "--name", "示例中心", "--code", "示")
    assert made.returncode == 0, made.stderr
    (tmp_path / "other" / "archive").mkdir(parents=True)
    (tmp_path / "other" / "archive" / "自己的.txt").write_text("原样")
    for folder in (real, tmp_path / "other"):
        before = {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}
        done = zs(folder, "demo", "--check", "--today", TODAY)
        assert done.returncode == 2
        assert "[demo.not_own]" in done.stderr
        assert {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()} == before


def test_布置到一半中断的_重新布置(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    begun.mkdir()
    (begun / "laid.json").write_text(json.dumps({"laid": False}))
    (begun / "office.sqlite3").write_bytes(b"half")
    lay(begun, TODAY)
    assert fingerprint(begun) == fingerprint(laid())


def test_二〇二四年的五个数字_每一件都有自己的一条记录() -> None:
    done = zs(laid(), "figures", "--year", "2024", "--json")
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert {id_: figures[id_]["value"] for id_ in YEAR_2024} == YEAR_2024
    for id_, count in YEAR_2024.items():
        assert len(set(figures[id_]["acts"])) == len(figures[id_]["acts"]) == count, id_
        assert figures[id_]["title"]
        assert figures[id_]["unit"]
        assert figures[id_]["definition"]
