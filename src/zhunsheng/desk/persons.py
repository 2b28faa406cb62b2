"""Search for a private person: by named posts only, with a reason, each use on the auditor's log before it shows.

Sources: 个人信息保护法 6 (least needed; 待核), 信访工作条例 30, the office's own rule ``person_search``. The log keeps
who, when and why, and of whoever was searched for a mask and a salted digest: that the same person was asked for twice
is seen, and nobody is named. Sealed matters are found by their named handlers alone.
"""

from __future__ import annotations

from datetime import date

from django.utils.crypto import salted_hmac

from zhunsheng.desk.actor import Actor
from zhunsheng.desk.visible import in_lists
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.people.models import Account, Log
from zhunsheng.registers import search
from zhunsheng.registers.files import law
from zhunsheng.registers.models import MatterRow

SHORTEST, MOST = 2, 200
ARTICLE = "内规(按人查询)"
SALT = "zhunsheng.persons"


def searchers(day: date) -> frozenset[Post]:
    """The posts that may search for a person on a day; none where the office has no such rule."""
    try:
        return frozenset(Post(each) for each in law().value("person_search", day))
    except KeyError:
        return frozenset()


def look_up(actor: Actor, day: date, asked: str, why: str, masked: str) -> list[MatterRow]:
    """The matters a private person stands in, newest first; ``masked`` is what the log may show of the name.

    Raises ``Refusal``: not a named post, no reason, too little to go by.
    """
    posts = searchers(day)
    if not actor.posts & posts:
        raise Refusal(
            "persons.post",
            ARTICLE,
            "现任岗位不能按人查询",
            "请交由有此职责的岗位查询:{posts}",
            {"posts": tuple(post for post in Post if post in posts)},
        )
    wanted = search.normal(asked)
    if len(wanted) < SHORTEST:
        raise Refusal("persons.short", ARTICLE, "要查的姓名或者电话太短", "请至少填写两个字", {})
    if not why.strip():
        raise Refusal("persons.reason", ARTICLE, "没有写明查询事由", "请写明因办理哪一件事、为什么要查这个人")
    found = _found(actor, wanted)
    digest = salted_hmac(SALT, wanted, algorithm="sha256").hexdigest()[:12]
    told = why.strip().replace(asked.strip(), masked)
    username = Account.objects.values_list("username", flat=True).get(pk=actor.id)
    about = f"{masked} · 指纹 {digest} · 查到 {len(found)} 件 · 事由:{told}"
    Log.objects.create(organ=actor.organ, account=username, what="按人查询", about=about[:200])
    return found


def _found(actor: Actor, wanted: str) -> list[MatterRow]:
    where, tokens = search.condition(wanted, search.PERSONS) or ("FALSE", [])
    listed = in_lists(actor).extra(where=[where], params=tokens)  # noqa: S610 – made of our own words and tokens
    found = list(listed.order_by("-opened_on", "-id")[:MOST])
    sealed = MatterRow.objects.filter(organ=actor.organ, sealed=True).order_by("-opened_on", "-id")
    return found + [row for row in sealed if actor.id in row.handlers and any(is_asked(p, wanted) for p in row.parties)]


def is_asked(party: dict[str, str], wanted: str) -> bool:
    """Whether a party is the one searched for."""
    return any(search.normal(wanted) in search.normal(party.get(part, "")) for part in ("name", "contact"))
