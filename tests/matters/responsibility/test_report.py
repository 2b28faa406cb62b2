"""法治政府建设年度报告:起草、法律顾问、会议、报送、公开,都是同一版;3月1日、4月1日之前(待核)。"""

from matters.responsibility.build import (
    CHANGED,
    POINTS,
    REPORT,
    SITTING,
    code,
    counselled,
    counted,
    drafted,
    entries,
    published,
    running,
    sent,
    sitting,
    stage,
    view,
)
from matters.study.build import day
from zhunsheng.kernel.engine import file_of, openings
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.results import Public
from zhunsheng.law import load
from zhunsheng.matters.responsibility import annual as r
from zhunsheng.matters.responsibility.procedure import PROCEDURE

MET = r.Met(meeting=SITTING)
PASSED = {SITTING: sitting(REPORT)}
DRAFT, SEEN = (drafted(), "2025-01-16"), (counselled(), "2025-01-23")
WHOLE = (DRAFT, SEEN, (MET, "2025-02-13"), (sent(), "2025-02-20"), (published(), "2025-03-18"))


def test_一路办下来():
    found = view(*WHOLE, reads=PASSED)
    assert stage(found) == "published"
    assert running(found) == [("dc.report", "2025-02-28", "met"), ("dc.publish", "2025-03-31", "met")]
    assert counted(found) == {"annual.send": 1, "annual.publish": 1}
    assert PROCEDURE.title(found.file) == "2024年法治政府建设年度报告"


def test_期限是法律数据的_标明待核():
    for family in ("dc.report", "dc.publish"):
        assert "(待核)" in load().title(load().editions(family)[0])


def test_三月一日当天报送已经晚了():
    late = view(DRAFT, SEEN, (MET, "2025-02-13"), (sent(), "2025-03-01"), reads=PASSED)
    assert running(late)[0] == ("dc.report", "2025-02-28", "late")


def test_没有法律顾问意见不能上会_意见要针对这一版():
    assert code(view(DRAFT, reads=PASSED), MET, "2025-02-13") == "procedure.stage"
    assert code(view(DRAFT), counselled(CHANGED), "2025-01-23") == "annual.other_version"
    rewritten = view(DRAFT, SEEN, (drafted(CHANGED), "2025-01-26"))
    assert stage(rewritten) == "draft"
    assert code(rewritten, counselled(), "2025-01-27") == "annual.other_version"
    seen = view(DRAFT, (counselled(), "2025-01-23", {"witnessed": True}), reads={SITTING: sitting(CHANGED)})
    assert code(seen, MET, "2025-02-13") == "annual.meeting.not_adopted"


def test_会议通过的要是这一版_纪要要审签():
    assert code(view(DRAFT, SEEN, reads=PASSED), MET, "2025-02-13") is None
    for meeting in (sitting(CHANGED), sitting(REPORT, signed=False)):
        found = view(DRAFT, SEEN, reads={SITTING: meeting})
        assert code(found, MET, "2025-02-13") == "annual.meeting.not_adopted"


def test_改了一个字就不能报送_不能公开():
    met = view(DRAFT, SEEN, (MET, "2025-02-13"), reads=PASSED)
    head = frozenset({Post.HEAD})
    assert code(met, sent(CHANGED), "2025-02-20", posts=head) == "annual.other_version"
    assert code(met, sent(), "2025-02-20", posts=head) is None
    assert code(met, sent(), "2025-02-20", posts=frozenset({Post.LEGAL})) == "post.not_yours"
    out = view(*WHOLE[:4], reads=PASSED)
    assert code(out, published(CHANGED), "2025-03-18") == "annual.other_version"
    assert code(out, drafted(CHANGED), "2025-03-01") == "procedure.stage"


def test_报告年度不能是将来_改稿不能换年度():
    assert code(view(), drafted(year=2026), "2025-01-16") == "annual.draft.year"
    assert code(view(DRAFT), drafted(year=2023), "2025-01-20") == "annual.other_year"


def test_没有起草以前_期限在年度职责事项里_起草以后转到报告():
    year = view((POINTS, "2025-03-01"))
    due = [each for each in running(year) if each[0].startswith("dc.")]
    assert due == [("dc.report", "2026-02-28", "running"), ("dc.publish", "2026-03-31", "running")]
    own = entries((POINTS, "2025-03-01"))
    report = entries((drafted(year=2025, duties="m"), "2026-01-16"), matter="报", start=1)
    taken = View(file_of(PROCEDURE, "m", [*own, *report]), {}, None)
    assert [each for each in running(taken) if each[0].startswith("dc.")] == []
    ((opening, why),) = openings(PROCEDURE, year, year.file.entries[0].happened_on)
    assert (opening.kind, why) == ("annual.draft", None)
    assert opening.prefill(year) == {"report_year": 2025, "duties": "m"}
    ((_, why),) = openings(PROCEDURE, taken, year.file.entries[0].happened_on)
    assert why.code == "annual.drafted"


def test_公开了才让大家知道_就是那一版():
    assert PROCEDURE.notices(view(*WHOLE[:4], reads=PASSED)) == ()
    (told,) = PROCEDURE.notices(view(*WHOLE, reads=PASSED))
    assert (told.kind, told.year, told.on) == (Public.ANNUAL_REPORT, 2024, day("2025-03-18"))
    assert told.title == "2024年法治政府建设年度报告"
    assert told.body == REPORT
    assert told.lines == (("公开栏目", "年度报告栏目"),)
