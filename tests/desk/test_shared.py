"""每一类事项都有的行为:关联、代行、督办、补录原件、归档——谁能办、凭什么、拒绝时说什么。"""

from __future__ import annotations

from datetime import date

import pytest

from zhunsheng.archive.store import keep
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, correct, submit
from zhunsheng.kernel.posts import GUESTS, Post
from zhunsheng.kernel.record import (
    Archived,
    Linked,
    Noted,
    Retention,
    StandIn,
    StoodIn,
    SuperviseAnswered,
    Supervised,
    Transcribed,
)
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.petitions import acts as p
from zhunsheng.matters.petitions.words import Came, Class, Form, Ground
from zhunsheng.people.models import Account, PostHeld
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.rebuild import check

TODAY = date(2026, 11, 23)


class Office:
    """One person in each post, two petitions and an accusation nobody is assigned to."""

    def __init__(self):
        self.organ = found(key="k", name="示例中心", code="示", kind=Kind.SAMPLE, bureau="示例区司法局")
        for post in Post:
            engage(
                self.organ, post.value, f"示例{post.label}", None, [post], date(2020, 1, 1), "示例" * (post in GUESTS)
            )
        self.first = self.petition(1)
        self.second = self.petition(2)
        self.accusation = self.petition(3, accusation=True)

    def actor(self, post):
        return actor_of(Account.objects.get(username=post.value), TODAY)

    def id(self, post):
        return str(Account.objects.get(username=post.value).pk)

    def do(self, post, act, matter="", **more):
        return submit(self.actor(post), Proposal(act, matter=matter, **more))

    def petition(self, number, **more):
        act = p.Registered(
            form=Form.LETTER, came=Came.DIRECT, subject="示例诉求", names=("示例甲",), system_no=f"SL{number}", **more
        )
        return self.do(Post.REGISTRAR, act).matter

    def close(self, matter):
        self.do(Post.LEGAL, p.Classified(class_=Class.CLAIM_6, why="示例"), matter)
        self.do(Post.DEPUTY, p.NotAccepted(ground=Ground.NOT_OURS, text="示例"), matter)


@pytest.fixture
def office(db, settings):
    settings.ZS_TODAY = TODAY.isoformat()
    return Office()


def link(*others):
    return Linked(others=others, reason="同一地块的两件来信")


def refusal(office, post, act, matter):
    with pytest.raises(Refusal) as why:
        office.do(post, act, matter)
    return why.value


def test_two_matters_are_linked_with_a_reason_and_stand_on_both_files(office):
    done = office.do(Post.HANDLER, link(office.second), office.first)
    assert done.named == (office.second,)
    assert MatterRow.objects.get(matter=office.second).last_seq == done.seq
    assert check(office.organ) == []


def test_a_link_is_undone_by_correction(office):
    done = office.do(Post.HANDLER, link(office.second), office.first)
    fix = correct(office.actor(Post.SECTION_HEAD), done.seq, None, "关联错了")
    assert fix.void
    office.do(Post.HANDLER, link(office.second), office.first)  # and may be made again
    with pytest.raises(Refusal, match=r"desk\.correct\.post"):
        correct(office.actor(Post.HANDLER), done.seq, None, "关联错了")


@pytest.mark.parametrize("post", [post for post in Post if post in (Post.HANDLER, Post.REGISTRAR, Post.HEAD)])
def test_an_accusation_and_no_matter_at_all_are_refused_in_the_same_words(office, post):
    """The registrar and the head see this accusation, the handler does not: all are told the same."""
    sealed = refusal(office, post, link(office.accusation), office.first)
    unknown = refusal(office, post, link("f" * 16), office.first)
    assert sealed == unknown
    assert sealed.code == "desk.unknown_named"
    assert "《信访工作条例》第30条" in sealed.article


def test_nothing_is_linked_from_an_accusation(office):
    assert refusal(office, Post.HEAD, link(office.second), office.accusation).code == "desk.unknown_named"


