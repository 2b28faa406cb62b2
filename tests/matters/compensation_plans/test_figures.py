"""台账一行和各项数字:公布、意见、采纳、集体研究、决定、公告、补偿决定、归档。"""

from collections import Counter

from matters.compensation_plans.around import day, review
from matters.compensation_plans.build import (
    BOTH,
    COMMENTED,
    PREPARED,
    REVISION,
    STATE_COURSE,
    published,
    view,
)
from matters.compensation_plans.land_build import LAND_COURSE, transcribed
from zhunsheng.matters.compensation_plans.procedure import PROCEDURE
from zhunsheng.matters.compensation_plans.words import Route


def counted(*course):
    return PROCEDURE.contributions(view(*course))


def totals(*course):
    found = Counter()
    for each in counted(*course):
        found[each.figure.removeprefix("compensation_plans.")] += each.amount
    return dict(found)


def test_国有土地一个项目各计多少():
    assert totals(*STATE_COURSE) == {
        "opened": 1,
        "published": 1,
        "comments": 2,
        "comments_answered": 2,
        "comments_adopted": 1,
        "fed_back": 1,
        "collective": 1,
        "decided": 1,
        "announced": 1,
        "appraisers": 1,
        "compensation_decisions": 1,
        "results_posted": 1,
        "archived": 1,
    }


def test_集体土地一个项目各计多少_部分采纳计入采纳():
    found = totals(*LAND_COURSE)
    assert (found["comments"], found["comments_adopted"], found["hearings"]) == (1, 1, 1)
    assert (found["decided"], found["announced"], found["compensation_decisions"]) == (1, 1, 1)
    routes = {each.dimensions["route"] for each in counted(*LAND_COURSE) if "route" in each.dimensions}
    assert routes == {Route.COLLECTIVE.label}


def test_计在发生之日_由哪条记录计():
    (made,) = [each for each in counted(*STATE_COURSE) if each.figure == "compensation_plans.published"]
    assert (made.on, made.acts) == (day("2026-03-16"), (8,))


def test_意见按是否被征收人分():
    sides = [each.dimensions["in_area"] for each in counted(*COMMENTED) if each.figure == "compensation_plans.comments"]
    assert sides == ["被征收人(成员)", "其他"]


def test_一个项目再次公布不重复计():
    again = (*COMMENTED, (published(until="2026-05-25"), "2026-04-23"))
    assert totals(*again)["published"] == 1


def test_旧项目另列_多份原件计一个():
    twice = ((transcribed(), "2026-03-02"), (transcribed(), "2026-03-03"))
    assert totals(*twice) == {"legacy": 1}


def test_每个数字都有定义_相邻的数字都存在():
    known = {figure.id: figure for figure in PROCEDURE.figures}
    for course in (STATE_COURSE, LAND_COURSE):
        for each in counted(*course):
            assert set(each.dimensions) <= set(known[each.figure].dimensions)
    for figure in known.values():
        assert figure.definition.endswith("。")
        assert set(figure.neighbours) <= set(known)


def cells(*course, **more):
    found = view(*course, **more)
    return {column.id: column.of(found) for column in PROCEDURE.columns}


def test_台账一行():
    row = cells(*STATE_COURSE)
    assert (row["route"], row["households"], row["versions"]) == (Route.STATE, 120, 2)
    assert (row["published"], row["until"]) == (day("2026-03-16"), day("2026-04-15"))
    assert (row["comments"], row["adopted"], row["review"]) == (2, 1, "最新一版通过")
    assert row["appraiser"] == "示例评估公司(协商选定)"
    assert (row["decided"], row["announced"], row["archived"]) == (
        day("2026-06-12"),
        day("2026-06-15"),
        day("2026-11-20"),
    )


def test_最新一版的审查情况():
    assert cells(*PREPARED[:1])["review"] == ""
    assert cells(*PREPARED, reviews=())["review"] == "最新一版未送审"
    assert cells(*REVISION, reviews=BOTH[:1])["review"] == "最新一版未送审"
    assert cells(*PREPARED, reviews=[review()[:2]])["review"] == "尚未出具审查意见"


def test_等谁():
    def waiting(*course, **more):
        return PROCEDURE.waiting(view(*course, **more))

    assert waiting(*PREPARED, reviews=[review()[:2]]) == "区司法局审查"
    assert waiting(*PREPARED) == ""
    assert waiting(*COMMENTED[:-5]) == "公众提意见"
    assert waiting(*STATE_COURSE[:-9]) == "区人民政府决定"
    assert waiting(*LAND_COURSE[:19]) == "批准机关批准征收土地"
    assert waiting(*STATE_COURSE) == ""
