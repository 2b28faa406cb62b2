"""年度件数和检举控告:按系统登记号计,退回的、未入系统的、检举控告另列。"""

from collections import Counter

from matters.petitions.build import ACCEPTED, COURSE, classified, registered, view
from zhunsheng.matters.petitions import acts as p
from zhunsheng.matters.petitions import words as w
from zhunsheng.matters.petitions.procedure import PROCEDURE

RECEIVED = (registered(), "2026-03-02")


def counted(found):
    return Counter(each.figure for each in PROCEDURE.contributions(found))


def test_系统登记的计一件_贡献的是登记行为():
    found = view(*COURSE)
    made = next(c for c in PROCEDURE.contributions(found) if c.figure == "petitions.handled")
    assert made.acts == (0,)
    assert made.on.isoformat() == "2026-03-02"


def test_重复信访各计一件():
    first = view(RECEIVED, matter="先")
    again = view(RECEIVED, (p.Merged(into="先", why="重复"), "2026-03-05"), others=[first])
    assert counted(again)["petitions.handled"] == 1


def test_同意退回的不计():
    found = view(
        (registered(w.Came.TRANSFERRED), "2026-03-02"),
        (p.Objected(reasons="示例"), "2026-03-05"),
        (p.ObjectionDecided(result=w.ObjectionResult.TAKEN_BACK), "2026-03-10"),
    )
    assert counted(found) == Counter({"petitions.taken_back": 1})


def test_没有系统编号的另列():
    found = view((registered(form=w.Form.PHONE, system_no=""), "2026-03-02"))
    assert counted(found) == Counter({"petitions.outside_system": 1})


def test_检举控告只列一个数_标题没有内容_只有承办人可见():
    flagged = view((registered(accusation=True), "2026-03-02"), (classified(w.Class.ACCUSATION), "2026-03-03"))
    assert counted(flagged) == Counter({"petitions.accusations": 1})
    assert PROCEDURE.title(flagged.file) == "检举控告件"
    assert PROCEDURE.sealed(flagged.file)
    reclassified = view(
        RECEIVED, (classified(w.Class.ACCUSATION), "2026-03-03"), (classified(w.Class.CLAIM_6), "2026-03-04")
    )
    assert PROCEDURE.sealed(reclassified.file)


def test_联名按署名人数计人次():
    found = view(
        (registered(names=("示例甲", "示例乙"), people=12, joint=True), "2026-03-02"), (classified(), "2026-03-04")
    )
    people = next(c for c in PROCEDURE.contributions(found) if c.figure == "petitions.people")
    assert people.amount == 12


def test_标题和各列都没有姓名():
    found = view(RECEIVED, (classified(), "2026-03-04"), (ACCEPTED, "2026-03-05"))
    shown = [PROCEDURE.title(found.file), *(str(c.of(found)) for c in PROCEDURE.columns)]
    assert not any("示例甲" in each for each in shown)
    assert [row.name for row in PROCEDURE.parties(found.file)] == ["示例甲"]


def test_电话不计入办理件数():
    found = view((registered(form=w.Form.PHONE), "2026-03-02"))
    assert counted(found) == Counter({"petitions.outside_system": 1})
