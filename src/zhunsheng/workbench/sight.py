"""What a person may see inside a matter: personal items, sensitive ones, names of colleagues, numbers of matters.

Sources: the office's own rules. Personal items (★) are for the posts that work on matters every day and for the named
handlers; sensitive ones (★★) for the named handlers and the head alone – before anybody is named, for whoever
registered the matter.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from zhunsheng.desk.actor import Actor
from zhunsheng.desk.visible import rows
from zhunsheng.kernel.posts import OFFICERS, STAFF, Post
from zhunsheng.ledger.statements import Cursor
from zhunsheng.pages.facts import Sight
from zhunsheng.people.models import Organ, PostHeld

_OFFICERS = frozenset(OFFICERS)


def colleagues(organ: Organ) -> dict[str, str]:
    """Everybody who has or had an account, by id."""
    with Cursor() as cursor:
        cursor.execute("SELECT id, name FROM people_account WHERE organ_id = %s", [organ.pk])
        return {str(pk): name for pk, name in cursor}


def holders(organ: Organ, posts: Iterable[Post]) -> tuple[tuple[str, str], ...]:
    """Those who may be named in an act: with one of these posts (the office's own, or guests') that has not ended."""
    held = PostHeld.objects.filter(
        organ=organ, until__isnull=True, post__in=[post.value for post in posts], account__is_active=True
    )
    found = held.order_by("account__name").values_list("account_id", "account__name").distinct()
    return tuple((str(pk), name) for pk, name in found)


def by_name(organ: Organ) -> dict[str, list[str]]:
    """The accounts of the office's own people by the name a list writes, spaces left out; two may be called alike."""
    found: dict[str, list[str]] = {}
    for account, name in holders(organ, STAFF):
        found.setdefault("".join(name.split()), []).append(account)
    return found


def sees_personal(actor: Actor, handlers: Collection[str], knows: Collection[str] = ()) -> bool:
    """Whether personal items show unmasked; ``knows`` are posts that meet the people of such matters."""
    return bool(actor.posts & (_OFFICERS | set(knows))) or actor.id in handlers


def sees_sensitive(actor: Actor, handlers: Collection[str], opener: str) -> bool:
    """Whether sensitive items show unmasked."""
    return Post.HEAD in actor.posts or actor.id in handlers or (not handlers and actor.id == opener)


def sight(
    actor: Actor, handlers: Collection[str], opener: str, others: Iterable[str] = (), knows: Collection[str] = ()
) -> Sight:
    """What the actor sees in one matter; ``others`` are matters it names or that name it."""
    numbers = {
        matter: number or title
        for matter, number, title in rows(actor).filter(matter__in=set(others)).values_list("matter", "number", "title")
    }
    return Sight(
        personal=sees_personal(actor, handlers, knows),
        sensitive=sees_sensitive(actor, handlers, opener),
        people=colleagues(actor.organ),
        matters=numbers,
    )
