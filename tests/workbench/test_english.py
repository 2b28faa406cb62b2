"""In English a page shows Chinese only where it is data: names, titles, numbers, statutes as they are cited."""

from __future__ import annotations

import pytest

from browser.eyes import complaints, look
from test_texts import chinese_left
from workbench.people import PEOPLE, REQUEST, WORD
from zhunsheng.law import article, load
from zhunsheng.people.models import Account, Log

OFFICE = ("示例区改造中心", "示例区司法局", "示例律师事务所")
NAMES = (*OFFICE, *(name for name, _posts, _body in PEOPLE.values()))
TYPED = ("章小满(示例)", "章某", "过渡费发放标准", "回函.pdf", 'option value="登录"')
PAGES = {
    "deng": (
        "/",
        "/new/",
        REQUEST,
        "/new/petitions/petition.receive/",
        "/r/petitions/",
        "/import/petitions/",
        "/find/",
    ),
    "ke": ("/", "/r/disclosure_requests/", "/r/litigation/", "/r/decisions/", "/r/reviews/", "/figures/"),
    "hui": ("/", "/new/decisions/meeting.call/"),
    "si": ("/", "/r/reviews/"),
    "sys": ("/", "/office/people/", "/figures/"),
    "sec": ("/office/posts/",),
    "aud": ("/office/log/",),
}
ASKED = ("gk.reply&start=2026-11-03&slip=1", "xf.handle&start=2026-09-18", "xf.handle&start=1850-01-01")


@pytest.fixture
def english(sit):
    """A browser that asks for English, with somebody logged in."""

    def as_(username: str):
        client = sit(username)
        client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en-GB,en;q=0.8"
        return client

    return as_


@pytest.mark.parametrize("username", PAGES)
def test_pages_of_everybody(english, registered, username: str) -> None:
    registered()
    Log.objects.create(organ=Account.objects.get(username="aud").organ, account="aud", what="登录")
    for place in PAGES[username]:
        page = english(username).get(place).content.decode()
        assert '<html lang="en">' in page, place
        assert chinese_left(page, *NAMES, *TYPED) == [], place


def test_a_matter_with_what_is_closed_and_why(english, registered) -> None:
    place = registered()
    for username in ("ke", "jing", "xin", "zhu"):
        page = english(username).get(place)
        assert page.status_code == 200
        assert chinese_left(page.content.decode(), *NAMES, *TYPED) == []
        slip = english(username).get(f"{place}clock/0/")
        assert chinese_left(slip.content.decode(), *NAMES, *TYPED) == []


def test_a_refusal_and_errors_beside_the_fields(english, registered) -> None:
    place = registered()
    empty = english("deng").post(REQUEST, {"do": "submit"})
    assert "“Channel” is missing" in empty.content.decode()
    assert chinese_left(empty.content.decode(), *NAMES, *TYPED) == []
    refused = english("xin").post(f"{place}do/disclosure.extend/", {"f.days": "25", "f.reason": "x", "do": "submit"})
    assert refused.status_code == 422
    assert chinese_left(refused.content.decode(), *NAMES, *TYPED) == []


def test_forms_of_every_procedure(english, registered) -> None:
    place = registered()
    for kind in ("disclosure.search", "disclosure.answer", "record.noted", "record.filed"):
        page = english("jing").get(f"{place}do/{kind}/").content.decode()
        assert chinese_left(page, *NAMES, *TYPED) == [], kind


def test_pages_without_an_account(client, db) -> None:
    base = load()
    cited = [article(period.article) for period in base.periods.values()]
    cited += [instrument.title_zh for instrument in base.instruments.values()]
    for place in ("/login/", "/due", *(f"/due?period={asked}" for asked in ASKED), "/nowhere/"):
        page = client.get(place, HTTP_ACCEPT_LANGUAGE="en").content.decode()
        assert chinese_left(page, *cited) == [], place


def test_what_is_logged_stays_chinese(client, office) -> None:
    client.post("/login/", {"username": "deng", "password": WORD}, HTTP_ACCEPT_LANGUAGE="en")
    assert Log.objects.order_by("-id")[0].what == "登录"


def test_an_account_learns_the_language_and_brings_it_along(client, office) -> None:
    client.get("/login/?lang=en")
    client.post("/login/", {"username": "deng", "password": WORD})
    assert Account.objects.get(username="deng").language == "en"
    elsewhere = type(client)()
    answer = elsewhere.post("/login/", {"username": "deng", "password": WORD})
    assert answer.cookies["zs_language"].value == "en"
    assert '<html lang="en">' in elsewhere.get("/").content.decode()


@pytest.mark.browser
def test_english_fits_a_screen_and_a_telephone(live_server, sit, registered) -> None:
    place = registered()
    reader = {"zs_session": sit("ke").cookies["zs_session"].value, "zs_language": "en"}
    places = ("/", "/r/disclosure_requests/", "/figures/", place, f"{place}clock/0/", f"{place}do/disclosure.search/")
    assert complaints(look([live_server.url + each for each in places], reader)) == {}
    public = ("/login/", "/due?period=gk.reply&start=2026-11-03")
    assert complaints(look([live_server.url + each for each in public], {"zs_language": "en"})) == {}
