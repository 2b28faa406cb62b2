"""The closed lists of a sitting and the small parts its acts are made of.

Source: the office's own rules of procedure (议事规则) over the 《中国共产党党组工作条例》.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from zhunsheng.kernel.fields import Choice, Doc, Part, StaffRef


class Kind(Choice):
    """What sits: one body, or both in one sitting."""

    PARTY_GROUP = "party_group", "党组会"
    DIRECTOR = "director", "主任办公会"
    JOINT = "joint_sitting", "党组会、主任办公会套开"


class Body(Choice):
    """The body that decides an item."""

    PARTY_GROUP = "party_group", "党组会"
    DIRECTOR = "director", "主任办公会"


BODIES: dict[str, tuple[Body, ...]] = {
    Kind.PARTY_GROUP: (Body.PARTY_GROUP,),
    Kind.DIRECTOR: (Body.DIRECTOR,),
    Kind.JOINT: (Body.PARTY_GROUP, Body.DIRECTOR),
}
"""The bodies that sit in each kind of sitting."""


class Capacity(Choice):
    """As what somebody is due to attend."""

    PARTY_MEMBER = "party_member", "党组成员(同为行政班子成员)"
    PARTY_ONLY = "party_only", "党组成员(不是行政班子成员)"
    LEADER = "leader", "行政班子成员(不是党组成员)"


SEATS: dict[str, frozenset[Capacity]] = {
    Body.PARTY_GROUP: frozenset({Capacity.PARTY_MEMBER, Capacity.PARTY_ONLY}),
    Body.DIRECTOR: frozenset({Capacity.PARTY_MEMBER, Capacity.LEADER}),
}
"""Who belongs to each body; leaders outside the party group attend it without a vote."""


class ItemClass(Choice):
    """The class of an item; the first five are 三重一大."""

    DECISION = "decision", "重大决策"
    APPOINTMENT = "appointment", "重要人事任免"
    MEMBER_SANCTION = "member_sanction", "处分党员(重要人事)"
    PROJECT = "project", "重大项目安排"
    LARGE_SUM = "large_sum", "大额资金使用"
    STUDY = "study", "学习(第一议题)"
    OTHER = "other", "常规"


MAJOR = frozenset(
    {
        ItemClass.DECISION,
        ItemClass.APPOINTMENT,
        ItemClass.MEMBER_SANCTION,
        ItemClass.PROJECT,
        ItemClass.LARGE_SUM,
    }
)
"""三重一大."""

NEVER_URGENT = frozenset({ItemClass.APPOINTMENT, ItemClass.MEMBER_SANCTION, ItemClass.LARGE_SUM})
"""Never raised from the floor: appointments, sanctions and large sums."""


class CancelWay(Choice):
    """How a sitting that was called did not take place as called."""

    CANCELLED = "cancelled", "取消"
    POSTPONED = "postponed", "改期"
    LAPSED = "lapsed", "流会(到会人数不足)"


class Admission(Choice):
    """Whether an item goes before the meeting."""

    ADMIT = "admit", "上会"
    BACK = "back", "退回不上会"


class LeaveReason(Choice):
    """Why a member is on leave – a closed list, so that no illness is written down."""

    BUSINESS = "business", "公务"
    TRAINING = "training", "培训"
    LEAVE = "leave", "休假"
    OTHER = "other", "其他"


class RecusalReason(Choice):
    """Why somebody steps aside – a closed list, so that no kin is written down."""

    SELF = "self", "涉及本人"
    KIN = "kin", "涉及近亲属"
    OTHER = "other", "其他应当回避的情形"


class Stand(Choice):
    """The view of a member on an item."""

    FOR = "for", "同意"
    AGAINST = "against", "不同意"
    AMEND = "amend", "原则同意,建议修改"
    ABSTAIN = "abstain", "弃权(暂不表态)"


class VoteWay(Choice):
    """How the vote is taken."""

    ORAL = "oral", "口头"
    HANDS = "hands", "举手"
    SECRET = "secret", "无记名投票"
    NAMED = "named", "记名投票"


class Result(Choice):
    """The four ways an item can end."""

    PASSED = "passed", "通过"
    REJECTED = "rejected", "不通过"
    DEFERRED = "deferred", "暂缓再议"
    RETURNED = "returned", "退回补充"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(Part):
    """Somebody due to attend (应到)."""

    who: Annotated[StaffRef, "姓名"]
    capacity: Annotated[Capacity, "身份"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave(Part):
    """A member on leave; a written view may come with it and is no vote."""

    who: Annotated[StaffRef, "请假人"]
    why: Annotated[LeaveReason, "请假事由"]
    view: Annotated[Doc | None, "书面意见"] = None
