"""The words of a command line: one parser for every command, and the values its words may have.

What argparse says of misuse is English and ends the program on the spot; here it becomes a ``Refusal`` like any other,
in Chinese, with the right use as its remedy.
"""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from typing import Any, NoReturn

from zhunsheng.kernel.refusal import Refusal

MISUSES = (
    (r"the following arguments are required: (?P<names>.+)", "缺少 {names}"),
    (r"one of the arguments (?P<names>.+) is required", "{names} 须写其中一个"),
    (r"unrecognized arguments: (?P<names>.+)", "没有这样的参数:{names}"),
    (r"argument (?P<name>.+?): not allowed with argument (?P<other>.+)", "{name} 不能和 {other} 同用"),
    (r"argument (?P<name>.+?): expected .*argument.*", "{name} 后面缺少内容"),
    (r"argument (?P<name>.+?): ignored explicit argument (?P<value>.+)", "{name} 不带内容,不能写 {value}"),
    (
        r"argument (?P<name>.+?): invalid choice: (?P<value>.+?) \(choose from (?P<all>.+)\)",
        "{name} 不能是 {value},只能是 {all}",
    ),
    (r"argument (?P<name>.+?): invalid \w+ value: (?P<value>.+)", "{name} 的 {value} 写法不对"),
    (r"argument (?P<name>.+?): (?P<why>.*[\u4e00-\u9fff].*)", "{name} {why}"),
)
"""What argparse says of a misuse, and how it is told. The last are our own words of a value, below."""
PORTS = range(1, 65536)
YEARS = range(1, 9999)
"""Years a date can be in, and the day after each."""


class Parser(ArgumentParser):
    """A parser that refuses instead of ending the program."""

    color = False  # later editions of argparse put colours into the usage, which here is told in a sentence

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)

    def error(self, message: str) -> NoReturn:
        """Refuse: what is wrong, and the right use."""
        missing, params = "命令的写法不对", {}
        for pattern, told in MISUSES:
            if found := re.fullmatch(pattern, message, re.DOTALL):
                missing, params = told, found.groupdict()
                break
        usage = " ".join(self.format_usage().removeprefix("usage:").split())
        raise Refusal("command.usage", "", missing, "用法:{usage}(--help 看说明)", {**params, "usage": usage})


def whole(text: str) -> int:
    """A whole number."""
    try:
        return int(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}”不是整数") from None


def year(text: str) -> int:
    """A year there can be records of."""
    if not re.fullmatch(r"[0-9]{1,4}", text) or int(text) not in YEARS:
        raise ArgumentTypeError(f"“{text}”不是年份,请写成 2026 的样子")
    return int(text)


def day(text: str) -> date:
    """A day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}”不是日期,请写成 2026-09-18 的样子") from None


def port(text: str) -> int:
    """A port to listen on."""
    if whole(text) not in PORTS:
        raise ArgumentTypeError(f"“{text}”不是端口,端口从 {PORTS.start} 到 {PORTS.stop - 1}")
    return int(text)
