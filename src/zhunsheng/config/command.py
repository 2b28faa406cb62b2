"""The office's commands: which office they work on, what they need, and how they fail.

A command that only reads falls back to the demo's office where no other is named, and says so on standard error;
one that writes never does. ``due`` and ``audit`` need none. Refusals go to standard error and end with exit code 2.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, Protocol, cast

import django
from django.apps import apps
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from zhunsheng.config.usage import Parser
from zhunsheng.kernel.refusal import Refusal

ROOT = Path(__file__).resolve().parents[3]
"""The checkout. Settings are read only once the office is chosen, so they are not asked for it."""


class Need(NamedTuple):
    """Where a command lives and what office it needs.

    none; maybe (reads, can do without); any (reads); own (writes); new; empty (a folder with nothing in it); demo;
    drill.
    """

    module: str
    office: str


COMMANDS = {
    "demo": Need("demo", "demo"),
    "rehearse": Need("rehearse", "drill"),
    "outline": Need("outline", "any"),
    "init": Need("init", "new"),
    "serve": Need("serve", "own"),
    "act": Need("act", "own"),
    "due": Need("due", "none"),
    "lot": Need("lot", "none"),
    "figures": Need("figures", "any"),
    "report": Need("report", "any"),
    "site": Need("site", "any"),
    "papers": Need("papers", "any"),
    "order": Need("order", "any"),
    "audit": Need("audit", "maybe"),
    "rebuild": Need("rebuild", "any"),
    "publish": Need("publish", "own"),
    "fsck": Need("fsck", "any"),
    "ledger": Need("ledger", "own"),
    "tick": Need("tick", "own"),
    "backup": Need("backup", "own"),
    "restore": Need("restore", "empty"),
    "passwd": Need("passwd", "own"),
}


class Command(Protocol):
    """A module under ``config.commands``."""

    def arguments(self, parser: ArgumentParser) -> None:
        """Declare the command's own arguments."""

    def run(self, args: Namespace) -> int:
        """Do it; gives the exit code."""


def main(argv: list[str]) -> int:
    """Run one command; exit code 0 done, 1 found wanting, 2 refused or misused."""
    try:
        status = _run(argv[0] if argv else "", argv[1:])
        sys.stdout.flush()
    except Refusal as refusal:
        told = _in_names(refusal)
    except BrokenPipeError:  # whoever read the output has enough; nothing more may be written, at exit neither
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as wrong:
        told = _no_file(wrong)
    except DatabaseError as wrong:
        told = _behind(wrong)
    else:
        return status
    print(told, file=sys.stderr)
    if any(word == "--json" or word.startswith("--json=") for word in argv):
        print(json.dumps({"refusal": told.as_data()}, ensure_ascii=False))
    return 2


def _run(name: str, rest: list[str]) -> int:
    need = COMMANDS.get(name)
    if need is None:
        raise Refusal(
            "command.unknown",
            missing="没有“{name}”这个命令",
            remedy="可用:{all}",
            params={"name": name, "all": tuple(COMMANDS)},
        )
    if {"-h", "--help"} & set(rest):
        _explain_without_office()
    else:
        _choose_office(need, rest)
    command = cast("Command", import_module(f"zhunsheng.config.commands.{need.module}"))
    parser = Parser(prog=f"zs {name}", description=command.__doc__)
    parser.add_argument("--data", metavar="DIR", help="单位所在的文件夹(默认 data/office,或者环境变量 ZS_DATA)")
    command.arguments(parser)
    return command.run(parser.parse_args(rest))


def _explain_without_office() -> None:
    """What a command is for can be read anywhere: no office is looked for, none is made."""
    with tempfile.TemporaryDirectory() as nowhere:
        os.environ["ZS_DATA"] = str(Path(nowhere) / "none")
        _set_up()


def _in_names(refusal: Refusal) -> Refusal:
    """Colleagues by name, as on the pages; the table of accounts is asked only where a refusal is about somebody."""
    if not refusal.params.get("who") or not apps.ready:
        return refusal
    accounts = apps.get_model("people", "Account").objects.values_list("pk", "name")
    return refusal.in_names({str(pk): name for pk, name in accounts})


