"""The papers of a legality review that the office makes: sending a body, telling what became of the advice."""

from __future__ import annotations

from zhunsheng.kernel.papers import Layout, Paper
from zhunsheng.matters.reviews.acts import Adopted, Submitted

PAPERS = (
    Paper(
        name="送审函",
        acts=(Submitted,),
        layout=Layout.OFFICIAL,
        series="函",
        title="关于报送{{ 送审事项 }}合法性审查的函",
        to="{{ 司法局 }}:",
        body=(
            "根据合法性审查的有关规定,现将“{{ 送审正文 }}”报送贵局审查,审查以所送正文为准。",
            "[初审说明] 本单位法制初审意见:{{ 本单位法制初审意见 }}。{{ 初审说明 }}",
            "附件:送审正文、起草说明、依据目录",
        ),
    ),
    Paper(
        name="采纳说明",
        acts=(Adopted,),
        layout=Layout.OFFICIAL,
        series="函",
        title="关于合法性审查意见采纳情况的说明",
        to="{{ 司法局 }}:",
        body=(
            "贵局的合法性审查意见收悉。本单位逐条研究,修改后的正文为“{{ 改后正文 }}”,采纳情况如下:",
            "一、采纳的建议",
            "{{ 采纳的建议 }}",
            "[未采纳的建议和理由] 二、未采纳的建议和理由",
            "[未采纳的建议和理由] {{ 未采纳的建议和理由 }}",
            "请对修改后的正文予以确认。",
        ),
    ),
)
BUREAU = "区司法局出具"
FROM_OTHERS = dict.fromkeys(("补充通知", "收件单", "合法性审查意见书", "确认单", "更正函"), BUREAU)
