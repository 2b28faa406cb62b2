"""The deeds of an engagement: engaged, asked, opined, a conflict noted, ended.

Sources: 中办发〔2016〕30号(待核), 713号令 25–28 (counsel is heard, the review never replaced), the office's own rules.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, GuestRef, Hint, MatterRef, Money, Personal, Text
from zhunsheng.matters.counsel.words import Ending, Subject, View

EXACT = Hint("意见只对这一份文件有效,以文件指纹为准,改动一个字就是另一份")
NEUTRAL = Hint("不写当事人姓名等个人信息")


@act("counsel.engage", "聘用法律顾问")
class Engaged(Act):
    """A law firm is engaged from a day to a day, with the lawyers named who advise (合同;内规)."""

    firm: Annotated[str, "律师事务所"]
    lead: Annotated[str, "主办律师"]
    begins: Annotated[date, "聘期起日"]
    ends: Annotated[date, "聘期止日"]
    contract: Annotated[Doc, "聘用合同"]
    declared: Annotated[bool, "已书面声明没有利益冲突"]
    lawyers: Annotated[tuple[GuestRef, ...], "顾问律师的账户", Hint("在本系统登录出具意见的律师;没有账户的留空")] = ()
    chosen_by: Annotated[MatterRef | None, "决定选聘的会议"] = None
    fee: Annotated[Personal[Money] | None, "顾问费", Hint("只在本件显示,不进台账")] = None


@act("counsel.ask", "请法律顾问出具意见")
class Asked(Act):
    """Counsel is asked about exactly one paper, and by when."""

    number: Annotated[str, "法律意见编号"]
    subject: Annotated[Counted[Subject], "事项种类"]
    text: Annotated[Doc, "征求意见的文件", EXACT]
    question: Annotated[Text, "请顾问研究的问题", NEUTRAL]
    due: Annotated[date, "要求出具日"]
    about: Annotated[MatterRef | None, "所属事项", Hint("填事项编号;检举控告件不得交法律顾问")] = None


@act("counsel.opine", "出具法律意见")
class Opined(Act):
    """Counsel's written opinion on exactly the paper asked about; it advises, decides nothing, replaces no review.

    Given on paper by a lawyer without an account, the legal desk transcribes it with its scan and his name.
    """

    number: Annotated[str, "法律意见编号"]
    text: Annotated[Doc, "所提意见的文件", EXACT]
    view: Annotated[Counted[View], "结论"]
    opinion: Annotated[Doc, "法律意见书"]
    advice: Annotated[Text, "意见要点", NEUTRAL] = ""
    lawyer: Annotated[str, "署名律师", Hint("法制岗转录纸质意见时必填")] = ""


@act("counsel.conflict", "登记利益冲突")
class Conflicted(Act):
    """A conflict of interest of this counsel with a matter; from that day no opinion of his on it counts."""

    about: Annotated[tuple[MatterRef, ...], "所涉事项"]
    why: Annotated[Text, "冲突情形", NEUTRAL]
    paper: Annotated[Doc | None, "书面说明"] = None


@act("counsel.end", "聘用终止")
class Ended(Act):
    """The engagement ends, at its term or before; the last day is the day of this act."""

    why: Annotated[Counted[Ending], "终止原因"]
    note: Annotated[Text, "说明", NEUTRAL] = ""
