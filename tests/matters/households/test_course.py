"""一户从建档到交房:方案在先,协议的十一项,先补偿后搬迁,验收单,结档。"""

import pytest

from matters.compensation_plans.around import entries as plan_entries
from matters.compensation_plans.build import compensation
from matters.compensation_plans.build import opened as plan_opened
from matters.households.build import (
    AGREED,
    COURSE,
    OPENED,
    PAID,
    READY,
    SIGNED,
    SURVEYED,
    agreed,
    cells,
    code,
    day,
    doc,
    found_wrong,
    housed,
    moved,
    opened,
    plan,
    refusal,
    settled,
    stage,
    surveyed,
    terms,
    view,
)  # fmt: skip
from zhunsheng.kernel.engine import file_of
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.posts import Post
from zhunsheng.law import load
from zhunsheng.matters.catalogue import kinds, procedures
from zhunsheng.matters.compensation_plans.procedure import PROCEDURE as PLANS
from zhunsheng.matters.households import facts
from zhunsheng.matters.households.acts import Appraised, Closed, Opened
from zhunsheng.matters.households.words import Basis, CloseGround, Element, MovedBy, Route, Way


def test_建档_调查_签约_付款_搬迁_交房_结档():
    steps = [*READY, (housed(), "2026-04-10")]
    for number, (act, on) in enumerate(steps):
        assert code(view(*steps[:number]), act, on) is None, act
    done = view(*steps)
    assert stage(done) == "housed"
    row = cells(done)
    assert (row["project"], row["code"], row["lawful"], row["entitled"]) == ("示例片区", "1-01", "85.36", "90.00")
    assert (row["signed"], row["moved"], row["slip_no"], row["housed"]) == (
        day("2024-03-05"), day("2024-04-18"), "17", day("2026-04-10"),
    )  # fmt: skip
    assert (row["paid_up"], row["gaps"]) == ("已付清", "")


def test_要素与法规数据一致():
    duty = load().duties["zs.agreement"]
    assert tuple(element.label for element in Element) == tuple(duty.needs_zh)


def test_所依据的方案行为确有其事():
    assert PLANS.id == facts.PLANS
    assert {*facts.READY.values(), *facts.DECISIONS} <= set(procedures()[facts.PLANS].kinds())
    assert all("household" in kinds()[kind].__dataclass_fields__ for kind in facts.DECISIONS)
    assert "sign_until" in kinds()[facts.READY[Route.STATE]].__dataclass_fields__


def test_所属事项必须是方案_土地性质一致():
    assert code(view(), opened(), "2024-02-20") is None
    assert code(view(), opened(route=Route.COLLECTIVE), "2024-02-20") == "household.open.plan"
    assert code(view(), opened(plan="别的"), "2024-02-20") == "household.open.plan"
    assert code(view(above=plan(legacy=True)), opened(route=Route.LEGACY), "2024-02-20") is None


def test_征收决定公告以前不能签约():
    unannounced = file_of(PLANS, "p", plan_entries((plan_opened(), "2023-01-05"), matter="p"))
    why = refusal(view(OPENED, above=unannounced), agreed(), "2024-03-05")
    assert (why.code, "第13条" in why.article) == ("household.agreement.plan", True)
    assert "征收决定还没有公告" in why.what()


@pytest.mark.parametrize("missing", [Element.PAY_PERIOD, Element.TRANSITION_WAY])
def test_国有土地的协议缺一项就不能登记(missing):
    short = agreed(elements=tuple(set(Element) - {missing, Element.BUSINESS_LOSS}))
    why = refusal(view(OPENED), short, "2024-03-05")
    assert (why.code, missing.label in why.what()) == ("household.agreement.elements", True)


