"""办理一个行为:zs act 种类 --matter 编号 --as 岗位 --json 文件。"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from zhunsheng.archive.store import keep
from zhunsheng.config.usage import day
from zhunsheng.desk.actor import Actor, actor_of
from zhunsheng.desk.moments import today
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.desk.visible import rows
from zhunsheng.kernel.acts import decode, plain
from zhunsheng.kernel.fields import Doc, Field, specs
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.catalogue import kinds
from zhunsheng.people.models import Organ, PostHeld
from zhunsheng.publishing.guard import look


def arguments(parser: ArgumentParser) -> None:
    """The kind, the matter, the post, the facts."""
    parser.add_argument("kind", help="行为种类,例如 petition.reply")
    parser.add_argument("--matter", default="", help="事项编号或者内部号;新立项的不写")
    parser.add_argument(
        "--as", dest="post", required=True, help="岗位,例如 deputy 或者 分管领导;多人同任的写 deputy:登录名"
    )
    parser.add_argument(
        "--json", dest="facts", required=True, help='各项内容的 JSON 文件,- 为标准输入;文件写 {"file": 路径},人写登录名'
    )
    parser.add_argument("--on", type=day, default=None, help="行为日期,默认今天")
    parser.add_argument("--late", default="", help="补录原因(只有主要负责人可以补录)")


def run(args: Namespace) -> int:
    """Submit the act; prints its number in the ledger as JSON."""
    organ = Organ.objects.get()
    look(organ)
    actor = _actor(organ, args.post)
    cls = kinds().get(args.kind)
    if cls is None:
        raise Refusal(
            "act.unknown_kind", missing="没有“{kind}”这种行为", remedy="请核对种类", params={"kind": args.kind}
        )
    data = {name: _with_papers(organ, value) for name, value in _facts(args.facts).items()}
    act = decode(cls, _with_references(actor, cls, data))
    matter = _matter(actor, args.matter)
    done = submit(actor, Proposal(act, args.on, matter, late=args.late))
    print(
        json.dumps(
            {"seq": done.seq, "matter": done.matter, "number": done.number, "kind": done.kind}, ensure_ascii=False
        )
    )
    return 0


def _facts(source: str) -> dict[str, Any]:
    """What the file, or standard input for ``-``, says of each field."""
    try:
        found = json.loads(sys.stdin.read() if source == "-" else Path(source).read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as wrong:
        raise Refusal("act.json", missing="文件不是 UTF-8 文字", remedy="请另存为 UTF-8") from wrong
    except (ValueError, RecursionError) as wrong:
        place = f":第{wrong.lineno}行第{wrong.colno}个字" if isinstance(wrong, json.JSONDecodeError) else ""
        raise Refusal(
            "act.json", missing="不是正确的 JSON{place}", remedy="请改正文件", params={"place": place}
        ) from wrong
    if not isinstance(found, dict):
        raise Refusal("act.json", missing="JSON 不是各项内容", remedy='请写成 {{"项目": 内容, …}} 的样子')
    return found


def _actor(organ: Organ, wanted: str) -> Actor:
    named, _, username = wanted.partition(":")
    post = next((each for each in Post if named in (each.value, each.label)), None)
    held = PostHeld.objects.filter(organ=organ, post=post or "").on(today(organ)).select_related("account__organ")
    accounts = {each.account for each in held if not username or each.account.username == username}
    if post is None or not accounts:
        raise Refusal("act.no_post", missing="没有人任“{post}”", remedy="请核对岗位", params={"post": post or wanted})
    if len(accounts) > 1:
        names = "、".join(sorted(a.username for a in accounts))
        raise Refusal(
            "act.which",
            missing="任“{post}”的不止一人",
            remedy="请写明登录名:{names}",
            params={"post": post, "names": names},
        )
    return actor_of(accounts.pop(), today(organ))


def _matter(actor: Actor, wanted: str) -> str:
    if not wanted:
        return ""
    found = rows(actor).filter(number=wanted).first() or rows(actor).filter(matter=wanted).first()
    if found is None:
        raise Refusal("desk.unknown_matter", missing="没有这个事项", remedy="请核对编号")
    return found.matter


def _with_references(actor: Actor, cls: type[Any], data: Any) -> Any:
    """Facts call colleagues by log-in name and matters by number; acts know them by account and opaque id."""
    if not isinstance(data, dict):
        return data
    made = dict(data)
    for field in specs(cls):
        if field.kind in _KNOWN_AS and field.name in data:
            known_as = _KNOWN_AS[field.kind]
            value = data[field.name]
            made[field.name] = (
                [known_as(actor, field, each) for each in value]
                if isinstance(value, list)
                else known_as(actor, field, value)
            )
    return made


def _account(actor: Actor, _: Field, value: Any) -> Any:
    account = actor.organ.accounts.filter(username=value).first() if isinstance(value, str) else None
    return value if account is None else str(account.pk)


def _matter_id(actor: Actor, _: Field, value: Any) -> Any:
    row = rows(actor).filter(number=value).first() if isinstance(value, str) and value else None
    return value if row is None else row.matter


_KNOWN_AS: dict[str, Callable[[Actor, Field, Any], Any]] = {
    "person": _account,
    "matter": _matter_id,
    "part": lambda actor, field, value: _with_references(actor, field.type, value),
}


def _with_papers(organ: Organ, value: Any) -> Any:
    """Facts may name a paper by its path, ``{"file": "reply.docx"}``: it is stored first."""
    if isinstance(value, dict):
        if set(value) == {"file"}:
            return plain(_paper(organ, value["file"]))
        return {key: _with_papers(organ, item) for key, item in value.items()}
    if isinstance(value, list):
        return [_with_papers(organ, item) for item in value]
    return value


def _paper(organ: Organ, path: Any) -> Doc:
    if not isinstance(path, str) or not path or "\0" in path:
        raise Refusal(
            "act.paper", missing="“file”写的不是文件的路径:{path}", remedy="请写文件的路径", params={"path": path}
        )
    return keep(organ.pk, Path(path).name, Path(path).read_bytes())
