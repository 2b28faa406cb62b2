"""Acts every procedure shares: a paper put on file, a matter given to somebody, a note, an urging, a wrong put right.

Two matters are linked by a person with a reason; a colleague does another's post for named matters from a day to a day;
a superior's 督办 has a number and is answered in writing; a paper of an earlier year or of another body is transcribed;
a finished matter goes to the archive for as long as its class asks.
Sources: the office's own rules (内规); none of them touches a clock of the law.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.documents import DOCUMENTS
from zhunsheng.kernel.erasure import ERASURE
from zhunsheng.kernel.fields import Choice, Counted, Doc, Hint, MatterRef, Personal, SeqRef, StaffRef, Text
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.gates import fresh, has
from zhunsheng.kernel.posts import OFFICERS, Post
from zhunsheng.kernel.procedure import ANY, CLOSED, OPEN, Clock, Due, Gate, Params, Per, Step, View

HOUSE = "内规"
NO_NAMES = Hint("概括写明,不写姓名、门牌等个人信息")


@act("record.filed", "补充材料")
class Filed(Act):
    """A draft, a piece of evidence or a paper put on file by its digest."""

    title: Annotated[str, "材料名称"]
    paper: Annotated[Doc, "文件"]


@act("record.assigned", "分办")
class Assigned(Act):
    """The matter is given to handlers; from now on they answer for it."""

    handlers: Annotated[tuple[StaffRef, ...], "承办人"]
    inner_due: Annotated[date | None, "内部办结日"] = None


@act("record.handed_over", "移交")
class HandedOver(Act):
    """A matter in progress passes from one colleague to another, signed for."""

    to: Annotated[StaffRef, "接办人"]
    why: Annotated[str, "移交原因"]


@act("record.noted", "办理记录")
class Noted(Act):
    """A call, a visit, an inquiry – what was done on the way."""

    text: Annotated[Personal[Text], "内容"]


@act("record.urged", "催办")
class Urged(Act):
    """Somebody is urged, with a day to answer by."""

    to: Annotated[str, "催办对象"]
    text: Annotated[Personal[Text], "事由"]
    due: Annotated[date | None, "要求办结日"] = None


@act("record.urge_answered", "催办反馈")
class UrgeAnswered(Act):
    """What the urged one answered."""

    text: Annotated[Personal[Text], "反馈内容"]


@act("record.remedied", "问题处置")
class Remedied(Act):
    """What was done about something found wrong in this matter; what was done stays done, the task is answered."""

    of: Annotated[SeqRef, "针对第几号记录"]
    measure: Annotated[Text, "处置措施(自我纠正、补救、说明)"]
    paper: Annotated[Doc | None, "依据文件"] = None


@act("record.linked", "关联事项")
class Linked(Act):
    """A person sees that matters belong together and says why; undone by correction. Never with an accusation (30)."""

    others: Annotated[tuple[MatterRef, ...], "关联的事项", Hint("写编号;检举控告不建立关联")]
    reason: Annotated[str, "关联理由", NO_NAMES]


class StandIn(Choice):
    """The posts whose powers another may be given for a time."""

    SECTION_HEAD = Post.SECTION_HEAD.value, Post.SECTION_HEAD.label
    LEGAL = Post.LEGAL.value, Post.LEGAL.label
    DISCLOSURE_HEAD = Post.DISCLOSURE_HEAD.value, Post.DISCLOSURE_HEAD.label
    DEPUTY = Post.DEPUTY.value, Post.DEPUTY.label
    HEAD = Post.HEAD.value, Post.HEAD.label


@act("record.stood_in", "代行职责")
class StoodIn(Act):
    """A post is done by another in this and the named matters from a day to a day: no power passes on with a log-in."""

    absent: Annotated[StaffRef, "被代行人"]
    by: Annotated[StaffRef, "代行人"]
    post: Annotated[StandIn, "代行的岗位"]
    since: Annotated[date, "起"]
    until: Annotated[date, "止"]
    what: Annotated[Text, "授权事项", Hint("写明可以代为审批、签发什么")]
    others: Annotated[tuple[MatterRef, ...], "同样授权的其他事项", Hint("写编号;本事项不必写")] = ()
    paper: Annotated[Doc | None, "授权文件"] = None


@act("record.supervised", "督办")
class Supervised(Act):
    """A numbered 督办单 with a day; it is answered in writing."""

    number: Annotated[str, "督办单编号"]
    to: Annotated[tuple[StaffRef, ...], "被督办人"]
    text: Annotated[Personal[Text], "督办事项"]
    due: Annotated[date, "要求反馈日"]
    paper: Annotated[Doc | None, "督办单"] = None


@act("record.supervise_answered", "督办反馈")
class SuperviseAnswered(Act):
    """The written answer to one 督办单."""

    number: Annotated[str, "督办单编号"]
    text: Annotated[Personal[Text], "反馈内容"]
    paper: Annotated[Doc, "书面反馈"]


@act("record.transcribed", "据原件补录")
class Transcribed(Act):
    """What a paper of an earlier year or of another body says, with its scan: a witness, no deed of ours then."""

    source: Annotated[Doc, "原件扫描件"]
    made_on: Annotated[date, "原件日期"]
    made_by: Annotated[str, "制作单位"]
    text: Annotated[Personal[Text], "内容摘录"]


class Retention(Choice):
    """How long an archived file is kept."""

    PERMANENT = "permanent", "永久"
    Y30 = "y30", "30年"
    Y10 = "y10", "10年"


@act("record.archived", "归档")
class Archived(Act):
    """A finished matter goes to the archive (档案规定,待核)."""

    retention: Annotated[Counted[Retention], "保管期限", Hint("诉讼、征收补偿、决策类一般为永久(待核)")]
    shelf: Annotated[str, "档号"]


def _others(view: View, proposed: AnyEntry | None) -> bool | Params:
    return proposed is None or (bool(proposed.act.others) and view.file.matter not in proposed.act.others)


OTHERS = Gate(
    "record.linked.itself", HOUSE, "没有写明与哪一件别的事项关联", "请填写另一件事项的编号", _others, on_act=True
)


def _spell(_: View, proposed: AnyEntry | None) -> bool | Params:
    return proposed is None or proposed.act.since <= proposed.act.until


SPELL = Gate("record.stood_in.days", HOUSE, "代行的止日早于起日", "请核对起止日期", _spell, on_act=True)


def _somebody_else(_: View, proposed: AnyEntry | None) -> bool | Params:
    return proposed is None or proposed.act.by not in {proposed.act.absent, proposed.actor}


SOMEBODY_ELSE = Gate(
    "record.stood_in.self", HOUSE, "不能由授权人或者被代行人自己代行", "请另定代行人", _somebody_else, on_act=True
)


def _own_power(_: View, proposed: AnyEntry | None) -> bool | Params:
    return proposed is None or proposed.act.post is not StandIn.HEAD or proposed.post == Post.HEAD


OWN_POWER = Gate(
    "record.stood_in.head",
    HOUSE,
    "主要负责人的职责只能由主要负责人授权代行",
    "请主要负责人办理",
    _own_power,
    on_act=True,
)


def standing_in(file: File, account: str, day: date) -> dict[str, str]:
    """The posts the account does for others in this matter on a day, each with the account it is done for."""
    return {
        entry.act.post.value: entry.act.absent
        for entry in (*file.all(StoodIn), *file.naming(StoodIn))
        if entry.act.by == account and entry.act.since <= day <= entry.act.until
    }


SHARED: tuple[Step, ...] = (
    Step(Assigned, frm=OPEN, by=(Post.SECTION_HEAD, Post.LEGAL, Post.DISCLOSURE_HEAD, Post.DEPUTY, Post.HEAD)),
    Step(HandedOver, frm=OPEN, by=(Post.SECTION_HEAD, Post.LEGAL, Post.DISCLOSURE_HEAD, Post.DEPUTY, Post.HEAD)),
    Step(Filed, frm=ANY, by=OFFICERS, verb="补充材料"),
    Step(Noted, frm=ANY, by=OFFICERS, verb="记一笔"),
    Step(
        Urged,
        frm=OPEN,
        by=(Post.SECTION_HEAD, Post.LEGAL, Post.DEPUTY, Post.HEAD, Post.MEETING_CLERK),
        papers=("督办单", "催办函"),
    ),
    Step(UrgeAnswered, frm=OPEN, by=OFFICERS, needs=(has(Urged),)),
    Step(Remedied, frm=ANY, by=(Post.SECTION_HEAD, Post.LEGAL, Post.DEPUTY, Post.HEAD)),
    ERASURE,
    Step(Linked, frm=ANY, by=OFFICERS, needs=(OTHERS,), article="内规;《信访工作条例》第30条"),
    Step(
        StoodIn,
        frm=OPEN,
        by=(Post.HEAD, Post.DEPUTY),
        needs=(SPELL, SOMEBODY_ELSE, OWN_POWER),
        article=HOUSE,
        papers=("授权书",),
    ),
    Step(
        Supervised,
        frm=OPEN,
        by=(Post.MEETING_CLERK, Post.DEPUTY, Post.HEAD),
        needs=(fresh(Supervised, "number", article=HOUSE),),
        article=HOUSE,
        papers=("督办单",),
    ),
    Step(
        SuperviseAnswered,
        frm=ANY,
        by=(Post.HANDLER, Post.SECTION_HEAD, Post.LEGAL, Post.DISCLOSURE_HEAD, Post.DEPUTY),
        per=Per(Supervised, "number", "number"),
        article=HOUSE,
        papers=("督办反馈",),
    ),
    Step(Transcribed, frm=ANY, by=(*OFFICERS, Post.ARCHIVIST), article=HOUSE),
    Step(Archived, frm=CLOSED, by=(Post.ARCHIVIST,), once=True, article="档案规定(待核)"),
    *DOCUMENTS,
)
"""Rows every table ends with."""

SHARED_CLOCKS: tuple[Clock, ...] = (
    Clock(due_in=Due(Urged, "due"), stop=UrgeAnswered, label="催办反馈"),
    Clock(due_in=Due(Supervised, "due"), stop=SuperviseAnswered, per="number", label="督办反馈"),
)
"""Clocks every table ends with."""
