"""Slips in the text itself: what a careful reader would find, and what he would leave alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhunsheng.law import load
from zhunsheng.reports.audit import audit

CASES = Path(__file__).parents[2] / "cases" / "audit"
LAW = tuple(load().instruments.values())
TITLE = "示例区示例局{year}年法治政府建设年度报告\n"


def found(text: str, year: int = 2024) -> list[str]:
    return [each.kind for each in audit(TITLE.format(year=year) + text, LAW).findings]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("贯彻《中华人民共和国政府信息公开条例》(国务院令第771号)。", "citation"),
        ("按照《重大行政决策程序暂行条例》(国务院令第722号)编制目录。", "citation"),
        ("根据国务院令第712号《重大行政决策程序暂行条例》的规定。", "citation"),
        ("依据《国有土地上房屋征收与补偿条例》(国令第591号)实施。", "citation"),
        ("根据《信访条例》(国务院令第431号)办理信访事项。", "citation"),
        ("按照(示法领发〔20242号)要求。", "document_number"),
        ("印发示政办发〔2024第5号文件。", "document_number"),
        ("落实《法治政府建设实施纲要(2022-2025年)》。", "range"),
        ("落实《法治政府建设实施纲要(20212025年)》。", "range"),
        ("落实《示例区城市更新规划(2025-2021年)》。", "range"),
        ("深入贯彻《法治政府建设实施纲要(2015-2020年)》,推进各项工作。", "expired"),
        ("深入实施“七五”普法规划,推进全民普法。", "expired"),
        ("一、2023年推进法治政府建设的主要举措和成效\n工作有序推进。", "year"),
        ("现将2023年工作情况报告如下:", "year"),
        ("所列数据的统计期限自2023年1月1日起至2023年12月31日止。", "year"),
        ("(一)学法\n开展学习。\n(二)普法\n开展宣传。\n(二)应诉\n积极应诉。", "numbering"),
        ("公示期自2024年3月1日至2024年4月2日,为期30日。", "days"),
        ("全年公开信息235条,其中政策文件34条、工作动态162条、财政预决算2条、重点领域38条。", "sum"),
        ("共受理申请10件,其中自然人12件。", "sum"),
        ("共受理申请10件。其中,自然人12件。", "sum"),
        ("全年行政复议案件纠错率达120%。", "sum"),
        ("规章 | 2 | 0 | 0", "table"),
        ("行政规范性文件 | 3 | 0 | 1", "table"),
        ("一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 6", "table"),
    ],
)
def test_有错(text: str, kind: str) -> None:
    assert kind in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "贯彻《中华人民共和国政府信息公开条例》(国务院令第711号)。",
        "按照《重大行政决策程序暂行条例》(国务院令第713号)编制目录。",
        "落实《优化营商环境条例》(国务院令第722号)。",
        "印发示政办发〔2024〕5号文件,修订《管理规定》(示政发〔2023〕3号)。",
        "落实《法治政府建设实施纲要(2021-2025年)》和《法治社会建设实施纲要(2020-2025年)》。",
        "落实《示例省法治政府建设实施方案(2021-2025年)》。",
        "“七五”普法规划圆满完成,八五普法全面展开。",
        "一、2024年推进法治政府建设的主要举措和成效\n二、2025年工作安排\n落实“八五”普法规划。",
        "(一)学法\n学习。\n(二)普法\n宣传。\n二、下一步打算\n(一)学法\n(二)普法",
        "公示期自2024年3月1日至2024年3月30日,为期30日。",
        "全年公开信息235条,其中政策文件34条、工作动态161条、财政预决算2条、重点领域38条。",
        "全年公开信息660条,其中招标信息114条。",
        "全年办理申请7件,其中自然人6件,法人1件,予以公开1件,本机关不掌握4件,已公开1件,不予公开1件。",
        "网上信访量同比上升149.4%。",
        "产生复议案件6件和诉讼案件3件,其中维持5件。",
        "新收申请31件,上年结转3件。其中,予以公开24件,不予公开10件。",
        "梳理权力事项44项,其中许可30项、处罚10项、征收4件。",
        "查摆突出问题11个,其中5个问题限期整改,查摆一般问题10个。",
        "规章 | 0 | 0 | 0\n行政规范性文件 | 1 | 0 | 3",
        "一、本年新收政府信息公开申请数量 | 56 | | | | | | 56",
    ],
)
def test_没有错(text: str) -> None:
    assert found(text) == []


def test_计划期满后仍写作明年的依据() -> None:
    text = (
        "一、2025年主要举措\n推进工作。\n"
        "二、2026年工作安排\n深入实施“八五”普法,落实《法治政府建设实施纲要(2021-2025年)》。"
    )
    assert found(text, 2025) == ["expired", "expired"]


def test_当年仍在执行的计划不算过期() -> None:
    assert found("深入实施《法治政府建设实施纲要(2021-2025年)》和“八五”普法。", 2025) == []


def test_已经废止的版本写明现行的文号() -> None:
    finding = audit(TITLE.format(year=2023) + "根据《政府信息公开条例》(国务院令第492号)。", LAW).findings[0]
    assert "国务院令第711号" in finding.message


def test_申请表各列要平() -> None:
    rows = """一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1
