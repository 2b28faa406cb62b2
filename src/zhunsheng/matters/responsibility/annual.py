"""The deeds of the yearly report on rule-of-law government: drafted, seen by counsel, decided, sent, made public.

Source: 《法治政府建设与责任落实督察工作规定》 (厅字〔2019〕28号), art. 24, 25 as quoted elsewhere (待核).
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, MatterRef, Personal, Text
from zhunsheng.matters.responsibility.words import NEUTRAL, Addressee

SAME = Hint("须与最后一版报告逐字节相同")


@act("annual.draft", "起草法治政府建设年度报告")
class Drafted(Act):
    """A version of the report; a later one replaces it and goes to counsel again."""

    report_year: Annotated[Counted[int], "报告年度"]
    body: Annotated[Doc, "报告正文"]
    duties: Annotated[MatterRef | None, "所属年度职责事项"] = None

    @property
    def year_end(self) -> date:
        """The day from which its terms are reckoned."""
        return date(self.report_year, 12, 31)


@act("annual.counsel", "法律顾问审核年度报告")
class Counselled(Act):
    """Counsel's written opinion on exactly this version."""

    body: Annotated[Doc, "所审报告", SAME]
    opinion: Annotated[Doc, "法律顾问意见"]
    counsel: Annotated[Personal[str], "法律顾问"] = ""
    text: Annotated[Text, "意见要点", NEUTRAL] = ""


@act("annual.meeting", "会议审议年度报告")
class Met(Act):
    """A sitting passed exactly this version."""

    meeting: Annotated[MatterRef, "审议的会议"]


@act("annual.send", "报送年度报告")
class Sent(Act):
    """The report goes to the district committee and government, exactly as decided."""

    to: Annotated[tuple[Addressee, ...], "报送机关"]
    body: Annotated[Doc, "报送的报告", SAME]
    letter: Annotated[Doc | None, "报送函"] = None


@act("annual.publish", "公开年度报告")
class Published(Act):
    """The report is made public, exactly as sent; what is secret is left to paper and not in this system."""

    where: Annotated[str, "公开栏目"]
    body: Annotated[Doc, "公开的报告", SAME]
    shot: Annotated[Doc | None, "公开截图"] = None