def test_a_correction_is_no_way_around(office):
    done = office.do(Post.HANDLER, link(office.second), office.first)
    for target in (office.accusation, "f" * 16):
        with pytest.raises(Refusal, match=r"desk\.unknown_named"):
            correct(office.actor(Post.HEAD), done.seq, link(office.second, target), "加一件")
    assert check(office.organ) == []


def test_a_matter_is_not_linked_with_itself(office):
    assert refusal(office, Post.HANDLER, link(office.first), office.first).code == "record.linked.itself"


def standing_in(office, **more):
    known = {
        "absent": office.id(Post.DEPUTY),
        "by": office.id(Post.SECTION_HEAD),
        "post": StandIn.DEPUTY,
        "since": TODAY,
        "until": date(2026, 11, 27),
        "what": "受理的审批",
    }
    return StoodIn(**(known | more))


ACCEPTED = p.Accepted()


def classified(office, *matters):
    for matter in matters:
        office.do(Post.LEGAL, p.Classified(class_=Class.CLAIM_6, why="示例"), matter)


def test_a_power_follows_the_act_that_gave_it_in_the_named_matters_alone(office):
    other = office.petition(4)
    classified(office, office.first, office.second, other)
    assert refusal(office, Post.SECTION_HEAD, ACCEPTED, office.first).code == "post.not_yours"
    office.do(Post.HEAD, standing_in(office, others=(office.second,)), office.first)
    for matter in (office.first, office.second):
        assert office.do(Post.SECTION_HEAD, ACCEPTED, matter).post == Post.DEPUTY
    assert refusal(office, Post.SECTION_HEAD, ACCEPTED, other).code == "post.not_yours"


def test_the_power_has_its_first_and_its_last_day(office, settings):
    classified(office, office.first)
    spell = {"since": date(2026, 11, 24), "until": date(2026, 11, 27)}
    office.do(Post.HEAD, standing_in(office, **spell), office.first)
    for day in ("2026-11-23", "2026-11-28"):
        settings.ZS_TODAY = day
        assert refusal(office, Post.SECTION_HEAD, ACCEPTED, office.first).code == "post.not_yours"
    settings.ZS_TODAY = "2026-11-27"
    assert office.do(Post.SECTION_HEAD, ACCEPTED, office.first).post == Post.DEPUTY


def test_it_ends_with_the_post_of_the_absent_one_and_with_its_striking_out(office):
    classified(office, office.first, office.second)
    done = office.do(Post.HEAD, standing_in(office, others=(office.second,)), office.first)
    office.do(Post.SECTION_HEAD, ACCEPTED, office.first)
    correct(office.actor(Post.HEAD), done.seq, None, "授权撤回")
    assert refusal(office, Post.SECTION_HEAD, ACCEPTED, office.second).code == "post.not_yours"
    office.do(Post.HEAD, standing_in(office), office.second)
    PostHeld.objects.filter(account__username=Post.DEPUTY.value).update(until=date(2026, 11, 20))
    assert refusal(office, Post.SECTION_HEAD, ACCEPTED, office.second).code == "post.not_yours"


def test_what_a_stand_in_is_refused_for(office):
    head = {"absent": office.id(Post.HEAD), "post": StandIn.HEAD}
    cases = {
        "record.stood_in.days": (Post.HEAD, {"until": date(2026, 11, 1)}),
        "record.stood_in.self": (Post.HEAD, {"by": office.id(Post.DEPUTY)}),
        "record.stood_in.head": (Post.DEPUTY, head),
        "record.stood_in.not_held": (Post.HEAD, {"post": StandIn.LEGAL}),
        "record.stood_in.outsider": (Post.HEAD, {"by": office.id(Post.REVIEWER)}),
        "desk.unknown_named": (Post.HEAD, {"others": (office.accusation,)}),
    }
    for code, (post, more) in cases.items():
        assert refusal(office, post, standing_in(office, **more), office.first).code == code


