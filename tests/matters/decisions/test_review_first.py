"""先审后议: what the office's rule sends to legality review is decided only in the version that passed."""

from datetime import date

from matters.decisions.build import NOTICE, Rules, Sitting, doc, refused
from zhunsheng.kernel.file import Entry, File
from zhunsheng.matters.decisions.acts import Admitted, Proposed, Readied, Resolved
from zhunsheng.matters.decisions.procedure import PROCEDURE
from zhunsheng.matters.decisions.words import Admission, Body, ItemClass, Result
from zhunsheng.matters.reviews.acts import Opined, Revoked, Submitted
from zhunsheng.matters.reviews.words import Result as Conclusion
from zhunsheng.matters.reviews.words import Subject

PLAN, OTHER_PLAN = doc(21), doc(22)
ASKED = Rules(review_needed=["petition_reply", "compensation_plan"])


def review(*acts, body=PLAN):
    """The review's own file: submitted in February, then these acts, each with its day."""
    recorded = [(Submitted(subject=Subject.COMPENSATION_PLAN, body=body), date(2024, 2, 1)), *acts]
    return File(
        "r1",
        "reviews",
        [
            Entry(seq=100 + n, matter="r1", procedure="reviews", kind=act.KIND, act=act, happened_on=day)
            for n, (act, day) in enumerate(recorded)
        ],
    )


def opinion(result=Conclusion.PASS, on=date(2024, 2, 20)):
    return (Opined(result=result, body=PLAN, opinion=doc(30)), on)


def plan(text=PLAN):
    return Proposed(
        item="1",
        title="示例片区征收补偿方案",
        item_class=ItemClass.DECISION,
        body=Body.PARTY_GROUP,
        text=text,
        subject=Subject.COMPENSATION_PLAN,
    )


ADMIT = Admitted(item="1", result=Admission.ADMIT)


def ready(file, text=PLAN):
    """The plan put up and checked, its review on file."""
    sitting = Sitting(rules=ASKED, reads={"r1": file})
    return sitting.do(plan(text), NOTICE).do(Readied(item="1", review="r1"), NOTICE)


def test_a_plan_not_sent_to_review_is_not_ready():
    sitting = Sitting(rules=ASKED).do(plan(), NOTICE)
    refusal = refused("item.ready.papers", lambda: sitting.do(Readied(item="1"), NOTICE))
    assert refusal.what() == "议题“1. 示例片区征收补偿方案”会前程序不齐:征收补偿方案没有送合法性审查"
    refused("item.propose.text", lambda: Sitting(rules=ASKED).do(plan(text=None), NOTICE))
    untold = Sitting(rules=ASKED).put(plan(text=None), NOTICE, witnessed=True, reason="补录")
    assert "没有附提请审议的" in refused("item.ready.papers", lambda: untold.do(Readied(item="1"), NOTICE)).what()


def test_a_passed_plan_is_admitted_heard_and_passed():
    sitting = ready(review(opinion())).do(ADMIT, NOTICE).open(5).heard().vote(5).resolve(Result.PASSED).sign()
    assert PROCEDURE.findings(sitting.view) == ()
    assert PROCEDURE.reads(sitting.file) == ("r1",)


def test_silence_is_no_consent_and_pass_with_changes_opens_nothing():
    for file, why in (
        (review(), "尚未出具审查意见"),
        (review(opinion(Conclusion.FAIL)), "审查没有通过"),
        (review(opinion(Conclusion.PASS_IF_CHANGED)), "改后的正文还没有经审查机构确认"),
    ):
        sitting = ready(file)
        refusal = refused("item.admit.evidence", lambda sitting=sitting: sitting.do(ADMIT, NOTICE))
        assert why in refusal.what()
        sitting.do(Admitted(item="1", result=Admission.BACK), NOTICE)


def test_a_review_of_another_version_opens_nothing():
    refusal = refused("item.admit.evidence", lambda: ready(review(opinion()), OTHER_PLAN).do(ADMIT, NOTICE))
    assert "审查通过的是另一版文本" in refusal.what()


