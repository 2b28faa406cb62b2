"""The papers of a suit. Against the district they are in the district's form: its name, its seal, not ours."""

from __future__ import annotations

from collections.abc import Mapping

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.papers import Answer, Layout, Names, Paper, Value
from zhunsheng.kernel.view import View
from zhunsheng.matters.litigation import acts as a
from zhunsheng.matters.litigation import ending as e

COURT = "{{ 法院 }}:"
SUIT = "{{ 原告 }}诉{{ 被告 }}一案(案号:{{ 案号 }})"
CASE = f"贵院受理的{SUIT},"
COMPUTED = ("被告", "诉讼地位")


def sued(view: View) -> AnyEntry | None:
    """The act that brought the case in."""
    return view.file.first(a.Referred) or view.file.first(a.Served)


def _whose(view: View, entry: AnyEntry | None) -> InNameOf:
    named = getattr(entry.act, "in_name_of", None) if entry is not None else None
    opened = sued(view)
    return named or (opened.act.in_name_of if opened is not None else InNameOf.CENTRE)


def _of_suit(_view: View, _entry: AnyEntry | None) -> Answer:
    return Answer.SUIT


def _values(view: View, _entry: AnyEntry | None, _names: Names) -> Mapping[str, Value]:
    opened = sued(view)
    if opened is None:
        return {}
    named = getattr(opened.act, "sued", ())
    return {"被告": "、".join(named) or "本单位", "诉讼地位": opened.act.role.label}


def _paper(name: str, acts: tuple[type, ...], layout: Layout, *body: str, title: str = "", to: str = COURT) -> Paper:
    """A paper for the court: no number; the name and seal of whoever is sued."""
    return Paper(
        name=name, acts=acts, layout=layout, title=title or name, to=to, body=body, answers=_of_suit,
        in_name_of=_whose, values=_values, computed=COMPUTED, series="函" if layout is Layout.OFFICIAL else "",
    )  # fmt: skip


LETTER, OFFICIAL, OPINION = Layout.LETTER, Layout.OFFICIAL, Layout.OPINION

COURT_PAPERS = (
    _paper(
        "授权委托书", (a.Assigned, a.HeadAbsent), LETTER,
        f"现委托{{{{ 代理人 }}}}作为我方代理人,参加{SUIT}的诉讼。", "[第二代理人] 第二代理人:{{ 第二代理人 }}。",
        "代理权限:一般代理,包括调查、举证、质证、答辩、参加庭审、代收法律文书。变更、放弃、承认诉讼请求和和解、上诉,须另行书面授权。",
        "委托期限:自签发之日起至本审级终结之日止。",
    ),
    _paper(
        "申请书", (a.DelayAsked,), LETTER, CASE + "我方因{{ 正当事由 }},不能在法定期限内提供证据。",
        "根据《行政诉讼法》第三十六条的规定,申请延期提供证据,请予准许。", title="延期提供证据申请书",
    ),
    _paper(
        "申请书", (a.Objected,), LETTER, CASE + "我方对管辖权提出异议,理由是:", "{{ 异议理由 }}",
        "请依法移送有管辖权的人民法院审理。", title="管辖权异议申请书",
    ),
    _paper(
        "答辩状", (a.AnswerFiled,), LETTER, CASE + "现就被诉行政行为({{ 被诉行政行为 }})答辩如下:",
        "一、事实和证据", "{{ 事实 }}", "{{ 证据 }}", "二、适用法律", "{{ 适用法律 }}", "三、答辩意见", "【答辩意见】",
        title="行政诉讼答辩状",
    ),
    _paper(
        "书面意见", (e.RetrialReceived, a.AnswerFiled), LETTER, CASE + "现就再审申请提出书面意见如下:", "【书面意见】",
    ),
    _paper(
        "告知函", (a.SelfCorrected,), OFFICIAL, CASE + "我方已改变被诉行政行为:", "{{ 怎样改变 }}",
        "根据《行政诉讼法》第六十二条和有关司法解释的规定,现书面告知贵院。", title="关于改变被诉行政行为的告知函",
    ),
    _paper(
        "负责人不能出庭说明", (a.HeadAbsent,), LETTER,
        CASE + "贵院通知行政机关负责人出庭。因{{ 正当理由 }},负责人不能出庭,委托相应的工作人员出庭应诉。",
        "附件:说明和证明材料", title="关于行政机关负责人不能出庭应诉的情况说明",
    ),
    _paper(
        "身份证明", (a.Heard, a.Assigned), LETTER, "【姓名】在我单位任【职务】,系我单位【法定代表人】,参加" + SUIT + "的诉讼。",
        "特此证明。", title="身份证明书",
    ),
    _paper(
        "上诉状", (e.AppealMade,), LETTER, "上诉人不服【原审法院】就{{ 原告 }}诉{{ 被告 }}一案(案号:{{ 案号 }})作出的裁判,现提起上诉。",
        "一、上诉请求", "【上诉请求】", "二、事实和理由", "【事实和理由】", title="行政上诉状", to="{{ 上诉法院 }}:",
    ),
    _paper(
        "再审申请书", (e.RetrialAsked,), LETTER, "申请人不服{{ 原告 }}诉{{ 被告 }}一案(案号:{{ 案号 }})的生效裁判,申请再审。",
        "一、再审请求", "【再审请求】", "二、事实和理由", "{{ 理由 }}", to="{{ 再审法院 }}:",
    ),
    _paper(
        "和解协议", (a.Mediated,), OPINION, "甲方:{{ 落款单位 }}", "乙方:{{ 原告 }}",
        "双方就{{ 被诉行政行为 }}争议(案号:{{ 案号 }}),在自愿、合法的基础上达成如下协议:", "{{ 协议内容 }}",
        "[款项] 款项:{{ 款项 }}。", "本协议自双方签名、盖章之日起生效。", "乙方(签名):", to="",
    ),
    _paper(
        "复函", (e.AdviceAnswered,), OFFICIAL, "贵院的司法建议({{ 编号 }})收悉。现函复如下:", "{{ 回复内容 }}",
        title="关于司法建议办理情况的复函",
    ),
    _paper(
        "复函", (e.ProcuratorAnswered,), OFFICIAL, "贵院的检察建议({{ 编号 }})收悉。现函复如下:", "{{ 回复内容 }}",
        title="关于检察建议办理情况的复函", to="【人民检察院】:",
    ),
)  # fmt: skip


