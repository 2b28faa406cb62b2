"""议题: put up, checked, admitted; stepping aside; raised from the floor; the four results; nothing left open."""

import pytest

from matters.decisions.build import DAY, NOTICE, Rules, Sitting, doc, held, people, refused, vote
from zhunsheng.kernel.engine import decide, proposed
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.decisions.acts import (
    Admitted,
    ChairSpoke,
    Closed,
    Opened,
    Opined,
    Proposed,
    Readied,
    Recused,
    Reported,
    Resolved,
)
from zhunsheng.matters.decisions.procedure import PROCEDURE
from zhunsheng.matters.decisions.words import (
    Admission,
    Body,
    ItemClass,
    RecusalReason,
    Result,
    Stand,
)


def raise_item(key="1", item_class=ItemClass.PROJECT, **more):
    return Proposed(item=key, title=f"示例议题{key}", item_class=item_class, body=Body.PARTY_GROUP, **more)


def test_an_item_is_checked_before_it_is_admitted_and_admitted_before_it_is_heard():
    sitting = Sitting().do(raise_item(), NOTICE)
    refused("gate.has.item.ready", lambda: sitting.do(Admitted(item="1", result=Admission.ADMIT)))
    assert sitting.offers("1")["item.admit"] is None, "退回不上会总是可以的"
    refused("gate.has.item.admit.all", lambda: sitting.open(5))
    sitting.do(Readied(item="1")).do(Admitted(item="1", result=Admission.ADMIT)).open(5)
    assert sitting.offers("1")["item.report"] is None


def test_only_the_main_head_admits_items():
    sitting = Sitting().do(raise_item(), NOTICE).do(Readied(item="1"))
    admit = proposed("m", PROCEDURE, Admitted(item="1", result=Admission.ADMIT), DAY)
    with pytest.raises(Refusal, match=r"post\.not_yours"):
        decide(PROCEDURE, sitting.view, admit, frozenset({"deputy", "meeting_clerk"}))
    assert decide(PROCEDURE, sitting.view, admit, frozenset({"head"}))


def test_an_item_sent_back_is_not_heard_and_blocks_nothing():
    sitting = Sitting().item("1").do(raise_item("2"), NOTICE).do(Admitted(item="2", result=Admission.BACK)).open(3)
    assert sitting.offers("2")["item.report"] == "gate.has.item.admit"
    sitting.heard("1").vote(3).resolve(Result.PASSED).sign()


def test_an_item_number_is_used_once():
    refused("gate.fresh.item.propose", lambda: Sitting().item("1").do(raise_item("1")))


def test_a_class_that_needs_counsel_is_not_ready_without_the_opinion():
    sitting = Sitting(rules=Rules(**{"meeting.counsel": ("project",)})).do(raise_item(), NOTICE)
    refusal = refused("item.ready.papers", lambda: sitting.do(Readied(item="1")))
    assert refusal.what() == "议题“1. 示例议题1”会前程序不齐:“重大项目安排”议题没有附法律顾问意见"
    sitting.do(Readied(item="1", counsel=doc(3))).do(Admitted(item="1", result=Admission.ADMIT))


def test_after_the_opening_only_an_emergency_is_raised_from_the_floor():
    sitting = Sitting().item("1").open(5)
    refused("item.propose.urgent", lambda: sitting.do(raise_item("2")))
    sitting.item("2", urgent_why="示例:汛期危房须当日处置")
    assert sitting.offers("2")["item.report"] is None


def test_appointments_and_large_sums_are_never_raised_from_the_floor():
    sitting = Sitting(rules=Rules(**{"meeting.large_sum": 300_000_00})).item("1").open(5)
    for raised in (
        raise_item("2", ItemClass.APPOINTMENT, urgent_why="示例"),
        raise_item("2", ItemClass.MEMBER_SANCTION, urgent_why="示例"),
        raise_item("2", ItemClass.LARGE_SUM, urgent_why="示例"),
        raise_item("2", ItemClass.PROJECT, urgent_why="示例", amount=300_000_00),
    ):
        refusal = refused("item.propose.urgent", lambda raised=raised: sitting.do(raised))
        assert "不得临时动议" in refusal.what()


def test_an_emergency_not_yet_admitted_keeps_the_sitting_open():
    sitting = Sitting().item("1").open(3).heard().vote(3).resolve(Result.PASSED)
    sitting.do(raise_item("2", urgent_why="示例:险情"))
    assert "2. 示例议题2" in refused("gate.has.item.resolve.all", lambda: sitting.do(Closed())).what()


def recusal(who, key="1"):
    return Recused(item=key, who=who, why=RecusalReason.KIN)


def test_who_steps_aside_does_not_speak_or_vote_and_stays_among_those_due():
    sitting = Sitting().item().open(4).do(recusal("chengyuan4")).do(Reported(item="1", reporter="kezhang"))
    refused("item.opine.who", lambda: sitting.do(Opined(item="1", who="chengyuan4", view=Stand.FOR)))
    for who in ("chengyuan2", "chengyuan3"):
        sitting.do(Opined(item="1", who=who, view=Stand.FOR))
    sitting.do(ChairSpoke(item="1", who="shuji", view=Stand.FOR))
    refused("item.vote.count", lambda: sitting.vote(4))
    refused("item.vote.count", lambda: sitting.vote(3, base=4))
    sitting.vote(3, base=5).resolve(Result.PASSED)


