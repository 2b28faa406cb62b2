"""目录:每一条有责任人和替补;只在征收范围内公开的不能上网;空白、过期、有害的亮出来;年报由主要负责人终审。"""

import pytest

from matters.proactive_disclosure.build import (
    COURSE,
    DEFINED,
    PROCEDURE,
    cells,
    check,
    code,
    day,
    define,
    doc,
    formed,
    looked,
    out,
    problems,
    read,
    refusal,
    stage,
    terms,
    view,
)
from zhunsheng.kernel.engine import irregular
from zhunsheng.kernel.file import File
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.proactive_disclosure import acts as a
from zhunsheng.matters.proactive_disclosure import facts
from zhunsheng.matters.proactive_disclosure.words import Audience, Change, Channel, Chapter, Freshness, Wrong

GUIDE = (define(Chapter.GUIDE, item="公开指南和目录"), "2024-01-02")
REPORT = (define(Chapter.ANNUAL_REPORT, item="政府信息公开工作年度报告"), "2023-12-04")
DRAFTED = (a.AnnualDrafted(year=2023, text=doc("年报")), "2024-01-08")
AREA = define(
    Chapter.EXPROPRIATION, item="分户补偿情况", audience=Audience.AREA_ONLY, channels=(Channel.BOARD, Channel.DOOR)
)


def test_责任人和替补不能是同一人():
    assert code(view(), define(stand_in="责任人"), "2024-03-01") == "publish.define.stand_in"
    assert code(view(), define(), "2024-03-01") is None


@pytest.mark.parametrize("audience", [Audience.AREA_ONLY, Audience.GROUP])
@pytest.mark.parametrize("wide", [Channel.WEBSITE, Channel.NEW_MEDIA])
def test_不向全社会公开的_不能设网上渠道(audience, wide):
    why = refusal(view(), define(audience=audience, channels=(Channel.BOARD, wide)), "2024-03-01")
    assert why.code == "publish.channel.inside_only"
    assert "第29条" in why.article
    assert wide.label in why.what()
    assert audience.label in why.what()
    assert "张贴" in why.todo()


def test_分户结果发布时也不能上网_地址里不能是网址():
    ready = view((AREA, "2024-03-01"), (formed(), "2024-03-04"), *read("2024-03-11"))
    inside = {"channels": (Channel.BOARD,), "place": "示例社区公告栏"}
    assert code(ready, out(), "2024-03-12") == "publish.channel.inside_only"
    assert (
        code(ready, out(**inside | {"place": "https://shili.example/fh"}), "2024-03-12")
        == "publish.channel.inside_only"
    )
    assert code(ready, out(**inside), "2024-03-12") is None


def test_调整目录_缩小公开对象时渠道要跟着改():
    narrow = a.Revised(change=Change.ADJUST, why="含分户内容", audience=Audience.AREA_ONLY)
    assert code(view(DEFINED), narrow, "2024-04-01") == "publish.channel.inside_only"
    both = a.Revised(
        change=Change.ADJUST, why="含分户内容", audience=Audience.AREA_ONLY, channels=(Channel.BOARD,), section="现场科"
    )
    assert code(view(DEFINED), both, "2024-04-01") is None
    item = facts.item_of(view(DEFINED, (both, "2024-04-01")).file)
    assert (item.audience, item.section, item.responsible) == (Audience.AREA_ONLY, "现场科", "责任人")


def test_移出目录以后不再办理():
    gone = view(*COURSE, (a.Revised(change=Change.REMOVE, why="职能划转"), "2024-04-01"))
    assert stage(gone) == "removed"
    assert code(gone, formed("新"), "2024-04-02") == "procedure.stage"


def test_责任人和替补就是承办人():
    assert PROCEDURE.responsible(view(DEFINED).file) == ("责任人", "替补")
    handed = a.Revised(change=Change.ADJUST, why="岗位变动", responsible="新责任人")
    assert PROCEDURE.responsible(view(DEFINED, (handed, "2024-04-01")).file) == ("新责任人", "替补")
    assert PROCEDURE.responsible(File("m", PROCEDURE.id, ())) == ()


def test_空白的亮出来_只有时间过了才算():
    assert cells(view(DEFINED))["state"].label == "空白"
    assert problems(view(DEFINED)) == []
    assert problems(view(DEFINED, others=looked("2024-03-20"))) == ["publish.flagged"]
    assert problems(view(DEFINED, others=looked("2024-05-20"))) == ["publish.empty", "publish.flagged"]
    assert problems(view(*COURSE, others=looked("2024-03-11"))) == []


def test_过期的亮出来_更新晚了的由时限说出来():
    quarterly = ((define(freshness=Freshness.QUARTERLY), "2024-03-01"), *COURSE[1:])
    assert problems(view(*quarterly, others=looked("2024-06-11"))) == ["publish.flagged"]
    assert problems(view(*quarterly, others=looked("2024-06-20"))) == ["publish.stale", "publish.flagged"]
    again = (*quarterly, (formed("第二期"), "2024-06-20"), *read("2024-06-21", "二"), (out("二"), "2024-06-24"))
    assert problems(view(*again, others=looked("2024-06-20"))) == []
    assert [state for _, _, state in terms(view(*again), "or.fresh_quarter")] == ["late", "running"]
    assert problems(view(*COURSE, others=looked("2024-03-11"))) == []


