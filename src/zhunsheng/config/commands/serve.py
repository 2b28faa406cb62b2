"""启动单位的工作台和公开页面。"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from zhunsheng.config.commands import folder
from zhunsheng.config.commands.serving import serve
from zhunsheng.config.usage import port


def arguments(parser: ArgumentParser) -> None:
    """Where to listen."""
    parser.add_argument("--host", default="127.0.0.1", help="监听地址(局域网内使用请写 0.0.0.0)")
    parser.add_argument("--port", type=port, default=8000)


def run(args: Namespace) -> int:
    """Bring the database up to date, demand its guards, serve."""
    folder.bring_up_to_date()
    return serve(args.host, args.port)
