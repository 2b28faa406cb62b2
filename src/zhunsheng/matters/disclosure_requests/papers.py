"""The papers of a disclosure request (条例 29–45; 样式见各地配套文书). The remedy paragraph is not written here."""

from __future__ import annotations

from collections.abc import Mapping

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.papers import Answer, Layout, Names, Paper, Value, day_words
from zhunsheng.kernel.view import View
from zhunsheng.matters.disclosure_requests import acts as a
from zhunsheng.matters.disclosure_requests import ending as e
from zhunsheng.matters.disclosure_requests.facts import capacity, receipt_day
from zhunsheng.matters.disclosure_requests.outcomes import Capacity, Outcome, answer_of
from zhunsheng.matters.disclosure_requests.register import ANSWER

TO = "{{ 申请人 }}:"
ASKED = "本机关于{{ 收到日 }}收到您提出的政府信息公开申请,申请公开:{{ 申请事项 }}(登记编号:{{ 编号 }})。"
COMPUTED = ("收到日", "答复内容")

ANSWERS: dict[Outcome, str] = {
    Outcome.GRANTED: "您申请的政府信息属于可以公开的范围。根据{article}的规定,本机关决定予以公开。",
    Outcome.PARTIAL: "您申请的政府信息中含有不应当公开的内容,能够作区分处理。根据{article}的规定,"
    "本机关决定公开可以公开的部分;不予公开的部分,理由是:{withheld}。",
    Outcome.STATE_SECRET: "您申请的政府信息已依法确定为国家秘密。根据{article}的规定,本机关决定不予公开。",
    Outcome.LAW_FORBIDDEN: "您申请的政府信息属于法律、行政法规禁止公开的信息。根据{article}的规定,本机关决定不予公开。",
    Outcome.SECURITY: "您申请的政府信息公开后可能危及国家安全、公共安全、经济安全、社会稳定。"
    "根据{article}的规定,本机关决定不予公开。",
    Outcome.THIRD_PARTY: "您申请的政府信息涉及商业秘密、个人隐私等,公开会对第三方合法权益造成损害。"
    "根据{article}的规定,本机关决定不予公开。",
    Outcome.INTERNAL: "您申请的信息属于行政机关的内部事务信息。根据{article}的规定,本机关决定不予公开。",
    Outcome.PROCESS: "您申请的信息属于行政机关履行行政管理职能过程中形成的过程性信息。"
    "根据{article}的规定,本机关决定不予公开。",
    Outcome.ENFORCEMENT_FILE: "您申请的信息属于行政执法案卷信息。根据{article}的规定,本机关决定不予公开。",
    Outcome.QUERY: "您申请查询的信息,有关法律、行政法规对其获取有特别规定。根据{article}的规定,请依照该规定办理。",
    Outcome.NOT_HELD: "经检索,本机关没有您申请公开的政府信息。根据{article}的规定,现予告知。",
    Outcome.NEED_MAKING: "您申请的信息没有现成的,需要本机关对现有信息加工、分析。根据{article}的规定,本机关不予提供。",
    Outcome.UNCLEAR: "您的申请经补正后内容仍不明确。根据{article}的规定,本机关无法提供。",
    Outcome.PETITION: "您提出的申请属于信访、投诉、举报等活动。根据{article}的规定,本机关不作为政府信息公开申请处理,"
    "请通过相应渠道提出。",
    Outcome.REPEAT: "本机关已就您申请的政府信息作出过答复,您重复申请。根据{article}的规定,本机关不予重复处理。",
    Outcome.PUBLICATION: "您要求提供的是公开出版物。根据{article}的规定,请通过公开的途径获取。",
    Outcome.EXCESSIVE: "您申请公开政府信息的数量、频次明显超过合理范围,说明的理由不合理。根据{article}的规定,本机关不予处理。",
    Outcome.RECONFIRM: "您要求对已经获取的政府信息进行确认或者重新出具。根据{article},本机关不予处理。",
    Outcome.OTHER: "对您的申请,本机关处理如下:【处理内容】。依据:{article}。",
}
"""The sentence of each outcome that is answered by a letter."""


def _whose(view: View, _entry: AnyEntry | None) -> InNameOf:
    return InNameOf.DISTRICT if capacity(view.file) is Capacity.DRAFTED else InNameOf.CENTRE


