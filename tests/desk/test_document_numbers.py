"""文号:按种类和年度连续,不能自己填、不能更正掉;作废的看得见,也不再用。"""

from __future__ import annotations

from datetime import date

import pytest

from papers.paper_office import OPINION, PaperOffice
from zhunsheng.desk.submit import correct
from zhunsheng.kernel.documents import DocumentNumbered, DocumentVoided
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.registers.documents import missing, next_serial, parts, written
from zhunsheng.registers.models import DocumentNumber
from zhunsheng.registers.rebuild import check, rebuild


@pytest.fixture
def office(db, settings) -> PaperOffice:
    settings.ZS_TODAY = "2026-11-23"
    return PaperOffice()


def test_每个种类各自连续_六角括号_不补零(office) -> None:
    matters = [office.petition(f"SL{n}") for n in range(3)]
    assert [office.number(m) for m in matters] == [f"示信复〔2026〕{n}号" for n in (1, 2, 3)]
    assert office.number(matters[0], "受理告知书") == "示信告〔2026〕1号"
    assert office.number(matters[0], "办理报告") == "示报〔2026〕1号"


def test_年度另起(office, settings) -> None:
    matter = office.petition()
    assert office.number(matter) == "示信复〔2026〕1号"
    settings.ZS_TODAY = "2027-01-04"
    assert office.number(matter, f"{OPINION}(重新办理)") == "示信复〔2027〕1号"


def test_作废的文号看得见_不再用_可以重新取(office) -> None:
    matter = office.petition()
    first = office.number(matter)
    with pytest.raises(Refusal) as caught:
        office.number(matter)
    assert caught.value.code == "doc.numbered"
    office.do(Post.HANDLER, DocumentVoided(number=first, reason="合并为一份"), matter)
    assert office.number(matter) == "示信复〔2026〕2号"
    rows = list(DocumentNumber.objects.order_by("serial").values_list("number", "void_seq"))
    assert [number for number, _ in rows] == [first, "示信复〔2026〕2号"]
    assert rows[0][1] is not None
    assert rows[1][1] is None
    with pytest.raises(Refusal) as caught:
        office.do(Post.HANDLER, DocumentVoided(number=first, reason="再作废一次"), matter)
    assert caught.value.code == "doc.void"


def test_本单位的文号不能自己填_别的机关的照原件填(office) -> None:
    matter = office.petition()
    with pytest.raises(Refusal) as caught:
        office.do(Post.HANDLER, DocumentNumbered(paper=OPINION, number="示信复〔2026〕9号"), matter)
    assert caught.value.code == "doc.number.typed"
    district = DocumentNumbered(paper="办理报告", in_name_of=InNameOf.DISTRICT, number="示政办函〔2026〕21号")
    assert office.do(Post.HANDLER, district, matter).act.number == "示政办函〔2026〕21号"
    assert not DocumentNumber.objects.filter(series="示政办函").exists()
    for wrong in ("", "示政函(2026)3号", "示政函〔2026〕03号"):
        wanted = DocumentNumbered(paper="公函", in_name_of=InNameOf.DISTRICT, number=wrong)
        with pytest.raises(Refusal) as caught:
            office.do(Post.HANDLER, wanted, matter)
        assert caught.value.code == "doc.number.shape"


def test_单据没有文号_没有的文书说明有哪些(office) -> None:
    matter = office.petition()
    for paper, code in (("登记表", "doc.number.none"), ("没有这种文书", "doc.number.none")):
        with pytest.raises(Refusal) as caught:
            office.number(matter, paper)
        assert caught.value.code == code


def test_文号不能被更正掉(office) -> None:
    matter = office.petition()
    entry = office.do(Post.HANDLER, DocumentNumbered(paper=OPINION), matter)
    head = office.actor(Post.HEAD)
    for after in (None, DocumentNumbered(paper=OPINION, number="示信复〔2026〕8号")):
        with pytest.raises(Refusal) as caught:
            correct(head, entry.seq, after, "记错")
        assert caught.value.code == "doc.number.kept"
    moved = DocumentNumbered(paper="公函", number=entry.act.number)
    assert correct(head, entry.seq, moved, "文书名称记错").act.paper == "公函"


def test_往年的文号补录_接着往下编_缺的号看得见(office) -> None:
    matter = office.petition()
    for number in ("示信复〔2026〕1号", "示信复〔2026〕4号"):
        act = DocumentNumbered(paper=f"{OPINION}({number[-2]})", number=number)
        office.do(Post.HEAD, act, matter, late="纸质登记簿", happened_on=date(2026, 11, 1))
    again = DocumentNumbered(paper=f"{OPINION}(又一份)", number="示信复〔2026〕4号")
    with pytest.raises(Refusal) as caught:
        office.do(Post.HEAD, again, matter, late="纸质登记簿")
    assert caught.value.code == "doc.number.again"
    assert office.number(matter) == "示信复〔2026〕5号"
    assert missing(list(DocumentNumber.objects.values_list("serial", flat=True))) == [2, 3]


def test_台账重建以后文号一样(office) -> None:
    matter = office.petition()
    office.do(Post.HANDLER, DocumentVoided(number=office.number(matter), reason="不用"), matter)
    before = list(DocumentNumber.objects.values_list("number", "paper", "seq", "void_seq"))
    assert check(office.organ) == []
    rebuild(office.organ)
    assert list(DocumentNumber.objects.values_list("number", "paper", "seq", "void_seq")) == before
    assert next_serial(office.organ.pk, "示信复", 2026) == 2


def test_写法和读法互逆() -> None:
    for serial in (1, 10, 360):
        assert parts(written("示政征", 2026, serial)) == ("示政征", 2026, serial)
    for wrong in ("示政征[2026]1号", "示政征〔2026〕第1号", "示政征〔26〕1号", "示政征〔2026〕01号", ""):
        assert parts(wrong) is None
