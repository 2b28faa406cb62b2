"""Acts every procedure shares: a paper put on file, a matter given to somebody, a note, an urging, a wrong put right.

Sources: the office's own rules (内规); none of them touches a clock of the law.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.documents import DOCUMENTS
from zhunsheng.kernel.fields import Doc, Personal, SeqRef, StaffRef, Text
from zhunsheng.kernel.gates import has
from zhunsheng.kernel.posts import OFFICERS, Post
from zhunsheng.kernel.procedure import ANY, OPEN, Clock, Due, Step


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
    *DOCUMENTS,
)
"""Rows every table ends with."""

SHARED_CLOCKS: tuple[Clock, ...] = (Clock(due_in=Due(Urged, "due"), stop=UrgeAnswered, label="催办反馈"),)
"""Clocks every table ends with."""
