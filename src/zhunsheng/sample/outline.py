"""The outline of an office's matters for a rehearsal: which acts on which days by which posts – no person, no word.

Kept: kinds, days, choices, ticks, counts, and which acts, matters, papers and persons are the same. Every text becomes
示例 and the label of its field with a number, the same text the same number; a paper becomes a sample paper; sums keep
two digits. Personal items are replaced before anything is written, sealed matters (检举控告) are left out, and so is
what names them. Sources: 个人信息保护法 6 (least needed; 待核), 信访工作条例 30.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from zhunsheng.kernel.acts import plain
from zhunsheng.kernel.canonical import digest
from zhunsheng.kernel.fields import Field, specs
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.ledger import read
from zhunsheng.matters.catalogue import kinds
from zhunsheng.people.models import Organ, PostHeld
from zhunsheng.registers.models import MatterRow

EDITION = "zhunsheng-outline-1"
ORDINAL = re.compile(r"\d{1,3}")
PAPERS = "paper"
TEXTS = frozenset({"text", "long"})
NEUTRAL: Mapping[str, Any] = {"int": 1, "money": 100, "bool": False}


@dataclass
class Pseudonyms:
    """Puts something said about nobody in the place of everything said."""

    known: dict[str, dict[str, int]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    def facts(self, act: Any, day: str, *, personal: bool = False) -> dict[str, Any]:
        """The facts of an act or part, as an outline holds them."""
        made = {}
        for spec in specs(type(act)):
            value = getattr(act, spec.name)
            if value in (None, "", ()):
                continue
            hidden = personal or spec.personal
            if spec.many:
                made[spec.name] = [self._one(spec, item, day, hidden=hidden) for item in value]
            else:
                made[spec.name] = self._one(spec, value, day, hidden=hidden)
        return made

    def _one(self, spec: Field, value: Any, day: str, *, hidden: bool) -> Any:
        if spec.kind == "part":
            return self.facts(value, day, personal=hidden)
        if spec.kind == "doc":
            return self._paper(value.digest)
        if spec.kind in TEXTS:
            return value if ORDINAL.fullmatch(value) and not hidden else self._text(spec.label, value)
        if hidden and spec.kind == "date":
            return day
        if hidden and spec.kind in NEUTRAL:
            return NEUTRAL[spec.kind]
        if spec.kind == "money":
            return rounded(value)
        return plain(value)

    def _text(self, label: str, value: str) -> str:
        """The same for the same, whatever it is called: a release names the freeze it lifts by its number."""
        return self.texts.setdefault(value, f"示例{label}{self._number(label, value)}")

    def _paper(self, of: str) -> dict[str, Any]:
        body = paper(self._number(PAPERS, of))
        return {
            "digest": digest(body),
            "media": "text/plain",
            "name": f"示例文件{self._number(PAPERS, of)}.txt",
            "size": len(body),
        }

    def _number(self, label: str, value: str) -> int:
        known = self.known.setdefault(label, {})
        return known.setdefault(value, len(known) + 1)


def rounded(fen: int) -> int:
    """A sum with its first two digits alone."""
    step = int("1".ljust(len(str(abs(fen))) - 1, "0"))
    return fen // step * step


def paper(number: int) -> bytes:
    """The bytes of a sample paper."""
    return f"示例文件{number}\n\n内容虚构。\n".encode()


def outline(organ: Organ, procedure: str = "") -> dict[str, Any]:
    """The outline of an organ's matters; of one ``procedure`` with all that hangs together with it."""
    sealed = frozenset(MatterRow.objects.filter(organ=organ, sealed=True).values_list("matter", flat=True))
    entries = [e for e in read.everything(organ.pk, kinds()) if e.procedure != "office" and e.matter not in sealed]
    kept = _connected(entries, procedure) if procedure else {entry.matter for entry in entries}
    names = Pseudonyms()
    acts = [_act(entry, names) for entry in entries if entry.matter in kept]
    held = PostHeld.objects.filter(organ=organ).order_by("pk")
    people = [
        {"id": str(each.account_id), "post": each.post, "since": each.since.isoformat(), "until": str(each.until or "")}
        for each in held
    ]
    papers = len(names.known.get(PAPERS, ()))
    return {"edition": EDITION, "people": people, "papers": papers, "acts": acts}


def _connected(entries: Iterable[AnyEntry], procedure: str) -> set[str]:
    """The matters of a procedure, and those named by or naming them, however far."""
    listed = list(entries)
    kept = {entry.matter for entry in listed if entry.procedure == procedure}
    while True:
        near = {m for e in listed if {e.matter, *e.named} & kept for m in (e.matter, *e.named)}
        if near <= kept:
            return kept
        kept |= near


def _act(entry: AnyEntry, names: Pseudonyms) -> dict[str, Any]:
    return {
        "seq": entry.seq,
        "matter": entry.matter,
        "procedure": entry.procedure,
        "kind": entry.kind,
        "on": entry.happened_on.isoformat(),
        "at": entry.recorded_at,
        "actor": entry.actor,
        "post": entry.post,
        "guest": bool(entry.organ),
        "numbered": bool(entry.number),
        "corrects": entry.corrects,
        "void": entry.void,
        "witnessed": entry.witnessed,
        "named": list(entry.named),
        "facts": {} if entry.void else names.facts(entry.act, entry.happened_on.isoformat()),
    }


def written(found: Mapping[str, Any]) -> str:
    """The outline as a file."""
    return json.dumps(found, ensure_ascii=False, indent=1)
