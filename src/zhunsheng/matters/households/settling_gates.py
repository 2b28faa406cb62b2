"""The locks around the flat: which it is, what the sheet says, who pays whom, keys after settlement, repairs, title."""

from __future__ import annotations

from collections.abc import Iterator

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, View
from zhunsheng.matters.households import facts, settling
from zhunsheng.matters.households.flats import Balanced, DefectReported, Housed, PriceLine, Settled, Titled
from zhunsheng.matters.households.gates import DEAL, STATE, Answer, done_now
from zhunsheng.matters.households.words import CloseGround, Direction, FlatGround, Item, Measure

SWAP = f"{STATE}第21条;选房办法"
OFFICE = "内规(先结算、后交钥匙)"
WARRANTY = "质量保修(《建设工程质量管理条例》,条号待核)"
TITLE = "《不动产登记暂行条例》(条号待核)"


def yuan(fen: int) -> str:
    """``1,234.50``."""
    return f"{fen / 100:,.2f}"


def _a_flat(view: View, _: AnyEntry | None) -> Answer:
    return (
        settling.takes_flat(view.file) or facts.agreement(view.file) is None or {"why": "本户选择货币补偿,没有安置房"}
    )


A_FLAT = Gate("household.flat.none", SWAP, "{why}", "请核对协议", _a_flat)


def _which(view: View, proposed: AnyEntry | None) -> Answer:
    """The flats are the chosen ones; of a household that chose nowhere here, a paper says which they are."""
    if proposed is None:
        return True
    act: Settled = proposed.act
    chosen = settling.choices(view.file)
    if len(set(act.numbers)) < len(act.numbers):
        return {"why": "同一套房写了两次"}
    if chosen:
        named = "、".join(chosen)
        right = act.ground is FlatGround.CHOSEN and set(act.numbers) == set(chosen)
        return right or {"why": f"本户选定的是 {named},结算单写的是 {'、'.join(act.numbers)}({act.ground.label})"}
    if act.ground is FlatGround.CHOSEN:
        return {"why": "没有本户选房确认的记录"}
    proven = act.number.strip() and (act.paper is not None or not done_now(proposed))
    return bool(proven) or {"why": f"“{act.ground.label}”没有写明文书号,或者没有附文书"}


WHICH = Gate(
    "settle.area.flat",
    SWAP,
    "{why}",
    "选定以后只凭协议变更、生效裁判或者自我纠正决定换房,在选房日的事项里登记变更;不能私下调换",
    _which,
    on_act=True,
)


def _new(view: View, proposed: AnyEntry | None) -> Answer:
    """A second sheet goes from the estimated to the measured area, or is about other flats."""
    before = settling.sheet(view.file)
    if proposed is None or before is None or set(before.act.numbers) != set(proposed.act.numbers):
        return True
    again = before.act.measure is Measure.MEASURED or proposed.act.measure is Measure.ESTIMATED
    return not again or {"measure": before.act.measure.label}


NEW = Gate(
    "settle.area.again",
    DEAL,
    "已经按{measure}结算过",
    "结算单算错的请更正原记录;房号变更的凭变更重新结算",
    _new,
    on_act=True,
)


def _anew(view: View, _: AnyEntry | None) -> Answer:
    """After the keys only where the flat was changed since: another is to be settled and handed over."""
    if facts.housed(view.file) is None or settling.awaited(view.file):
        return True
    newest = settling.sheet(view.file)
    known = () if newest is None else newest.act.numbers
    return settling.chooses(view.file) and set(known) != set(settling.choices(view.file))


ANEW = Gate(
    "handover.over", SWAP, "安置房已经全部交付", "房号变更的先在选房日的事项里登记变更;原记录有误的请更正原记录", _anew
)


