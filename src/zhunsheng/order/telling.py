"""The rule of choosing in Chinese sentences: complete, so that order and turns can be repeated by hand."""

from __future__ import annotations

from collections.abc import Iterator

from zhunsheng.order.terms import (
    Assignment,
    By,
    Defer,
    Groups,
    Key,
    Late,
    Lot,
    Rule,
    Ties,
    Unit,
    Waived,
    Way,
)

NUMERALS = "一二三四五六七八九"
NUMBERED = frozenset({By.SLIP, By.AGREEMENT, By.RECEIPT})
"""Keys that are numbers given by somebody: their digits are compared."""


def day(text: str) -> str:
    """A day or instant as it is read: 2024年5月1日, 2024年5月1日9时12分33秒."""
    if len(text) < len("2024-05-01"):
        return text
    said = f"{int(text[:4])}年{int(text[5:7])}月{int(text[8:10])}日"
    clock = [int(part) for part in text[11:19].split(":") if part]
    return said + "".join(f"{part}{unit}" for part, unit in zip(clock, "时分秒", strict=False))


def said(rule: Rule) -> tuple[str, ...]:
    """The rule in Chinese sentences, complete: whoever reads them can repeat order and turns by hand."""
    return (
        *_who(rule),
        *_groups(rule),
        *_keys(rule),
        *_ties(rule),
        *_numbers(rule),
        *_turns(rule),
        *_away(rule),
        *_end(rule),
    )


def _who(rule: Rule) -> Iterator[str]:
    needs = "、".join(need.label for need in rule.eligible.needs)
    if rule.eligible.cut_off:
        yield f"进入本批的条件:{needs},以{day(rule.eligible.cut_off)}结束时为准;不具备的列明原因,转入下一批。"
    else:
        yield f"进入本批的条件:{needs};不具备的列明原因,转入下一批。"
    if rule.eligible.decision:
        yield "依生效补偿决定安置的,视同签订协议,以决定的日期为签约日期。"
    else:
        yield "依补偿决定安置的不进入本批。"
    yield "一份安置资格排一个位置;一户有几份的,分别排。"


def _groups(rule: Rule) -> Iterator[str]:
    if rule.groups == Groups.FLAT_TYPE:
        yield "按户型分组,各组分别排序、分别叫号,只能选本组户型的房源。"
    else:
        yield "不分组,统一排序。"


def _keys(rule: Rule) -> Iterator[str]:
    for place, key in enumerate(rule.keys):
        before = "先比较" if place == 0 else "仍相同的再比较"
        yield f"{before}{_key(key)}。"
    if any(key.by in NUMBERED for key in rule.keys):
        yield "编号按其中的数字从左到右逐段比较大小;日期只用来核对编号,不一致的列为疑点,不改变次序。"


def _key(key: Key) -> str:
    if key.by == By.PRIORITY:
        classes = "、".join(f"{each.label}({each.article})" for each in key.classes)
        return f"优先类别:{classes},依此先后;其他各户在后"
    if key.by == By.WINDOW:
        windows = f"共{len(key.windows)}个({_windows(key)},首尾都在内)"
        return f"签约时段:{windows},早的时段在前,同一时段不分先后;不在任何时段的不进入本批"
    if key.by == By.SIGNED_AT and key.unit is not None:
        finer = {Unit.DAY: "同一日", Unit.MINUTE: "同一分钟", Unit.SECOND: "同一秒"}[key.unit]
        return f"签约时间,早的在前,{finer}的算相同"
    if key.by in {By.MOVED, By.SIGNED_ON}:
        return f"{key.by.label},早的在前"
    return f"{key.by.label},小的在前"


def _windows(key: Key) -> str:
    return "、".join(f"{day(window.start)}至{day(window.end)}" for window in key.windows)


def _ties(rule: Rule) -> Iterator[str]:
    yield "相同的只有同一户的几份资格时,按资格的序号。"
    if rule.ties == Ties.KEPT or rule.lot is None:
        yield "仍相同的并列同号;办法没有规定抽签,任何人不得另定先后,修订办法并公布前不叫并列的号。"
        return
    who = "仍相同的" if rule.keys else "各户一律"
    yield f"{who}抽签定先后,第一次完整的结果即为结果,不得重抽。"
    yield from _lot(rule.lot)


def _lot(lot: Lot) -> Iterator[str]:
    if lot.way == Way.PHYSICAL:
        yield f"抽签在现场进行,由{lot.witness}见证,签号小的在前,逐户登记签号,存录像。"
        return
    parties = "、".join(lot.parties)
    yield f"抽签公开计算:{parties}事先各自封存随机数并公布其摘要;名册定稿后公布随机数。"
    if lot.draw is not None:
        yield f"最后加入{lot.draw.source}({lot.draw.which});由名册摘要、各方随机数和开奖号码算出种子。"
    yield "各户的签是种子与户编号合算的摘要,小的在前;任何一户都可以自己重算。"


def _numbers(rule: Rule) -> Iterator[str]:
    yield f"选房号从{rule.first_number}号起连续编,跨组、跨批不断号,不重号(并列的除外)。"
    yield "因查封、权属争议等冻结的,保留位置,叫号时跳过并注明原因;解除后按原位置叫号。"


def _turns(rule: Rule) -> Iterator[str]:
    if rule.assignment == Assignment.DRAW:
        yield f"轮到的一户当场抽房号,抽到哪套是哪套,每户{rule.turn.minutes}分钟。"
    else:
        yield f"轮到的一户从还可选的房源中自选一套,每户{rule.turn.minutes}分钟;选定即为最终结果。"
    if rule.turn.desks == 1:
        yield "一组一次只叫一户,前一户办完才叫下一户。"
    else:
        yield f"一组一次最多叫{rule.turn.desks}户候选,但必须按叫号先后选定,前一户没有办完,后一户不能选。"


WHERE = {
    Late.DAY_END: "移到当日各户之后",
    Late.BATCH_END: "移到本批各户之后",
}
ABSENT = {
    Late.DAY_END: "移到下一选房日各户之后",
    Late.BATCH_END: "移到本批各户之后",
}


def _away(rule: Rule) -> Iterator[str]:
    if rule.late == rule.absent == Late.BATCH_END:
        yield f"叫号未到的,{WHERE[rule.late]}再叫。"
    else:
        yield f"叫号未到的,{WHERE[rule.late]}再叫;同一日再叫仍未到的,{ABSENT[rule.absent]}再叫。"
    if Late.DAY_END in {rule.late, rule.absent} or rule.defer == Defer.DAY_END:
        yield "不在选房日的,算作此前最近的选房日;没有下一选房日的,移到本批各户之后;没有排定选房日的,全批算作一日。"
    if rule.defer == Defer.NONE:
        yield "到场的不得要求顺延。"
    else:
        yield f"到场后本人要求顺延的,{WHERE[Late(rule.defer.value)]}再叫。"
    yield f"一户最多叫{rule.turn.calls}次;用完仍未选定的列为待处理,其余各户叫完后到场的仍可叫号。"


def _end(rule: Rule) -> Iterator[str]:
    if rule.waiver.way == Waived.RULE:
        yield f"叫号用完、最后一次仍未到场的,依{rule.waiver.article}视为放弃,由经办人逐户登记;书面放弃随时有效。"
    else:
        yield "放弃只能由本人书面作出;没有书面放弃的,不因缺席丧失资格,依法另行处理。"
