"""The sample office's people – every one invented, every name marked 示例."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.contrib.auth.hashers import make_password

from zhunsheng.desk.actor import Actor, actor_of
from zhunsheng.desk.office import engage
from zhunsheng.kernel.posts import Post
from zhunsheng.people.models import Account, Organ

SINCE = date(2023, 1, 1)
PASSWORD = "shili-2026"  # noqa: S105 – a sample's own, printed beside the address
DISTRICT = "示例区人民政府"
BUREAU = "示例区司法局"


class Person(NamedTuple):
    """One colleague or guest of the sample office."""

    username: str
    name: str
    posts: tuple[Post, ...]
    body: str = ""


PEOPLE = (
    Person("zhuren", "示例·安主任", (Post.HEAD, Post.PARTY_MEMBER)),
    Person("fuzhuren", "示例·白副主任", (Post.DEPUTY, Post.PARTY_MEMBER)),
    Person("fuzhuren2", "示例·常副主任", (Post.DEPUTY, Post.PARTY_MEMBER)),
    Person("zongwu", "示例·丁委员", (Post.PARTY_MEMBER,)),
    Person("jiwei", "示例·方纪检", (Post.PARTY_MEMBER, Post.DISCIPLINE)),
    Person("zonggong", "示例·葛总工", (Post.LEADER_NONMEMBER,)),
    Person("dengji", "示例·韩登记", (Post.REGISTRAR,)),
    Person("jingban", "示例·季经办", (Post.HANDLER,)),
    Person("jingban2", "示例·康经办", (Post.HANDLER,)),
    Person("kezhang", "示例·雷科长", (Post.SECTION_HEAD,)),
    Person("fazhi", "示例·孟法制", (Post.LEGAL,)),
    Person("xingong", "示例·宁公开", (Post.DISCLOSURE_HEAD, Post.SECTION_HEAD)),
    Person("baomi", "示例·潘保密", (Post.SECRECY,)),
    Person("mishu", "示例·秦秘书", (Post.MEETING_CLERK,)),
    Person("caiwu", "示例·任财务", (Post.FINANCE,)),
    Person("dangan", "示例·宋档案", (Post.ARCHIVIST,)),
    Person("xinxi", "示例·尤信息", (Post.WEB_EDITOR,)),
    Person("xianchang", "示例·沈现场", (Post.SITE,)),
    Person("shencha", "示例·唐审查", (Post.REVIEWER,), BUREAU),
    Person("yingsu", "示例·汪应诉", (Post.BUREAU_DESK,), BUREAU),
    Person("lvshi", "示例·许律师", (Post.COUNSEL,), "示例律师事务所"),
    Person("sysadmin", "示例·系统管理员", (Post.SYSADMIN,)),
    Person("secadmin", "示例·安全管理员", (Post.SECADMIN,)),
    Person("auditor", "示例·审计员", (Post.AUDITOR,)),
)
LOGINS = tuple((person.username, "、".join(post.label for post in person.posts)) for person in PEOPLE)


def engage_all(organ: Organ) -> None:
    """Accounts and posts of everybody; the sample's passwords need not be changed."""
    for person in PEOPLE:
        engage(organ, person.username, person.name, None, list(person.posts), SINCE, person.body)
    one_for_all = make_password(PASSWORD)
    Account.objects.filter(organ=organ).update(password=one_for_all, must_change_password=False)


def actors(organ: Organ, day: date) -> dict[str, Actor]:
    """Everybody by log-in name, as they may act on a day."""
    found = Account.objects.filter(organ=organ).select_related("organ")
    return {account.username: actor_of(account, day) for account in found}
