"""The papers around the flat: settlement sheet, notice, slip of handing over, report of what is out of order.

What is still to be paid stands on the sheet as it follows from the file; nobody types it there.
"""

from __future__ import annotations

from collections.abc import Mapping

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.papers import Layout, Names, Paper, Value
from zhunsheng.kernel.view import View
from zhunsheng.matters.households import flats as f
from zhunsheng.matters.households import settling
from zhunsheng.matters.households.facts import head
from zhunsheng.matters.households.papers import HOUSEHOLD, SIGNATURE
from zhunsheng.matters.households.words import OWED_BY_HOUSEHOLD

COMPUTED = ("现户主", "差价分项", "差价合计", "本次应收付", "所选房号", "结算面积")


def _yuan(fen: int) -> str:
    return f"{fen / 100:,.2f}元"


def _line(number: int, line: f.PriceLine) -> str:
    by = "" if line.area is None or line.price is None else f"{line.area / 100:.2f}平方米×{_yuan(line.price)}="
    way = "被征收人补交" if line.item in OWED_BY_HOUSEHOLD else "退给被征收人"
    return f"{number}. {line.item.label}:{by}{_yuan(line.amount)}({way})"


def _said(fen: int) -> str:
    """A balance in words."""
    return "互不找补" if not fen else f"被征收人补交{_yuan(fen)}" if fen > 0 else f"退给被征收人{_yuan(-fen)}"


def _received(file: File, sheet: AnyEntry) -> int:
    """What was paid on earlier sheets when this one was made."""
    earlier = File(file.matter, file.procedure, file.entries[: file.entries.index(sheet)])
    return settling.received(earlier)


def _values(view: View, entry: AnyEntry | None, _names: Names) -> Mapping[str, Value]:
    sheet = entry if entry is not None and isinstance(entry.act, f.Settled) else settling.sheet(view.file)
    lines = () if sheet is None else sheet.act.lines
    before = (
        _received(view.file, sheet)
        if sheet is not None and sheet in view.file.entries
        else settling.received(view.file)
    )
    due = settling.total(lines)
    return {
        "现户主": head(view.file),
        "差价分项": tuple(_line(n, line) for n, line in enumerate(lines, start=1)) or ("面积、价值没有差价",),
        "差价合计": _said(due),
        "本次应收付": _said(due - before),
        "所选房号": "、".join(settling.flats(view.file)),
        "结算面积": "、".join(
            f"{each.flat} {each.area / 100:.2f}平方米" for each in (sheet.act.flats if sheet else ())
        ),
    }


def _paper(name: str, act: type[Act], *rows: tuple[str, str], title: str, layout: Layout = Layout.FORM) -> Paper:
    return Paper(
        name=name, acts=(act,), layout=layout, title=title, rows=(*HOUSEHOLD, *rows), values=_values, computed=COMPUTED
    )


NOTICE = Paper(
    name="交房通知",
    acts=(f.Noticed,),
    layout=Layout.LETTER,
    title="交房通知书",
    to="{{ 现户主 }}:",
    body=(
        "您户(户编号:{{ 户编号 }})的安置房 {{ 所选房号 }} 已经竣工验收备案(备案号:{{ 竣工验收备案号 }}),具备交付条件。请于{{ 办理交房截止日 }}以前到{{ 办理地点 }}办理交房手续。",
        "请携带身份证件、补偿协议、选房确认单和结算单;委托他人办理的,并携带授权委托书和双方身份证件。差价款没有结清的,请先结清。",
        "验房时发现的问题,请当场在交房单上写明,或者填写报修单。",
        "特此通知。",
    ),
    values=_values,
    computed=COMPUTED,
)

PAPERS = (
    _paper(
        "结算单", f.Settled, ("协议编号", "{{ 协议编号 }}"), ("房号依据", "{{ 房号依据 }} {{ 依据文书号 }}"),
        ("面积依据", "{{ 面积依据 }}"), ("应安置面积", "{{ 应安置面积 }}"), ("安置房", "{{ 结算面积 }}"), ("测绘成果编号", "{{ 测绘成果编号 }}"),
        ("差价明细", "{{ 差价分项 }}"), ("差价合计", "{{ 差价合计 }}"), ("本次应收付", "{{ 本次应收付 }}"),
        ("结清期限", "{{ 差价款结清期限 }}"), ("被征收人签名", SIGNATURE), ("经办人签名", SIGNATURE), title="安置房面积差价结算单",
    ),
    NOTICE,
    _paper(
        "交房单", f.Housed, ("所交房号", "{{ 所交房号 }}"), ("应安置面积", "{{ 应安置面积 }}"), ("安置房", "{{ 结算面积 }}"),
        ("竣工验收备案号", "{{ 竣工验收备案号 }}"), ("差价款", "{{ 差价合计 }}"), ("钥匙已移交", "{{ 钥匙已移交 }}"),
        ("水、电、气表底数", "{{ 安置房水电气表底数 }}"), ("交房日期", "{{ 交付安置房日 }}"), ("验房意见", "\n\n"),
        ("被征收人签名", SIGNATURE), ("交房人签名", SIGNATURE), title="安置房交房单", layout=Layout.RECEIPT,
    ),
    _paper(
        "报修单", f.DefectReported, ("房号", "{{ 报修房号 }}"), ("报修编号", "{{ 报修编号 }}"), ("报修日期", "{{ 登记报修日 }}"),
        ("报修类别", "{{ 报修类别 }}"), ("情况", "{{ 情况 }}"), ("由谁修复", "{{ 由谁修复 }}"), ("答应修复的日期", "{{ 答应修复的日期 }}"),
        ("报修人签名", SIGNATURE), ("接收人签名", SIGNATURE), ("修复确认(被征收人)", SIGNATURE), title="安置房报修单",
        layout=Layout.RECEIPT,
    ),
)  # fmt: skip

FROM_OTHERS = {
    "现场记录": "交房现场当场记录,或者被征收人提交的书面异议",
    "修复确认": "报修单上由被征收人签字确认",
    "不动产权证": "不动产登记机构颁发,附复印件",
}
