"""建立一个正式单位:名称、机关代字、科室、岗位和三名管理员。"""

from __future__ import annotations

import os
import secrets
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from zhunsheng.config.commands import folder
from zhunsheng.desk.moments import today
from zhunsheng.desk.office import engage, found
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.office.acts import Kind
from zhunsheng.people.models import Department

ADMINISTRATORS = {"sysadmin": Post.SYSADMIN, "secadmin": Post.SECADMIN, "auditor": Post.AUDITOR}


def arguments(parser: ArgumentParser) -> None:
    """What a new office is called; asked for where not given and somebody sits there."""
    parser.add_argument("--name", help="单位全称")
    parser.add_argument("--code", help="机关代字,例如 莲棚改")
    parser.add_argument("--district", default="", help="所属区(县)人民政府全称")
    parser.add_argument("--bureau", default="", help="合法性审查机构全称,例如 示例区司法局")
    parser.add_argument("--departments", default="综合科,法制科,征收安置科,项目科", help="科室,用逗号隔开")


def run(args: Namespace) -> int:
    """Make the office; prints the three administrators with first passwords, once."""
    name = args.name or _ask("单位全称")
    code = args.code or _ask("机关代字")
    folder.make(Path(os.environ["ZS_DATA"]))
    organ = found(
        key=secrets.token_hex(4), name=name, code=code, kind=Kind.REAL, district=args.district, bureau=args.bureau
    )
    for department in filter(None, (part.strip() for part in args.departments.split(","))):
        Department.objects.create(organ=organ, name=department)
    made = []
    for username, post in ADMINISTRATORS.items():
        password = secrets.token_urlsafe(9)
        engage(organ, username, post.label, password, [post], today(organ))
        made.append((post.label, username, password))
    print(f"已建立“{name}”({code}),正式单位,账本第 0 号记录已写入。")
    print("三名管理员(互不兼任,都不能看业务内容),首次登录须改密码,以下密码只显示一次:")
    for label, username, password in made:
        print(f"  {label}  登录名 {username}  密码 {password}")
    print("下一步:./zs serve 启动,由系统管理员登录后增加同事和岗位。")
    return 0


def _ask(what: str) -> str:
    if not sys.stdin.isatty():
        raise Refusal(
            "init.missing", missing="没有给出{what}", remedy="请用 --name 和 --code 写明", params={"what": what}
        )
    return input(f"{what}:").strip()
