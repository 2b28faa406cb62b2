"""What gates, rows and figures may look at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol

from zhunsheng.kernel.file import AnyEntry, File


class Rules(Protocol):
    """The office's dated rules (quorum, what needs review …) – data, never law."""

    def value(self, key: str, day: date) -> Any:
        """The value in force on ``day``; raises ``KeyError`` where the office has no such rule."""


@dataclass(frozen=True)
class Doer:
    """Who would do it: with which of his posts, or as a witness of what happened before (``witnessed``)."""

    actor: str
    posts: frozenset[str] = frozenset()
    post: str = ""
    witnessed: bool = False

    def by(self, posts: Iterable[str]) -> Doer | None:
        """As the first of these posts that is held; ``None`` where none is: then it is not for him anyway."""
        post = next((post for post in posts if post in self.posts), "")
        return replace(self, post=post) if post else None


@dataclass(frozen=True)
class View:
    """What a gate may look at: the file, the files of the matters it reads, the office's rules.

    ``key`` names the repeated thing asked about (one agenda item of a sitting), where the row has ``each``; ``papers``
    are those the procedure makes; ``doer`` is who asks what may be done, where somebody does.
    """

    file: File
    reads: Mapping[str, File]
    rules: Rules
    key: str = ""
    papers: tuple[Any, ...] = ()
    doer: Doer | None = None


def doer(view: View, proposed: AnyEntry | None) -> Doer | None:
    """Who does the proposed act, or asks what may be done; ``None`` where what may be done is asked for nobody."""
    if proposed is None:
        return view.doer
    return Doer(proposed.actor, post=proposed.post, witnessed=proposed.witnessed) if proposed.actor else None
