"""The words of a rule of choosing: every closed list and every part of ``zhunsheng-order/1`` as values."""

from __future__ import annotations

from dataclasses import dataclass

from zhunsheng.kernel.fields import Choice

SCHEME = "zhunsheng-order/1"


class Need(Choice):
    """What a household must have by the cut-off day to be in the batch."""

    AGREEMENT = "agreement", "签订补偿安置协议"
    MOVED = "moved", "搬迁并经交房验收"
    RECEIPT = "receipt", "交清应交款项并取得收据"
    EARLIER_LOT = "earlier_lot", "参加过此前的摇号"


class Basis(Choice):
    """What an entitlement rests on."""

    AGREEMENT = "agreement", "补偿安置协议"
    DECISION = "decision", "补偿决定"


class By(Choice):
    """A key the households are put in order by."""

    PRIORITY = "priority", "优先类别"
    SLIP = "slip_no", "搬迁验收单编号"
    MOVED = "moved_on", "交房验收日期"
    SIGNED_ON = "signed_on", "签约日期"
    SIGNED_AT = "signed_at", "签约时间"
    WINDOW = "window", "签约时段"
    AGREEMENT = "agreement_no", "协议编号"
    RECEIPT = "receipt_no", "交款收据编号"
    EARLIER_LOT = "earlier_lot", "此前摇号的顺序号"


class Unit(Choice):
    """How finely an instant of signing counts."""

    DAY = "day", "日"
    MINUTE = "minute", "分"
    SECOND = "second", "秒"


class Ties(Choice):
    """What becomes of households that no key tells apart."""

    LOT = "lot", "抽签"
    KEPT = "kept", "并列"


class Way(Choice):
    """How a lot is drawn."""

    COMPUTED = "computed", "公开计算"
    PHYSICAL = "physical", "现场抽签"


class Groups(Choice):
    """Whether there is one order for all or one for each type of flat."""

    NONE = "none", "不分组"
    FLAT_TYPE = "flat_type", "按户型分组"


class Assignment(Choice):
    """How a household whose turn it is comes to its flat."""

    CHOOSE = "choose", "自选"
    DRAW = "draw", "抽房号"


class Late(Choice):
    """Where a household goes that missed a call of the day, or its last call of the day, or let others go first."""

    DAY_END = "day_end", "移到当日末尾"
    BATCH_END = "batch_end", "移到本批末尾"


class Defer(Choice):
    """Whether a household present may let others go first, and where it then goes."""

    NONE = "none", "不得顺延"
    DAY_END = "day_end", "移到当日末尾"
    BATCH_END = "batch_end", "移到本批末尾"


class Waived(Choice):
    """What a waiver needs: a signed paper always does; a rule may say expressly that missing every call is one."""

    WRITTEN = "written", "书面放弃"
    RULE = "rule", "叫号用完仍不到场视为放弃"


@dataclass(frozen=True, slots=True)
class PriorityClass:
    """A class that goes first, with the article that says so; classes go in the order the rule lists them."""

    id: str
    label: str
    article: str


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of signing, ``start`` to ``end``, both included: days, or instants of whole seconds, +08:00."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Key:
    """One key of the order. ``unit`` belongs to signed_at, ``classes`` to priority, ``windows`` to window."""

    by: By
    unit: Unit | None = None
    classes: tuple[PriorityClass, ...] = ()
    windows: tuple[Window, ...] = ()


@dataclass(frozen=True, slots=True)
class Eligible:
    """Who is in a batch: everything in ``needs`` by the end of ``cut_off`` ("" where the plan names no day).

    ``decision``: a compensation decision in force stands for an agreement.
    """

    needs: tuple[Need, ...]
    cut_off: str = ""
    decision: bool = False


@dataclass(frozen=True, slots=True)
class Draw:
    """The public draw that enters a computed lot last: its source and which one, named before anything is revealed."""

    source: str
    which: str


@dataclass(frozen=True, slots=True)
class Lot:
    """How ties are drawn. A computed lot has at least three parties with sealed secrets and a public draw;

    a physical one has ``witness``: who attends and confirms (notary, discipline office …).
    """

    way: Way
    parties: tuple[str, ...] = ()
    draw: Draw | None = None
    witness: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn: how many minutes, how often a household is called in all, how many may be called in at a time."""

    minutes: int
    calls: int = 3
    desks: int = 1


@dataclass(frozen=True, slots=True)
class Waiver:
    """What a waiver needs; ``article`` is the clause of the plan that deems one (``Waived.RULE``)."""

    way: Waived = Waived.WRITTEN
    article: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """The rule of choosing of a plan, ``zhunsheng-order/1``: everything the order and the turns depend on.

    ``late`` is where a household goes that missed a call; ``absent`` where it goes that missed the call at the end of
    that day as well. ``first_number`` is the first number of the first batch; numbers run on through all batches.
    """

    eligible: Eligible
    keys: tuple[Key, ...]
    ties: Ties
    turn: Turn
    lot: Lot | None = None
    groups: Groups = Groups.NONE
    assignment: Assignment = Assignment.CHOOSE
    first_number: int = 1
    late: Late = Late.BATCH_END
    absent: Late = Late.BATCH_END
    defer: Defer = Defer.BATCH_END
    waiver: Waiver = Waiver()
    scheme: str = SCHEME