def test_an_opinion_revoked_between_admission_and_decision_stops_the_decision():
    sitting = ready(review(opinion())).do(ADMIT, NOTICE)
    sitting.reads = {"r1": review(opinion(), (Revoked(why="示例:依据已修改"), date(2024, 3, 11)))}
    sitting.open(5).heard().vote(5)
    assert "审查意见已撤回" in refused("item.resolve.evidence", lambda: sitting.resolve(Result.PASSED)).what()
    # 表决已经通过而审查不再成立:只能更正表决或者另行上会,不能把它记成别的结果
    refused("item.resolve.result", lambda: sitting.resolve(Result.DEFERRED))


def test_an_opinion_revoked_after_the_decision_is_found_and_undoes_nothing():
    sitting = ready(review(opinion())).do(ADMIT, NOTICE).open(5).heard().vote(5).resolve(Result.PASSED).sign()
    sitting.reads = {"r1": review(opinion(), (Revoked(why="示例:依据已修改"), date(2024, 5, 6)))}
    (finding,) = PROCEDURE.findings(sitting.view)
    assert finding.code == "item.resolve.review_withdrawn"
    assert "审查意见已撤回" in finding.message
    assert sitting.stage == "signed"


def test_an_opinion_given_after_the_decision_heals_nothing():
    sitting = Sitting(rules=ASKED, reads={"r1": review(opinion(on=date(2024, 4, 1)))})
    for act in (plan(), Readied(item="1", review="r1"), ADMIT):
        sitting.put(act, NOTICE, witnessed=True, reason="补录")
    sitting.open(5).heard().vote(5)
    refused("item.resolve.evidence", lambda: sitting.resolve(Result.PASSED))
    sitting.put(Resolved(item="1", result=Result.PASSED), witnessed=True, reason="补录")
    assert [finding.code for finding in PROCEDURE.findings(sitting.view)] == ["item.resolve.evidence"]


# 不填文本种类绕不过审查

PLAN_FILE = File("p1", "compensation_plans", [])


def raised(**more):
    given = {"item": "1", "title": "示例", "item_class": ItemClass.DECISION, "body": Body.PARTY_GROUP}
    return Proposed(**{**given, **more})


def test_a_text_is_put_up_with_its_kind():
    refusal = refused("item.propose.text", lambda: Sitting(rules=ASKED).do(raised(text=PLAN), NOTICE))
    assert "没有填文本种类" in refusal.what()
    Sitting(rules=ASKED).do(raised(text=PLAN, subject=Subject.COMPENSATION_PLAN), NOTICE)
    Sitting(rules=ASKED).do(raised(), NOTICE)


def test_a_major_decision_naming_a_plan_comes_with_the_plan():
    def sitting():
        return Sitting(rules=ASKED, reads={"p1": PLAN_FILE, "x1": File("x1", "petitions", [])})

    for bare in ({}, {"text": PLAN, "subject": Subject.OTHER}, {"subject": Subject.COMPENSATION_PLAN}):
        act = raised(matters=("p1",), **bare)
        refused("item.propose.text", lambda act=act: sitting().do(act, NOTICE))
    sitting().do(raised(matters=("p1",), text=PLAN, subject=Subject.COMPENSATION_PLAN), NOTICE)
    sitting().do(raised(matters=("x1",)), NOTICE)


def test_the_text_of_a_major_decision_is_reviewed_whatever_it_is_called():
    sitting = Sitting(rules=ASKED).do(raised(text=PLAN, subject=Subject.OTHER), NOTICE)
    assert "其他没有送合法性审查" in refused("item.ready.papers", lambda: sitting.do(Readied(item="1"), NOTICE)).what()
    sitting = Sitting(rules=ASKED).do(raised(item_class=ItemClass.PROJECT, text=PLAN, subject=Subject.OTHER), NOTICE)
    sitting.do(Readied(item="1"), NOTICE)


def test_a_plan_decided_without_its_text_is_found_after_a_late_entry():
    sitting = Sitting(rules=ASKED, reads={"p1": PLAN_FILE})
    for act in (raised(matters=("p1",)), Readied(item="1"), ADMIT):
        sitting.put(act, NOTICE, witnessed=True, reason="补录")
    assert PROCEDURE.reads(sitting.file) == ("p1",)
    sitting.open(5).heard().vote(5)
    sitting.put(Resolved(item="1", result=Result.PASSED), witnessed=True, reason="补录")
    (finding,) = PROCEDURE.findings(sitting.view)
    assert (finding.code, "没有附提请审议的" in finding.message) == ("item.resolve.evidence", True)
