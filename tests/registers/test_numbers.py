"""编号:查得到的就是台账里写着的,更正、作废、密封以后跟着变。"""

from __future__ import annotations

from datetime import date

import pytest

from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage
from zhunsheng.desk.office import found as founded
from zhunsheng.desk.submit import Proposal, correct, submit
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.petitions.acts import Classified, Registered
from zhunsheng.matters.petitions.words import Came, Class, Form
from zhunsheng.registers import numbers
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.rebuild import check

DAY = date(2026, 11, 23)


@pytest.fixture
def clerk(db, settings):
    """收发岗兼办理、负责人。"""
    settings.ZS_TODAY = DAY.isoformat()
    organ = founded(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)
    posts = [Post.HEAD, Post.REGISTRAR, Post.HANDLER, Post.SECTION_HEAD, Post.LEGAL]
    return actor_of(engage(organ, "a", "示例甲", "shili-2026", posts, date(2020, 1, 1)), DAY)


def petition(number: str) -> Registered:
    """一件信访,带系统编号。"""
    return Registered(form=Form.LETTER, came=Came.DIRECT, subject="示例", names=("示例丙",), system_no=number)


def holders(number: str) -> list[str]:
    """台账里哪几件写着这个编号。"""
    return sorted(MatterRow.objects.filter(pk__in=numbers.rows_with([number])).values_list("matter", flat=True))


def test_更正以后查新号_旧号空出来(clerk):
    entry = submit(clerk, Proposal(petition("SL1")))
    assert holders("SL1") == [entry.matter]
    assert holders("sl1 ") == [entry.matter]
    assert holders("SL") == []
    correct(clerk, entry.seq, petition("SL2"), "写错")
    assert (holders("SL1"), holders("SL2")) == ([], [entry.matter])
    correct(clerk, entry.seq, None, "不是本单位的")
    assert holders("SL2") == []
    assert check(clerk.organ) == []


def test_密封的件没有编号可查(clerk):
    entry = submit(clerk, Proposal(petition("SL1")))
    submit(clerk, Proposal(Classified(class_=Class.ACCUSATION, why="示例"), matter=entry.matter))
    assert MatterRow.objects.get(matter=entry.matter).sealed
    assert holders("SL1") == []
    assert check(clerk.organ) == []
