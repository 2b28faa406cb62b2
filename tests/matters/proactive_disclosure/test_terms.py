"""期限:形成、变更20个工作日;批复20日(待核)并行;年报1月31日;每月巡检;每一次都单独计,历史不丢。"""

from matters.proactive_disclosure.build import (
    COURSE,
    DEFINED,
    FORMED,
    LAW,
    READ,
    code,
    day,
    define,
    doc,
    formed,
    out,
    read,
    terms,
    view,
)
from zhunsheng.kernel.clocks import clocks
from zhunsheng.law import load
from zhunsheng.matters.proactive_disclosure import acts as a
from zhunsheng.matters.proactive_disclosure.procedure import PROCEDURE
from zhunsheng.matters.proactive_disclosure.words import (
    Change,
    Channel,
    Chapter,
    Freshness,
    Openness,
    Secrecy,
    Which,
    Wrong,
)

PUBLISH = "gk.publish"
CLEAR = {"stale": 0, "dead": 0, "wrong": 0, "contact_right": True}


def test_信息形成起二十个工作日():
    assert terms(view(DEFINED, FORMED), PUBLISH) == [(PUBLISH, "2024-04-01", "running")]
    assert terms(view(*COURSE), PUBLISH) == [(PUBLISH, "2024-04-01", "met")]
    assert terms(view(*READ, (out(), "2024-04-02")), PUBLISH) == [(PUBLISH, "2024-04-01", "late")]


def test_2019年5月15日以前形成的用旧条例():
    old = view((define(), "2019-04-01"), (formed(), "2019-05-14"))
    found = [c.period for c in clocks(PROCEDURE, old.file, LAW) if c.family == PUBLISH]
    assert found == ["gk2007.publish"]
    new = view((define(), "2019-04-01"), (formed(), "2019-05-15"))
    assert [c.period for c in clocks(PROCEDURE, new.file, LAW) if c.family == PUBLISH] == ["gk.publish"]


def test_每一次变更各走各的期限_以前的不丢():
    twice = (*COURSE, (formed("再调整"), "2024-06-03"), *read("2024-06-05", "二"), (out("二"), "2024-07-08"))
    assert [state for _, _, state in terms(view(*twice), PUBLISH)] == ["met", "late"]
    both = view(DEFINED, FORMED, (formed("再调整"), "2024-03-08"), *read("2024-03-11"), (out(), "2024-04-03"))
    assert [state for _, _, state in terms(both, PUBLISH)] == ["late", "met"]


def test_不公开的没有公开期限_保密审查不得公开的终止():
    kept = formed(openness=Openness.NO, why="涉及国家秘密")
    assert terms(view(DEFINED, (kept, "2024-03-04")), PUBLISH) == []
    stopped = (a.SecrecyChecked(body=doc("稿"), result=Secrecy.NO), "2024-03-11", {"actor": "保密"})
    assert terms(view(*READ[:3], stopped), PUBLISH) == [(PUBLISH, "2024-04-01", "ended")]
    gone = (a.Revised(change=Change.REMOVE, why="划转"), "2024-03-11")
    assert terms(view(DEFINED, FORMED, gone), PUBLISH)[0][2] == "ended"


def test_更正自决定之日起同样二十个工作日():
    fix = (a.Rectified(why=Wrong.WRONG, text="电话"), "2024-03-20")
    assert terms(view(*COURSE, fix), PUBLISH)[1] == (PUBLISH, "2024-04-18", "running")


def test_预算自批复起_二十日待核不显示为法律_条例期限并行():
    approved = a.BudgetApproved(year=2024, approved_on=day("2024-02-05"), approval=doc("批复"), text=doc("稿"))
    found = view((define(Chapter.BUDGET), "2024-02-01"), (approved, "2024-02-08"))
    assert terms(found, "or.budget_publication") == [("or.budget_publication", "2024-02-25", "running")]
    assert terms(found, PUBLISH) == [(PUBLISH, "2024-03-08", "running")]
    period = load().period("or.budget_publication")
    assert (period.confirmed, "待核" in period.title_zh, "待核" in period.article) == ("office", True, True)


def test_年报次年一月三十一日_每年一个期限():
    report = (define(Chapter.ANNUAL_REPORT), "2023-12-04")
    family = "gk.annual_report_dept"
    assert terms(view(report), family) == [(family, "2024-01-31", "running")]
    assert terms(view(report), "or.publish_first") == []

    def year(number, on):
        sent = a.AnnualOut(
            body=doc(str(number)), channels=(Channel.WEBSITE,), place="门户", sent_to="区政府办", sent_on=day(on)
        )
        return ((a.AnnualDrafted(year=number), on), *read(on, str(number)), (sent, on))

    two = view(report, *year(2023, "2024-01-22"), *year(2024, "2025-02-05"))
    assert terms(two, family) == [
        (family, "2024-01-31", "met"),
        (family, "2025-01-31", "late"),
        (family, "2026-01-31", "running"),
    ]


def test_目录每月巡检_别的条目没有():
    guide = (define(Chapter.GUIDE), "2024-01-02")
    looks = ((a.Patrolled(**CLEAR), "2024-02-02"), (a.Patrolled(**CLEAR), "2024-03-05"))
    assert terms(view(guide, *looks), "or.patrol") == [
        ("or.patrol", "2024-02-02", "met"),
        ("or.patrol", "2024-03-02", "late"),
        ("or.patrol", "2024-04-05", "running"),
    ]
    assert terms(view(DEFINED), "or.patrol") == []


def test_更新要求各按各的():
    yearly = ((define(freshness=Freshness.YEARLY), "2024-03-01"), *COURSE[1:])
    assert terms(view(*yearly), "or.fresh_year") == [("or.fresh_year", "2025-04-12", "running")]
    changed = a.Revised(change=Change.ADJUST, why="改为每季度", freshness=Freshness.QUARTERLY)
    assert terms(view(*yearly, (changed, "2024-03-20")), "or.fresh_year") == []
    assert terms(view(*yearly, (changed, "2024-03-20")), "or.fresh_quarter")[0][1] == "2024-06-12"
    assert terms(view(*COURSE), "or.fresh_year") == []
    earlier = (a.Withdrawn(why=Wrong.EXPIRED, which=Which.EARLIER, of=1), "2024-03-20")
    assert terms(view(*yearly, earlier), "or.fresh_year")[0][2] == "running"
    assert terms(view(*yearly, (a.Withdrawn(why=Wrong.EXPIRED), "2024-03-20")), "or.fresh_year")[0][2] == "ended"


def test_列入目录以后要有内容():
    assert terms(view(DEFINED), "or.publish_first") == [("or.publish_first", "2024-03-29", "running")]
    assert terms(view(*COURSE), "or.publish_first")[0][2] == "met"


def test_抽查通报按所定日期反馈_没有通报不能反馈():
    letter = a.Inspected(letter="示例〔2024〕7号", from_organ="区政务公开办", text="更新慢", due=day("2024-06-07"))
    answer = a.InspectionAnswered(letter="示例〔2024〕7号", text="已改", paper=doc("报告"))
    assert code(view(DEFINED), answer, "2024-05-21") == "procedure.nothing_asked"
    asked = (letter, "2024-05-20")
    assert [t for t in terms(view(DEFINED, asked)) if not t[0]] == [("", "2024-06-07", "running")]
    done = view(DEFINED, asked, (answer, "2024-06-11"))
    assert [t[2] for t in terms(done) if not t[0]] == ["late"]
    assert code(done, answer, "2024-06-12") == "procedure.nothing_asked"
