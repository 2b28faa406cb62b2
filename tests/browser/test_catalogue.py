"""The catalogue in use: what looks personal is shown before it goes out, and anybody reads and checks what went out."""

from __future__ import annotations

import hashlib
import re

import pytest

from browser.eyes import complaints, visit
from browser.hands import Paper

pytestmark = pytest.mark.browser

TEXT = "改造项目批准和实施情况(示例)\n联系电话 029-00000000\n"
PRIVATE = TEXT + "联系人手机 13800138000\n"
ITEM = "改造项目批准和实施情况"


def item(office) -> str:
    """The page of the item that is still empty."""
    found = re.search(rf'href="(/m/[^/"]+/)">{ITEM}<', office.read("jingban", "/r/proactive_disclosure/"))
    assert found
    return found[1]


def read_by(sit, place: str, who: str, kind: str, verdict: dict[str, str]):
    person = sit(who)
    person.open(f"{place}do/{kind}/")
    person.submit(verdict)
    person.done()


def test_from_a_private_number_to_the_public_page(sit, office) -> None:
    place = item(office)
    desk = sit("jingban", scripts=False)
    desk.open(f"{place}do/publish.formed/")
    desk.submit({"本次公开内容": "项目情况(示例)", "公开属性": "主动公开", "拟公开文本": Paper("稿.txt", PRIVATE)})
    desk.done()

    desk.open(f"{place}do/publish.check/")
    shown = desk.page.get_by_role("region", name="疑似个人信息").inner_text()
    assert "第 3 行" in shown
    assert "手机号码" in shown
    assert "13800138000" not in desk.page.content()
    desk.submit({"审核意见": "通过"})
    assert desk.refusal().code == "publish.check.hits"
    desk.page.get_by_label("不要这个").check()
    desk.submit({"拟公开文本": Paper("改稿.txt", TEXT), "审核意见": "通过"})
    desk.done()

    for who, kind, verdict in (
        ("kezhang", "publish.recheck", {"审核意见": "通过"}),
        ("baomi", "publish.secrecy", {"审查结论": "可以公开"}),
        ("fuzhuren", "publish.approve", {"审核意见": "通过"}),
        ("xinxi", "publish.out", {"公开地址": "示例区人民政府门户网站"}),
    ):
        read_by(sit, place, who, kind, verdict)

    citizen = sit(scripts=False)
    citizen.open("/catalogue")
    citizen.click(ITEM)
    page = citizen.page.get_by_role("main").inner_text()
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    assert digest in page
    with citizen.page.expect_download() as started:
        citizen.page.get_by_role("link", name=re.compile("^下载原件")).first.click()
    got = started.value
    assert got.suggested_filename == "项目情况(示例).txt"
    assert hashlib.sha256(got.path().read_bytes()).hexdigest() == digest


def test_every_public_page_and_those_of_the_catalogues_keepers(sit, office) -> None:
    places = [
        "/catalogue",
        *sorted(set(re.findall(r'href="(/catalogue/[^"]+)"', office.read("jingban", "/catalogue")))),
    ]
    assert len(places) > 10
    wrong = {}
    for username, pages in {"": places, "xinxi": ["/", "/r/proactive_disclosure/", item(office)]}.items():
        person = sit(username)
        for place in pages:
            wrong |= visit(person.page, person.url + place)
    assert complaints(wrong) == {}
