"""党组会: how many must come, how many must agree, what an absent member's letter is worth."""

from matters.decisions.build import Rules, Sitting, call, held, people, refused, vote
from zhunsheng.kernel.engine import irregular
from zhunsheng.matters.decisions.acts import ChairSpoke, Opened, Opined, Reported, Resolved
from zhunsheng.matters.decisions.procedure import PROCEDURE
from zhunsheng.matters.decisions.words import ItemClass, Leave, LeaveReason, Result, Stand


def test_a_regular_sitting_runs_from_the_call_to_the_signature():
    assert held().stage == "signed"


def test_with_five_due_two_cannot_open_and_three_can():
    sitting = Sitting().item()
    refusal = refused("meeting.open.quorum", lambda: sitting.open(2))
    assert refusal.what() == "党组会应到5人、实到2人,至少要3人到会才能开会"
    assert sitting.open(3).stage == "opened"


def test_with_five_due_an_agenda_of_appointments_needs_four():
    sitting = Sitting().item(item_class=ItemClass.APPOINTMENT)
    assert refused("meeting.open.quorum", lambda: sitting.open(3)).params["needed"] == 4
    assert sitting.open(4).stage == "opened"


def test_with_three_there_the_project_is_heard_and_the_appointment_put_off():
    sitting = Sitting().item("1").item("2", ItemClass.APPOINTMENT).open(3)
    assert sitting.offers("1")["item.report"] is None
    assert sitting.offers("2")["item.report"] == "item.quorum"
    refused("item.resolve.result", lambda: sitting.resolve(Result.PASSED, "2"))
    sitting.resolve(Result.DEFERRED, "2").heard("1").vote(3).resolve(Result.PASSED).sign()
    assert sitting.stage == "signed"


def test_three_votes_of_five_due_pass():
    sitting = Sitting().item().open(5).heard().vote(3, 1, 1)
    refused("item.resolve.result", lambda: sitting.resolve(Result.REJECTED))
    sitting.resolve(Result.PASSED)


def test_with_three_present_all_three_must_agree():
    sitting = Sitting().item().open(3).heard().vote(2, 1)
    refusal = refused("item.resolve.result", lambda: sitting.resolve(Result.PASSED))
    assert "超过应到会人数的半数即3票" in refusal.what()
    sitting.resolve(Result.REJECTED)


def test_with_four_due_two_may_open_and_nothing_can_pass():
    sitting = Sitting(call(due=4)).item().open(2).heard().vote(2, base=4)
    refused("item.resolve.result", lambda: sitting.resolve(Result.PASSED))
    sitting.resolve(Result.DEFERRED)


def test_half_counts_as_half_but_not_as_more_than_half():
    sitting = Sitting(call(due=4)).item().open(4).heard().vote(2, 2, base=4)
    refused("item.resolve.result", lambda: sitting.resolve(Result.PASSED))


def test_an_absent_members_letter_is_recorded_and_is_no_vote():
    sitting = Sitting().item()
    away = people(5)[4]
    sitting.do(Opened(present=people(4), presider=people(4)[0], leave=(Leave(who=away, why=LeaveReason.BUSINESS),))).do(
        Reported(item="1", reporter="kezhang")
    )
    refusal = refused("item.opine.who", lambda: sitting.do(Opined(item="1", who=away, view=Stand.FOR)))
    assert "没有到会" in refusal.what()
    sitting.do(Opined(item="1", who=away, view=Stand.FOR, written=True))
    sitting = Sitting().item().open(4).heard()
    refusal = refused("item.vote.count", lambda: sitting.vote(5))
    assert refusal.what() == "票数不对:到会、没有回避的成员4人,记了5票"


def test_the_base_is_those_due_and_not_those_present():
    sitting = Sitting().item().open(3).heard()
    refused("item.vote.count", lambda: sitting.vote(3, base=3))
    sitting.vote(3, base=5)


def test_nobody_votes_before_the_presider_has_spoken_and_he_speaks_last():
    sitting = Sitting().item().open(3)
    assert sitting.offers("1")["item.vote"] == "gate.has.item.chair"
    assert sitting.offers("1")["item.chair"] == "gate.has.item.report"
    sitting.do(Reported(item="1", reporter="kezhang")).do(Opined(item="1", who="chengyuan2", view=Stand.FOR))
    assert sitting.offers("1")["item.chair"] == "gate.has.item.opine.all"
    refused("item.opine.who", lambda: sitting.do(Opined(item="1", who="shuji", view=Stand.FOR)))


def test_after_the_presider_nobody_speaks_any_more():
    sitting = Sitting().item().open(3).heard()
    assert sitting.offers("1")["item.opine"] == "item.opine.after_chair"


def test_each_item_is_voted_once_and_on_its_own():
    sitting = Sitting().item("1").item("2").open(3).heard("1").vote(3)
    assert sitting.offers("1")["item.vote"] == "procedure.once"
    assert sitting.offers("2")["item.vote"] == "gate.has.item.chair"
    assert sitting.offers("1")["item.resolve"] is None
    assert sitting.offers("2")["item.resolve"] == "gate.has.item.heard"


def test_without_a_vote_an_item_can_only_be_put_off_or_sent_back():
    sitting = Sitting().item().open(3).heard()
    for result in (Result.PASSED, Result.REJECTED):
        refused("gate.has.item.vote", lambda result=result: sitting.resolve(result))
    sitting.resolve(Result.RETURNED)


def test_an_item_already_decided_is_not_decided_again():
    sitting = Sitting().item().open(3).heard().vote(3).resolve(Result.PASSED)
    assert set(sitting.offers("1").values()) == {"procedure.once", "item.decided"}
    refused("procedure.once", lambda: sitting.resolve(Result.REJECTED))


def test_without_a_rule_of_the_office_the_sitting_cannot_open():
    rules = Rules()
    del rules.values["meeting.party_group"]
    refused("meeting.open.rule_missing", lambda: Sitting(rules=rules).item().open(5))


def test_a_sitting_held_without_quorum_can_be_recorded_and_is_found():
    sitting = Sitting().item().sent()
    for act in (
        Opened(present=people(2), presider="shuji"),
        Reported(item="1", reporter="kezhang"),
        Opined(item="1", who="chengyuan2", view=Stand.FOR),
        ChairSpoke(item="1", who="shuji", view=Stand.FOR),
        vote(2),
        Resolved(item="1", result=Result.PASSED),
    ):
        sitting.put(act, witnessed=True, reason="补录")
    codes = [finding.code for finding in PROCEDURE.findings(sitting.view)]
    assert codes == ["meeting.open.quorum", "item.resolve.result"]
    assert {entry.act.KIND for entry, _ in irregular(PROCEDURE, sitting.view)} == {
        "meeting.open",
        "item.report",
        "item.vote",
        "item.resolve",
    }
