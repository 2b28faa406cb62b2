"""What real ledgers do to a reader: titles, heads of two lines, sums, dates as text, numbers damaged on the way."""

from datetime import date, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from intake.books import HEADS, PETITIONS, book, packed, row
from zhunsheng.intake.cells import Reading, read_cell, read_day
from zhunsheng.intake.sheets import DAY
from zhunsheng.intake.workbook import MOST_ROWS, plain_head, read
from zhunsheng.kernel.refusal import Refusal

EPOCH = datetime(1899, 12, 30)
READING = Reading(2024, EPOCH, {"示改信〔2024〕1号": "m1"}.get, PETITIONS.sheet.opens.words)
FIELDS = {place.spec.name: place.spec for place in PETITIONS.slots.values() if place.spec is not None}


def days(content):
    found = read(content, PETITIONS)
    return [read_day(line.cells[DAY][1], Reading(found.year, found.epoch, READING.matter, {})) for line in found.lines]


def test_a_plain_register():
    found = read(book(row(), row(number="示610104-002")), PETITIONS)
    assert [line.number for line in found.lines] == [2, 3]
    assert found.unread == ()
    assert {head.name for head in found.heads} >= {"on", "form", "came", "subject", "names", "system_no"}


def test_a_title_and_a_line_of_the_unit_above_the_heads():
    above = [("2024年信访事项登记台账",), ("填报单位:示例区改造中心", None, None, "单位:件"), ()]
    found = read(book(row(), above=above), PETITIONS)
    assert [line.number for line in found.lines] == [5]
    assert found.year == 2024


def test_merged_heads_of_two_lines():
    """信访人 stands over 姓名、电话、住址; the other heads reach over both lines."""
    upper = ("序号", "接件时间", "信访形式", "来源", "信访人", None, None, "反映内容", "内容分类", "省信访件编号")
    lower = (None, None, None, None, "姓名", "联系电话", "住址", None, None, None)
    data = (1, "2024.3.5", "来访", "转送", "章小满(示例)", "示例电话", "示例住址", "示例内容", "过渡费", "示001")

    def merge(sheet, _):
        sheet.merge_cells("E1:G1")
        for column in "ABCDHIJ":
            sheet.merge_cells(f"{column}1:{column}2")

    found = read(book(data, heads=(upper, lower), more=merge), PETITIONS)
    [line] = found.lines
    assert line.number == 3
    read_names = {name: (head.letter, value) for name, (head, value) in line.cells.items()}
    assert read_names["names"] == ("E", "章小满(示例)")
    assert read_names["contact"] == ("F", "示例电话")
    assert read_names["address"] == ("G", "示例住址")
    assert read_names["system_no"] == ("J", "示001")
    assert found.unread == ()


def test_blank_rows_sums_notes_and_repeated_heads_are_not_rows():
    rows = [
        row(),
        (),
        HEADS,
        row(number="示610104-002"),
        ("本月合计", None, None, None, None, 2),
        ("合  计", None, None, None, None, 2),
        (None, "小计:2件"),
        ("填表人:示例", None, "审核:示例"),
        ("注:以系统登记为准",),
    ]
    found = read(book(*rows), PETITIONS)
    assert [line.number for line in found.lines] == [2, 5]
    assert found.left_out == 6


def test_prepared_rows_with_only_a_serial_number_are_blank():
    heads = ("序号", *HEADS)
    found = read(book((1, *row()), (2,), (3,), heads=heads), PETITIONS)
    assert [line.number for line in found.lines] == [2]


def test_a_person_called_like_a_sum_is_a_row():
    found = read(book(row(day=date(2024, 3, 5), names="何计(示例)")), PETITIONS)
    assert len(found.lines) == 1


def test_columns_nobody_reads_are_named():
    heads = (*HEADS, "承办科室", "办理情况", "序号")
    found = read(book((*row(), "示例科", "示例", 1), heads=heads), PETITIONS)
    assert found.unread == ("承办科室", "办理情况")


def test_of_two_columns_for_one_thing_the_day_of_receipt_is_preferred_and_an_empty_one_gives_way():
    heads = ("登记日期", *HEADS)
    found = read(book(("2024-03-09", *row()), ("2024-03-10", *row(day=None)), heads=heads), PETITIONS)
    assert [line.cells[DAY][1] for line in found.lines] == ["2024-03-05", "2024-03-10"]


def test_the_sheet_that_knows_most_is_read_and_the_others_named():
    def others(_, made):
        made.create_sheet("说明").append(["本台账由示例科填写"])
        for month in ("二月", "三月"):
            page = made.create_sheet(month)
            page.append(list(HEADS))
            page.append(list(row()))
        hidden = made.create_sheet("旧表")
        hidden.append([*HEADS, "住址"])
        hidden.sheet_state = "hidden"

    found = read(book(row(), title="一月", more=others), PETITIONS)
    assert found.title == "一月"
    assert found.others == ("二月", "三月")


