"""Slips that tell of one line of a matter, not of what an act decides: how a term was reckoned, that a paper came in.

The receipt is for somebody who hands in a paper at the counter: it names the act's number and the hash of its leaf
(SHA-256 over 0x00 and the leaf, RFC 6962), so that he can hold the office to it once the log is published.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.papers import Layout, Paper, day_words
from zhunsheng.ledger.read import leaf
from zhunsheng.papers.render import render
from zhunsheng.papers.values import ALWAYS, blank, text
from zhunsheng.people.models import Organ
from zhunsheng.registers.files import Case

RECEIPT = Paper(
    name="收件回执",
    acts=(),
    layout=Layout.RECEIPT,
    title="收件回执",
    rows=(
        ("事项", "{{ 编号 }} {{ 事项类别 }}"),
        ("收到的内容", "{{ 行为 }}"),
        ("收到日期", "{{ 收到日期 }}"),
        ("记录号", "{{ 记录号 }}"),
        ("记入时间", "{{ 记入时间 }}"),
        ("收件人", "{{ 收件人 }}"),
        ("记录凭证", "{{ 记录凭证 }}"),
        (
            "说明",
            "本回执只证明本单位在上述时间收到并登记,不表示受理。请妥善保存;记录公布以后,凭记录号和记录凭证可以核对记录没有被改动。",
        ),
    ),
    computed=("事项类别", "行为", "收到日期", "记录号", "记入时间", "收件人", "记录凭证"),
)
DEADLINE = Paper(
    name="期限计算单",
    acts=(),
    layout=Layout.FORM,
    title="期限计算单",
    rows=(
        ("事项", "{{ 编号 }} {{ 事项 }}"),
        ("期限", "{{ 期限 }}"),
        ("依据", "{{ 依据 }}"),
        ("谁的期限", "{{ 谁的期限 }}"),
        ("起算日", "{{ 起算日 }}"),
        ("末日", "{{ 末日 }}"),
        ("稳妥办结日", "{{ 稳妥办结日 }}"),
        ("到期日怎么算的", "{{ 计算过程 }}"),
        ("打印日期", "{{ 打印日期 }}"),
        ("说明", "法律数据须经本单位法制人员核对签认;本单不是法律意见。"),
    ),
    computed=("期限", "依据", "谁的期限", "起算日", "末日", "稳妥办结日", "计算过程", "打印日期"),
)


@dataclass(frozen=True)
class Commitment:
    """What the ledger holds of one act: its number and the hash of its leaf."""

    seq: int
    hash: str


def commitment(organ: Organ, seq: int) -> Commitment:
    """The leaf hash of an act, in hex."""
    return Commitment(seq, hashlib.sha256(b"\0" + leaf(organ.pk, seq)).hexdigest())


def receipt(found: Case, entry: AnyEntry, organ: Organ, people: Mapping[str, str]) -> bytes:
    """The counter's receipt for what one act recorded as received; it says nothing personal."""
    proof = commitment(organ, entry.seq)
    recorded_at = entry.recorded_at
    values = {
        "编号": found.file.number(),
        "事项类别": found.procedure.label,
        "行为": str(type(entry.act).LABEL),
        "收到日期": day_words(entry.happened_on),
        "记录号": f"第{entry.seq}号",
        "记入时间": recorded_at[:16].replace("T", " "),
        "收件人": people.get(entry.actor, ""),
        "记录凭证": proof.hash,
    }
    return _made(found, RECEIPT, organ, values)


def deadline(
    found: Case, organ: Organ, clock: Mapping[str, Any], citation: str, reckoning: tuple[str, ...], printed_on: date
) -> bytes:
    """The slip of one term of a register row: its law and how its last day was reckoned."""
    title = found.procedure.title(found.file)
    values = {
        "编号": found.file.number(),
        "事项": title,
        "期限": clock["label"],
        "依据": citation or "日期由文书自己写明",
        "谁的期限": clock["whose"],
        "起算日": f"{_day(clock['start_on'])}(第{clock['start_seq']}号记录)",
        "末日": _day(clock["due"]),
        "稳妥办结日": _day(clock["safe"]),
        "计算过程": "\n".join(reckoning) or "日期由文书自己写明",
        "打印日期": day_words(printed_on),
    }
    return _made(found, DEADLINE, organ, values)


def _day(day: str | None) -> str:
    return day_words(date.fromisoformat(day)) if day else "未定"


def _made(found: Case, paper: Paper, organ: Organ, values: Mapping[str, str]) -> bytes:
    base = {name: blank(name) for name in (*ALWAYS, *paper.computed)}
    given = {name: text(value) for name, value in values.items()}
    body = {"单位": organ.name, "发文机关": organ.name, "落款单位": organ.name}
    return render(found.procedure, paper, organ, {**base, **body, **given})
