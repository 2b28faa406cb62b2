"""What the registers keep of something found wrong says what and by which record, never which account."""

from __future__ import annotations

from matters.decisions.build import Sitting, people
from zhunsheng.matters.decisions.acts import ChairSpoke, Opined, Reported
from zhunsheng.matters.decisions.procedure import PROCEDURE
from zhunsheng.matters.decisions.words import Stand
from zhunsheng.registers.files import Case
from zhunsheng.registers.fold import findings_of


def found(sitting: Sitting) -> dict[str, str]:
    """Messages by code."""
    case = Case(PROCEDURE, sitting.view, tuple(sitting.recorded))
    return {each["code"]: each["message"] for each in findings_of(case)}


def test_a_view_entered_late_for_somebody_who_was_away() -> None:
    sitting = Sitting().item().open(4).do(Reported(item="1", reporter="kezhang"))
    sitting.put(Opined(item="1", who=people(5)[4], view=Stand.FOR), witnessed=True)
    assert found(sitting) == {"item.opine.who": "没有到会,不能这样记录发言"}


def test_a_presider_entered_late_as_speaking_before_the_others() -> None:
    sitting = Sitting().item().open(4).do(Reported(item="1", reporter="kezhang"))
    sitting.put(ChairSpoke(item="1", who=people(4)[0], view=Stand.FOR), witnessed=True)
    messages = found(sitting)
    assert messages == {"gate.has.item.opine.all": "议题“1. 示例议题1”还有3位到会成员没有发表意见"}
