"""Forms derived from acts: what is wrong stands beside its field, nothing typed is lost, a refusal says what to do."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from marks import as_typed
from workbench.people import REQUEST, request_form
from zhunsheng.archive import store
from zhunsheng.people.models import Organ
from zhunsheng.registers.models import MatterRow
from zhunsheng.workbench.models import Draft


def text(answer) -> str:
    return as_typed(answer.content.decode())


def test_the_registrar_registers_a_request_and_sees_its_page(sit, registered) -> None:
    page = text(sit("deng").get(registered()))
    assert "示改公开〔2026〕1号" in page
    assert "章小满(示例)" in page
    assert "剩20个工作日" in page


def test_what_is_missing_is_told_on_top_and_beside_each_field(sit) -> None:
    answer = sit("deng").post(REQUEST, {"do": "submit", "f.subject": "只填了这一项"})
    assert answer.status_code == 422
    page = text(answer)
    assert "有 4 处要改" in page
    assert 'href="#f-applicant"' in page
    assert 'id="f-applicant-e"' in page
    assert "只填了这一项" in page


def test_a_day_may_be_typed_in_four_ways(sit) -> None:
    clerk = sit("deng")
    for typed in ("2026-11-03", "2026.11.3", "20261103", "11月3日"):
        assert clerk.post(REQUEST, request_form(on=typed)).status_code == 302
    assert {row.opened_on.isoformat() for row in MatterRow.objects.exclude(procedure="office")} == {"2026-11-03"}


def test_a_day_that_is_none_is_told_beside_the_field(sit) -> None:
    answer = sit("deng").post(REQUEST, request_form(on="13月45日"))
    assert answer.status_code == 422
    assert 'id="on-e"' in text(answer)


def test_a_day_in_the_future_is_refused_with_code_and_remedy(sit) -> None:
    page = text(sit("deng").post(REQUEST, request_form(on="2026-12-01")))
    assert "desk.future" in page
    assert "请填写实际办理的日期" in page


def test_a_refused_form_is_kept_as_a_draft_and_gone_once_done(sit, office: Organ) -> None:
    clerk = sit("deng")
    clerk.post(REQUEST, request_form(on="2026-12-01"))
    assert Draft.objects.get().kind == "disclosure.receive"
    assert "过渡费发放标准" in text(clerk.get(REQUEST))
    clerk.post(REQUEST, request_form())
    assert not Draft.objects.exists()


def test_a_draft_is_kept_on_request_and_seen_by_its_writer_alone(sit) -> None:
    clerk = sit("deng")
    page = text(clerk.post(REQUEST, request_form(do="draft")))
    assert "草稿已存在服务器上" in page
    assert "过渡费发放标准" in text(clerk.get(REQUEST))
    assert "过渡费发放标准" not in text(sit("xin").get(REQUEST))
    clerk.post(REQUEST, {"do": "drop"})
    assert not Draft.objects.exists()


def test_an_uploaded_paper_is_kept_across_a_rendering_with_errors(sit) -> None:
    paper = SimpleUploadedFile("身份证明.pdf", b"%PDF-1.4 sample", "application/pdf")
    page = text(sit("deng").post(REQUEST, {"do": "submit", "f.id_proof.file": paper}))
    assert "身份证明.pdf" in page
    digest = page.split('name="f.id_proof.digest" value="')[1][:64]
    answer = sit("deng").post(REQUEST, request_form(**{"f.id_proof.digest": digest, "f.id_proof.name": "身份证明.pdf"}))
    place = answer.headers["Location"].split("#")[0]
    assert sit("deng").get(f"{place}paper/{digest}/").content == b"%PDF-1.4 sample"


def test_a_sensitive_paper_is_not_for_everybody(sit) -> None:
    paper = SimpleUploadedFile("身份证明.pdf", b"%PDF-1.4 secret", "application/pdf")
    answer = sit("deng").post(REQUEST, {**request_form(), "f.id_proof.file": paper})
    place = answer.headers["Location"].split("#")[0]
    assert "身份证明.pdf" not in text(sit("jing").get(place))


def test_another_row_is_added_without_script(sit, registered) -> None:
    form = f"{registered()}do/disclosure.search/"
    page = text(sit("jing").get(form))
    before = page.count('name="f.places.')
    page = text(sit("jing").post(form, {"do": "more:f.places", "f.places.0": "综合科档案", "rows.f.places": "2"}))
    assert page.count('name="f.places.') == before + 2
    assert "综合科档案" in page


def test_a_form_sent_twice_does_its_act_once(sit) -> None:
    clerk = sit("deng")
    first = clerk.post(REQUEST, request_form(once="abc"))
    second = clerk.post(REQUEST, request_form(once="abc"))
    assert second.headers["Location"] == first.headers["Location"].split("#")[0]
    assert MatterRow.objects.filter(procedure="disclosure_requests").count() == 1


def test_a_post_that_may_not_do_it_is_refused_in_words(sit, registered) -> None:
    answer = sit("hui").post(f"{registered()}do/disclosure.search/", {
        "do": "submit", "f.places.0": "档案室", "f.words.0": "过渡费", "f.result": "found"})  # fmt: skip
    assert answer.status_code == 422
    assert "post.not_yours" in text(answer)


def test_late_entry_is_for_the_head_and_is_marked(sit, registered) -> None:
    place = registered()
    typed = {"do": "submit", "f.text": "当日电话核实", "on": "2026-11-23", "is_late": "1", "late": "当时停电"}
    refused = sit("deng").post(f"{place}do/record.noted/", typed)
    assert "补录须由主要负责人办理" in text(refused)
    assert sit("zhu").post(f"{place}do/record.noted/", typed).status_code == 302
    page = text(sit("zhu").get(place))
    assert "补录" in page
    assert "当时停电" in page


def test_only_what_a_post_may_open_is_offered_as_new(sit) -> None:
    assert "登记申请" in text(sit("deng").get("/new/"))
    assert "登记申请" not in text(sit("jing").get("/new/"))


def test_a_paper_on_file_is_chosen_not_sent_again(sit, registered) -> None:
    page = registered()
    kept = store.keep(Organ.objects.get().pk, "补正材料.txt", "示例".encode(), "text/plain")
    filed = {"do": "submit", "f.title": "材料", "f.paper.digest": kept.digest, "f.paper.name": kept.name}
    assert sit("jing").post(f"{page}do/record.filed/", filed).status_code == 302
    form = sit("jing").get(f"{page}do/record.filed/").content.decode()
    assert f'value="{kept.digest} 补正材料.txt"' in form
    again = {"do": "submit", "f.title": "同一份", "f.paper.pick": f"{kept.digest} 补正材料.txt"}
    assert sit("jing").post(f"{page}do/record.filed/", again).status_code == 302
