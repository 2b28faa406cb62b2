"""``verify.py`` on the demonstration log: it passes whole, and is refused in every way it can be tampered with."""

import json
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
