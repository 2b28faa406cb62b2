"""Whoever takes a list away leaves a line in the auditor's log: who, which list, how many rows – no searched word."""

from __future__ import annotations

import pytest

from zhunsheng.people.models import Log


@pytest.mark.parametrize(
    ("place", "about"),
    [
        ("/r/disclosure_requests/all.xlsx", "依申请公开 1 行"),
        ("/find/all.xlsx?q=过渡费", "全部事项 1 行"),
        ("/todo.xlsx", "待办 1 行"),
        ("/report/disclosure.xlsx", "信息公开年报表 2026 年"),
        ("/report/annual.docx", "年度报告 2026 年"),
    ],
)
def test_an_export_is_logged(sit, registered, place: str, about: str) -> None:
    registered()
    Log.objects.all().delete()
    assert sit("xin").get(place).status_code == 200
    line = Log.objects.get()
    assert (line.account, line.what) == ("xin", "导出")
    assert line.about.startswith(about)
    assert "过渡费" not in line.about
    assert about in sit("aud").get("/office/log/").content.decode()


def test_no_other_site_is_told_what_was_searched_for(sit, registered) -> None:
    assert sit("xin").get("/find/?q=过渡费").headers["Referrer-Policy"] == "same-origin"
