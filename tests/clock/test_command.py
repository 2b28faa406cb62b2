"""``zs due``: what it prints, in which edition, and what it refuses (exit code 2, one JSON document on stdout)."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from zhunsheng.config.command import main

ROOT = Path(__file__).resolve().parents[2]
KEYS = {"period", "edition", "law", "article", "statutory_due", "safe_due", "provisional", "reckoning"}


def due(capsys, *words):
    """Exit code, standard output, standard error."""
    code = main(["due", *words])
    out, err = capsys.readouterr()
    return code, out, err


def one_document(out):
    """The one JSON document that stdout is; fails where anything else stands beside it."""
    return json.loads(out)


def test_the_answer_as_one_json_document(capsys):
    code, out, err = due(capsys, "gk.reply", "--from", "2026-09-18", "--json")
    data = one_document(out)
    assert code == 0
    assert err == ""
    assert set(data) == KEYS
    assert (data["period"], data["edition"], data["article"]) == ("gk.reply", "gk.reply", "33")
    assert (data["statutory_due"], data["safe_due"], data["provisional"]) == ("2026-10-22", "2026-10-22", False)
    assert [line["from"] for line in data["reckoning"] if line["what"] == "shifted"] == ["2026-09-20", "2026-10-10"]


def test_excluded_and_extended(capsys):
    words = ("gk.reply", "--from", "2026-06-01", "--exclude", "2026-06-05..2026-06-18", "--json")
    assert one_document(due(capsys, *words)[1])["statutory_due"] == "2026-07-13"
    assert one_document(due(capsys, *words, "--extended")[1])["statutory_due"] == "2026-08-10"
    assert one_document(due(capsys, *words, "--extended", "5")[1])["statutory_due"] == "2026-07-20"


def test_several_stretches_may_be_excluded(capsys):
    words = ["gk.reply", "--from", "2026-06-01", "--exclude", "2026-06-05..2026-06-08"]
    two = [*words, "--exclude", "2026-06-09..2026-06-10", "--json"]
    data = one_document(due(capsys, *two)[1])
    assert [line["days"] for line in data["reckoning"] if line["what"] == "excluded"] == [1, 1]
    assert data["statutory_due"] == "2026-07-02"


@pytest.mark.parametrize("stretch", ["2026-08-18..2026-09-03", "2026-05-06..2026-05-20"])
def test_a_stretch_outside_the_term_is_said_to_change_nothing(capsys, stretch):
    words = ("gk.reply", "--from", "2026-06-01", "--exclude")
    data = one_document(due(capsys, *words, stretch, "--exclude", "2026-06-05..2026-06-08", "--json")[1])
    said = {line["what"]: line for line in data["reckoning"]}
    assert "在期限之外,没有可以扣除的日子" in said["outside"]["text"]
    assert said["excluded"]["days"] == 1
    alone = one_document(due(capsys, *words, "2026-06-05..2026-06-08", "--json")[1])
    assert alone["statutory_due"] == data["statutory_due"]


def test_reckoning_back_through_days_not_yet_published_is_provisional(capsys):
    data = one_document(due(capsys, "fy.hearing_notice", "--from", "2027-01-08", "--json")[1])
    assert data["statutory_due"] == "2026-12-31"
    assert data["provisional"]
    assert "2027年放假安排尚未公布" in next(line for line in data["reckoning"] if line["what"] == "assumption")["text"]
    for start in ("2026-12-31", "2027-01-01"):  # the day itself is not counted
        assert not one_document(due(capsys, "fy.hearing_notice", "--from", start, "--json")[1])["provisional"]


def test_before_the_calendar_it_is_said_when_the_calendar_begins(capsys):
    out = due(capsys, "fy.answer", "--from", "2003-03-03")[1]
    assert "历法数据自2004年起,2003年按周一至周五上班" in out
    assert "尚未公布" not in out


def test_the_slip_is_text_to_print(capsys):
    code, out, _ = due(capsys, "xf.handle", "--from", "2026-08-03", "--extended")
    assert code == 0
    assert out.startswith("期限计算单:")
    assert "法定末日 2026年11月1日(周日)" in out
    assert "稳妥办结 2026年10月30日(周五)" in out
    assert out == due(capsys, "xf.handle", "--from", "2026-08-03", "--extended", "--text")[1]


@pytest.mark.parametrize(
    ("family", "start", "edition"),
    [
        ("gk.reply", "2019-05-14", "gk2007.reply"),
        ("gk.reply", "2019-05-15", "gk.reply"),
        ("xf.handle", "2022-04-30", "xf2005.handle"),
        ("xf.handle", "2022-05-01", "xf.handle"),
        ("fy.answer", "2023-12-31", "fy1999.answer"),
        ("fy.answer", "2024-01-01", "fy.answer"),
    ],
)
def test_the_edition_in_force_on_the_starting_day_governs(capsys, family, start, edition):
    data = one_document(due(capsys, family, "--from", start, "--json")[1])
    assert (data["period"], data["edition"]) == (family, edition)


def test_what_is_not_read_in_full_is_marked(capsys):
    assert "待核" in one_document(due(capsys, "gk.reply", "--from", "2018-03-01", "--json")[1])["law"]


REFUSED = {
    "没有这个期限": (("gk.answer", "--from", "2026-09-18"), "clock.unknown_period"),
    "不是日期": (("gk.reply", "--from", "2026-02-30"), "clock.day"),
    "不是日期的写法": (("gk.reply", "--from", "9月18日"), "clock.day"),
    "法律没有规定可以延长": (("xs.answer", "--from", "2026-09-17", "--extended"), "clock.no_extension"),
    "由上级法院批准、没有固定天数": (("xs.first_instance", "--from", "2026-09-17", "--extended"), "clock.no_extension"),
    "延长超过法定": (("gk.reply", "--from", "2026-09-18", "--extended", "21"), "clock.extension_too_long"),
    "延长为负": (("gk.reply", "--from", "2026-09-18", "--extended", "-3"), "clock.extension_not_positive"),
    "延长为零": (("gk.reply", "--from", "2026-09-18", "--extended", "0"), "clock.extension_not_positive"),
    "倒算的期限没有扣除": (
        ("fy.hearing_notice", "--from", "2026-09-18", "--exclude", "2026-09-01..2026-09-05"),
        "clock.no_exclusion",
    ),
    "固定的日子没有扣除": (
        ("dc.report", "--from", "2026-01-05", "--exclude", "2026-02-01..2026-02-05"),
        "clock.no_exclusion",
    ),
    "早于历法数据": (("or.petition_draft", "--from", "1950-03-01"), "clock.out_of_range"),
    "已经废止的版本": (("gk2007.reply", "--from", "2019-05-15"), "clock.not_in_force"),
    "还没有施行": (("gk.reply", "--from", "2008-04-30"), "clock.not_in_force"),
    "扣除期间止早于起": (("gk.reply", "--from", "2026-06-01", "--exclude", "2026-06-18..2026-06-05"), "clock.stretch"),
    "扣除期间写法不对": (("gk.reply", "--from", "2026-06-01", "--exclude", "2026-06-05"), "clock.stretch"),
    "扣除期间不是日期": (("gk.reply", "--from", "2026-06-01", "--exclude", "2026-06-05..六月"), "clock.day"),
    "超出历法": (("gk.reply", "--from", "2099-01-04"), "clock.out_of_range"),
    "超出日期": (("hz.start", "--from", "9998-01-04"), "clock.out_of_range"),
}


@pytest.mark.parametrize(("words", "code"), REFUSED.values(), ids=REFUSED)
def test_refused_with_what_is_wrong_and_what_to_do(capsys, words, code):
    exit_code, out, err = due(capsys, *words, "--json")
    refusal = one_document(out)["refusal"]
    assert exit_code == 2
    assert refusal["code"] == code
    assert refusal["missing"]
    assert refusal["remedy"]
    assert "{" not in refusal["missing"] + refusal["remedy"]
    assert code in err


@pytest.mark.parametrize(("words", "code"), REFUSED.values(), ids=REFUSED)
def test_without_json_a_refusal_leaves_stdout_empty(capsys, words, code):
    exit_code, out, err = due(capsys, *words)
    assert (exit_code, out) == (2, "")
    assert f"[{code}]" in err


def test_as_a_program_of_its_own_and_without_any_office(tmp_path):
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "ZS_DATA": str(tmp_path / "none")}
    command = [sys.executable, "-m", "zhunsheng", "due"]
    asked = [("gk.reply", "2026-09-18", 0), ("gk.nothing", "2026-09-18", 2)]
    for period, start, code in asked:
        words = [*command, period, "--from", start, "--json"]
        done = subprocess.run(words, env=env, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == code
        assert isinstance(one_document(done.stdout), dict)
    assert not (tmp_path / "none").exists()