def _reckoned(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    why = next(_wrong_in(view, proposed.act), "")
    return not why or {"why": why}


def _wrong_in(view: View, act: Settled) -> Iterator[str]:
    if any(each.area <= 0 for each in act.flats):
        yield "安置房面积应当大于零"
    if act.measure is Measure.MEASURED and not act.report_no.strip():
        yield "按实测面积结算,没有写明测绘成果编号"
    for line in act.lines:
        yield from _wrong_line(line)
    signed = facts.agreement(view.file)
    entitled = None if signed is None else signed.act.entitled
    more = _area(act, Item.OVER) - _area(act, Item.SHORT)
    if entitled is not None and more != act.area - entitled:
        over = (act.area - entitled) / 100
        yield f"安置房面积减应安置面积是 {over:.2f} 平方米,差价明细里是 {more / 100:.2f} 平方米"


def _wrong_line(line: PriceLine) -> Iterator[str]:
    by_area = line.item in (Item.OVER, Item.SHORT)
    if line.amount < 0 or (line.area or 0) < 0 or (line.price or 0) < 0:
        yield f"“{line.item.label}”的面积、单价、金额不能是负数"
    if by_area and (line.area is None or line.price is None):
        yield f"“{line.item.label}”没有写明面积和单价"
    if line.area is not None and line.price is not None and line.amount != worth(line.area, line.price):
        yield f"“{line.item.label}”按面积和单价应为 {yuan(worth(line.area, line.price))} 元"


def worth(area: int, price: int) -> int:
    """An area at a price a square metre, in 分, half a 分 upwards."""
    return (area * price + 50) // 100


def _area(act: Settled, item: Item) -> int:
    return sum(line.area or 0 for line in act.lines if line.item is item)


RECKONED = Gate("settle.area.sums", f"{STATE}第21条;{DEAL}", "{why}", "请对照结算单核对", _reckoned, on_act=True)


def _days(_: View, proposed: AnyEntry | None) -> Answer:
    day = None if proposed is None else proposed.act.pay_by
    return day is None or proposed is None or day >= proposed.happened_on


DAYS = Gate("settle.area.days", DEAL, "差价款结清期限早于结算的那一天", "请对照结算单核对", _days, on_act=True)


def _asked(view: View, _: AnyEntry | None) -> Answer:
    if settling.sheet(view.file) is None:
        return {"why": "还没有面积差价结算单"}
    return settling.balance(view.file) != 0 or {"why": "按结算单没有差价款要收付"}


ASKED = Gate("settle.money.none", DEAL, "{why}", "请先登记面积差价结算,或者核对结算单", _asked)


def _matched(view: View, proposed: AnyEntry | None) -> Answer:
    """The right way, no more than is asked, and said to be the last where it is."""
    if proposed is None:
        return True
    act: Balanced = proposed.act
    left = settling.balance(view.file)
    due = Direction.FROM_HOUSEHOLD if left > 0 else Direction.TO_HOUSEHOLD
    if act.amount <= 0:
        return {"why": "金额应当大于零"}
    if act.direction is not due:
        return {"why": f"按结算单应当是“{due.label}”"}
    rest = abs(left) - act.amount
    if rest < 0:
        return {"why": f"超过结算单 {yuan(-rest)} 元"}
    if act.final and rest:
        return {"why": f"还差 {yuan(rest)} 元,不能选“差价款至此结清”"}
    return bool(rest) or act.final or {"why": "这一次就结清了,请在“差价款至此结清”选“是”"}


MATCHED = Gate("settle.money.sheet", f"{STATE}第21条;{DEAL}", "{why}", "请对照结算单和凭证核对", _matched, on_act=True)


def _free(view: View, proposed: AnyEntry | None) -> Answer:
    """A freeze holds what is paid out; what the household pays is taken."""
    held = facts.freezes(view.file)
    if not held or (proposed is not None and proposed.act.direction is Direction.FROM_HOUSEHOLD):
        return True
    if proposed is None and settling.balance(view.file) > 0:
        return True
    return {"why": "、".join(f"{e.act.ground.label}({number})" for number, e in held.items())}


FREE = Gate(
    "settle.money.frozen", "协助执行通知书;权属争议", "本户已冻结:{why}", "收到解除冻结的文书后,先登记解除", _free
)


def _by_measure(view: View, _: AnyEntry | None) -> Answer:
    return settling.measured(view.file)


MEASURED = Gate(
    "handover.measured", OFFICE, "还没有按实测面积结算", "请财务先登记“面积差价结算”,面积依据选实测面积", _by_measure
)


def _until(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.until > proposed.happened_on


UNTIL = Gate("handover.notice.days", DEAL, "办理交房截止日不晚于发通知的那一天", "请核对交房通知", _until, on_act=True)


def _paid(view: View, _: AnyEntry | None) -> Answer:
    left = settling.balance(view.file)
    if not left:
        return True
    way = "被征收人还应补交" if left > 0 else "还应退给被征收人"
    return {"why": f"差价款没有结清:{way} {yuan(abs(left))} 元"}


PAID = Gate(
    "handover.unsettled", OFFICE, "{why}", "请财务登记“收付差价款”;事实上已经交了钥匙的,由主要负责人据实补录", _paid
)


def _same(view: View, proposed: AnyEntry | None) -> Answer:
    """Its own flats, none twice, and said to be the last where they are."""
    if proposed is None:
        return True
    act: Housed = proposed.act
    own, left = settling.flats(view.file), settling.awaited(view.file)
    if not act.keys:
        return {"why": "钥匙还没有移交"}
    if not act.flats:
        return not done_now(proposed) or {"why": "没有写明所交房号"}
    if own and not set(act.flats) <= set(own):
        return {"why": f"本户的安置房是 {'、'.join(own)},不是 {'、'.join(act.flats)}"}
    if own and not set(act.flats) <= set(left):
        return {"why": f"{'、'.join(flat for flat in act.flats if flat not in left)} 已经交付"}
    return _last(act, [flat for flat in left if flat not in act.flats])


def _last(act: Housed, rest: list[str]) -> Answer:
    if rest and act.last:
        return {"why": "还有没有交付的:" + "、".join(rest)}
    return act.last or bool(rest) or {"why": "已经全部交付,请在“安置房至此全部交付”选“是”"}


SAME = Gate(
    "handover.flat",
    SWAP,
    "{why}",
    "请核对交房单;换房的先登记变更、重新结算",
    _same,
    on_act=True,
)


def _fresh(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act: DefectReported = proposed.act
    if act.flat and act.flat not in settling.handed(view.file):
        return {"why": f"{act.flat} 不是已经交付的安置房"}
    if any(entry.act.number == act.number for entry in view.file.all(DefectReported)):
        return {"why": f"报修编号“{act.number}”已经登记"}
    return act.due is None or act.due >= proposed.happened_on or {"why": "答应修复的日期早于报修"}


FRESH = Gate("defect.report", WARRANTY, "{why}", "请核对报修单", _fresh, on_act=True)


def _agreed_fixed(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.accepted is True


ACCEPTED = Gate(
    "defect.fixed", WARRANTY, "被征收人还没有确认修复", "请会同被征收人验收,确认以后再登记", _agreed_fixed, on_act=True
)


def _complete(view: View, proposed: AnyEntry | None) -> Answer:
    """A household that got its flat is through when money, repairs and title are."""
    if proposed is None or proposed.act.ground is not CloseGround.HOUSED:
        return True
    if settling.balance(view.file):
        return {"why": "差价款没有结清"}
    if settling.broken(view.file):
        return {"why": "报修事项没有修复:" + "、".join(settling.broken(view.file))}
    return view.file.has(Titled) or {"why": "不动产登记还没有完成"}


THROUGH = Gate("household.close.flat", f"{STATE}第29条;{DEAL}", "{why}", "请先办理", _complete, on_act=True)
