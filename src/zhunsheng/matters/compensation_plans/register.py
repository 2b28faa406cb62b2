"""The register's line of a plan: title, columns, parties, whom we wait for, what should not be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.engine import until
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.procedure import Column, Finding, Gate, PartyRow, View
from zhunsheng.matters.compensation_plans import body_gates, facts, gates
from zhunsheng.matters.compensation_plans.acts import (
    CommentAnswered,
    Commented,
    CommentsClosed,
    FedBack,
    Opened,
    Published,
    Scoped,
    SurveyPosted,
)
from zhunsheng.matters.compensation_plans.deciding import (
    Announced,
    CollectivelyDecided,
    CouncilDecided,
    Decided,
    Stopped,
)
from zhunsheng.matters.compensation_plans.enforcing import EnforcementAsked, EnforcementRuled
from zhunsheng.matters.compensation_plans.land import (
    Applied,
    Approved,
    LandAnnounced,
    LandDecided,
    LandPublished,
    PlanFixed,
    Prenoticed,
    Transcribed,
)
from zhunsheng.matters.compensation_plans.settling import (
    AppraiserChosen,
    CompensationDecided,
    DecisionRequested,
    FileClosed,
    HouseholdsPosted,
    ReportGiven,
)
from zhunsheng.matters.compensation_plans.words import Adoption
from zhunsheng.matters.reviews.acts import Submitted
from zhunsheng.matters.reviews.standing import standing, with_bureau

SPEAKER, OWNER = "提意见人", "被征收人"


def title(file: File) -> str:
    """The project's name."""
    opened = next((e for e in file.entries if isinstance(e.act, Opened | Transcribed)), None)
    return "" if opened is None else str(opened.act.name)


def parties(file: File) -> tuple[PartyRow, ...]:
    """Those who commented, and the households' owners named in papers."""
    found: dict[tuple[str, str], PartyRow] = {}
    for entry in file.entries:
        act = entry.act
        if isinstance(act, Commented) and act.who:
            found.setdefault((SPEAKER, act.who), PartyRow(SPEAKER, act.who, act.contact or ""))
        if isinstance(act, ReportGiven | DecisionRequested | LandDecided) and act.who:
            found.setdefault((OWNER, act.who), PartyRow(OWNER, act.who))
    return tuple(found.values())


def reads(file: File) -> tuple[str, ...]:
    """The reviews of its bodies, and the sittings that decided them."""
    meetings = (e.act.meeting for e in file.all(CollectivelyDecided))
    return tuple(dict.fromkeys([*(e.matter for e in file.naming(Submitted)), *meetings]))


def waiting(view: View) -> str:
    """The justice bureau, the public, the district, the body that approves the taking of land, or the court."""
    file = view.file
    if file.has(Stopped, FileClosed):
        return ""
    reviewing = next((who for f in reversed(facts.reviews(view)) if (who := with_bureau(f))), "")
    if reviewing:
        return reviewing
    published = facts.publication(file)
    if published is not None and not any(isinstance(e.act, CommentsClosed) for e in facts.since_publication(file)):
        return "公众提意见"
    if _pending(file, CollectivelyDecided, Decided, PlanFixed):
        return "区人民政府决定"
    if _pending(file, Applied, Approved):
        return "批准机关批准征收土地"
    decided = {e.act.household for e in file.all(CompensationDecided)}
    asked = any(e.act.household not in decided for e in file.all(DecisionRequested))
    if asked:
        return "区人民政府作出补偿决定"
    ruled = {e.act.household for e in file.all(EnforcementRuled)}
    return "法院裁定" if any(e.act.household not in ruled for e in file.all(EnforcementAsked)) else ""


def _pending(file: File, asked: type[Act], *answered: type[Act]) -> bool:
    return file.has(asked) and not file.has(*answered)


_STANDS_ON: dict[type[Act], Gate] = {
    Published: body_gates.REVIEWED_TO_PUBLISH,
    LandPublished: body_gates.REVIEWED_TO_PUBLISH,
    CollectivelyDecided: body_gates.REVIEWED_TO_DECIDE,
    Decided: body_gates.REVIEWED_TO_DECIDE,
    PlanFixed: body_gates.REVIEWED_TO_DECIDE,
}


_LASTS: dict[type[Act], tuple[Gate, ...]] = {
    Published: (gates.COMMENT_PERIOD,),
    LandPublished: (gates.LAND_PLAN_PERIOD,),
    Prenoticed: (gates.PRENOTICE_PERIOD,),
}


def findings(view: View) -> tuple[Finding, ...]:
    """Published or decided without the review of exactly that body, on one that fell away, or for too short a time."""
    found = (_finding(view, entry, gate) for entry in view.file.entries if (gate := _STANDS_ON.get(type(entry.act))))
    return tuple(each for each in (*found, *_short(view)) if each is not None)


