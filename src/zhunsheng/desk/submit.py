"""The only door to the ledger.

One transaction: the organ's head lock first; then the files of the matters written, named or read; then the table
decides; then the act is numbered and appended, and the registers of every matter it touches are folded anew.
Lateness is never refused and never written: it is derived.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction

from zhunsheng.archive.models import Paper
from zhunsheng.desk.actor import Actor
from zhunsheng.desk.days import check_day, check_fields, check_opening
from zhunsheng.desk.document_numbers import check_kept, numbered
from zhunsheng.desk.moments import now as moment_now
from zhunsheng.desk.moments import written
from zhunsheng.desk.numbers import check_numbers
from zhunsheng.desk.visible import may_see
from zhunsheng.kernel.acts import Act, named, papers
from zhunsheng.kernel.engine import decide, file_of, proposed
from zhunsheng.kernel.file import AnyEntry, Entry, File
from zhunsheng.kernel.posts import GUESTS, Post
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import append, read
from zhunsheng.ledger.statements import Cursor
from zhunsheng.matters.catalogue import kinds, procedures
from zhunsheng.people.models import Organ
from zhunsheng.registers.files import Case, case, fresh, grown
from zhunsheng.registers.fold import handlers
from zhunsheng.registers.write import replace as refold

LATE_ENTRY = frozenset({Post.HEAD})
BATCH_ENTRY = LATE_ENTRY | {Post.SECTION_HEAD}  # a whole register of past days, each row naming its workbook
CORRECTION = frozenset({Post.SECTION_HEAD, Post.HEAD})


@dataclass(frozen=True)
class Proposal:
    """An act somebody wants done: on a known matter, or opening one (``matter`` empty).

    ``late`` gives the reason of a late entry (补录): the act happened before and is recorded as a witness would.
    ``batch``: it is a row of a workbook brought in.
    """

    act: Act
    happened_on: date | None = None
    matter: str = ""
    procedure: str = ""
    post: str = ""
    late: str = ""
    batch: bool = False


def submit(actor: Actor, proposal: Proposal, *, now: datetime | None = None, matter_id: str = "") -> AnyEntry:
    """Do an act. Gives the recorded entry; raises ``Refusal`` and leaves nothing behind where it may not be done."""
    moment = _moment(actor, now)
    with transaction.atomic():
        seq = append.lock(actor.organ.pk)
        found = _case(actor, proposal, matter_id)
        happened_on = proposal.happened_on or moment.date()
        late = bool(proposal.late)
        proposal = replace(proposal, act=numbered(actor, found.procedure, proposal.act, happened_on, late=late))
        others = _named(actor, proposal.act, found.file.matter)
        entry = proposed(
            found.file.matter,
            found.procedure,
            proposal.act,
            happened_on,
            actor=actor.id,
            organ=actor.body,
            recorded_at=written(moment),
            named=tuple(others),
        )
        check_day(happened_on, moment.date())
        check_fields(found.procedure, entry, moment.date())
        if not proposal.late:
            check_opening(found.file, entry)
        _check_papers(proposal.act)
        check_numbers(actor, found.procedure, proposal.act, found.file.matter)
        if proposal.late:
            _check_whose(found.procedure, proposal.act)
            entry = replace(entry, witnessed=True, reason=proposal.late)
            post = _late_post(actor, BATCH_ENTRY if proposal.batch else LATE_ENTRY)
        else:
            view = replace(found.view, reads={**found.view.reads, **others})
            step = decide(found.procedure, view, entry, actor.posts)
            post = _post(actor, step.by, proposal.post)
        opens = not found.recorded
        number = _number(actor, found.procedure, happened_on) if opens else ""
        entry = replace(entry, seq=seq, post=post, number=number)
        _record(actor.organ, found, entry)
    return entry


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
    moment = _moment(actor, now)
    with transaction.atomic():
        next_seq = append.lock(actor.organ.pk)
        old = _to_correct(actor, seq, act, reason)
        found = case(actor.organ.pk, old.matter)
        if found is None:
            raise _unknown()
        _must_see(actor, found)
        current = next((e for e in found.file.entries if e.seq == seq), None)
        value = current if current is not None else old
        check_kept(value.act, act)
        if act is not None:
            _check_papers(act)
            check_numbers(actor, found.procedure, act, old.matter)
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
            check_fields(found.procedure, entry, moment.date())
        after = file_of(found.procedure, old.matter, [*found.recorded, entry])
        refusal = found.procedure.corrections(found.file, after, entry)
        if refusal is not None:
            raise refusal
        _record(actor.organ, found, entry)
    return entry


def _to_correct(actor: Actor, seq: int, act: Act | None, reason: str) -> AnyEntry:
    old = read.one(actor.organ.pk, seq, kinds())
    if old is None or old.corrects is not None:
        raise Refusal(
            "desk.correct.unknown",
            missing="没有第 {seq} 号记录可以更正",
            remedy="请核对记录号;更正之更正仍更正原记录",
            params={"seq": seq},
        )
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


def _moment(actor: Actor, now: datetime | None) -> datetime:
    if now is not None and actor.organ.real:
        raise Refusal("desk.clock", missing="正式单位不能设定时钟", remedy="请按当前时间办理")
    return now or moment_now(actor.organ)


def _case(actor: Actor, proposal: Proposal, matter_id: str) -> Case:
    if proposal.matter:
        found = case(actor.organ.pk, proposal.matter)
        if found is None:
            raise _unknown()
        _must_see(actor, found)
        return found
    procedure = procedures().get(proposal.procedure) or _opening(proposal.act)
    return fresh(procedure, matter_id or secrets.token_hex(8))


def _opening(act: Act) -> Procedure:
    for procedure in procedures().values():
        if any(procedure.matches(step, "new") for step in procedure.steps_of(type(act))):
            return procedure
    raise Refusal(
        "desk.opens_nothing", missing="“{act}”不能单独立项", remedy="请在已登记的事项里办理", params={"act": act.LABEL}
    )


def _must_see(actor: Actor, found: Case) -> None:
    sees = may_see(
        actor,
        found.procedure,
        sealed=found.sealed,
        handlers=handlers(found),
        filled=lambda column: bool(column.of(found.view)),
        opener=found.recorded[0].actor,
    )
    if not sees:
        raise _unknown()


def _unknown() -> Refusal:
    return Refusal("desk.unknown_matter", missing="没有这个事项", remedy="请核对编号")


def _check_papers(act: Act) -> None:
    wanted = {paper.digest for paper in papers(act)}
    if wanted and Paper.objects.filter(digest__in=wanted).count() != len(wanted):
        raise Refusal("desk.paper_unknown", missing="所附文件还没有存入档案", remedy="请先上传文件再办理")


def _named(actor: Actor, act: Act, own: str) -> dict[str, File]:
    """The files of the matters the act names; gates look at them as at those the matter reads."""
    files: dict[str, File] = {}
    for matter in named(act):
        if matter == own:
            continue
        found = case(actor.organ.pk, matter)
        if found is None or found.sealed:
            raise Refusal("desk.unknown_named", missing="所关联的事项不存在或者不允许关联", remedy="请核对编号")
        files[matter] = found.file
    return files


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


def _number(actor: Actor, procedure: Procedure, day: date) -> str:
    if not procedure.series:
        return ""
    with Cursor() as cursor:
        cursor.execute(
            "SELECT COALESCE(MAX(serial), 0) FROM registers_matter"
            " WHERE organ_id = %s AND procedure = %s AND year = %s",
            [actor.organ.pk, procedure.id, day.year],
        )
        (highest,) = cursor.fetchone() or (0,)
    return f"{actor.organ.code}{procedure.series}〔{day.year}〕{highest + 1}号"


def _record(organ: Organ, found: Case, entry: AnyEntry) -> None:
    """Append the act; then fold anew, from the bytes just written, its matter and every matter it touches."""
    sealed = append.append(organ.pk, organ.key, entry)
    recorded = read.entry((entry.seq, sealed.header, sealed.body, sealed.personal or None), kinds())
    after = grown(organ.pk, found, recorded)
    refold(organ.pk, after)
    for other in _union(entry.named, _about(found), after.procedure.about(after.file)):
        if other != entry.matter:
            touched = case(organ.pk, other)
            if touched is not None:
                refold(organ.pk, touched)
