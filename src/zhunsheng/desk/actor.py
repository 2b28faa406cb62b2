"""Who acts: the account, the posts held on the day, and for guests the body they come from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zhunsheng.kernel.posts import ADMINISTRATORS, GUESTS, Post
from zhunsheng.ledger.statements import Cursor
from zhunsheng.people.models import Account, Organ

# Asked by every request, so in the database's own words: putting a query together costs five times its answer.
_HELD = (
    "SELECT post, body FROM people_postheld"
    " WHERE account_id = %s AND since <= %s AND (until IS NULL OR until >= %s) ORDER BY id"
)


@dataclass(frozen=True)
class Actor:
    """A person acting in an organ on a day."""

    id: str
    name: str
    organ: Organ
    posts: frozenset[Post]
    body: str = ""

    @property
    def business(self) -> bool:
        """Whether any post opens business content at all."""
        return bool(self.posts - ADMINISTRATORS)

    @property
    def guest(self) -> bool:
        """Whether all posts are those of another body."""
        return bool(self.posts) and self.posts <= GUESTS


def actor_of(account: Account, day: date) -> Actor:
    """The account as it may act on a day."""
    with Cursor() as cursor:
        cursor.execute(_HELD, [account.pk, day.isoformat(), day.isoformat()])
        held = cursor.fetchall()
    body = next((body for _, body in held if body), "")
    return Actor(str(account.pk), account.name, account.organ, frozenset(Post(post) for post, _ in held), body)
