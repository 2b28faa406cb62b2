"""Guests of the office and its three administrators see only their part: no link elsewhere, and no address either."""

from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.browser

REGISTERS = ("petitions", "reviews", "disclosure_requests", "decisions", "litigation")
OFFICE = {"sysadmin": "/office/people/", "secadmin": "/office/posts/", "auditor": "/office/log/"}
GUESTS = {
    "shencha": (["待办", "回迁安置", "合法性审查", "指标", "期限计算"], ("resettlement", "reviews")),
    "yingsu": (
        ["待办", "登记新事项", "行政应诉", "行政复议答复", "指标", "期限计算"],
        ("litigation", "reconsideration"),
    ),
    "lvshi": (
        ["待办", "合法性审查", "法律顾问", "行政应诉", "行政复议答复", "指标", "期限计算"],
        ("reviews", "counsel", "litigation", "reconsideration"),
    ),
}
ADMINISTRATORS = {
    "sysadmin": ["待办", "期限计算", "同事与岗位", "拨动时钟"],
    "secadmin": ["待办", "期限计算", "岗位一览"],
    "auditor": ["待办", "期限计算", "登录与管理日志"],
}
CLOSED = {403, 404}


def matters(text: str) -> set[str]:
    """The matters a page leads to."""
    return set(re.findall(r'href="(/m/[^/"]+/)', text))


@pytest.mark.parametrize("username", GUESTS)
def test_a_guest_sees_its_own_registers_alone(sit, office, username) -> None:
    entries, own = GUESTS[username]
    guest = sit(username)
    guest.open("/")
    assert guest.navigation() == entries
    assert [guest.open(f"/r/{each}/") for each in own] == [200] * len(own)
    others = [f"/r/{each}/" for each in REGISTERS if each not in own]
    foreign = [min(matters(office.read("kezhang", place))) for place in others]
    workbooks = [f"{place}all.xlsx" for place in others]
    deeds = [f"{foreign[0]}do/record.noted/"]
    pages = ["/report/", "/report/annual.docx", "/import/petitions/", *OFFICE.values()]
    for place in (*others, *foreign, *workbooks, *deeds, *pages):
        assert guest.page.request.get(guest.url + place).status in CLOSED, place
    listed = matters(office.read(username, "/find/"))
    assert listed
    assert listed <= {matter for each in own for matter in matters(office.read(username, f"/r/{each}/"))}


@pytest.mark.parametrize("username", ADMINISTRATORS)
def test_an_administrator_sees_no_business(sit, office, username) -> None:
    person = sit(username)
    assert person.open("/") == 200
    assert person.navigation() == ADMINISTRATORS[username]
    assert "您的岗位不看业务内容" in person.page.get_by_role("main").inner_text()
    assert person.open(OFFICE[username]) == 200
    assert matters(person.page.content()) == set()
    registers = [f"/r/{each}/" for each in REGISTERS]
    matter = min(matters(office.read("kezhang", registers[0])))
    others = [place for name, place in OFFICE.items() if name != username]
    pages = ["/find/", "/find/?q=示例", "/figures/", "/report/", "/new/", "/import/petitions/", "/todo.xlsx"]
    for place in (*registers, *pages, matter, *others):
        assert person.page.request.get(person.url + place).status in CLOSED, place


def test_nobody_reads_anything_without_logging_in(sit, office) -> None:
    nobody = sit()
    matter = min(matters(office.read("kezhang", "/r/petitions/")))
    for place in ("/", "/r/petitions/", "/figures/", matter, *OFFICE.values()):
        nobody.open(place)
        assert nobody.page.url.startswith(f"{office.url}/login/"), place
