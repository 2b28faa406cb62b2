"""首页和公告:是什么单位、能办什么、公布了什么;没有公布的年度报告就没有数字;分户的一概不提供。"""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from portal.forms import text
from reports.test_reading import word
from zhunsheng.archive import store
from zhunsheng.people.models import Organ
from zhunsheng.portal import frame
from zhunsheng.portal.pages import pages
from zhunsheng.registers.models import ContributionRow, NoticeRow

BODY = "示例片区征收补偿方案\n正文虚构。咨询电话13900001234。\n".encode()


def notice(organ: Organ, seq: int = 7, body: bytes = BODY, **more: object) -> NoticeRow:
    """A notice as the registers keep it."""
    kept = store.keep(organ.pk, "方案.txt", body)
    known = {
        "matter": "m", "kind": "comment", "title": "示例片区征收补偿方案(征求意见稿)", "on": date(2026, 11, 2),
        "by": "区人民政府", "body": {"digest": kept.digest, "name": kept.name, "size": kept.size, "media": kept.media},
        "reviewed_on": date(2026, 10, 28), "until": date(2026, 12, 2), "period": "zs.comment",
        "lines": [["提意见的途径", "示例街1号"]], "year": None,
    }  # fmt: skip
    return NoticeRow.objects.create(organ=organ, seq=seq, **{**known, **more})


def get(place: str) -> str:
    answer = Client().get(place)
    assert answer.status_code == 200, place
    assert not answer.cookies
    return text(answer)


def test_首页写明能办什么_近期公告还剩几天_哪天通过审查(office) -> None:
    notice(office)
    page = get("/public")
    for words in (
        "示例区改造中心", "申请公开政府信息", "自双方确认之日起20个工作日内答复", "征求意见中 · 还剩 9 天",
        "2026年10月28日通过合法性审查", "示例单位,人物和事项均为虚构", "还没有公布的年度报告", 'data-mark="示例"',
    ):  # fmt: skip
        assert words in page, words


def test_公告页写明指纹_审查日_截止日和每一步算法_正文就是那些字节(office) -> None:
    row = notice(office)
    page = get(f"/notices/{row.seq}")
    digest = row.body["digest"]
    assert " ".join(digest[at : at + 4] for at in range(0, 64, 4)) in page
    for words in ("这一份正文于2026年10月28日通过合法性审查", "2026年12月2日", "第10条", "示例街1号", "以谁的名义"):
        assert words in page, words
    answer = Client().get(f"/notices/{row.seq}/paper")
    assert answer.content == BODY
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{digest[:16]}.txt"'


def test_截止以后写已经截止(office, settings) -> None:
    row = notice(office)
    settings.ZS_TODAY = "2026-12-02"
    assert "征求意见今天截止" in get("/notices")
    settings.ZS_TODAY = "2026-12-03"
    assert "已经截止" in get(f"/notices/{row.seq}")


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"body": "甲 11010519491231002X".encode()}, "身份证号"),
        ({"title": "示例片区分户补偿情况公示"}, "分户补偿"),
        ({"lines": [["联系人", "13900001234"]]}, "手机号"),
    ],
)
def test_有个人号码或者分户内容的不提供(office, more, why) -> None:
    row = notice(office, **more)
    page = get(f"/notices/{row.seq}")
    assert "网上不提供这份公告" in page
    assert why in page
    assert "13900001234" not in page
    assert Client().get(f"/notices/{row.seq}/paper").status_code == 404


def test_正文丢了或者被改过的不提供(office) -> None:
    row = notice(office, body="只在这里改动的正文".encode())
    store.place(row.body["digest"]).write_bytes(b"changed")
    assert "正文不在档案里" in get(f"/notices/{row.seq}")
    assert Client().get(f"/notices/{row.seq}/paper").status_code == 404


def test_公布了年度报告才有那一年的数字_没有公布的年份没有(office) -> None:
    ContributionRow.objects.create(
        organ=office,
        matter="m",
        figure="petitions.handled",
        on=date(2025, 5, 6),
        place=0,
        amount=3,
        dimensions={},
        acts=[1],
    )
    assert "信访" in get("/public")
    assert "年办理情况" not in get("/public")
    notice(office, 9, kind="annual_report", title="2025年度法治政府建设工作报告", year=2025, until=None, period="")
    page = get("/public")
    assert "2025年办理情况" in page
    assert "<b>3</b><span>" in page
    assert "每个数字怎么数的" in page
    assert "2025年度法治政府建设工作报告" in get("/reports")
    assert "2025年度法治政府建设工作报告" not in get("/notices")


def test_导航只列有的地方_别的模块加一行就有(monkeypatch, office) -> None:
    extra = (frame.Entry("due_text", "到期日文本"), frame.Entry("no_such_address", "没有的地方"))
    monkeypatch.setattr(frame, "NAVIGATION", (*frame.NAVIGATION, *extra))
    assert ("到期日文本", "/due.txt") in frame.navigation()
    page = get("/guide")
    assert "到期日文本" in page
    assert "没有的地方" not in page


def test_只是像名单的一行不挡公告_由读的人判断(office) -> None:
    row = notice(office, body="李建国 示例路12号 3号楼2单元501室 补偿 350,000.00".encode())
    assert "网上不提供这份公告" not in get(f"/notices/{row.seq}")


def test_修订痕迹和批注不上网(office) -> None:
    page = notice(office, body=word("w:del"))
    assert "修订痕迹" in get(f"/notices/{page.seq}")
    assert Client().get(f"/notices/{page.seq}/paper").status_code == 404


def test_每一页都打得开_期限都出自法律数据(office) -> None:
    notice(office)
    for page in pages(office):
        get(page.address)
    guide = get("/guide")
    for words in ("20个工作日", "《政府信息公开条例(2019修订)》第33条", "60日", "第30条"):
        assert words in guide, words
    assert "打印在一张 A4 纸上" in get("/guide/form")


def test_没有的公告是404(office) -> None:
    assert Client().get("/notices/99").status_code == 404
    assert Client().get("/notices/99/paper").status_code == 404


def test_没有单位就没有页面(db) -> None:
    assert Client().get("/public").status_code == 404
