"""The deeds about one permit: handed in, corrected, accepted, weighed, decided, handed over.

All are the enterprise's or another office's; the centre writes them down with their paper. ``happened_on`` is the day
the office did it, or got the papers.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, Text
from zhunsheng.matters.projects.acts import NO_NAMES, PERMIT
from zhunsheng.matters.projects.words import PermitKind, Purpose, SpecialKind, Turn


@act("permit.submit", "报件")
class Submitted(Act):
    """The application went in; the office has five working days to say what is missing (许可法32)."""

    permit: Annotated[str, "手续名称", PERMIT]
    purpose: Annotated[Purpose, "申请类型"] = Purpose.NEW
    papers: Annotated[tuple[Doc, ...], "报送的材料"] = ()
    receipt: Annotated[Doc | None, "报件单"] = None


@act("permit.correct", "一次告知补正")
class CorrectionTold(Act):
    """The office says once and for all what is missing (许可法32)."""

    permit: Annotated[str, "手续名称", PERMIT]
    missing: Annotated[str, "需要补正的材料", Hint("用顿号分开")]
    paper: Annotated[Doc | None, "补正告知书"] = None


@act("permit.resubmit", "补齐材料")
class Resubmitted(Act):
    """What was missing went in; the office's term begins afresh (许可法32)."""

    permit: Annotated[str, "手续名称", PERMIT]
    papers: Annotated[tuple[Doc, ...], "补齐的材料"] = ()


@act("permit.accept", "受理")
class Accepted(Act):
    """The office accepted the application (许可法32)."""

    permit: Annotated[str, "手续名称", PERMIT]
    joint: Annotated[bool, "统一、联合或者集中办理", Hint("适用四十五个工作日(许可法42第2款)")] = False
    paper: Annotated[Doc | None, "受理单"] = None


@act("permit.special", "特别程序起止")
class Special(Act):
    """A test, a tender, an expert review, an assessment began or ended; its time is left out (许可法45)."""

    permit: Annotated[str, "手续名称", PERMIT]
    what: Annotated[SpecialKind, "程序"]
    turn: Annotated[Turn, "开始还是结束"]
    paper: Annotated[Doc | None, "书面告知"] = None


@act("permit.extended", "延长办理期限")
class Extended(Act):
    """The office takes more time and says why (许可法42)."""

    permit: Annotated[str, "手续名称", PERMIT]
    days: Annotated[int, "延长的工作日"]
    why: Annotated[Text, "理由", NO_NAMES] = ""
    paper: Annotated[Doc | None, "延期告知"] = None


@act("permit.hearing_told", "告知听证权利")
class HearingTold(Act):
    """The office tells those concerned that they may ask for a hearing (许可法47)."""

    permit: Annotated[str, "手续名称", PERMIT]


@act("permit.hearing_asked", "申请听证")
class HearingAsked(Act):
    """A hearing is asked for; the office holds it in twenty working days, left out of its term (许可法45、47)."""

    permit: Annotated[str, "手续名称", PERMIT]


@act("permit.hearing_held", "举行听证")
class HearingHeld(Act):
    """The hearing was held, told of seven working days before (许可法48)."""

    permit: Annotated[str, "手续名称", PERMIT]
    told_on: Annotated[date | None, "通知听证之日"] = None
    record: Annotated[Doc | None, "听证笔录"] = None

    @property
    def telling_known(self) -> bool:
        """Whether the day it was told of is known."""
        return self.told_on is not None


@act("permit.decided", "准予许可、批准")
class Decided(Act):
    """The office granted it (许可法38、42)."""

    permit: Annotated[str, "手续名称", PERMIT]
    kind: Annotated[Counted[PermitKind], "手续种类"]
    number: Annotated[str, "批文、证书编号"]
    valid_to: Annotated[date | None, "有效期至"] = None
    paper: Annotated[Doc | None, "批文"] = None


@act("permit.refused", "不予许可")
class Refused(Act):
    """The office refused it and gave reasons (许可法38)."""

    permit: Annotated[str, "手续名称", PERMIT]
    why: Annotated[Text, "理由", NO_NAMES]
    paper: Annotated[Doc | None, "不予许可决定书"] = None


@act("permit.delivered", "领证")
class Delivered(Act):
    """The permit was handed over, ten working days after the decision at the latest (许可法44)."""

    permit: Annotated[str, "手续名称", PERMIT]
    paper: Annotated[Doc | None, "证书"] = None


ANSWERS = (Accepted, CorrectionTold, Decided, Refused)
"""Any word of the office on what was handed in."""
ENDS = (Decided, Refused)
"""The office's decision."""
