"""The time limits: which deeds start, stop and end each; what the reviewing body's own term excludes.

The answer's edition is chosen by the day the respondent received the copy: up to 2023-12-31 ten natural days, since
2024-01-01 ten working days, five on the summary track. Terms of the reviewing body and of the applicant are only
watched, and only where the day they run from is known; those that ended before the copy came (补正) are not told to us.
"""

from __future__ import annotations

from zhunsheng.kernel.procedure import Clock, Deed, Due, Pause, when
from zhunsheng.kernel.record import SHARED_CLOCKS
from zhunsheng.matters.reconsideration import acts as a
from zhunsheng.matters.reconsideration import facts
from zhunsheng.matters.reconsideration.words import ANSWERING, APPLICANTS_SIDE, Track

OVER = a.Decided
WITH_EVIDENCE = when(a.AnswerFiled, with_evidence=True)
"""Answer, evidence and rules are due together (行政复议法48、54、70)."""


def _copy(track: Track) -> Deed:
    return when(a.CopyReceived, track=track, role=ANSWERING, day="received_on")


def _accepted(*tracks: Track) -> Deed:
    """The day the case was accepted, where it is known."""
    known = (("acceptance_known", frozenset({True})), ("track", frozenset(tracks or Track)))
    return Deed(a.CopyReceived, known, "accepted_on")


APPLIED = Deed(a.CopyReceived, (("application_known", frozenset({True})),), "applied_on")
COPY_CAME = when(a.CopyReceived, day="received_on")

OURS = (
    Clock("fy.answer", starts=_copy(Track.ORDINARY), stop=WITH_EVIDENCE, ends=OVER, label="书面答复并提交证据、依据"),
    Clock(
        "fy.answer_simple",
        starts=_copy(Track.SUMMARY),
        stop=WITH_EVIDENCE,
        ends=(a.TrackChanged, OVER),
        label="书面答复并提交证据、依据(简易程序)",
    ),
    Clock(
        "fy.answer",
        starts=a.TrackChanged,
        stop=WITH_EVIDENCE,
        ends=OVER,
        label="书面答复(转为普通程序之日起另算,待核)",
        only=lambda file: not facts.answered_before_change(file),
    ),
    Clock(due_in=Due(a.HearingNoticed, "hearing_on"), stop=a.Heard, ends=(a.HearingNoticed, OVER), label="复议听证"),
    Clock("fy.norm_reply", starts=a.NormAsked, stop=a.NormAnswered, per="clause"),
    Clock(due_in=Due(a.Decided, "perform_by"), stop=when(a.Performed, complete=True), label="履行复议决定"),
    Clock("fy.opinion_report", starts=a.OpinionReceived, stop=a.OpinionReported, per="number"),
)

WATCHED = (
    Clock("fy.accept", starts=APPLIED, stop=_accepted(), label="复议机关受理审查"),
    Clock(
        "fy.send_copy",
        starts=_accepted(Track.ORDINARY),
        stop=COPY_CAME,
        label="复议机关发送副本",
    ),
    Clock(
        "fy.send_copy_simple",
        starts=_accepted(Track.SUMMARY),
        stop=COPY_CAME,
        label="复议机关发送副本(简易程序)",
    ),
    Clock(
        "fy.decide",
        starts=_accepted(),
        stop=OVER,
        extended=a.Extended,
        only=lambda file: facts.track(file) is Track.ORDINARY,
        label="复议机关作出决定",
    ),
    Clock(
        "fy.decide_simple",
        starts=_accepted(),
        stop=OVER,
        only=lambda file: facts.track(file) is Track.SUMMARY,
        label="复议机关作出决定(简易程序)",
    ),
    Clock(
        "fy.hearing_notice",
        starts=when(a.HearingNoticed, day="hearing_on", ahead=True),
        stop=a.HearingNoticed,
        label="复议机关发出听证通知",
    ),
    Clock(
        "fy.stay_limit",
        starts=when(a.Stayed, cause=APPLICANTS_SIDE),
        ends=(a.Resumed, OVER),
        label="中止满期,原因未消除的终止复议",
    ),
    Clock(
        "xs.sue_after_review",
        starts=Deed(a.Decided, (("receipt_known", frozenset({True})),), "applicant_received_on", ahead=True),
        whose="window",
        label="对方起诉的期限",
    ),
)
"""Terms of the reviewing body and of the applicant; never our lateness."""

CLOCKS = (*OURS, *WATCHED, *SHARED_CLOCKS)

PAUSES = (Pause("review_stayed", a.Stayed, (a.Resumed, a.Decided)),)
