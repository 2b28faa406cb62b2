"""Which deeds the law's events of a plan are, and the clocks it runs against.

A minimum (comments, pre-notice) belongs to those who may speak: it is watched as theirs and simply ends – closing it
later than its last day is no lateness. That nothing is closed earlier is a gate's business.
"""

from __future__ import annotations

from zhunsheng.kernel.procedure import Clock, Deedlike, Due, when
from zhunsheng.kernel.record import SHARED_CLOCKS
from zhunsheng.matters.compensation_plans.acts import CommentsClosed, Frozen, Published, Unfrozen
from zhunsheng.matters.compensation_plans.deciding import Announced, Decided, Stopped
from zhunsheng.matters.compensation_plans.enforcing import (
    Dunned,
    EnforcementAsked,
    EnforcementFiled,
    EnforcementRuled,
    RulingReviewAsked,
)
from zhunsheng.matters.compensation_plans.land import (
    Approved,
    LandAnnounced,
    LandDecided,
    LandPublished,
    Prenoticed,
)
from zhunsheng.matters.compensation_plans.settling import (
    CompensationDecided,
    FileClosed,
    IdentificationAsked,
    IdentificationDone,
    RecheckAsked,
    RecheckDone,
    ReportGiven,
)

OVER: tuple[Deedlike, ...] = (Stopped, FileClosed)

EVENTS: dict[str, tuple[Deedlike, ...]] = {
    "scope_fixed": (Frozen,),
    "plan_published": (Published,),
    "land_prenotice_posted": (Prenoticed,),
    "land_plan_posted": (LandPublished,),
    "land_approval_received": (Approved,),
    "appraisal_report_received": (ReportGiven,),
    "recheck_applied": (RecheckAsked,),
    "recheck_result_received": (RecheckDone,),
    "identify_applied": (IdentificationAsked,),
    "dunning_served": (Dunned,),
    "sue_window_closed": (when(Dunned, day="window_closed_on"),),
    "enforce_application_received": (EnforcementAsked,),
    "case_filed": (EnforcementFiled,),
    "ruling_served": (when(EnforcementRuled, granted=False),),
}

ANNOUNCED: tuple[Deedlike, ...] = (Announced, LandAnnounced)
DECIDED_FOR: tuple[Deedlike, ...] = (CompensationDecided, LandDecided)

CLOCKS = (
    Clock("zs.suspend", stop=Unfrozen, ends=(Decided, *OVER)),
    Clock(due_in=Due(Frozen, "until"), stop=Unfrozen, ends=(Decided, *OVER), label="暂停办理手续到期"),
    Clock("zs.comment", ends=(CommentsClosed, *OVER), whose="applicant", label="方案征求意见(至少30日)"),
    Clock("td.prenotice", ends=(LandPublished, *OVER), whose="applicant", label="征收土地预公告(至少10个工作日)"),
    Clock("td.plan_notice", ends=(CommentsClosed, *OVER), whose="applicant", label="补偿安置方案公告(至少30日)"),
    Clock("td.announce", stop=LandAnnounced, ends=OVER),
    Clock(due_in=Due(Announced, "sign_until"), ends=OVER, whose="applicant", label="签约期限"),
    Clock("fy.apply", starts=ANNOUNCED, ends=OVER, whose="applicant", label="对征收公告申请行政复议"),
    Clock("xs.sue", starts=ANNOUNCED, ends=OVER, whose="applicant", label="对征收公告提起行政诉讼"),
    Clock(
        "fy.apply", starts=DECIDED_FOR, ends=OVER, whose="applicant", per="household", label="对补偿决定申请行政复议"
    ),
    Clock("xs.sue", starts=DECIDED_FOR, ends=OVER, whose="applicant", per="household", label="对补偿决定提起行政诉讼"),
    Clock("pg.recheck_apply", stop=RecheckAsked, ends=OVER, per="household"),
    Clock("pg.recheck_done", stop=RecheckDone, ends=OVER, per="household"),
    Clock("pg.identify_apply", stop=IdentificationAsked, ends=OVER, per="household"),
    Clock("pg.identify_done", stop=IdentificationDone, ends=OVER, per="household"),
    Clock("qz.dunning", ends=(EnforcementAsked, *OVER), whose="applicant", per="household", label="催告后等待履行"),
    Clock("qz.enforce_apply", stop=EnforcementAsked, ends=OVER, per="household"),
    Clock("zs.enforce_accept", stop=EnforcementFiled, ends=OVER, per="household"),
    Clock("zs.enforce_rule", stop=EnforcementRuled, ends=OVER, per="household"),
    Clock("zs.enforce_review", stop=RulingReviewAsked, ends=OVER, per="household"),
    *SHARED_CLOCKS,
)
