"""The commands as their users run them: as processes, on a checkout of their own with the sample laid in it."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest

from checkout import OURS, TODAY, Checkout, Said

SAMPLE = "示例单位"


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    made = Checkout(tmp_path_factory.mktemp("checkout"))
    laid = made.zs("demo", "--check", "--today", TODAY)
    assert (laid.code, laid.err) == (0, "")
    assert "密码都是 shili-2026" in laid.out
    return made


@pytest.fixture(scope="module")
def bundle(checkout: Checkout) -> Path:
    """A backup of the sample office."""
    target = checkout.place / "backup.zip"
    made = checkout.zs("backup", target, "--data", checkout.demo)
    assert made.code == 0, made.err
    assert "逐一核对无误" in made.out
    return target


@pytest.fixture(scope="module")
def restored(checkout: Checkout, bundle: Path) -> Path:
    """An office restored from it."""
    place = checkout.place / "restored"
    done = checkout.zs("restore", bundle, "--data", place)
    assert (done.code, done.err) == (0, "")
    assert "台账与账本一致" in done.out
    return place


def refused(said: Said, code: str) -> None:
    """Exit code 2 and the refusal's code on standard error, never a trace."""
    assert said.code == 2, said
    assert f"[{code}]" in said.err
    assert "Traceback" not in said.err


# A new office


def test_init_makes_a_real_office_and_tells_three_passwords_once(checkout: Checkout, tmp_path: Path) -> None:
    named = ("--name", "示例区某某中心", "--code", "示某", "--data", tmp_path / "office")
    made = checkout.zs("init", *named)
    assert made.code == 0, made.err
    people = [line.split() for line in made.out.splitlines() if "登录名" in line and "密码" in line]
    assert [line[2] for line in people] == ["sysadmin", "secadmin", "auditor"]
    assert len({line[4] for line in people}) == 3
    if os.name == "posix":
        modes = {
            part: (tmp_path / "office" / part).stat().st_mode & 0o077 for part in ("office.sqlite3", "archive", "log")
        }
        assert set(modes.values()) == {0}, modes
    assert checkout.zs("rebuild", "--check", "--data", tmp_path / "office").out.startswith("示例区某某中心:一致")
    again = checkout.zs("init", *named)
    refused(again, "office.exists")
    assert again.out == ""


def test_a_real_office_has_no_clock_to_set(checkout: Checkout, tmp_path: Path) -> None:
    named = ("--name", "示例区某某中心", "--code", "示某", "--data", tmp_path)
    refused(checkout.zs("init", *named, ZS_TODAY=TODAY), "desk.clock")


def test_init_with_nobody_to_ask_says_what_is_missing(checkout: Checkout, tmp_path: Path) -> None:
    refused(checkout.zs("init", "--data", tmp_path), "init.missing")


# One act


def test_an_act_from_a_file_gets_its_number(checkout: Checkout, tmp_path: Path) -> None:
    letter = tmp_path / "来信.txt"
    letter.write_text("示例来信", encoding="utf-8")
    facts = {"form": "letter", "came": "direct", "subject": "要求公布进度", "names": ["示例·周某"]}
    file = tmp_path / "facts.json"
    file.write_text(json.dumps(facts | {"paper": {"file": str(letter)}}, ensure_ascii=False), encoding="utf-8")
    words = ("--as", "登记收发岗", "--json", file, "--data", checkout.demo)
    done = checkout.zs("act", "petition.register", *words, ZS_TODAY=TODAY)
    assert (done.code, done.err) == (0, "")
    assert set(done.data) == {"seq", "matter", "number", "kind"}
    assert done.data["number"].startswith("示改信〔2026〕")
    given = {"handlers": ["jingban2"]}
    assigned = checkout.act("record.assigned", "section_head:kezhang", given, "--matter", done.data["number"])
    assert assigned.code == 0, assigned.err


def test_a_reply_without_its_review_is_refused_in_one_document(checkout: Checkout, tmp_path: Path) -> None:
    body = tmp_path / "处理意见.txt"
    body.write_text("没有送审的正文", encoding="utf-8")
    facts = {"body": {"file": str(body)}, "request": "示例", "facts": "示例", "opinion": "不予支持", "supports": "no"}
    facts |= {"basis": ["《信访工作条例》第32条"]}
    said = checkout.act("petition.reply", "deputy:fuzhuren", facts, "--matter", checkout.number("要求核实安置面积"))
    refused(said, "petition.reply.unreviewed")
    refusal = said.data["refusal"]
    assert refusal["code"] == "petition.reply.unreviewed"
    assert all(refusal[part] for part in ("article", "missing", "remedy"))


