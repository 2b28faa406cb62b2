"""The locks before enforcement: decided, remedies lapsed, reminded long enough, granted by the court."""

from __future__ import annotations

from zhunsheng.clock.terms import last_day, safe_day
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, View
from zhunsheng.matters.compensation_plans.enforcing import Dunned, EnforcementRuled
from zhunsheng.matters.compensation_plans.gates import STATE, Answer
from zhunsheng.matters.compensation_plans.land import LandDecided
from zhunsheng.matters.compensation_plans.settling import CompensationDecided

FORCE = "《行政强制法》"
COURT = "法释〔2012〕4号"


def _about(view: View, household: str, *kinds: type) -> list[AnyEntry]:
    return [e for e in view.file.entries if type(e.act) in kinds and e.act.household == household]


def _decided_for(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return view.file.has(CompensationDecided, LandDecided) or {"household": "被征收人"}
    household = proposed.act.household
    return bool(_about(view, household, CompensationDecided, LandDecided)) or {"household": household}


DECIDED_FOR = Gate(
    "plan.enforce.undecided",
    f"{STATE}第28条第一款",
    "“{household}”没有补偿决定(补偿安置决定)",
    "没有决定不得催告、申请强制执行;请核对户编号",
    _decided_for,
)


def _lapsed(view: View, proposed: AnyEntry | None) -> Answer:
    """The window named must be past, and may not close before the time for a suit can have run out."""
    if proposed is None:
        return True
    made = _about(view, proposed.act.household, CompensationDecided, LandDecided)
    least = last_day("xs.sue", made[-1].happened_on) if made else None
    closed = proposed.act.window_closed_on
    last = closed if least is None else max(closed, least)
    return (closed == last and proposed.happened_on > last) or {"last": last}


LAPSED = Gate(
    "plan.dun.window_open",
    f"{STATE}第28条第一款;{FORCE}第53条、第54条",
    "法定起诉(复议)期限最早到{last}才届满",
    "期限届满仍不申请复议、不起诉又不搬迁的,才催告;请核对届满日",
    _lapsed,
    on_act=True,
)


def _reminded(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    sent = _about(view, proposed.act.household, Dunned)
    last = safe_day("qz.dunning", sent[-1].happened_on) if sent else None
    return last is None or proposed.happened_on > last or {"last": last}


REMINDED = Gate(
    "plan.enforce.dunning",
    f"{FORCE}第54条",
    "催告书送达后的10个工作日到{last}才届满",
    "请在{last}的次日或者以后申请强制执行",
    _reminded,
    on_act=True,
)


def _ruling(granted: bool) -> Gate:
    """The court's newest ruling on this household goes this way."""

    def test(view: View, proposed: AnyEntry | None) -> Answer:
        if proposed is None:
            return any(e.act.granted is granted for e in view.file.all(EnforcementRuled))
        ruled = _about(view, proposed.act.household, EnforcementRuled)
        return bool(ruled) and ruled[-1].act.granted is granted

    if granted:
        return Gate(
            "plan.enforced.not_granted",
            f"{COURT}第9条(待核);{STATE}第27条第三款",
            "法院没有裁定准予执行",
            "不得以停水停电等方式迫使搬迁;请等法院裁定",
            test,
        )
    return Gate(
        "plan.enforce_review.granted", f"{COURT}第7条", "法院没有裁定不准予执行", "只有不准予执行的裁定才申请复议", test
    )


GRANTED, REFUSED = _ruling(granted=True), _ruling(granted=False)
