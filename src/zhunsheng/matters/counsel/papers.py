"""The one paper of an engagement the office makes: the question to counsel. What counsel writes is counsel's."""

from __future__ import annotations

from zhunsheng.kernel.papers import Layout, Paper
from zhunsheng.matters.counsel import acts as a

PAPERS = (
    Paper(
        name="征求意见函",
        acts=(a.Asked,),
        layout=Layout.OFFICIAL,
        series="函",
        title="关于请出具法律意见的函",
        to="{{ 律师事务所 }}:",
        body=(
            "现将“{{ 征求意见的文件 }}”(事项种类:{{ 事项种类 }},法律意见编号:{{ 法律意见编号 }})送你所,请就下列问题研究并出具书面法律意见:",
            "{{ 请顾问研究的问题 }}",
            "请于{{ 要求出具日 }}以前出具,由聘用合同载明的律师署名。法律意见只针对所送文件;与该事项有利益冲突的,请立即书面告知。",
            "附件:{{ 征求意见的文件 }}",
        ),
    ),
)
FROM_OTHERS = {
    "聘用合同": "与律师事务所签订,附原件",
    "利益冲突声明": "律师事务所出具",
    "法律意见书": "法律顾问出具",
    "书面说明": "律师事务所、律师出具",
}
