"""演练单位:时钟往后拨,每个页面、每份导出都写着演练;正式单位没有时钟可拨。"""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from marks import as_typed
from walk import filled, routes, told
from workbench.people import PEOPLE, REQUEST, WORD, request_form
from zhunsheng.desk.office import engage, found
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.catalogue import procedures
from zhunsheng.matters.office.acts import Kind
from zhunsheng.people.models import Account, Log, Organ
from zhunsheng.registers.models import MatterRow

START = date(2024, 3, 5)
NO_OFFICE = {"/login/", "/due"}
"""Pages before anybody came in, and the reckoning, which is of no office."""


def made(kind: Kind) -> Organ:
    organ = found(key=kind.value, name="演练区改造中心", code="演改", kind=kind)
    for username, (name, posts, body) in PEOPLE.items():
        engage(organ, username, name, WORD, list(posts), date(2020, 1, 1), body)
    Account.objects.update(must_change_password=False)
    return organ


@pytest.fixture
def drill(db: None, settings) -> Organ:
    settings.ZS_TODAY = START.isoformat()
    organ = made(Kind.DRILL)
    settings.ZS_TODAY = ""
    organ.day = START
    organ.save()
    return organ


def sit(username: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(username=username), "zhunsheng.desk.login.Sessions")
    return client


def text(answer) -> str:
    return as_typed(answer.content.decode())


def turn(day: str, username: str = "sys"):
    return sit(username).post("/office/day/", {"day": day})


def registered() -> MatterRow:
    assert sit("deng").post(REQUEST, request_form()).status_code == 302
    return MatterRow.objects.latest("id")


def test_a_term_of_the_past_runs_again_and_lapses_as_the_day_moves_on(drill) -> None:
    row = registered()
    assert row.opened_on == START
    assert "逾期" not in text(sit("xin").get("/")).split("<tbody>")[1]
    assert turn(date(2024, 4, 20).isoformat()).status_code == 302
    assert "逾期" in text(sit("xin").get("/")).split("<tbody>")[1]
    line = Log.objects.get(what="拨动时钟")
    assert (line.account, line.about) == ("sys", "2024-03-05 → 2024-04-20")
    assert "时钟设在 2024年4月20日" in text(sit("xin").get("/"))


def test_the_day_never_goes_back_behind_what_is_recorded(drill) -> None:
    registered()
    back = turn("2024-03-04")
    assert back.status_code == 422
    assert "desk.clock_back" in text(back)
    assert turn("31月3日").status_code == 422
    drill.refresh_from_db()
    assert drill.day == START


def test_the_usual_steps_are_buttons(drill) -> None:
    page = text(sit("sys").get("/office/day/"))
    for day in ("2024-03-06", "2024-03-12", "2024-04-04"):
        assert f'value="{day}"' in page


@pytest.mark.parametrize("username", [name for name in PEOPLE if name != "sys"])
def test_nobody_but_the_system_administrator_turns_the_clock(drill, username: str) -> None:
    assert turn("2024-03-06", username).status_code == 403
    assert "/office/day/" not in text(sit(username).get("/"))


def test_a_real_office_has_no_such_page(db) -> None:
    made(Kind.REAL)
    assert turn("2024-03-06").status_code == 404
    assert "/office/day/" not in text(sit("sys").get("/"))


def places(row: MatterRow) -> list[str]:
    known = {
        "procedure": [row.procedure],
        "kind": ["record.noted"],
        "figure": ["disclosure.items_handled"],
        "matter": [row.matter],
        "seq": [str(row.opened_seq)],
    }
    addresses = [address for route in routes() for address in filled(route, known, ("none",))]
    return [*addresses, *(f"/r/{each.id}/" for each in procedures().values() if each.series)]


@pytest.mark.parametrize("username", ["zhu", "deng", "sys", "sec", "aud", "si"])
def test_every_page_and_every_export_says_it_is_a_rehearsal(drill, username: str) -> None:
    row = registered()
    exports = 0
    for place in places(row):
        answer = sit(username).get(place)
        if answer.status_code != 200 or place in NO_OFFICE:
            continue
        exports += "attachment" in answer.headers.get("Content-Disposition", "")
        assert "演练" in told(answer) or "%E6%BC%94%E7%BB%83" in told(answer), place
    assert exports >= (4 if Post.HEAD in PEOPLE[username][1] else 0)
