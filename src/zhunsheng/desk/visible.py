"""Who sees what: staff the office's matters, guests their part, named handlers alone a sealed matter.

Sources: 信访工作条例 30 (accusations never to those accused; here: to nobody but the named handlers); the three
administrators open no business content (GB/T 22239).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Any

from django.db.models import Q, QuerySet

from zhunsheng.desk.actor import Actor
from zhunsheng.kernel.posts import STAFF, Post
from zhunsheng.kernel.procedure import Column, Procedure
from zhunsheng.ledger.statements import Cursor
from zhunsheng.matters.catalogue import procedures
from zhunsheng.registers.counts import kept
from zhunsheng.registers.models import MatterRow


def may_see(
    actor: Actor,
    procedure: Procedure,
    *,
    sealed: bool,
    handlers: Collection[str],
    cell: Callable[[Column], Any],
    opener: str = "",
) -> bool:
    """Whether the actor may open a matter; ``cell`` tells what a column of its row holds."""
    if sealed:
        if handlers:
            return actor.id in handlers
        return actor.id == opener or Post.HEAD in actor.posts
    if actor.posts & STAFF:
        return True
    return any(
        all(_lets_in(column, post, cell(column), actor) for column in _asked(procedure, post))
        for post in actor.posts & procedure.seen_by
    )


def rows(actor: Actor) -> QuerySet[MatterRow]:
    """The register rows the actor may open. Sealed ones only where the actor is a named handler."""
    found = _of_posts(actor)
    head = Post.HEAD in actor.posts
    sealed = kept(actor.organ.pk, ("sealed", actor.id, head), lambda: _sealed(actor))
    return found.filter(Q(sealed=False) | Q(pk__in=sealed)) if sealed else found.filter(sealed=False)


def in_lists(actor: Actor) -> QuerySet[MatterRow]:
    """The rows that registers, to-do lists, search and workbooks may show: sealed ones never, whoever asks."""
    return _of_posts(actor).filter(sealed=False)


def under_seal(actor: Actor) -> QuerySet[MatterRow]:
    """The sealed rows the actor may open; they stand in a list of their own."""
    return rows(actor).filter(sealed=True)


def _of_posts(actor: Actor) -> QuerySet[MatterRow]:
    found = MatterRow.objects.filter(organ=actor.organ).exclude(procedure="office")
    if actor.posts & STAFF:
        return found
    theirs = Q(pk__in=[])
    for procedure in procedures().values():
        for post in procedure.seen_by & actor.posts:
            asked = {f"cells__{c.id}__regex": _pattern(c, post, actor) for c in _asked(procedure, post)}
            theirs |= Q(procedure=procedure.id, **asked)
    return found.filter(theirs)


def _asked(procedure: Procedure, post: str) -> list[Column]:
    """The columns that must hold something for a guest post to see a matter; none where it sees them all."""
    return [column for column in procedure.columns if post in column.admits | column.admits_named]


def _lets_in(column: Column, post: str, held: Any, actor: Actor) -> bool:
    """Whether what a column holds lets the guest in: his own account, or anything at all."""
    return actor.id in str(held).split("、") if post in column.admits_named else bool(held)


def _pattern(column: Column, post: str, actor: Actor) -> str:
    """``_lets_in``, asked of the database."""
    return f"(^|、){re.escape(actor.id)}(、|$)" if post in column.admits_named else "."


def _sealed(actor: Actor) -> list[int]:
    """The sealed rows the actor may see: ``may_see``, asked of the database – after every act anew."""
    with Cursor() as cursor:
        cursor.execute(_SEALED, [actor.organ.pk, f'%"{actor.id}"%', Post.HEAD in actor.posts, actor.id])
        return [pk for (pk,) in cursor]


_SEALED = (
    "SELECT id FROM registers_matter WHERE organ_id = %s AND sealed"
    " AND (CAST(handlers AS TEXT) LIKE %s OR (CAST(handlers AS TEXT) = '[]' AND (%s OR opener = %s)))"
)
