"""处理意见书的闸门在每一条路上都一样:桌面调用、网页、命令行,每一个岗位。"""

from __future__ import annotations

import io
import json
from argparse import Namespace
from datetime import date
from itertools import count

import pytest
from django.test import Client

from zhunsheng.archive.store import keep
from zhunsheng.config.commands import act as act_command
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, correct, submit
from zhunsheng.kernel.acts import decode, facts
from zhunsheng.kernel.posts import ADMINISTRATORS, GUESTS, Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger.models import Head
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.petitions import acts as p
from zhunsheng.matters.petitions.words import Came, Class, Form, Supports
from zhunsheng.matters.reviews import acts as r
from zhunsheng.matters.reviews.words import Result, Subject
from zhunsheng.people.models import Account
from zhunsheng.registers.models import MatterRow

CLOSED = "petition.reply.unreviewed"
TODAY = date(2026, 11, 23)
WORDS = {"request": "示例", "facts": "示例", "opinion": "示例", "basis": ("示例依据",)}


class Office:
    """An office in which one person holds each post."""

    def __init__(self):
        self.organ = found(key="k", name="示例中心", code="示", kind=Kind.SAMPLE, bureau="示例区司法局")
        for post in Post:
            body = "示例区司法局" if post in GUESTS else ""
            account = engage(self.organ, post.value, f"示例{post.label}", None, [post], date(2020, 1, 1), body)
            account.must_change_password = False
            account.save()
        self.body = self.paper("处理意见书正文")
        self.changed = self.paper("处理意见书正文。")
        self.numbers = count(1)

    def paper(self, text):
        return keep(self.organ.pk, "处理意见书正文.txt", text.encode(), "text/plain")

    def actor(self, post):
        return actor_of(Account.objects.select_related("organ").get(username=post.value), TODAY)

    def do(self, post, act, matter=""):
        return submit(self.actor(post), Proposal(act, matter=matter))

    def petition(self):
        number = f"SL{next(self.numbers)}"
        registered = p.Registered(
            form=Form.LETTER, came=Came.DIRECT, subject="示例诉求", names=("示例甲",), system_no=number
        )
        matter = self.do(Post.REGISTRAR, registered).matter
        self.do(Post.LEGAL, p.Classified(class_=Class.CLAIM_6, why="示例"), matter)
        self.do(Post.DEPUTY, p.Accepted(), matter)
        self.do(Post.HANDLER, p.Drafted(body=self.body), matter)
        return matter

    def sent(self, matter):
        submitted = r.Submitted(subject=Subject.PETITION_REPLY, body=self.body, for_matter=matter)
        return self.do(Post.LEGAL, submitted)

    def opine(self, review, result=Result.PASS):
        self.do(Post.REVIEWER, r.Completed(), review)
        opinion = r.Opined(result=result, body=self.body, opinion=self.paper("意见书"))
        return self.do(Post.REVIEWER, opinion, review)

    def reviewed(self, matter):
        review = self.sent(matter).matter
        self.opine(review)
        return review

    def reply(self, body=None):
        return p.Replied(
            body=body or self.body,
            request="示例",
            facts="示例",
            opinion="示例",
            basis=("示例依据",),
            supports=Supports.NO,
        )

    def refused(self, matter, act=None, post=Post.DEPUTY):
        size = Head.objects.get().size
        with pytest.raises(Refusal) as caught:
            self.do(post, act or self.reply(), matter)
        assert Head.objects.get().size == size
        return caught.value


@pytest.fixture
def office(db, settings):
    settings.ZS_TODAY = TODAY.isoformat()
    return Office()


@pytest.mark.parametrize("post", list(Post))
def test_桌面调用_未经审查_任何岗位都被拒绝(office, post):
    refusal = office.refused(office.petition(), post=post)
    assert refusal.code
    assert refusal.todo()
    if post in (Post.DEPUTY, Post.HEAD):
        assert refusal.code == CLOSED


@pytest.mark.parametrize("post", list(Post))
def test_网页_未经审查_任何岗位都办不成(office, post):
    matter = office.petition()
    size = Head.objects.get().size
    answer = posted(office, post, matter)
    assert Head.objects.get().size == size
    if post in ADMINISTRATORS | {Post.COUNSEL, Post.BUREAU_DESK, Post.REVIEWER}:
        assert answer.status_code in {302, 403, 404}
    else:
        assert answer.status_code == 422
    if post in (Post.DEPUTY, Post.HEAD):
        page = answer.content.decode()
        assert "没有通过区司法局的合法性审查" in page
        assert "请把这一版正文送区司法局审查" in page


