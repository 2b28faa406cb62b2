"""Nought in words: 全年无依申请公开的情况, 未发生行政复议."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_THING = (
    "申请|复议|诉讼|应诉|结转|收费|案件|投诉|举报|信访|上访|败诉|纠错|规范性文件|事故|事项|情况|情形|公开|泄密|违纪|违规|处罚|强制"
    "|撤销|信息|舆情|事件|差错|失误|纠纷"
)
_WU = re.compile(
    r"(?P<before>(?:^|(?<=[,。;:\n、)]))[^,。;:\n(]{0,24}?)(?P<word>无|未收到|未接到|未发生|未产生|未出现|没有收到|没有接到|没有发生|没有出现|没有)"
    rf"(?P<thing>[^,。;:\n]{{0,28}}(?:{_THING})[^,。;:\n]{{0,6}})"
)
_NOT_WU = re.compile(
    r"^(?:法|效|关|人|障碍|证|偿|正当|主|讼|论|事不扰|纸|缝|微|毒|害|线|形|违法|犯罪|理|故|条件|权|异议|需|须|力|序|照|牌|意中|意识|声|疑|不|欠薪|物业|处|从|诈|传|烟|黑)"
)
_NOT_BEFORE = re.compile(r"(?:有|毫|全|确保|实现|是否|若|如|对|的|以|和|绝|做到|并)$")
_HEAD = re.compile(r"^(?:和|或|、)(?:收到|受理|接到|办理|发生)")
_TAIL = re.compile(r"(?:的)?(?:等|有关事项|相关事项|情况|情形|现象|发生)+$")
_VERB = {
    "未收到": "收到",
    "没有收到": "收到",
    "没有接到": "收到",
    "未接到": "收到",
    "未发生": "发生",
    "没有发生": "发生",
    "未产生": "产生",
    "未出现": "出现",
    "没有出现": "出现",
}


class Nought(NamedTuple):
    """A statement that something did not happen."""

    start: int
    end: int
    subject: str
    verb: str
    word: str
    unit: str
    at: tuple[int, int]


def zeros(plain: str, blanked: str) -> Iterator[Nought]:
    """Every nought in words."""
    for found in _WU.finditer(blanked):
        thing = found["thing"].strip()
        if _NOT_WU.match(thing) or _NOT_BEFORE.search(found["before"]) or re.search(r"\d", thing):
            continue
        subject = _TAIL.sub("", _HEAD.sub("", plain[slice(*found.span("thing"))].strip()))
        if "结转" in thing:
            subject = f"政府信息公开申请({'上年结转' if '上' in thing else '结转下年度'})"
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        verb = _VERB.get(found["word"]) or _understood(thing, subject)
        yield Nought(start, found.end(), subject, verb, found["word"], "件", found.span("word"))


def _understood(thing: str, subject: str) -> str:
    """What did not happen where the text says only 无."""
    if "结转" in thing:
        return "结转"
    if re.search("复议|诉讼|应诉", thing):
        return "发生"
    if subject.endswith("公开") and "申请" not in subject:
        return "公开"
    return "受理" if re.search("申请|公开", thing) else "发生"
