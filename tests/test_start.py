"""The start script, told as what a person meets before the first page."""

from __future__ import annotations

import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest

from suites import NOTHING_COLLECTED, verdict
from zhunsheng.config.command import COMMANDS

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def zs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, with an environment folder of its own that does not exist yet."""
    monkeypatch.setenv("ZS_VENV", str(tmp_path / "venv"))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    loader = SourceFileLoader("zs_start", str(ROOT / "zs"))
    spec = spec_from_loader("zs_start", loader)
    assert spec
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


def test_an_old_python_is_told_what_is_needed_in_both_languages(zs: ModuleType) -> None:
    said = zs.version_complaint((3, 6, 15))
    assert "需要 Python 3.11" in said
    assert "needs Python 3.11" in said
    assert zs.version_complaint((3, 11, 0)) is None
    assert zs.version_complaint((3, 14, 0)) is None


def test_without_a_command_the_help_names_every_command(zs: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert zs.main([]) == 0
    listed = {line.split()[0] for line in capsys.readouterr().out.splitlines() if line.startswith("  ")}
    assert {*COMMANDS, *zs.OWN} <= listed
    assert not Path(zs.VENV).exists()


def test_a_folder_of_something_else_is_never_overwritten(zs: ModuleType) -> None:
    Path(zs.VENV).mkdir()
    letter = Path(zs.VENV) / "letter.txt"
    letter.write_text("mine")
    with pytest.raises(zs.SetupError, match="不能覆盖"):
        zs.make_venv(with_pip=True)
    assert letter.read_text() == "mine"


def test_a_python_without_ensurepip_is_told_what_to_install(zs: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zs, "find_spec", lambda name: None if name == "ensurepip" else name)
    with pytest.raises(zs.SetupError, match="apt install python3-venv"):
        zs.make_venv(with_pip=True)


def test_a_larger_set_serves_a_smaller_need_and_a_changed_lock_serves_none(
    zs: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    monkeypatch.setattr(zs, "install", made.append)
    Path(zs.BIN).mkdir(parents=True)
    Path(zs.PYTHON).touch()
    zs.ensure("test")
    zs.ensure("base")
    zs.ensure("test")
    assert made == ["test"]
    zs.ensure("bench")
    assert made == ["test", "bench"]
    Path(zs.STAMP).write_text("bench of another day")
    zs.ensure("base")
    assert made == ["test", "bench", "base"]


def test_an_installation_that_broke_off_is_begun_again(zs: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks_off(_name: str) -> None:
        raise zs.SetupError("no network")

    Path(zs.BIN).mkdir(parents=True)
    Path(zs.PYTHON).touch()
    monkeypatch.setattr(zs, "install", breaks_off)
    assert zs.main(["due"]) == 3
    assert zs.installed() == ""


def test_setup_chatter_leaves_standard_output_to_the_command(zs: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    assert zs.run_setup([sys.executable, "-c", "print('chatter')"])
    out, err = capfd.readouterr()
    assert out == ""
    assert "chatter" in err


def test_a_run_with_nothing_to_do_is_fine_unless_no_run_had_anything_to_do() -> None:
    assert verdict([0, NOTHING_COLLECTED]) == 0
    assert verdict([NOTHING_COLLECTED, NOTHING_COLLECTED]) == NOTHING_COLLECTED
    assert verdict([0, 1]) == 1
    assert verdict([NOTHING_COLLECTED, 2]) == 2
