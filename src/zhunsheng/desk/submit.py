"""The only door to the ledger.

One transaction: the organ's head lock first; then the files of the matters written, named or read; then the table
decides; then the act is numbered and appended, and the registers of every matter it touches are folded anew.
Lateness is never refused and never written: it is derived.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache, partial

from django.db import transaction

from zhunsheng.desk.actor import Actor
from zhunsheng.desk.days import check_day, check_fields, check_opening
from zhunsheng.desk.document_numbers import check_kept, numbered
from zhunsheng.desk.erasing import carry_out, check_now
from zhunsheng.desk.gathering import derived, gathered
from zhunsheng.desk.hits import counted
from zhunsheng.desk.moments import now as moment_now
from zhunsheng.desk.moments import written
from zhunsheng.desk.naming import named_files, sees, unknown
from zhunsheng.desk.numbers import check_numbers, next_number
from zhunsheng.desk.referred import check_papers
from zhunsheng.desk.standing import check_standing, seated
from zhunsheng.kernel.acts import Act, named
from zhunsheng.kernel.engine import decide, file_of, proposed
from zhunsheng.kernel.erasure import Erased
from zhunsheng.kernel.file import AnyEntry, Entry
from zhunsheng.kernel.posts import GUESTS, Post
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.record import StoodIn
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import append, read
from zhunsheng.ledger.turn import Writing
from zhunsheng.matters.catalogue import kinds, procedures
from zhunsheng.people.models import Organ
from zhunsheng.registers import search
from zhunsheng.registers.files import Case, case, committed, fresh, grown
from zhunsheng.registers.write import store

LATE_ENTRY = frozenset({Post.HEAD})
BATCH_ENTRY = LATE_ENTRY | {Post.SECTION_HEAD}  # a whole register of past days, each row naming its workbook
CORRECTION = frozenset({Post.SECTION_HEAD, Post.HEAD})


@dataclass(frozen=True)
class Proposal:
    """An act somebody wants done: on a known matter, or opening one (``matter`` empty).

    ``late`` gives the reason of a late entry (补录): the act happened before and is recorded as a witness would.
    ``batch``: it is a row of a workbook brought in. ``chance`` is given by a sample alone, which is the same every
    time: the random bytes of the act (``Procedure.derive``).
    """

    act: Act
    happened_on: date | None = None
    matter: str = ""
    procedure: str = ""
    post: str = ""
    late: str = ""
    batch: bool = False
    chance: bytes = b""


def submit(actor: Actor, proposal: Proposal, *, now: datetime | None = None, matter_id: str = "") -> AnyEntry:
    """Do an act. Gives the recorded entry; raises ``Refusal`` and leaves nothing behind where it may not be done."""
    return submit_all(actor, (proposal,), now=now, matter_id=matter_id)[0]


def submit_all(
    actor: Actor, proposals: Sequence[Proposal], *, now: datetime | None = None, matter_id: str = ""
) -> list[AnyEntry]:
    """Do several acts of one matter, the first perhaps opening it: all or none, each decided after those before it.

    The registers are folded once, after the last.
    """
    acts = [counted(each.act) for each in proposals]  # reads whole papers, so nobody waits for it
    with Writing():
        seq = append.lock(actor.organ.pk)
        moment = _moment(actor, now)  # under the lock: instants go up with the numbers
        before = found = _case(actor, proposals[0], matter_id)
        done: list[AnyEntry] = []
        for each, given in zip(proposals, acts, strict=True):
            day = each.happened_on or moment.date()
            act = numbered(actor, found.procedure, given, day, late=bool(each.late))
            proposal = each if act is each.act else replace(each, act=act)
            entry = _allowed(actor, found, proposal, moment, seq + len(done))
            found = _append(actor.organ, found, entry)
            done.append(entry)
        _refold(actor.organ, before, found, done)
    return done


def _allowed(actor: Actor, found: Case, proposal: Proposal, moment: datetime, seq: int) -> AnyEntry:
    """The act as it will be recorded at its place in the ledger; ``Refusal`` where it may not be done."""
    happened_on = proposal.happened_on or moment.date()
    near = gathered(actor.organ.pk, found, type(proposal.act))
    others = named_files(actor, proposal.act, found, already=near) | near
    entry = proposed(
        found.file.matter,
        found.procedure,
        proposal.act,
        happened_on,
        actor=actor.id,
        organ=actor.body,
        recorded_at=written(moment),
        witnessed=bool(proposal.late),
        reason=proposal.late,
        named=tuple(other for other in named(proposal.act) if other in others),
    )
    act = derived(found, entry, others, proposal.chance)
    entry = entry if act is entry.act else replace(entry, act=act)
    check_day(happened_on, moment.date())
    check_fields(found.procedure, entry, moment.date())
    if not proposal.late:
        check_opening(found.file, entry)
    check_papers(proposal.act)
    check_standing(actor.organ, proposal.act)
    check_numbers(actor, found.procedure, proposal.act, found.file)
    if proposal.late:
        check_now(type(proposal.act))
        _check_whose(found.procedure, proposal.act)
        if happened_on >= moment.date():
            _check_late(found, entry)
        post = _late_post(actor, BATCH_ENTRY if proposal.batch else LATE_ENTRY)
    else:
        view = replace(found.view, reads={**found.view.reads, **others}) if others else found.view
        seat = seated(actor, found.file, moment.date(), proposal.act)
        step = decide(found.procedure, view, entry, seat.posts)
        post = _post(seat, step.by, proposal.post)
    number = "" if found.recorded else next_number(actor, found.procedure, happened_on)
    return entry.as_recorded(seq, post, number)


def correct(
    actor: Actor,
    seq: int,
    act: Act | None,
    reason: str,
    *,
    happened_on: date | None = None,
    now: datetime | None = None,
) -> AnyEntry:
    """Correct what was recorded wrongly (更正), or strike it out (``act`` is ``None``).

    Raises ``Refusal``: no such act, not your post, no reason, another kind of act, a guest's own act.
    """
    act = None if act is None else counted(act)
    with Writing():
        next_seq = append.lock(actor.organ.pk)
        moment = _moment(actor, now)
        old = _to_correct(actor, seq, act, reason)
        found = case(actor.organ.pk, old.matter)
        if found is None or not sees(actor, found):
            raise unknown()
        current = next((e for e in found.file.entries if e.seq == seq), None)
        value = current if current is not None else old
        check_kept(value.act, act)
        if act is not None:
            check_papers(act)
            named_files(actor, act, found, already=(*old.named, *value.named))
            check_numbers(actor, found.procedure, act, found.file)
        entry: AnyEntry = Entry(
            seq=next_seq,
            matter=old.matter,
            procedure=old.procedure,
            kind=old.kind,
            act=act if act is not None else value.act,
            happened_on=happened_on or value.happened_on,
            recorded_at=written(moment),
            actor=actor.id,
            post=_post(actor, tuple(CORRECTION | {Post.REVIEWER}), ""),
            organ=actor.body,
            corrects=seq,
            void=act is None,
            reason=reason,
            named=_union(old.named, value.named, named(act) if act is not None else ()),
        )
        check_day(entry.happened_on, moment.date())
        if act is not None:
            entry = replace(entry, act=derived(found, entry, gathered(actor.organ.pk, found, type(act))))
            check_fields(found.procedure, entry, moment.date())
            _check_power(actor, found, entry)
        after = file_of(found.procedure, old.matter, [*found.recorded, entry])
        refusal = found.procedure.corrections(found.file, after, entry)
        if refusal is not None:
            raise refusal
        _refold(actor.organ, found, _append(actor.organ, found, entry), (entry,))
    return entry


def restore(organ: Organ, leaves: Iterable[bytes]) -> None:
    """Put back leaves the database lost, under the head lock; in a transaction of the caller's, who checked them."""
    seq = append.lock(organ.pk)
    for place, leaf in enumerate(leaves):
        append.put_back(organ.pk, seq + place, leaf)


