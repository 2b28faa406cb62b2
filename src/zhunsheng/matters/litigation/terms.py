"""The time limits: which deeds start, stop and end each; what the court's own term excludes.

A referred suit runs from the day the district received the copy. The draft sent to the bureau stops nothing of the
court's; only the filing does. The court's terms are only watched, and only where the day they run from is known.
"""

from __future__ import annotations

from zhunsheng.kernel.procedure import Clock, Deed, Due, Pause, when
from zhunsheng.kernel.record import SHARED_CLOCKS
from zhunsheng.matters.litigation import acts as a
from zhunsheng.matters.litigation import ending as e
from zhunsheng.matters.litigation import facts
from zhunsheng.matters.litigation.words import (
    APPEALABLE,
    ENDED_BY_PARTIES,
    FOR_DISTRICT,
    SUED_ROLES,
    Advice,
    AppealChoice,
    Instance,
    Mediation,
    Paper,
    Result,
)

OVER = (e.Judged, e.MadeFinal, e.Closed)
ANSWER_DUE = (
    when(a.Referred, instance=Instance.FIRST, day="copy_served_on_district"),
    when(a.Served, instance=Instance.FIRST, role=SUED_ROLES),
)
"""A third party owes no answer (行政诉讼法67)."""
WITH_EVIDENCE = when(a.AnswerFiled, with_evidence=True)
"""Evidence and rules are due in the same 15 days as the answer (行政诉讼法34、67) unless the court gave more time."""

EVENTS = {
    "complaint_copy_received": ANSWER_DUE,
    "excuse_ended": (when(a.DelayRuled, granted=True, day="excuse_ended_on", ahead=True),),
    "judgment_served": (when(e.Judged, kind=Paper.JUDGMENT, instance=APPEALABLE),),
    "ruling_served": (
        when(e.Judged, kind=Paper.RULING, instance=APPEALABLE, result=frozenset(Result) - ENDED_BY_PARTIES),
    ),
    "appeal_copy_received": (
        e.Appealed,
        when(a.Referred, instance=Instance.SECOND, day="copy_served_on_district"),
    ),
    "retrial_copy_received": (
        e.RetrialReceived,
        when(a.Referred, instance=Instance.RETRIAL, day="copy_served_on_district"),
    ),
    "judgment_final": (e.MadeFinal,),
    "judicial_advice_received": (when(e.JudicialAdvised, about=Advice.NORMATIVE),),
}


def _filed(act: type[a.Referred | a.Served], *, simple: bool, instance: Instance) -> Deed:
    """The day the court took the case up, where it is known."""
    conditions = {"filing_known": True, "simple": simple, "instance": instance}
    return Deed(act, tuple((name, frozenset({value})) for name, value in conditions.items()), "filed_on")


def _filings(*, simple: bool, instance: Instance) -> tuple[Deed, ...]:
    return tuple(_filed(act, simple=simple, instance=instance) for act in (a.Referred, a.Served))


DRAFT_LABEL = "答辩稿和证据送区司法局(内规)"
ANSWER_OF = {
    Instance.FIRST: "xs.answer",
    Instance.SECOND: "xs.appeal_answer",
    Instance.RETRIAL: "xs.retrial_answer",
}
DRAFTS = tuple(
    Clock(
        "or.refer_draft",
        before=answer,
        starts=when(a.Referred, instance=instance, role=FOR_DISTRICT, draft_due=None, day="copy_served_on_district"),
        stop=a.SentToBureau,
        ends=OVER,
        label=DRAFT_LABEL,
    )
    for instance, answer in ANSWER_OF.items()
)
"""Where the slip names no day, the draft goes to the bureau a fixed time before the answer is due (内规)."""

