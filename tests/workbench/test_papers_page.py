"""Papers on the pages: listed with the matter, looked at, numbered in one step, issued, never for those who may not."""

from __future__ import annotations

import io

import docx
import pytest

from papers.paper_office import OPINION, PaperOffice
from zhunsheng.archive import store
from zhunsheng.kernel.documents import DocumentNumbered, DocumentSealed
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.petitions.acts import Registered
from zhunsheng.matters.petitions.words import Came, Form
from zhunsheng.papers import pdf
from zhunsheng.people.models import Account, Log
from zhunsheng.registers.models import DocumentNumber


@pytest.fixture
def page(db, settings) -> PaperOffice:
    settings.ZS_TODAY = "2026-11-23"
    return PaperOffice()


def as_(client, post: str):
    client.force_login(Account.objects.get(username=post), "zhunsheng.desk.login.Sessions")
    return client


def words(content: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs)


def test_事项页列出文书_可以预览和下载(page, client) -> None:
    matter = page.petition()
    handler = as_(client, "handler")
    shown = handler.get(f"/m/{matter}/").content.decode()
    assert "受理告知书" in shown
    assert f"/m/{matter}/document/?paper=" in shown
    seen = handler.get(f"/m/{matter}/document/", {"paper": "受理告知书"})
    assert seen.status_code == 200
    assert "本单位决定自2026年11月23日起受理" in seen.content.decode()
    Log.objects.all().delete()
    saved = handler.get(f"/m/{matter}/document.docx", {"paper": "受理告知书"})
    assert "起受理" in words(saved.content)
    assert Log.objects.get().about == "文书 受理告知书"


def test_先拟的文书写明还缺什么_救济告知已经选定(page, client) -> None:
    matter = page.petition()
    seen = as_(client, "handler").get(f"/m/{matter}/document/", {"paper": OPINION}).content.decode()
    assert "还没有填写的" in seen
    assert "30日内请求上一级机关、单位复查" in seen
    assert "行政诉讼" not in seen


def test_编文号一步填好_台账点得开(page, client) -> None:
    matter = page.petition()
    handler = as_(client, "handler")
    form = handler.get(f"/m/{matter}/do/doc.number/", {"paper": OPINION}).content.decode()
    assert f'value="{OPINION}"' in form
    answer = handler.post(f"/m/{matter}/do/doc.number/", {"do": "submit", "f.paper": OPINION, "f.in_name_of": "centre"})
    assert answer.status_code == 302
    listed = handler.get("/documents/", {"year": 2026}).content.decode()
    assert '<span class="zs-number">示信复〔2026〕1号</span>' in listed
    assert OPINION in listed
    number = DocumentNumber.objects.get().number
    handler.post(f"/m/{matter}/do/doc.void/", {"do": "submit", "f.number": number, "f.reason": "不用"})
    assert "已作废" in handler.get("/documents/", {"year": 2026}).content.decode()


def test_密封事项的文号只见号_不见内容(page, client) -> None:
    accused = Registered(
        form=Form.LETTER, came=Came.DIRECT, subject="示例", names=("示例甲",), system_no="SLX", accusation=True
    )
    sealed = page.do(Post.REGISTRAR, accused).matter
    page.do(Post.REGISTRAR, DocumentNumbered(paper="告知书"), sealed)
    listed = as_(client, "meeting_clerk").get("/documents/", {"year": 2026}).content.decode()
    assert "示信告〔2026〕1号" in listed
    assert sealed not in listed
    assert "告知书" not in listed.split("<tbody>")[1]


