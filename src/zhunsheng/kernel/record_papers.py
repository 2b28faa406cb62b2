"""The papers every matter may need, and all papers of a procedure with them: urging, covering letter, delivery slip."""

from __future__ import annotations

from functools import cache

from zhunsheng.kernel.documents import DocumentDelivered
from zhunsheng.kernel.papers import Layout, Paper
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.record import Urged

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
)


@cache
def papers_of(procedure: Procedure) -> tuple[Paper, ...]:
    """Every paper of the procedure: its own first, then those all matters share, where it has their deeds."""
    shared = SHARED_PAPERS if procedure.steps_of(DocumentDelivered) else ()
    return (*procedure.papers, *shared)
