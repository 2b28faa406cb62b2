"""作出答复: outcome, article, search, the check of article 17, another person, the remedy told (条例17、36–40)."""

import pytest

from matters.disclosure_requests.build import (
    CONTENT,
    DRAFT,
    answer,
    code,
    day,
    doc,
    entries,
    received,
    refusal,
    screened,
    stage,
    view,
)
from zhunsheng.kernel.engine import file_of, irregular
from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.disclosure_requests.acts import Corrected, CorrectionAsked, ReasonAsked, Searched
from zhunsheng.matters.disclosure_requests.choices import Carrier, Form, ScreenResult, SearchResult, Way
from zhunsheng.matters.disclosure_requests.ending import Delivered, Provided
from zhunsheng.matters.disclosure_requests.outcomes import (
    BY_ABANDONMENT,
    DENIALS,
    OUTCOMES,
    Article,
    Capacity,
    Outcome,
    Remedy,
)
from zhunsheng.matters.disclosure_requests.procedure import PROCEDURE

RECEIVED = (received(), "2026-06-01")
CHECKED = (RECEIVED, (DRAFT, "2026-06-08", "handler"), (screened(), "2026-06-10", "secrecy"))
ON = "2026-06-20"
SEARCHED = Searched(places=("档案室",), words=("方案",), result=SearchResult.NONE)
ASKED = CorrectionAsked(missing="写明文件", within=day("2026-06-12"))


def test_答复的表单填好了新近的稿_结果由人选():
    found = view(*CHECKED)
    assert PROCEDURE.likely(found, type(answer())) == {"body": DRAFT.body}
    assert PROCEDURE.likely(found, Searched) == {}


def test_没有审查不能公开():
    why = refusal(view(RECEIVED), answer(), ON, posts={Post.DEPUTY})
    assert why.code == "disclosure.answer.unscreened"
    assert why.article == "《政府信息公开条例》第17条"
    assert "保密审查人" in why.todo()
    assert code(view(*CHECKED), answer(), ON, posts={Post.DEPUTY}, actor="deputy") is None


def test_审查的是哪一份就只能公开哪一份():
    other = doc("拟公开内容改了一个字")
    assert code(view(*CHECKED), answer(released=other), ON) == "disclosure.answer.unscreened"
    assert code(view(*CHECKED), answer(released=None), ON) == "disclosure.answer.unscreened"


@pytest.mark.parametrize(
    ("result", "granted", "partial"),
    [
        (ScreenResult.OPEN, True, True),
        (ScreenResult.PARTLY, False, True),
        (ScreenResult.NO, False, False),
        (ScreenResult.REFER_UP, False, False),
    ],
)
def test_审查结果决定能不能公开(result, granted, partial):
    found = view(RECEIVED, (DRAFT, "2026-06-08", "handler"), (screened(result=result), "2026-06-10", "secrecy"))
    assert (code(found, answer(), ON) is None) is granted
    assert (code(found, answer(Outcome.PARTIAL), ON) is None) is partial


def test_后一次审查代替前一次_个人信息须遮盖():
    again = view(*CHECKED, (screened(result=ScreenResult.NO), "2026-06-12", "secrecy"))
    assert code(again, answer(), ON) == "disclosure.answer.unscreened"
    bare = view(RECEIVED, (DRAFT, "2026-06-08", "handler"), (screened(names_masked=False), "2026-06-10", "secrecy"))
    assert "个人信息" in refusal(bare, answer(), ON).what()


def test_审查人和签发人都不能是拟稿人():
    drafted = view(RECEIVED, (DRAFT, "2026-06-08", "handler"))
    assert code(drafted, screened(), "2026-06-10", actor="handler") == "disclosure.another_person"
    assert code(drafted, screened(), "2026-06-10", actor="secrecy", posts={Post.SECRECY}) is None
    assert code(drafted, screened(), "2026-06-10", actor="deputy", posts={Post.DEPUTY}) == "post.not_yours"
    assert code(view(*CHECKED), answer(), ON, actor="handler") == "disclosure.another_person"
    assert code(view(RECEIVED), screened(), "2026-06-10") == "gate.has.disclosure.draft"


def test_已经主动公开的_告知获取途径即可():
    assert code(view(RECEIVED), answer(article=Article.A36_1, released=None), ON) is None


@pytest.mark.parametrize("outcome", sorted(set(Outcome) - BY_ABANDONMENT))
@pytest.mark.parametrize("article", sorted(set(Article) - {Article.OLD}))
def test_条款须与结果相符(outcome, article):
    found = view(*CHECKED, (ASKED, "2026-06-11"), (Corrected(), "2026-06-12"), (SEARCHED, "2026-06-13"))
    if outcome is Outcome.EXCESSIVE:
        found = view(*CHECKED, (ReasonAsked(text="请说明"), "2026-06-11"))
    fits = article in OUTCOMES[outcome].articles
    assert code(found, answer(outcome, article=article), ON) == (None if fits else "disclosure.answer.article")


def test_旧条例时期的答复不按新条款核对():
    old = view((received(), "2019-04-01"))
    assert code(old, answer(Outcome.INTERNAL, "2019-04-20", article=Article.OLD), "2019-04-20") is None
    assert code(old, answer(Outcome.INTERNAL, "2019-05-20", article=Article.OLD), "2019-05-20") is not None


@pytest.mark.parametrize("outcome", sorted(BY_ABANDONMENT))
def test_逾期不补正不缴费不作答复(outcome):
    assert code(view(RECEIVED), answer(outcome), ON) == "disclosure.answer.abandonment"


