"""A matter's page: what happened, what may be done and why not, how days were reckoned, what is masked."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from marks import as_typed
from zhunsheng.ledger import closing


def text(answer) -> str:
    return as_typed(answer.content.decode())


def test_every_clock_tells_how_its_day_was_reckoned(sit, registered) -> None:
    place = registered(on="2026-11-20")
    page = text(sit("xin").get(place))
    assert "到期日怎么算的" in page
    assert "《政府信息公开条例(2019修订)》第33条" in page
    slip = text(sit("xin").get(f"{place}clock/1/"))
    assert "期限计算单" in slip
    assert "2026年12月18日" in slip
    assert sit("xin").get(f"{place}clock/99/").status_code == 404


def test_my_posts_offers_are_buttons_and_the_others_tell_what_opens_them(sit, registered) -> None:
    page = text(sit("jing").get(registered()))
    ready, closed = page.split("还不能办的")[0], page.split("还不能办的")[1]
    assert "disclosure.search" in ready
    assert "disclosure.answer" not in ready
    assert "请先办理" in closed
    assert "由分管领导、主要负责人办理" in closed


def test_a_closed_ledger_is_told_on_every_page_and_an_open_one_is_not(sit, registered, office) -> None:
    place = registered()
    assert "现在只能查看" not in text(sit("jing").get(place))
    closing.close(office.pk, "比公布的少一条")
    try:
        for each in ("/", place):
            assert "现在只能查看,不能办理:比公布的少一条。" in text(sit("jing").get(each))
    finally:
        closing.reopen(office.pk)
    assert "现在只能查看" not in text(sit("jing").get(place))


def test_personal_items_are_masked_for_posts_that_do_not_need_them(sit, registered) -> None:
    place = registered()
    assert "章小满" in text(sit("jing").get(place))
    page = text(sit("hui").get(place))
    assert "章小满" not in page
    assert "13900001234" not in page
    assert "(已遮盖)" in page


def test_the_procedure_is_drawn_with_the_present_stage_marked(sit, registered) -> None:
    page = text(sit("jing").get(registered()))
    assert '<svg class="zs-flow"' in page
    assert page.count('class="stage present') == 1
    assert "的办理流程,现在在“办理”" in page


def test_a_correction_shows_beside_what_was_recorded_first(sit, registered) -> None:
    place = registered()
    seq = sit("ke").get(place).content.decode().split('id="act-')[1].split('"')[0]
    form = f"{place}correct/{seq}/"
    assert 'value="过渡费发放标准"' in text(sit("ke").get(form))
    typed = {
        "f.capacity": "own_name", "f.channel": "in_person", "f.applicant_type": "natural",
        "f.applicant": "章小满(示例)", "f.subject": "搬迁费发放标准", "on": "2026-11-20", "do": "submit",
    }  # fmt: skip
    assert "请写明哪里记错" in text(sit("ke").post(form, typed))
    assert sit("ke").post(form, {**typed, "reason": "登记时听错"}).status_code == 302
    page = text(sit("ke").get(place))
    assert "搬迁费发放标准" in page
    assert "登记时听错" in page
    assert "更正前的内容" in page
    assert "2026年11月20日" in page


def test_what_the_corrector_may_not_see_stays_as_it_was(sit, registered) -> None:
    """The section head does not see the sensitive proof of identity; a correction must not wipe it out."""
    place = registered()
    seq = text(sit("ke").get(place)).split('id="act-')[1].split('"')[0]
    assert "身份证明" not in text(sit("ke").get(f"{place}correct/{seq}/"))
    assert "身份证明" in text(sit("zhu").get(f"{place}correct/{seq}/"))


def noted(sit, place: str, words: str) -> str:
    """A note made by the handler; gives its record's number."""
    sit("jing").post(f"{place}do/record.noted/", {"do": "submit", "f.text": words})
    return text(sit("ke").get(place)).split(words)[0].rsplit('id="act-', 1)[1].split('"')[0]


def test_striking_out_asks_a_second_time(sit, registered) -> None:
    place = registered()
    form = f"{place}correct/{noted(sit, place, '记错了地方')}/"
    assert "请写明哪里记错" in text(sit("ke").post(form, {"do": "strike"}))
    asked = sit("ke").post(form, {"do": "strike", "reason": "另一件的记录"})
    assert asked.status_code == 200
    assert "确认整条作废" in text(asked)
    assert "记错了地方" in text(asked)
    assert "已作废" not in text(sit("ke").get(place))


def test_a_record_struck_out_stays_readable_as_such_and_can_be_corrected_again(sit, registered) -> None:
    place = registered()
    form = f"{place}correct/{noted(sit, place, '记错了地方')}/"
    assert sit("ke").post(form, {"do": "struck", "reason": "另一件的记录"}).status_code == 302
    page = text(sit("ke").get(place))
    assert "已作废" in page
    assert "另一件的记录" in page
    again = text(sit("ke").get(form))
    assert "已经整条作废" in again
    assert "记错了地方" in again
    typed = {"do": "submit", "f.text": "现场核实了地方", "on": "2026-11-23", "reason": "作废错了"}
    assert sit("ke").post(form, typed).status_code == 302
    page = text(sit("ke").get(place))
    assert "已作废" not in page
    assert "现场核实了地方" in page