def test_旧协议照原样登记_缺项写在台账上_不是问题():
    old = agreed(elements=(Element.WAY, Element.AMOUNT), without=(), window_until=None)
    found = view((opened(route=Route.LEGACY), "2024-02-20"), above=plan(legacy=True))
    assert code(found, old, "2024-03-05") is None
    after = view((opened(route=Route.LEGACY), "2024-02-20"), (old, "2024-03-05"), above=plan(legacy=True))
    assert cells(after)["gaps"].startswith("支付期限、产权调换房屋地点")
    assert found_wrong(after) == []


def test_补录的国有土地协议缺项_列为问题_没有核对过的写未核对():
    short = agreed(elements=(Element.WAY, Element.AMOUNT), without=())
    assert found_wrong(view(OPENED, (short, "2024-03-05", {"witnessed": True}))) == ["household.agreement.elements"]
    unread = view(OPENED, (agreed(elements=(), without=()), "2024-03-05", {"witnessed": True}))
    assert (cells(unread)["gaps"], found_wrong(unread)) == ("未核对", [])


def test_写明了期限就要填到哪一天_不早于签约():
    assert code(view(OPENED), agreed(pay_by=None), "2024-03-05") == "household.agreement.days"
    assert code(view(OPENED), agreed(move_by=day("2024-03-01")), "2024-03-05") == "household.agreement.days"
    assert code(view(OPENED), agreed(amount=None), "2024-03-05") == "household.agreement.days"


def test_签约期限以公告为准():
    assert code(view(OPENED), agreed(window_until=day("2024-12-31")), "2024-03-05") == "household.agreement.window"


def test_时间写到分_与当天一致():
    assert code(view(OPENED), agreed(signed_at=None), "2024-03-05") == "household.instant"
    assert code(view(OPENED), agreed(signed_at=None), "2024-03-05", witnessed=True) is None
    wrong = agreed(signed_at="2024-03-04T09:12:00+08:00")
    assert code(view(OPENED), wrong, "2024-03-05", witnessed=True) == "household.instant"


def test_不能以本中心的名义():
    for act in (agreed(in_name_of=InNameOf.CENTRE), surveyed().__class__(in_name_of=InNameOf.CENTRE, lawful_area=1)):
        assert code(view(OPENED), act, "2024-03-05") == "household.in_name_of"


def test_协议的日期就是期限():
    assert terms(view(*SIGNED)) == {
        "支付补偿款(协议)": ("2024-03-29", "running"),
        "搬迁(协议)": ("2024-04-30", "running"),
        "支付首期过渡费(协议)": ("2024-05-31", "running"),
        "交付安置房(协议过渡期限)": ("2026-04-30", "running"),
        "过渡期限届满后审批加付": ("2026-05-25", "running"),
    }
    after = terms(view(*COURSE, (housed(), "2026-05-06")))
    assert after["支付补偿款(协议)"] == ("2024-03-29", "met")
    assert after["搬迁(协议)"] == ("2024-04-30", "met")
    assert after["交付安置房(协议过渡期限)"] == ("2026-04-30", "late")


def test_先补偿后搬迁_选择产权调换的除外():
    money = agreed(way=Way.MONEY)
    why = refusal(view(OPENED, (money, "2024-03-05")), moved(), "2024-04-18")
    assert (why.code, why.article.endswith("第27条第一款")) == ("household.moved_out.unpaid", True)
    assert code(view(OPENED, (money, "2024-03-05"), PAID), moved(), "2024-04-18") is None
    assert code(view(*SIGNED), moved(), "2024-04-18") is None


def test_没有协议的凭补偿决定搬迁():
    found = view(OPENED, SURVEYED)
    assert code(found, moved(by=MovedBy.DECISION), "2026-10-18") == "household.ground"
    decided = plan((compensation("1-01"), "2026-09-01"))
    at = "2026-10-18T10:00:00+08:00"
    assert code(view(OPENED, above=decided), moved(by=MovedBy.DECISION, accepted_at=at), "2026-10-18") is None
    assert code(view(OPENED, above=decided), moved(accepted_at=at), "2026-10-18") == "household.ground"
    other = view((opened(code="1-02"), "2024-02-20"), above=decided)
    assert code(other, moved(by=MovedBy.DECISION, accepted_at=at), "2026-10-18") == "household.ground"


