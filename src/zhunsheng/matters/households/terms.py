"""The clocks of a household: days named in its own agreement or papers, and the office's own terms; none of the law.

Paying and handing over are ours; moving out is the household's. While money is frozen we may not pay, and the
clocks of our payments do not run; they come back with their old day. A freeze that has run out is not lifted by itself.
"""

from __future__ import annotations

from zhunsheng.kernel.procedure import Clock, Deed, Deedlike, Due, when
from zhunsheng.kernel.record import SHARED_CLOCKS
from zhunsheng.kernel.timing import abroad
from zhunsheng.matters.households import facts, settling
from zhunsheng.matters.households.acts import Agreed, Closed, FeeChanged, MovedOut, Paid
from zhunsheng.matters.households.changes import Frozen, Joined, Released, Split
from zhunsheng.matters.households.flats import (
    Balanced,
    DefectFixed,
    DefectReported,
    Housed,
    Noticed,
    Refused,
    Settled,
    Titled,
)
from zhunsheng.matters.households.words import PayKind, SplitEffect

OVER: tuple[Deedlike, ...] = (Closed, Joined, when(Split, effect=SplitEffect.CLOSES))
MONTHLY = when(Paid, kind=PayKind.TRANSITION)

ALL_HANDED = when(Housed, last=True)
CLEARED = when(Balanced, final=True)
EVENTS: dict[str, tuple[Deedlike, ...]] = {
    "flat_chosen": (abroad(settling.CHOSEN),),
    "transition_over": (Deed(Agreed, day="over_on", known=True),),
    "flat_noticed": (Noticed,),
    "flat_handed_over": (ALL_HANDED,),
    "defect_reported": (DefectReported,),
}
"""The law data's events, as these acts; the choice is made in another matter."""

CLOCKS = (
    Clock(
        due_in=Due(Agreed, "pay_by"),
        stop=when(Paid, kind=PayKind.COMPENSATION, final=True),
        ends=OVER,
        label="支付补偿款(协议)",
        only=facts.payable,
        breach="household.pay.late",
    ),
    Clock(due_in=Due(Agreed, "move_by"), stop=MovedOut, ends=OVER, whose="applicant", label="搬迁(协议)"),
    Clock(due_in=Due(Agreed, "fee_due"), stop=MONTHLY, ends=OVER, label="支付首期过渡费(协议)", only=facts.payable),
    Clock(
        due_in=Due(Paid, "next_due"),
        stop=MONTHLY,
        ends=(ALL_HANDED, *OVER),
        label="支付下一期过渡费(协议)",
        only=facts.payable,
    ),
    Clock(
        due_in=Due(Agreed, "transition_to"),
        stop=ALL_HANDED,
        ends=OVER,
        label="交付安置房(协议过渡期限)",
        breach="household.flat.late",
    ),
    Clock("or.late_fee", stop=(FeeChanged, ALL_HANDED), ends=OVER, only=settling.overstays),
    Clock(
        due_in=Due(FeeChanged, "pay_by"),
        stop=MONTHLY,
        ends=OVER,
        label="支付加付的过渡费(审批)",
        only=facts.payable,
    ),
    Clock("or.settle_area", stop=Settled, ends=OVER, only=settling.chooses),
    Clock(
        due_in=Due(Settled, "pay_by"),
        stop=CLEARED,
        ends=(Settled, *OVER),
        whose="applicant",
        label="补交差价款(结算单)",
        only=settling.asked_of_household,
    ),
    Clock(
        due_in=Due(Settled, "pay_by"),
        stop=CLEARED,
        ends=(Settled, *OVER),
        label="退付差价款(结算单)",
        only=settling.asked_of_us,
    ),
    Clock(
        due_in=Due(Noticed, "until"),
        stop=(Housed, Refused),
        ends=(Noticed, *OVER),
        whose="applicant",
        label="办理交房手续(交房通知)",
    ),
    Clock("or.handover", stop=(Housed, Refused), ends=OVER),
    Clock("or.defect", stop=DefectFixed, ends=OVER, per="number"),
    Clock(
        due_in=Due(DefectReported, "due"),
        stop=DefectFixed,
        ends=OVER,
        per="number",
        whose="other",
        label="修复(所答应的日期)",
    ),
    Clock("or.title", stop=Titled, ends=OVER),
    Clock(due_in=Due(Frozen, "until"), stop=Released, per="number", whose="other", label="冻结期限"),
    *SHARED_CLOCKS,
)
