"""任务从 Excel 填入表单:人名变成同事,日期认得,认不出的写在旁边;填入不等于办理,别的内容不丢。"""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from urllib.parse import urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from intake.books import book
from marks import as_typed
from zhunsheng.people.models import Account
from zhunsheng.registers.models import MatterRow

POINTS = "/new/responsibility/duty.points_in/"
HEADS = ("序号", "任务内容", "责任人", "完成期限", "对应要点序号", "备注")
TASK = ("1", "信访处理意见先审后发", "景经办(示例)", "2026年12月20日", "1", "随便")


def sheet(*rows, heads=HEADS):
    content = book(*rows, heads=heads, title="任务分解", above=(("2026年工作要点任务分解表",),))
    return SimpleUploadedFile("任务.xlsx", content)


def values(page, name):
    found = re.search(rf'name="{re.escape(name)}"[^>]*value="([^"]*)"', page)
    area = re.search(rf'name="{re.escape(name)}"[^>]*>([^<]*)</textarea>', page)
    return unescape((found or area)[1]) if found or area else ""


@pytest.fixture
def split(sit):
    """The address of the form that splits the points of a year."""
    typed = {
        "f.year": "2026", "f.from_organ": "示例区委依法治区委", "f.points.0.key": "1", "f.points.0.text": "先审后发",
        "f.paper.file": SimpleUploadedFile("要点.txt", b"yaodian"), "do": "submit",
    }  # fmt: skip
    answer = sit("ke").post(POINTS, typed)
    assert answer.status_code == 302, answer.content.decode()
    return f"{urlsplit(answer.headers['Location']).path}do/duty.split/"


def test_填入以后可以看可以改_提交才算办理(split, sit):
    client = sit("ke")
    typed = {
        "do": "fill:f.tasks",
        "f.tasks.sheet": sheet(TASK, ("2", "目录更新", "辛信公(示例)", "2026-11-30", "", "")),
    }
    answer = client.post(split, typed)
    assert answer.status_code == 200
    page = answer.content.decode()
    jing = Account.objects.get(username="jing").pk
    assert values(page, "f.tasks.0.task") == "1"
    assert values(page, "f.tasks.0.due") == "2026-12-20"
    assert f'<option value="{jing}" selected>' in page
    assert values(page, "f.tasks.1.text") == "目录更新"
    assert MatterRow.objects.get(procedure="responsibility").cells["tasks"] == "", "nothing was done yet"
    done = client.post(
        split,
        {
            "f.tasks.0.task": "1", "f.tasks.0.text": "先审后发", "f.tasks.0.owner": str(jing),
            "f.tasks.0.due": "2026-12-20", "f.tasks.0.point": "1", "do": "submit",
        },
    )  # fmt: skip
    assert done.status_code == 302, done.content.decode()
    assert MatterRow.objects.get(procedure="responsibility").handlers == [str(jing)]
    page = client.get(urlsplit(done.headers["Location"]).path).content.decode()
    assert "1. 先审后发" in page
    assert "无记录" in page


def test_认不出的人和日期写在旁边_填过的不丢(split, sit):
    wrong = ("1", "示例", "某某人", "下半年", "", "")
    typed = {"do": "fill:f.tasks", "f.tasks.sheet": sheet(wrong)}
    answer = sit("ke").post(split, typed)
    page = as_typed(answer.content.decode())
    assert answer.status_code == 422
    assert "没有叫“某某人”的同事" in page
    assert "应当是日期" in page
    assert values(page, "f.tasks.0.due") == "下半年"


def test_有两位同事同名就不猜_姓名中间的空格不算(split, sit, office):
    Account.objects.create(username="jing2", name="景经办(示例)", organ=office).posts_held.create(
        organ=office, post="handler", since=date(2020, 1, 1)
    )
    spaced = ("2", "示例", "柯 科长(示例)", "2026-12-20", "", "")
    answer = sit("ke").post(split, {"do": "fill:f.tasks", "f.tasks.sheet": sheet(TASK, spaced)})
    page = as_typed(answer.content.decode())
    assert answer.status_code == 422
    assert "有不止一位同事叫“景经办(示例)”" in page
    assert page.count(f'<option value="{Account.objects.get(username="ke").pk}" selected>') == 1
    assert f'<option value="{Account.objects.get(username="jing").pk}" selected>' not in page


def test_没有选文件_不是工作簿_没有列名_都说清楚(split, sit):
    client = sit("ke")
    for upload, words in (
        ({}, "请先选择 Excel 工作簿"),
        ({"f.tasks.sheet": SimpleUploadedFile("x.xlsx", b"not a book")}, "这不是可以读取的 xlsx 工作簿"),
        ({"f.tasks.sheet": sheet(("a", "b", "c"), heads=("甲", "乙", "丙"))}, "没有找到表头"),
    ):
        answer = client.post(split, {"do": "fill:f.tasks", "f.tasks.0.task": "7", **upload})
        page = as_typed(answer.content.decode())
        assert answer.status_code == 422
        assert words in page
        assert values(page, "f.tasks.0.task") == "7"
    assert client.post(split, {"do": "fill:f.nothing"}).status_code == 422


def test_年度只登记一件(split, sit):
    typed = {
        "f.year": "2026", "f.from_organ": "示例", "do": "submit",
        "f.paper.file": SimpleUploadedFile("要点.txt", b"again"),
    }  # fmt: skip
    answer = sit("ke").post(POINTS, typed)
    assert answer.status_code == 422
    assert "职责年度“2026”已经登记" in as_typed(answer.content.decode())
