"""向社会公布的:以谁的名义、哪一天、哪一版正文、审查哪一天通过、哪一天截止;分户的一概没有。"""

from __future__ import annotations

import pytest

from matters.compensation_plans.around import FIRST, REVISED, day, doc
from matters.compensation_plans.build import (
    BOTH,
    COMMENTED,
    DISTRICT,
    PREPARED,
    STATE_COURSE,
    published,
    results,
    view,
)
from matters.compensation_plans.land_build import LAND_COURSE, prenotice
from zhunsheng.kernel.results import Public
from zhunsheng.matters.compensation_plans import acts as a
from zhunsheng.matters.compensation_plans import deciding as d
from zhunsheng.matters.compensation_plans.procedure import PROCEDURE
from zhunsheng.matters.compensation_plans.words import Reach


def told(*course, reviews=BOTH):
    return PROCEDURE.notices(view(*course, reviews=reviews))


def test_征求意见的公告写明正文指纹_审查通过日_截止日和算它的条文() -> None:
    (notice,) = told(*COMMENTED)
    assert (notice.kind, notice.on, notice.by) == (Public.COMMENT, day("2026-03-16"), "区人民政府")
    assert notice.title == "示例片区征收补偿方案(征求意见稿)"
    assert notice.body == FIRST
    assert notice.reviewed_on == day("2026-03-12")
    assert (notice.until, notice.period) == (day("2026-04-15"), "zs.comment")
    assert ("提意见的途径", "示例街1号") in notice.lines


def test_国有土地全程公布三样_各是各的版本() -> None:
    found = told(*STATE_COURSE)
    assert [(n.kind, n.body) for n in found] == [
        (Public.COMMENT, FIRST),
        (Public.FEEDBACK, doc("情况公告")),
        (Public.ANNOUNCEMENT, REVISED),
    ]
    assert found[-1].reviewed_on == day("2026-05-20")


def test_集体土地公布预公告_方案和征收公告() -> None:
    found = told(*LAND_COURSE)
    assert [n.title for n in found] == [
        "示例片区征收土地预公告",
        "示例片区征地补偿安置方案公告",
        "示例片区征收土地公告",
    ]
    assert [n.period for n in found] == ["td.prenotice", "td.plan_notice", ""]


def test_写得太早的截止日不作数_以法定最短期限为准() -> None:
    (notice,) = told(*PREPARED, (published(until="2026-03-20"), "2026-03-16"))
    assert notice.until == day("2026-04-15")


def test_公布那天还没有通过审查的_不写审查日() -> None:
    (notice,) = told(*PREPARED, (published(), "2026-03-10"))
    assert notice.reviewed_on is None


@pytest.mark.parametrize("reach", list(Reach))
def test_分户结果_调查结果_评估结果一概不在其中(reach) -> None:
    before = told(*STATE_COURSE[:-2])
    assert told(*STATE_COURSE[:-2], (results(reach=reach), "2026-11-02")) == before
    texts = [text for n in told(*STATE_COURSE) for text in (n.title, *(part for line in n.lines for part in line))]
    assert not [text for text in texts if "分户" in text or "1-01" in text or "示例丙" in text]


def test_没有公告文件的不算公布() -> None:
    assert told(*PREPARED) == ()
    shown = told(*PREPARED[:2], (a.Scoped(in_name_of=DISTRICT, map=doc("图"), notice=doc("范围公告")), "2026-01-12"))
    assert [n.body for n in shown] == [doc("范围公告")]
    assert told(*PREPARED, (d.Stopped(in_name_of=DISTRICT, why="示例"), "2026-03-01")) == ()


def test_预公告的截止日不少于十个工作日() -> None:
    (notice,) = told(*LAND_COURSE[:1], (prenotice(until="2026-01-20"), "2026-01-14"))
    assert notice.until == day("2026-01-28")
