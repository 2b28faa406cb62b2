"""The rows of a sitting: the meeting itself, its agenda, each item heard and decided, the tasks."""

from __future__ import annotations

from zhunsheng.kernel.gates import fresh, has, has_for_each
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import NEW, STAY, By, Step
from zhunsheng.matters.decisions import agenda, deciding, follow_up, hearing
from zhunsheng.matters.decisions.acts import (
    Admitted,
    Called,
    Cancelled,
    ChairSpoke,
    Closed,
    Minuted,
    Opened,
    Opined,
    PapersSent,
    Progressed,
    Proposed,
    Readied,
    Recused,
    Reported,
    Resolved,
    Signed,
    TaskChanged,
    TaskDone,
    Tasked,
    Voted,
)
from zhunsheng.matters.decisions.agenda import HOUSE, PARTY
from zhunsheng.matters.decisions.hearing import SPEECH
from zhunsheng.matters.decisions.words import CancelWay

CLERK = (Post.MEETING_CLERK,)
BEFORE = ("called", "opened")
PUT_UP = has_for_each(Proposed, "item", article=HOUSE)
REPORTED = has_for_each(Reported, "item", article=SPEECH)
TASKED = has_for_each(Tasked, "task", article=HOUSE)
_MEETING = (
    Step(Called, frm=NEW, to="called", by=CLERK, needs=(agenda.SEATS_FILLED,), article=HOUSE, papers=("会议通知",)),
    Step(
        PapersSent,
        frm=BEFORE,
        by=CLERK,
        needs=(has(Proposed, article=HOUSE),),
        article=HOUSE,
        papers=("议题单", "会议材料"),
        verb="分发材料",
    ),
    Step(
        Cancelled,
        frm="called",
        to=By("way", {CancelWay.CANCELLED: "cancelled", CancelWay.LAPSED: "cancelled"}),
        by=CLERK,
        needs=(agenda.NEW_DAY_NAMED,),
        article=HOUSE,
    ),
    Step(
        Opened,
        frm="called",
        to="opened",
        by=CLERK,
        needs=(
            has(Proposed, article=HOUSE, remedy="请先申报议题"),
            agenda.ALL_ADMITTED,
            agenda.RULES_SET,
            agenda.ATTENDANCE_TRUE,
            agenda.QUORATE,
        ),
        article=PARTY,
        papers=("签到表",),
        verb="开会",
    ),
    Step(Closed, frm="opened", to="closed", by=CLERK, needs=(deciding.ALL_SETTLED,), article=HOUSE),
    Step(
        Minuted,
        frm=("closed", "minuted"),
        to="minuted",
        by=CLERK,
        article=HOUSE,
        papers=("会议记录", "会议纪要"),
        verb="登记记录和纪要",
    ),
    Step(Signed, frm="minuted", to="signed", by=(Post.HEAD,), needs=(follow_up.SAME_MINUTES,), article=HOUSE),
)

_AGENDA = (
    Step(
        Proposed,
        frm=BEFORE,
        by=(Post.DEPUTY, Post.HEAD, Post.MEETING_CLERK),
        needs=(
            fresh(Proposed, "item", article=HOUSE),
            agenda.BODY_SITS,
            agenda.TEXT_CALLED,
            agenda.AS_LISTED,
            agenda.MAJOR_BY_PARTY_GROUP,
            agenda.SUM_MEASURED,
            agenda.URGENT_ONLY,
        ),
        article=HOUSE,
        papers=("议题申报表",),
    ),
    Step(
        Readied,
        frm=BEFORE,
        by=CLERK,
        each="item",
        needs=(PUT_UP, hearing.UNDECIDED, agenda.PAPERS_NAMED),
        article=HOUSE,
        papers=("会前程序审核单",),
        verb="审核会前程序",
    ),
    Step(
        Admitted,
        frm=BEFORE,
        by=(Post.HEAD,),
        each="item",
        once=True,
        needs=(PUT_UP, agenda.READY_TO_ADMIT, agenda.EVIDENCE_STANDS),
        article=PARTY,
    ),
)

_IN_ITEM = (PUT_UP, hearing.IS_ADMITTED, hearing.UNDECIDED)

_HEARING = (
    Step(
        Recused,
        frm="opened",
        by=CLERK,
        each="item",
        needs=(*_IN_ITEM, hearing.BEFORE_VOTE, hearing.MAY_STEP_ASIDE),
        article=PARTY,
    ),
    Step(
        Reported,
        frm="opened",
        by=CLERK,
        each="item",
        once=True,
        needs=(*_IN_ITEM, hearing.ENOUGH_FOR_ITEM),
        article=HOUSE,
    ),
    Step(
        Opined,
        frm="opened",
        by=CLERK,
        each="item",
        needs=(*_IN_ITEM, REPORTED, hearing.CHAIR_SILENT, hearing.MAY_SPEAK),
        article=SPEECH,
        verb="记录发言",
    ),
    Step(
        ChairSpoke,
        frm="opened",
        by=CLERK,
        each="item",
        once=True,
        needs=(
            *_IN_ITEM,
            hearing.NOT_STUDY,
            REPORTED,
            hearing.ALL_HEARD,
            hearing.RIGHT_CHAIR,
            hearing.WHO_DECIDES,
            hearing.REASON_GIVEN,
        ),
        article=SPEECH,
    ),
    Step(
        Voted,
        frm="opened",
        by=CLERK,
        each="item",
        once=True,
        needs=(
            *_IN_ITEM,
            hearing.NOT_STUDY,
            deciding.BY_VOTE,
            deciding.CHAIR_HEARD,
            hearing.ENOUGH_FOR_ITEM,
            deciding.VOTES_ADD_UP,
        ),
        article=PARTY,
        papers=("表决票",),
    ),
    Step(
        Resolved,
        frm="opened",
        by=CLERK,
        each="item",
        once=True,
        needs=(
            PUT_UP,
            hearing.IS_ADMITTED,
            hearing.NOT_STUDY,
            deciding.HEARD_OUT,
            deciding.VOTED,
            deciding.FOLLOWS,
            deciding.STILL_STANDS,
        ),
        article=PARTY,
    ),
)

_TASKS = (
    Step(
        Tasked,
        frm="signed",
        to=STAY,
        by=CLERK,
        needs=(fresh(Tasked, "task", article=HOUSE), follow_up.FROM_DECISION),
        article=HOUSE,
        papers=("督办单",),
    ),
    Step(
        TaskDone,
        frm="signed",
        by=(Post.DEPUTY,),
        each="task",
        once=True,
        needs=(TASKED, follow_up.UNFINISHED),
        article=HOUSE,
    ),
    Step(
        Progressed,
        frm="signed",
        by=follow_up.ANYBODY,
        each="task",
        needs=(TASKED, follow_up.UNFINISHED, follow_up.BY_OWNER),
        article=HOUSE,
    ),
    Step(
        TaskChanged,
        frm="signed",
        by=CLERK,
        each="task",
        needs=(TASKED, follow_up.UNFINISHED, follow_up.BY_MEETING),
        article=HOUSE,
    ),
)

STEPS = (*_MEETING, *_AGENDA, *_HEARING, *_TASKS)
"""The rows of the table."""