OURS = (
    Clock("xs.answer", stop=WITH_EVIDENCE, ends=OVER, per="in_name_of", only=lambda file: not facts.more_time(file)),
    Clock("xs.answer", stop=a.AnswerFiled, ends=OVER, per="in_name_of", only=lambda file: bool(facts.more_time(file))),
    Clock("xs.jurisdiction", stop=a.Objected, ends=(a.AnswerFiled, *OVER), per="in_name_of", whose="window"),
    Clock(
        "xs.evidence_delay_request",
        stop=a.DelayAsked,
        ends=(a.AnswerFiled, *OVER),
        per="in_name_of",
        whose="window",
    ),
    Clock("xs.evidence_after_excuse", stop=WITH_EVIDENCE, ends=OVER),
    Clock(
        due_in=Due(a.Referred, "draft_due"),
        stop=a.SentToBureau,
        ends=OVER,
        label=DRAFT_LABEL,
    ),
    *DRAFTS,
    Clock(
        due_in=Due(a.Referred, "evidence_by"),
        stop=WITH_EVIDENCE,
        ends=OVER,
        label="法院指定的举证期限",
    ),
    Clock(
        due_in=Due(a.Served, "evidence_by"),
        stop=WITH_EVIDENCE,
        ends=OVER,
        label="法院指定的举证期限",
    ),
    Clock(due_in=Due(a.HearingNoticed, "hearing_on"), stop=a.Heard, ends=(a.HearingNoticed, *OVER), label="开庭"),
    Clock(
        "xs.appeal_judgment",
        stop=e.AppealMade,
        ends=(when(e.AppealDecided, choice=AppealChoice.ACCEPT), e.MadeFinal, e.Closed),
    ),
    Clock(
        "xs.appeal_ruling",
        stop=e.AppealMade,
        ends=(when(e.AppealDecided, choice=AppealChoice.ACCEPT), e.MadeFinal, e.Closed),
    ),
    Clock("xs.appeal_answer", stop=a.AnswerFiled, ends=OVER),
    Clock("xs.retrial_answer", stop=a.AnswerFiled, ends=(e.Judged, e.Closed)),
    Clock("xs.retrial_apply", stop=e.RetrialAsked, ends=e.Closed, label="申请再审的最后期限(权利)"),
    Clock(
        due_in=Due(e.MadeFinal, "perform_by"),
        stop=when(e.Performed, complete=True),
        ends=e.Closed,
        label="履行生效裁判",
    ),
    Clock("xs.judicial_advice", stop=e.AdviceAnswered, per="number"),
    Clock(due_in=Due(e.JudicialAdvised, "due"), stop=e.AdviceAnswered, per="number", label="回复司法建议"),
    Clock(due_in=Due(e.ProcuratorAdvised, "due"), stop=e.ProcuratorAnswered, per="number", label="回复检察建议"),
)

WATCHED = (
    Clock("xs.first_instance", starts=_filings(simple=False, instance=Instance.FIRST), stop=e.Judged, ends=e.MadeFinal),
    Clock("xs.simple_trial", starts=_filings(simple=True, instance=Instance.FIRST), stop=e.Judged, ends=e.MadeFinal),
    Clock(
        "xs.second_instance", starts=_filings(simple=False, instance=Instance.SECOND), stop=e.Judged, ends=e.MadeFinal
    ),
    Clock(
        "xs.enforce_apply",
        starts=Deed(e.MadeFinal, (("term_known", frozenset({True})),), "perform_by", ahead=True),
        ends=(when(e.Performed, complete=True), e.Closed),
        whose="other",
        label="对方申请执行的期限",
    ),
)
"""Terms of the court and of the other side; never our lateness."""

CLOCKS = (*OURS, *WATCHED, *SHARED_CLOCKS)

PAUSES = (
    Pause(
        "mediation",
        when(a.Mediated, result=Mediation.ONGOING),
        (when(a.Mediated, result=frozenset(Mediation) - {Mediation.ONGOING}), e.Judged),
    ),
    Pause("jurisdiction_dispute", a.Objected, (a.JurisdictionRuled, e.Judged)),
)
