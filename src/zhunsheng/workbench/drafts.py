"""Drafts: a form as typed, kept for its writer until the act is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zhunsheng.people.models import Account
from zhunsheng.workbench.models import Draft


def keep_draft(account: Account, matter: str, kind: str, typed: Mapping[str, Sequence[str]]) -> None:
    """Keep what was typed into the form for ``kind`` on ``matter`` (empty: a form that opens a matter)."""
    Draft.objects.update_or_create(
        account=account, matter=matter, kind=kind, defaults={"typed": {key: list(v) for key, v in typed.items()}}
    )


def draft_of(account: Account, matter: str, kind: str) -> dict[str, list[str]] | None:
    """What was typed last, if it was kept."""
    found = Draft.objects.filter(account=account, matter=matter, kind=kind).first()
    return None if found is None else found.typed


def box(entry: int) -> str:
    """Under which place drafts about something in the inbox are kept."""
    return f"inbox:{entry}"


def empty_box(entry: int) -> None:
    """What anybody had typed about something in the inbox goes with it."""
    Draft.objects.filter(matter=box(entry)).delete()


def drop_draft(account: Account, matter: str, kind: str) -> None:
    """The act is done, or the writer gave it up."""
    Draft.objects.filter(account=account, matter=matter, kind=kind).delete()
