"""The papers of a reconsideration. Where the district is respondent they are in its name and seal, not ours.

None of them carries a remedy: they are papers in somebody else's proceedings.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.papers import Answer, Layout, Names, Paper, Value, named_in_act
from zhunsheng.kernel.view import View
from zhunsheng.matters.reconsideration import acts as a
from zhunsheng.matters.reconsideration.facts import copy_of, track
from zhunsheng.matters.reconsideration.words import NAME_OF, Body, Track

LAW_2023 = date(2024, 1, 1)
BODIES = {Body.DISTRICT: "区人民政府", Body.CITY: "市人民政府"}
CASE = "申请人{{ 申请人 }}对{{ 被申请复议的行为 }}不服申请行政复议一案(复议案号:{{ 复议案号 }})"
TO = "{{ 收件机关 }}:"
COMPUTED = ("收件机关", "答复依据", "审理中的程序", "复议答复身份")
SIGNATURE = "\n\n年  月  日"


def _of_review(_view: View, _entry: AnyEntry | None) -> Answer:
    return Answer.SUIT


def _whose(view: View, entry: AnyEntry | None) -> InNameOf:
    """The respondent's, also where the act itself names nobody."""
    if entry is not None and getattr(entry.act, "in_name_of", None) is not None:
        return named_in_act(view, entry)
    copy = copy_of(view.file)
    return InNameOf.CENTRE if copy is None else NAME_OF[copy.role]


def _basis(view: View, received: date) -> str:
    """The article the answer is given by, as the law stood when the respondent received the copy."""
    if received < LAW_2023:
        return "《行政复议法》(1999年)第二十三条"
    return "《行政复议法》第五十四条" if track(view.file) is Track.SUMMARY else "《行政复议法》第四十八条"


def _values(view: View, _entry: AnyEntry | None, _names: Names) -> Mapping[str, Value]:
    copy = copy_of(view.file)
    if copy is None:
        return {}
    return {
        "收件机关": BODIES[copy.body],
        "答复依据": _basis(view, copy.received_on),
        "审理中的程序": track(view.file).label,
        "复议答复身份": copy.role.label,
    }


def _paper(name: str, act: type, *body: str, layout: Layout = Layout.LETTER, title: str = "", to: str = TO) -> Paper:
    return Paper(
        name=name, acts=(act,), layout=layout, title=title or name, to=to, body=body, answers=_of_review,
        in_name_of=_whose, values=_values, computed=COMPUTED, series="函" if layout is Layout.OFFICIAL else "",
    )  # fmt: skip


def _form(name: str, act: type, *rows: tuple[str, str], title: str = "") -> Paper:
    top = (("复议案号", "{{ 复议案号 }}"), ("申请人", "{{ 申请人 }}"), ("被申请复议的行为", "{{ 被申请复议的行为 }}"))
    return Paper(
        name=name, acts=(act,), layout=Layout.FORM, title=title or name, rows=(*top, *rows), answers=_of_review,
        in_name_of=_whose, values=_values, computed=COMPUTED,
    )  # fmt: skip


PAPERS = (
    _form(
        "研判表", a.Analysed, ("本中心身份", "{{ 复议答复身份 }}"), ("审理程序", "{{ 审理中的程序 }}"), ("事实", "{{ 事实 }}"),
        ("证据", "{{ 证据 }}"), ("适用法律", "{{ 适用法律 }}"), ("被纠错风险", "{{ 被纠错风险 }}"), ("建议", "{{ 建议 }}"),
        ("研判日期", "{{ 复议案件研判日 }}"), ("分管领导意见", SIGNATURE), title="行政复议案件研判表",
    ),
    _paper(
        "行政复议答复书", a.AnswerFiled, "被申请人:{{ 落款单位 }}",
        CASE + ",被申请人于{{ 被申请人收到副本之日 }}收到行政复议申请书副本。根据{{ 答复依据 }}的规定,现答复如下:",
        "一、被申请行政行为的事实和证据", "{{ 事实 }}", "{{ 证据 }}", "二、适用的法律依据", "{{ 适用法律 }}",
        "三、对行政复议请求和理由的答复", "【逐项答复】", "四、答复意见", "【请求维持、驳回或者其他意见】",
        "附件:作出被申请行政行为的证据、依据和其他有关材料(见证据目录)",
    ),
    _form(
        "证据目录", a.AnswerFiled, ("被申请人", "{{ 落款单位 }}"), ("序号、名称、来源、证明对象、页码", "\n\n\n\n\n"),
        ("依据的规范性文件", "{{ 适用法律 }}\n"), ("提交日期", "{{ 提交复议答复书证据依据日 }}"),
        ("复议机构签收", "\n年  月  日"), title="行政复议证据、依据目录",
    ),
    _paper(
        "委托书", a.Heard, "现委托{{ 受委托人 }}作为我方代理人,参加" + CASE + "的听证。",
        "代理权限:陈述、举证、质证、申辩,代收法律文书。变更、放弃答复意见,达成调解、和解,须另行书面授权。",
        "委托期限:自签发之日起至本次听证结束之日止。", title="行政复议听证授权委托书",
    ),
    _paper(
        "说明", a.Heard, CASE + ",贵机关通知举行听证。根据《行政复议法》第五十一条的规定,被申请人的负责人应当参加听证。"
        "因{{ 负责人不能参加的理由 }},负责人不能参加,已委托相应的工作人员参加。", "特此说明。",
        title="关于负责人不能参加行政复议听证的说明",
    ),
    _paper(
        "和解协议", a.Mediated, "甲方:{{ 落款单位 }}", "乙方:{{ 申请人 }}",
        "双方就{{ 被申请复议的行为 }}争议(复议案号:{{ 复议案号 }}),在自愿、合法的基础上达成如下协议:", "{{ 协议内容 }}",
        "[款项] 款项:{{ 款项 }}。", "本协议自双方签名、盖章之日起生效。本协议交行政复议机构一份存卷。", "乙方(签名):",
        layout=Layout.OPINION, title="行政复议和解协议", to="",
    ),
    _paper(
        "书面答复", a.NormAnswered, "贵机关在审理" + CASE + "中,要求就“{{ 文件条款 }}”的合法性作出说明。"
        "根据《行政复议法》第五十八条的规定,现书面答复如下:", "{{ 答复要点 }}", "附件:制定该条款的依据和有关材料",
        layout=Layout.OFFICIAL, title="关于规范性文件有关条款合法性的答复",
    ),
    _paper(
        "整改报告", a.OpinionReported, "贵机关的行政复议意见书({{ 编号 }})收悉。根据《行政复议法》第七十六条的规定,现将纠正相关违法行为的情况报告如下:",
        "{{ 整改情况 }}", "特此报告。", layout=Layout.OFFICIAL,
        title="关于行政复议意见书整改情况的报告",
    ),
)  # fmt: skip

BODY_MADE = "行政复议机关制作"
FROM_OTHERS = {
    **dict.fromkeys(
        (
            "答复通知书", "转为普通程序的通知", "听证通知", "中止通知书", "恢复审理通知书", "延期通知书", "书面通知",
            "调解书", "复议决定书", "行政复议意见书",
        ),
        BODY_MADE,
    ),
    **dict.fromkeys(("听证笔录", "笔录"), "行政复议机构制作"),
    "申请书副本": "申请人提交,复议机关转来",
    "改正的文书": "撤销、变更的决定在所涉事项里制作;以区政府名义的由区政府作出",
    "履行凭证": "付款、交付等凭证,附原件",
}  # fmt: skip
