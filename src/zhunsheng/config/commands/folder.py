"""The office's folder: made, brought up to date, and checked for its guards."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger.guards import missing

SETTINGS = """# 准绳:一个单位一个文件夹。改动后重新启动生效。
# hosts = ["127.0.0.1", "zhunsheng.example"]   # 允许访问的主机名

# 公众页面上怎样找到单位;不写的不显示。
# [public]
# address = "某某区某某路1号"
# postcode = "000000"
# phone = "000-00000000"
# hours = "工作日 9:00–17:00"
# mail = "office@zhunsheng.example"
"""


PRIVATE = ("archive", "log")


def make(place: Path) -> None:
    """Make the folder of a new office and its empty database. Refuses a folder that already holds one."""
    if (place / "zhunsheng.toml").exists():
        raise Refusal(
            "office.exists",
            missing="“{place}”里已经有一个单位",
            remedy="请换一个文件夹(--data),或者直接 ./zs serve",
            params={"place": place.name},
        )
    for part in ("", *PRIVATE):
        (place / part).mkdir(parents=True, exist_ok=True)
    (place / "zhunsheng.toml").write_text(SETTINGS, encoding="utf-8")
    bring_up_to_date()


def bring_up_to_date() -> None:
    """Run what migrations are new, then demand that every guard of the ledger is in place."""
    call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
    keep_private(Path(settings.DATA))
    demand_guards()


def keep_private(place: Path) -> None:
    """Let nobody else who works on this machine read the database, the papers and the log; ``public`` is for all."""
    for each in (*place.glob("office.sqlite3*"), *(place / part for part in PRIVATE)):
        if each.exists():
            with suppress(PermissionError):  # somebody else's folder: it is for its owner to decide
                each.chmod(0o700 if each.is_dir() else 0o600)


def demand_guards() -> None:
    """Refuse to go on over a database whose ledger is not guarded."""
    gone = missing(connection)
    if gone:
        raise Refusal(
            "ledger.unguarded",
            missing="数据库里缺少账本的防改动保护:{names}",
            remedy="请停止办理,从备份恢复,或者请运维人员查明谁改动了数据库",
            params={"names": "、".join(gone)},
        )
