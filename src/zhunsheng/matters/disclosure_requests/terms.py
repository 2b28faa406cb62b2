"""The time limits: which deeds start, stop, end, hold and prolong each; what time is excluded.

A term of a request passed on by the district runs from the district's own receipt. The term of the answer ends with
the delivery (〔2016〕235号). Whoever is asked, charged or answered has his own term from his receipt of the letter, and
none while that day is not known; 35's reasonable delay replaces the term of the answer by the day fixed; a fee notice
holds it (restart 待核). What came by internet or fax has the office's own term to be confirmed in, until
somebody confirmed or noted that nobody could be reached.
"""

from __future__ import annotations

from zhunsheng.kernel.procedure import Clock, Due, Pause, when
from zhunsheng.kernel.record import SHARED_CLOCKS
from zhunsheng.matters.disclosure_requests import acts as a
from zhunsheng.matters.disclosure_requests import ending as e
from zhunsheng.matters.disclosure_requests.choices import AT_ONCE, Channel, RemedyKind, Way
from zhunsheng.matters.disclosure_requests.facts import may_sue_at_once

RECEIVED_EVENT = (
    when(a.Received, channel=AT_ONCE, day="district_received_on"),
    when(a.Confirmed, day="confirmed_on"),
    a.SplitOff,
)
GONE = (e.Abandoned, e.Withdrawn, a.Merged)
CONSULTED = (a.ThirdConsulted, a.MakerConsulted, a.OrganConsulted)
TAKEN_UP = (a.Searched, a.ReasonAsked, *CONSULTED, e.Drafted, e.FeeNoticed)
"""Deeds that show the request was clear enough to work on, so that no correction is asked."""

ANSWER_RECEIVED = (
    when(e.Delivered, way=Way.POST, day="received_on", known=True),
    when(e.Delivered, way=frozenset(Way) - {Way.POST}, day="received_on"),
)
"""What is posted is received later, and nothing runs against the applicant until that day is known."""

FROM_THE_START = (*RECEIVED_EVENT, a.Corrected, e.FeePaid)
WAITING = (a.CorrectionAsked, e.FeeNoticed)

INNER_CLOCKS = (
    Clock("or.confirm_request", stop=(a.Confirmed, a.NoContact), ends=GONE),
    Clock(
        "or.disclosure_search",
        starts=FROM_THE_START,
        stop=a.Searched,
        ends=(e.Drafted, e.Answered, *GONE),
        halted=WAITING,
    ),
    Clock(
        "or.disclosure_draft",
        starts=FROM_THE_START,
        stop=e.Drafted,
        ends=(*CONSULTED, e.Answered, *GONE),
        halted=WAITING,
    ),
    Clock(
        "or.disclosure_secrecy",
        starts=FROM_THE_START,
        stop=e.Screened,
        ends=(*CONSULTED, e.Answered, *GONE),
        halted=WAITING,
    ),
)
"""The office's own rhythm inside the 20 working days; a consultation takes the last two out of it."""

CLOCKS = (
    Clock("gk.correction_notice", stop=a.CorrectionAsked, ends=(*TAKEN_UP, e.Answered, *GONE), whose="window"),
    Clock(
        "gk.reply",
        stop=e.Delivered,
        ends=(*GONE, a.ReasonableDelay),
        halted=WAITING,
        extended=a.ExtensionTold,
    ),
    Clock(due_in=Due(a.ReasonableDelay, "until"), stop=e.Delivered, ends=GONE, label="延迟答复的合理期限"),
    Clock(
        due_in=Due(a.CorrectionAsked, "within"),
        stop=a.Corrected,
        ends=GONE,
        label="申请人补正期限",
        whose="applicant",
    ),
    Clock(
        "gk.third_party_opinion",
        starts=when(a.ThirdConsulted, day="received_on", known=True),
        stop=a.ThirdAnswered,
        ends=(a.ThirdDecided, *GONE),
        per="party",
    ),
    Clock(
        "gk.joint_opinion",
        starts=when(a.MakerConsulted, day="received_on", known=True),
        stop=a.MakerAnswered,
        ends=(e.Answered, *GONE),
        per="organ",
    ),
    Clock("gk.fee_payment", stop=e.FeePaid, ends=GONE),
    Clock(
        "fy.apply",
        starts=ANSWER_RECEIVED,
        stop=when(e.Remedied, kind=RemedyKind.REVIEW),
        ends=e.Remedied,
    ),
    Clock(
        "xs.sue",
        starts=ANSWER_RECEIVED,
        stop=when(e.Remedied, kind=RemedyKind.SUIT_DIRECT),
        ends=e.Remedied,
        label="直接起诉期限(不予公开的部分须先申请行政复议)",
        only=may_sue_at_once,
    ),
    Clock(due_in=Due(e.Remedied, "redo_by"), stop=e.Delivered, label="责令重新答复的期限"),
    Clock(
        "gk.publish",
        starts=e.MadePublic,
        stop=e.Published,
        label="转为主动公开后的公开期限(起算日待核)",
    ),
    Clock(
        due_in=Due(e.RectificationAsked, "inner_due"),
        stop=e.RectificationDecided,
        ends=e.Withdrawn,
        label="更正本人信息的内部期限",
    ),
    *INNER_CLOCKS,
    *SHARED_CLOCKS,
)

EVENTS = {
    "gov_info_arrived": (when(a.Received, channel={Channel.INTERNET, Channel.FAX}),),
    "gov_info_received": RECEIVED_EVENT,
    "gov_info_corrected": (a.Corrected,),
    "fee_notice_received": (when(e.FeeNoticed, day="received_on", known=True),),
    "fee_paid": (e.FeePaid,),
}

PAUSES = (
    Pause(
        "third_party_consultation",
        a.ThirdConsulted,
        a.ThirdAnswered,
        per="party",
        ends_with="gk.third_party_opinion",
        ends_from="received_on",
    ),
    Pause(
        "other_organ_consultation",
        a.MakerConsulted,
        a.MakerAnswered,
        per="organ",
        ends_with="gk.joint_opinion",
        ends_from="received_on",
    ),
    Pause("other_organ_consultation", a.OrganConsulted, a.OrganAnswered, per="organ"),
)
