"""Who acts: the account, the posts held on the day, and for guests the body they come from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zhunsheng.kernel.posts import ADMINISTRATORS, GUESTS, Post
from zhunsheng.people.models import Account, Organ, PostHeld


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
    held = list(PostHeld.objects.filter(account=account).on(day).values_list("post", "body"))
    body = next((body for _, body in held if body), "")
    return Actor(str(account.pk), account.name, account.organ, frozenset(Post(post) for post, _ in held), body)
