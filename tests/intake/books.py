"""Workbooks as offices keep them, made in memory."""

from io import BytesIO

from openpyxl import Workbook

from zhunsheng.intake.sheets import sheets

PETITIONS = sheets()["petitions"]

HEADS = (
    *("收到日期", "信访形式", "来源", "诉求类别", "信访人姓名", "人数"),
    *("信访信息系统编号", "转送、交办单位", "联系电话"),
)
ROW = ("2024-03-05", "来信", "直接收到", "过渡费发放", "章小满(示例)", 1, "示610104-001", "", "示例电话")


def row(**more):
    """A sound row, some cells changed: day form came subject names people number organ phone."""
    names = ("day", "form", "came", "subject", "names", "people", "number", "organ", "phone")
    return tuple(more.get(name, value) for name, value in zip(names, ROW, strict=True))


def book(*rows, heads=HEADS, title="信访台账", above=(), more=None):
    """An xlsx: rows above, heads (one line or several), rows; ``more(sheet, workbook)`` for the rest."""
    made = Workbook()
    sheet = made.active
    sheet.title = title
    for line in (*above, *(heads if heads and isinstance(heads[0], tuple) else (heads,)), *rows):
        sheet.append(list(line))
    if more is not None:
        more(sheet, made)
    return packed(made)


def packed(made):
    out = BytesIO()
    made.save(out)
    return out.getvalue()