def test_网页_审查通过后可以出具_改一个字不可以(office):
    matter = office.petition()
    office.reviewed(matter)
    assert posted(office, Post.DEPUTY, matter, office.changed).status_code == 422
    assert posted(office, Post.DEPUTY, matter).status_code == 302
    assert MatterRow.objects.get(matter=matter).stage == "replied"


def posted(office, post, matter, body=None):
    """The form of the reply, filled in and sent by whoever holds the post."""
    client = Client()
    client.force_login(Account.objects.get(username=post.value), "zhunsheng.desk.login.Sessions")
    paper = body or office.body
    typed = {
        "do": "submit",
        "f.request": "示例",
        "f.facts": "示例",
        "f.opinion": "示例",
        "f.basis.0": "示例依据",
        "f.supports": "no",
    }
    return client.post(
        f"/m/{matter}/do/petition.reply/", typed | {"f.body.digest": paper.digest, "f.body.name": paper.name}
    )


@pytest.mark.parametrize("post", list(Post))
def test_命令行_未经审查_任何岗位都被拒绝(office, post, tmp_path):
    matter = office.petition()
    given = tmp_path / "reply.json"
    given.write_text(json.dumps(facts(office.reply()), ensure_ascii=False), encoding="utf-8")
    size = Head.objects.get().size
    with pytest.raises(Refusal):
        act_command.run(
            Namespace(kind="petition.reply", matter=matter, post=post.value, facts=str(given), on=None, late="")
        )
    assert Head.objects.get().size == size


def test_命令行_审查通过后可以出具(office, monkeypatch, capsys):
    matter = office.petition()
    office.reviewed(matter)
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(facts(office.reply()), ensure_ascii=False)))
    given = Namespace(kind="petition.reply", matter=matter, post="head", facts="-", on=None, late="")
    assert act_command.run(given) == 0
    assert json.loads(capsys.readouterr().out)["kind"] == "petition.reply"


def test_审查通过后可以出具_改一个字又被拒绝_编号日期用印不关(office):
    matter = office.petition()
    assert office.refused(matter).code == CLOSED
    office.reviewed(matter)
    refusal = office.refused(matter, office.reply(office.changed))
    assert refusal.code == CLOSED
    assert "另一版正文" in refusal.what()
    issued = office.paper("编号、日期、用印之后的处理意见书")
    sealed = p.Replied(body=office.body, supports=Supports.NO, document_number="示信答1号", issued=issued, **WORDS)
    assert office.do(Post.HEAD, sealed, matter).kind == "petition.reply"


def test_审查员撤回_改出_更正结论_两件的闸门随之开闭(office):
    matter = office.petition()
    review = office.sent(matter).matter
    opined = office.opine(review)
    office.do(Post.REVIEWER, r.Revoked(why="依据已修订"), review)
    assert "撤回" in office.refused(matter).what()
    office.do(
        Post.REVIEWER, r.Revoked(why="复核后通过", new_result=Result.PASS, opinion=office.paper("新意见书")), review
    )
    assert office.do(Post.DEPUTY, office.reply(), matter).seq
    other = office.petition()
    again = office.sent(other).matter
    opined = office.opine(again)
    fail = r.Opined(result=Result.FAIL, body=office.body, opinion=opined.act.opinion)
    correct(office.actor(Post.REVIEWER), opined.seq, fail, "录入有误")
    assert office.refused(other).code == CLOSED


def test_经办单位不能更正审查机构自己的意见(office):
    matter = office.petition()
    opined = office.opine(office.sent(matter).matter, Result.FAIL)
    passing = r.Opined(result=Result.PASS, body=office.body, opinion=opined.act.opinion)
    for post in (Post.SECTION_HEAD, Post.HEAD):
        with pytest.raises(Refusal) as caught:
            correct(office.actor(post), opined.seq, passing, "录入有误")
        assert caught.value.code == "desk.correct.guest"


def test_送审记到别件的_更正以后这件关那件开(office):
    one, two = office.petition(), office.petition()
    sent = office.sent(one)
    office.opine(sent.matter)
    moved = decode(r.Submitted, facts(sent.act) | {"for_matter": two})
    correct(office.actor(Post.SECTION_HEAD), sent.seq, moved, "所属事项记错")
    assert office.refused(one).code == CLOSED
    assert office.do(Post.DEPUTY, office.reply(), two).seq


