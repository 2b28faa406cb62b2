"""The deeds that end a suit and follow it: judgment, appeal, retrial, performance, advice, lesson.

``happened_on`` of a paper of the court is the day the organ sued received it.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, MatterRef, Money, Text
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.matters.litigation.words import Advice, AppealChoice, Cause, Instance, Paper, Result

NO_NAMES = Hint("概括写明,不写个人信息")
SERVED_DAY = Hint("日期填被诉机关收到之日;区政府被诉的,是区政府收到之日")
ADVICE_NO = Hint("例如“司法建议1”,回复时填同一编号")


@act("case.judged", "收到裁判")
class Judged(Act):
    """An instance ended (行诉法69–79、60、89); what orders nothing of us needs no performance."""

    instance: Annotated[Counted[Instance], "审级", SERVED_DAY]
    kind: Annotated[Paper, "文书种类"]
    result: Annotated[Counted[Result], "结果"]
    lost: Annotated[Counted[bool], "败诉", Hint("原告的诉讼请求全部或者部分得到支持")]
    orders_something: Annotated[bool, "有需要履行的内容"]
    paper: Annotated[Doc | None, "裁判文书"] = None


@act("case.appeal_decide", "是否上诉的决定")
class AppealDecided(Act):
    """Whoever is sued decides whether to appeal (行诉法85)."""

    in_name_of: Annotated[InNameOf, "以谁的名义"]
    choice: Annotated[AppealChoice, "决定"]
    meeting: Annotated[MatterRef | None, "集体研究的会议"] = None
    paper: Annotated[Doc | None, "呈批单、纪要"] = None


@act("case.appeal", "上诉")
class AppealMade(Act):
    """We, or the district, appeal (行诉法85)."""

    court: Annotated[str, "上诉法院"]
    case_no: Annotated[str | None, "二审案号", Hint("立案以后另行登记也可以")] = None
    paper: Annotated[Doc | None, "上诉状"] = None


@act("case.appealed", "收到对方上诉状")
class Appealed(Act):
    """The other side appeals; the answer is due 15 days after the copy came (解释108)."""

    court: Annotated[str, "上诉法院", SERVED_DAY]
    case_no: Annotated[str | None, "二审案号"] = None
    paper: Annotated[Doc | None, "上诉状副本"] = None


@act("case.retrial_in", "收到再审申请书副本")
class RetrialReceived(Act):
    """The other side asks for a retrial; our view is due in 15 days (解释111)."""

    court: Annotated[str, "再审审查法院", SERVED_DAY]
    case_no: Annotated[str | None, "再审审查案号"] = None
    paper: Annotated[Doc | None, "再审申请书副本"] = None


@act("case.retrial_out", "申请再审")
class RetrialAsked(Act):
    """We ask for a retrial within six months (解释110)."""

    court: Annotated[str, "再审法院"]
    why: Annotated[Text, "理由", NO_NAMES]
    paper: Annotated[Doc | None, "再审申请书"] = None


@act("case.final", "裁判生效登记")
class MadeFinal(Act):
    """The day the judgment took effect, and by when it is to be performed."""

    perform_by: Annotated[date | None, "履行期限", Hint("裁判文书确定的履行期最后一日")] = None

    @property
    def term_known(self) -> bool:
        """Whether the judgment names a last day."""
        return self.perform_by is not None


@act("case.perform", "履行生效裁判")
class Performed(Act):
    """What the judgment ordered is done, in part or wholly (行诉法94、96)."""

    in_name_of: Annotated[InNameOf, "以谁的名义"]
    what: Annotated[Text, "履行内容", NO_NAMES]
    complete: Annotated[bool, "全部履行完毕"]
    amount: Annotated[Money | None, "支付金额"] = None
    proof: Annotated[Doc | None, "履行凭证"] = None


@act("case.judicial_advice", "收到司法建议")
class JudicialAdvised(Act):
    """The court advises; on a normative document the reply is due in 60 days (解释149;法释〔2020〕3号第12条)."""

    number: Annotated[str, "编号", ADVICE_NO]
    about: Annotated[Advice, "建议事项"]
    text: Annotated[Text, "建议内容", NO_NAMES]
    due: Annotated[date | None, "建议书所定答复日"] = None
    paper: Annotated[Doc | None, "司法建议书"] = None


@act("case.advice_reply", "回复司法建议")
class AdviceAnswered(Act):
    """The head answers the court's advice in writing (解释149)."""

    number: Annotated[str, "编号", ADVICE_NO]
    text: Annotated[Text, "回复内容", NO_NAMES]
    paper: Annotated[Doc | None, "复函"] = None


@act("case.procurator", "收到检察建议")
class ProcuratorAdvised(Act):
    """The procuratorate advises, by the day its paper names (公益诉讼解释,两个月或者十五日,待核)."""

    number: Annotated[str, "编号", Hint("例如“检察建议1”,回复时填同一编号")]
    text: Annotated[Text, "建议内容", NO_NAMES]
    due: Annotated[date, "要求回复日"]
    paper: Annotated[Doc | None, "检察建议书"] = None


@act("case.procurator_reply", "回复检察建议")
class ProcuratorAnswered(Act):
    """The head answers the procuratorate in writing (公益诉讼解释,待核)."""

    number: Annotated[str, "编号"]
    text: Annotated[Text, "回复内容", NO_NAMES]
    paper: Annotated[Doc | None, "复函"] = None


@act("case.lesson", "复盘")
class Reviewed(Act):
    """What the case teaches (内规)."""

    cause: Annotated[Cause, "主要问题"]
    text: Annotated[Text, "复盘意见", NO_NAMES]
    paper: Annotated[Doc | None, "复盘报告"] = None


@act("case.close", "结案")
class Closed(Act):
    """The case is put away: final, and performed where something was ordered of us (内规;行诉法94)."""

    note: Annotated[Text, "结案说明", NO_NAMES] = ""
