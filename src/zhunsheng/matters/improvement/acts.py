"""The deeds around a shortcoming: proposed, confirmed with its cause or not, measured, verified, closed, carried over.

Source: the office's own rules (问题清单、整改台账); what was confirmed is chapter three of the yearly report, what is
open at the year's end chapter four.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, MatterRef, StaffRef, Text
from zhunsheng.kernel.results import Lack
from zhunsheng.matters.improvement.words import NEUTRAL, Origin, Source, Verdict


@act("gap.propose", "提出不足")
class Proposed(Act):
    """A shortcoming is proposed, from what the records show or because somebody noticed it."""

    year: Annotated[Counted[int], "所属年度"]
    kind: Annotated[Counted[Lack], "不足类别"]
    text: Annotated[Text, "不足", NEUTRAL]
    sources: Annotated[tuple[Source, ...], "来源", Hint("所依据的事项和记录")] = ()

    @property
    def origin(self) -> Origin:
        """Whether the records showed it."""
        return Origin.RECORDS if any(source.code for source in self.sources) else Origin.PEOPLE


@act("gap.confirm", "认定不足")
class Confirmed(Act):
    """The leader in charge confirms it with its cause, as the legal desk prepared it."""

    cause: Annotated[Text, "原因", NEUTRAL]
    prepared_by: Annotated[StaffRef, "提出认定意见的法制岗"]


@act("gap.reject", "不认定为不足")
class Rejected(Act):
    """It is no shortcoming, and why; the records stay as they are."""

    why: Annotated[Text, "不认定的理由", NEUTRAL]
    prepared_by: Annotated[StaffRef, "提出认定意见的法制岗"]


@act("gap.measure", "制定整改措施")
class Measured(Act):
    """What is done about it, by whom, by when."""

    measure: Annotated[str, "措施序号", Hint("例如:1")]
    text: Annotated[Text, "整改措施", NEUTRAL]
    owner: Annotated[StaffRef, "责任人"]
    due: Annotated[date, "完成期限"]


@act("gap.progress", "报告整改进展")
class Progressed(Act):
    """How far a measure is; done is what a paper shows."""

    measure: Annotated[str, "措施序号"]
    text: Annotated[Text, "进展情况", NEUTRAL]
    paper: Annotated[Doc | None, "佐证材料", Hint("措施完成的,附佐证")] = None


@act("gap.verify", "整改验收")
class Verified(Act):
    """The legal desk looks at what was done."""

    result: Annotated[Counted[Verdict], "验收结论"]
    text: Annotated[Text, "验收意见", NEUTRAL] = ""


@act("gap.close", "整改销号")
class Closed(Act):
    """The leader in charge takes it off the list."""

    text: Annotated[Text, "销号意见", NEUTRAL] = ""


@act("gap.carry", "转入下年安排")
class Carried(Act):
    """A sitting takes what is still open into the next year's plan."""

    to_year: Annotated[Counted[int], "转入年度"]
    meeting: Annotated[MatterRef, "决定的会议"]
    due: Annotated[date, "新的完成期限"]
    plan: Annotated[Doc | None, "下年度计划文本", Hint("会议通过的是整份计划的,选同一文件")] = None
