"""The clocks of a household: every one a day named in its own agreement or paper, none a period of the law.

Paying and handing over are ours; moving out is the household's. While money is frozen we may not pay, and the
clocks of our payments do not run; they come back with their old day. A freeze that has run out is not lifted by itself.
"""

from __future__ import annotations

from zhunsheng.kernel.procedure import Clock, Deedlike, Due, when
from zhunsheng.kernel.record import SHARED_CLOCKS
from zhunsheng.matters.households import facts
from zhunsheng.matters.households.acts import Agreed, Closed, Housed, MovedOut, Paid
from zhunsheng.matters.households.changes import Frozen, Joined, Released, Split
from zhunsheng.matters.households.words import PayKind, SplitEffect

OVER: tuple[Deedlike, ...] = (Closed, Joined, when(Split, effect=SplitEffect.CLOSES))
MONTHLY = when(Paid, kind=PayKind.TRANSITION)

CLOCKS = (
    Clock(
        due_in=Due(Agreed, "pay_by"),
        stop=when(Paid, kind=PayKind.COMPENSATION, final=True),
        ends=OVER,
        label="支付补偿款(协议)",
        only=facts.payable,
    ),
    Clock(due_in=Due(Agreed, "move_by"), stop=MovedOut, ends=OVER, whose="applicant", label="搬迁(协议)"),
    Clock(due_in=Due(Agreed, "fee_due"), stop=MONTHLY, ends=OVER, label="支付首期过渡费(协议)", only=facts.payable),
    Clock(
        due_in=Due(Paid, "next_due"),
        stop=MONTHLY,
        ends=(Housed, *OVER),
        label="支付下一期过渡费(协议)",
        only=facts.payable,
    ),
    Clock(due_in=Due(Agreed, "transition_to"), stop=Housed, ends=OVER, label="交付安置房(协议过渡期限)"),
    Clock(due_in=Due(Frozen, "until"), stop=Released, per="number", whose="other", label="冻结期限"),
    *SHARED_CLOCKS,
)
