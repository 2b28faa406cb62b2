"""The staff's pages about the log: a receipt for the person concerned, the month's head for the notice board."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date

import pytest
import segno

from marks import as_typed
from programs_of import program, verifies
from zhunsheng.desk.office import engage
from zhunsheng.desk.submit import correct
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.record import Noted
from zhunsheng.ledger import heads
from zhunsheng.people.models import Account, Log


@pytest.fixture
def browser(witnessed, client):
    """Somebody who may hand receipts out, at a page."""
    Account.objects.update(must_change_password=False)
    client.force_login(Account.objects.get(username="jia"), "zhunsheng.desk.login.Sessions")
    return client


@pytest.fixture
def matter(witnessed):
    made = witnessed.petition("SL1")
    witnessed.notes(made, 3)
    return made


def test_a_receipt_is_taken_home_and_verified(witnessed, matter, browser, tmp_path) -> None:
    witnessed.publish()
    witnessed.notes(matter, 2)
    witnessed.publish()
    page = browser.get(f"/m/{matter}/").content.decode()
    assert f"/m/{matter}/log/2/" in page
    saved = browser.get(f"/m/{matter}/log/2.zip")
    home = tmp_path / "home"
    with zipfile.ZipFile(io.BytesIO(saved.content)) as packed:
        packed.extractall(home)
    paper, told = home / "2.tlog-proof", home / "2.json"
    assert verifies(paper, "--opening", str(told)) == 0
    assert verifies(paper, "--opening", str(told), "--policy", str(witnessed.out / "policy")) == 0
    assert "\n5\n" in paper.read_text(encoding="utf-8")  # the first head that held it
    told.write_text(told.read_text(encoding="utf-8").replace("record.note", "record.void"), encoding="utf-8")
    assert verifies(paper, "--opening", str(told)) == 1
    assert Log.objects.filter(what="导出").last().about == "账本回执 第 2 号记录"
    assert browser.get(f"/m/{matter}/log/2.zip").content == saved.content


def test_a_receipt_says_nothing_personal(witnessed, matter, browser) -> None:
    witnessed.publish()
    page = browser.get(f"/m/{matter}/log/1/").content.decode()
    saved = browser.get(f"/m/{matter}/log/1.zip").content
    with zipfile.ZipFile(io.BytesIO(saved)) as packed:
        told = packed.read("1.json").decode()
    assert "petition.register" in told
    assert "示例甲" not in told
    assert "示例甲" not in page.split("回执里有什么")[1]


def test_before_a_head_holds_it_the_page_says_when(witnessed, matter, browser) -> None:
    page = as_typed(browser.get(f"/m/{matter}/log/2/").content.decode())
    assert "下一个树头预计在" in page
    assert ".zip" not in page
    assert browser.get(f"/m/{matter}/log/2.zip").status_code == 404


def test_a_correction_has_a_receipt_of_its_own(witnessed, matter, browser) -> None:
    done = correct(witnessed.clerk, 2, Noted(text="示例"), "笔误")
    witnessed.publish()
    assert browser.get(f"/m/{matter}/log/{done.seq}.zip").status_code == 200


@pytest.mark.parametrize("where", ["log/0/", "log/99/", "log/0.zip"])
def test_no_receipt_for_an_act_of_another_matter(witnessed, matter, browser, where) -> None:
    witnessed.publish()
    assert browser.get(f"/m/{matter}/{where}").status_code == 404


def test_who_does_not_hand_receipts_out_gets_none(witnessed, matter, browser) -> None:
    witnessed.publish()
    account = engage(witnessed.organ, "yi", "示例乙", None, [Post.FINANCE], date(2020, 1, 1))
    Account.objects.update(must_change_password=False)
    browser.force_login(account, "zhunsheng.desk.login.Sessions")
    assert browser.get(f"/m/{matter}/log/2/").status_code == 404
    assert "/log/2/" not in browser.get(f"/m/{matter}/").content.decode()


def test_an_office_that_does_not_publish_offers_none(witnessed, matter, browser, settings) -> None:
    settings.ZS_PUBLISH = {}
    page = browser.get(f"/m/{matter}/").content.decode()
    assert "/log/2/" not in page
    assert "/head/" not in page


def test_the_head_on_the_board_is_the_published_one(witnessed, matter, browser) -> None:
    witnessed.publish()
    (head,) = heads.every(witnessed.organ.pk)
    page = browser.get("/head/").content.decode()
    groups = re.findall(r"<code>([0-9a-f]{4})</code>", page)
    assert "".join(groups) == head.root.hex()
    assert (
        segno.make(head.published, error="m", micro=False).svg_inline(omitsize=True, border=4, svgclass="zs-qr") in page
    )
    for line in (witnessed.out / "vkeys.txt").read_text(encoding="utf-8").splitlines():
        assert line.replace("+", "&#43;") in page or line in page
    assert page.count("见证签名") == 1
    assert "示例单位" in page


def test_what_the_board_showed_finds_a_log_that_was_rewritten(witnessed, matter, browser, tmp_path) -> None:
    """The scanned text, without its last line break as telephones give it, is a head to compare with."""
    witnessed.publish()
    scanned = tmp_path / "head.txt"
    scanned.write_text((witnessed.out / "checkpoint").read_text(encoding="utf-8").rstrip("\n"), encoding="utf-8")
    witnessed.notes(matter, 2)
    witnessed.publish()
    assert verifies(witnessed.out, "--remember", str(scanned)) == 0
    body = program("verify").parse_note(scanned.read_text(encoding="utf-8"))[0]
    other = body.replace(body.split("\n")[2], "A" * 43 + "=")
    scanned.write_text(f"{other}\n— x AAAAAAA=", encoding="utf-8")
    assert verifies(witnessed.out, "--remember", str(scanned)) == 1


def test_without_a_published_head_the_page_says_so(witnessed, browser) -> None:
    assert "还没有公布过树头" in browser.get("/head/").content.decode()
    assert browser.get("/head/?month=1999-01").status_code == 200


def test_a_month_without_a_head_is_not_found(witnessed, matter, browser) -> None:
    witnessed.publish()
    assert browser.get("/head/?month=1999-01").status_code == 404
