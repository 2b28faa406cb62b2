"""演练单位:自己的账本、可以拨动的时钟,内容虚构,用来练习已经过去的期限。

--from 用一个单位(文件夹)或者它的提纲(zs outline 写的文件)的过程;不写的,用示例单位的一年;--empty 没有事项。
文件夹里已经有演练单位的,直接打开。
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import transaction

from zhunsheng.config.commands import folder
from zhunsheng.config.commands.serving import serve
from zhunsheng.config.usage import day, port
from zhunsheng.desk.moments import BEIJING, today
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger.models import Head
from zhunsheng.matters.office.acts import Kind
from zhunsheng.people.models import Account, Organ
from zhunsheng.sample.office import lay
from zhunsheng.sample.rehearsal import empty, from_outline, new_office
from zhunsheng.sample.staff import PASSWORD


def arguments(parser: ArgumentParser) -> None:
    """What to start from, and on which day."""
    parser.add_argument("--today", type=day, default=None, help="从哪一天练起,默认今天")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--from", dest="source", type=Path, default=None, help="单位的文件夹,或者 zs outline 写的文件")
    what.add_argument("--empty", action="store_true", help="只有人员,没有事项")
    parser.add_argument("--procedure", default="", help="和 --from 同用:只要这一类事项和与它相连的")
    parser.add_argument("--check", action="store_true", help="只准备好,不启动")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=port, default=8000)


def run(args: Namespace) -> int:
    """Make the office where there is none, then serve."""
    place = Path(os.environ["ZS_DATA"])
    if (place / "zhunsheng.toml").exists():
        folder.bring_up_to_date()
    else:
        source = _outline(args) if args.source else None
        folder.make(place)
        _make(args, source)
    organ = Organ.objects.get()
    if organ.kind != Kind.DRILL:
        raise Refusal(
            "rehearse.other_kind",
            missing="“{place}”里的单位不是演练单位",
            remedy="请换一个文件夹(--data)",
            params={"place": place.name},
        )
    print(f"演练单位已就绪:{place.name},{Head.objects.get().size} 条行为,今天是 {today(organ).isoformat()}。")
    print(f"登录名(密码都是 {PASSWORD}),系统管理员可以拨动时钟:")
    for account in Account.objects.filter(organ=organ).order_by("pk"):
        posts = "、".join(post.label for post in sorted(account.posts_on(today(organ))))
        print(f"  {account.username:<18}{posts or '(这一天没有任职)'}")
    return 0 if args.check else serve(args.host, args.port)


def _make(args: Namespace, source: Mapping[str, Any] | None) -> None:
    day = args.today or datetime.now(BEIJING).date()
    with transaction.atomic():
        if source is not None:
            from_outline(source, day)
        elif args.empty:
            empty(day)
        else:
            lay(day, new_office(day))


def _outline(args: Namespace) -> Mapping[str, Any]:
    """The outline in a file, or of an office in another folder, which a process of its own reads."""
    if args.source.is_file():
        text = args.source.read_text(encoding="utf-8")
    elif os.environ.get("ZS_DATABASE"):
        raise Refusal(
            "rehearse.database",
            missing="设了 ZS_DATABASE 时不能直接读另一个单位",
            remedy="请先在那个单位 ./zs outline --out 文件,再 ./zs rehearse --from 文件",
        )
    else:
        words = ["outline", "--data", str(args.source), "--procedure", args.procedure]
        done = subprocess.run(  # noqa: S603 – our own program
            [sys.executable, "-m", "zhunsheng", *words], capture_output=True, encoding="utf-8", check=False
        )
        if done.returncode:
            raise Refusal(
                "rehearse.source",
                missing="读不了来源单位:{why}",
                remedy="请核对 --from",
                params={"why": done.stderr.strip()},
            )
        text = done.stdout
    try:
        found = json.loads(text)
    except ValueError as wrong:
        raise Refusal(
            "rehearse.outline", missing="这不是提纲文件", remedy="请用 ./zs outline --out 文件 另存"
        ) from wrong
    return found if isinstance(found, dict) else {}
