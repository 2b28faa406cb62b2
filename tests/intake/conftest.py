"""A sample office whose registrar and head bring in registers."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from django.test import Client

from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.office.acts import Kind
from zhunsheng.people.models import Account, Organ

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=timezone(timedelta(hours=8)))
PEOPLE = {
    "deng": ("邓登记(示例)", Post.REGISTRAR),
    "zhu": ("朱主任(示例)", Post.HEAD),
    "ke": ("柯科长(示例)", Post.SECTION_HEAD),
    "jing": ("景经办(示例)", Post.HANDLER),
    "sys": ("席系统(示例)", Post.SYSADMIN),
}


@pytest.fixture
def office(db, settings):
    settings.ZS_TODAY = TODAY.isoformat()
    organ = found(key="sample", name="示例区改造中心", code="示改", kind=Kind.SAMPLE)
    for username, (name, post) in PEOPLE.items():
        account = engage(organ, username, name, "shili-2026", [post], date(2020, 1, 1))
        account.must_change_password = False
        account.save()
    return organ


@pytest.fixture
def who(office: Organ):
    """Somebody of the office as actor."""

    def actor(username):
        return actor_of(Account.objects.select_related("organ").get(username=username), TODAY)

    return actor


@pytest.fixture
def sit(office: Organ):
    """A browser in which somebody is logged in."""

    def browser(username):
        client = Client()
        client.force_login(Account.objects.get(username=username), "zhunsheng.desk.login.Sessions")
        return client

    return browser
