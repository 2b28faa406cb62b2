"""Closed lists of a major decision, and the lawful grounds on which a step of it falls away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from zhunsheng.kernel.fields import Choice, Hint, Part, Text
from zhunsheng.kernel.naming import InNameOf


class Basis(Choice):
    """By what the procedure binds: the district by the regulation, the centre by its own choice to follow it."""

    LAW = "law", "国令713(区人民政府的重大行政决策)"
    ANALOGY = "by_analogy", "参照办理(本单位的重大决策,内规)"


NAMES: dict[Basis, InNameOf] = {Basis.LAW: InNameOf.DISTRICT, Basis.ANALOGY: InNameOf.CENTRE}
"""Who decides, by the basis."""
WHOSE = Hint("区政府决策以区人民政府的名义,本中心是承办单位;本单位决策以本中心的名义")


class Scope(Choice):
    """What kind of decision it is (713号令第3条第一款); the centre's own ones are none of them."""

    POLICY = "policy", "公共服务、社会管理等方面的重大公共政策和措施"
    PLANNING = "planning", "经济和社会发展等方面的重要规划"
    RESOURCES = "resources", "开发利用、保护重要自然资源和文化资源的政策和措施"
    PROJECT = "project", "重大公共建设项目"
    PUBLIC_INTEREST = "public_interest", "涉及重大公共利益或者公众切身利益的其他重大事项"
    OWN = "own", "本单位职责范围内的重大事项"


class Adoption(Choice):
    """What became of one comment."""

    TAKEN = "taken", "采纳"
    PARTLY = "partly", "部分采纳"
    NOT_TAKEN = "not_taken", "不采纳"


class RiskLevel(Choice):
    """What the risk assessment found."""

    LOW = "low", "低风险"
    MEDIUM = "medium", "中风险"
    HIGH = "high", "高风险"


class Fair(Choice):
    """What the review of effects on competition concluded."""

    NO_EFFECT = "no_effect", "不具有排除、限制竞争效果"
    EXCEPTED = "excepted", "符合例外规定,可以出台"
    HARMS = "harms", "具有排除、限制竞争效果,不得出台"


class Required(Choice):
    """A step that falls away only on a ground the law gives."""

    PUBLIC = "public", "公众参与"
    EXPERT = "expert", "专家论证"
    RISK = "risk", "风险评估"
    FAIR = "fair", "公平竞争审查"


class Ground(Choice):
    """The lawful grounds on which a step falls away."""

    NOT_PUBLIC = "not_public", "依法不予公开的决策事项(第14条)"
    NOT_TECHNICAL = "not_technical", "不属于专业性、技术性较强的事项(第19条)"
    NO_HARM = "no_harm", "实施不会对社会稳定、公共安全等造成不利影响(第22条)"
    ASSESSED = "assessed", "已按规定作过评价、评估,不重复评估(第22条)"
    NO_BUSINESS = "no_business", "不涉及经营者经济活动(《公平竞争审查条例》第2条,待核)"


GROUNDS: dict[Required, frozenset[Ground]] = {
    Required.PUBLIC: frozenset({Ground.NOT_PUBLIC}),
    Required.EXPERT: frozenset({Ground.NOT_TECHNICAL}),
    Required.RISK: frozenset({Ground.NO_HARM, Ground.ASSESSED}),
    Required.FAIR: frozenset({Ground.NO_BUSINESS}),
}
"""Which ground lets which step fall away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waived(Part):
    """One step that was not taken, on which ground, and why it applies here."""

    step: Annotated[Required, "没有履行的程序"]
    ground: Annotated[Ground, "法定情形"]
    reason: Annotated[Text, "为什么属于这一情形"]


class Forum(Choice):
    """Where it was discussed."""

    STANDING = "standing", "区政府常务会议"
    PLENARY = "plenary", "区政府全体会议"
    OWN = "own", "本单位会议(党组会、主任办公会)"


class Result(Choice):
    """What the discussion came to."""

    PASS = "pass", "通过"
    REJECT = "reject", "不通过"
    REVISE = "revise", "修改后再议"
    DEFER = "defer", "暂缓再议"


class Change(Choice):
    """What becomes of it later."""

    ADJUST = "adjust", "调整(重大调整的另行履行程序)"
    SUSPEND = "suspend", "情况紧急,中止执行"
    STOP = "stop", "停止执行"
    DELIST = "delist", "决定作出以前调出目录"