def test_an_office_may_take_the_recused_out_of_the_base():
    from_rule = {"quorum": "1/2", "pass": ">1/2 due", "recused_in_base": False}
    sitting = Sitting(rules=Rules(**{"meeting.party_group": from_rule})).item().open(3)
    sitting.do(recusal("chengyuan3")).heard(by=("chengyuan2",)).vote(2, base=4)
    refused("item.resolve.result", lambda: sitting.resolve(Result.PASSED))


def test_a_presider_who_steps_aside_hands_the_item_to_another_member():
    sitting = Sitting().item().open(4).do(recusal("shuji")).do(Reported(item="1", reporter="kezhang"))
    for who in ("chengyuan2", "chengyuan3"):
        sitting.do(Opined(item="1", who=who, view=Stand.FOR))
    for wrong in ("shuji", "chengyuan2", "chengyuan5"):
        act = ChairSpoke(item="1", who=wrong, view=Stand.FOR)
        refused("item.chair.who", lambda act=act: sitting.do(act))
    sitting.do(ChairSpoke(item="1", who="chengyuan4", view=Stand.FOR)).vote(3).resolve(Result.PASSED)


def test_nobody_steps_aside_after_the_vote_or_without_being_there():
    sitting = Sitting().item().open(3)
    refused("item.recuse.not_there", lambda: sitting.do(recusal("chengyuan5")))
    sitting.heard().vote(3)
    refused("item.recuse.after_vote", lambda: sitting.do(recusal("chengyuan2")))


@pytest.mark.parametrize(
    ("votes", "result"),
    [((3, 0), Result.PASSED), ((0, 3), Result.REJECTED), ((1, 2), Result.DEFERRED), ((2, 1), Result.RETURNED)],
)
def test_each_of_the_four_results_ends_an_item(votes, result):
    assert Sitting().item().open(3).heard().vote(*votes).resolve(result).sign().stage == "signed"


def test_a_sitting_cannot_close_with_an_undecided_item():
    sitting = Sitting().item("1").item("2").open(3).heard("1").vote(3).resolve(Result.PASSED, "1")
    refusal = refused("gate.has.item.resolve.all", lambda: sitting.do(Closed()))
    assert refusal.what() == "还有1个议题没有结果,不能闭会:2. 示例议题2"
    sitting.heard("2").resolve(Result.DEFERRED, "2").do(Closed())


def test_learning_is_reported_on_and_neither_voted_nor_decided():
    sitting = Sitting().item("1", ItemClass.STUDY).open(3)
    refused("gate.has.item.resolve.all", lambda: sitting.do(Closed()))
    sitting.do(Reported(item="1", reporter="kezhang"))
    assert sitting.offers("1")["item.vote"] == sitting.offers("1")["item.resolve"] == "item.study"
    sitting.do(Closed())


def test_when_all_present_step_aside_the_item_can_only_be_put_off():
    sitting = Sitting().item().open(3)
    for who in people(3):
        sitting.do(recusal(who))
    refused("item.resolve.result", lambda: sitting.resolve(Result.REJECTED))
    sitting.resolve(Result.DEFERRED).do(Closed())


def test_a_sitting_closed_with_an_undecided_item_is_found():
    sitting = Sitting().item("1").open(3).put(Closed(), witnessed=True, reason="补录")
    assert [finding.code for finding in PROCEDURE.findings(sitting.view)] == ["gate.has.item.resolve.all"]


def test_a_corrected_attendance_that_falls_short_is_found():
    sitting = held()
    opening = sitting.file.first(Opened)
    assert PROCEDURE.findings(sitting.view) == ()
    sitting.put(Opened(present=people(2), presider="shuji"), corrects=opening.seq)
    assert "meeting.open.quorum" in [finding.code for finding in PROCEDURE.findings(sitting.view)]


def test_the_whole_of_a_sitting_typed_in_reverse_on_one_day_comes_out_the_same():
    timely = Sitting()
    timely.recorded.clear()
    acts = [
        *(entry.act for entry in held().recorded[:1]),
        raise_item(),
        Readied(item="1"),
        Admitted(item="1", result=Admission.ADMIT),
        Opened(present=people(3), presider="shuji"),
        Reported(item="1", reporter="kezhang"),
        Opined(item="1", who="chengyuan2", view=Stand.FOR),
        Opined(item="1", who="chengyuan3", view=Stand.FOR),
        ChairSpoke(item="1", who="shuji", view=Stand.FOR),
        vote(3),
        Resolved(item="1", result=Result.PASSED),
        Closed(),
    ]
    for act in reversed(acts):
        timely.put(act)
    assert [entry.act.KIND for entry in timely.file.entries] == [act.KIND for act in acts]