def _short(view: View) -> Iterator[Finding]:
    """Publications whose period, as it stands corrected, is shorter than the law's."""
    for entry in view.file.entries:
        refusals = (gate.refuse(view, entry, entry.happened_on) for gate in _LASTS.get(type(entry.act), ()))
        yield from (Finding(r.code, r.article, r.what(), entry.seq) for r in refusals if r is not None)


def _finding(view: View, entry: AnyEntry, gate: Gate) -> Finding | None:
    """A gate looks at the review as it stood on the act's day; what came later is asked apart."""
    refusal = gate.refuse(view, entry, entry.happened_on)
    if refusal is not None:
        return Finding(refusal.code, refusal.article, refusal.what(), entry.seq)
    revoked = _stands_no_more(view, entry)
    if not revoked:
        return None
    words = f"“{entry.act.LABEL}”所依据的审查后来不再成立,转入自我纠正:{revoked}"
    return Finding("plan.review_withdrawn", gate.article, words, entry.seq)


def _stands_no_more(view: View, entry: AnyEntry) -> str:
    """Why the review relied on then stands no longer; a review that was not needed then is none."""
    digest = entry.act.body.digest
    relied = [f for f in facts.reviews(view) if standing(until(f, entry.happened_on)).digest == digest]
    if not relied or any(standing(f).digest == digest for f in relied):
        return ""
    return standing(relied[-1]).why or "通过的是另一版正文"


def _opened(name: str) -> Callable[[View], Any]:
    def value(view: View) -> Any:
        opened = next((e for e in view.file.entries if isinstance(e.act, Opened | Transcribed)), None)
        known = None if opened is None else getattr(opened.act, name, None)
        return "" if known is None else known

    return value


def _day(*kinds: type[Act]) -> Callable[[View], Any]:
    def value(view: View) -> Any:
        last = next((e for e in reversed(view.file.entries) if isinstance(e.act, kinds)), None)
        return "" if last is None else last.happened_on

    return value


def _until(view: View) -> Any:
    entry = facts.publication(view.file)
    return "" if entry is None else entry.act.until


def _review(view: View) -> str:
    """How the review of the newest version stands."""
    newest = facts.newest(view.file)
    if not newest:
        return ""
    files = facts.reviews(view)
    if any(standing(f).digest == newest for f in files):
        return "最新一版通过"
    sent = {e.act.body.digest for f in files for e in f.all(Submitted)}
    return (standing(files[-1]).why or "最新一版未送审") if newest in sent else "最新一版未送审"


def _adopted(view: View) -> int:
    return sum(e.act.result is not Adoption.NOT_TAKEN for e in view.file.all(CommentAnswered))


def _appraiser(view: View) -> str:
    chosen = view.file.last(AppraiserChosen)
    return "" if chosen is None else f"{chosen.act.appraiser}({chosen.act.way.label})"


def _decisions(view: View) -> int:
    return len(view.file.all(CompensationDecided)) + len(view.file.all(LandDecided))


COLUMNS = (
    Column("opened", "建档日期", _day(Opened)),
    Column("route", "土地性质", lambda view: facts.route(view.file) or ""),
    Column("households", "涉及户数", _opened("households")),
    Column("approval_no", "批准文号(旧项目)", _opened("approval_no")),
    Column("scoped", "确定征收范围", _day(Scoped)),
    Column("survey_posted", "调查结果公布", _day(SurveyPosted)),
    Column("versions", "方案版数", lambda view: len(facts.versions(view.file)) or ""),
    Column("review", "合法性审查", _review),
    Column("published", "公布日期", _day(Published, LandPublished)),
    Column("until", "征求意见截止", _until),
    Column("comments", "收到意见(条)", lambda view: len(view.file.all(Commented)) or ""),
    Column("adopted", "采纳意见(条)", lambda view: _adopted(view) or ""),
    Column("fed_back", "公布情况", _day(FedBack)),
    Column("collective", "集体研究", _day(CollectivelyDecided)),
    Column("council", "区政府常务会议", _day(CouncilDecided)),
    Column("decided", "征收决定(方案确定)", _day(Decided, PlanFixed)),
    Column("announced", "公告日期", _day(Announced, LandAnnounced)),
    Column("appraiser", "评估机构", _appraiser),
    Column("decisions", "补偿决定(份)", lambda view: _decisions(view) or ""),
    Column("results", "分户补偿公布", _day(HouseholdsPosted)),
    Column("archived", "归档日期", _day(FileClosed)),
)
"""Heads of the office's ledger of plans beside number and subject."""
