"""A project on its page: the stages as a picture, what is missing and from whom, each permit with its own list."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit
from xml.etree import ElementTree as ET

import pytest

from marks import as_typed

LAND, WORKS = "用地规划许可", "施工许可"


def text(answer) -> str:
    return as_typed(answer.content.decode())


def done(answer) -> str:
    """The act was recorded; gives the page it leads to."""
    assert answer.status_code == 302, re.findall(r"zs-wrong[^<]*<|<dd>[^<]*", text(answer))
    return urlsplit(answer.headers["Location"]).path


@pytest.fixture
def project(sit):
    """Opened, routed, listed and one permit handed in through the forms; today is Monday 2026-11-23."""

    def post(username, place, on, **typed):
        facts = {f"f.{name.replace('__', '.')}": value for name, value in typed.items()}
        return done(sit(username).post(place, {"do": "submit", "on": on, **facts}))

    place = post(
        "ke", "/new/projects/project.open/", "2026-10-08", name="示例片区项目", applicant="示例置业公司",
        investor="private", flow_started_on="2026-10-08",
    )  # fmt: skip
    post("ke", f"{place}do/project.route/", "2026-10-09", route="filing")
    post(
        "jing", f"{place}do/project.checklist/", "2026-10-10",
        items__0__permit=LAND, items__0__kind="land_planning", items__0__office="示例区资源规划局",
        items__1__permit=WORKS, items__1__kind="construction", items__1__office="示例区住建局",
        items__1__papers="施工合同、监理合同",
    )  # fmt: skip
    post("jing", f"{place}do/permit.submit/", "2026-11-05", permit=LAND)
    return place


def picture(page: str) -> ET.Element:
    found = re.search(r'<svg class="zs-stages".*?</svg>', page, re.DOTALL)
    assert found
    return ET.fromstring(found[0])


def test_the_picture_shows_every_permit_in_its_stage_and_says_so_in_words(sit, project):
    page = text(sit("jing").get(project))
    drawn = picture(page)
    words = [each.text for each in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert words == ["用地", "●", LAND, "期满未告知,视为受理 · 剩8个工作日", "施工", "○", WORKS, "未报件"]
    told = next(drawn.iter("{http://www.w3.org/2000/svg}desc")).text
    assert told == f"用地:{LAND}(期满未告知,视为受理 · 剩8个工作日);施工:{WORKS}(未报件)"
    links = [each.get("href") for each in drawn.iter("{http://www.w3.org/2000/svg}a")]
    assert links == ["#permit-1", "#permit-2"]
    assert all(f'id="{link[1:]}"' in page for link in links)


def test_the_to_do_leads_to_the_page_where_each_permit_has_its_own_button(sit, project):
    page = text(sit("jing").get("/"))
    assert "登记报件" in page
    assert f'href="{project}"' in page
    assert f"{project}do/" not in page


def test_what_is_missing_and_who_is_waited_for(sit, project):
    page = text(sit("jing").get(project))
    lacking = re.findall(r"<li>(.*?):<strong>(.*?)</strong><small>(.*?)</small>", page)
    assert lacking == [
        ("待办", "作出决定(期满未告知,视为受理)", f"{LAND} · 等:示例区资源规划局"),
        ("缺材料", "施工合同", f"{WORKS} · 等:示例置业公司"),
        ("缺材料", "监理合同", f"{WORKS} · 等:示例置业公司"),
    ]
    assert "政策目标,不是法定期限" in page
    assert "到 11月12日" in page


def test_each_permit_has_its_own_buttons_and_the_form_is_filled_in(sit, project):
    page = text(sit("jing").get(project))
    [_, land, works] = re.split(r'<article class="zs-item" id="permit-\d+">', page)
    assert f"permit.decided/?permit={quote(LAND)}" in land
    assert "permit.submit/?" not in land
    assert f"permit.submit/?permit={quote(WORKS)}" in works
    assert "permit.decided/?" not in works.split("</article>")[0]
    general = page.split('class="zs-buttons"')[1].split("</div>")[0]
    assert "permit." not in general
    form = text(sit("jing").get(f"{project}do/permit.decided/?permit={quote(LAND)}"))
    assert '<option value="land_planning" selected' in form
    urge = text(sit("jing").get(f"{project}do/project.urge/?permit={quote(LAND)}"))
    assert 'value="示例区资源规划局"' in urge


def test_another_offices_lateness_is_in_the_to_do_of_whom_it_concerns(sit, project, settings):
    assert "剩8个工作日" in text(sit("jing").get("/"))
    settings.ZS_TODAY = "2026-12-07"
    home = text(sit("jing").get("/"))
    assert "逾期2个工作日" in home
    assert "等:示例区资源规划局" in home


def test_other_matters_show_no_project(sit, registered):
    assert "zs-stages" not in text(sit("jing").get(registered()))