def _reply(_view: View, entry: AnyEntry | None) -> Answer:
    """What the reply answers; its remedies stay open until its outcome is known."""
    if entry is None or entry.act.outcome is None:
        return Answer.UNDECIDED
    return answer_of(entry.act.outcome, entry.act.withheld)


def _aside(_view: View, _entry: AnyEntry | None) -> Answer:
    return Answer.NOTHING


def _values(view: View, entry: AnyEntry | None, _names: Names) -> Mapping[str, Value]:
    day = receipt_day(view.file)
    made = {"收到日": day_words(day) if day else ""}
    if entry is not None and isinstance(entry.act, e.Answered) and entry.act.outcome and entry.act.article:
        withheld = "、".join(each.label for each in entry.act.withheld)
        words = ANSWERS.get(entry.act.outcome, ANSWERS[Outcome.OTHER])
        made["答复内容"] = words.format(article=entry.act.article.label, withheld=withheld)
    return made


def _paper(name: str, act: type, layout: Layout, *body: str, to: str = TO, title: str = "", signed: str = "") -> Paper:
    return Paper(
        name=name, acts=(act,), layout=layout, title=title, to=to, body=body, signed=signed, delivered=e.Delivered if signed else None,
        series="函" if layout is Layout.OFFICIAL else "公复" if signed else "公告知",
        answers=_reply if signed else _aside, in_name_of=_whose, values=_values, computed=COMPUTED,
    )  # fmt: skip


LETTER, OFFICIAL = Layout.LETTER, Layout.OFFICIAL

LETTERS = (
    _paper(
        "补正告知书", a.CorrectionAsked, LETTER, ASKED,
        "经审查,您的申请内容不明确,需要补正:", "{{ 需要补正的事项 }}",
        "根据《政府信息公开条例》第三十条的规定,请您于{{ 补正期限至 }}以前补正。无正当理由逾期不补正的,"
        "视为放弃申请,本机关不再处理该政府信息公开申请。答复期限自本机关收到补正的申请之日起计算。",
        title="政府信息公开申请补正告知书",
    ),
    _paper(
        "说明理由告知书", a.ReasonAsked, LETTER, ASKED, "{{ 告知内容 }}",
        "根据《政府信息公开条例》第三十五条的规定,您申请公开政府信息的数量、频次明显超过合理范围,请说明理由。",
        title="政府信息公开申请说明理由告知书",
    ),
    _paper(
        "延期答复告知书", a.ExtensionTold, LETTER, ASKED,
        "因{{ 理由 }},本机关不能在法定期限内答复。根据《政府信息公开条例》第三十三条的规定,"
        "经政府信息公开工作机构负责人同意,答复期限延长{{ 延长工作日数 }}个工作日。", "特此告知。",
        title="政府信息公开申请延期答复告知书",
    ),
    _paper(
        "征求意见书", a.ThirdConsulted, LETTER,
        "本机关收到政府信息公开申请,申请公开的信息涉及贵方:{{ 申请事项 }}。",
        "根据《政府信息公开条例》第三十二条的规定,现征求您的意见。请于{{ 答复期限至 }}以前书面答复是否同意公开,不同意的请说明理由。"
        "逾期未提出意见的,由本机关依照条例的规定决定是否公开。",
        to="{{ 第三方名称 }}:", title="政府信息公开第三方意见征求书",
    ),
    _paper(
        "征求意见书", a.MakerConsulted, OFFICIAL,
        "本机关收到政府信息公开申请,申请公开:{{ 申请事项 }}。该信息由贵机关与本机关共同制作。",
        "根据《政府信息公开条例》第三十四条的规定,现征求贵机关意见。请自收到本函之日起15个工作日内(至{{ 答复期限至 }})提出意见,"
        "逾期未提出意见的视为同意公开。",
        to="{{ 共同制作机关 }}:", title="关于征求政府信息公开意见的函",
    ),
    _paper(
        "征求意见告知书", a.ThirdConsulted, LETTER, ASKED,
        "该信息的公开可能损害第三方合法权益。根据《政府信息公开条例》第三十二条、第三十三条的规定,本机关已书面征求第三方意见,"
        "征求意见所需时间不计算在答复期限内。", "特此告知。", title="政府信息公开征求意见告知书",
    ),
    _paper(
        "协办函", a.OrganConsulted, OFFICIAL,
        "本机关收到政府信息公开申请,申请公开:{{ 申请事项 }}。现就该信息可否公开征求贵机关意见。",
        "根据《政府信息公开条例》第三十三条的规定,征求其他机关意见所需时间不计算在答复期限内。请予支持并尽快书面函复。",
        to="{{ 其他机关 }}:", title="关于协助办理政府信息公开申请的函",
    ),
    _paper(
        "收费通知书", e.FeeNoticed, LETTER, ASKED,
        "根据《政府信息公开条例》第四十二条和信息处理费管理的有关规定,您的申请应当缴纳信息处理费{{ 应缴金额 }}({{ 计收方式 }})。",
        "请于{{ 缴费期限至 }}以前缴纳。逾期未缴纳的,视为放弃申请,本机关不再处理该政府信息公开申请。",
        title="政府信息公开信息处理费通知书",
    ),
    _paper(
        ANSWER, e.Answered, LETTER, ASKED, "经审查,现答复如下:", "{{ 答复内容 }}",
        signed="body",
    ),
    _paper(
        "放弃申请告知书", e.Abandoned, LETTER, ASKED,
        "因{{ 原因 }},根据《政府信息公开条例》的规定,视为您放弃申请,本机关不再处理该政府信息公开申请。", "特此告知。",
        title="政府信息公开申请不再处理告知书",
    ),
)  # fmt: skip


