"""What the to-do calls overdue: never a right nobody need use, never a day before the law's own last day."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from marks import as_typed

REGISTER = "/new/petitions/petition.register/"
TRANSFERRED = {
    "do": "submit", "f.form": "letter", "f.came": "transferred", "f.from_organ": "示例区信访局", "f.system_no": "SL9",
    "f.subject": "要求核实安置面积", "f.names": "章小满(示例)", "on": "2026-11-12",
}  # fmt: skip


def text(answer) -> str:
    return as_typed(answer.content.decode())


def first_line(answer) -> str:
    return text(answer).split("<tbody>")[1].split("</tr>")[0]


def tile(page: str, colour: str) -> str:
    return page.split(f'<a class="{colour}"')[1].split("<b>")[1].split("</b>", maxsplit=1)[0]


@pytest.fixture
def transferred(sit) -> str:
    """A petition transferred on 2026-11-12: objection to 11-19, written notice to 11-27; today is 2026-11-23."""
    answer = sit("deng").post(REGISTER, TRANSFERRED)
    assert answer.status_code == 302, text(answer)
    return urlsplit(answer.headers["Location"]).path


def test_an_objection_nobody_made_is_no_delay(sit, transferred) -> None:
    """The five working days to object are over; due is the notice, and nothing else."""
    page = text(sit("ke").get("/"))
    line = first_line(sit("ke").get("/"))
    assert "逾期" not in line
    assert "剩4天" in line
    assert "11月27日" in line
    assert tile(page, "r") == "0"
    shown = text(sit("ke").get(transferred)).split("提出异议退回")[1].split("</div>")[0]
    assert "期满没有提出异议,按已接收办理" in shown
    assert "逾期" not in shown.replace("没有用不算逾期", "")


def test_while_it_may_be_made_the_page_says_until_when(sit, transferred, settings) -> None:
    settings.ZS_TODAY = "2026-11-18"
    shown = text(sit("ke").get(transferred)).split("提出异议退回")[1].split("</div>")[0]
    assert "需要时可以用,至11月19日 周四;没有用不算逾期" in shown
    assert "11月19日" not in first_line(sit("ke").get("/"))


def test_past_the_safe_day_it_is_due_and_late_only_after_the_laws_day(sit, settings) -> None:
    """Fifteen days from Saturday 11-14 end on Sunday 11-29; one works by Friday 11-27, and Sunday is still in time."""
    assert sit("deng").post(REGISTER, TRANSFERRED | {"on": "2026-11-14"}).status_code == 302
    settings.ZS_TODAY = "2026-11-28"
    line, page = first_line(sit("ke").get("/")), text(sit("ke").get("/"))
    assert "法定末日 11月29日 周日" in line
    assert "逾期" not in line
    assert "已报" not in line
    assert tile(page, "r") == "1"
    settings.ZS_TODAY = "2026-11-30"
    line = first_line(sit("ke").get("/"))
    assert "逾期1天" in line
    assert "已报:科室负责人" in line
