"""At the desk of the catalogue: what looks personal is shown, the text stays, a duty left still shines."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from django.test import Client

from marks import as_typed
from workbench.conftest import Sit
from workbench.people import WORD
from zhunsheng.archive import store
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.proactive_disclosure import acts as a
from zhunsheng.matters.proactive_disclosure.words import (
    Audience,
    Change,
    Channel,
    Chapter,
    Freshness,
    Openness,
    Secrecy,
    Verdict,
)
from zhunsheng.people.models import Account, Organ
from zhunsheng.registers.models import MatterRow

BEIJING = timezone(timedelta(hours=8))
TEXT = "季度报告\n值班 13800138000\n"


def do(who: str, day: date, act, matter: str = "") -> str:
    account = Account.objects.get(username=who)
    now = datetime(day.year, day.month, day.day, 17, 0, tzinfo=BEIJING)
    return submit(actor_of(account, day), Proposal(act, day, matter), now=now).matter


@pytest.fixture
def item(office: Organ) -> str:
    """An item renewed each quarter, with a text waiting for its first reading."""
    for username, post in (("bao", Post.SECRECY), ("wang", Post.WEB_EDITOR)):
        account = engage(office, username, f"{username}(示例)", WORD, [post], date(2020, 1, 1))
        account.must_change_password = False
        account.save()
    people = {name: str(Account.objects.get(username=name).pk) for name in ("jing", "ke")}
    matter = do("xin", date(2026, 8, 3), a.Defined(
        item="季度报告", chapter=Chapter.DOCUMENTS, basis="《政府信息公开条例》第20条", in_name_of=InNameOf.CENTRE,
        responsible=people["jing"], stand_in=people["ke"], section="综合科", channels=(Channel.WEBSITE,),
        freshness=Freshness.QUARTERLY, audience=Audience.ALL,
    ))  # fmt: skip
    body = store.keep(office.pk, "季度报告.txt", TEXT.encode())
    do("jing", date(2026, 8, 4), a.Formed(what="第二季度报告", openness=Openness.OPEN, text=body), matter)
    return matter


def published(office: Organ, item: str) -> None:
    body, day = store.keep(office.pk, "季度报告.txt", TEXT.encode()), date(2026, 8, 10)
    do("jing", day, a.Checked(body=body, verdict=Verdict.PASS, handled="单位值班手机"), item)
    do("ke", day, a.Rechecked(body=body, verdict=Verdict.PASS), item)
    do("bao", day, a.SecrecyChecked(body=body, result=Secrecy.OPEN), item)
    do("fen", day, a.Approved(body=body, verdict=Verdict.PASS), item)
    do("wang", day, a.Out(body=body, channels=(Channel.WEBSITE,), place="门户"), item)


def page(client: Client, place: str) -> str:
    answer = client.get(place)
    assert answer.status_code == 200
    return as_typed(answer.content.decode())


def test_the_form_has_the_text_and_shows_what_looks_personal_masked(sit: Sit, item: str) -> None:
    form = page(sit("jing"), f"/m/{item}/do/publish.check/")
    assert "季度报告.txt" in form
    assert "1 处疑似个人信息" in form
    assert "手机号码" in form
    assert "第 2 行" in form
    assert "13800138000" not in form
    assert "f.hits" not in form


def test_a_scan_is_said_to_be_unreadable(sit: Sit, office: Organ, item: str) -> None:
    scan = store.keep(office.pk, "扫描.pdf", b"%PDF-1.4")
    do("jing", date(2026, 8, 5), a.Formed(what="扫描件", openness=Openness.OPEN, text=scan), item)
    assert "“扫描.pdf”读不出文字" in page(sit("jing"), f"/m/{item}/do/publish.check/")


def test_a_published_item_with_a_term_left_shines_in_every_list(sit: Sit, office: Organ, item: str) -> None:
    """Closed for now, and the quarter is over: red on its page, in the to-do and in the register alike."""
    published(office, item)
    row = MatterRow.objects.get(matter=item)
    assert (row.is_open, row.due) == (False, date(2026, 11, 10))
    late = "逾期13天"
    for place in ("/", "/?mine=1", "/?lamp=r", "/r/proactive_disclosure/", f"/m/{item}/"):
        assert late in page(sit("jing"), place), place
    assert late not in page(sit("jing"), "/?lamp=g")
    assert "登记信息形成或者变更" in page(sit("jing"), "/")


def test_a_term_far_ahead_is_green_though_the_item_is_closed(sit: Sit, office: Organ, item: str) -> None:
    published(office, item)
    yearly = a.Revised(change=Change.ADJUST, why="改为每年", freshness=Freshness.YEARLY)
    do("xin", date(2026, 8, 11), yearly, item)
    green = page(sit("jing"), "/?lamp=g")
    assert "季度报告" in green
    assert "剩291天" in green
