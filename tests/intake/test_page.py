"""The page: template, preview with a linked list of what is wrong, confirmation, who may, nothing personal kept."""

import re
from html import unescape
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from intake.books import HEADS, book, row
from intake.test_import import FIVE, REASON
from marks import as_typed
from zhunsheng.archive.models import Paper
from zhunsheng.people.models import Log
from zhunsheng.registers.models import MatterRow

PLACE = "/import/petitions/"


def text(answer):
    return as_typed(unescape(answer.content.decode()))


def upload(client, content):
    return client.post(PLACE, {"do": "preview", "workbook": SimpleUploadedFile("台账.xlsx", content)})


def hidden(answer):
    return re.search(r'name="content" value="([^"]+)"', text(answer)).group(1)


def confirm(client, previewed, **more):
    return client.post(PLACE, {"do": "confirm", "content": hidden(previewed), **more})


def registered():
    return MatterRow.objects.filter(procedure="petitions").count()


def test_the_template_is_a_workbook_with_an_explanation(sit):
    answer = sit("deng").get(f"{PLACE}template.xlsx")
    made = load_workbook(BytesIO(answer.content))
    assert made.sheetnames == ["信访事项", "填写说明"]
    assert made["信访事项"]["A1"].value == "收到日期"
    assert made["信访事项"]["G2"].number_format == "@"
    assert "attachment" in answer.headers["Content-Disposition"]


def test_preview_then_confirm(sit, office):
    head = sit("zhu")
    previewed = upload(head, book(*FIVE))
    assert previewed.status_code == 200
    assert "可以导入 5 行" in text(previewed)
    assert registered() == 0
    done = confirm(head, previewed, reason=REASON)
    assert done.status_code == 302
    assert done.headers["Location"] == f"{PLACE}?done=5&known=0"
    assert registered() == 5
    assert "已导入 5 件" in text(head.get(done.headers["Location"]))


def test_what_is_wrong_is_listed_and_leads_to_its_row_and_cannot_be_confirmed(sit):
    head = sit("zhu")
    previewed = upload(head, book(FIVE[0], row(number="示002", form="托人带话")))
    page = text(previewed)
    assert previewed.status_code == 422
    assert '<a href="#row-3">第3行B列“信访形式”:只能是:来信、来访、网上投诉、电话</a>' in page
    assert 'id="row-3"' in page
    assert 'value="confirm"' not in page
    assert 'name="content"' not in page


def test_the_registrar_looks_through_and_the_head_confirms_what_is_past(sit):
    page = text(upload(sit("deng"), book(*FIVE)))
    assert "补录须由科室负责人或者主要负责人办理" in page
    assert 'value="confirm"' not in page


def test_the_section_head_brings_a_register_in(sit):
    head = sit("ke")
    assert f'href="{PLACE}"' in text(head.get("/"))
    assert confirm(head, upload(head, book(*FIVE)), reason=REASON).status_code == 302
    assert registered() == 5


def test_a_column_that_is_missing_is_told_once(sit):
    page = text(upload(sit("zhu"), book(*(each[:4] for each in FIVE), heads=HEADS[:4])))
    listed = page.split('id="errors"')[1].split("</ul>")[0]
    assert listed.count("<li>") == 1
    assert "没有“信访人姓名”这一列" in listed


def test_without_a_reason_the_preview_comes_back(sit):
    head = sit("zhu")
    answer = confirm(head, upload(head, book(*FIVE)), reason="")
    assert answer.status_code == 422
    assert "没有写明补录原因" in text(answer)
    assert hidden(answer)
    assert registered() == 0


def test_confirming_twice_records_once(sit):
    head = sit("zhu")
    previewed = upload(head, book(*FIVE))
    confirm(head, previewed, reason=REASON)
    again = confirm(head, previewed, reason=REASON)
    assert again.status_code == 422
    assert "没有新的行可以导入" in text(again)
    assert registered() == 5


def test_what_the_browser_brings_back_is_checked_anew(sit):
    head = sit("zhu")
    for content in ("", "@@@", "bm90IGEgd29ya2Jvb2s="):
        answer = head.post(PLACE, {"do": "confirm", "content": content, "reason": REASON})
        assert answer.status_code == 422
    assert registered() == 0


def test_no_file_and_a_wrong_file_are_told_in_plain_words(sit):
    assert "没有选择文件" in text(sit("deng").post(PLACE, {"do": "preview"}))
    assert "另存为“Excel 工作簿" in text(upload(sit("deng"), b"not a workbook"))


@pytest.mark.parametrize("username", ["jing", "sys"])
def test_closed_to_other_posts(sit, username):
    client = sit(username)
    for answer in (client.get(PLACE), upload(client, book(*FIVE)), client.get(f"{PLACE}template.xlsx")):
        assert answer.status_code == 403
    assert registered() == 0
    assert PLACE not in text(client.get("/"))


def test_the_navigation_leads_there(sit):
    assert f'href="{PLACE}"' in text(sit("deng").get("/"))


def test_the_workbook_is_not_kept_and_no_name_stands_in_preview_address_or_log(sit):
    head = sit("zhu")
    previewed = upload(head, book(*FIVE))
    assert "甲(示例)" not in text(previewed)
    done = confirm(head, previewed, reason=REASON)
    assert Paper.objects.count() == 0
    log = Log.objects.get(what="导入台账")
    assert re.fullmatch(r"信访事项 5 件,批次 [0-9a-f]{12}", log.about)
    assert "示例" not in done.headers["Location"]


def test_words_of_a_workbook_are_shown_as_words(sit):
    page = upload(sit("zhu"), book(row(subject="<script>alert(1)</script>"))).content.decode()
    assert "<script>alert" not in page
