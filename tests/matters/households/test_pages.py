"""页面上:现场安置组看得到本户姓名,台账上遮盖;导入先预览,可能重复的要勾选。"""

import re
from base64 import b64encode

import pytest
from django.test import Client

from matters.compensation_plans.build import announced
from matters.households.build import opened
from matters.households.test_import import COMMON, households, line
from zhunsheng.matters.households.words import Route
from zhunsheng.registers.models import MatterRow

PLACE = "/import/households/"


@pytest.fixture
def sit(people):
    """A browser in which somebody is logged in."""

    def browser(username):
        account = people[username]
        account.must_change_password = False
        account.save()
        client = Client()
        client.force_login(account, "zhunsheng.desk.login.Sessions")
        return client

    return browser


@pytest.fixture
def there(plan, do):
    do("zhuren", announced(), "2024-02-01", plan, late="系统启用前")
    return plan


def text(answer):
    return answer.content.decode()


def posted(content, **more):
    typed = {f"c.{name}": value for name, value in COMMON.items()}
    return {"content": b64encode(content).decode(), **typed, **more}


def test_本户页面现场安置组看得到姓名_台账上遮盖_证件不看(there, do, sit):
    matter = do("xianchang", opened(plan=there, phone="某某某某电话"), "2024-02-20").matter
    page = text(sit("xianchang").get(f"/m/{matter}/"))
    assert "某户主" in page
    assert "某户主" not in text(sit("xianchang").get("/r/households/"))
    assert "某户主" in text(sit("caiwu").get(f"/m/{matter}/"))
    assert "某某某某电话" not in text(sit("caiwu").get(f"/m/{matter}/"))


def test_从方案的页面为一户建档_方案_项目_土地性质已经填好(there, sit, do):
    client, place = sit("xianchang"), f"/m/{there}/open/households/household.open/"
    assert f'href="{place}"' in text(client.get(f"/m/{there}/"))
    assert place not in text(sit("caiwu").get(f"/m/{there}/"))
    form = text(client.get(place))
    row = MatterRow.objects.get(matter=there)
    for value in (row.number, row.title):
        assert f'value="{value}"' in form
    assert re.search(rf'value="{Route.STATE.value}"[^>]*(selected|checked)', form)
    typed = {
        "do": "submit", "on": "2024-02-20", "f.plan": row.number, "f.project": row.title, "f.route": Route.STATE.value,
        "f.code": "07", "f.cut_off": "2024-01-31", "f.basis": "by_area", "f.head": "某户主",
    }  # fmt: skip
    made = client.post(place, typed)
    assert made.status_code == 302, text(made)
    opened_row = MatterRow.objects.get(procedure="households")
    assert (opened_row.above, opened_row.title.startswith(row.title)) == (there, True)


def test_方案的下一步不因此变成为一户建档_登记新事项里还有(there, sit):
    assert "btn-primary" not in re.search(r'<a class="([^"]*)"[^>]*household\.open', text(
        sit("xianchang").get(f"/m/{there}/")
    ))[1].split()  # fmt: skip
    assert "/new/households/household.open/" in text(sit("xianchang").get("/new/"))


def test_先预览再确认_整本相同的内容带到确认(there, sit):
    client = sit("kezhang")
    content = households(line())
    preview = client.post(PLACE, posted(content, do="preview"))
    assert preview.status_code == 200
    assert "登记补偿协议" in text(preview)
    assert 'name="c.plan" value="' + COMMON["plan"] in text(preview)
    done = client.post(PLACE, posted(content, do="confirm", reason="旧台账"))
    assert done.status_code == 302
    assert MatterRow.objects.get(procedure="households").cells["slip_no"] == "17"


def test_一行读不出建档_其余照样指出来(there, sit):
    content = households(line(people="三口"), line(deal="示征协2", slip=18, signed="2024.2.31"))
    answer = sit("kezhang").post(PLACE, posted(content, do="preview"))
    assert answer.status_code == 422
    assert "应当是整数" in text(answer)
    assert "应当是日期" in text(answer)


def test_可能重复的列出来_不勾选不导入(there, sit):
    client = sit("kezhang")
    content = households(line(), line(deal="示征协2", slip=18))
    assert "系统不会合并" in text(client.post(PLACE, posted(content, do="preview")))
    again = client.post(PLACE, posted(content, do="confirm", reason="旧台账"))
    assert again.status_code == 422
    assert MatterRow.objects.filter(procedure="households").count() == 0
    assert client.post(PLACE, posted(content, do="confirm", reason="旧台账", looked="1")).status_code == 302


def test_整本相同的内容填错_写在那一项旁边(there, sit):
    answer = sit("kezhang").post(PLACE, {**posted(households(line()), do="preview"), "c.plan": "没有的方案"})
    assert answer.status_code == 422
    assert "没有这个编号的事项" in text(answer)


def test_不是导入岗位进不来_没有的登记簿是404(sit):
    assert sit("caiwu").get(PLACE).status_code == 403
    assert sit("kezhang").get("/import/reviews/").status_code == 404
    assert PLACE in text(sit("xianchang").get("/"))


def test_付款表单替人填好户主_看不到姓名的岗位不填(there, do, sit):
    matter = do("xianchang", opened(plan=there), "2024-02-20").matter
    assert 'value="某户主"' in text(sit("caiwu").get(f"/m/{matter}/do/household.pay/"))
    assert "某户主" not in text(sit("mishu").get(f"/m/{matter}/do/household.pay/"))
