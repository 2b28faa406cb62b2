"""What the file of a catalogue item says: the item as it stands, the text under check, what is public."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import reduce

from zhunsheng.clock.terms import last_day
from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.matters.proactive_disclosure.acts import (
    AccountsApproved,
    AnnualDrafted,
    AnnualOut,
    Approved,
    BudgetApproved,
    Checked,
    Defined,
    Formed,
    Out,
    Patrolled,
    Rechecked,
    Rectified,
    Revised,
    SecrecyChecked,
    Withdrawn,
)
from zhunsheng.matters.proactive_disclosure.words import (
    HARMFUL,
    TERMS,
    Chapter,
    Openness,
    Secrecy,
    State,
    Verdict,
    Which,
)

Readings = Checked | Rechecked | SecrecyChecked | Approved
ADJUSTABLE = ("responsible", "stand_in", "section", "channels", "freshness", "audience")
"""What a yearly look at the catalogue may change of an item; another subject is another item."""


@dataclass(frozen=True)
class Publication:
    """One publication: what, from where; ``undone`` is the act that took it down, ``followed`` the one after it.

    ``year`` is the year it reports on, of a report on disclosure alone.
    """

    entry: AnyEntry
    what: str
    origin: str
    year: int | None
    undone: AnyEntry | None
    followed: AnyEntry | None

    @property
    def body(self) -> Doc:
        """The text as published."""
        body: Doc = self.entry.act.body
        return body

    @property
    def stands(self) -> bool:
        """Whether this very text may still be read: not taken down."""
        return self.undone is None

    @property
    def current(self) -> bool:
        """Whether it is what is public now."""
        return self.undone is None and self.followed is None


def item_of(file: File) -> Defined | None:
    """The item as it stands after its adjustments; ``None`` before it is defined."""
    found = file.first(Defined)
    return None if found is None else reduce(revised, (entry.act for entry in file.all(Revised)), found.act)


def revised(item: Defined, act: Revised) -> Defined:
    """The item after one adjustment; what that leaves empty stays."""
    given = {name: value for name in ADJUSTABLE if (value := getattr(act, name))}
    return replace(item, **given)


def is_in(file: File, chapter: Chapter) -> bool:
    """Whether the item belongs to a chapter."""
    item = item_of(file)
    return item is not None and item.chapter is chapter


def begins(entry: AnyEntry) -> bool:
    """Whether the act brings up a text to be checked and published."""
    if isinstance(entry.act, Formed):
        return entry.act.openness is Openness.OPEN
    return isinstance(entry.act, BudgetApproved | AccountsApproved | AnnualDrafted | Rectified)


def beginning(file: File) -> AnyEntry | None:
    """The newest act that brought up a text."""
    return next((entry for entry in reversed(file.entries) if begins(entry)), None)


def draft(file: File) -> Doc | None:
    """The newest text put up for checking."""
    entry = beginning(file)
    text = None if entry is None or isinstance(entry.act, Rectified) else entry.act.text
    return text if isinstance(text, Doc) else None


def line(file: File) -> tuple[AnyEntry, ...]:
    """The newest first reading since a text was brought up, and what was said of that text after it."""
    found: list[AnyEntry] = []
    for entry in file.entries:
        if begins(entry) or isinstance(entry.act, Out | AnnualOut):
            found = []
        elif isinstance(entry.act, Checked):
            found = [entry]
        elif found and isinstance(entry.act, Rechecked | SecrecyChecked | Approved):
            found.append(entry)
    return tuple(found)


def under_check(file: File) -> Doc | None:
    """The text the first reader passed."""
    found = line(file)
    return found[0].act.body if found and found[0].act.verdict is Verdict.PASS else None


def passed(file: File, digest: str) -> frozenset[type]:
    """Which readings passed exactly this text; one that sent it back ends them all."""
    done: set[type] = set()
    for entry in line(file):
        act: Readings = entry.act
        good = act.result is Secrecy.OPEN if isinstance(act, SecrecyChecked) else act.verdict is Verdict.PASS
        if not good:
            done.clear()
        elif act.body.digest == digest:
            done.add(type(act))
    return frozenset(done)


def released(file: File, digest: str) -> bool:
    """Whether exactly this text was read by all who have to read it."""
    return passed(file, digest) >= {Checked, Rechecked, SecrecyChecked, Approved}


def unread(file: File) -> list[AnyEntry]:
    """Publications whose text, as the file stands now, had not been read by all of them."""
    outs = ((n, entry) for n, entry in enumerate(file.entries) if isinstance(entry.act, Out | AnnualOut))
    return [e for n, e in outs if not released(File("", file.procedure, file.entries[:n]), e.act.body.digest)]


def publications(file: File) -> tuple[Publication, ...]:
    """Everything that was published, oldest first, with what became of it."""
    outs = [entry for entry in file.entries if isinstance(entry.act, Out | AnnualOut)]
    found = []
    for place, entry in enumerate(outs):
        position = file.entries.index(entry)
        followed = outs[place + 1] if place + 1 < len(outs) else None
        until = len(file.entries) if followed is None else file.entries.index(followed)
        undone = _taken_down(file, entry, position, until)
        found.append(
            Publication(entry, _what(file, position), _origin(file, position), _year(file, position), undone, followed)
        )
    return tuple(found)


def _taken_down(file: File, entry: AnyEntry, position: int, until: int) -> AnyEntry | None:
    """The act that took a publication down, while it was what was public or later by its number."""
    for place, later in enumerate(file.entries[position:], position):
        if isinstance(later.act, Withdrawn):
            earlier = later.act.which is Which.EARLIER
            if later.act.of == entry.seq if earlier else place < until:
                return later
    return None


def source(file: File, position: int) -> AnyEntry | None:
    """The act that brought up what was published there; a correction leads back to what it corrects."""
    before = (e for e in reversed(file.entries[:position]) if begins(e) and not isinstance(e.act, Rectified))
    return next(before, None)


def _what(file: File, position: int) -> str:
    """What was published, in the words of the act that brought it up."""
    item, brought = item_of(file), source(file, position)
    if brought is None:
        return "" if item is None else item.item
    last = next((e for e in reversed(file.entries[:position]) if begins(e)), brought)
    words = _words(brought.act)
    return words if last is brought else f"{words}(更正)"


def _words(act: Act) -> str:
    if isinstance(act, BudgetApproved):
        return f"{act.year}年部门预算"
    if isinstance(act, AccountsApproved):
        return f"{act.year}年部门决算"
    if isinstance(act, AnnualDrafted):
        return f"{act.year}年政府信息公开工作年度报告"
    return act.what if isinstance(act, Formed) else ""


def _origin(file: File, position: int) -> str:
    """The matter the information came from, where the act that brought it up names one."""
    brought = source(file, position)
    return (brought.act.origin or "") if brought is not None and isinstance(brought.act, Formed) else ""


def _year(file: File, position: int) -> int | None:
    """The year what was published reports on, where it is a report on disclosure."""
    brought = source(file, position)
    return brought.act.year if brought is not None and isinstance(brought.act, AnnualDrafted) else None


def current(file: File) -> Publication | None:
    """What is public now."""
    return next((each for each in reversed(publications(file)) if each.current), None)


def state(file: File) -> State:
    """Whether anything is public now."""
    found, now, last = publications(file), current(file), beginning(file)
    if now is None:
        return State.DOWN if found else State.EMPTY
    rectifying = last is not None and isinstance(last.act, Rectified)
    after = last is not None and file.entries.index(last) > file.entries.index(now.entry)
    return State.BEING_RECTIFIED if rectifying and after else State.PUBLIC


def harmful(file: File) -> frozenset[str]:
    """Digests taken down because they do harm; they are never published again."""
    return frozenset(p.body.digest for p in publications(file) if p.undone and p.undone.act.why in HARMFUL)


def known_day(file: File) -> date | None:
    """The last day the file itself knows of: its own acts, and the looks at the catalogue that named it."""
    days = [e.happened_on for e in file.entries] + [e.happened_on for e in file.naming(Patrolled)]
    return max(days, default=None)


def overran(file: File) -> list[Publication]:
    """Publications that stood longer than the item's rule of freshness and were not renewed.

    Over is what a later act is dated after: nothing here knows today, the lamp of the running clock does. What was
    renewed, but late, that clock tells as well.
    """
    item = item_of(file)
    family = "" if item is None else TERMS.get(item.freshness, "")
    known = known_day(file)
    if not family or known is None:
        return []
    found = []
    for each in publications(file):
        due = last_day(family, each.entry.happened_on)
        end = min((e.happened_on for e in (each.undone, each.followed) if e is not None), default=known)
        renewed = each.undone is None and each.followed is not None
        if due is not None and end > due and not renewed:
            found.append(each)
    return found


def empty_since(file: File) -> date | None:
    """The day by which the item should have had something in it, where the file shows it to be over and empty."""
    defined, known = file.first(Defined), known_day(file)
    if defined is None or known is None or publications(file) or is_in(file, Chapter.ANNUAL_REPORT):
        return None
    due = last_day("or.publish_first", defined.happened_on)
    return due if due is not None and known > due else None


def flagged(file: File) -> list[AnyEntry]:
    """Looks at the catalogue that named this item and that nothing answered yet."""
    answers = (Out, AnnualOut, Withdrawn, Rectified, Revised, Formed)
    answered = max((e.happened_on for e in file.entries if isinstance(e.act, answers)), default=date.min)
    return [entry for entry in file.naming(Patrolled) if entry.happened_on > answered]
