"""Whose session it is: the account as Django's own query gives it, and nobody who may not log in any more."""

from __future__ import annotations

from datetime import date

import pytest

from zhunsheng.desk.login import Sessions
from zhunsheng.desk.office import engage, found
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.office.acts import Kind
from zhunsheng.people.models import Account


@pytest.fixture
def account(db):
    """Somebody with a post in an office whose clock is set."""
    organ = found(key="sample", name="示例单位", code="示", kind=Kind.DRILL)
    organ.day = date(2026, 11, 23)
    organ.save()
    return engage(organ, "jing", "示例甲", "shili-2026", [Post.HANDLER], date(2020, 1, 1))


def test_与逐项查询的一样(account, django_assert_num_queries) -> None:
    asked = Account.objects.get(pk=account.pk)
    given = Sessions().get_user(account.pk)
    with django_assert_num_queries(0):
        for model, other in ((given, asked), (given.organ, asked.organ)):
            for field in model._meta.concrete_fields:
                if field.attname != "last_login":
                    assert getattr(model, field.attname) == getattr(other, field.attname), field
    assert given.last_login == asked.last_login
    assert given.get_session_auth_hash() == asked.get_session_auth_hash()


def test_停用的和没有的都不能登录(account) -> None:
    assert Sessions().get_user(account.pk + 1000) is None
    account.is_active = False
    account.save()
    assert Sessions().get_user(account.pk) is None