def test_部分公开要写明不予公开部分的理由():
    assert code(view(*CHECKED), answer(Outcome.PARTIAL, withheld=()), ON) == "disclosure.answer.withheld"
    assert code(view(*CHECKED), answer(withheld=(Outcome.INTERNAL,)), ON) == "disclosure.answer.withheld"
    wrong = answer(Outcome.PARTIAL, withheld=(Outcome.PETITION,))
    assert code(view(*CHECKED), wrong, ON) == "disclosure.answer.withheld"


def test_说不掌握要有检索记录():
    assert code(view(RECEIVED), answer(Outcome.NOT_HELD), ON) == "disclosure.answer.search"
    found_it = Searched(places=("档案室",), words=("方案",), result=SearchResult.FOUND)
    assert code(view(RECEIVED, (found_it, "2026-06-05")), answer(Outcome.NOT_HELD), ON) == "disclosure.answer.search"
    assert code(view(RECEIVED, (SEARCHED, "2026-06-05")), answer(Outcome.NOT_HELD), ON) is None


def test_仍不明确须先收到补正_大量反复须先要求说明():
    assert code(view(RECEIVED), answer(Outcome.UNCLEAR), ON) == "disclosure.answer.course"
    assert code(view(RECEIVED), answer(Outcome.EXCESSIVE), ON) == "disclosure.answer.course"
    reasoned = view(RECEIVED, (ReasonAsked(text="请说明"), "2026-06-03"))
    assert code(reasoned, answer(Outcome.EXCESSIVE), ON) is None


@pytest.mark.parametrize("outcome", sorted(DENIALS))
def test_二〇二四年起不予公开必须告知先申请复议(outcome):
    for on, refused in (("2023-12-29", False), ("2024-01-02", True)):
        found = view((received(), "2023-12-01"))
        said = answer(outcome, on, remedy=Remedy.EITHER)
        why = refusal(found, said, on)
        assert (why is not None) is refused
        if refused:
            assert why.code == "disclosure.answer.review_first"
            assert "第23条" in why.article


def test_部分公开中不予公开的部分同样要告知():
    said = answer(Outcome.PARTIAL, remedy=Remedy.EITHER)
    assert code(view(*CHECKED), said, ON) == "disclosure.answer.review_first"
    assert code(view(*CHECKED), answer(Outcome.PARTIAL, withheld=(Outcome.NOT_HELD,)), ON) is None


def test_其他答复不能写成必须先复议():
    assert code(view(*CHECKED), answer(remedy=Remedy.REVIEW_FIRST), ON) == "disclosure.answer.remedy"
    assert code(view(*CHECKED), answer(remedy=Remedy.NONE), ON) == "disclosure.answer.remedy"


def test_以区政府名义答复须有区政府文号():
    drafted = view((received(capacity=Capacity.DRAFTED, district="2026-06-01"), "2026-06-02"))
    why = refusal(drafted, answer(Outcome.INTERNAL), ON)
    assert why.code == "disclosure.answer.district_number"
    assert "市人民政府" in why.todo()
    assert code(drafted, answer(Outcome.INTERNAL, number="示例政公复〔2026〕1号"), ON) is None


def test_答复由分管领导或者主要负责人签发():
    for post in (Post.DEPUTY, Post.HEAD):
        assert code(view(RECEIVED), answer(Outcome.INTERNAL), ON, posts={post}) is None
    for post in (Post.HANDLER, Post.DISCLOSURE_HEAD, Post.SECTION_HEAD):
        assert code(view(RECEIVED), answer(Outcome.INTERNAL), ON, posts={post}) == "post.not_yours"


def test_邮寄只能通过邮政企业():
    answered = view(RECEIVED, (answer(Outcome.INTERNAL), ON))
    assert code(answered, Delivered(way=Way.POST, carrier=Carrier.COURIER), ON) == "disclosure.deliver.postal"
    assert code(answered, Delivered(way=Way.POST), ON) == "disclosure.deliver.postal"
    assert code(answered, Delivered(way=Way.POST, carrier=Carrier.POSTAL), ON, posts={Post.REGISTRAR}) is None
    assert code(answered, Delivered(way=Way.IN_PERSON), ON) is None
    assert code(view(RECEIVED), Delivered(way=Way.IN_PERSON), ON) == "procedure.stage"


def test_提供的须是答复中公开的那一份():
    answered = view(*CHECKED, (answer(), ON))
    assert stage(answered) == "answered"
    assert code(answered, Provided(form=Form.PAPER, content=doc("别的")), ON) == "disclosure.provide.other_content"
    assert code(answered, Provided(form=Form.PAPER, content=CONTENT), ON) is None


def test_没有审查就发出的答复可以补录_但成为一条违规():
    late = entries((answer(), ON), start=1)[0]
    late = Entry(**{name: getattr(late, name) for name in Entry.__slots__} | {"witnessed": True, "reason": "补录"})
    found = View(file_of(PROCEDURE, "m", [*entries(RECEIVED), late]), {}, None)
    assert stage(found) == "answered"
    assert [why.code for _, why in irregular(PROCEDURE, found)] == ["disclosure.answer.unscreened"]
    assert PROCEDURE.findings(found) == ()


def test_审查记录更正以后_已发答复成为问题():
    found = view(RECEIVED, (DRAFT, "2026-06-08"), (answer(), ON))
    [finding] = PROCEDURE.findings(found)
    assert (finding.code, finding.seq) == ("disclosure.answer.unscreened", 2)
    wrong = view(*CHECKED, (answer(Outcome.PARTIAL, remedy=Remedy.EITHER), ON))
    assert [f.code for f in PROCEDURE.findings(wrong)] == ["disclosure.answer.review_first"]
    assert PROCEDURE.findings(view(*CHECKED, (answer(), ON))) == ()
