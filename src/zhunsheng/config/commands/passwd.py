"""给一个登录名设新的首次密码(忘记密码时由运维人员办理)。"""

from __future__ import annotations

import secrets
from argparse import ArgumentParser, Namespace

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.people.models import Account, Log


def arguments(parser: ArgumentParser) -> None:
    """Whose."""
    parser.add_argument("username")


def run(args: Namespace) -> int:
    """Set and print a first password; it must be changed at the next log-in."""
    account = Account.objects.filter(username=args.username).first()
    if account is None:
        raise Refusal("passwd.unknown", missing="没有登录名“{name}”", remedy="请核对", params={"name": args.username})
    password = secrets.token_urlsafe(9)
    account.set_password(password)
    account.must_change_password = True
    account.save()
    Log.objects.create(organ=account.organ, account="运维", what="重设密码", about=account.username)
    print(f"{account.username} 的新密码:{password}(首次登录须改)")
    return 0