def _to_correct(actor: Actor, seq: int, act: Act | None, reason: str) -> AnyEntry:
    old = read.one(actor.organ.pk, seq, kinds())
    if old is None or old.corrects is not None:
        raise Refusal(
            "desk.correct.unknown",
            missing="没有第 {seq} 号记录可以更正",
            remedy="请核对记录号;更正之更正仍更正原记录",
            params={"seq": seq},
        )
    check_now(kinds()[old.kind])
    if not reason.strip():
        raise Refusal("desk.correct.reason", "内规(更正记录)", "没有写明更正原因", "请写明哪里记错、依据什么更正")
    if act is not None and old.kind != act.KIND:
        raise Refusal("desk.correct.kind", "内规(更正记录)", "更正只能用同一种行为的记录", "请另行办理相应的行为")
    if old.organ:
        if not actor.body or actor.body != old.organ:
            raise Refusal(
                "desk.correct.guest",
                "内规(更正记录)",
                "这条记录是“{body}”作出的",
                "请由该单位自己更正或者另行出具意见",
                {"body": old.organ},
            )
    elif not actor.posts & CORRECTION:
        raise Refusal(
            "desk.correct.post", "内规(更正记录)", "更正记录须经科室负责人或者主要负责人", "请交由科室负责人办理更正"
        )
    return old


