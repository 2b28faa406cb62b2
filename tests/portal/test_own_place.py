"""One's own place in an order: opened by what stands on the household's own paper, by nothing else, only by POST."""

from __future__ import annotations

import json
import re
import sqlite3
import zipfile
from http.cookiejar import CookieJar
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

import pytest

from browser.served import PASSWORD
from marks import as_typed
from programs_of import verifies

PAPER = re.compile(r"公开代码</dt><dd><code>([0-9A-Z ]+)</code>.*?查询码</dt><dd><code>([0-9A-Z ]+)</code>", re.DOTALL)


class Answer(NamedTuple):
    """What came back."""

    status: int
    text: str
    headers: dict[str, str]


def ask(opener: OpenerDirector, place: str, **typed: str) -> Answer:
    """One page, asked for by POST where something is typed."""
    try:
        with opener.open(place, urlencode(typed).encode() if typed else None) as answer:
            return Answer(answer.status, answer.read().decode(), dict(answer.headers))
    except HTTPError as refused:
        return Answer(refused.code, refused.read().decode(), dict(refused.headers))


@pytest.fixture(scope="module")
def staff(served):
    """Somebody logged in, by name."""

    def seat(username: str) -> OpenerDirector:
        jar = CookieJar()
        opener = build_opener(HTTPCookieProcessor(jar))
        opener.open(f"{served.root}login/").close()
        token = next(cookie.value for cookie in jar if "csrf" in cookie.name)
        typed = {"username": username, "password": PASSWORD, "csrfmiddlewaretoken": token}
        opener.open(f"{served.root}login/", urlencode(typed).encode()).close()
        return opener

    return seat


def households(served) -> list[str]:
    """The matters of all households."""
    with sqlite3.connect(served.folder / "office.sqlite3") as base:
        return [
            matter for (matter,) in base.execute("SELECT matter FROM registers_matter WHERE procedure='households'")
        ]


@pytest.fixture(scope="module")
def paper(served, staff) -> tuple[str, str, str]:
    """A household's matter, with the code and the word on its paper, as the site team prints it."""
    site = staff("xianchang")
    for matter in households(served):
        answer = ask(site, f"{served.root}m/{matter}/place/")
        if answer.status == 200:
            code, word = PAPER.search(answer.text).groups()
            return matter, code, word
    raise AssertionError("no household has a place")


def test_place_reason_and_receipt_and_the_receipt_verifies(served, paper, tmp_path):
    _, code, word = paper
    citizen = build_opener()
    assert 'href="/orders"' in ask(citizen, f"{served.root}public").text
    own = ask(citizen, f"{served.root}orders/own", code=code.lower(), word=word)
    assert own.status == 200
    assert re.search("第 [0-9]+ 位:", as_typed(own.text))
    assert "no-store" in own.headers["Cache-Control"]
    saved = ask(citizen, f"{served.root}orders/own/receipt", code=code, word=word)
    told = json.loads(saved.text)
    (tmp_path / "r.json").write_text(saved.text, encoding="utf-8")
    every = list((served.folder / "public" / "orders").glob("*.zip"))
    for at, packed in enumerate(every):
        with zipfile.ZipFile(packed) as content:
            content.extractall(tmp_path / str(at))
    codes = [verifies(tmp_path / str(at), "--receipt", str(tmp_path / "r.json")) for at in range(len(every))]
    assert sorted(codes) == [0, *[1] * (len(every) - 1)]
    assert told["code"] == code.replace(" ", "")
    assert "户主" not in saved.text


def test_nothing_of_it_stands_in_an_address(served, paper):
    _, code, word = paper
    own = ask(build_opener(), f"{served.root}orders/own", code=code, word=word)
    links = re.findall(r'(?:href|action)="([^"]+)"', own.text)
    assert not [link for link in links if code.replace(" ", "") in link or word.replace(" ", "") in link]
    assert ask(build_opener(), f"{served.root}orders/own?code={code.replace(' ', '')}&word=x").text.count(code) == 0


def test_a_wrong_word_a_wrong_code_and_too_many(served, paper):
    matter, code, word = paper
    citizen, place = build_opener(), f"{served.root}orders/own"
    assert ask(citizen, place, code="12", word="").status == 422
    strange = ask(citizen, place, code="6" * 12, word="2" * 8)
    assert strange.status == 404
    assert "没有查到" in strange.text
    other = "7" * 12
    for _ in range(5):
        assert ask(citizen, place, code=other, word="3" * 8).status == 404
    assert ask(citizen, place, code=other, word="3" * 8).status == 429
    assert ask(citizen, place, code=code, word=word[:-1] + ("2" if word[-1] != "2" else "3")).status == 404
    assert ask(citizen, place, code=code, word=word).status == 200
    assert ask(citizen, f"{place}/receipt", code=code, word="3" * 8).status == 404
    assert matter not in strange.text


def test_the_paper_is_handed_out_by_named_posts_and_each_look_is_logged(served, staff, paper):
    matter, _, _ = paper
    assert ask(staff("caiwu"), f"{served.root}m/{matter}/place/").status == 404
    site = staff("xianchang")
    page = ask(site, f"{served.root}m/{matter}/")
    assert f"/m/{matter}/place/" in page.text
    saved = ask(
        site,
        served.root + re.search(rf"m/{matter}/place/\d+\.json", ask(site, f"{served.root}m/{matter}/place/").text)[0],
    )
    assert json.loads(saved.text)["scheme"] == "zhunsheng-receipt/1"
    with sqlite3.connect(served.folder / "office.sqlite3") as base:
        about = [line for (line,) in base.execute("SELECT about FROM people_log WHERE what IN ('查看', '导出')")]
    assert any(line.startswith("选房回执") for line in about)
    without = next(m for m in households(served) if ask(site, f"{served.root}m/{m}/place/").status == 404)
    assert "/place/" not in ask(site, f"{served.root}m/{without}/").text
