"""主任办公会: the director decides after hearing all; 套开: two bodies in one sitting, each item by its own."""

from matters.decisions.build import DAY, Rules, Sitting, call, refused
from zhunsheng.kernel.engine import offers
from zhunsheng.matters.decisions.acts import Opined, Proposed, Reported
from zhunsheng.matters.decisions.procedure import PROCEDURE
from zhunsheng.matters.decisions.words import Body, Capacity, ItemClass, Kind, Member, Result, Stand


def directors(present=3, due=5):
    sitting = Sitting(call(Kind.DIRECTOR, due))
    return sitting.item("1", ItemClass.OTHER, Body.DIRECTOR).open(present)


def test_the_director_decides_with_the_majority_and_nobody_votes():
    sitting = directors()
    assert sitting.offers("1")["item.vote"] == "item.vote.not_here"
    sitting.heard(decision=Result.PASSED).resolve(Result.PASSED).sign()
    assert sitting.stage == "signed"


def test_the_director_must_say_what_he_decides():
    refused("item.chair.decision", lambda: directors().heard())


def test_the_director_departs_from_the_majority_only_with_his_reason():
    views = (Stand.AGAINST, Stand.AGAINST)
    refusal = refused("item.chair.reason", lambda: directors().heard(views=views, decision=Result.PASSED))
    assert refusal.what() == "多数人的意见是“不同意”,决定“通过”与之不一致,没有写明理由"
    sitting = directors().heard(views=views, decision=Result.PASSED, why="示例理由:安全隐患须立即消除")
    sitting.resolve(Result.PASSED)


def test_putting_off_what_most_are_for_needs_a_reason_too():
    refused("item.chair.reason", lambda: directors().heard(decision=Result.DEFERRED))
    directors().heard(views=(Stand.FOR, Stand.AGAINST), decision=Result.DEFERRED).resolve(Result.DEFERRED)


def test_the_result_written_down_is_the_directors_decision():
    sitting = directors().heard(decision=Result.PASSED)
    refusal = refused("item.resolve.result", lambda: sitting.resolve(Result.REJECTED))
    assert "主持人的决定是“通过”" in refusal.what()


def test_half_of_the_directors_meeting_must_be_there():
    refused("meeting.open.quorum", lambda: directors(present=2))


def test_the_directors_meeting_never_takes_the_party_groups_place():
    sitting = Sitting(call(Kind.DIRECTOR))
    raised = Proposed(item="1", title="示例项目", item_class=ItemClass.PROJECT, body=Body.DIRECTOR)
    refusal = refused("item.propose.major_to_party_group", lambda: sitting.do(raised))
    assert "“三重一大”" in refusal.what()
    large = Proposed(item="1", title="示例采购", item_class=ItemClass.OTHER, body=Body.DIRECTOR, amount=500_000_00)
    sitting = Sitting(call(Kind.DIRECTOR), Rules(**{"meeting.large_sum": 300_000_00}))
    refused("item.propose.major_to_party_group", lambda: sitting.do(large))


def test_an_item_goes_to_a_body_that_sits():
    raised = Proposed(item="1", title="示例", item_class=ItemClass.OTHER, body=Body.DIRECTOR)
    refused("item.propose.body", lambda: Sitting().do(raised))


JOINT = (
    Member(who="shuji", capacity=Capacity.PARTY_MEMBER),
    Member(who="chengyuan2", capacity=Capacity.PARTY_MEMBER),
    Member(who="chengyuan3", capacity=Capacity.PARTY_MEMBER),
    Member(who="jijian", capacity=Capacity.PARTY_ONLY),
    Member(who="zonggong", capacity=Capacity.LEADER),
)


def joint(present=("shuji", "chengyuan2", "chengyuan3", "zonggong")):
    sitting = Sitting(call(Kind.JOINT, JOINT))
    sitting.item("1", ItemClass.PROJECT, Body.PARTY_GROUP).item("2", ItemClass.OTHER, Body.DIRECTOR)
    return sitting.open(present)


def test_in_a_joint_sitting_each_item_follows_its_own_body():
    sitting = joint()
    sitting.heard("1", by=("chengyuan2", "chengyuan3")).vote(3, base=4, key="1").resolve(Result.PASSED, "1")
    assert sitting.offers("2")["item.vote"] == "item.vote.not_here"
    sitting.heard("2", decision=Result.REJECTED, why="示例理由:经费未落实").resolve(Result.REJECTED, "2")
    assert sitting.sign().stage == "signed"


def test_a_leader_outside_the_party_group_neither_speaks_as_a_member_nor_votes_on_its_items():
    sitting = joint().do(Reported(item="1", reporter="kezhang"))
    refusal = refused("item.opine.who", lambda: sitting.do(Opined(item="1", who="zonggong", view=Stand.FOR)))
    assert "不是党组会的组成人员" in refusal.what()


def test_both_bodies_of_a_joint_sitting_need_their_own_quorum():
    refusal = refused("meeting.open.quorum", lambda: joint(present=("shuji", "jijian")))
    assert refusal.params["body"] == "主任办公会" or refusal.params["needed"] > refusal.params["there"]
    refused("meeting.open.quorum", lambda: joint(present=("shuji", "zonggong", "jijian")[:1]))


def test_the_line_of_the_whole_sitting_names_the_items_a_deed_is_open_for():
    found = {offer.act.KIND: offer for offer in offers(PROCEDURE, joint().view, DAY)}
    assert found["item.report"].keys == ("1", "2")
    assert found["item.vote"].refusal is not None
    assert found["meeting.close"].refusal.code == "gate.has.item.resolve.all"
