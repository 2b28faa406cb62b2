"""Posts: who may do what. A permission belongs to a post held from–to, never to a person or a login."""

from __future__ import annotations

from zhunsheng.kernel.fields import Choice


class Post(Choice):
    """The posts of such an office and the guest posts of outside bodies."""

    REGISTRAR = "registrar", "登记收发岗"
    HANDLER = "handler", "经办人"
    SECTION_HEAD = "section_head", "科室负责人"
    LEGAL = "legal", "法制岗"
    DISCLOSURE_HEAD = "disclosure_head", "政府信息公开工作机构负责人"
    SECRECY = "secrecy", "保密审查人"
    DEPUTY = "deputy", "分管领导"
    HEAD = "head", "主要负责人"
    PARTY_MEMBER = "party_member", "党组成员"
    LEADER_NONMEMBER = "leader_nonmember", "非党组班子成员"
    MEETING_CLERK = "meeting_clerk", "会议秘书"
    FINANCE = "finance", "财务"
    SITE = "site", "现场安置组"
    WEB_EDITOR = "web_editor", "信息员"
    ARCHIVIST = "archivist", "档案员"
    DISCIPLINE = "discipline", "纪检"
    REVIEWER = "reviewer", "区司法局审查员"
    BUREAU_DESK = "bureau_desk", "区司法局应诉岗"
    COUNSEL = "counsel", "法律顾问"
    SYSADMIN = "sysadmin", "系统管理员"
    SECADMIN = "secadmin", "安全管理员"
    AUDITOR = "auditor", "审计员"


GUESTS = frozenset({Post.REVIEWER, Post.BUREAU_DESK, Post.COUNSEL})
"""Posts of other bodies; they act here with their own organ named and see only their part."""

ADMINISTRATORS = frozenset({Post.SYSADMIN, Post.SECADMIN, Post.AUDITOR})
"""The three administrators: no one holds two, none may open business content."""

STAFF = frozenset(Post) - GUESTS - ADMINISTRATORS
"""Posts of the office itself that open business content."""

OFFICERS = (
    Post.REGISTRAR,
    Post.HANDLER,
    Post.SECTION_HEAD,
    Post.LEGAL,
    Post.DISCLOSURE_HEAD,
    Post.DEPUTY,
    Post.HEAD,
)
"""Posts that work on matters every day."""
