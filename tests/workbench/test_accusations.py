"""检举控告对指定承办人以外的每一个岗位、每一个页面、每一份导出、每一条命令都不存在。

The addresses are taken from the program itself: a page that comes later is asked like the others. Whoever registered
the accusation and the head of the office are no named handlers once one is named.
"""

from __future__ import annotations

import json
from argparse import Namespace
from datetime import date

import pytest
from django.test import Client

from walk import PLACE, filled, routes, told
from zhunsheng.archive.store import keep
from zhunsheng.config.commands import act as act_command
from zhunsheng.config.commands import figures as figures_command
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.posts import GUESTS, Post
from zhunsheng.kernel.record import Assigned, Linked, Noted
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.catalogue import procedures
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.petitions import acts as p
from zhunsheng.matters.petitions.words import Came, Class, Form
from zhunsheng.people.models import Account
from zhunsheng.registers.figures import DERIVED, catalogue
from zhunsheng.registers.models import ContributionRow, MatterRow

TODAY = date(2026, 11, 23)
SINCE, LONG_OVERDUE = date(2020, 1, 1), date(2026, 6, 1)
HANDLER = "chengban"
SUBJECT, INFORMER, PHONE, TEXT = "某科室作风问题九七三", "安举报(示例)", "13911119731", "某人收受礼品四六一"
WHY, PAPER, NOTE = "涉嫌违纪属检举控告八八二", "举报信原件五五七.txt", "已约谈举报人六二四"
ANONYMOUS = "nobody"
QUERIES = ("", f"?q={SUBJECT}", f"?q={INFORMER}&print=1")
PAGES_OF_FIGURES = 3


class Office:
    """One account for each post, a handler of the accusation, and an ordinary petition beside it."""

    def __init__(self):
        self.organ = found(key="k", name="示例中心", code="示", kind=Kind.SAMPLE, bureau="示例区司法局")
        for post in Post:
            self.engage(post.value, [post], "示例区司法局" if post in GUESTS else "")
        self.engage(HANDLER, [Post.HANDLER], "")
        self.paper = keep(self.organ.pk, PAPER, TEXT.encode(), "text/plain")
        ordinary = p.Registered(form=Form.LETTER, came=Came.DIRECT, subject="示例", names=("甲",), system_no="SL1")
        self.ordinary = self.do(Post.REGISTRAR.value, ordinary).matter
        self.accusation = self.accuse()
        row = MatterRow.objects.get(matter=self.accusation)
        self.number, self.seq = row.number, row.opened_seq
        fed = ContributionRow.objects.filter(matter=self.accusation).values_list("figure", flat=True)
        self.figures = sorted({*fed, *DERIVED})
        self.marks = (SUBJECT, INFORMER, PHONE, TEXT, WHY, PAPER, NOTE, self.accusation, self.number, self.paper.digest)

    def engage(self, username, posts, body):
        account = engage(self.organ, username, f"{username}(示例)", None, posts, SINCE, body)
        account.must_change_password = False
        account.save()

    def do(self, username, act, matter=""):
        return submit(self.actor(username), Proposal(act, matter=matter))

    def actor(self, username):
        return actor_of(Account.objects.get(username=username), TODAY)

    def accuse(self):
        act = p.Registered(
            form=Form.LETTER, came=Came.DIRECT, subject=SUBJECT, names=(INFORMER,), contact=PHONE, text=TEXT,
            accusation=True, paper=self.paper,
        )  # fmt: skip
        matter = submit(self.actor(Post.REGISTRAR.value), Proposal(act, LONG_OVERDUE)).matter
        handler = str(Account.objects.get(username=HANDLER).pk)
        self.do(Post.HEAD.value, Assigned(handlers=(handler,), inner_due=date(2026, 11, 20)), matter)
        self.do(HANDLER, Noted(text=NOTE), matter)
        return matter


@pytest.fixture
def office(db, settings):
    settings.ZS_TODAY = TODAY.isoformat()
    return Office()


def client(username: str) -> Client:
    browser = Client(raise_request_exception=True)
    if username != ANONYMOUS:
        browser.force_login(Account.objects.get(username=username), "zhunsheng.desk.login.Sessions")
    return browser


def places(office: Office) -> list[str]:
    """Every address, with the accusation put wherever a place is open."""
    anything = (office.accusation, office.number)
    return [address for route in routes() for address in filled(route, _known(office, route), anything)]


def _known(office: Office, route: str) -> dict[str, list[str]]:
    """What the places of an address stand for. A form of an act is asked for in two procedures, not in all."""
    every = [each.id for each in procedures().values()]
    return {
        "procedure": ["petitions", "reviews"] if "<str:kind>" in route else every,
        "kind": ["record.linked", "record.noted", "petition.classify", "petition.register"],
        "figure": [*office.figures, *list(catalogue())[:PAGES_OF_FIGURES]],
        "matter": [office.accusation],
        "digest": [office.paper.digest],
        "seq": [str(office.seq)],
    }


def leaks(office: Office, answer, asked: str) -> list[str]:
    """The marks of the accusation an answer holds, beside those that were in the question."""
    page = told(answer)
    return [mark for mark in office.marks if mark in page and mark not in asked]


