"""A matter's acts day by day: what was done, by whom, with its facts; corrected and struck-out ones shown as such."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from django.utils.translation import gettext as _

from zhunsheng.kernel.erasure import Erased
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.catalogue import kinds
from zhunsheng.pages.facts import Fact, Sight, facts_of
from zhunsheng.registers.files import Case
from zhunsheng.workbench.links import about_hidden


@dataclass(frozen=True)
class Deed:
    """One act as it is shown. ``elsewhere`` is the number of the matter it was done in, when it only names this one.

    ``erased`` is the record by which its personal part was erased.
    """

    seq: int
    day: date
    label: str
    who: str
    post: str
    recorded_at: str
    facts: list[Fact]
    struck: bool = False
    witnessed: bool = False
    reason: str = ""
    corrected: tuple[tuple[int, str, str], ...] = ()
    before: list[Fact] = field(default_factory=list)
    elsewhere: str = ""
    elsewhere_id: str = ""
    erased: int = 0


@dataclass(frozen=True)
class PaperLine:
    """A paper on file: which, from which act, of which day."""

    paper: Doc
    label: str
    day: date
    seq: int


def timeline(found: Case, sight: Sight, newest: int = 0) -> list[tuple[date, list[Deed]]]:
    """The deeds by day, oldest first, or the ``newest`` alone. Acts in matters the reader may not see are left out."""
    fixes: dict[int, list[AnyEntry]] = {}
    for entry in found.recorded:
        if entry.corrects is not None:
            fixes.setdefault(entry.corrects, []).append(entry)
    now = {entry.seq: entry for entry in (*found.file.entries, *found.file.foreign)}
    plain = [entry for entry in found.recorded if entry.corrects is None][-newest:]
    here = found.file.matter
    erased = {seq: entry.seq for entry in found.file.all(Erased) for seq in entry.act.records}
    shown = [
        replace(
            _deed(entry, now.get(entry.seq), fixes.get(entry.seq, []), sight, here), erased=erased.get(entry.seq, 0)
        )
        for entry in plain
        if (entry.matter == here or (entry.matter in sight.matters and entry.seq in now))
        and not about_hidden(now.get(entry.seq, entry), sight, here)
    ]
    place = {entry.seq: index for index, entry in enumerate(found.file.entries)}
    shown.sort(key=lambda deed: (deed.day, place.get(deed.seq, len(place)), deed.seq))
    days: dict[date, list[Deed]] = {}
    for deed in shown:
        days.setdefault(deed.day, []).append(deed)
    return list(days.items())


def _deed(entry: AnyEntry, current: AnyEntry | None, fixes: Iterable[AnyEntry], sight: Sight, here: str) -> Deed:
    stands = current if current is not None else entry
    changed = current is not None and current.corrected_by is not None
    return Deed(
        seq=entry.seq,
        day=stands.happened_on,
        label=_(kinds()[entry.kind].LABEL),
        who=_who(entry, sight.people),
        post=_(Post(entry.post).label) if entry.post else "",
        recorded_at=entry.recorded_at,
        facts=facts_of(stands.act, sight) if stands.act is not None else [],
        struck=current is None,
        witnessed=entry.witnessed,
        reason=entry.reason if entry.witnessed else "",
        corrected=tuple((fix.seq, fix.reason, _who(fix, sight.people)) for fix in fixes),
        before=facts_of(entry.act, sight) if changed else [],
        elsewhere=sight.matters.get(entry.matter, "") if entry.matter != here else "",
        elsewhere_id=entry.matter if entry.matter != here else "",
    )


def _who(entry: AnyEntry, people: Mapping[str, str]) -> str:
    name = people.get(entry.actor, _("系统"))
    return f"{entry.organ} {name}" if entry.organ else name


def paper_lines(found: Case, sight: Sight, newest: int = 0) -> list[PaperLine]:
    """The papers of the file the reader may open, newest first; those naming acts elsewhere included.

    Of the ``newest`` acts alone, where so many are named.
    """
    lines = []
    for entry in (*found.file.entries[-newest:], *found.file.foreign[-newest:]):
        if entry.matter != found.file.matter and entry.matter not in sight.matters:
            continue
        label = _(kinds()[entry.kind].LABEL)
        lines += [
            PaperLine(paper, label, entry.happened_on, entry.seq)
            for fact in facts_of(entry.act, sight)
            for paper in fact.papers
        ]
    return sorted(lines, key=lambda line: (line.day, line.seq), reverse=True)