def test_已经发出的仍是发出的_意见撤回后成为待办(office):
    matter = office.petition()
    review = office.reviewed(matter)
    office.do(Post.DEPUTY, office.reply(), matter)
    office.do(Post.REVIEWER, r.Revoked(why="依据已修订"), review)
    row = MatterRow.objects.get(matter=matter)
    assert row.stage == "replied"
    assert row.unanswered == 1
    assert [f["code"] for f in row.findings] == ["petition.reply.review_withdrawn"]


def test_登记员一个人不能把纸质意见记成通过(office):
    matter = office.petition()
    review = office.sent(matter).matter
    act = r.Transcribed(result=Result.PASS, body=office.body, scan=office.paper("扫描件"), number="示司审1号")
    office.do(Post.REGISTRAR, act, review)
    with pytest.raises(Refusal):
        office.do(Post.REGISTRAR, r.TranscriptionConfirmed(), review)
    assert office.refused(matter).code == CLOSED
    office.do(Post.SECTION_HEAD, r.TranscriptionConfirmed(), review)
    assert office.do(Post.DEPUTY, office.reply(), matter).seq


def test_更正转录的人不能自己复核自己的更正(office):
    matter = office.petition()
    review = office.sent(matter).matter
    scan = office.paper("扫描件")
    failing = r.Transcribed(result=Result.FAIL, body=office.body, scan=scan, number="示司审1号")
    done = office.do(Post.REGISTRAR, failing, review)
    office.do(Post.DEPUTY, r.TranscriptionConfirmed(), review)
    passing = r.Transcribed(result=Result.PASS, body=office.body, scan=scan, number="示司审1号")
    correct(office.actor(Post.SECTION_HEAD), done.seq, passing, "转录有误")
    assert office.refused(matter).code == CLOSED
    with pytest.raises(Refusal):
        office.do(Post.SECTION_HEAD, r.TranscriptionConfirmed(), review)
    office.do(Post.DEPUTY, r.TranscriptionConfirmed(), review)
    assert office.do(Post.HEAD, office.reply(), matter).seq


def test_今天答复的不能当作补录绕过审查(office):
    matter = office.petition()
    with pytest.raises(Refusal) as caught:
        submit(office.actor(Post.HEAD), Proposal(office.reply(), matter=matter, late="忘了送审"))
    assert caught.value.code == CLOSED


def test_主要负责人不能补录审查机构的意见(office):
    matter = office.petition()
    review = office.sent(matter).matter
    office.do(Post.REVIEWER, r.Completed(), review)
    opinion = r.Opined(result=Result.PASS, body=office.body, opinion=office.paper("意见书"))
    with pytest.raises(Refusal) as caught:
        submit(office.actor(Post.HEAD), Proposal(opinion, matter=review, late="据称已口头通过"))
    assert caught.value.code == "desk.late_guest"
    assert office.refused(matter).code == CLOSED


def test_审查员不能用更正把不通过变成通过_只能另行出具(office):
    matter = office.petition()
    review = office.sent(matter).matter
    opined = office.opine(review, Result.FAIL)
    passing = r.Opined(result=Result.PASS, body=office.body, opinion=opined.act.opinion)
    with pytest.raises(Refusal) as caught:
        correct(office.actor(Post.REVIEWER), opined.seq, passing, "录入有误")
    assert caught.value.code == "review.correct.opens"
    office.do(
        Post.REVIEWER, r.Revoked(why="重新审查", new_result=Result.PASS, opinion=office.paper("新意见书")), review
    )
    revoked = office.do(Post.REVIEWER, r.Revoked(why="依据已修订"), review)
    with pytest.raises(Refusal) as caught:
        correct(office.actor(Post.REVIEWER), revoked.seq, None, "误录")
    assert caught.value.code == "review.correct.opens"


def test_主要负责人补录转录再补录复核_仍打不开闸门(office):
    matter = office.petition()
    review = office.sent(matter).matter
    head = office.actor(Post.HEAD)
    paper = r.Transcribed(result=Result.PASS, body=office.body, scan=office.paper("扫描件"), number="示司审1号")
    for act in (paper, r.TranscriptionConfirmed()):
        submit(head, Proposal(act, matter=review, late="据称已有纸质意见"))
    assert office.refused(matter, post=Post.HEAD).code == CLOSED


def test_作废登记的检举控告仍然密封(office):
    accused = p.Registered(
        form=Form.LETTER, came=Came.DIRECT, subject="示例", names=("示例甲",), system_no="SLX", accusation=True
    )
    entry = office.do(Post.REGISTRAR, accused)
    correct(office.actor(Post.HEAD), entry.seq, None, "重复登记")
    assert MatterRow.objects.get(matter=entry.matter).sealed
