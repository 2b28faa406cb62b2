"""真人办理:谁登录就按谁的岗位;一个人不能既转录又复核;区司法局的意见本单位不能更正。"""

from datetime import date, datetime, timedelta, timezone

import pytest

from matters.reviews.build import (
    LAW,
    doc,
    不通过,
    意见书,
    收审,
    正文,
    第二人复核,
    转录,
    送审,
    通过,
)
from zhunsheng.archive.models import Paper
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, correct, submit
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.reviews.standing import passed
from zhunsheng.matters.reviews.words import Result
from zhunsheng.registers.files import case

NOW = datetime(2024, 3, 20, 9, 0, tzinfo=timezone(timedelta(hours=8)))
PEOPLE = {
    "fazhi": ((Post.LEGAL, Post.SECTION_HEAD), ""),
    "fenguan": ((Post.DEPUTY,), ""),
    "zhuren": ((Post.HEAD,), ""),
    "shencha": ((Post.REVIEWER,), "示例区司法局"),
}


@pytest.fixture
def people(db):
    organ = found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE, bureau="示例区司法局")
    for paper in (正文, 意见书, doc("另一版")):
        Paper.objects.create(digest=paper.digest, organ=organ, size=paper.size)
    accounts = {
        name: engage(organ, name, f"示例{name}", "shili-2026", list(posts), date(2020, 1, 1), body)
        for name, (posts, body) in PEOPLE.items()
    }
    return {name: actor_of(account, NOW.date()) for name, account in accounts.items()}


def do(who, act, matter=""):
    return submit(who, Proposal(act, NOW.date(), matter), now=NOW)


def let_through(people, matter):
    return passed(case(people["fazhi"].organ.pk, matter).file, NOW.date(), LAW)


def test_法制岗兼科室负责人_自己转录自己复核的被拒绝(people):
    matter = do(people["fazhi"], 送审).matter
    do(people["fazhi"], 转录(Result.PASS), matter)
    with pytest.raises(Refusal, match=r"gate\.other_person\.review\.transcribe"):
        do(people["fazhi"], 第二人复核, matter)
    assert let_through(people, matter) == frozenset()
    do(people["fenguan"], 第二人复核, matter)
    assert let_through(people, matter) == {正文.digest}


def test_本单位的人不能替区司法局出意见(people):
    matter = do(people["fazhi"], 送审).matter
    do(people["shencha"], 收审, matter)
    for name in ("fazhi", "fenguan", "zhuren"):
        with pytest.raises(Refusal, match=r"post\.not_yours"):
            do(people[name], 通过, matter)
    do(people["shencha"], 通过, matter)
    assert let_through(people, matter) == {正文.digest}


def test_区司法局的意见本单位不能更正_自己也只能改抄录不能改种类(people):
    matter = do(people["fazhi"], 送审).matter
    do(people["shencha"], 收审, matter)
    opined = do(people["shencha"], 不通过, matter)
    for name in ("fazhi", "zhuren"):
        with pytest.raises(Refusal, match=r"desk\.correct\.guest"):
            correct(people[name], opined.seq, 通过, "想改成通过", now=NOW)
    with pytest.raises(Refusal, match=r"desk\.correct\.kind"):
        correct(people["shencha"], opined.seq, 收审, "记错", now=NOW)
    assert let_through(people, matter) == frozenset()


def test_转录抄错_更正为不通过_当即关门(people):
    matter = do(people["fazhi"], 送审).matter
    transcribed = do(people["fazhi"], 转录(Result.PASS), matter)
    do(people["fenguan"], 第二人复核, matter)
    correct(people["zhuren"], transcribed.seq, 转录(Result.FAIL), "结论抄错", now=NOW)
    assert let_through(people, matter) == frozenset()


def test_主要负责人补录的通过_仍须第二人复核(people):
    matter = do(people["fazhi"], 送审).matter
    late = Proposal(转录(Result.PASS), NOW.date(), matter, late="纸质意见书事后补记")
    submit(people["zhuren"], late, now=NOW)
    assert let_through(people, matter) == frozenset()
    do(people["fenguan"], 第二人复核, matter)
    assert let_through(people, matter) == {正文.digest}


def test_没有存档的意见书扫描件不收(people):
    matter = do(people["fazhi"], 送审).matter
    Paper.objects.filter(digest=意见书.digest).delete()
    with pytest.raises(Refusal, match=r"desk\.paper_unknown"):
        do(people["fazhi"], 转录(Result.PASS), matter)