def _behind(wrong: DatabaseError) -> Refusal:
    """A database nobody answers for, or of an earlier edition; anything else is a fault to be traced."""
    if connection.connection is None:
        return Refusal(
            "office.unreachable",
            missing="连不上单位的数据库({why})",
            remedy="请核对 ZS_DATABASE(postgresql://用户:密码@主机:端口/库名)和数据库服务;没有设的,核对单位文件夹的权限",
            params={"why": " ".join(str(wrong).split())},
        )
    plan = MigrationExecutor(connection)
    if not plan.migration_plan(plan.loader.graph.leaf_nodes()):
        raise wrong
    return Refusal(
        "office.behind",
        missing="这个单位的数据库还是旧版本的",
        remedy="请先备份(./zs backup),停下旧的服务,再运行一次 ./zs serve(示例单位运行 ./zs demo),升级后重做",
    )


def _no_file(wrong: OSError) -> Refusal:
    """A file that is not there or cannot be written is the user's to mend, not a fault to be traced."""
    if not wrong.filename:
        raise wrong
    return Refusal(
        "command.file",
        missing="读写不了“{name}”:{why}",
        remedy="请核对文件的位置和权限",
        params={"name": Path(os.fsdecode(wrong.filename)).name.removesuffix(".part"), "why": _why(wrong)},
    )


def _why(wrong: OSError) -> str:
    if isinstance(wrong, FileNotFoundError):
        return "没有这个文件或者文件夹"
    if isinstance(wrong, PermissionError):
        return "没有权限"
    return wrong.strerror or type(wrong).__name__


def _choose_office(need: Need, rest: list[str]) -> None:
    if need.office == "none":
        return
    named = _named(rest)
    office = Path(named) if named else ROOT / "data" / "office"
    if need.office in {"demo", "drill"}:
        office = Path(named) if named else ROOT / "data" / need.office
    elif need.office in {"any", "maybe"} and not named and not (office / "zhunsheng.toml").exists():
        demo = ROOT / "data" / "demo"
        if (demo / "zhunsheng.toml").exists():
            office = demo
            print("示例单位:没有指定单位,以下读的是示例数据。", file=sys.stderr)
    exists = (office / "zhunsheng.toml").exists()
    if need.office == "maybe" and not exists:
        return
    if need.office in {"own", "any"} and not exists:
        raise Refusal(
            "office.none",
            missing="“{place}”里没有单位",
            remedy="请先 ./zs init 建立单位,或者 ./zs demo 看示例;用 --data 指定单位的文件夹",
            params={"place": office.name},
        )
    if need.office == "empty" and office.is_dir() and {each.name for each in office.iterdir()} - {"secret.key"}:
        raise Refusal(
            "restore.not_empty",
            missing="“{place}”不是空文件夹",
            remedy="请恢复到空文件夹(--data)",
            params={"place": office.name},
        )
    if need.office == "demo":
        _demand_samples_own(office)
    os.environ["ZS_DATA"] = str(office.resolve())
    if need.office in {"new", "empty", "demo", "drill"}:
        office.mkdir(parents=True, exist_ok=True)
    _set_up()


def _demand_samples_own(place: Path) -> None:
    """Refuse (``demo.not_own``) a folder that holds anything but a sample office: laying it anew empties it."""
    made_by_itself = {"secret.key", "log"}  # what starting a command leaves in an empty folder
    if not place.is_dir() or (place / "laid.json").exists():
        return
    if {each.name for each in place.iterdir()} - made_by_itself:
        raise Refusal(
            "demo.not_own",
            missing="“{place}”不是示例单位的文件夹,里面有别的东西",
            remedy="示例单位会清空并重新布置它的文件夹;请用 --data 另指定一个空文件夹,或者不写 --data",
            params={"place": place.name},
        )


def _set_up() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zhunsheng.config.settings")
    django.setup()


def _named(rest: list[str]) -> str:
    for index, word in enumerate(rest):
        if word == "--data" and index + 1 < len(rest):
            return rest[index + 1]
        if word.startswith("--data="):
            return word.partition("=")[2]
    return os.environ.get("ZS_DATA", "")
