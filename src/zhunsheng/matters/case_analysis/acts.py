"""The deeds of a quarter's analysis: opened, each case weighed, held, measures given and done; talks with the bureau.

Sources: the office's own rules (内规) behind the sentence of its annual report. What a suit's own 研判表 holds is read
there and not written twice.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, MatterRef, StaffRef, Text
from zhunsheng.matters.case_analysis.words import Desk, LosesBy, Quarter, Risk, Topic, Way, term

NEUTRAL = Hint("概括写明,不写当事人姓名等个人信息")
THERE = Hint("诉讼案件已有研判表的留空,以研判表为准;不写当事人姓名")


@act("analysis.open", "季度研判立项")
class Opened(Act):
    """The analysis of a quarter is opened, with the day by which it is held."""

    year: Annotated[int, "年度"]
    quarter: Annotated[Counted[Quarter], "季度"]
    by: Annotated[date, "研判完成日", Hint("按内规,季度结束后15个工作日以内")]
    previous: Annotated[MatterRef | None, "上一季度的研判"] = None

    @property
    def term(self) -> str:
        """The quarter as it is called: each is analysed in one matter only."""
        return term(self.year, self.quarter)


@act("analysis.case", "逐案分析")
class CaseAnalysed(Act):
    """One lawsuit or petition: facts, evidence, law, what we lose by, what is proposed."""

    number: Annotated[str, "序号"]
    matter: Annotated[MatterRef, "研判的诉讼、信访件", Hint("填事项编号;检举控告件不得列入")]
    loses_by: Annotated[Counted[LosesBy], "败诉、被纠正的风险点"]
    risk: Annotated[Counted[Risk], "风险"]
    proposal: Annotated[Text, "工作建议", NEUTRAL]
    facts: Annotated[Text, "事实", THERE] = ""
    evidence: Annotated[Text, "证据", THERE] = ""
    law: Annotated[tuple[str, ...], "适用法律"] = ()


@act("analysis.hold", "召开研判会")
class Held(Act):
    """The analysis is held, with its record."""

    participants: Annotated[tuple[StaffRef, ...], "参加人员"]
    record: Annotated[Doc, "研判会记录"]
    guests: Annotated[str, "其他参加单位", Hint("例如:法律顾问、区司法局应诉岗")] = ""
    nothing: Annotated[bool, "本季度没有需要研判的案件"] = False


@act("analysis.measure", "确定改进措施")
class Measured(Act):
    """A measure that follows from it, with its owner and day."""

    measure: Annotated[str, "措施序号"]
    text: Annotated[Text, "措施内容", NEUTRAL]
    owner: Annotated[StaffRef, "责任人"]
    due: Annotated[date, "完成期限"]
    cases: Annotated[tuple[str, ...], "针对的案件序号"] = ()


@act("analysis.measure_done", "措施落实")
class MeasureDone(Act):
    """A measure is carried out."""

    measure: Annotated[str, "措施序号"]
    text: Annotated[Text, "落实情况", NEUTRAL]
    paper: Annotated[Doc | None, "佐证材料"] = None


@act("bureau.exchange", "与区司法局沟通")
class Exchanged(Act):
    """The office and the bureau spoke about a case or a draft; the outcome is written down (内规)."""

    way: Annotated[Way, "方式"]
    desk: Annotated[Counted[Desk], "区司法局哪个岗位"]
    topic: Annotated[Counted[Topic], "内容"]
    outcome: Annotated[Text, "沟通结果", NEUTRAL]
    about: Annotated[tuple[MatterRef, ...], "所涉事项", Hint("填事项编号;检举控告件不得列入")] = ()
    paper: Annotated[Doc | None, "书面材料", Hint("书面沟通的必附")] = None


@act("analysis.close", "研判归档")
class Closed(Act):
    """The quarter's analysis is filed once its measures are done and the next quarter's is opened."""

    summary: Annotated[Doc | None, "研判报告"] = None
