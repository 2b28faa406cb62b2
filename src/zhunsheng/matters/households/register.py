"""The register's line of a household: title, columns, parties, what should not be. No sum of money stands in a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.procedure import Column, Finding, Lack, PartyRow, View
from zhunsheng.matters.households import area_sheet, facts, gates, months, settling
from zhunsheng.matters.households.acts import Agreed, Closed, FeeChanged, MovedOut, Opened, Paid, Surveyed
from zhunsheng.matters.households.changes import Joined, Split, Succeeded
from zhunsheng.matters.households.flats import Balanced, Housed, Noticed, Refused, Settled, Titled
from zhunsheng.matters.households.words import Direction, FlatGround, Route, Way

HEAD, FORMER = "户主", "原户主"


def title(file: File) -> str:
    """The project and the household's number in it; never a name."""
    act = facts.opened(file)
    return "" if act is None else f"{act.project} {act.code}"


def parties(file: File) -> tuple[PartyRow, ...]:
    """The head as he stands now, and the one before him. Members and telephones stay in the file."""
    act, now = facts.opened(file), facts.head(file)
    if act is None:
        return ()
    found = [PartyRow(HEAD, now)] if now else []
    if file.has(Succeeded) and act.head and act.head != now:
        found.append(PartyRow(FORMER, act.head))
    return tuple(found)


def reads(file: File) -> tuple[str, ...]:
    """The plan, as long as there is no agreement: no gate asks it later."""
    act = facts.opened(file)
    return () if act is None or file.has(Agreed) else (act.plan,)


def waiting(view: View) -> str:
    """The body that froze the household's money."""
    return "、".join(dict.fromkeys(e.act.by_organ for e in facts.freezes(view.file).values()))


def likely(view: View, act: type[Act]) -> dict[str, Any]:
    """The flats where they are known: as settled, before that as chosen; the building's number as in the notice; the
    difference money that is still to be paid, and which way; the head as whom money goes to or comes from.
    """
    if act is Paid:
        return _named(view, "payee")
    told = view.file.last(Noticed)
    if act is Housed and told is not None:
        return {"flats": settling.awaited(view.file), "last": True, "completion_no": told.act.completion_no}
    if act is Balanced and (left := settling.balance(view.file)):
        way = Direction.FROM_HOUSEHOLD if left > 0 else Direction.TO_HOUSEHOLD
        return {"direction": way.value, "amount": abs(left), "final": True, **_named(view, "person")}
    return area_sheet.likely(view) if act is Settled else {}


def _named(view: View, field: str) -> dict[str, Any]:
    """The head in a field, as long as the name was not erased."""
    head = facts.head(view.file)
    return {field: head} if head else {}


def reckoned(view: View, act: type[Act]) -> tuple[str, ...]:
    """How the areas of a settlement sheet were worked out."""
    return area_sheet.told(view) if act is Settled else ()


def findings(view: View) -> tuple[Finding, ...]:
    """An agreement that leaves out what article 25 wants, money paid late, a flat late, another's, not paid for."""
    return (*_findings(view.file), *_of_flat(view.file))


def _findings(file: File) -> Iterator[Finding]:
    signed = facts.agreement(file)
    if signed is None:
        return
    left = facts.gaps(signed.act) if facts.looked_through(signed.act) else ()
    if left and facts.route(file) is Route.STATE:
        which = "、".join(element.label for element in left)
        words = f"协议没有写明:{which}"
        yield Finding("household.agreement.elements", f"{gates.STATE}第25条第一款", words, signed.seq)
    if (pay := facts.late_pay(file)) is not None:
        words = f"补偿款到 {pay.happened_on} 才付清,协议约定到 {signed.act.pay_by}"
        yield Finding("household.pay.late", gates.DEAL, words, pay.seq)
    if (flat := facts.late_flat(file)) is not None:
        words = f"安置房到 {flat.happened_on} 才交付,协议过渡期限到 {signed.act.transition_to}"
        yield Finding("household.flat.late", f"{gates.STATE}第22条;{gates.DEAL}", words, flat.seq)