def _check_power(actor: Actor, found: Case, entry: AnyEntry) -> None:
    """What grants a power is corrected only by whoever may grant it; it can always be struck out."""
    if isinstance(entry.act, StoodIn):
        check_standing(actor.organ, entry.act)
        decide(found.procedure, found.view, replace(entry, post=""), actor.posts)


def _moment(actor: Actor, now: datetime | None) -> datetime:
    if now is not None and actor.organ.real:
        raise Refusal("desk.clock", missing="正式单位不能设定时钟", remedy="请按当前时间办理")
    return now or moment_now(actor.organ)


def _case(actor: Actor, proposal: Proposal, matter_id: str) -> Case:
    if proposal.matter:
        found = case(actor.organ.pk, proposal.matter)
        if found is None or not sees(actor, found):
            raise unknown()
        return found
    procedure = procedures().get(proposal.procedure) or _opening(proposal.act.KIND)
    return fresh(procedure, matter_id or secrets.token_hex(8))


@cache
def _opening(kind: str) -> Procedure:
    act = kinds()[kind]
    for procedure in procedures().values():
        if any(procedure.matches(step, "new") for step in procedure.steps_of(act)):
            return procedure
    raise Refusal(
        "desk.opens_nothing", missing="“{act}”不能单独立项", remedy="请在已登记的事项里办理", params={"act": act.LABEL}
    )


def _check_whose(procedure: Procedure, act: Act) -> None:
    """What only another body's people may record, nobody here enters for them."""
    able = {post for step in procedure.steps_of(type(act)) for post in step.by}
    if able and able <= GUESTS:
        raise Refusal(
            "desk.late_guest",
            "内规(补录)",
            "“{act}”由外单位自己办理,不能由本单位补录",
            "请由该单位登录办理;只有纸质文件的,请转录并经第二人复核",
            {"act": act.LABEL},
        )


def _check_late(found: Case, entry: AnyEntry) -> None:
    """What is done today has gates that no late entry passes by."""
    for step in found.procedure.steps_of(type(entry.act)):
        for gate in step.needs:
            refusal = gate.refuse(found.view, entry, entry.happened_on) if gate.on_late else None
            if refusal is not None:
                raise refusal


def _late_post(actor: Actor, allowed: frozenset[Post]) -> str:
    if not actor.posts & allowed:
        who = {"posts": tuple(post for post in Post if post in allowed)}
        missing, remedy = "补录须由{posts}办理并写明原因", "请交由{posts}补录"
        raise Refusal("desk.late_entry", "内规(补录)", missing, remedy, who)
    return _post(actor, tuple(allowed), "")


def _post(actor: Actor, allowed: Iterable[str], wanted: str) -> str:
    able = [post for post in allowed if post in actor.posts]
    return wanted if wanted in able else next(iter(able), "")


def _union(*many: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(matter for some in many for matter in some))


def _about(found: Case) -> tuple[str, ...]:
    return found.procedure.about(found.file) if found.recorded else ()


def _append(organ: Organ, found: Case, entry: AnyEntry) -> Case:
    """Append the act; gives the matter as it then stands.

    What is folded is the entry itself: an act reads back from its bytes as it was proposed (tests/ledger).
    """
    sealed = append.append(organ.pk, organ.key, entry)
    if isinstance(entry.act, Erased):
        carry_out(organ, found, entry)
        return case(organ.pk, entry.matter) or found
    after = grown(organ.pk, found, entry)
    if not sealed.personal:
        transaction.on_commit(partial(committed, organ.pk, found, after, sealed.leaf))
    return after


def _refold(organ: Organ, before: Case, after: Case, entries: Sequence[AnyEntry]) -> None:
    """Fold anew the matter and every matter the acts touch."""
    store(organ.pk, after, new=not before.recorded)
    touched = (entry.named for entry in entries)
    for other in _union(*touched, _about(before), after.procedure.about(after.file)):
        if other != after.file.matter:
            found = case(organ.pk, other)
            if found is not None:
                store(organ.pk, found)
    if any(isinstance(entry.act, Erased) for entry in entries):
        search.purge()