def test_a_stand_in_lends_no_correction_no_late_entry_and_no_sight_of_a_sealed_matter(office):
    classified(office, office.first)
    lent = standing_in(office, absent=office.id(Post.HEAD), by=office.id(Post.HANDLER), post=StandIn.HEAD)
    done = office.do(Post.HEAD, lent, office.first)
    handler = office.actor(Post.HANDLER)
    with pytest.raises(Refusal, match=r"desk\.correct\.post"):
        correct(handler, done.seq, None, "示例")
    with pytest.raises(Refusal, match=r"desk\.late_entry"):
        submit(handler, Proposal(ACCEPTED, matter=office.first, late="示例"))
    assert refusal(office, Post.HANDLER, Noted(text="示例"), office.accusation).code == "desk.unknown_matter"


def test_a_lent_power_is_not_lent_on_and_a_correction_is_no_way_around(office):
    lent = standing_in(office, absent=office.id(Post.HEAD), by=office.id(Post.SECTION_HEAD), post=StandIn.HEAD)
    done = office.do(Post.HEAD, lent, office.first)
    on = standing_in(office, absent=office.id(Post.HEAD), by=office.id(Post.HANDLER), post=StandIn.HEAD)
    assert refusal(office, Post.SECTION_HEAD, on, office.first).code == "post.not_yours"
    for post, code in ((Post.SECTION_HEAD, "post.not_yours"), (Post.HEAD, "record.stood_in.self")):
        value = on if post is Post.SECTION_HEAD else standing_in(office, by=office.id(Post.HEAD))
        with pytest.raises(Refusal) as why:
            correct(office.actor(post), done.seq, value, "改人")
        assert why.value.code == code
    correct(office.actor(Post.SECTION_HEAD), done.seq, None, "授权撤回")


def supervised(office, number="督〔2026〕3号"):
    return Supervised(number=number, to=(office.id(Post.HANDLER),), text="示例", due=date(2026, 12, 1))


def test_each_supervision_is_answered_by_its_number_in_writing(office):
    office.do(Post.MEETING_CLERK, supervised(office), office.first)
    office.do(Post.HEAD, supervised(office, "督〔2026〕4号"), office.first)
    taken = refusal(office, Post.HEAD, supervised(office), office.first)
    assert taken.code == "gate.fresh.record.supervised"
    paper = keep(office.organ.pk, "反馈.txt", b"x", "text/plain")
    answer = SuperviseAnswered(number="督〔2026〕3号", text="示例", paper=paper)
    office.do(Post.DEPUTY, answer, office.first)
    clocks = [c for c in MatterRow.objects.get(matter=office.first).clocks if c["label"] == "督办反馈"]
    assert [(c["key"], c["state"]) for c in clocks] == [("督〔2026〕3号", "met"), ("督〔2026〕4号", "running")]
    assert refusal(office, Post.DEPUTY, answer, office.first).code == "procedure.nothing_asked"


def test_a_paper_of_an_earlier_year_is_transcribed_as_a_witness_and_moves_nothing(office):
    before = MatterRow.objects.get(matter=office.first).stage
    scan = keep(office.organ.pk, "旧件.txt", b"y", "text/plain")
    act = Transcribed(source=scan, made_on=date(2016, 5, 4), made_by="示例街道办事处", text="示例")
    office.do(Post.ARCHIVIST, act, office.first)
    assert MatterRow.objects.get(matter=office.first).stage == before


def test_only_a_finished_matter_goes_to_the_archive_once_by_the_archivist(office):
    archived = Archived(retention=Retention.Y30, shelf="示-2026-1")
    early = refusal(office, Post.ARCHIVIST, archived, office.first)
    assert (early.code, early.todo()) == ("procedure.stage", "办结以后才能办理")
    office.close(office.first)
    assert refusal(office, Post.HEAD, archived, office.first).code == "post.not_yours"
    office.do(Post.ARCHIVIST, archived, office.first)
    assert refusal(office, Post.ARCHIVIST, archived, office.first).code == "procedure.once"