def _form(name: str, act: type, *rows: tuple[str, str], title: str = "") -> Paper:
    top = (("案号", "{{ 案号 }}"), ("当事人", "{{ 原告 }}诉{{ 被告 }}"), ("本中心身份", "{{ 诉讼地位 }}"))
    return Paper(
        name=name, acts=(act,), layout=Layout.FORM, title=title or name, rows=(*top, *rows), answers=_of_suit,
        values=_values, computed=COMPUTED,
    )  # fmt: skip


INNER = (
    _form(
        "呈批单", a.HeadReported, ("报告内容", "{{ 报告内容 }}"), ("承办科室意见", "\n\n年  月  日"),
        ("分管领导意见", "\n\n年  月  日"), ("主要负责人意见", "{{ 主要负责人意见 }}\n\n年  月  日"), title="应诉事项呈批单",
    ),
    _form(
        "呈批单", e.AppealDecided, ("裁判", "{{ 收到裁判日 }}收到"), ("拟办意见", "{{ 决定 }}"),
        ("分管领导意见", "\n\n年  月  日"), ("主要负责人意见", "\n\n年  月  日"), title="是否上诉呈批单",
    ),
    _form(
        "研判表", a.Analysed, ("被诉行政行为", "{{ 被诉行政行为 }}"), ("事实", "{{ 事实 }}"), ("证据", "{{ 证据 }}"),
        ("适用法律", "{{ 适用法律 }}"), ("败诉风险", "{{ 败诉风险 }}"), ("建议", "{{ 建议 }}"),
        ("研判日期", "{{ 案件研判日 }}"), title="案件研判表",
    ),
    _form(
        "证据目录", a.Collected, ("证据来源", "{{ 证据来源 }}"), ("证据名称、证明目的、页码", "\n\n\n\n\n\n"),
        ("提交人", "\n年  月  日"),
    ),
    _form(
        "证据清单", a.AnswerFiled, ("证据和依据", "{{ 证据目录 }}"), ("证据名称、证明目的、页码", "\n\n\n\n\n\n"),
        ("提交日期", "{{ 成文日期 }}"), ("法院签收", "\n年  月  日"),
    ),
    _form(
        "复盘报告", e.Reviewed, ("裁判结果", "{{ 结果 }}"), ("主要问题", "{{ 主要问题 }}"), ("复盘意见", "{{ 复盘意见 }}"),
        ("复盘日期", "{{ 复盘日 }}"), title="案件复盘报告",
    ),
)  # fmt: skip

REPORT = Paper(
    name="报送函",
    acts=(a.SentToBureau,),
    layout=OFFICIAL,
    series="函",
    title="关于报送行政应诉答辩材料的函",
    to="{{ 司法局 }}:",
    body=(
        "贵局批转的{{ 原告 }}诉{{ 被告 }}一案(案号:{{ 案号 }},批转单号:{{ 批转单号 }}),本单位已完成答辩稿和证据整理,现予报送。",
        "请审核后以{{ 区政府 }}的名义提交人民法院。",
        "附件:答辩状(稿)、证据目录及证据、规范性文件",
    ),
    answers=_of_suit,
    in_name_of=lambda _view, _entry: InNameOf.CENTRE,
    values=_values,
    computed=COMPUTED,
)

PAPERS = (*COURT_PAPERS, *INNER, REPORT)
COURT_MADE = "人民法院制作"
FROM_OTHERS = {
    "批转单": "区司法局出具",
    "规范性文件": "被诉行政行为所依据的规范性文件,附原文",
    "调解书": COURT_MADE,
    "庭审记录": COURT_MADE,
    "裁判文书": COURT_MADE,
    "司法建议书": COURT_MADE,
    "检察建议书": "人民检察院制作",
    "上诉状副本": "对方当事人提交,法院转来",
    "履行凭证": "付款、交付等凭证,附原件",
    "会议纪要": "在研究该案的会议里制作",
}