def test_a_refusal_calls_posts_by_their_labels(checkout: Checkout) -> None:
    facts = {"class_": "suggestion", "why": "示例"}
    number = checkout.number("要求尽快安排选房")
    said = checkout.act("petition.classify", "registrar", facts, "--matter", number)
    refused(said, "post.not_yours")
    assert said.data["refusal"]["remedy"] == "请交由有此职责的岗位办理:法制岗、分管领导、主要负责人"


def test_a_refusal_calls_colleagues_by_name(checkout: Checkout) -> None:
    due = [{"who": who, "capacity": "party_member"} for who in ("zhuren", "zongwu", "jiwei")]
    facts = {"kind": "party_group", "session": "2026年第50次", "on": "2026-10-23", "time": "09:00", "place": "示例室"}
    said = checkout.act("meeting.call", "meeting_clerk", facts | {"due": due, "presider": "fuzhuren"})
    refused(said, "meeting.call.members")
    assert said.data["refusal"]["missing"] == "应到人员有误:应到人员中没有主持人示例·白副主任"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("no.such_kind", "--as", "registrar", "--json", "-"), "act.unknown_kind"),
        (("petition.register", "--as", "deputy", "--json", "-"), "act.which"),
        (("petition.register", "--as", "registrar", "--json", "missing.json"), "command.file"),
        (("petition.register", "--as", "registrar", "--json", "-"), "act.json"),
    ],
)
def test_what_cannot_be_read_as_an_act_is_refused(checkout: Checkout, words: tuple[str, ...], code: str) -> None:
    said = checkout.zs("act", *words, "--data", checkout.demo, typed="{")
    refused(said, code)
    assert said.data["refusal"]["code"] == code


@pytest.mark.parametrize(
    ("typed", "code", "told"),
    [
        ("[1]", "act.json", "JSON 不是各项内容"),
        ("{", "act.json", "不是正确的 JSON:第1行第2个字"),
        ('{"paper": {"file": 5}}', "act.paper", "“file”写的不是文件的路径:5"),
        ('{"paper": {"file": ["来信.txt"]}}', "act.paper", "“file”写的不是文件的路径:来信.txt"),
        ('{"file": ["来信.txt"]}', "act.shape", "没有“file”这一项"),
        (f'{{"paper": {{"digest": "{"a" * 64}", "size": []}}}}', "act.shape", "“来件扫描件”应当是已存入的文件"),
    ],
)
def test_facts_of_another_shape_are_refused(checkout: Checkout, typed: str, code: str, told: str) -> None:
    words = ("petition.register", "--as", "registrar", "--json", "-", "--data", checkout.demo)
    said = checkout.zs("act", *words, typed=typed)
    refused(said, code)
    assert told in said.out


def test_facts_in_another_encoding_are_refused_and_a_mark_of_order_is_none(checkout: Checkout, tmp_path: Path) -> None:
    file = tmp_path / "facts.json"
    words = ("petition.register", "--as", "registrar", "--json", file, "--data", checkout.demo)
    file.write_bytes('{"subject": "要求公布进度"}'.encode("gb18030"))
    said = checkout.zs("act", *words)
    refused(said, "act.json")
    assert said.data["refusal"]["missing"] == "文件不是 UTF-8 文字"
    file.write_bytes('{"subject": "要求公布进度"}'.encode("utf-8-sig"))
    refused(checkout.zs("act", *words), "act.shape")


# What cannot be reached


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("postgresql://nobody@127.0.0.1:1/none", "office.unreachable"),
        ("postgresql://nobody@127.0.0.1:1x/none", "office.database"),
        ("postgresql://nobody@127.0.0.1", "office.database"),
        ("office.sqlite3", "office.database"),
    ],
)
def test_a_database_that_cannot_be_had_is_told(checkout: Checkout, address: str, code: str) -> None:
    said = checkout.zs("figures", "--year", "2024", "--json", "--data", checkout.demo, ZS_DATABASE=address)
    refused(said, code)
    assert said.data["refusal"]["code"] == code


