"""The papers of the year's study of law."""

from __future__ import annotations

from zhunsheng.kernel.papers import Layout, Paper
from zhunsheng.matters.study import acts

PAPERS = (
    Paper(
        name="年度学法计划",
        acts=(acts.Planned,),
        layout=Layout.OFFICIAL,
        series="发",
        title="{{ 年度 }}年度学法计划",
        to="各科室:",
        body=(
            "为做好{{ 年度 }}年度干部职工学法工作,制定本计划。",
            "一、学习专题",
            "{{ 学习专题 }}",
            "二、工作要求",
            "每季度集中学法不少于一次;因故不能参加的,应当请假并补学。",
        ),
    ),
    Paper(
        name="应知应会清单",
        acts=(acts.Listed,),
        layout=Layout.OPINION,
        title="应知应会法律法规清单",
        body=("适用人员:{{ 适用人员 }}", "{{ 应知应会的法律法规文件 }}"),
    ),
    Paper(
        name="集中学法通知",
        acts=(acts.Called,),
        layout=Layout.LETTER,
        title="关于集中学法的通知",
        to="{{ 应到人员 }}:",
        body=(
            "定于{{ 学习日期 }}在{{ 地点 }}举行{{ 学习形式 }},主题:{{ 学习主题 }}。",
            "请准时参加;因故不能参加的,请事先请假。",
        ),
    ),
    Paper(
        name="签到表",
        acts=(acts.Held,),
        layout=Layout.FORM,
        title="集中学法签到表",
        rows=(
            ("学习主题", "{{ 学习主题 }}"),
            ("学习日期", "{{ 举办集中学法日 }}"),
            ("学习内容", "{{ 学习的法律法规文件 }}"),
            ("主讲人", "{{ 主讲人 }}"),
            ("应到、实到", "应到{{ 应到人数 }}人,实到{{ 实到人数 }}人"),
            ("应到人员", "{{ 应到人员 }}"),
            ("签名", "\n\n\n\n\n"),
        ),
    ),
)