def test_凭补偿决定的户_付了款才能结档_补录的付款不看方案():
    by_decision = (moved(by=MovedBy.DECISION, accepted_at="2026-10-18T10:00:00+08:00"), "2026-10-18")
    decided = plan((compensation("1-01"), "2026-09-01"))
    close = Closed(ground=CloseGround.PAID, catalogue=doc("目录"))
    bare = view(OPENED, by_decision, above=decided)
    assert code(bare, close, "2026-11-02") == "household.close"
    assert code(bare, PAID[0], "2026-11-01") is None
    assert code(view(OPENED, by_decision), PAID[0], "2026-11-01") == "household.ground"
    assert code(view(OPENED, by_decision), PAID[0], "2026-11-01", witnessed=True) is None
    assert code(view(OPENED, by_decision, (PAID[0], "2026-11-01"), above=decided), close, "2026-11-02") is None


def test_货币补偿的没有安置房():
    money = view(OPENED, (agreed(way=Way.MONEY), "2024-03-05"), PAID, (moved(), "2024-04-18"))
    assert code(money, settled(), "2026-03-20") == "household.flat.none"
    assert code(money, housed(), "2026-04-10") == "household.flat.none"


def test_晚交房是问题():
    assert found_wrong(view(*COURSE, (housed(), "2026-04-30"))) == []
    assert found_wrong(view(*COURSE, (housed(), "2026-05-01"))) == ["household.flat.late"]


def test_结档要办完():
    def close(ground, **more):
        return Closed(ground=ground, catalogue=doc("目录"), **more)

    assert code(view(*COURSE), close(CloseGround.HOUSED), "2026-05-01") == "household.close"
    assert code(view(*SIGNED), close(CloseGround.WAIVED), "2026-05-01") == "household.close"
    assert (
        code(view(*SIGNED), close(CloseGround.WAIVED, waived_on=day("2026-04-01"), waiver=doc("某声明")), "2026-05-01")
        is None
    )
    unpaid = view(*COURSE, (housed(), "2024-06-10"))
    why = refusal(unpaid, close(CloseGround.HOUSED), "2024-06-11")
    assert "2024年4月、2024年5月" in why.what()
    assert code(view(*COURSE), close(CloseGround.PAID), "2026-05-01") == "household.close"


def test_评估在调查登记以后():
    value = Appraised(value=300_000_00, valued_on=day("2024-02-01"))
    assert code(view(OPENED), value, "2024-02-25") == f"gate.has.{surveyed().KIND}"
    assert code(view(OPENED, SURVEYED), value, "2024-02-25") is None


def test_没有说的不替人说_负数不收():
    bare = Opened(
        plan="p", project="示例", route=Route.STATE, code="1", cut_off=day("2024-01-31"), basis=Basis.AREA, head="某"
    )
    assert (bare.persons, moved().keys, agreed(entitled=None).entitled, surveyed().other_area) == (None,) * 4
    assert code(view(), opened(persons=-1), "2024-02-20") == "household.open.persons"
    assert code(view(OPENED), surveyed(other_area=-1), "2024-02-21") == "household.survey.area"


def test_各岗位办各岗位的():
    assert code(view(*SIGNED), PAID[0], PAID[1], posts=frozenset({Post.SITE})) == "post.not_yours"
    assert code(view(*SIGNED), PAID[0], PAID[1], posts=frozenset({Post.FINANCE})) is None
    assert code(view(OPENED), AGREED[0], AGREED[1], posts=frozenset({Post.FINANCE})) == "post.not_yours"


def test_协议登记以后不再看方案():
    assert read_by(view(OPENED).file) == ("p",)
    assert read_by(view(*SIGNED).file) == ()


def read_by(file):
    return procedures()["households"].reads(file)