def test_serve_says_it_waits_only_where_it_does(checkout: Checkout) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = str(taken.getsockname()[1])
        said = checkout.zs("serve", "--port", port, "--data", checkout.demo)
    refused(said, "serve.address")
    assert said.out == ""
    assert "端口已被占用" in said.err


# Reading


def test_figures_are_one_document_with_an_act_for_each_one_counted(checkout: Checkout) -> None:
    said = checkout.zs("figures", "--year", "2024", "--json", "--data", checkout.demo)
    assert (said.code, said.err) == (0, "")
    wanted = {
        "decisions.meetings_held": 29,
        "disclosure.items_handled": 36,
        "litigation.referred": 12,
        "litigation.own": 2,
        "petitions.handled": 38,
    }
    assert {id_: said.data[id_]["value"] for id_ in wanted} == wanted
    assert {id_: len(set(said.data[id_]["acts"])) for id_ in wanted} == wanted


def test_the_annual_report_in_both_forms(checkout: Checkout, tmp_path: Path) -> None:
    for name in ("r.docx", "r.html"):
        done = checkout.zs(
            "report", "annual", "--year", "2024", "--out", tmp_path / name, "--data", checkout.demo, ZS_TODAY=TODAY
        )
        assert done.code == 0, done.err
    with ZipFile(tmp_path / "r.docx") as word:
        assert "word/document.xml" in word.namelist()
    assert "示例区城中村和棚户区改造事务中心" in (tmp_path / "r.html").read_text(encoding="utf-8")
    refused(
        checkout.zs("report", "annual", "--year", "2024", "--out", tmp_path / "r.txt", "--data", checkout.demo),
        "report.format",
    )


def test_a_reading_command_without_an_office_reads_the_sample_and_says_so(checkout: Checkout) -> None:
    for words in (("figures", "--year", "2024", "--json"), ("rebuild", "--check")):
        said = checkout.zs(*words)
        assert said.code == 0
        assert SAMPLE in said.err
        assert SAMPLE not in said.out
    assert checkout.zs("figures", "--year", "2024", "--json").data["petitions.handled"]["value"] == 38


@pytest.mark.parametrize(
    "words",
    [
        ("act", "petition.register", "--as", "registrar", "--json", "-"),
        ("backup", "elsewhere.zip"),
        ("passwd", "jingban"),
        ("serve",),
        ("figures", "--year", "2024", "--data", "nowhere"),
    ],
)
def test_nothing_else_falls_back(checkout: Checkout, words: tuple[str, ...]) -> None:
    said = checkout.zs(*words)
    refused(said, "office.none")
    assert SAMPLE not in said.err.replace("看示例", "")
    assert not (checkout.place / "data" / "office").exists()
    assert not (checkout.place / "elsewhere.zip").exists()


def test_an_office_of_an_earlier_edition_is_told_so(checkout: Checkout, restored: Path, tmp_path: Path) -> None:
    """Its database lacks a table: nobody gets a trace, nothing is upgraded unasked, a backup can be made first."""
    old = tmp_path / "old"
    shutil.copytree(restored, old)
    with closing(sqlite3.connect(old / "office.sqlite3")) as database, database:
        database.execute("DROP TABLE registers_alone")
        database.execute("DELETE FROM django_migrations WHERE app = 'registers' AND name >= '0006'")
    refused(checkout.zs("rebuild", "--check", "--data", old), "office.behind")
    facts = json.dumps({"form": "letter", "came": "direct", "subject": "示例", "names": ["示例"], "system_no": "示例1"})
    words = ("act", "petition.register", "--as", "registrar", "--json", "-", "--data", old)
    refused(checkout.zs(*words, typed=facts, ZS_TODAY=TODAY), "office.behind")
    assert checkout.zs("backup", tmp_path / "before.zip", "--data", old).code == 0


def test_every_command_explains_itself_without_an_office(checkout: Checkout) -> None:
    for name in ("init", "figures", "restore"):
        said = checkout.zs(name, "--help")
        assert (said.code, said.err) == (0, "")
        assert "--data" in said.out
    assert not (checkout.place / "data" / "office").exists()


def test_a_day_reckoned_as_text_as_a_document_and_refused(checkout: Checkout) -> None:
    text = checkout.zs("due", "gk.reply", "--from", "2026-09-18")
    assert (text.code, text.err) == (0, "")
    assert "法定末日 2026年10月22日" in text.out
    found = checkout.zs("due", "gk.reply", "--from", "2026-09-18", "--json")
    assert found.data["statutory_due"] == "2026-10-22"
    unknown = checkout.zs("due", "gk.nothing", "--from", "2026-09-18", "--json")
    refused(unknown, "clock.unknown_period")
    assert unknown.data["refusal"]["code"] == "clock.unknown_period"