def _of_flat(file: File) -> Iterator[Finding]:
    newest, chosen, housed = settling.sheet(file), settling.choices(file), facts.housed(file)
    elsewhere = chosen or (newest is not None and newest.act.ground is FlatGround.CHOSEN)
    if newest is not None and elsewhere and not newest.witnessed and set(newest.act.numbers) != set(chosen):
        words = f"按 {'、'.join(newest.act.numbers)} 结算,与选定的房号不一致"
        yield Finding("settle.area.flat", gates.DEAL, words, newest.seq)
    if housed is not None and not housed.witnessed and newest is not None and settling.balance(file):
        yield Finding("handover.unsettled", gates.DEAL, "交了钥匙,差价款没有结清", housed.seq)
    refused, noticed = file.last(Refused), file.last(Noticed)
    if refused is not None and housed is None and (noticed is None or _before(file, noticed, refused)):
        words = f"拒收({refused.act.why.label}),还没有再通知交房"
        yield Finding("handover.refused", gates.DEAL, words, refused.seq, Lack.OTHER)
    if (late := facts.late_flat(file)) is not None:
        unpaid = months.unpaid_late(file, late.happened_on)
        if unpaid:
            words = "安置房逾期,过渡费没有付清:" + "、".join(months.said(month) for month in unpaid)
            yield Finding("household.fee.late", f"{gates.STATE}第22条;{gates.DEAL}", words, late.seq, Lack.MISSED)


def _before(file: File, one: AnyEntry, other: AnyEntry) -> bool:
    return file.entries.index(one) < file.entries.index(other)


def _opened(name: str) -> Callable[[View], Any]:
    def value(view: View) -> Any:
        act = facts.opened(view.file)
        return "" if act is None else getattr(act, name)

    return value


def _signed(name: str) -> Callable[[View], Any]:
    def value(view: View) -> Any:
        entry = facts.agreement(view.file)
        known = None if entry is None else getattr(entry.act, name)
        return "" if known is None else known

    return value


def _day(kind: type[Act]) -> Callable[[View], Any]:
    def value(view: View) -> Any:
        entry = view.file.first(kind)
        return "" if entry is None else entry.happened_on

    return value


def metres(hundredths: int | None) -> str:
    """``85.36``; nothing where there is no area."""
    return f"{hundredths / 100:.2f}" if hundredths else ""


def _surveyed(name: str) -> Callable[[View], Any]:
    def value(view: View) -> Any:
        entry = view.file.last(Surveyed)
        return "" if entry is None else getattr(entry.act, name)

    return value


def _lawful(view: View) -> str:
    entry = view.file.last(Surveyed)
    return "" if entry is None else metres(entry.act.lawful_area)


def _gaps(view: View) -> str:
    entry = facts.agreement(view.file)
    if entry is None:
        return ""
    if not facts.looked_through(entry.act):
        return "未核对"
    return "、".join(element.label for element in facts.gaps(entry.act))


def _slip(view: View) -> str:
    entry = view.file.first(MovedOut)
    return "" if entry is None else entry.act.slip_no


def _paid_up(view: View) -> str:
    entry = facts.agreement(view.file)
    if entry is None or not entry.act.amount:
        return ""
    return "未付清" if facts.owed(view.file) else "已付清"


def _fee_to(view: View) -> str:
    month = months.paid_to(view.file)
    return "" if month is None else months.said(month)


def _raised(view: View) -> str:
    entry = view.file.last(FeeChanged)
    return "" if entry is None else f"自{months.said(months.month_of(entry.act.start))}"


def _frozen(view: View) -> str:
    return "、".join(e.act.ground.label for e in facts.freezes(view.file).values())


