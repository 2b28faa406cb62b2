"""The statutory tables of the disclosure report as a page, and the requests behind a number."""

from __future__ import annotations

import io

from openpyxl import load_workbook

PAGE = "/report/disclosure/?year=2026"


def test_a_number_leads_to_the_requests_behind_it(sit, registered) -> None:
    registered(**{"f.subject": "安置房分配办法"})
    page = sit("ke").get(PAGE).content.decode()
    assert "逐列平衡" in page
    assert "row=new&amp;column=natural" in page
    behind = sit("ke").get(f"{PAGE}&row=carried_out&column=total").content.decode()
    assert "安置房分配办法" in behind


def test_requests_drafted_for_the_district_stand_in_no_row(sit, registered) -> None:
    registered(**{"f.capacity": "drafted_for_district", "f.district_received_on": "2026-11-20"})
    assert "row=new" not in sit("ke").get(PAGE).content.decode()


def test_the_workbook_holds_twenty_five_rows_and_both_tables(sit, registered) -> None:
    registered()
    saved = sit("ke").get("/report/disclosure.xlsx?year=2026").content
    lines = list(load_workbook(io.BytesIO(saved)).active.iter_rows(values_only=True))
    assert lines[1][:3] == ("一", "本年新收政府信息公开申请数量", 1)
    assert lines[25][0] == "四"


def test_guests_and_administrators_do_not_see_it(sit) -> None:
    for username in ("sys", "si", "gu"):
        assert sit(username).get(PAGE).status_code == 403
