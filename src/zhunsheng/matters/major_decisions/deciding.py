"""The deeds of deciding: handed in, discussed, reported to the party, made public, looked back upon (713号令 25–36)."""

from __future__ import annotations

from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, MatterRef, Text
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.matters.major_decisions.acts import NEUTRAL, VERSION
from zhunsheng.matters.major_decisions.words import WHOSE, Change, Forum, Result, Waived


@act("major.to_collective", "提交集体讨论")
class Submitted(Act):
    """Handed in for discussion with its papers; a step not taken is named with its lawful ground (29)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    body: Annotated[Doc, "提交讨论的草案正文", VERSION]
    explanation: Annotated[Doc, "起草说明"]
    others: Annotated[tuple[Doc, ...], "其他需要报送的材料"] = ()
    waived: Annotated[
        tuple[Waived, ...], "依法没有履行的程序", Hint("只有法定情形才可以不履行,逐项写明情形和理由;履行了的不填")
    ] = ()


@act("major.decided", "集体讨论结论")
class Decided(Act):
    """What the discussion came to: the district's is transcribed with its minutes, the centre's own read there (30)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    forum: Annotated[Forum, "讨论的会议"]
    body: Annotated[Doc, "讨论的草案正文", VERSION]
    result: Annotated[Counted[Result], "结论"]
    chair_last: Annotated[bool, "会议记录载明主持人(行政首长)最后发表意见"]
    minutes: Annotated[Doc | None, "会议纪要", Hint("区政府会议必附")] = None
    number: Annotated[str, "纪要文号"] = ""
    meeting: Annotated[MatterRef | None, "本单位的会议", Hint("填事项编号;本单位决策必填")] = None
    against_majority: Annotated[bool, "决定与多数人意见不一致"] = False
    why: Annotated[Text, "在会上说明的理由", Hint("与多数人意见不一致的,照会议记录填写")] = ""


@act("major.party_report", "出台前请示报告")
class PartyReported(Act):
    """Reported to the party committee before it is issued (31)."""

    to: Annotated[str, "报告对象"]
    paper: Annotated[Doc, "请示报告"]


@act("major.published", "公布决策")
class Announced(Act):
    """Exactly what was decided is made public (32)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    body: Annotated[Doc, "公布的决策正文", VERSION]
    places: Annotated[tuple[str, ...], "公布的途径"]
    notice: Annotated[Doc | None, "公布件"] = None


@act("major.evaluated", "决策后评估")
class Evaluated(Act):
    """Looked back upon after a while (32–36)."""

    conclusion: Annotated[Text, "评估结论", NEUTRAL]
    report: Annotated[Doc, "后评估报告"]


@act("major.adjusted", "调整、停止")
class Adjusted(Act):
    """Changed, halted or given up – never at will: a weighty change goes through the procedure again (32–36)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    change: Annotated[Counted[Change], "怎样处理"]
    why: Annotated[Text, "原因", NEUTRAL]
    paper: Annotated[Doc, "决定文件"]
    again: Annotated[MatterRef | None, "另行履行程序的事项", Hint("填事项编号;重大调整的填写")] = None


@act("major.archived", "归档")
class Archived(Act):
    """The whole course is filed (33)."""

    catalogue: Annotated[Doc, "归档目录"]