def _course(view: View) -> str:
    """What became of the household itself."""
    act = facts.opened(view.file)
    words = ["由分户、并户新立"] if act is not None and act.origin else []
    words += [f"分户:{entry.act.effect.label}" for entry in view.file.all(Split)]
    words += ["并入他户"] if view.file.has(Joined) else []
    words += [entry.act.why.label for entry in view.file.all(Succeeded)]
    return "、".join(words)


def _entitled(view: View) -> str:
    entry = facts.agreement(view.file)
    return "" if entry is None or entry.act.way is Way.MONEY else metres(entry.act.entitled)


def _standing(view: View) -> str:
    if facts.dissolved(view.file):
        return ""
    beside = settling.held(view.file)
    word = settling.standing(view.file).label
    return f"{word}({beside})" if beside else word


def _chosen_on(view: View) -> Any:
    entry = next((each for each in reversed(view.file.foreign) if each.kind == settling.CHOSEN), None)
    return "" if entry is None or not settling.chooses(view.file) else entry.happened_on


def _flats(view: View) -> str:
    return "、".join(settling.flats(view.file))


def _housed(view: View) -> Any:
    entry = facts.housed(view.file)
    return "" if entry is None else entry.happened_on


def _flat_area(view: View) -> str:
    entry = settling.sheet(view.file)
    return "" if entry is None else metres(entry.act.area)


def _difference(view: View) -> str:
    """How the difference money stands; what it comes to is in no list."""
    newest = settling.sheet(view.file)
    if newest is None:
        return ""
    left = settling.balance(view.file)
    if left:
        return "待补交" if left > 0 else "待退付"
    return "已结清" if settling.measured(view.file) else "预结算已结清"


def _notice(view: View) -> Any:
    """The last notice, or that the flat was refused since."""
    entry, refused = view.file.last(Noticed), view.file.last(Refused)
    if entry is not None and refused is not None and _before(view.file, entry, refused):
        return f"拒收:{refused.act.why.label}"
    return "" if entry is None else entry.happened_on


def _broken(view: View) -> str:
    return "、".join(settling.broken(view.file))


COLUMNS = (
    Column("project", "项目、村组", _opened("project")),
    Column("code", "户编号", _opened("code"), alone="code", within="plan"),
    Column("head", "户主", party=HEAD),
    Column("persons", "认定人口", _opened("persons")),
    Column("rights", "权属情况", _surveyed("rights")),
    Column("lawful", "合法面积(平方米)", _lawful),
    Column("agreement_no", "协议编号", _signed("agreement_no"), alone="agreement_no", within="plan"),
    Column("signed", "签约日期", _day(Agreed)),
    Column("way", "补偿方式", _signed("way")),
    Column("gaps", "协议未写明", _gaps),
    Column("moved", "搬迁验收日期", _day(MovedOut)),
    Column("slip_no", "验收单顺序号", _slip, alone="slip_no", within="plan"),
    Column("paid_up", "补偿款", _paid_up),
    Column("entitled", "应安置面积(平方米)", _entitled),
    Column("transition_to", "过渡期限", _signed("transition_to")),
    Column("fee_to", "过渡费已付至", _fee_to),
    Column("raised", "逾期加付", _raised),
    Column("standing", "安置进度", _standing),
    Column("chosen", "选房日期", _chosen_on),
    Column("flat", "所选房号", _flats, alone="numbers", within="plan"),
    Column("flat_area", "安置房面积(平方米)", _flat_area),
    Column("difference", "差价款", _difference),
    Column("noticed", "交房通知", _notice),
    Column("housed", "交房日期", _housed),
    Column("broken", "未修复报修", _broken),
    Column("titled", "不动产登记日期", _day(Titled)),
    Column("frozen", "冻结", _frozen),
    Column("course", "分户、并户、承继", _course),
    Column("opened", "建档日期", _day(Opened)),
    Column("closed", "结档日期", _day(Closed)),
)
"""Heads of the office's ledger of households (回迁台账) beside number and subject."""
