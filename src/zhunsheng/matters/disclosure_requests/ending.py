"""The deeds that end a disclosure request: draft, check, fee, answer, delivery, abandonment – and what follows.

Every act's legal day is its ``happened_on`` unless a field names another.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, MatterRef, Money, Personal, Text
from zhunsheng.matters.disclosure_requests.choices import (
    Abandonment,
    Carrier,
    FeeBasis,
    Form,
    RectifyResult,
    RemedyKind,
    RemedyResult,
    ScreenResult,
    Way,
)
from zhunsheng.matters.disclosure_requests.outcomes import Article, Outcome, Remedy


@act("disclosure.draft", "拟出答复稿")
class Drafted(Act):
    """The handler's draft of the answer."""

    body: Annotated[Doc, "答复书稿"]


@act("disclosure.secrecy", "拟公开内容保密等审查")
class Screened(Act):
    """The check of secrecy, state security and privacy on exactly this content (条例17;保密法,待核)."""

    content: Annotated[Doc, "拟公开内容"]
    result: Annotated[ScreenResult, "审查结果"]
    names_masked: Annotated[bool, "个人信息已遮盖", Hint("没有个人信息的也填“是”")]
    paper: Annotated[Doc | None, "审查呈批单"] = None


@act("disclosure.fee_notice", "收费通知")
class FeeNoticed(Act):
    """A fee for processing, asked inside the reply term (条例42;国办函〔2020〕109号)."""

    amount: Annotated[Money, "应缴金额"]
    basis: Annotated[FeeBasis, "计收方式"]
    pay_by: Annotated[date, "缴费期限至", Hint("自收到通知次日起20个工作日")]
    received_on: Annotated[date | None, "申请人收到日"] = None
    paper: Annotated[Doc | None, "收费通知书"] = None


@act("disclosure.fee_paid", "缴费")
class FeePaid(Act):
    """The fee came in; that the term then runs afresh is 待核 (国办函〔2020〕109号)."""

    amount: Annotated[Counted[Money], "实缴金额"]
    paper: Annotated[Doc | None, "缴费凭证"] = None


@act("disclosure.answer", "作出答复")
class Answered(Act):
    """The answer with its one outcome, article and remedy paragraph (条例36–40)."""

    outcome: Annotated[Counted[Outcome], "答复结果"]
    article: Annotated[Article, "适用条款"]
    remedy: Annotated[Counted[Remedy], "救济途径"]
    body: Annotated[Doc, "答复书"]
    released: Annotated[Doc | None, "公开的内容", Hint("须与审查通过的内容是同一文件")] = None
    withheld: Annotated[tuple[Outcome, ...], "不予公开部分的理由", Hint("部分公开的必填")] = ()
    number: Annotated[str | None, "答复文号", Hint("以区政府名义答复的填区政府文号")] = None


@act("disclosure.deliver", "送达答复")
class Delivered(Act):
    """Delivered: the day signed in person, the day posted by mail, which only the postal enterprise may carry."""

    way: Annotated[Way, "送达方式"]
    carrier: Annotated[Carrier | None, "承运人", Hint("邮寄的必填,只能通过邮政企业")] = None
    receipt: Annotated[Doc | None, "送达回证或者交邮凭证"] = None
    received_on: Annotated[date | None, "申请人收到日"] = None


@act("disclosure.provide", "提供信息载体")
class Provided(Act):
    """The information itself is handed over in the form wanted (条例40)."""

    form: Annotated[Form, "提供形式"]
    content: Annotated[Doc, "提供的内容"]


@act("disclosure.abandon", "视为放弃申请")
class Abandoned(Act):
    """No completion or no payment in time without good reason (条例30、42)."""

    why: Annotated[Counted[Abandonment], "原因"]
    paper: Annotated[Doc | None, "告知书"] = None


@act("disclosure.withdraw", "申请人撤回")
class Withdrawn(Act):
    """The applicant takes the request back (row 其他, 待核)."""

    paper: Annotated[Doc | None, "撤回书"] = None


@act("disclosure.record_correction", "收到更正本人信息的申请")
class RectificationAsked(Act):
    """Somebody asks to correct a record about himself; no period in law, not one of the outcomes (条例41)."""

    applicant: Annotated[Personal[str], "申请人"]
    record: Annotated[str, "涉及的记录", Hint("概括写明,不写个人信息")]
    what: Annotated[Personal[Text], "申请更正的内容"]
    contact: Annotated[Personal[str] | None, "联系方式"] = None
    inner_due: Annotated[date | None, "内部办结日"] = None


@act("disclosure.record_correction_decided", "更正本人信息申请的处理")
class RectificationDecided(Act):
    """The record is corrected, the request refused or sent on (条例41)."""

    result: Annotated[RectifyResult, "处理结果"]
    paper: Annotated[Doc | None, "告知书"] = None


@act("disclosure.to_public", "转为主动公开")
class MadePublic(Act):
    """What many ask for is published for everybody (条例44)."""

    item: Annotated[str, "主动公开目录条目"]
    why: Annotated[Text, "理由"]


@act("disclosure.published", "已经主动公开")
class Published(Act):
    """What was to be published for everybody is published (条例23、26)."""

    place: Annotated[str, "公开的网站或者场所"]
    paper: Annotated[Doc | None, "公开的凭据"] = None


@act("disclosure.remedy", "被复议、诉讼及其结果")
class Remedied(Act):
    """A review or suit about this request, and later how it ended (条例51); the newest act of a case counts."""

    case: Annotated[str, "案件代号", Hint("例如“复议1”,同一案件前后记录用同一代号")]
    kind: Annotated[Counted[RemedyKind], "救济种类"]
    result: Annotated[Counted[RemedyResult], "结果"]
    about: Annotated[MatterRef | None, "应诉或者复议事项"] = None
    case_no: Annotated[str | None, "案号"] = None
    redo_by: Annotated[date | None, "责令重新答复的期限"] = None
