"""Closed lists of what is made public: chapters, freshness, audience, channels, results of a check, reasons to undo."""

from __future__ import annotations

from zhunsheng.kernel.fields import Choice


class Chapter(Choice):
    """The chapters of the catalogue."""

    GUIDE = "guide", "公开指南和目录"
    ORGAN = "organ", "机构职能、领导和联系方式"
    DOCUMENTS = "documents", "政策文件"
    BUDGET = "budget", "部门预算"
    ACCOUNTS = "accounts", "部门决算"
    EXPROPRIATION = "expropriation", "房屋征收与补偿"
    PROJECTS = "projects", "项目批准和实施"
    SERVICE = "service", "办事服务"
    RULE_OF_LAW = "rule_of_law", "法治政府建设"
    ANNUAL_REPORT = "annual_report", "政府信息公开年报"
    OTHER = "other", "其他依法应当公开的信息"


class Freshness(Choice):
    """How long what was published may stand without being renewed; for a change the law has its term."""

    ON_CHANGE = "on_change", "变更时更新"
    QUARTERLY = "quarterly", "每季度更新"
    YEARLY = "yearly", "每年更新"


TERMS = {Freshness.QUARTERLY: "or.fresh_quarter", Freshness.YEARLY: "or.fresh_year"}
"""The office's own period of each rule of freshness that has one."""


class Audience(Choice):
    """To whom an item is published: three sizes of the public, never to be mixed up."""

    ALL = "all", "全社会"
    AREA_ONLY = "area_only", "仅限征收范围内"
    GROUP = "group", "特定群体"


class Channel(Choice):
    """Where it is published."""

    WEBSITE = "website", "区政府门户网站"
    NEW_MEDIA = "new_media", "政务新媒体"
    BOARD = "board", "征收范围内张贴"
    DOOR = "door", "入户、现场送达"
    READING_ROOM = "reading_room", "政务公开查阅点"


OPEN_TO_ALL = frozenset({Channel.WEBSITE, Channel.NEW_MEDIA})
"""Channels that anybody in the world reads."""


class Openness(Choice):
    """How formed information is classed."""

    OPEN = "open", "主动公开"
    ON_REQUEST = "on_request", "依申请公开"
    NO = "no", "不予公开"


class Verdict(Choice):
    """What one of the three readers says of the text."""

    PASS = "pass", "通过"
    CHANGE = "change", "退回修改"


class Secrecy(Choice):
    """What the secrecy reviewer says of the text."""

    OPEN = "open", "可以公开"
    CHANGE = "change", "修改后再审"
    NO = "no", "不得公开"


class Change(Choice):
    """What becomes of an item of the catalogue."""

    ADJUST = "adjust", "调整"
    REMOVE = "remove", "移出目录"


class State(Choice):
    """What of an item is public now; never stored, read from the file."""

    EMPTY = "empty", "空白"
    PUBLIC = "public", "公开中"
    BEING_RECTIFIED = "being_rectified", "公开中,正在更正"
    DOWN = "down", "已撤下"


class Which(Choice):
    """Which publication is taken down: what is public now, or an earlier text that can still be had."""

    CURRENT = "current", "现在公开的"
    EARLIER = "earlier", "以前公开的一次"


class Wrong(Choice):
    """Why something published is put right or taken down."""

    WRONG = "wrong", "内容有误"
    PERSONAL_DATA = "personal_data", "含有不应公开的个人信息"
    SECRET = "secret", "涉密或者敏感"
    EXPIRED = "expired", "内容已过期"


HARMFUL = frozenset({Wrong.PERSONAL_DATA, Wrong.SECRET})
"""What does harm as long as it stands: taken down first, put right afterwards."""