(七)总计 | 4 | 0 | 0 | 0 | 0 | 0 | 4
四、结转下年度继续办理 | {left} | 0 | 0 | 0 | 0 | 0 | {left}"""
    assert found(rows.format(left=2)) == []
    assert found(rows.format(left=1)) == ["table", "table"]


def test_增减后的数量要对得上() -> None:
    assert found("行政许可 | 716 | -417 | 298") == ["table"]
    assert found("行政许可 | 16 | +3 | 19") == []


def test_发现的位置就是出错的文字() -> None:
    text = (CASES / "gkbg-18-anju-zonghezhifa-2021.txt").read_text(encoding="utf-8")
    finding = audit(text, LAW).findings[0]
    assert (finding.kind, text[finding.start : finding.end]) == ("citation", "国务院令第771号")


@pytest.mark.parametrize("name", sorted(path.name for path in CASES.glob("*.txt")))
def test_真实报告里只报真正的错(name: str) -> None:
    known = {"18-pengshan-gongyi-zhen-2021.txt": ["document_number"], "gkbg-18-anju-zonghezhifa-2021.txt": ["citation"]}
    text = (CASES / name).read_text(encoding="utf-8")
    assert [each.kind for each in audit(text, LAW).findings] == known.get(name, [])


def test_各种办理结果之和是总计() -> None:
    zero = "0 | " * 6 + "0"
    results = [
        f"三、本年度办理结果 | (一)予以公开 | 3 | {'0 | ' * 5}3",
        *(f"第{row}种 | {zero}" for row in range(2, 22)),
    ]
    assert found("\n".join([*results, f"(七)总计 | 3 | {'0 | ' * 5}3"])) == []
    assert found("\n".join([*results, f"(七)总计 | 4 | {'0 | ' * 5}4"])) == ["table", "table"]


def test_含上年结转的分项不并入其中各项() -> None:
    parts = "维持412件、驳回193件、撤销57件、确认违法21件、责令履行12件、终止291件"
    text = f"审结行政复议案件986件(含上年结转74件),其中{parts}。"
    assert found(text) == []


def test_表格的行不当作标题() -> None:
    rows = "一、本年新收政府信息公开申请数量\n0\n四、结转下年度继续办理\n0\n四、行政复议和行政诉讼情况\n没有变化。"
    assert found(rows) == []


def test_荣誉里的旧规划不算过期() -> None:
    assert found("全面推进法治建设,我区获评全国“七五”普法工作先进区。") == []


def test_整改上一年反馈的问题可以写上一年() -> None:
    assert found("二、2023年法治督察反馈问题整改情况\n全部整改完毕。") == []
