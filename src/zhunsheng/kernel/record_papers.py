"""The papers every matter may need, and all papers of a procedure with them: urging, covering letter, delivery slip."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from zhunsheng.kernel.documents import DocumentDelivered
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.papers import Layout, Names, Paper, Value
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.record import StoodIn, SuperviseAnswered, Supervised, Urged
from zhunsheng.kernel.view import View


def _what_was_asked(view: View, entry: AnyEntry | None, _names: Names) -> Mapping[str, Value]:
    """What the slip that is answered asked for: a matter may have several."""
    number = getattr(entry.act, "number", "") if entry is not None else ""
    asked = [each.act.text for each in view.file.all(Supervised) if each.act.number == number]
    return {"所督办的事项": asked[-1] or ""} if asked else {}


STANDING_IN = Paper(
    name="授权书",
    acts=(StoodIn,),
    layout=Layout.LETTER,
    title="授权书",
    body=(
        "{{ 被代行人 }}因故不能履行{{ 代行的岗位 }}职责,现授权{{ 代行人 }}自{{ 起 }}起至{{ 止 }}止代行该岗位职责。",
        "一、授权事项",
        "{{ 授权事项 }}",
        "二、适用的事项",
        "{{ 编号 }} {{ 事项 }}。",
        "[同样授权的其他事项] 同样适用于:{{ 同样授权的其他事项 }}。",
        "三、代行期满,本授权自行终止;没有列明的事项不在授权范围内。",
        "授权人(签名):",
        "代行人(签名):",
    ),
)
SUPERVISED = Paper(
    name="督办单",
    acts=(Supervised,),
    layout=Layout.FORM,
    title="督办通知单",
    rows=(
        ("督办单编号", "{{ 督办单编号 }}"),
        ("被督办人", "{{ 被督办人 }}"),
        ("所属事项", "{{ 编号 }} {{ 事项 }}"),
        ("督办事项", "{{ 督办事项 }}"),
        ("要求反馈日", "{{ 要求反馈日 }}"),
        ("反馈要求", "请在要求反馈日以前书面反馈办理情况,写明进展、未办结的原因和办结日期。"),
        ("签发人", "\n\n年  月  日"),
        ("被督办人签收", "\n年  月  日"),
    ),
)
ANSWERED = Paper(
    name="督办反馈",
    acts=(SuperviseAnswered,),
    layout=Layout.FORM,
    title="督办事项办理情况反馈单",
    rows=(
        ("督办单编号", "{{ 督办单编号 }}"),
        ("所属事项", "{{ 编号 }} {{ 事项 }}"),
        ("督办事项", "{{ 所督办的事项 }}"),
        ("办理情况", "{{ 反馈内容 }}"),
        ("反馈日期", "{{ 督办反馈日 }}"),
        ("反馈人签名", "\n年  月  日"),
        ("督办人意见", "\n\n年  月  日"),
    ),
    values=_what_was_asked,
    computed=("所督办的事项",),
)

SHARED_PAPERS: tuple[Paper, ...] = (
    Paper(
        name="督办单",
        acts=(Urged,),
        layout=Layout.FORM,
        title="督办通知单",
        series="督",
        rows=(
            ("督办编号", "{{ 文号 }}"),
            ("督办对象", "{{ 催办对象 }}"),
            ("督办事项", "{{ 编号 }} {{ 事项 }}"),
            ("督办事由", "{{ 事由 }}"),
            ("要求办结日", "{{ 要求办结日 }}"),
            ("反馈要求", "请在要求办结日以前书面反馈办理情况,写明进展、未办结的原因和办结日期。"),
            ("签发人", "{{ 签发人 }}"),
            ("签发日期", "{{ 成文日期 }}"),
            ("承办反馈", ""),
        ),
    ),
    Paper(
        name="催办函",
        acts=(Urged,),
        layout=Layout.OFFICIAL,
        series="函",
        title="关于催办“{{ 事项 }}”的函",
        to="{{ 催办对象 }}:",
        body=(
            "贵处承办的“{{ 事项 }}”({{ 编号 }})至今没有反馈。",
            "[事由] {{ 事由 }}",
            "[要求办结日] 请于{{ 要求办结日 }}以前办结,并书面反馈办理情况;不能按期办结的,请说明原因和办结日期。",
            "特此函告。",
        ),
    ),
    Paper(
        name="公函",
        acts=(),
        layout=Layout.OFFICIAL,
        series="函",
        title="关于{{ 事项 }}的函",
        to="【主送机关】:",
        body=("【来函事由和依据】。现就“{{ 事项 }}”({{ 编号 }})函告如下:", "【函告内容】", "特此函告。"),
    ),
    Paper(
        name="请示",
        acts=(),
        layout=Layout.OFFICIAL,
        series="请",
        title="关于{{ 事项 }}的请示",
        to="【上级机关】:",
        body=("现就“{{ 事项 }}”({{ 编号 }})请示如下:", "【请示事项和理由】", "妥否,请批示。"),
    ),
    Paper(
        name="报告",
        acts=(),
        layout=Layout.OFFICIAL,
        series="报",
        title="关于{{ 事项 }}的报告",
        to="【上级机关】:",
        body=("现将“{{ 事项 }}”({{ 编号 }})的有关情况报告如下:", "【报告内容】", "特此报告。"),
    ),
    Paper(
        name="送达回证",
        acts=(DocumentDelivered,),
        layout=Layout.RECEIPT,
        title="送达回证",
        rows=(
            ("送达文书", "{{ 文书名称 }} {{ 文号 }}"),
            ("事项", "{{ 编号 }} {{ 事项 }}"),
            ("送达机关", "{{ 落款单位 }}"),
            ("受送达人", ""),
            ("送达方式", "{{ 送达方式 }}"),
            ("送达地点", ""),
            ("受送达人签名或者盖章", "\n\n年  月  日"),
            ("代收人签名及与受送达人关系", "\n年  月  日"),
            ("拒收事由、见证人签名", "{{ 见证人 }}"),
            ("送达人签名", "\n年  月  日"),
        ),
    ),
    STANDING_IN,
    SUPERVISED,
    ANSWERED,
)


@cache
def papers_of(procedure: Procedure) -> tuple[Paper, ...]:
    """Every paper of the procedure: its own first, then those all matters share, where it has their deeds."""
    shared = SHARED_PAPERS if procedure.steps_of(DocumentDelivered) else ()
    return (*procedure.papers, *shared)
