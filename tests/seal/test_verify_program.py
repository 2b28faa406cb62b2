"""``verify.py`` on the demonstration log: it passes whole, and is refused in every way it can be tampered with."""

import json
import os
import shutil

import pytest

from programs_of import program, verifies
from seal import demo_log, tampers
from seal.test_vectors import VECTORS

EVERY = {**tampers.NEWEST, **tampers.MORE}


@pytest.fixture(scope="session")
def whole(tmp_path_factory):
    return demo_log.write(tmp_path_factory.mktemp("log"))


@pytest.fixture
def folder(whole, tmp_path):
    return shutil.copytree(whole, tmp_path / "log")


def test_the_keys_are_those_of_the_vectors():
    assert [str(demo_log.LOG), str(demo_log.BUREAU)] == VECTORS["own_demo_log"]["vkeys"]


def test_the_whole_log_verifies(whole, capsys):
    assert verifies(whole) == 0
    said = capsys.readouterr().out
    assert "1000 条记录" in said
    assert "历次树头 11 个" in said
    assert "bureau" in said
    assert "没有证明" in said


@pytest.mark.parametrize("how", EVERY)
def test_a_tampered_log_is_refused(folder, how, capsys):
    EVERY[how](folder)
    assert verifies(folder) == 1
    assert "核验不通过" in capsys.readouterr().out


def test_a_log_that_went_back_is_refused_against_a_remembered_head(folder, tmp_path, capsys):
    """One look alone cannot see it: the older folder is whole in itself."""
    remembered = str(tmp_path / "head")
    assert verifies(folder, "--remember", remembered) == 0
    for size in (999, 1000):
        (folder / f"checkpoint.{size}").unlink()
    (folder / "open/000/7.tlog-proof").unlink()
    shutil.copy(folder / "checkpoint.700", folder / "checkpoint")
    assert verifies(folder) == 0
    assert verifies(folder, "--remember", remembered) == 1
    assert "账本倒退" in capsys.readouterr().out


def test_another_key_is_refused(folder, tmp_path):
    module = program("witness")
    policy = tmp_path / "policy"
    other = module.key_text(demo_log.ORIGIN, 1, module.public_of(bytes(32)))
    policy.write_text(f"log {other}\nquorum none\n", encoding="utf-8")
    assert verifies(folder, "--policy", str(policy)) == 1


def test_a_receipt_alone(folder, tmp_path, capsys):
    told = tmp_path / "told.json"
    policy = ["--opening", str(told), "--policy", str(folder / "policy")]
    told.write_text(json.dumps({"index": 7, "leaf": demo_log.ENTRIES[7].decode()}), encoding="utf-8")
    assert verifies(folder / "open/000/7.tlog-proof", *policy) == 0
    assert "第 7 号记录" in capsys.readouterr().out
    told.write_text(json.dumps({"index": 7, "leaf": demo_log.ENTRIES[8].decode()}), encoding="utf-8")
    assert verifies(folder / "open/000/7.tlog-proof", *policy) == 1


@pytest.mark.parametrize("content", [b"", b"\xff", b"no note\n"])
def test_what_is_no_log_is_refused_in_words(folder, content, capsys):
    (folder / "checkpoint").write_bytes(content)
    assert verifies(folder) == 1
    assert "核验不通过" in capsys.readouterr().out


def test_a_head_from_before_there_was_a_witness_stands(folder, capsys):
    """The newest head carries the witness; the older ones are shown by the tree to be its beginning."""
    old = folder / "checkpoint.70"
    lines = old.read_text(encoding="utf-8").splitlines(keepends=True)
    old.write_text("".join(lines[:-1]), encoding="utf-8", newline="\n")
    assert verifies(folder) == 0


def test_lines_of_keys_nobody_knows_are_passed_over(folder):
    """At least sixteen, says C2SP; an office may add one of SM2."""
    head = folder / "checkpoint"
    head.write_bytes(head.read_bytes() + "".join(f"— k{n} AAAAAAA=\n" for n in range(20)).encode())
    assert verifies(folder) == 0


def test_control_characters_never_reach_the_terminal(capsys):
    """A title could wipe out the verdict above it and write another."""
    program("verify").say("a\x1b[1A\x9b2K\n核验通过\u202e\u3000b")
    assert capsys.readouterr().out == "a\ufffd[1A\ufffd2K\ufffd核验通过\ufffd\u3000b\n"


def log_of(heads_told, entries):
    """As much of a verified log as counting a figure needs."""
    module = program("verify")
    log = object.__new__(module.Log)
    log.entries = entries
    log.opened = {(told["index"], "head"): told["content"] for told in heads_told}
    return module, log


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({}, ""),
        ({"closed": -1, "value": 1}, "格式不对"),
        ({"closed": True, "value": 3}, "格式不对"),
        ({"value": 3}, "数得 2"),
        ({"acts": [0, 2], "value": 2}, "数了两次"),
    ],
)
def test_a_figure_is_counted_act_by_act(change, says):
    """The leaf written into the log twice is one act; a negative rest hides nothing."""
    entries = [b"one", b"two", b"one"]
    content = {"kind": "k", "on": "2024-03-05"}
    module, log = log_of([{"index": at, "content": content} for at in range(3)], entries)
    told = {"acts": [0, 1], "kinds": ["k"], "value": 2, "title": "", "unit": "", "definition": ""} | change
    log.folder = type("Folder", (), {"json": staticmethod(lambda _: {"figures": {"f": told}})})
    if not says:
        assert len(log.figure("f", 2024)[1]) == 2
        return
    with pytest.raises(module.Refused) as refused:
        log.figure("f", 2024)
    assert says in str(refused.value)


def test_a_paper_only_mentioned_is_not_carried():
    module = program("verify")
    digest = "ab" * 32
    assert module.carries({"facts": {"papers": [{"digest": digest, "name": "x"}]}}, digest)
    assert not module.carries({"facts": {"text": f"摘要 {digest}"}}, digest)


def test_a_receipt_without_contents_claims_none(folder, tmp_path, capsys):
    told = tmp_path / "told.json"
    told.write_text(json.dumps({"index": 7, "leaf": demo_log.ENTRIES[7].decode()}), encoding="utf-8")
    assert verifies(folder / "open/000/7.tlog-proof", "--opening", str(told), "--policy", str(folder / "policy")) == 0
    assert "没有附内容" in capsys.readouterr().out


def test_a_pipe_in_place_of_a_file_holds_nobody_up(folder):
    (folder / "policy").unlink()
    getattr(os, "mkfifo", os.mkdir)(folder / "policy")
    assert verifies(folder) == 1
