"""An office with its people, and a way to sit down as one of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from zhunsheng.desk.office import engage, found
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.office.acts import Kind
from zhunsheng.people.models import Account, Organ

WORD = "shili-2026"
SINCE = date(2020, 1, 1)
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
Sit = Callable[[str], Client]


@pytest.fixture
def office(db: None) -> Organ:
    organ = found(key="sample", name="示例区改造中心", code="示改", kind=Kind.SAMPLE, bureau="示例区司法局")
    for username, (name, posts, body) in PEOPLE.items():
        account = engage(organ, username, name, WORD, list(posts), SINCE, body)
        account.must_change_password = False
        account.save()
    return organ


@pytest.fixture
def sit(office: Organ) -> Sit:
    def as_(username: str) -> Client:
        client = Client()
        client.force_login(Account.objects.get(username=username), "django.contrib.auth.backends.ModelBackend")
        return client

    return as_
