"""The papers of law publicity."""

from __future__ import annotations

from zhunsheng.kernel.papers import Layout, Paper
from zhunsheng.matters.publicity import acts

PAPERS = (
    Paper(
        name="年度普法计划",
        acts=(acts.Planned,),
        layout=Layout.OFFICIAL,
        series="发",
        title="{{ 年度 }}年度普法工作计划",
        to="各科室:",
        body=("为落实普法责任,制定{{ 年度 }}年度普法工作计划。", "一、计划活动", "{{ 计划活动 }}"),
    ),
    Paper(
        name="普法责任清单",
        acts=(acts.DutyListed,),
        layout=Layout.OPINION,
        title="普法责任清单",
        body=("依据:{{ 依据 }}", "{{ 责任内容 }}"),
    ),
    Paper(
        name="活动方案",
        acts=(acts.Campaigned,),
        layout=Layout.OPINION,
        title="“{{ 活动主题 }}”普法活动方案",
        body=(
            "一、活动主题和节点",
            "{{ 活动主题 }}({{ 普法节点 }})",
            "二、宣传内容",
            "{{ 宣传的法律法规政策 }}",
            "三、宣传对象",
            "{{ 宣传对象 }}",
            "四、时间",
            "{{ 计划开展日期 }}",
        ),
    ),
    Paper(
        name="活动记录",
        acts=(acts.Ran,),
        layout=Layout.FORM,
        title="普法活动记录",
        rows=(
            ("活动主题", "{{ 活动主题 }}"),
            ("日期", "{{ 开展普法活动日 }}"),
            ("地点", "{{ 地点 }}"),
            ("包抓社区", "{{ 包抓社区 }}"),
            ("宣传方式", "{{ 宣传方式 }}"),
            ("现场发放份数", "{{ 现场发放份数 }}"),
            ("参与群众人数", "{{ 参与群众人数 }}"),
            ("记录人", "\n年  月  日"),
        ),
    ),
    Paper(
        name="领取单",
        acts=(acts.HandedOut,),
        layout=Layout.RECEIPT,
        title="宣传资料领取单",
        rows=(
            ("资料名称", "{{ 资料名称 }}"),
            ("份数", "{{ 发放份数 }}"),
            ("发放地点", "{{ 发放地点 }}"),
            ("发放日期", "{{ 发放宣传资料日 }}"),
            ("领取人签名", "\n年  月  日"),
        ),
    ),
    Paper(
        name="反馈函",
        acts=(acts.TipAnswered,),
        layout=Layout.OFFICIAL,
        series="函",
        title="关于普法提示改进情况的反馈函",
        to="{{ 提示单位 }}:",
        body=("贵单位的普法提示收悉。现将改进情况反馈如下:", "{{ 改进情况 }}"),
    ),
)
