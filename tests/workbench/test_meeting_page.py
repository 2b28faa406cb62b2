"""A sitting on its page: who came, the materials, and for each agenda item its own list of what is possible now."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from marks import as_typed
from zhunsheng.people.models import Account

TEAM = ("zhu", "fen", "ke")


def text(answer) -> str:
    return as_typed(answer.content.decode())


def done(answer) -> str:
    """The act was recorded; gives the page it leads to."""
    assert answer.status_code == 302, re.findall(r"zs-wrong[^<]*<|<dd>[^<]*", text(answer))
    return urlsplit(answer.headers["Location"]).path


class Sitting:
    """A sitting played through the forms, as the clerk and the others would."""

    def __init__(self, sit) -> None:
        self.sit = sit
        self.who = {name: str(Account.objects.get(username=name).pk) for name in (*TEAM, "jing")}
        due = {f"f.due.{n}.who": self.who[name] for n, name in enumerate(TEAM)}
        due |= {f"f.due.{n}.capacity": "party_member" for n in range(len(TEAM))}
        self.place = done(self.post("hui", "/new/decisions/meeting.call/", {
            "f.kind": "party_group", "f.session": "2026年第9次", "f.on": "2026-11-20", "f.time": "09:30",
            "f.place": "示例会议室", "f.presider": self.who["zhu"], **due, "on": "2026-11-16",
        }))  # fmt: skip

    def post(self, username: str, place: str, typed: dict):
        return self.sit(username).post(place, {"do": "submit", **typed})

    def do(self, username: str, kind: str, on: str = "2026-11-20", **typed) -> str:
        facts = {f"f.{name}": value for name, value in typed.items()}
        return done(self.post(username, f"{self.place}do/{kind}/", {**facts, "on": on}))

    def raised(self, item: str, **more: str) -> None:
        given = {"title": f"示例议题{item}", "item_class": "project", "body": "party_group"}
        self.do("fen", "item.propose", "2026-11-17", item=item, **(given | more))

    def admitted(self, item: str) -> None:
        self.do("hui", "item.ready", "2026-11-18", item=item)
        self.do("zhu", "item.admit", "2026-11-18", item=item, result="admit")

    def opened(self, *came: str) -> None:
        self.do("hui", "meeting.open", present=[self.who[name] for name in came], presider=self.who["zhu"])

    def page(self, username: str) -> str:
        return text(self.sit(username).get(self.place))

    def item(self, username: str, key: str) -> str:
        """The part of the page about one item."""
        return self.page(username).split(f'id="item-{key}"')[1].split("</article>")[0]


@pytest.fixture
def sitting(sit) -> Sitting:
    return Sitting(sit)


def test_before_anything_is_put_up_the_page_says_so(sitting) -> None:
    page = sitting.page("hui")
    assert "还没有申报议题" in page
    assert "(预定)" in page
    assert "应到 3 人" in page
    assert "至少要 2 人到会才能开会" in page


def test_each_item_has_its_own_list_of_what_is_possible_and_why_not(sitting) -> None:
    sitting.raised("1")
    sitting.raised("2")
    sitting.admitted("1")
    first, second = sitting.item("hui", "1"), sitting.item("hui", "2")
    assert "已确定上会" in first
    assert "已申报" in second
    assert "do/item.ready/?item=2" in second
    assert "do/item.admit/" not in sitting.item("zhu", "1")
    assert "只能办理一次" in sitting.item("zhu", "1")
    assert "do/item.admit/?item=2" in sitting.item("zhu", "2")
    assert "其他阶段才办的" in second


def test_during_the_sitting_one_item_moves_on_while_the_other_waits(sitting) -> None:
    for key in ("1", "2"):
        sitting.raised(key)
        sitting.admitted(key)
    sitting.opened(*TEAM)
    sitting.do("hui", "item.report", item="1", reporter=sitting.who["jing"], text="汇报要点")
    first, second = sitting.item("hui", "1"), sitting.item("hui", "2")
    assert "景经办(示例):汇报要点" in first
    assert "do/item.opine/?item=1" in first
    assert "do/item.report/?item=2" in second
    assert "do/item.opine/?item=2" not in second


def test_the_first_button_is_what_comes_next_in_the_course_of_the_item(sitting) -> None:
    def first() -> str:
        return re.search(r'class="btn btn-primary" href="[^"]*do/([\w.]+)/', sitting.item("hui", "1"))[1]

    sitting.raised("1")
    assert first() == "item.ready"
    sitting.admitted("1")
    sitting.opened(*TEAM)
    assert first() == "item.report"
    sitting.do("hui", "item.report", item="1", reporter=sitting.who["jing"])
    assert first() == "item.opine"
    for name in ("fen", "ke"):
        sitting.do("hui", "item.opine", item="1", who=sitting.who[name], view="for")
    assert first() == "item.chair"


def test_views_are_shown_in_their_order_and_the_reason_of_a_closed_button_calls_colleagues_by_name(sitting) -> None:
    sitting.raised("1")
    sitting.admitted("1")
    sitting.opened(*TEAM)
    sitting.do("hui", "item.report", item="1", reporter=sitting.who["jing"])
    sitting.do("hui", "item.opine", item="1", who=sitting.who["ke"], view="for", text="资金要落实")
    waiting = sitting.item("hui", "1")
    assert "冯分管(示例)" in waiting.split("主持人末位表态")[1]
    sitting.do("hui", "item.opine", item="1", who=sitting.who["fen"], view="amend")
    sitting.do("hui", "item.chair", item="1", who=sitting.who["zhu"], view="for")
    sitting.do("hui", "item.vote", item="1", way="hands", votes_for="3", against="0", abstain="0", base="3")
    sitting.do("hui", "item.resolve", item="1", result="passed", text="同意按方案办理")
    item = sitting.item("hui", "1")
    places = [
        item.index(words)
        for words in ("柯科长(示例)", "资金要落实", "冯分管(示例)", "原则同意,建议修改", "主持人,末位表态")
    ]
    assert places == sorted(places)
    assert "举手:同意3、反对0、弃权0,应到会3人" in item
    assert "同意按方案办理" in item
    assert "通过" in item.split("</h3>")[0]


def test_attendance_names_who_came_who_is_on_leave_and_whether_it_is_enough(sitting) -> None:
    sitting.raised("1")
    sitting.admitted("1")
    sitting.do(
        "hui", "meeting.open", present=[sitting.who["zhu"], sitting.who["fen"]], presider=sitting.who["zhu"],
        **{"leave.0.who": sitting.who["ke"], "leave.0.why": "business"},
    )  # fmt: skip
    page = sitting.page("jing")
    assert "实到 2 人" in page
    assert "请假(公务)" in page
    assert "不够法定人数" not in page


def test_materials_of_the_item_are_at_hand(sitting) -> None:
    paper = SimpleUploadedFile("方案送审稿.docx", b"draft", "application/msword")
    sitting.do(
        "fen", "item.propose", "2026-11-17", item="1", title="示例方案", item_class="project", body="party_group",
        subject="other", **{"text.file": paper},
    )  # fmt: skip
    item = sitting.item("jing", "1")
    assert "方案送审稿.docx" in item
    assert "提请审议的文本" in item
    digest = re.search(r"/paper/(\w{64})/", item)[1]
    assert sitting.sit("jing").get(f"{sitting.place}paper/{digest}/").content == b"draft"


def test_counsel_engaged_asked_and_answering_through_the_forms_stands_beside_the_item(sitting) -> None:
    draft = SimpleUploadedFile("选房办法.docx", b"rules", "application/msword")
    opinion = SimpleUploadedFile("法律意见书.docx", b"sound", "application/msword")
    contract = SimpleUploadedFile("聘用合同.docx", b"contract", "application/msword")
    lawyer = str(Account.objects.get(username="gu").pk)
    form = text(sitting.sit("ke").get("/new/counsel/counsel.engage/"))
    assert "顾律师(示例)" in form, "聘用时能选到顾问的账户"
    assert "惠会务(示例)" not in form
    engagement = done(sitting.post("ke", "/new/counsel/counsel.engage/", {
        "f.firm": "示例律师事务所", "f.lead": "顾律师(示例)", "f.begins": "2026-01-01", "f.ends": "2026-12-31",
        "f.declared": "1", "f.lawyers": [lawyer], "f.contract.file": contract, "on": "2026-11-16",
    }))  # fmt: skip
    done(sitting.post("ke", f"{engagement}do/counsel.ask/", {
        "f.number": "1", "f.subject": "agenda_item", "f.text.file": draft, "f.question": "选房次序",
        "f.due": "2026-11-18", "on": "2026-11-16",
    }))  # fmt: skip
    kept = re.search(r"/paper/(\w{64})/[^<]*>选房办法", text(sitting.sit("gu").get(engagement)))[1]
    done(sitting.post("gu", f"{engagement}do/counsel.opine/", {
        "f.number": "1", "f.text.pick": f"{kept} 选房办法.docx", "f.view": "sound", "f.opinion.file": opinion,
        "on": "2026-11-17",
    }))  # fmt: skip
    again = SimpleUploadedFile("选房办法.docx", b"rules", "application/msword")
    sitting.do(
        "fen", "item.propose", "2026-11-17", item="1", title="选房办法", item_class="decision", body="party_group",
        topic="selection_rules", **{"papers.file": again},
    )  # fmt: skip
    number = re.search(r"示?\w*顾〔2026〕1号", text(sitting.sit("ke").get(engagement)))[0]
    sent = SimpleUploadedFile("法律意见书.docx", b"sound", "application/msword")
    sitting.do("hui", "item.ready", "2026-11-18", item="1", engagement=number, **{"counsel.file": sent})
    item = sitting.item("hui", "1")
    assert number in item
    assert "重大决策 · 选房办法" in item


def test_the_form_opens_with_the_item_filled_in_and_with_the_items_own_refusal(sitting) -> None:
    for key in ("1", "2"):
        sitting.raised(key)
    sitting.admitted("1")
    form = text(sitting.sit("zhu").get(f"{sitting.place}do/item.admit/?item=2"))
    assert 'name="f.item" value="2"' in form
    assert "只能办理一次" not in form
    assert "只能办理一次" in text(sitting.sit("zhu").get(f"{sitting.place}do/item.admit/?item=1"))


def test_a_draft_about_one_item_never_fills_the_form_of_another(sitting) -> None:
    for key in ("1", "2"):
        sitting.raised(key)
    draft = {"do": "draft", "f.item": "1", "f.result": "back", "f.why": "材料不全"}
    sitting.sit("zhu").post(f"{sitting.place}do/item.admit/?item=1", draft)
    assert "材料不全" in text(sitting.sit("zhu").get(f"{sitting.place}do/item.admit/?item=1"))
    other = text(sitting.sit("zhu").get(f"{sitting.place}do/item.admit/?item=2"))
    assert "材料不全" not in other
    assert 'name="f.item" value="2"' in other


def test_an_item_that_does_not_exist_is_not_filled_in(sitting) -> None:
    sitting.raised("1")
    form = text(sitting.sit("zhu").get(f"{sitting.place}do/item.admit/?item=99"))
    assert 'value="99"' not in form


def test_tasks_stand_with_owner_day_and_their_own_list(sitting) -> None:
    sitting.raised("1")
    sitting.admitted("1")
    sitting.opened(*TEAM)
    sitting.do("hui", "item.report", item="1", reporter=sitting.who["jing"])
    for name in ("fen", "ke"):
        sitting.do("hui", "item.opine", item="1", who=sitting.who[name], view="for")
    sitting.do("hui", "item.chair", item="1", who=sitting.who["zhu"], view="for")
    sitting.do("hui", "item.vote", item="1", way="oral", votes_for="3", against="0", abstain="0", base="3")
    sitting.do("hui", "item.resolve", item="1", result="passed")
    sitting.do("hui", "meeting.close")
    minutes = SimpleUploadedFile("纪要.docx", b"minutes", "application/msword")
    sitting.do("hui", "meeting.minutes", number="示会纪〔2026〕9号", **{"body.file": minutes})
    digest = re.search(r"/paper/(\w{64})/", sitting.page("zhu"))[1]
    sitting.do("zhu", "meeting.sign", **{"body.digest": digest, "body.name": "纪要.docx"})
    sitting.do(
        "hui", "resolution.task", task="1", item="1", owner=sitting.who["jing"], due="2026-12-20", text="落实方案"
    )
    page = sitting.page("fen").split('id="task-1"')[1].split("</article>")[0]
    assert "景经办(示例)" in page
    assert "2026年12月20日" in page
    assert "do/resolution.done/?task=1" in page
    assert "示会纪〔2026〕9号" in sitting.page("fen")


def test_other_matters_show_no_sitting(sit, registered) -> None:
    assert "应到人员" not in text(sit("jing").get(registered()))


def test_the_register_of_meetings_calls_colleagues_by_name(sitting) -> None:
    page = text(sitting.sit("hui").get("/r/decisions/"))
    assert "朱主任(示例)" in page
    assert f"<td>{sitting.who['zhu']}</td>" not in page


def test_a_post_that_may_not_act_is_told_which_posts_may(sitting) -> None:
    answer = sitting.post("jing", f"{sitting.place}do/item.propose/", {
        "f.item": "1", "f.title": "示例", "f.item_class": "project", "f.body": "party_group"})  # fmt: skip
    assert answer.status_code == 422
    assert "分管领导、主要负责人、会议秘书" in text(answer)


def test_the_attendance_form_comes_with_everybody_due_and_the_presider(sit, office) -> None:
    sitting = Sitting(sit)
    form = text(sit("hui").get(f"{sitting.place}do/meeting.open/"))
    present, presider = form.split('name="f.present"', 1)[1].split('name="f.presider"', 1)
    ticked = re.findall(r'value="(\d+)" checked|value="(\d+)"[^>]* checked', form.split("f-leave")[0])
    assert {one or two for one, two in ticked} >= {sitting.who[name] for name in TEAM}
    assert sitting.who["jing"] not in {one or two for one, two in ticked}
    assert f'value="{sitting.who["zhu"]}" selected' in presider or f'value="{sitting.who["zhu"]}" checked' in presider
    assert present


def test_only_those_due_can_be_ticked_as_there_others_sit_in(sitting) -> None:
    form = text(sitting.sit("hui").get(f"{sitting.place}do/meeting.open/"))
    assert set(re.findall(r'name="f\.present" value="(\d+)"', form)) == {sitting.who[name] for name in TEAM}
    assert f'name="f.observers" value="{sitting.who["jing"]}"' in form


def test_the_form_of_the_vote_says_how_many_are_due(sitting) -> None:
    sitting.raised("1")
    sitting.admitted("1")
    sitting.opened("zhu", "fen")
    form = text(sitting.sit("hui").get(f"{sitting.place}do/item.vote/?item=1"))
    assert re.search(r'name="f\.base"[^>]* value="3"|value="3"[^>]* name="f\.base"', form)


def test_an_item_of_a_sitting_called_off_stands_no_longer_admitted(sitting: Sitting) -> None:
    sitting.raised("1")
    sitting.admitted("1")
    sitting.do("hui", "meeting.cancel", "2026-11-19", way="postponed", why="示例", new_on="2026-11-25")
    assert "已确定上会" in sitting.page("hui")
    sitting.do("hui", "meeting.cancel", "2026-11-19", way="cancelled", why="示例")
    shown = sitting.page("hui")
    assert "会议已取消" in shown
    assert "已确定上会" not in shown
