"""The engine over the table: arrange a file, tell its stage, decide an act, list what is possible and why not.

Folding never refuses: an act that the table would not allow still moves the stage to where such an act leads, and
``irregular`` names it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.arranging import (
    about,
    advance,
    arrange,
    done,
    file_of,
    file_with,
    open_keys,
    opened,
    reached,
    stage_of,
)
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.file import AnyEntry, Entry, File
from zhunsheng.kernel.procedure import CLOSED, NEW, STAY, Opening, Procedure, Step, View
from zhunsheng.kernel.record import SHARED
from zhunsheng.kernel.record_papers import papers_of
from zhunsheng.kernel.refusal import Refusal

__all__ = [
    "WRONG_STAGE",
    "Offer",
    "advance",
    "arrange",
    "closed_gate",
    "decide",
    "file_of",
    "file_with",
    "irregular",
    "offers",
    "offers_for",
    "open_keys",
    "openings",
    "proposed",
    "reached",
    "replace_entries",
    "stage_of",
    "step_for",
    "things",
    "until",
    "usual",
]

WRONG_STAGE = "procedure.stage"


def step_for(procedure: Procedure, view: View, entry: AnyEntry, posts: frozenset[str] | None) -> Step:
    """The row by which the act may be done now; ``Refusal`` where there is none.

    ``posts`` are the posts the actor holds on that day; ``None`` asks the table without regard to persons.
    """
    act = type(entry.act)
    steps = procedure.steps_of(act)
    if not steps:
        raise Refusal(
            "procedure.not_here",
            missing="“{act}”不是“{procedure}”里的事",
            remedy="请在对应的事项里办理",
            params={"act": getattr(act, "LABEL", act.__name__), "procedure": procedure.label},
        )
    stage = reached(procedure, view.file)
    fitting = [step for step in steps if procedure.matches(step, stage)]
    if not fitting:
        raise _wrong_stage(procedure, steps[0], stage)
    allowed = fitting if posts is None else [step for step in fitting if posts & set(step.by)]
    if not allowed:
        raise Refusal(
            "post.not_yours",
            article=fitting[0].article,
            missing="现任岗位不能办理“{act}”",
            remedy="请交由有此职责的岗位办理:{posts}",
            params={"act": act.LABEL, "posts": fitting[0].by},
        )
    return allowed[0]


def decide(procedure: Procedure, view: View, entry: AnyEntry, posts: frozenset[str] | None) -> Step:
    """Allow the act or raise ``Refusal`` with what is missing. Lateness is never refused.

    Gates see as what the actor acts: the first of his posts that the row names.
    """
    step = step_for(procedure, view, entry, posts)
    if posts and not entry.post:
        entry = entry.as_recorded(entry.seq, next((post for post in step.by if post in posts), ""), entry.number)
    refusal = closed_gate(procedure, step, view, entry, entry.happened_on)
    if refusal is not None:
        raise refusal
    return step


def closed_gate(procedure: Procedure, step: Step, view: View, entry: AnyEntry | None, day: date) -> Refusal | None:
    """The first closed gate of a row; without an act only what the file shows, and who asks (``View.doer``)."""
    seen = about(step, view, entry)
    who = None if seen.doer is None else seen.doer.by(step.by)
    view = View(seen.file, seen.reads, seen.rules, seen.key, papers_of(procedure), who)
    if step.once and done(step, view):
        return Refusal(
            "procedure.once",
            step.article,
            "“{act}”只能办理一次",
            "如原记录有误,请更正原记录",
            {"act": step.act.LABEL, "procedure": procedure.label},
        )
    if step.per is not None:
        act = None if entry is None else entry.act
        if not opened(step, view.file, act):
            return Refusal(
                "procedure.nothing_asked",
                step.article,
                "没有与之对应、尚未答复的“{asked}”",
                "请先办理“{asked}”,或者核对名称",
                {"asked": step.per.opens.LABEL},
            )
    for gate in step.needs:
        if gate.on_act and entry is None:
            continue
        refusal = gate.refuse(view, entry, day)
        if refusal is not None:
            return refusal
    return None


def things(file: File, each: str) -> list[str]:
    """The keys of the repeated things of a matter (its agenda items), in the order they came up.

    They come up one by one, or in the parts of an act that lists them.
    """
    return list(dict.fromkeys(key for entry in file.entries for key in _keys(entry.act, each)))


def _keys(act: Any, each: str) -> Iterable[str]:
    if hasattr(act, each):
        return (str(getattr(act, each)),)
    lists = (getattr(act, field.name) for field in specs(type(act)) if field.kind == "part" and field.many)
    return (str(getattr(part, each)) for parts in lists for part in parts if hasattr(part, each))


@dataclass(frozen=True)
class Offer:
    """What may be done next, or why not and what would open it; ``keys`` are the things it is open for."""

    step: Step
    refusal: Refusal | None
    keys: tuple[Any, ...] = ()

    @property
    def act(self) -> type[Act]:
        """The kind of act offered."""
        return self.step.act

    @property
    def verb(self) -> str:
        """The word on the button."""
        return self.step.verb or self.step.act.LABEL


def offers(procedure: Procedure, view: View, day: date) -> list[Offer]:
    """Every kind of act of the procedure once: open, closed by a gate, or not in this stage."""
    stage = reached(procedure, view.file)
    found: dict[type[Act], Offer] = {}
    for step in procedure.steps:
        if stage != NEW and NEW in ((step.frm,) if isinstance(step.frm, str) else step.frm):
            continue
        offer = _offer(procedure, step, view, stage, day)
        known = found.get(step.act)
        if known is None or _nearer(offer, known):
            found[step.act] = offer
    return list(found.values())


def _nearer(offer: Offer, known: Offer) -> bool:
    """Whether of two rows for one kind of act the second is nearer to being done: open, or at least of this stage."""
    if known.refusal is None or offer.refusal is None:
        return known.refusal is not None
    return known.refusal.code == WRONG_STAGE != offer.refusal.code


def _offer(procedure: Procedure, step: Step, view: View, stage: str, day: date) -> Offer:
    if not procedure.matches(step, stage):
        return Offer(step, _wrong_stage(procedure, step, stage))
    if step.each:
        return _offer_of_any(step, [_offer_for(procedure, step, view, k, day) for k in things(view.file, step.each)])
    return Offer(step, closed_gate(procedure, step, view, None, day), tuple(open_keys(step, view.file)))


def offers_for(procedure: Procedure, view: View, each: str, key: str, day: date) -> list[Offer]:
    """The own list of one repeated thing (an agenda item): every deed about it, open or with the reason why not."""
    stage = reached(procedure, view.file)
    found: dict[type[Act], Offer] = {}
    for step in procedure.steps:
        if step.each != each:
            continue
        fits = procedure.matches(step, stage)
        offer = (
            _offer_for(procedure, step, view, key, day) if fits else Offer(step, _wrong_stage(procedure, step, stage))
        )
        known = found.get(step.act)
        if known is None or _nearer(offer, known):
            found[step.act] = offer
    return list(found.values())


def _offer_for(procedure: Procedure, step: Step, view: View, key: str, day: date) -> Offer:
    return Offer(step, closed_gate(procedure, step, replace(view, key=key), None, day), (key,))


def _offer_of_any(step: Step, each: Sequence[Offer]) -> Offer:
    """One line for all the things together: open where it is open for at least one."""
    keys = tuple(key for offer in each if offer.refusal is None for key in offer.keys)
    if keys:
        return Offer(step, None, keys)
    if each:
        return Offer(step, each[-1].refusal)
    return Offer(
        step,
        Refusal(
            "procedure.nothing_there",
            step.article,
            "还没有可以办理“{act}”的对象",
            "请先登记这一项",
            {"act": step.act.LABEL},
        ),
    )


def usual(procedure: Procedure, view: View, found: Iterable[Offer]) -> list[Offer]:
    """The open offers that are the usual next thing, in the order of the table.

    What moves the matter on comes after what is still to be done where it stands. Where everything was done once, it
    is the last of it that is done again – unless we wait for somebody.
    """
    shared = {step.act for step in SHARED}
    able = [o for o in found if o.refusal is None and o.act not in procedure.aside and o.act not in shared]
    fresh = [o for o in able if not _behind(o, view.file)]
    if fresh:
        return sorted(fresh, key=lambda o: o.step.to != STAY and bool(_earlier(o, fresh, procedure)))
    return [] if procedure.waiting(view) else able[-1:]


def _earlier(offer: Offer, among: Sequence[Offer], procedure: Procedure) -> list[Offer]:
    """Undone offers before this one in the table that leave the matter where it is."""
    place = procedure.steps.index(offer.step)
    return [o for o in among if o.step.to == STAY and procedure.steps.index(o.step) < place]


def _behind(offer: Offer, file: File) -> bool:
    """Whether the act leaves the matter where it is and everything it is about has it already."""
    step = offer.step
    if step.to != STAY or step.per is not None:
        return False
    if not step.each:
        return file.has(step.act)
    done = {str(getattr(entry.act, step.each)) for entry in file.all(step.act)}
    return all(str(key) in done for key in offer.keys)


def openings(procedure: Procedure, view: View, day: date) -> list[tuple[Opening, Refusal | None]]:
    """Deeds that open a matter elsewhere about this one: possible, or why not."""
    stage = reached(procedure, view.file)
    found: list[tuple[Opening, Refusal | None]] = []
    for opening in procedure.openings:
        if not procedure.matches(opening, stage):
            continue
        refusals = (gate.refuse(view, None, day) for gate in opening.needs if not gate.on_act)
        found.append((opening, next((refusal for refusal in refusals if refusal is not None), None)))
    return found


def _wrong_stage(procedure: Procedure, step: Step, stage: str) -> Refusal:
    frm = (step.frm,) if isinstance(step.frm, str) else step.frm
    named = "、".join(procedure.stages[each] for each in frm if each in procedure.stages)
    ended = "办结以后才能办理" if CLOSED in frm else "事项已经办结" if stage in procedure.closed else "请先登记事项"
    return Refusal(
        WRONG_STAGE,
        step.article,
        "事项现在是“{stage}”,不能办理“{act}”",
        "要在“{named}”时才能办理" if named else ended,
        {"stage": procedure.stages.get(stage, "未登记"), "act": step.act.LABEL, "named": named},
    )


def irregular(procedure: Procedure, view: View, *, witnessed_only: bool = True) -> list[tuple[AnyEntry, Refusal]]:
    """Acts the table would have refused at their time: the file is replayed act by act.

    What other matters' files held then is cut at the act's own day, so a later opinion heals nothing.
    """
    found: list[tuple[AnyEntry, Refusal]] = []
    own = view.file.entries
    for index, entry in enumerate(own):
        if witnessed_only and not entry.witnessed:
            continue
        then = View(
            replace_entries(view.file, own[:index], entry.happened_on),
            {m: until(f, entry.happened_on) for m, f in view.reads.items()},
            view.rules,
        )
        try:
            decide(procedure, then, entry, None)
        except Refusal as refusal:
            found.append((entry, refusal))
    return found


def until(file: File, day: date) -> File:
    """The file as it stood at the end of a day."""
    return File(
        file.matter,
        file.procedure,
        [e for e in file.entries if e.happened_on <= day],
        [e for e in file.foreign if e.happened_on <= day],
    )


def replace_entries(file: File, own: Sequence[AnyEntry], day: date) -> File:
    """The same matter with only these own acts, and what others had done by that day."""
    return File(file.matter, file.procedure, own, [e for e in file.foreign if e.happened_on <= day])


def proposed(matter: str, procedure: Procedure, act: Act, happened_on: date, **envelope: Any) -> AnyEntry:
    """An act as it is proposed: not yet numbered."""
    return Entry(
        seq=-1, matter=matter, procedure=procedure.id, kind=act.KIND, act=act, happened_on=happened_on, **envelope
    )