def _form(name: str, act: type, *rows: tuple[str, str], title: str = "", layout: Layout = Layout.FORM) -> Paper:
    return Paper(
        name=name, acts=(act,), layout=layout, title=title or name, rows=(("登记编号", "{{ 编号 }}"), *rows),
        in_name_of=_whose, values=_values, computed=COMPUTED,
    )  # fmt: skip


FORMS = (
    _form(
        "申请登记表", a.Received, ("登记日期", "{{ 收到申请并登记日 }}"), ("申请方式", "{{ 申请方式 }}"),
        ("办理身份", "{{ 办理身份 }}"), ("申请人", "{{ 申请人 }}"), ("申请人类型", "{{ 申请人类型 }}"),
        ("联系方式", "{{ 联系方式 }}"), ("申请事项", "{{ 申请事项 }}"), ("申请内容描述", "{{ 申请内容描述 }}"),
        ("获取方式", "{{ 获取方式 }}"), ("拟办意见", "\n"), ("承办", "{{ 承办人 }}"), title="政府信息公开申请登记表",
    ),
    _form(
        "接收回执", a.Received, ("申请人", "{{ 申请人 }}"), ("申请事项", "{{ 申请事项 }}"),
        ("收到方式和日期", "{{ 申请方式 }},{{ 收到申请并登记日 }}"),
        ("期限", "当面提交、签收邮寄的,自收到之日起20个工作日内答复;平信、互联网、传真提交的,自双方确认之日起20个工作日内答复(《政府信息公开条例》第三十一条、第三十三条)。"),
        ("接收人", "\n年  月  日"), title="政府信息公开申请接收回执", layout=Layout.RECEIPT,
    ),
    _form(
        "确认记录", a.Confirmed, ("申请人", "{{ 申请人 }}"), ("申请事项", "{{ 申请事项 }}"),
        ("确认方式", "{{ 确认方式 }}"), ("双方确认收到日", "{{ 收到日 }}"), ("记录人", "\n年  月  日"),
        title="与申请人确认收到记录",
    ),
    _form(
        "检索记录", a.Searched, ("申请事项", "{{ 申请事项 }}"), ("检索日期", "{{ 检索日 }}"),
        ("检索范围", "{{ 检索范围 }}"), ("检索词", "{{ 检索词 }}"), ("检索结果", "{{ 检索结果 }}"),
        ("检索人", "\n年  月  日"), title="政府信息检索记录",
    ),
    _form(
        "公开审查呈批单", e.Screened, ("申请事项", "{{ 申请事项 }}"), ("拟公开内容", "{{ 拟公开内容 }}"),
        ("审查结果", "{{ 审查结果 }}"), ("个人信息遮盖", "{{ 个人信息已遮盖 }}"), ("承办科室意见", "\n\n年  月  日"),
        ("保密审查意见", "\n\n年  月  日"), ("分管领导意见", "\n\n年  月  日"), title="政府信息公开审查呈批单",
    ),
)  # fmt: skip

PAPERS = (*LETTERS, *FORMS)
FROM_OTHERS = {"交邮凭证": "邮政企业出具", "撤回书": "申请人提交"}
