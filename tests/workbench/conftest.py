"""An office with its people on a set day, and a way to sit down as one of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from urllib.parse import urlsplit

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from workbench.people import PEOPLE, REQUEST, WORD, request_form
from zhunsheng.desk.office import engage, found
from zhunsheng.matters.office.acts import Kind
from zhunsheng.people.models import Account, Organ

SINCE = date(2020, 1, 1)
Sit = Callable[[str], Client]
Register = Callable[..., str]


@pytest.fixture
def office(db: None, settings: Settings) -> Organ:
    """A sample office on Monday 2026-11-23."""
    settings.ZS_TODAY = "2026-11-23"
    organ = found(key="sample", name="示例区改造中心", code="示改", kind=Kind.SAMPLE, bureau="示例区司法局")
    for username, (name, posts, body) in PEOPLE.items():
        account = engage(organ, username, name, WORD, list(posts), SINCE, body)
        account.must_change_password = False
        account.save()
    return organ


@pytest.fixture
def sit(office: Organ) -> Sit:
    """A browser in which somebody is logged in."""

    def as_(username: str) -> Client:
        client = Client()
        client.force_login(Account.objects.get(username=username), "zhunsheng.desk.login.Sessions")
        return client

    return as_


@pytest.fixture
def registered(sit: Sit) -> Register:
    """An information request, registered by the registrar through the form; gives the address of its page."""

    def register(**more: str) -> str:
        answer = sit("deng").post(REQUEST, request_form(**more))
        assert answer.status_code == 302, answer.content.decode()
        return urlsplit(answer.headers["Location"]).path

    return register
