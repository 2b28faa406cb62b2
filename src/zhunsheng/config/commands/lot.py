"""同序抽签:见证方在自己的电脑上生成秘密和封存指纹(new),或者核对(check)。不需要单位,不联网。"""

from __future__ import annotations

import os
import secrets
from argparse import ArgumentParser, Namespace
from pathlib import Path

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.order.lot import SECRET, commitment

OWNER_ONLY = 0o600
PAPER = """{party}的抽签秘密

秘密:{secret}
封存指纹:{sealed}

封存时只把封存指纹交给办理单位;本文件打印两份,一份自己保管,一份密封交公证处。
名册定稿以后,在规定的时限以前公开秘密。过时不公开的,启用公证处的密封件。
"""


def arguments(parser: ArgumentParser) -> None:
    """Make a secret, or check one."""
    parser.add_argument("what", choices=("new", "check"), help="new 生成;check 核对秘密和封存指纹是否相符")
    parser.add_argument("--party", required=True, help="见证方的名称,与选房办法一字不差")
    parser.add_argument("--out", type=Path, metavar="FILE", help="new:写到这个文件(不覆盖已有的文件)")
    parser.add_argument("--secret", metavar="HEX", help="check:64 位秘密")
    parser.add_argument("--commitment", metavar="HEX", help="check:64 位封存指纹")


def run(args: Namespace) -> int:
    """Print the commitment; the secret goes to a file nobody else may read. 1 where a secret does not fit."""
    return _new(args.party, args.out) if args.what == "new" else _check(args.party, args.secret, args.commitment)


def _new(party: str, out: Path | None) -> int:
    if out is None:
        raise Refusal("lot.out", missing="没有写明秘密写到哪个文件", remedy="请加 --out 秘密.txt;秘密不显示在屏幕上")
    secret = secrets.token_bytes(SECRET)
    sealed = commitment(party, secret)
    try:
        handle = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    except FileExistsError:
        raise Refusal(
            "lot.exists", missing="文件“{name}”已经有了", remedy="请换一个文件名;已有的秘密不能覆盖",
            params={"name": out.name},
        ) from None  # fmt: skip
    with os.fdopen(handle, "w", encoding="utf-8") as paper:
        paper.write(PAPER.format(party=party, secret=secret.hex(), sealed=sealed))
    print(f"{party}的封存指纹:{sealed}")
    print(f"秘密写在 {out.name},只有您能看。请打印两份:一份自己保管,一份密封交公证处。")
    return 0


def _check(party: str, secret: str | None, sealed: str | None) -> int:
    try:
        given = bytes.fromhex(secret or "")
    except ValueError:
        given = b""
    if len(given) != SECRET or not sealed:
        raise Refusal(
            "lot.check",
            missing="秘密不是 64 位十六进制数,或者没有写封存指纹",
            remedy="请照秘密文件抄写 --secret 和 --commitment",
        )
    fits = commitment(party, given) == sealed
    print("相符" if fits else "不相符:秘密、名称或者封存指纹抄错了")
    return 0 if fits else 1
