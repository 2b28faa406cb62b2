"""The deeds of a petition after its reply: report, performance, the higher bodies, rating, advice (22、35、36、40)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Text
from zhunsheng.matters.petitions.words import AboveResult, Level, Of, Rating


@act("petition.assigned_report_due", "登记交办反馈期限")
class ReportDue(Act):
    """The paper that assigned the petition names a day to report back."""

    due: Annotated[date, "要求反馈日"]
    paper: Annotated[Doc | None, "交办函"] = None


@act("petition.report_up", "向交办机关报结果")
class ReportedUp(Act):
    """The result is reported to the body that assigned the petition (22)."""

    paper: Annotated[Doc, "办理报告"]


@act("petition.perform", "落实支持的请求")
class Performed(Act):
    """What was promised is done (34)."""

    what: Annotated[Text, "落实内容"]
    paper: Annotated[Doc | None, "落实凭证"] = None


@act("petition.above_notified", "收到复查、复核通知")
class AboveNotified(Act):
    """The higher body examines the reply (35、36)."""

    level: Annotated[Counted[Level], "阶段"]
    organ: Annotated[str, "复查、复核机关"]


@act("petition.above_answered", "提交情况说明和材料")
class AboveAnswered(Act):
    """Our account and papers go to the higher body."""

    paper: Annotated[Doc, "答复材料"]


@act("petition.above_decided", "收到复查、复核意见")
class AboveDecided(Act):
    """What the higher body decided."""

    level: Annotated[Counted[Level], "阶段"]
    result: Annotated[Counted[AboveResult], "结果"]
    paper: Annotated[Doc | None, "复查、复核意见书"] = None


@act("petition.final", "三级终结、不再受理")
class Finalised(Act):
    """After the third level the same facts and reasons are not accepted again (36)."""

    paper: Annotated[Doc | None, "终结登记"] = None


@act("petition.rated", "信访人评价")
class Rated(Act):
    """The petitioner's rating, as the petition system returned it."""

    of: Annotated[Of, "评价对象"]
    rating: Annotated[Counted[Rating], "评价"]


@act("petition.advice_in", "收到改进工作建议")
class AdviceReceived(Act):
    """The petition office advises to improve (40); it names no number of days since 2022."""

    text: Annotated[Text, "建议内容"]
    due: Annotated[date | None, "建议书所定日"] = None


@act("petition.advice_out", "反馈改进情况")
class AdviceAnswered(Act):
    """Written feedback to that advice (40)."""

    text: Annotated[Text, "反馈内容"]
    paper: Annotated[Doc | None, "反馈函"] = None


@act("petition.close", "办结归档")
class Closed(Act):
    """The file is closed: the petitioner's thirty days are over, or nothing is left to do."""

    why: Annotated[str, "办结情形"]