def test_用印制发_填好成文日期和签发人_账本里有两个指纹(page, client) -> None:
    matter = page.petition()
    page.number(matter)
    word = docx.Document(io.BytesIO(page.drawn(matter)))
    for paragraph in word.paragraphs:
        for run in paragraph.runs:
            for name in ("信访请求", "事实和理由", "法律依据", "处理意见"):
                run.text = run.text.replace(f"【{name}】", "示例")
    out = io.BytesIO()
    word.save(out)
    body = page.keep(out.getvalue())
    page.review(matter, body)
    registrar = as_(client, "registrar")
    assert registrar.get(f"/m/{matter}/issue/", {"paper": OPINION}).status_code == 409
    page.do(Post.DEPUTY, page.reply(body), matter)
    form = registrar.get(f"/m/{matter}/issue/?paper={OPINION}").content.decode()
    deputy = Account.objects.get(username="deputy")
    assert f'value="{deputy.pk}" selected' in form
    typed = {"dated": "2026-11-23", "signer": str(deputy.pk), "seal": "organ"}
    wrong = registrar.post(f"/m/{matter}/issue/?paper={OPINION}", {**typed, "dated": "某日"})
    assert wrong.status_code == 422
    assert "某日" in wrong.content.decode()
    assert registrar.post(f"/m/{matter}/issue/?paper={OPINION}", typed).status_code == 302
    sealed = page.case(matter).file.last(DocumentSealed)
    assert sealed is not None
    assert sealed.act.body.digest == body.digest
    assert "2026年11月23日" in words(store.read(sealed.act.issued.digest))
    assert "已制发" in registrar.get(f"/m/{matter}/").content.decode()


def test_填表时就能预览文书_什么也没有办(page, client) -> None:
    matter = page.petition()
    deputy = as_(client, "deputy")
    form = f"/m/{matter}/do/petition.extend/"
    assert "预览延期告知书" in deputy.get(form).content.decode()
    before = len(page.case(matter).file.entries)
    typed = {"do": "paper:0", "f.reason": "需要实地测量", "f.days": "30"}
    made = deputy.post(form, typed)
    assert made.status_code == 200
    assert "因需要实地测量" in words(made.content)
    assert len(page.case(matter).file.entries) == before
    assert "需要实地测量" in deputy.get(form).content.decode()


def test_收件回执写明记录号和记录凭证(page, client) -> None:
    matter = page.petition()
    opened = page.case(matter).file.entries[0]
    made = as_(client, "registrar").get(f"/m/{matter}/receipt/{opened.seq}.docx")
    table = docx.Document(io.BytesIO(made.content)).tables[0]
    said = {row.cells[0].text: row.cells[1].text for row in table.rows}
    assert said["记录号"] == f"第{opened.seq}号"
    assert len(said["记录凭证"]) == 64
    assert int(said["记录凭证"], 16)
    assert "示例甲" not in str(said)


def test_期限计算单有Word(page, client) -> None:
    matter = page.petition()
    made = as_(client, "handler").get(f"/m/{matter}/clock/0.docx")
    said = str([cell.text for row in docx.Document(io.BytesIO(made.content)).tables[0].rows for cell in row.cells])
    assert "信访工作条例" in said


@pytest.mark.parametrize("post", ["reviewer", "counsel"])
def test_外单位的人不制作文书(page, client, post: str) -> None:
    matter = page.petition()
    guest = as_(client, post)
    for place in (f"/m/{matter}/document/?paper={OPINION}", f"/m/{matter}/issue/?paper={OPINION}"):
        assert guest.get(place).status_code in {403, 404}
    assert guest.get("/documents/").status_code == 403


def test_没有转PDF的程序_页面说明白(page, client, monkeypatch) -> None:
    matter = page.petition()
    monkeypatch.setattr(pdf, "office_program", lambda: None)
    monkeypatch.setattr(pdf, "find_spec", lambda _name: None)
    handler = as_(client, "handler")
    assert "另存为 PDF" in handler.get(f"/m/{matter}/document/", {"paper": "受理告知书"}).content.decode()
    assert handler.get(f"/m/{matter}/document.pdf", {"paper": "受理告知书"}).status_code == 409


def test_模板一览_每份都能下载(page, client) -> None:
    handler = as_(client, "handler")
    assert "处理意见书" in handler.get("/documents/templates/").content.decode()
    made = handler.get("/documents/templates/petitions/0.docx")
    assert "{{ 信访人姓名 }}" in words(made.content)
