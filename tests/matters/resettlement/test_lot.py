"""同序抽签:先封存、再定稿、再公开、最后开奖;谁不公开用封存件,都丢了整个重来,此外没有重抽的路。"""

from dataclasses import replace

import pytest

from matters.resettlement.build import (
    BEFORE_FINAL,
    COURSE,
    DRAFTED,
    DRAWN,
    FINAL,
    FIXED,
    FLATS,
    OPENED,
    PARTIES,
    POSTED,
    RULED,
    SEALED,
    TOLD,
    Desk,
    committed,
    day,
    doc,
    drawn,
    o,
    ordered,
    p,
    revealed,
    ruled,
    w,
)  # fmt: skip
from zhunsheng.kernel.engine import offers
from zhunsheng.kernel.procedure import NEW
from zhunsheng.matters.resettlement import drawing, register
from zhunsheng.matters.resettlement.procedure import PROCEDURE

CENTRE, BUREAU, RESIDENTS = PARTIES
OTHER = b"\7" * 32
LATE = "2026-06-20T10:00:01+08:00"


def sealed(party, secret=None, at="2026-06-20T11:00:00+08:00"):
    return o.SealedOpened(
        batch=1,
        party=party,
        secret=revealed(party, secret).secret,
        opened_at=at,
        record=doc("启封"),
        witness="某公证员",
    )


def failed(party, hour="2026-07-05T10:00:00+08:00"):
    return o.Failed(batch=1, party=party, why="两份都遗失", reveal_by=hour, record=doc("公证"))


def test_少一方封存的不能定稿():
    desk = Desk().do(OPENED, RULED, FLATS, DRAFTED, POSTED, *SEALED[:2])
    why = desk.refusal(*FINAL)
    assert (why.code, RESIDENTS in why.what()) == ("roster.uncommitted", True)


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (committed(CENTRE), "draw.commitment"),
        (o.Committed(batch=1, party=BUREAU, commitment="短", paper=doc("单")), "draw.commitment"),
        (o.Committed(batch=1, party="不相干", commitment="a" * 64, paper=doc("单")), "draw.party"),
        (committed(BUREAU, paper=False), "draw.own_hand"),
        (committed(BUREAU), None),
    ],
)
def test_各方只封存一次(act, code):
    assert Desk().do(OPENED, RULED, DRAFTED, (committed(CENTRE), "2026-05-26")).code(act, "2026-05-26") == code


def test_一个人不能掌握两方的秘密():
    parties = (
        p.Party(name=CENTRE, kind=w.PartyKind.DISCIPLINE, post=w.PartyPost.DISCIPLINE),
        p.Party(name=BUREAU, kind=w.PartyKind.JUSTICE, post=w.PartyPost.DISCIPLINE),
        p.Party(name=RESIDENTS, kind=w.PartyKind.RESIDENTS),
    )
    desk = Desk().do(OPENED, (ruled(parties=parties), "2026-04-11"))
    desk.do((committed(CENTRE, paper=False), "2026-05-01"), actor="甲", post="discipline")
    second = committed(BUREAU, paper=False)
    assert desk.code(second, "2026-05-01", actor="甲", post="discipline") == "draw.one_hand"
    assert desk.code(second, "2026-05-01", actor="乙", post="discipline") is None


def test_定稿以后不能再封存():
    desk = Desk().do(*FIXED)
    assert desk.refusal(committed(CENTRE, OTHER), "2026-06-04").code == "draw.fixed"


def why(desk, act, on):
    """Why the project's page offers no button for an act; nothing where it does."""
    offer = next(o for o in offers(PROCEDURE, desk.view(), day(on)) if o.act is act)
    return None if offer.refusal is None else offer.refusal.code


def test_项目页上的按钮_定稿以后不再有封存_各方都公开以后不再有公开():
    desk = Desk().do(*BEFORE_FINAL[:-1])
    assert why(desk, o.Committed, "2026-05-27") is None
    desk.do(BEFORE_FINAL[-1])
    assert why(desk, o.Committed, "2026-05-27") == "draw.all_sealed"
    desk = Desk().do(*FIXED)
    assert why(desk, o.Committed, "2026-06-04") == "draw.fixed"
    assert why(desk, o.Revealed, "2026-06-10") is None
    desk.do(*TOLD)
    assert why(desk, o.Revealed, "2026-06-11") == "draw.all_told"
    assert why(desk, o.SealedOpened, "2026-06-11") == "draw.all_told"


def test_表单上的见证方只列还没有办的_只剩一方的替人填好():
    desk = Desk().do(*BEFORE_FINAL[:-2])
    assert PROCEDURE.among(desk.view(), o.Committed) == {"party": (BUREAU, RESIDENTS)}
    assert "party" not in PROCEDURE.likely(desk.view(), o.Committed)
    desk.do(BEFORE_FINAL[-2])
    assert PROCEDURE.likely(desk.view(), o.Committed) == {"batch": 1, "party": RESIDENTS}
    assert PROCEDURE.among(Desk().do(*FIXED, *TOLD[:2]).view(), o.Revealed) == {"party": (RESIDENTS,)}
    assert PROCEDURE.likely(Desk().do(*FIXED, *TOLD).view(), o.Drawn) == {"batch": 1, "source": "双色球"}


