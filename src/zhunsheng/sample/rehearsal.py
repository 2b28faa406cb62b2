"""A 演练 office: the sample's year, the outline of an office's own matters, or nobody's – as it stood on a chosen day.

Its kind is fixed in its first act; its ledger is its own; everything in it is 示例 and counts nowhere. It is cut at the
day: what happened or was recorded later is not there, so that a term of the past runs once more.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import partial
from typing import Any

from django.contrib.auth.hashers import make_password

from zhunsheng.archive import store
from zhunsheng.desk.moments import BEIJING
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.replay import Numbered, replay
from zhunsheng.kernel.acts import Act, decode, named
from zhunsheng.kernel.fields import Field, specs
from zhunsheng.kernel.file import AnyEntry, Entry
from zhunsheng.kernel.posts import GUESTS, Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.catalogue import kinds, procedures
from zhunsheng.matters.office.acts import Kind
from zhunsheng.people.models import Account, Organ, PostHeld
from zhunsheng.sample.outline import EDITION, paper
from zhunsheng.sample.staff import BUREAU, DISTRICT, PASSWORD, SINCE, engage_all

NAME, CODE = "演练区城中村和棚户区改造事务中心", "演改"
OUTSIDE = {Post.REVIEWER: BUREAU, Post.BUREAU_DESK: BUREAU, Post.COUNSEL: "示例律师事务所"}


def new_office(today: date) -> Organ:
    """A 演练 office whose clock stands on a day."""
    organ = found(
        key="yanlian", name=NAME, code=CODE, kind=Kind.DRILL, district=DISTRICT, bureau=BUREAU,
        now=datetime.combine(min(SINCE, today), time(8, 0), BEIJING), matter_id=_matter("office"),
    )  # fmt: skip
    organ.day = today
    organ.save(update_fields=["day"])
    return organ


def empty(today: date) -> Organ:
    """People and no matter."""
    organ = new_office(today)
    engage_all(organ)
    return organ


def from_outline(found_there: Mapping[str, Any], today: date) -> tuple[Organ, int]:
    """An office from an outline, as it stood at the end of ``today``; gives it with the number of acts put in."""
    if found_there.get("edition") != EDITION:
        raise Refusal("rehearse.outline", missing="这不是提纲文件", remedy="请用 ./zs outline --out 文件 另存")
    organ = new_office(today)
    copy = _Copy(organ, _people(organ, found_there["people"]))
    for number in range(1, found_there["papers"] + 1):
        store.keep(organ.pk, f"示例文件{number}.txt", paper(number), "text/plain")
    return organ, replay(organ, copy.entries(known_by(found_there["acts"], today)))


def known_by(acts: Iterable[Mapping[str, Any]], today: date) -> list[Mapping[str, Any]]:
    """The acts that had happened and stood in the ledger by the end of a day."""
    last = today.isoformat()
    return [act for act in acts if act["on"] <= last and act["at"][:10] <= last]


def _people(organ: Organ, held: list[dict[str, str]]) -> dict[str, str]:
    """Invented colleagues for those who held posts, by the account there; the three administrators besides."""
    made: dict[str, Account] = {}
    counted: Counter[str] = Counter()
    for each in held:
        post = Post(each["post"])
        if each["id"] not in made:
            counted[post] += 1
            username = f"{post.value}{counted[post]}"
            made[each["id"]] = engage(organ, username, f"示例·{post.label}{counted[post]}", None, [], SINCE)
        since, until = date.fromisoformat(each["since"]), each["until"]
        PostHeld.objects.create(
            organ=organ, account=made[each["id"]], post=post.value, body=OUTSIDE.get(post, ""), since=since,
            until=date.fromisoformat(until) if until else None,
        )  # fmt: skip
    for post in (Post.SYSADMIN, Post.SECADMIN, Post.AUDITOR):
        if not counted[post]:
            engage(organ, post.value, f"示例·{post.label}", None, [post], SINCE)
    Account.objects.filter(organ=organ).update(password=make_password(PASSWORD), must_change_password=False)
    return {there: str(account.pk) for there, account in made.items()}


class _LeftOutError(LookupError):
    """What the act is about was not copied."""


@dataclass
class _Copy:
    """Acts of an outline as entries of the new ledger."""

    organ: Organ
    people: Mapping[str, str]
    matters: dict[str, str] = field(default_factory=dict)
    serials: Counter[tuple[str, str]] = field(default_factory=Counter)

    def entries(self, acts: Sequence[Mapping[str, Any]]) -> Iterator[tuple[int, Numbered]]:
        """Each act with what makes its entry."""
        self.matters = {act["matter"]: _matter(act["matter"]) for act in acts}
        for act in acts:
            yield act["seq"], partial(self._entry, act)

    def _entry(self, act: Mapping[str, Any], given: dict[int, int]) -> AnyEntry | None:
        try:
            cls: type[Act] = _found(kinds(), act["kind"])
            corrects = None if act["corrects"] is None else _found(given, act["corrects"])
            facts = {} if act["void"] else self._facts(cls, act["facts"], given)
            made = None if act["void"] else decode(cls, facts)
        except _LeftOutError:
            return None
        others = [self.matters[each] for each in act["named"] if each in self.matters]
        return Entry(
            seq=-1,
            matter=self.matters[act["matter"]],
            procedure=act["procedure"],
            kind=act["kind"],
            act=made,
            happened_on=date.fromisoformat(act["on"]),
            recorded_at=act["at"],
            actor=self.people.get(act["actor"], ""),
            post=act["post"],
            organ=OUTSIDE.get(Post(act["post"]), "") if act["guest"] and act["post"] in GUESTS else "",
            number=self._numbered(act) if act["numbered"] else "",
            corrects=corrects,
            void=act["void"],
            witnessed=act["witnessed"],
            reason="示例" if act["witnessed"] or corrects is not None else "",
            named=tuple(dict.fromkeys((*others, *(named(made) if made is not None else ())))),
        )

    def _numbered(self, act: Mapping[str, Any]) -> str:
        """A number of the new office's own: nothing leads back to the matter it was made from."""
        year, procedure = act["on"][:4], act["procedure"]
        self.serials[procedure, year] += 1
        return f"{self.organ.code}{procedures()[procedure].series}〔{year}〕{self.serials[procedure, year]}号"

    def _facts(self, cls: type, facts: Mapping[str, Any], given: Mapping[int, int]) -> dict[str, Any]:
        made = {}
        for spec in specs(cls):
            if spec.name not in facts:
                continue
            value = facts[spec.name]
            if spec.many:
                made[spec.name] = [each for item in value if (each := self._maybe(spec, item, given)) is not None]
            elif spec.required:
                made[spec.name] = self._one(spec, value, given)
            else:
                made[spec.name] = self._maybe(spec, value, given)
        return made

    def _maybe(self, spec: Field, value: Any, given: Mapping[int, int]) -> Any:
        try:
            return self._one(spec, value, given)
        except _LeftOutError:
            return None

    def _one(self, spec: Field, value: Any, given: Mapping[int, int]) -> Any:
        if spec.kind == "part":
            return self._facts(spec.type, value, given)
        if spec.kind == "matter":
            return _found(self.matters, value)
        if spec.kind == "person":
            return _found(self.people, value)
        return _found(given, value) if spec.kind == "seq" else value


def _found(known: Mapping[Any, Any], key: Any) -> Any:
    if key not in known:
        raise _LeftOutError
    return known[key]


def _matter(there: str) -> str:
    return hashlib.sha256(f"演练{there}".encode()).hexdigest()[:16]
