"""The people of a fictional office, and what they type."""

from __future__ import annotations

from zhunsheng.kernel.posts import Post

WORD = "shili-2026"
PEOPLE = {
    "deng": ("邓登记(示例)", (Post.REGISTRAR,), ""),
    "jing": ("景经办(示例)", (Post.HANDLER,), ""),
    "ke": ("柯科长(示例)", (Post.SECTION_HEAD, Post.LEGAL), ""),
    "xin": ("辛信公(示例)", (Post.DISCLOSURE_HEAD,), ""),
    "fen": ("冯分管(示例)", (Post.DEPUTY,), ""),
    "zhu": ("朱主任(示例)", (Post.HEAD,), ""),
    "hui": ("惠会务(示例)", (Post.MEETING_CLERK,), ""),
    "si": ("司审查(示例)", (Post.REVIEWER,), "示例区司法局"),
    "gu": ("顾律师(示例)", (Post.COUNSEL,), "示例律师事务所"),
    "sys": ("席系统(示例)", (Post.SYSADMIN,), ""),
    "sec": ("安安全(示例)", (Post.SECADMIN,), ""),
    "aud": ("沈审计(示例)", (Post.AUDITOR,), ""),
}
REQUEST = "/new/disclosure_requests/disclosure.receive/"


def request_form(**more: str) -> dict[str, str]:
    """What a registrar types for an information request handed in in person."""
    typed = {
        "f.capacity": "own_name",
        "f.channel": "in_person",
        "f.applicant_type": "natural",
        "f.applicant": "章小满(示例)",
        "f.contact": "13900001234",
        "f.subject": "过渡费发放标准",
        "do": "submit",
    }
    return {**typed, **more}
