"""A command misused is refused like anything else: in Chinese, with a code, the right use, and as one JSON document."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from zhunsheng.config.command import main
from zhunsheng.config.commands import act, figures, rehearse, serve
from zhunsheng.config.usage import Parser
from zhunsheng.kernel.refusal import Refusal

MISUSED = {
    "什么都没写": (("due",), "缺少 period, --from"),
    "没有起算日": (("due", "gk.reply"), "缺少 --from"),
    "没有写完": (("due", "gk.reply", "--from"), "--from 后面缺少内容"),
    "没有这样的参数": (("due", "gk.reply", "--from", "2026-09-18", "--x"), "没有这样的参数:--x"),
    "延长不是数": (("due", "gk.reply", "--from", "2026-09-18", "--extended", "abc"), "--extended “abc”不是整数"),
    "延长吞掉了期限": (("due", "--extended", "gk.reply", "--from", "2026-09-18"), "--extended “gk.reply”不是整数"),
    "不带内容的": (("due", "gk.reply", "--from", "2026-09-18", "--text=1"), "--text 不带内容,不能写 '1'"),
    "只有几种": (("lot", "old", "--party", "示例公证处"), "what 不能是 'old',只能是 'new', 'check'"),
    "年份": (("audit", "报告.txt", "--year", "20x4"), "--year “20x4”不是年份,请写成 2026 的样子"),
    "没有的年份": (("audit", "报告.txt", "--year", "0"), "--year “0”不是年份,请写成 2026 的样子"),
}


@pytest.fixture(autouse=True)
def _nowhere(tmp_path, monkeypatch):
    monkeypatch.setenv("ZS_DATA", str(tmp_path / "none"))


@pytest.mark.parametrize(("words", "missing"), MISUSED.values(), ids=MISUSED)
def test_misuse_is_one_refusal_in_chinese_with_the_right_use(capsys, words, missing):
    assert main([*words, "--json"]) == 2
    out, err = capsys.readouterr()
    refusal = json.loads(out)["refusal"]
    assert (refusal["code"], refusal["missing"]) == ("command.usage", missing)
    assert re.match(rf"用法:zs {words[0]} ", refusal["remedy"])
    assert err.startswith("[command.usage]")


def test_without_json_only_standard_error_speaks(capsys):
    assert main(["due", "gk.reply"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "缺少 --from" in err


def test_an_unknown_command_is_refused_too(capsys):
    assert main(["dew", "--json"]) == 2
    refusal = json.loads(capsys.readouterr().out)["refusal"]
    assert (refusal["code"], refusal["missing"]) == ("command.unknown", "没有“dew”这个命令")
    assert "due" in refusal["remedy"]


def test_the_words_of_help_still_end_well():
    with pytest.raises(SystemExit) as ended:
        main(["due", "--help"])
    assert ended.value.code == 0


WRONG_VALUES = {
    "日期": (act, ("petition.reply", "--as", "deputy", "--json", "-", "--on", "20261x"), "--on “20261x”不是日期"),
    "五位的年份": (figures, ("--year", "99999"), "--year “99999”不是年份"),
    "负的年份": (figures, ("--year", "-5"), "--year “-5”不是年份"),
    "端口": (serve, ("--port", "99999"), "--port “99999”不是端口,端口从 1 到 65535"),
    "两个只能写一个": (rehearse, ("--from", "x", "--empty"), "--empty 不能和 --from 同用"),
}


@pytest.mark.parametrize(("command", "words", "missing"), WRONG_VALUES.values(), ids=WRONG_VALUES)
def test_a_value_that_is_none(command, words, missing):
    parser = Parser(prog="zs command")
    command.arguments(parser)
    with pytest.raises(Refusal) as refused:
        parser.parse_args(words)
    assert refused.value.code == "command.usage"
    assert refused.value.what().startswith(missing)


def test_a_value_that_is_one():
    parser = Parser(prog="zs act")
    act.arguments(parser)
    given = parser.parse_args(["petition.reply", "--as", "deputy", "--json", "-", "--on", "2026-11-02"])
    assert given.on == date(2026, 11, 2)
