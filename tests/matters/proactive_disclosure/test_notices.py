"""年报公布了就在“年度报告”里;更正了的以更正后的为准,撤下的没有;别的公开内容在目录里,不再列一遍。"""

from matters.proactive_disclosure.build import COURSE, PROCEDURE, day, define, doc, out, read, view
from zhunsheng.kernel.results import Public
from zhunsheng.matters.proactive_disclosure import acts as a
from zhunsheng.matters.proactive_disclosure.words import Audience, Change, Channel, Chapter, Which, Wrong

DEFINED = (define(Chapter.ANNUAL_REPORT, item="政府信息公开工作年度报告"), "2023-12-04")
FIX = (a.Rectified(why=Wrong.WRONG, text="表三合计"), "2025-02-10")
CORRECTED = (FIX, *read("2025-02-11", "更正", approver="主任"), (out("更正"), "2025-02-12"))


def published(year):
    """The report on a year, drawn up, read and published in the January after it."""
    text, on = f"{year}年报", f"{year + 1}-01"
    sent = a.AnnualOut(
        body=doc(text), channels=(Channel.WEBSITE,), place="门户网站", sent_to="区政府办", sent_on=day(f"{on}-19")
    )
    drafted = (a.AnnualDrafted(year=year, text=doc(text)), f"{on}-08")
    return (drafted, *read(f"{on}-15", text, approver="主任"), (sent, f"{on}-22"))


COURSE_OF_TWO = (DEFINED, *published(2023), *published(2024))


def told(*course):
    return [(each.year, each.body) for each in PROCEDURE.notices(view(*course))]


def test_每年的年报各是一份_不算法治政府建设报告():
    first, second = PROCEDURE.notices(view(*COURSE_OF_TWO))
    assert {first.kind, second.kind} == {Public.DISCLOSURE_REPORT}
    assert (first.year, first.body, first.on) == (2023, doc("2023年报"), day("2024-01-22"))
    assert (second.year, second.title) == (2024, "2024年政府信息公开工作年度报告")
    assert second.lines == (("公开地址", "门户网站"),)


def test_编好了没有公布的没有():
    assert told(DEFINED, *published(2023)[:-1]) == []


def test_正在更正的还是原来那份_更正了的只有更正后的():
    assert told(*COURSE_OF_TWO, FIX) == [(2023, doc("2023年报")), (2024, doc("2024年报"))]
    assert told(*COURSE_OF_TWO, *CORRECTED) == [(2023, doc("2023年报")), (2024, doc("更正"))]


def test_撤下的没有_更正后又撤下的不拿旧的来顶():
    down = (a.Withdrawn(why=Wrong.SECRET), "2025-03-01")
    assert told(*COURSE_OF_TWO, down) == [(2023, doc("2023年报"))]
    assert told(*COURSE_OF_TWO, *CORRECTED, down) == [(2023, doc("2023年报"))]


def test_撤下以前年度的_只少那一年():
    seq = next(each.seq for each in PROCEDURE.notices(view(*COURSE_OF_TWO)) if each.year == 2023)
    down = a.Withdrawn(why=Wrong.EXPIRED, which=Which.EARLIER, of=seq)
    assert told(*COURSE_OF_TWO, (down, "2025-03-01")) == [(2024, doc("2024年报"))]


def test_不向全社会公开的没有():
    inside = a.Revised(change=Change.ADJUST, why="示例", audience=Audience.GROUP)
    assert told(*COURSE_OF_TWO, (inside, "2025-03-01")) == []


def test_别的条目在目录里_不是公告():
    assert told(*COURSE) == []
