"""From a draft to the file that goes out: numbered, reviewed by its digest, only the frame filled at issue."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest

from papers.paper_office import OPINION, TODAY, WORDS, PaperOffice
from zhunsheng.archive import store
from zhunsheng.desk.submit import correct
from zhunsheng.kernel.documents import (
    Delivery,
    DocumentDelivered,
    DocumentSealed,
    DocumentSigned,
    SealKind,
    signed_bodies,
)
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import Entry, File
from zhunsheng.kernel.papers import papers_for
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.record_papers import papers_of
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.catalogue import procedures
from zhunsheng.matters.decisions.acts import Minuted, Signed
from zhunsheng.matters.petitions import acts as p
from zhunsheng.matters.petitions.words import Way
from zhunsheng.papers import frame
from zhunsheng.papers.checking import Verdict, check
from zhunsheng.papers.making import line_of
from zhunsheng.people.models import Account


def completed(content: bytes) -> bytes:
    """The draft as a clerk finishes it in an editor: everything but the frame."""
    word = docx.Document(io.BytesIO(content))
    for paragraph in word.paragraphs:
        for run in paragraph.runs:
            for name, said in WORDS.items():
                run.text = run.text.replace(f"【{name}】", said)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def text(content: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs)


def sealing(office: PaperOffice, signed, number: str, **more) -> DocumentSealed:
    signer = Account.objects.get(username="deputy")
    act = DocumentSealed(
        paper=OPINION,
        body=signed,
        issued=signed,
        dated=TODAY,
        signer=str(signer.pk),
        seal=SealKind.ORGAN,
        number=number,
    )
    content = frame.issue(store.read(signed.digest), frame.frame_of(act, signer.name))
    return replace(replace(act, issued=office.keep(content, "制发件.docx")), **more)


@pytest.fixture
def ready(paper_office):
    """A petition whose numbered body has passed review and was given as the opinion."""
    matter = paper_office.petition()
    number = paper_office.number(matter)
    draft = paper_office.drawn(matter)
    body = paper_office.keep(completed(draft))
    paper_office.review(matter, body)
    paper_office.do(Post.DEPUTY, paper_office.reply(body), matter)
    return paper_office, matter, number, body


def test_取号_审查_签发_用印_两个指纹由制发行为连起来(ready) -> None:
    office, matter, number, body = ready
    assert number == "示信复〔2026〕1号"
    sealed = office.do(Post.HANDLER, sealing(office, body, number), matter)
    said = text(store.read(sealed.act.issued.digest))
    assert number in said
    assert "2026年11月23日" in said
    assert "【" not in said
    assert "30日内请求上一级机关、单位复查" in said
    assert sealed.act.body.digest == body.digest != sealed.act.issued.digest
    assert [each.verdict for each in check(office.organ, office.people())] == [Verdict.SAME]


def test_制发件被换掉_核对发现(ready) -> None:
    office, matter, number, body = ready
    other = office.keep(b"another file", "另一份.docx")
    office.do(Post.HANDLER, sealing(office, body, number, issued=other), matter)
    assert [each.verdict for each in check(office.organ, office.people())] == [Verdict.OTHER]
    store.place(body.digest).unlink()
    assert [each.verdict for each in check(office.organ, office.people())] == [Verdict.LOST]


def test_没有签发的正文不能用印_改一个字也不能(ready) -> None:
    office, matter, number, body = ready
    changed = office.keep(store.read(body.digest) + b"\0")
    with pytest.raises(Refusal) as caught:
        office.do(Post.HANDLER, sealing(office, body, number, body=changed), matter)
    assert caught.value.code == "doc.unsigned"
    assert caught.value.article
    assert caught.value.todo()


def test_处理意见书不能用签发绕开审查(paper_office) -> None:
    matter = paper_office.petition()
    body = paper_office.keep(b"body")
    for name in (OPINION, f"{OPINION}(第二份)"):
        with pytest.raises(Refusal) as caught:
            paper_office.do(Post.DEPUTY, DocumentSigned(paper=name, body=body), matter)
        assert caught.value.code == "doc.own_deed"
        assert "出具处理意见书" in caught.value.todo()


def test_文号不是编定的那一个_不能用印(ready) -> None:
    office, matter, _number, body = ready
    for wrong in ("", "示信复〔2026〕2号"):
        with pytest.raises(Refusal) as caught:
            office.do(Post.HANDLER, sealing(office, body, wrong), matter)
        assert caught.value.code == "doc.unnumbered"


def test_还有没填的不能制发_不是Word的说明白(paper_office) -> None:
    matter = paper_office.petition()
    with pytest.raises(Refusal) as caught:
        frame.issue(
            paper_office.drawn(matter), {"文号": "示信复〔2026〕1号", "成文日期": "2026年11月23日", "签发人": ""}
        )
    assert caught.value.code == "papers.open"
    assert "处理意见" in caught.value.what()
    with pytest.raises(Refusal) as caught:
        frame.issue(b"no word file", {})
    assert caught.value.code == "papers.no_word"


def test_标记被编辑软件拆成几段也填得上() -> None:
    word = docx.Document()
    paragraph = word.add_paragraph()
    for piece in ("日期:【成", "文", "日期】,", "文号【文号】"):
        paragraph.add_run(piece)
    out = io.BytesIO()
    word.save(out)
    made = frame.issue(out.getvalue(), {"成文日期": "2026年1月2日", "文号": "示函〔2026〕1号", "签发人": ""})
    assert text(made) == "日期:2026年1月2日,文号示函〔2026〕1号"


def test_已用印的记录不因更正而改动审查闸门(ready) -> None:
    office, matter, number, body = ready
    sealed = office.do(Post.HANDLER, sealing(office, body, number), matter)
    fixed = replace(sealed.act, seal=SealKind.SPECIAL)
    correct(office.actor(Post.SECTION_HEAD), sealed.seq, fixed, "印章记错")
    assert [each.verdict for each in check(office.organ, office.people())] == [Verdict.SAME]


def test_纪要审签以后才算签发_只是拟好的不算() -> None:
    paper = papers_for(papers_of(procedures()["decisions"]), "会议纪要", Signed)
    body = Doc(digest="a" * 64, name="纪要.docx", size=1)
    minuted = Entry(1, "m", "decisions", "meeting.minutes", Minuted(number="1", body=body), TODAY)
    signed = Entry(2, "m", "decisions", "meeting.sign", Signed(body=body), TODAY)
    assert signed_bodies(File("m", "decisions", [minuted]), paper, "会议纪要") == ()
    assert signed_bodies(File("m", "decisions", [minuted, signed]), paper, "会议纪要") == (body,)


def test_同一版正文只制发一次_记错的更正(ready) -> None:
    office, matter, number, body = ready
    office.do(Post.HANDLER, sealing(office, body, number), matter)
    with pytest.raises(Refusal) as caught:
        office.do(Post.HANDLER, sealing(office, body, number, seal=SealKind.SPECIAL), matter)
    assert caught.value.code == "doc.issued"
    assert "更正" in caught.value.todo()


def test_处理意见书由送达处理意见书送达_期限从那里起算(ready) -> None:
    office, matter, number, body = ready
    office.do(Post.HANDLER, sealing(office, body, number), matter)
    with pytest.raises(Refusal) as caught:
        office.do(Post.HANDLER, DocumentDelivered(paper=OPINION, way=Delivery.IN_PERSON), matter)
    assert caught.value.code == "doc.own_delivery"
    assert "送达处理意见书" in caught.value.todo()
    assert line_of(office.case(matter), OPINION).state == "已制发"
    office.do(Post.REGISTRAR, p.Delivered(way=Way.IN_PERSON), matter)
    assert line_of(office.case(matter), OPINION).state == "已送达"


def test_出具意见的表单填好了审查通过的正文和文号(ready) -> None:
    office, matter, number, body = ready
    found = office.case(matter)
    likely = found.procedure.likely(found.view, p.Replied)
    assert (likely["body"].digest, likely["document_number"]) == (body.digest, number)
