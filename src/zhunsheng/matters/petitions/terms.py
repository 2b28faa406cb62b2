"""Which deeds the law's events of a petition are, and the clocks it runs against."""

from __future__ import annotations

from zhunsheng.kernel.procedure import Clock, Deedlike, Due, when
from zhunsheng.kernel.record import SHARED_CLOCKS
from zhunsheng.matters.petitions.acts import (
    Accepted,
    AccusationPassed,
    Classified,
    Delivered,
    Drafted,
    Extended,
    Guided,
    Merged,
    NotAccepted,
    Notified,
    Objected,
    ObjectionDecided,
    Registered,
    Replied,
    SuggestionStudied,
)
from zhunsheng.matters.petitions.after import (
    AboveDecided,
    AboveNotified,
    AdviceAnswered,
    AdviceReceived,
    Closed,
    Finalised,
    Performed,
    ReportDue,
    ReportedUp,
)
from zhunsheng.matters.petitions.words import AboveResult, Came, Level, ObjectionResult, Route
from zhunsheng.matters.reviews.acts import Submitted

REDO = when(AboveDecided, result=AboveResult.REDO)
GONE: tuple[Deedlike, ...] = (when(ObjectionDecided, result=ObjectionResult.TAKEN_BACK), Merged)
TOLD: tuple[Deedlike, ...] = (Notified, NotAccepted, Guided, SuggestionStudied)
"""Written words to the petitioner of where the matter goes; an acceptance is another thing (34)."""
DUTY = when(Guided, day="asked_on", route=Route.DUTY)

EVENTS: dict[str, tuple[Deedlike, ...]] = {
    "petition_received": (when(Registered, came=Came.DIRECT),),
    "petition_transferred": (when(Registered, came={Came.TRANSFERRED, Came.ASSIGNED}),),
    "petition_accepted": (Accepted, REDO),
    "petition_reply_received": (Delivered,),
    "improvement_advice_received": (AdviceReceived,),
    "duty_requested": (DUTY,),
}

CLOCKS = (
    Clock("xf.notice", starts=Registered, stop=TOLD, ends=(AccusationPassed, *GONE)),
    Clock("xf.notice_direct", stop=TOLD, ends=(AccusationPassed, *GONE)),
    Clock("xf.notice_transferred", stop=TOLD, ends=(AccusationPassed, *GONE)),
    Clock(
        "xf.objection",
        stop=Objected,
        ends=(Classified, *GONE),
        whose="window",  # a right: nobody need object, and a transfer not objected to is simply ours
        lapses="期满没有提出异议,按已接收办理",
    ),
    Clock("xf.handle", stop=Replied, ends=(Closed, Finalised, *GONE), extended=Extended),
    Clock("xf.simple_opinion", starts=when(Accepted, simple=True), stop=Replied, ends=GONE),
    Clock("or.petition_draft", stop=Drafted, ends=(Replied, *GONE), label="拟稿(内规)"),
    Clock("or.petition_review", stop=Submitted, ends=(Replied, *GONE), label="送审(内规)"),
    Clock("or.petition_reply", stop=Replied, ends=GONE, label="内部办结(内规)"),
    Clock("xs.inaction", stop=Performed, ends=Closed),
    Clock("xf.review_request", stop=when(AboveNotified, level=Level.REVIEW)),
    Clock(
        "xf.review_opinion",
        starts=when(AboveNotified, level=Level.REVIEW),
        stop=when(AboveDecided, level=Level.REVIEW),
    ),
    Clock(
        "xf.recheck_request",
        starts=when(AboveDecided, level=Level.REVIEW, result={AboveResult.KEPT, AboveResult.CHANGED}),
        stop=when(AboveNotified, level=Level.RECHECK),
        ends=Finalised,
    ),
    Clock(
        "xf.recheck_opinion",
        starts=when(AboveNotified, level=Level.RECHECK),
        stop=when(AboveDecided, level=Level.RECHECK),
    ),
    Clock("xf.feedback", stop=AdviceAnswered),
    Clock(due_in=Due(AdviceReceived, "due"), stop=AdviceAnswered, label="反馈改进情况"),
    Clock(due_in=Due(ReportDue, "due"), stop=ReportedUp, label="向交办机关报结果"),
    *SHARED_CLOCKS,
)
