"""主动公开在系统里:疑似个人信息由软件数,谁也改不了;巡检指出的条目亮起来;条目归责任人。"""

from datetime import date, datetime, timedelta, timezone

import pytest

from matters.proactive_disclosure.build import define
from pdfs import pdf_of
from zhunsheng.archive import store
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, correct, submit
from zhunsheng.kernel.engine import offers
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.proactive_disclosure import acts as a
from zhunsheng.matters.proactive_disclosure.words import Chapter, Openness, Secrecy, Verdict
from zhunsheng.registers.figures import of_year
from zhunsheng.registers.files import case
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.rebuild import check
from zhunsheng.workbench.nextstep import asked_by

POSTS = {
    "xin": Post.DISCLOSURE_HEAD,
    "jing": Post.HANDLER,
    "ke": Post.SECTION_HEAD,
    "bao": Post.SECRECY,
    "fen": Post.DEPUTY,
    "wang": Post.WEB_EDITOR,
}
PASS = Verdict.PASS


@pytest.fixture
def office(db):
    return found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)


@pytest.fixture
def people(office):
    return {n: engage(office, n, f"示例{n}", "shili-2026", [p], date(2020, 1, 1)) for n, p in POSTS.items()}


@pytest.fixture
def do(people):
    """Do an act as somebody, on the day it happened; gives the entry."""

    def act_on(who, act, on, matter=""):
        day = date.fromisoformat(on)
        now = datetime(day.year, day.month, day.day, 17, 0, tzinfo=timezone(timedelta(hours=8)))
        return submit(actor_of(people[who], day), Proposal(act, day, matter), now=now)

    return act_on


@pytest.fixture
def paper(office):
    return lambda words, name="稿.txt": store.keep(office.pk, name, words.encode())


@pytest.fixture
def item(do, people):
    define_it = define(responsible=str(people["jing"].pk), stand_in=str(people["ke"].pk))
    return do("xin", define_it, "2024-03-01").matter


def formed(text):
    return a.Formed(what="领导分工", openness=Openness.OPEN, text=text)


def test_疑点由软件在正文里数_自己填的数不算(do, item, paper):
    body = paper("值班 13800138000\n另 13800138001")
    do("jing", formed(body), "2024-03-04", item)
    with pytest.raises(Refusal, match=r"publish\.check\.hits"):
        do("jing", a.Checked(body=body, verdict=PASS, hits=0), "2024-03-05", item)
    done = do("jing", a.Checked(body=body, verdict=PASS, hits=0, handled="两处都是单位值班手机"), "2024-03-05", item)
    assert MatterRow.objects.get(matter=item).stage == "checking"
    assert done.act.hits == 2


def test_更正记录时也重新数(do, item, paper, people):
    body = paper("没有号码")
    do("jing", formed(body), "2024-03-04", item)
    checked = do("jing", a.Checked(body=body, verdict=PASS, hits=9), "2024-03-05", item)
    assert checked.act.hits == 0
    other = paper("值班 13800138000", "另稿.txt")
    fixed = a.Checked(body=other, verdict=PASS, hits=0, handled="座机")
    now = datetime(2024, 3, 6, 17, 0, tzinfo=timezone(timedelta(hours=8)))
    assert correct(actor_of(people["ke"], date(2024, 3, 6)), checked.seq, fixed, "选错文本", now=now).act.hits == 1


def test_扫描件读不出文字_要人工核对(do, item, office):
    scan = store.keep(office.pk, "扫描.pdf", b"%PDF-1.4 13800138000")
    do("jing", formed(scan), "2024-03-04", item)
    with pytest.raises(Refusal, match=r"publish\.check\.hits"):
        do("jing", a.Checked(body=scan, verdict=PASS, hits=0), "2024-03-05", item)
    done = do("jing", a.Checked(body=scan, verdict=PASS, hits=0, handled="逐页看过"), "2024-03-05", item)
    assert done.act.hits is None


