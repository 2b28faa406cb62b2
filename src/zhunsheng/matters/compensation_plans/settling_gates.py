"""The locks after the decision: remedies told, appraiser chosen by the owners, signing over, the file complete."""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, View
from zhunsheng.matters.compensation_plans import facts
from zhunsheng.matters.compensation_plans.acts import SurveyPosted
from zhunsheng.matters.compensation_plans.deciding import Announced
from zhunsheng.matters.compensation_plans.gates import HOUSE, LAND, LAND_RULES, STATE, Answer
from zhunsheng.matters.compensation_plans.land import Agreed
from zhunsheng.matters.compensation_plans.settling import CompensationDecided, DecisionRequested, HouseholdsPosted
from zhunsheng.matters.compensation_plans.words import Cause, Route, Selection

REMEDIES = ("行政复议", "行政诉讼")


def remedies_told(article: str) -> Gate:
    """The paper tells both remedies."""

    def test(_: View, proposed: AnyEntry | None) -> Answer:
        if proposed is None:
            return True
        missing = [each for each in REMEDIES if each not in proposed.act.remedies]
        return not missing or {"missing": missing}

    return Gate(
        "plan.remedies",
        article,
        "救济告知没有写明:{missing}",
        "请写明可以申请行政复议、提起行政诉讼,以及期限和机关",
        test,
        on_act=True,
    )


def _sign_days(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.sign_until > proposed.happened_on


SIGN_DAYS = Gate(
    "plan.announce.sign_until",
    f"{STATE}第26条",
    "签约期限止日不在公告日以后",
    "请按补偿方案确定的签约期限填写",
    _sign_days,
    on_act=True,
)


def _first_agree(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or proposed.act.way is Selection.AGREED:
        return True
    return bool(proposed.act.not_agreed.strip()) or {"way": proposed.act.way}


FIRST_AGREE = Gate(
    "plan.appraiser.not_agreed",
    f"{STATE}第20条第一款",
    "评估机构由被征收人协商选定,没有写明协商不成的情况,不能用“{way}”",
    "请先组织被征收人协商;协商不成的,写明情况后再多数决定或者随机选定",
    _first_agree,
    on_act=True,
)


def _period_over(view: View, proposed: AnyEntry | None) -> Answer:
    announced = view.file.last(Announced)
    if proposed is None or announced is None or proposed.act.cause is Cause.OWNER_UNCLEAR:
        return True
    return proposed.happened_on > announced.act.sign_until or {"last": announced.act.sign_until}


SIGNING_OVER = Gate(
    "plan.no_agreement.signing",
    f"{STATE}第26条第一款",
    "签约期限到{last}才届满",
    "签约期限届满仍达不成协议的,才由房屋征收部门报请作出补偿决定;所有权人不明确的除外",
    _period_over,
    on_act=True,
)


def _complete(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.complete


COMPLETE = Gate(
    "plan.comp_decision.elements",
    f"{STATE}第26条第二款、第25条第一款",
    "补偿决定没有载明补偿协议应有的全部事项",
    "请补齐补偿方式、金额和支付期限、调换房屋的地点和面积、搬迁费、临时安置费、停产停业损失、搬迁期限、过渡方式和期限",
    _complete,
    on_act=True,
)


def _posted(view: View, _: AnyEntry | None) -> Answer:
    return facts.route(view.file) is not Route.STATE or view.file.has(SurveyPosted)


SURVEY_POSTED = Gate(
    f"gate.has.{SurveyPosted.KIND}",
    f"{STATE}第15条",
    "调查结果还没有在征收范围内向被征收人公布",
    "请先在征收范围内公布调查结果",
    _posted,
)


def _few_left(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act: Agreed = proposed.act
    return act.signed >= 0 <= act.unsigned and (act.unsigned == 0 or bool(act.explained.strip()))


FEW_EXPLAINED = Gate(
    "plan.land.unexplained",
    f"{LAND}第47条第四款;{LAND_RULES}第29条",
    "有未达成协议的,没有写明如实说明的情况",
    "个别确实难以达成协议的,请写明情况,申请征收土地时如实说明",
    _few_left,
    on_act=True,
)


def _all_decided(view: View, _: AnyEntry | None) -> Answer:
    decided = {e.act.household for e in view.file.all(CompensationDecided)}
    asked = dict.fromkeys(e.act.household for e in view.file.all(DecisionRequested))
    left = [household for household in asked if household not in decided]
    return not left or {"n": len(left), "which": left}


ALL_DECIDED = Gate(
    "plan.close.undecided",
    f"{STATE}第26条",
    "报请的{n}户还没有作出补偿决定:{which}",
    "请登记区人民政府作出的补偿决定;达成协议的请撤回报请(更正记录)",
    _all_decided,
)


def _results_posted(view: View, _: AnyEntry | None) -> Answer:
    return facts.route(view.file) is Route.LEGACY or view.file.has(HouseholdsPosted)


RESULTS_POSTED = Gate(
    f"gate.has.{HouseholdsPosted.KIND}",
    f"{STATE}第29条第一款;集体土地参照({HOUSE})",
    "分户补偿情况还没有在征收范围内向被征收人公布",
    "请先在征收范围内公布分户补偿情况,再归档",
    _results_posted,
)
