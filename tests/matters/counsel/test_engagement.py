"""法律顾问:先声明没有冲突再聘用;聘期内、合同写明的律师,就那一份文件出具的书面意见才作数。"""

import pytest

from matters.counsel.build import (
    ASKED,
    BEGUN,
    CONTRACT,
    COURSE,
    ONE_BYTE,
    OPINION,
    PROCEDURE,
    asked,
    code,
    conflict,
    counted,
    day,
    doc,
    engaged,
    file,
    opined,
    refusal,
    stage,
    terms,
    view,
)
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.counsel.acts import Ended
from zhunsheng.matters.counsel.effect import why_none
from zhunsheng.matters.counsel.words import Ending

EXPIRES = ("法律顾问聘期届满(续聘、终止)", "", "2024-12-31", "running", "us")
TEXTS, NO_MATTER = frozenset({CONTRACT.digest}), frozenset()


def test_没有书面声明无利益冲突的不得聘用():
    assert code(view(), engaged(), "2024-01-02") is None
    why = refusal(view(), engaged(declared=False), "2024-01-02")
    assert (why.code, "书面声明" in why.todo()) == ("counsel.engage.undeclared", True)
    assert code(view(), engaged("2024-12-31", "2024-01-01"), "2024-01-02") == "counsel.engage.days"


def test_请顾问就一份文件出具意见_有期限_答复以后期限了结():
    waiting = view(BEGUN, ASKED)
    assert terms(waiting) == [("法律顾问出具意见", "1", "2024-03-15", "running", "other"), EXPIRES]
    assert PROCEDURE.waiting(waiting) == "法律顾问出具意见"
    assert terms(view(*COURSE))[0][3] == "met"
    assert PROCEDURE.waiting(view(*COURSE)) == ""
    late = view(BEGUN, ASKED, (opined(), "2024-03-18"))
    assert terms(late)[0][3] == "late"


def test_意见只能针对征求意见的那一份_改一个字不收():
    assert code(view(BEGUN, ASKED), opined(), "2024-03-13") is None
    assert code(view(BEGUN, ASKED), opined(text=ONE_BYTE), "2024-03-13") == "counsel.opine.other_text"
    assert code(view(BEGUN, ASKED), opined("2"), "2024-03-13") == "procedure.nothing_asked"
    assert code(view(*COURSE), opined(), "2024-03-14") == "procedure.nothing_asked", "一个编号答复一次"


def test_只有合同写明的律师能登录出具_转录纸质意见要写署名律师():
    asked_for = view(BEGUN, ASKED)
    counsel, legal = {Post.COUNSEL}, {Post.LEGAL}
    assert code(asked_for, opined(), "2024-03-13", posts=counsel) is None
    assert code(asked_for, opined(), "2024-03-13", posts=counsel, actor="别的律师") == "counsel.opine.who"
    assert code(asked_for, opined(), "2024-03-13", posts=legal) == "counsel.opine.unsigned"
    assert code(asked_for, opined(lawyer="示例律师"), "2024-03-13", posts=legal) is None
    assert code(asked_for, opined(), "2024-03-13", posts={Post.HANDLER}) == "post.not_yours"


@pytest.mark.parametrize("on", ["2024-01-01", "2024-12-31"])
def test_聘期起止日当日都在聘期内(on):
    assert code(view((engaged(), on)), asked(due="2024-12-31"), on) is None


def test_聘期以外不能征求意见_不能出具():
    why = refusal(view(BEGUN), asked(due="2025-01-10"), "2025-01-06")
    assert (why.code, why.what()) == ("counsel.not_engaged", "2025-01-06不在聘期内(2024-01-01至2024-12-31)")
    assert code(view(BEGUN, ASKED), opined(), "2025-01-06") == "counsel.not_engaged"
    assert code(view(BEGUN), asked(due="2025-01-10"), "2024-12-30") == "counsel.ask.due"


