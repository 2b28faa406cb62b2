"""The register's line of a major decision: title, columns, parties, whom we wait for, what should not be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.engine import until
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.procedure import Column, Finding, PartyRow, View
from zhunsheng.matters.major_decisions import collective_gates, facts
from zhunsheng.matters.major_decisions.acts import (
    CommentAnswered,
    Commented,
    CommentsClosed,
    Drafted,
    DraftPublished,
    ExpertsArgued,
    FairReviewed,
    FedBack,
    Heard,
    Listed,
    RiskAssessed,
)
from zhunsheng.matters.major_decisions.deciding import (
    Announced,
    Archived,
    Decided,
    Evaluated,
    PartyReported,
    Submitted,
)
from zhunsheng.matters.major_decisions.gates import DECREE
from zhunsheng.matters.major_decisions.words import Adoption, Basis
from zhunsheng.matters.reviews.acts import Submitted as SentToReview
from zhunsheng.matters.reviews.standing import standing, with_bureau

SPEAKER = "提意见人"


def title(file: File) -> str:
    """The decision as the catalogue calls it."""
    listed = file.first(Listed)
    return "" if listed is None else listed.act.title


def parties(file: File) -> tuple[PartyRow, ...]:
    """Those who commented."""
    named = {e.act.who: e.act.contact or "" for e in file.all(Commented) if e.act.who}
    return tuple(PartyRow(SPEAKER, who, contact) for who, contact in named.items())


def reads(file: File) -> tuple[str, ...]:
    """The reviews of its drafts, and the office's own sittings that discussed them."""
    meetings = (e.act.meeting for e in file.all(Decided) if e.act.meeting)
    return tuple(dict.fromkeys([*(e.matter for e in file.naming(SentToReview)), *meetings]))


def waiting(view: View) -> str:
    """The justice bureau, the public, or whoever discusses it."""
    file = view.file
    reviewing = next((who for f in reversed(facts.reviews(view)) if (who := with_bureau(f))), "")
    if reviewing:
        return reviewing
    if file.has(DraftPublished) and not any(isinstance(e.act, CommentsClosed) for e in facts.since_publication(file)):
        return "公众提意见"
    handed, decided = file.last(Submitted), file.last(Decided)
    if handed is None or (decided is not None and file.entries.index(decided) > file.entries.index(handed)):
        return ""
    return "区人民政府集体讨论" if facts.basis(file) is Basis.LAW else "本单位会议讨论"


def findings(view: View) -> tuple[Finding, ...]:
    """Discussed without the presider last or without his reason; handed in on a review that fell away since."""
    return (*_discussion(view.file), *_review_gone(view))


def _discussion(file: File) -> Iterator[Finding]:
    article = f"{DECREE}第30条"
    for entry in file.all(Decided):
        if not entry.act.chair_last:
            words = "会议记录没有载明主持人(行政首长)最后发表意见"
            yield Finding("major.decided.chair_last", article, words, entry.seq)
        if entry.act.against_majority and not entry.act.why.strip():
            words = "决定与多数人意见不一致,会议记录没有载明在会上说明的理由"
            yield Finding("major.decided.no_reason", article, words, entry.seq)


def _review_gone(view: View) -> Iterator[Finding]:
    for entry in view.file.all(Submitted):
        refusal = next(
            (r for g in collective_gates.REVIEWED if (r := g.refuse(view, entry, entry.happened_on)) is not None), None
        )
        if refusal is not None:
            yield Finding(refusal.code, refusal.article, refusal.what(), entry.seq)
        elif why := _stands_no_more(view, entry):
            words = f"提交讨论所依据的合法性审查后来不再成立,转入自我纠正:{why}"
            yield Finding("major.review_withdrawn", f"{DECREE}第25条", words, entry.seq)


def _stands_no_more(view: View, entry: AnyEntry) -> str:
    digest = entry.act.body.digest
    relied = [f for f in facts.reviews(view) if standing(until(f, entry.happened_on)).digest == digest]
    if not relied or any(standing(f).digest == digest for f in relied):
        return ""
    return standing(relied[-1]).why or "通过的是另一版正文"


def _listed(name: str) -> Callable[[View], Any]:
    def value(view: View) -> Any:
        listed = view.file.first(Listed)
        return "" if listed is None else getattr(listed.act, name)

    return value


def _day(kind: type[Act]) -> Callable[[View], Any]:
    def value(view: View) -> Any:
        last = view.file.last(kind)
        return "" if last is None else last.happened_on

    return value


def _until(view: View) -> Any:
    last = view.file.last(DraftPublished)
    return "" if last is None else facts.comments_until(last)


def _shortened(view: View) -> str:
    last = view.file.last(DraftPublished)
    return "是" if last is not None and last.act.shortened else ""


def _review(view: View) -> str:
    """How the review of the newest draft stands."""
    newest, files = facts.newest(view.file), facts.reviews(view)
    if not newest:
        return ""
    if any(standing(f).digest == newest for f in files):
        return "最新一版通过"
    sent = {e.act.body.digest for f in files for e in f.all(SentToReview)}
    return (standing(files[-1]).why or "最新一版未送审") if newest in sent else "最新一版未送审"


def _adopted(view: View) -> Any:
    answered = {e.act.number: e.act.result for e in view.file.all(CommentAnswered)}
    return sum(result is not Adoption.NOT_TAKEN for result in answered.values()) or ""


def _waived(view: View) -> str:
    last = view.file.last(Submitted)
    return "" if last is None else "、".join(f"{w.step.label}:{w.ground.label}" for w in last.act.waived)


def _result(view: View) -> Any:
    last = view.file.last(Decided)
    return "" if last is None else last.act.result


COLUMNS = (
    Column("basis", "依据", _listed("basis")),
    Column("in_name_of", "决策机关", _listed("in_name_of")),
    Column("lead", "承办单位", _listed("lead")),
    Column("listed", "列入目录", _day(Listed)),
    Column("versions", "草案版数", lambda view: len(view.file.all(Drafted)) or ""),
    Column("published", "公开征求意见", _day(DraftPublished)),
    Column("until", "征求意见截止", _until),
    Column("shortened", "依法缩短", _shortened),
    Column("comments", "收到意见(条)", lambda view: len(view.file.all(Commented)) or ""),
    Column("adopted", "采纳意见(条)", _adopted),
    Column("fed_back", "反馈采纳情况", _day(FedBack)),
    Column("heard", "听证", _day(Heard)),
    Column("experts", "专家论证", _day(ExpertsArgued)),
    Column("risk", "风险评估", _day(RiskAssessed)),
    Column("fair", "公平竞争审查", _day(FairReviewed)),
    Column("review", "合法性审查", _review),
    Column("waived", "依法未履行的程序", _waived),
    Column("submitted", "提交集体讨论", _day(Submitted)),
    Column("decided", "集体讨论", _day(Decided)),
    Column("result", "结论", _result),
    Column("party", "请示报告", _day(PartyReported)),
    Column("announced", "公布日期", _day(Announced)),
    Column("evaluated", "后评估", _day(Evaluated)),
    Column("archived", "归档日期", _day(Archived)),
)
"""Heads of the ledger of major decisions beside number and subject."""