def test_a_party_makes_its_secret_on_its_own_machine(checkout: Checkout, tmp_path: Path) -> None:
    out = tmp_path / "秘密.txt"
    made = checkout.zs("lot", "new", "--party", "示例代表", "--out", out)
    assert (made.code, made.err) == (0, "")
    known = dict(line.split(":", 1) for line in out.read_text(encoding="utf-8").splitlines() if ":" in line)
    assert known["封存指纹"] in made.out
    assert known["秘密"] not in made.out
    refused(checkout.zs("lot", "new", "--party", "示例代表", "--out", out), "lot.exists")
    refused(checkout.zs("lot", "new", "--party", "示例代表"), "lot.out")
    fits = ("--secret", known["秘密"], "--commitment", known["封存指纹"])
    assert checkout.zs("lot", "check", "--party", "示例代表", *fits).code == 0
    assert checkout.zs("lot", "check", "--party", "别的代表", *fits).code == 1
    refused(checkout.zs("lot", "check", "--party", "示例代表", "--secret", "短"), "lot.check")


# Backup and restore


def fingerprint(said: Said) -> str:
    """The registers' fingerprint as ``rebuild`` prints it."""
    assert said.code == 0, said
    return said.out.rpartition("指纹")[2].strip()


def test_a_restored_office_has_the_same_registers_also_when_folded_anew(checkout: Checkout, restored: Path) -> None:
    there = fingerprint(checkout.zs("rebuild", "--check", "--data", checkout.demo))
    assert fingerprint(checkout.zs("rebuild", "--check", "--data", restored)) == there
    assert fingerprint(checkout.zs("rebuild", "--data", restored)) == there
    assert {p.name for p in (restored / "archive").rglob("*")} == {
        p.name for p in (checkout.demo / "archive").rglob("*")
    }


def test_a_backup_is_written_once_and_wants_a_folder_that_is_there(checkout: Checkout, bundle: Path) -> None:
    refused(checkout.zs("backup", bundle, "--data", checkout.demo), "backup.exists")
    refused(checkout.zs("backup", "no/such/folder.zip", "--data", checkout.demo), "command.file")


def test_restore_wants_an_empty_folder_and_a_whole_backup(checkout: Checkout, bundle: Path, tmp_path: Path) -> None:
    kept = tmp_path / "letters"
    kept.mkdir()
    (kept / "letter.txt").write_text("mine")
    refused(checkout.zs("restore", bundle, "--data", kept), "restore.not_empty")
    assert [each.name for each in kept.iterdir()] == ["letter.txt"]
    broken = tmp_path / "broken.zip"
    with ZipFile(bundle) as whole, ZipFile(broken, "w") as changed:
        for name in whole.namelist():
            changed.writestr(name, b"other" if name == "zhunsheng.toml" else whole.read(name))
    refused(checkout.zs("restore", broken, "--data", tmp_path / "new"), "backup.damaged")
    assert not (tmp_path / "new" / "office.sqlite3").exists()


def test_a_forgotten_password_is_made_anew_and_must_be_changed(checkout: Checkout, restored: Path) -> None:
    def stored() -> tuple[str, int]:
        with closing(sqlite3.connect(restored / "office.sqlite3")) as database:
            asked = "SELECT password, must_change_password FROM people_account WHERE username = 'jingban'"
            found: tuple[str, int] = database.execute(asked).fetchone()
        return found

    before = stored()
    done = checkout.zs("passwd", "jingban", "--data", restored)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("jingban 的新密码:")
    after = stored()
    assert after[0] != before[0]
    assert (before[1], after[1]) == (0, 1)
    refused(checkout.zs("passwd", "nobody", "--data", restored), "passwd.unknown")


def test_a_reader_that_has_enough_is_no_fault(checkout: Checkout) -> None:
    """``zs figures --year 2024 | head -1`` ends without a trace."""
    kept = {name: value for name, value in os.environ.items() if name not in OURS}
    command = [sys.executable, "-m", "zhunsheng", "figures", "--year", "2024", "--data", str(checkout.demo)]
    with subprocess.Popen(
        command, env=kept | {"PYTHONPATH": str(checkout.place / "src")}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0