def test_the_extent_written_in_the_file_is_not_believed():
    """Some programs write a sheet's extent as A1 and nothing more."""
    content = book(row(), row(number="示610104-002"))
    out = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(out, "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace(b'<dimension ref="A1:I3"', b'<dimension ref="A1"'))
    assert b'ref="A1"' in ZipFile(BytesIO(out.getvalue())).read("xl/worksheets/sheet1.xml")
    assert len(read(out.getvalue(), PETITIONS).lines) == 2


def test_days_in_every_spelling():
    spelled = [
        date(2024, 3, 5), datetime(2024, 3, 5, 9, 30), "2024.3.5", "2024/3/5", "2024-03-05", "20240305", 20240305,
        "2024年3月5日", "2024.3.5", "2024-03-05 09:30", " 2024 . 3 . 5 ", 45356, "45356",
    ]  # fmt: skip
    assert days(book(*(row(day=day) for day in spelled))) == [date(2024, 3, 5)] * len(spelled)


def test_a_day_without_a_year_takes_the_registers_year():
    assert days(book(row(day="3月5日"), above=[("2023年信访台账",)])) == [date(2023, 3, 5)]
    assert days(book(row(day="3.5"), title="2022")) == [date(2022, 3, 5)]
    with pytest.raises(ValueError, match="没有写年份"):
        days(book(row(day="3月5日")))


def test_serial_numbers_of_a_workbook_that_counts_from_1904():
    made = Workbook()
    made.epoch = CALENDAR_MAC_1904
    made.active.append(HEADS)
    made.active.append(row(day=43894))
    assert days(packed(made)) == [date(2024, 3, 5)]


@pytest.mark.parametrize("day", ["2024-02-30", "13月5日", "三月五日", "去年", "2024-03", 12, "99999999"])
def test_what_is_no_day_is_told(day):
    with pytest.raises(ValueError, match="应当是日期"):
        read_day(day, READING)


@pytest.mark.parametrize(
    ("name", "value", "fact"),
    [
        ("system_no", 13900001234, "13900001234"),
        ("system_no", 13900001234.0, "13900001234"),
        ("system_no", "XF2024", "XF2024"),
        ("system_no", " 示001 ", "示001"),
        ("text", "过渡费(2023年)没有发", "过渡费(2023年)没有发"),
        ("people", "3人", 3),
        ("people", "12", 12),
        ("people", 5.0, 5),
        ("people", None, None),
        ("people", "  ", None),
        ("joint", "√", True),
        ("joint", "否", False),
        ("joint", True, True),
        ("form", "来信", "letter"),
        ("form", "走访", "visit"),
        ("form", "网 上", "online_complaint"),
        ("form", 12345, "phone"),
        ("came", "转送", "transferred"),
        ("names", "张甲(示例)、李乙(示例)", ["张甲(示例)", "李乙(示例)"]),
        ("names", "王 五", ["王五"]),
        ("names", "甲;乙\n丙,丁", ["甲", "乙", "丙", "丁"]),
        ("repeat_of", "示改信〔2024〕1号", "m1"),
    ],
)
def test_cells_as_facts(name, value, fact):
    assert read_cell(FIELDS[name], value, READING) == fact


@pytest.mark.parametrize(
    ("name", "value", "wrong"),
    [
        ("system_no", 610104202403050001, "已经丢失"),
        ("system_no", 6.10104e17, "已经丢失"),
        ("system_no", "6.10104E+17", "已经丢失"),
        ("people", "若干", "应当是整数"),
        ("people", "1.5", "应当是整数"),
        ("joint", "可能", "应当是“是”或者“否”"),
        ("form", "托人带话", "只能是:来信、来访、网上投诉、电话"),
        ("names", "章小满等5人", "人数"),
        ("subject", "#N/A", "公式错误"),
        ("subject", "#REF!", "公式错误"),
        ("repeat_of", "示改信〔2024〕9号", "没有这个编号"),
    ],
)
def test_what_is_wrong_with_a_cell(name, value, wrong):
    with pytest.raises(ValueError, match=wrong):
        read_cell(FIELDS[name], value, READING)


def test_heads_are_read_without_stars_brackets_and_line_breaks():
    assert plain_head("*信访人\n姓名(必填):") == "信访人姓名"
    assert plain_head("人 数(人)") == "人数"


@pytest.mark.parametrize("content", [b"", b"not a workbook", b"\xd0\xcf\x11\xe0 old xls"])
def test_what_is_no_workbook_is_refused(content):
    with pytest.raises(Refusal, match=r"intake\.not_a_workbook"):
        read(content, PETITIONS)


def test_a_zip_that_is_no_workbook_and_one_that_unpacks_without_end_are_refused():
    for size, code in ((10, "not_a_workbook"), (250 * 1024 * 1024, "too_large")):
        out = BytesIO()
        with ZipFile(out, "w", ZIP_DEFLATED) as bomb:
            bomb.writestr("xl/workbook.xml", b"0" * size)
        with pytest.raises(Refusal, match=rf"intake\.{code}"):
            read(out.getvalue(), PETITIONS)


def test_a_sheet_without_our_heads_is_refused_and_told_what_is_needed():
    with pytest.raises(Refusal, match=r"intake\.no_heads") as refused:
        read(book(("甲", "乙"), heads=("房号", "面积")), PETITIONS)
    assert "收到日期、信访形式、来源、诉求类别、信访人姓名" in refused.value.todo()


def test_more_rows_than_any_register_has_are_refused():
    heads = HEADS[:4]
    with pytest.raises(Refusal, match=r"intake\.too_many"):
        read(book(*([row()[:4]] * (MOST_ROWS + 1)), heads=heads), PETITIONS)
