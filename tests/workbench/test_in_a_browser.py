"""The staff's pages as a browser shows them: no violation of WCAG A or AA, nothing wider than a telephone."""

from __future__ import annotations

import pytest

from browser.eyes import complaints, look
from workbench.test_meeting_page import TEAM, Sitting

MATTERS = ("/", "/new/", "/r/disclosure_requests/", "/r/disclosure_requests/?lamp=r&q=逾期", "/find/?q=示改")
NUMBERS = ("/figures/", "/figures/disclosure.received/", "/figures/matters.carried/", "/report/", "/password/")


@pytest.fixture
def cookie(sit):
    """The cookie of somebody's session."""

    def of(username: str) -> dict[str, str]:
        return {"zs_session": sit(username).cookies["zs_session"].value}

    return of


@pytest.mark.browser
def test_pages_of_matters(live_server, sit, registered, cookie) -> None:
    place = registered(**{"f.subject": "逾期的", "on": "2026-11-10"})
    for day in ("2026-11-16", "2026-11-18", "2026-11-23"):
        registered(**{"f.subject": f"{day}收到的申请", "on": day})
    sit("jing").post(f"{place}do/record.noted/", {"do": "submit", "f.text": "当日电话核实申请内容"})
    own = (
        place,
        f"{place}clock/0/",
        f"{place}do/disclosure.search/",
        f"{place}do/disclosure.reply/",
        f"{place}correct/1/",
    )
    found = look([live_server.url + each for each in (*MATTERS, *NUMBERS, *own)], cookie("ke"))
    assert complaints(found) == {}


@pytest.mark.browser
def test_pages_of_administrators_guests_and_of_nobody(live_server, cookie, registered) -> None:
    registered()
    pages = {
        "sys": ("/", "/office/people/"), "sec": ("/office/posts/",), "aud": ("/office/log/",),
        "si": ("/", "/r/reviews/", "/figures/", "/report/"), "": ("/login/", "/nowhere/"),
    }  # fmt: skip
    for username, places in pages.items():
        found = look([live_server.url + each for each in places], cookie(username) if username else {})
        assert complaints(found) == {}


@pytest.mark.browser
def test_a_sitting(live_server, sit, cookie) -> None:
    sitting = Sitting(sit)
    for key in ("1", "2"):
        sitting.raised(key)
        sitting.admitted(key)
    sitting.opened(*TEAM)
    sitting.do("hui", "item.report", item="1", reporter=sitting.who["jing"], text="汇报要点")
    sitting.do("hui", "item.opine", item="1", who=sitting.who["ke"], view="for", text="资金要落实")
    places = (sitting.place, f"{sitting.place}do/item.opine/?item=1", "/r/decisions/")
    assert complaints(look([live_server.url + each for each in places], cookie("hui"))) == {}
