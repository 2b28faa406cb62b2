"""Closed lists of legal publicity: its nodes of the year, media, whom it is for, by what the duty list is made."""

from __future__ import annotations

from zhunsheng.kernel.fields import Choice


class Node(Choice):
    """The fixed days of the year a campaign belongs to, or the office's own occasion."""

    SECURITY_DAY = "security_day", "全民国家安全教育日"
    CIVIL_CODE_MONTH = "civil_code_month", "民法典宣传月"
    CONSTITUTION_DAY = "constitution_day", "国家宪法日"
    CONSTITUTION_WEEK = "constitution_week", "宪法宣传周"
    OWN = "own", "本单位自定"


MONTHS: dict[Node, frozenset[int]] = {
    Node.SECURITY_DAY: frozenset({4}),
    Node.CIVIL_CODE_MONTH: frozenset({5}),
    Node.CONSTITUTION_DAY: frozenset({12}),
    Node.CONSTITUTION_WEEK: frozenset({11, 12}),
}
"""The months of a node: 15 April, May, 4 December and its week, which may begin in November."""


class Medium(Choice):
    """By what the public is reached."""

    PANEL = "panel", "展板"
    LED = "led", "LED显示屏"
    LEAFLET = "leaflet", "宣传册、宣传单"
    LECTURE = "lecture", "法治宣讲"
    DOOR = "door", "入户宣传"
    ONLINE = "online", "网络、新媒体"


class Audience(Choice):
    """Whom a campaign is for. The office's own people are none of them: they learn in 学法 and are counted there."""

    RESIDENTS = "residents", "社区居民"
    HOUSEHOLDS = "households", "被征收人、安置户"
    BUSINESSES = "businesses", "企业、商户"
    PUBLIC = "public", "社会公众"


class Basis(Choice):
    """By what the duty list is made: a policy until the law came."""

    POLICY = "policy", "“谁执法谁普法”普法责任制(政策)"
    LAW = "law", "法治宣传教育法"