def test_审核后来被更正掉的_发布的文本成为问题():
    less = [step for step in COURSE if not isinstance(step[0], a.SecrecyChecked)]
    assert problems(view(*less)) == ["publish.unread"]
    assert problems(view(*COURSE)) == []


def test_撤下的不再算过期():
    down = (a.Withdrawn(why=Wrong.EXPIRED), "2024-04-01")
    quarterly = ((define(freshness=Freshness.QUARTERLY), "2024-03-01"), *COURSE[1:], down)
    assert "publish.stale" not in problems(view(*quarterly, others=looked("2024-09-20")))


def test_发布过个人信息是问题_消息里没有个人信息():
    down = (a.Withdrawn(why=Wrong.PERSONAL_DATA, note="李某的手机"), "2024-03-20")
    (found,) = PROCEDURE.findings(view(*COURSE, down))
    assert (found.code, "李某" in found.message) == ("publish.harm", False)
    assert problems(view(*COURSE, (a.Withdrawn(why=Wrong.EXPIRED), "2024-03-20"))) == []


def test_巡检只在目录事项里_有问题要写明是哪几条():
    look = {"dead": 0, "wrong": 0, "contact_right": True}
    assert code(view(DEFINED), a.Patrolled(stale=0, **look), "2024-03-02") == "publish.patrol.guide"
    assert code(view(GUIDE), a.Patrolled(stale=0, **look), "2024-02-01") is None
    assert code(view(GUIDE), a.Patrolled(stale=1, **look), "2024-02-01") == "publish.patrol.items"
    assert code(view(GUIDE), a.Patrolled(stale=-1, **look), "2024-02-01") == "publish.patrol.items"
    assert code(view(GUIDE), a.Patrolled(stale=1, items=("x",), **look), "2024-02-01") is None


def test_年报由主要负责人终审_报送和公布一起登记():
    ready = (REPORT, DRAFTED, *read("2024-01-15", "年报")[:3])
    signed = a.Approved(body=doc("年报"), verdict=check().verdict)
    assert code(view(*ready), signed, "2024-01-16", post=Post.DEPUTY) == "publish.approve.annual"
    assert code(view(*ready), signed, "2024-01-16", post=Post.HEAD) is None
    done = {"body": doc("年报"), "channels": (Channel.WEBSITE,), "place": "门户网站", "sent_to": "区政府办公室"}
    approved = view(*ready, (signed, "2024-01-16", {"actor": "主任", "post": Post.HEAD}))
    sent = a.AnnualOut(**done, sent_on=day("2024-01-18"))
    assert code(approved, out("年报"), "2024-01-18") == "publish.out.annual"
    assert code(approved, sent, "2024-01-17") == "publish.annual.sent"
    assert code(approved, sent, "2024-01-18") is None
    published = view(*published_course(ready, signed, sent))
    assert irregular(PROCEDURE, published, witnessed_only=False) == []
    assert cells(published)["what"] == "2023年政府信息公开工作年度报告"
    fixed = (a.Rectified(why=Wrong.WRONG, text="表三合计"), "2024-02-01")
    again = view(*published_course(ready, signed, sent), fixed, *read("2024-02-02", "年报更正", approver="主任"))
    assert code(again, a.AnnualOut(**done | {"body": doc("年报更正")}, sent_on=day("2024-02-02")), "2024-02-05") == (
        "publish.annual.not_drafted"
    )
    assert code(again, out("年报更正"), "2024-02-05") is None


def published_course(ready, signed, sent):
    return (*ready, (signed, "2024-01-16", {"actor": "主任", "post": Post.HEAD}), (sent, "2024-01-18"))


def test_年报在年度结束以后编制_只在年报条目里():
    assert code(view(REPORT), a.AnnualDrafted(year=2024), "2024-12-31") == "publish.annual.year"
    assert code(view(REPORT), a.AnnualDrafted(year=2023), "2024-01-02") is None
    assert code(view(DEFINED), a.AnnualDrafted(year=2023), "2024-03-02") == "publish.annual.chapter"
    assert code(view(REPORT), formed(), "2024-01-02") == "publish.formed.annual"


def test_预算决算各在各的条目里():
    budget = a.BudgetApproved(year=2024, approved_on=day("2024-02-05"), approval=doc("批复"))
    accounts = a.AccountsApproved(year=2023, approved_on=day("2024-08-15"), approval=doc("批复"))
    here, there = view((define(Chapter.BUDGET), "2024-02-01")), view((define(Chapter.ACCOUNTS), "2024-02-01"))
    assert (code(here, budget, "2024-02-08"), code(there, accounts, "2024-08-16")) == (None, None)
    assert code(there, budget, "2024-02-08") == "publish.budget.chapter"
    assert code(here, accounts, "2024-08-16") == "publish.accounts.chapter"


def test_各岗位各办各的():
    who = {
        a.Checked: Post.HANDLER,
        a.Rechecked: Post.SECTION_HEAD,
        a.SecrecyChecked: Post.SECRECY,
        a.Approved: Post.DEPUTY,
        a.Out: Post.WEB_EDITOR,
    }
    place = {type(step[0]): n for n, step in enumerate(COURSE)}
    for kind, post in who.items():
        before, (act, on, *_) = view(*COURSE[: place[kind]]), COURSE[place[kind]]
        assert code(before, act, on, actor="新人", posts=frozenset({post})) is None
        assert code(before, act, on, actor="新人", posts=frozenset({Post.REGISTRAR})) == "post.not_yours"