def test_the_walk_finds_what_is_there_and_its_handler_sees_it(office) -> None:
    """The test can fail: to its named handler the same addresses say nearly everything."""
    assert {"r/<str:procedure>/", "m/<str:matter>/", "figures/<str:figure>/", "due"} <= set(routes())
    place = f"/m/{office.accusation}/"
    seen = leaks(office, client(HANDLER).get(place), "")
    assert {SUBJECT, INFORMER, PAPER, NOTE, office.number} - set(seen) <= {SUBJECT}
    assert client(HANDLER).get(f"{place}paper/{office.paper.digest}/").status_code == 200


@pytest.mark.parametrize("username", [*(post.value for post in Post), ANONYMOUS])
def test_no_page_and_no_export_tells_a_post_of_an_accusation(office, username: str) -> None:
    browser = client(username)
    for place in places(office):
        for query in QUERIES if not PLACE.search(place) and "/m/" not in place else ("",):
            answer = browser.get(place + query)
            assert leaks(office, answer, place + query) == [], place + query
            if office.accusation in place and "/m/" in place:
                assert answer.status_code in (302, 403, 404, 405), place
                assert answer.status_code != 302 or username == ANONYMOUS, place


@pytest.mark.parametrize("username", [*(post.value for post in Post), ANONYMOUS])
def test_nothing_posted_tells_of_it_either(office, username: str) -> None:
    browser = client(username)
    link = {"f.others.0": office.number, "f.others.1": office.accusation, "f.reason": "示例", "do": "submit"}
    tries = {
        "/person/": {"asked": INFORMER, "why": "示例"},
        f"/m/{office.ordinary}/do/record.linked/": link,
        f"/m/{office.accusation}/do/record.noted/": {"f.text": "示例", "do": "submit"},
        f"/m/{office.accusation}/correct/{office.seq}/": {"reason": "示例", "do": "struck"},
        "/new/petitions/petition.register/": {"f.repeat_of": office.number, "do": "submit"},
    }
    for place, typed in tries.items():
        answer = browser.post(place, typed)
        asked = place + json.dumps(typed, ensure_ascii=False)
        assert leaks(office, answer, asked) == [], place
    before = len(MatterRow.objects.get(matter=office.accusation).handlers)
    assert (before, MatterRow.objects.get(matter=office.accusation).last_seq) == (1, office.seq + 2)


@pytest.mark.parametrize("post", list(Post))
def test_the_desk_answers_as_if_there_were_no_such_matter(office, post: Post) -> None:
    for act, on in ((Noted(text="示例"), "matter"), (Linked(others=("",), reason="示例"), "named")):
        refusals = []
        for target in (office.accusation, "f" * 16):
            proposed = Linked(others=(target,), reason="示例") if on == "named" else act
            with pytest.raises(Refusal) as why:
                office.do(post.value, proposed, office.ordinary if on == "named" else target)
            refusals.append(why.value)
        assert refusals[0] == refusals[1]


@pytest.mark.parametrize("post", list(Post))
def test_the_command_line_answers_so_too(office, post: Post, tmp_path) -> None:
    facts = tmp_path / "facts.json"
    told_of = []
    for target in (office.accusation, office.number, "f" * 16, "示信〔2026〕99号"):
        for matter, data in ((target, {"text": "示例"}), (office.ordinary, {"others": [target], "reason": "示例"})):
            facts.write_text(json.dumps(data), encoding="utf-8")
            kind = "record.noted" if "text" in data else "record.linked"
            named = f"{post.value}:{post.value}"
            args = Namespace(kind=kind, matter=matter, post=named, facts=str(facts), on=None, late="")
            with pytest.raises(Refusal) as why:
                act_command.run(args)
            told_of.append((kind, str(why.value)))
    assert len(set(told_of)) == 2, told_of  # one answer for each of the two deeds, whatever was asked for


def test_figures_of_the_command_line_count_it_and_name_none_of_its_acts(office, capsys) -> None:
    figures_command.run(Namespace(year=2026, json=True))
    printed = capsys.readouterr().out
    figures = json.loads(printed)
    accused = figures["petitions.accusations"]
    assert (accused["value"], accused["acts"], accused["sealed"]) == (1, [], 1)
    acts = {seq for each in figures.values() for seq in each["acts"]}
    assert acts & {office.seq, office.seq + 1, office.seq + 2} == set()
    assert not any(mark in printed for mark in office.marks)


def test_what_is_classified_so_later_is_gone_from_then_on(office) -> None:
    office.do(Post.LEGAL.value, p.Classified(class_=Class.ACCUSATION, why=WHY), office.ordinary)
    handler = str(Account.objects.get(username=HANDLER).pk)
    with pytest.raises(Refusal, match=r"desk\.unknown_matter"):
        office.do(Post.LEGAL.value, Assigned(handlers=(handler,)), office.ordinary)
    office.do(Post.HEAD.value, Assigned(handlers=(handler,)), office.ordinary)
    for username in (Post.LEGAL.value, Post.HEAD.value, Post.REGISTRAR.value):
        assert client(username).get(f"/m/{office.ordinary}/").status_code == 404
    assert client(HANDLER).get(f"/m/{office.ordinary}/").status_code == 200
