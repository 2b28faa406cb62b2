"""What a household adds to the office's figures, each with the sentence printed under it. Money is counted in 分."""

from __future__ import annotations

from collections.abc import Iterator

from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.procedure import Contribution, Figure, View
from zhunsheng.matters.households import facts, months, settling
from zhunsheng.matters.households.acts import Agreed, Closed, FeeChanged, MovedOut, Opened, Paid
from zhunsheng.matters.households.flats import Balanced, DefectFixed, DefectReported, Housed, Refused, Settled, Titled
from zhunsheng.matters.households.words import Direction, Measure, PayKind

DUE = "households.due"
SIGNED = "households.signed"
IN_WINDOW = "households.signed_in_window"
WINDOWED = "households.with_window"
MOVED = "households.moved"
CHOSEN = "households.chosen"
SETTLED = "households.settled"
COLLECTED = "households.difference_received"
REFUNDED = "households.difference_paid"
HOUSED = "households.housed"
REFUSED = "households.refused"
REPORTED = "households.defects_reported"
FIXED = "households.defects_fixed"
TITLED = "households.titled"
PAID = "households.paid"
TRANSITION = "households.transition_paid"
MONTHS = "households.transition_months"
WAITING = "households.waiting"
CLOSED = "households.closed"

FIGURES = (
    Figure(
        DUE, "建档的户", "户", "本年度内建立一户一档的户数,以建档日为准;分户、并户新立的户计入。", ("route",), (SIGNED,)
    ),
    Figure(
        SIGNED,
        "签订补偿协议的户",
        "户",
        "本年度内签订补偿协议的户数,以签约日为准,一户计一户。",
        ("route", "way"),
        (DUE, IN_WINDOW, MOVED),
    ),
    Figure(
        IN_WINDOW,
        "签约期限内签订协议的户",
        "户",
        "本年度内签订补偿协议、签约日不晚于征收决定公告所定签约期限止日的户数;与“协议载明签约期限的户”相比即期限内签约率。",
        ("project",),
        (WINDOWED, SIGNED),
    ),
    Figure(
        WINDOWED,
        "协议载明签约期限的户",
        "户",
        "本年度内签订补偿协议、登记了签约期限止日的户数,是期限内签约率的分母。",
        ("project",),
        (IN_WINDOW, SIGNED),
    ),
    Figure(MOVED, "完成搬迁的户", "户", "本年度内经搬迁(腾空)验收的户数,以验收日为准。", ("route",), (SIGNED, HOUSED)),
    Figure(
        CHOSEN,
        "选定安置房的户",
        "户",
        "本年度内在选房日确认选定安置房的户数,以第一次选定之日为准;以后变更的不再计。",
        ("project",),
        (MOVED, HOUSED),
    ),
    Figure(
        SETTLED,
        "按实测面积结算的户",
        "户",
        "本年度内按实测面积登记面积差价结算单的户数,以第一张实测结算单之日为准;预结算不计。",
        ("project",),
        (CHOSEN, HOUSED),
    ),
    Figure(
        COLLECTED,
        "收取的差价款",
        "分",
        "本年度内向被征收人收取的安置房差价款,以收款日为准。",
        ("project",),
        (REFUNDED,),
    ),
    Figure(
        REFUNDED,
        "退付的差价款",
        "分",
        "本年度内退付被征收人的安置房差价款,以付款日为准;不计入“支付的补偿和费用”。",
        ("project",),
        (COLLECTED, PAID),
    ),
    Figure(
        HOUSED,
        "交付安置房的户",
        "户",
        "本年度内交付安置房的户数,以交付日为准;一户几套的,以全部交付之日为准。",
        ("route",),
        (MOVED, WAITING),
    ),
    Figure(
        REFUSED,
        "拒收安置房",
        "次",
        "本年度内被征收人拒收安置房的次数,以拒收日为准;同一户再次拒收的另计。",
        ("why",),
        (HOUSED,),
    ),
    Figure(REPORTED, "安置房报修", "件", "本年度内登记的安置房报修件数,以报修日为准。", ("defect",), (FIXED,)),
    Figure(
        FIXED,
        "修复的报修",
        "件",
        "本年度内被征收人确认修复的报修件数,以修复日为准,不论何时报修。",
        ("project",),
        (REPORTED,),
    ),
    Figure(
        TITLED, "完成不动产登记的户", "户", "本年度内完成安置房不动产登记的户数,以登记日为准。", ("project",), (HOUSED,)
    ),
    Figure(
        PAID,
        "支付的补偿和费用",
        "分",
        "本年度内向被征收人支付的补偿款、搬迁费、奖励、过渡费和停产停业损失补偿,以付款日为准。",
        ("kind",),
        (TRANSITION,),
    ),
    Figure(
        TRANSITION,
        "支付的过渡费",
        "分",
        "本年度内支付的过渡费(临时安置费),以付款日为准,不论所付月份。",
        ("project",),
        (PAID, MONTHS),
    ),
    Figure(
        MONTHS, "支付过渡费的户月", "户月", "本年度内付款的过渡费所付的月数,逐户相加。", ("project",), (TRANSITION,)
    ),
    Figure(
        WAITING,
        "过渡期限届满仍在过渡的户",
        "户",
        "本年度内有付款、加付审批或者交房记录证明协议过渡期限届满后仍没有交付安置房的户数,一户一年计一户。",
        ("project",),
        (HOUSED,),
    ),
    Figure(CLOSED, "结档的户", "户", "本年度内一户一档结档的户数,以结档日为准。", ("ground",), (DUE,)),
)


