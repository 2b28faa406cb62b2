"""党组会、主任办公会: one matter is one sitting.

A sitting is called with its members; items are put up, checked and admitted by the main head; papers go out two
working days before (内规). It opens only with enough of those due: half (含本数), two thirds for appointments and
members' sanctions – what an item needs beyond that closes the item, not the sitting.

Each item: report, every member present one by one, the presider last. The party group then votes item by item: more
than half of those *due* must be for it, so absent views never count, and with three of five present all three must
agree. In the director's office meeting the presider decides after hearing all and gives his reason where he departs
from the majority; it never decides 三重一大 in the party group's place. In a joint sitting (套开) each item follows its
own body, and the sitting counts once. Whoever steps aside stays among those due unless the office rule says otherwise.
Nothing is raised from the floor except emergencies, and never appointments, sanctions or large sums.

Every item ends as 通过, 不通过, 暂缓再议 or 退回补充 before the sitting may close; learning is not decided.
The minutes signed are the minutes filed; with the signature the sitting counts. Tasks have an owner and a day and are
changed only by a later sitting.

Sources: the office's own rules as dated data (``meeting.*``); 《中国共产党党组工作条例》 (article numbers 待核);
713号令 art. 30 by analogy.
"""

from __future__ import annotations

from datetime import date

from zhunsheng.kernel.engine import Offer, offers_for
from zhunsheng.kernel.file import File
from zhunsheng.kernel.gates import fresh, has, has_for_each
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import NEW, STAY, By, Clock, Deed, Due, Procedure, Step
from zhunsheng.kernel.record import SHARED, SHARED_CLOCKS
from zhunsheng.kernel.view import View
from zhunsheng.matters.decisions import agenda, follow_up, hearing, row
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
from zhunsheng.matters.decisions.figures import FIGURES, contributions
from zhunsheng.matters.decisions.hearing import SPEECH
from zhunsheng.matters.decisions.words import CancelWay

CLERK = (Post.MEETING_CLERK,)
BEFORE = ("called", "opened")
PUT_UP = has_for_each(Proposed, "item", article=HOUSE)
REPORTED = has_for_each(Reported, "item", article=SPEECH)
TASKED = has_for_each(Tasked, "task", article=HOUSE)
POSTPONED = Deed(Cancelled, (("way", frozenset({CancelWay.POSTPONED})),), day="new_on")
OFF = Deed(Cancelled, (("way", frozenset({CancelWay.CANCELLED, CancelWay.LAPSED})),))

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
    Step(Closed, frm="opened", to="closed", by=CLERK, needs=(hearing.ALL_SETTLED,), article=HOUSE),
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
            agenda.MAJOR_BY_PARTY_GROUP,
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
            hearing.BY_VOTE,
            hearing.CHAIR_HEARD,
            hearing.ENOUGH_FOR_ITEM,
            hearing.VOTES_ADD_UP,
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
            hearing.HEARD_OUT,
            hearing.VOTED,
            hearing.FOLLOWS,
            hearing.STILL_STANDS,
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
        Progressed,
        frm="signed",
        by=(Post.HANDLER, Post.SECTION_HEAD),
        each="task",
        needs=(TASKED, follow_up.UNFINISHED),
        article=HOUSE,
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
        TaskChanged,
        frm="signed",
        by=CLERK,
        each="task",
        needs=(TASKED, follow_up.UNFINISHED, follow_up.BY_MEETING),
        article=HOUSE,
    ),
)


def reads(file: File) -> tuple[str, ...]:
    """Reviews that items rely on, later sittings that changed a task."""
    reviews = [entry.act.review for entry in file.all(Readied) if entry.act.review]
    meetings = [entry.act.meeting for entry in file.all(TaskChanged)]
    return tuple(dict.fromkeys([*reviews, *meetings]))


def about(file: File) -> tuple[str, ...]:
    """The matters whose items were put up here: their rows may look at what was decided."""
    return tuple(dict.fromkeys(matter for entry in file.all(Proposed) for matter in entry.act.matters))


def item_offers(view: View, item: str, day: date) -> list[Offer]:
    """What may be done about one agenda item on ``day``, and why the rest may not."""
    return offers_for(PROCEDURE, view, "item", item, day)


PROCEDURE = Procedure(
    id="decisions",
    label="会议",
    series="会",
    stages={
        "called": "已通知",
        "opened": "会议中",
        "closed": "已闭会",
        "minuted": "纪要待审签",
        "signed": "已审签",
        "cancelled": "已取消",
    },
    closed=frozenset({"signed", "cancelled"}),
    steps=(*_MEETING, *_AGENDA, *_HEARING, *_TASKS, *SHARED),
    events={"meeting_held": (Deed(Called, day="on"), POSTPONED), "meeting_closed": (Deed(Closed),)},
    clocks=(
        Clock("or.meeting_papers", stop=PapersSent, ends=(Opened, OFF)),
        Clock(due_in=Due(Called, "on"), stop=Opened, ends=Cancelled, label="开会"),
        Clock(due_in=Due(Cancelled, "new_on"), stop=Opened, ends=Cancelled, label="改期后开会"),
        Clock("or.meeting_minutes", stop=Signed),
        Clock(due_in=Due(Tasked, "due"), stop=TaskDone, ends=TaskChanged, per="task", label="决议任务"),
        Clock(
            due_in=Due(TaskChanged, "new_due"), stop=TaskDone, ends=TaskChanged, per="task", label="决议任务(变更后)"
        ),
        *SHARED_CLOCKS,
    ),
    columns=row.COLUMNS,
    title=row.title,
    reads=reads,
    about=about,
    waiting=row.waiting,
    findings=row.findings,
    figures=FIGURES,
    contributions=contributions,
)