def test_pdf里的号码也由软件数(do, item, office):
    body = store.keep(office.pk, "稿.pdf", pdf_of("值班 13800138000", "另 13800138001"))
    do("jing", formed(body), "2024-03-04", item)
    done = do("jing", a.Checked(body=body, verdict=PASS, hits=0, handled="都是值班手机"), "2024-03-05", item)
    assert done.act.hits == 2


def test_须由另一人办的_不给本人列成可办_并说为什么(do, item, paper, office):
    """一人兼两岗:自己初审的,自己不能复审;换一位科室负责人就能办。"""
    both = engage(office, "both", "示例兼", None, [Post.HANDLER, Post.SECTION_HEAD], date(2020, 1, 1))
    other = engage(office, "other", "示例另", None, [Post.SECTION_HEAD], date(2020, 1, 1))
    body, day = paper("没有号码"), date(2024, 3, 6)
    do("jing", formed(body), "2024-03-04", item)
    submit(actor_of(both, day), Proposal(a.Checked(body=body, verdict=PASS), day, item))
    known = case(office.pk, item)
    rechecks = {}
    for account in (both, other):
        view = asked_by(actor_of(account, day), known.view)
        (rechecks[account.username],) = (o for o in offers(known.procedure, view, day) if o.act is a.Rechecked)
    assert rechecks["other"].refusal is None
    assert "同一人" in rechecks["both"].refusal.what()
    assert next(o for o in offers(known.procedure, known.view, day) if o.act is a.Rechecked).refusal is None


def test_从形成到发布_由责任人承办_发布后不在待办里(do, item, paper, office, people):
    assert MatterRow.objects.get(matter=item).handlers == [str(people["jing"].pk), str(people["ke"].pk)]
    body = paper("主任:示例")
    do("jing", formed(body), "2024-03-04", item)
    row = MatterRow.objects.get(matter=item)
    assert (row.number, row.is_open, row.due) == ("示目〔2024〕1号", True, date(2024, 4, 1))
    do("jing", a.Checked(body=body, verdict=PASS), "2024-03-05", item)
    do("ke", a.Rechecked(body=body, verdict=PASS), "2024-03-05", item)
    do("bao", a.SecrecyChecked(body=body, result=Secrecy.OPEN), "2024-03-05", item)
    do("fen", a.Approved(body=body, verdict=PASS), "2024-03-06", item)
    with pytest.raises(Refusal, match=r"publish\.out\.unchecked"):
        do("wang", a.Out(body=paper("主任:示例。"), channels=define().channels, place="门户"), "2024-03-07", item)
    do("wang", a.Out(body=body, channels=define().channels, place="门户"), "2024-03-07", item)
    row = MatterRow.objects.get(matter=item)
    assert (row.stage, row.is_open, row.due) == ("out", False, None)
    figures = of_year(office, 2024)
    assert figures["proactive_disclosure.in_time"].parts["chapter"] == {"organ": 1}
    assert check(office) == []


def test_巡检指出的条目成为待处置的问题_更新以后消失(do, item, paper, office, people):
    guide = define(Chapter.GUIDE, item="目录", responsible=str(people["wang"].pk), stand_in=str(people["xin"].pk))
    catalogue = do("xin", guide, "2024-03-01").matter
    look = a.Patrolled(stale=1, dead=0, wrong=0, contact_right=True, items=(item,))
    seen = do("wang", look, "2024-03-25", catalogue)
    (flagged,) = MatterRow.objects.get(matter=item).findings
    assert (flagged["code"], flagged["seq"]) == ("publish.flagged", seen.seq)
    do("jing", formed(paper("新")), "2024-03-27", item)
    assert MatterRow.objects.get(matter=item).findings == []
    clocks = MatterRow.objects.get(matter=catalogue).clocks
    patrols = [(clock["due"], clock["state"]) for clock in clocks if clock["family"] == "or.patrol"]
    assert patrols == [("2024-04-01", "met"), ("2024-04-25", "running")]
    assert check(office) == []
