"""Who sees what: administrators no business, guests their part, every page a reason in plain words."""

from __future__ import annotations

from datetime import date

import pytest

from marks import as_typed
from workbench.people import WORD
from zhunsheng.desk.office import engage
from zhunsheng.kernel.posts import Post
from zhunsheng.people.models import Account, Log, PostHeld

OFFICE_PAGES = {"/office/people/": "sys", "/office/posts/": "sec", "/office/log/": "aud"}


def text(answer) -> str:
    return as_typed(answer.content.decode())


@pytest.mark.parametrize("username", ["sys", "sec", "aud"])
def test_an_administrator_opens_no_business_page(sit, registered, username: str) -> None:
    place = registered()
    client = sit(username)
    assert "不看业务内容" in text(client.get("/"))
    for path in (place, "/r/disclosure_requests/", "/find/?q=过渡", "/new/", "/todo.xlsx", f"{place}do/record.noted/"):
        answer = client.get(path)
        assert answer.status_code == 403
        assert "过渡费" not in text(answer)


@pytest.mark.parametrize(("path", "holder"), OFFICE_PAGES.items())
def test_each_administrators_page_is_for_that_one_alone(sit, path: str, holder: str) -> None:
    for username in ("sys", "sec", "aud", "zhu", "si"):
        assert sit(username).get(path).status_code == (200 if username == holder else 403)


def test_the_system_administrator_adds_a_colleague_who_changes_the_password_first(sit) -> None:
    page = text(sit("sys").post("/office/people/add/", {"username": "xin2", "name": "新同事(示例)", "post": "handler"}))
    word = page.split('<code class="no">')[1].split("<")[0]
    assert Account.objects.get(username="xin2").check_password(word)
    assert sit("xin2").get("/").headers["Location"] == "/password/"
    assert word not in str(list(Log.objects.values()))


def test_no_one_holds_two_of_the_three_nor_one_beside_a_post(sit) -> None:
    for username, post in (("sys", "auditor"), ("deng", "sysadmin"), ("aud", "handler")):
        account = Account.objects.get(username=username)
        page = text(sit("sys").post(f"/office/people/{account.pk}/post/", {"post": post}))
        assert "三名管理员互不兼任" in page
    assert PostHeld.objects.filter(account__username="sys").count() == 1


def test_a_post_ends_and_with_it_what_it_opened(sit, office, settings) -> None:
    held = PostHeld.objects.get(account__username="jing")
    sit("sys").post(f"/office/post/{held.pk}/end/")
    assert sit("jing").get("/r/disclosure_requests/").status_code == 200
    settings.ZS_TODAY = "2026-11-24"
    assert sit("jing").get("/r/disclosure_requests/").status_code == 403
    assert "没有任职" in text(sit("jing").get("/"))


@pytest.mark.parametrize("username", ["sys", "sec", "aud"])
def test_the_last_of_the_three_administrators_stays_until_another_has_the_post(sit, office, username: str) -> None:
    held = PostHeld.objects.get(account__username=username)
    end = f"/office/post/{held.pk}/end/"
    answer = sit("sys").post(end)
    assert answer.status_code == 422
    assert "只有这一人,不能结束。请先让另一人担任" in text(answer)
    successor = engage(office, "hou", "侯接任(示例)", WORD, [Post(held.post)], date(2026, 11, 25))
    assert "最晚从明天起" in text(sit("sys").post(end))  # there would be a day without anybody
    PostHeld.objects.filter(account=successor).update(since=date(2026, 11, 23))
    Account.objects.filter(pk=successor.pk).update(must_change_password=False)
    assert sit("hou" if username == "sys" else "sys").post(end).status_code == 200
    held.refresh_from_db()
    assert held.until == date(2026, 11, 23)


def test_nobody_ends_a_post_of_their_own(sit, office) -> None:
    engage(office, "hou", "侯接任(示例)", WORD, [Post.SYSADMIN], date(2026, 11, 1))
    Account.objects.update(must_change_password=False)
    held = PostHeld.objects.get(account__username="sys")
    answer = sit("sys").post(f"/office/post/{held.pk}/end/")
    assert answer.status_code == 422
    assert "不能结束自己的任职" in text(answer)
    assert sit("hou").post(f"/office/post/{held.pk}/end/").status_code == 200
    held.refresh_from_db()
    assert held.until == date(2026, 11, 23)


def test_the_auditor_reads_who_came_in_and_what_was_changed(sit) -> None:
    sit("deng").post("/logout/")
    account = Account.objects.get(username="deng")
    sit("sys").post(f"/office/people/{account.pk}/password/")
    page = text(sit("aud").get("/office/log/"))
    for words in ("退出", "重置密码"):
        assert words in page


def test_counsel_and_reviewer_see_no_information_requests(sit, registered) -> None:
    place = registered()
    for username in ("si", "gu"):
        assert "过渡费" not in text(sit(username).get("/"))
        assert sit(username).get("/r/disclosure_requests/").status_code == 404
        assert sit(username).get(place).status_code == 404


def test_every_page_of_a_sample_office_says_so(sit, registered) -> None:
    place = registered()
    for path in ("/", place, "/new/", "/r/disclosure_requests/", f"{place}clock/0/"):
        assert "内容不作数" in text(sit("xin").get(path))


def test_a_problem_page_repeats_no_path_and_speaks_plainly(client) -> None:
    answer = client.get("/nowhere/secret-name/")
    assert answer.status_code == 404
    assert "没有这个页面" in text(answer)
    assert "secret-name" not in text(answer)