def test_a_whole_matter_struck_out_can_be_brought_back(sit, registered) -> None:
    place = registered()
    seq = text(sit("ke").get(place)).split('id="act-')[1].split('"')[0]
    form = f"{place}correct/{seq}/"
    assert sit("ke").post(form, {"do": "struck", "reason": "登记两次"}).status_code == 302
    assert "已作废" in text(sit("ke").get("/r/disclosure_requests/"))
    typed = {
        "f.capacity": "own_name", "f.channel": "in_person", "f.applicant_type": "natural",
        "f.applicant": "章小满(示例)", "f.subject": "过渡费发放标准", "on": "2026-11-23",
        "do": "submit", "reason": "没有登记两次",
    }  # fmt: skip
    assert sit("ke").post(form, typed).status_code == 302
    assert "已作废" not in text(sit("ke").get("/r/disclosure_requests/"))
    assert sit("ke").get(f"{place}correct/999/").status_code == 404


def test_a_matter_that_may_not_be_seen_is_as_if_it_were_not_there(sit, registered) -> None:
    place = registered()
    for path in (place, f"{place}do/disclosure.search/", f"{place}clock/0/", "/m/0000000000000000/"):
        assert sit("si").get(path).status_code == 404
    assert place not in text(sit("si").get("/m/0000000000000000/"))


def clock(page: str, label: str) -> str:
    return page.split(f"<strong>{label}")[1].split('class="zs-clock"', maxsplit=1)[0]


def test_only_a_day_of_the_law_is_called_statutory(sit, registered) -> None:
    place = registered()
    sit("ke").post(
        f"{place}do/record.urged/", {"do": "submit", "f.to": "景经办", "f.text": "快", "f.due": "2026-11-27"}
    )
    page = text(sit("ke").get(place))
    inner, named, law = clock(page, "信息公开检索"), clock(page, "催办反馈"), clock(page, "依申请公开答复")
    assert "内规" in inner.split("<p", 1)[0]
    assert "内规末日" in inner
    assert "文书所定日" in named
    assert "法定末日" in law
    assert not any("法定末日" in each for each in (inner, named))
    for number in range(page.count('class="zs-clock"')):
        slip = text(sit("ke").get(f"{place}clock/{number}/"))
        assert "条文代号" not in slip
        assert [words in slip for words in ("法定末日", "内规末日", "文书所定日")].count(True) == 1


def test_a_paper_filed_twice_stands_once_under_papers(sit, registered) -> None:
    place = registered()
    for title in ("初稿", "再次存入"):
        paper = SimpleUploadedFile("初稿.txt", "同一份".encode())
        sit("jing").post(f"{place}do/record.filed/", {"do": "submit", "f.title": title, "f.paper.file": paper})
    papers = text(sit("jing").get(place)).split("<h2>材料</h2>")[1].split("</section>")[0]
    assert papers.count("<li>") == 1


def test_what_nobody_asked_for_is_not_offered(sit, registered) -> None:
    place = registered()
    page = text(sit("ke").get(place))
    assert "催办反馈" not in page
    assert "问题处置" not in page
    assert "还没有“催办”的记录" in text(sit("jing").get(f"{place}do/record.urge_answered/"))
    sit("ke").post(f"{place}do/record.urged/", {"do": "submit", "f.to": "景经办", "f.text": "快"})
    assert "do/record.urge_answered/" in text(sit("jing").get(place))


def test_a_problem_found_is_offered_to_be_put_right_until_it_is(sit, registered) -> None:
    place = registered()
    late = {"do": "submit", "on": "2026-11-23", "is_late": "1", "late": "迟到的记录", "f.text": "无人催办"}
    assert sit("zhu").post(f"{place}do/record.urge_answered/", late).status_code == 302
    page = text(sit("ke").get(place))
    assert "do/record.remedied/" in page
    seq = page.split("发现的问题</h2>")[1].split("#act-")[1].split('"')[0]
    assert f'<option value="{seq}" selected>' in text(sit("ke").get(f"{place}do/record.remedied/"))
    typed = {"do": "submit", "f.of": seq, "f.measure": "已说明"}
    assert sit("ke").post(f"{place}do/record.remedied/", typed).status_code == 302
    page = text(sit("ke").get(place))
    assert "do/record.remedied/" not in page
    assert "已处置" in page.split("发现的问题</h2>")[1].split("</section>")[0]


def test_only_stages_within_reach_are_drawn(sit, registered) -> None:
    drawn = text(sit("jing").get(registered())).split('<svg class="zs-flow"')[1].split("</svg>")[0]
    assert "办结" in drawn
    assert "更正申请" not in drawn


def test_what_comes_out_of_another_matter_is_not_offered_alone(sit) -> None:
    page = text(sit("deng").get("/new/"))
    assert "disclosure.receive" in page
    assert "disclosure.split_off" not in page
    assert "review.submit" in text(sit("ke").get("/new/"))