def test_提前解聘以后出具的不作数():
    over = (*COURSE, (Ended(why=Ending.TERMINATED), "2024-06-30"))
    assert stage(view(*over)) == "ended"
    assert code(view(*over), asked("2", due="2024-07-05"), "2024-07-01") == "procedure.stage"
    assert terms(view(*over))[-1][3] == "ended"
    assert why_none(file(*over), day("2024-07-01"), OPINION.digest, TEXTS, NO_MATTER) == "", "解聘以前出具的仍然有效"


def test_有利益冲突的事项_既不能请他也不能由他出具():
    about_case = (asked("2", doc("答辩意见"), about="案件"), "2024-03-11")
    conflicted = view(BEGUN, about_case, (conflict("案件"), "2024-03-12"))
    assert code(conflicted, opined("2", doc("答辩意见")), "2024-03-13") == "counsel.conflict"
    assert code(conflicted, asked("3", about="案件"), "2024-03-13") == "counsel.conflict"
    assert code(conflicted, asked("3", about="别的事项"), "2024-03-13") is None
    assert PROCEDURE.waiting(conflicted) == "", "有冲突的不再等他"


def test_一份意见在那一天作不作数():
    given = file(*COURSE)
    on = day("2024-04-01")
    assert why_none(given, on, OPINION.digest, TEXTS, NO_MATTER) == ""
    assert "哪一件" in why_none(None, on, OPINION.digest, TEXTS, NO_MATTER)
    assert "不是该法律顾问" in why_none(given, on, doc("别的意见").digest, TEXTS, NO_MATTER)
    assert "不是该法律顾问" in why_none(given, day("2024-03-12"), OPINION.digest, TEXTS, NO_MATTER), (
        "后来出具的补不了前面"
    )
    assert "这一份文件" in why_none(given, on, OPINION.digest, frozenset({ONE_BYTE.digest}), NO_MATTER)
    outside = file(BEGUN, ASKED, (opined(), "2025-02-01", {"witnessed": True}))
    assert "聘期" in why_none(outside, day("2025-03-01"), OPINION.digest, TEXTS, NO_MATTER)


def test_冲突登记以前依据的意见不受影响_登记以后不能再依据():
    given = file(*COURSE, (conflict("项目"), "2024-05-06"))
    assert why_none(given, day("2024-05-05"), OPINION.digest, TEXTS, frozenset({"项目"})) == ""
    assert "利益冲突" in why_none(given, day("2024-05-06"), OPINION.digest, TEXTS, frozenset({"项目"}))
    assert why_none(given, day("2024-05-06"), OPINION.digest, TEXTS, frozenset({"别的项目"})) == ""


def test_统计按事项种类和结论_聘期外和有冲突的不计():
    found = view(*COURSE)
    assert counted(found) == {"counsel.engaged": 1, "counsel.opinions": 1}
    (given,) = [each for each in PROCEDURE.contributions(found) if each.figure == "counsel.opinions"]
    assert (given.on.isoformat(), dict(given.dimensions)) == ("2024-03-13", {"subject": "contract", "view": "change"})
    outside = view(BEGUN, ASKED, (opined(), "2025-02-01", {"witnessed": True}))
    assert "counsel.opinions" not in counted(outside)
    about_case = (asked("2", doc("答辩意见"), about="案件"), "2024-03-11")
    late = (opined("2", doc("答辩意见")), "2024-03-14", {"witnessed": True})
    conflicted = view(BEGUN, about_case, (conflict("案件"), "2024-03-12"), late)
    assert counted(conflicted) == {"counsel.engaged": 1, "counsel.conflicts": 1}


def test_台账没有顾问费():
    cells = {column.id: column.of(view((engaged(fee=6_000_000), "2024-01-02"))) for column in PROCEDURE.columns}
    assert "6000000" not in str(cells)
    assert cells["firm"] == "示例律师事务所"