def test_抽签作废以后_定稿的名册不变_可以另封新秘密():
    desk = Desk().do(*FIXED, *TOLD[:2], (failed(RESIDENTS), "2026-06-21"))
    assert why(desk, o.Committed, "2026-06-22") is None


def test_定稿以前不能公开():
    assert Desk().do(*BEFORE_FINAL).code(*TOLD[0]) in {"draw.too_early", "procedure.stage"}


def test_公开的秘密要与封存的相符():
    desk = Desk().do(*FIXED)
    assert desk.code(revealed(CENTRE, OTHER), "2026-06-10") == "draw.secret"
    desk.do((revealed(CENTRE), "2026-06-10"))
    assert desk.code(revealed(CENTRE), "2026-06-11") == "draw.secret"


def test_全部公开以后才登记开奖_开奖在公开以后():
    desk = Desk().do(*FIXED, *TOLD[:2])
    assert desk.code(*DRAWN) == "draw.untold"
    desk.do(TOLD[2])
    assert desk.code(drawn(source="体育彩票"), "2026-06-22") == "draw.public"
    assert desk.code(drawn("03 08"), "2026-06-22") == "draw.public"
    assert desk.code(drawn(at="2026-06-10T09:00:00+08:00"), "2026-06-22") == "draw.public"
    assert desk.code(*DRAWN) is None


def test_过时不公开_启用封存件():
    desk = Desk().do(*FIXED, *TOLD[:2])
    assert desk.code(sealed(RESIDENTS, at="2026-06-19T11:00:00+08:00"), "2026-06-20") == "draw.not_over"
    late = desk.refusal(revealed(RESIDENTS), "2026-06-20", at=LATE)
    assert (late.code, "T" in late.what()) == ("draw.late", False)
    assert desk.code(sealed(RESIDENTS, OTHER), "2026-06-20") == "draw.secret"
    assert desk.code(sealed(CENTRE), "2026-06-20") == "draw.not_over"
    desk.do((sealed(RESIDENTS), "2026-06-20"), DRAWN, (ordered(), "2026-06-23"))
    honest = Desk().do(*COURSE)
    assert drawing.order_of(desk.view().file, 1) == drawing.order_of(honest.view().file, 1)


def test_秘密和封存件都丢了_整个重来_另封新秘密():
    desk = Desk().do(*FIXED, *TOLD[:2])
    assert desk.code(failed(RESIDENTS), "2026-06-19") == "draw.not_over"
    assert desk.code(failed(RESIDENTS, "2026-06-21T23:00:00+08:00"), "2026-06-21") == "draw.new_hour"
    desk.do((failed(RESIDENTS), "2026-06-21"))
    assert desk.code(revealed(CENTRE), "2026-06-22") == "draw.too_early"
    for party in PARTIES:
        desk.do((committed(party, OTHER), "2026-06-22"))
    desk.do(*((revealed(party, OTHER), "2026-06-30") for party in PARTIES))
    desk.do((drawn(at="2026-07-01T21:15:00+08:00"), "2026-07-02"), (ordered("2026-07-10"), "2026-07-03"))
    assert drawing.lot_of(desk.view().file, 1).rounds == 2
    assert [each.code for each in register.shortcomings(desk.view())] == ["draw.failed"]


def test_抽完就算数_没有重抽():
    desk = Desk().do(*COURSE)
    for act in (drawn("2026052:01,02,03,04,05,06+07"), committed(CENTRE, OTHER), revealed(CENTRE), sealed(CENTRE)):
        assert desk.code(act, "2026-06-25") == "draw.complete"
    assert desk.code(failed(CENTRE), "2026-06-25") == "draw.complete"


def test_抽签的行为里没有一种能直接改顺序():
    kinds = {
        step.act.KIND for step in PROCEDURE.steps if step.frm != NEW and step.act.KIND.startswith(("draw", "order"))
    }
    assert kinds == {
        "draw.commit", "draw.reveal", "draw.sealed", "draw.failed", "draw.drawn", "draw.physical", "order.publish",
    }  # fmt: skip


def test_换一个秘密_抽签就变():
    seeds = set()
    for byte in range(8):
        desk = Desk().do(*BEFORE_FINAL[:-1], (committed(RESIDENTS, bytes([byte]) * 32), "2026-05-26"), FINAL)
        desk.do(*TOLD[:2], (revealed(RESIDENTS, bytes([byte]) * 32), "2026-06-10"), DRAWN)
        seeds.add(drawing.seed_of(desk.view().file, 1))
    assert len(seeds) == 8


def test_新方案的秘密要在最早的签约以前封存_晚了列为问题():
    late = [each.code for each in register.findings(Desk().do(*FIXED).view())]
    assert late == ["draw.sealed_late"]
    desk = Desk().do(*FIXED)
    desk.recorded = [replace(e, happened_on=day("2026-03-02")) if e.kind == "draw.commit" else e for e in desk.recorded]
    assert register.findings(desk.view()) == ()
