"""Other matters on a matter's page: those it names and those that name it, as far as the reader may see them.

A link (关联) is an act of one matter and stands on both pages with its reason. What names nothing the reader may see is
not told of at all: that a matter was sealed after it was linked must not show either (信访工作条例 30).
"""

from __future__ import annotations

from dataclasses import dataclass

from zhunsheng.kernel.acts import referred
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.record import Linked
from zhunsheng.pages.facts import Sight
from zhunsheng.registers.files import Case


@dataclass(frozen=True)
class Link:
    """One other matter: ``here`` where this one names it; ``reason`` where a person linked the two."""

    matter: str
    number: str
    here: bool
    reason: str = ""


def links_of(found: Case, seen: Sight) -> list[Link]:
    """Matters this one names first, then matters that name it, each once."""
    links: dict[str, Link] = {}
    for entry in (*found.file.entries, *found.file.foreign):
        here = entry.matter == found.file.matter
        reason = entry.act.reason if isinstance(entry.act, Linked) else ""
        for other in in_words(entry) if here else (entry.matter,):
            if other in seen.matters and other != found.file.matter:
                known = links.get(other, Link(other, seen.matters[other], here))
                links[other] = Link(other, known.number, known.here or here, known.reason or reason)
    return sorted(links.values(), key=lambda link: not link.here)


def in_words(entry: AnyEntry) -> tuple[str, ...]:
    """The matters a record is filed under or refers to; a record that strikes another out has no act of its own."""
    return entry.named if entry.void else (*entry.named, *referred(entry.act))


def about_hidden(entry: AnyEntry, seen: Sight, here: str) -> bool:
    """Whether the entry is a link to nothing the reader may see."""
    if not isinstance(entry.act, Linked):
        return False
    return not any(other == here or other in seen.matters for other in entry.act.others)
