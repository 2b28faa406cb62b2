"""The slip: a due date on paper, reproducible by anybody with the same data."""

from __future__ import annotations

from zhunsheng.clock.due import Due
from zhunsheng.clock.reckoning import named


def slip_text(due: Due) -> str:
    """The reckoning as printable plain text."""
    lines = [f"期限计算单:{due.edition.title_zh}({due.edition.id})", ""]
    lines += [f"{place}. {line.text}" for place, line in enumerate(due.reckoning, 1)]
    lines += [
        "",
        f"{'内规末日' if due.edition.law == 'office' else '法定末日'} {named(due.statutory_due)}",
        f"稳妥办结 {named(due.safe_due)}",
    ]
    if due.provisional:
        lines.append("本结果为暂定:涉及没有放假安排数据的年份。")
    lines.append(f"法律数据版本 {due.base.edition}。不是法律意见。")
    return "\n".join(lines)