def contributions(view: View) -> tuple[Contribution, ...]:
    """One of each deed that counts; sums of money by the payments themselves."""
    opened = facts.opened(view.file)
    if opened is None:
        return ()
    route, project = {"route": opened.route.value}, {"project": opened.project}
    file = view.file
    made = [Contribution(DUE, e.happened_on, (e.seq,), route) for e in file.all(Opened)[:1]]
    made += [Contribution(MOVED, e.happened_on, (e.seq,), route) for e in file.all(MovedOut)[:1]]
    made += [Contribution(HOUSED, e.happened_on, (e.seq,), route) for e in file.all(Housed) if e.act.last][:1]
    made += [
        Contribution(CLOSED, e.happened_on, (e.seq,), {"ground": e.act.ground.value}) for e in file.all(Closed)[:1]
    ]
    made += _flat(view, project)
    signed = facts.agreement(file)
    if signed is not None:
        made += _signed(signed, route, project)
        made += _waiting(view, signed, project)
    for entry in file.all(Paid):
        made += _paid(entry, project)
    return tuple(made)


def _flat(view: View, project: dict[str, str]) -> Iterator[Contribution]:
    """The choice is another matter's act that names this household; the rest are its own."""
    file = view.file
    chosen = [entry for entry in file.foreign if entry.kind == settling.CHOSEN][:1]
    measured = [entry for entry in file.all(Settled) if entry.act.measure is Measure.MEASURED][:1]
    for figure, entries in (
        (CHOSEN, chosen),
        (SETTLED, measured),
        (TITLED, file.all(Titled)[:1]),
        (FIXED, file.all(DefectFixed)),
    ):
        yield from (Contribution(figure, entry.happened_on, (entry.seq,), project) for entry in entries)
    for refused in file.all(Refused):
        yield Contribution(REFUSED, refused.happened_on, (refused.seq,), {"why": refused.act.why.value})
    for report in file.all(DefectReported):
        yield Contribution(REPORTED, report.happened_on, (report.seq,), {"defect": report.act.defect.value})
    for money in file.all(Balanced):
        figure = COLLECTED if money.act.direction is Direction.FROM_HOUSEHOLD else REFUNDED
        if money.act.amount > 0:
            yield Contribution(figure, money.happened_on, (money.seq,), project, money.act.amount)


def _signed(entry: Entry[Agreed], route: dict[str, str], project: dict[str, str]) -> Iterator[Contribution]:
    act, day, acts = entry.act, entry.happened_on, (entry.seq,)
    yield Contribution(SIGNED, day, acts, {**route, "way": act.way.value})
    if act.window_until is not None:
        yield Contribution(WINDOWED, day, acts, project)
        if day <= act.window_until:
            yield Contribution(IN_WINDOW, day, acts, project)


def _paid(entry: Entry[Paid], project: dict[str, str]) -> Iterator[Contribution]:
    act, day, acts = entry.act, entry.happened_on, (entry.seq,)
    if act.amount <= 0:
        return
    yield Contribution(PAID, day, acts, {"kind": act.kind.value}, act.amount)
    if act.kind is PayKind.TRANSITION:
        yield Contribution(TRANSITION, day, acts, project, act.amount)
        if months.of(act):
            yield Contribution(MONTHS, day, acts, project, len(months.of(act)))


def _waiting(view: View, signed: Entry[Agreed], project: dict[str, str]) -> Iterator[Contribution]:
    """The first deed of each year that proves the flat was not there when the transition was over."""
    last = signed.act.transition_to
    if last is None:
        return
    years: set[int] = set()
    for entry in view.file.entries:
        act = entry.act
        beyond = isinstance(act, Paid) and any(month > months.month_of(last) for month in months.of(act))
        proves = entry.happened_on > last and (beyond or isinstance(act, FeeChanged | Housed))
        if proves and entry.happened_on.year not in years:
            years.add(entry.happened_on.year)
            yield Contribution(WAITING, entry.happened_on, (entry.seq,), project)
