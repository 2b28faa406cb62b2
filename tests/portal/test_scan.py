"""Nothing that lies open identifies a household: the published ledger with the bundles of orders, the static site,
every public page, answers to questions and errors – and the scan finds each kind of trace where it is planted.
"""

from __future__ import annotations

import io
import re
import zipfile
from urllib.error import HTTPError
from urllib.parse import quote, urlencode, urljoin, urlsplit
from urllib.request import Request, urlopen

import pytest

from portal.scanner import Known, of_office, scan, scan_bytes, scan_folder
from programs_of import verifies
from sample_folder import laid, zs
from zhunsheng.reports.reading import ZIPPED

KNOWN = Known.of(agreement=["示村协001"], flat=["1-1-0102"], name=["赵某1(示例)"])
LINK = re.compile(r'href="([^"#]+)')


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("identity", "证件 11010519491231002X"),
        ("mobile", "<b>138</b> 电话 13800138000"),
        ("card", "账号 6217000010001234569"),
        ("household", "张伟,示例路12号,补偿 235,000.00 元"),
        ("agreement", "协议 示村协001 已签"),
        ("flat", '{"flat":"1-1-0102"}'),
        ("name", "户主<em>赵某1(示例)</em>"),
    ],
)
def test_each_kind_is_found_where_it_is_planted(kind, text):
    assert kind in {found.kind for found in scan("页", f"<p>{text}</p>", KNOWN)}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as out:
        out.writestr("a/b.json", text)
    assert kind in {found.kind for found in scan_bytes("orders/1.zip", packed.getvalue(), KNOWN)}


def test_a_leaf_that_says_something_is_found():
    good = b'{"b":"%s","h":"%s","v":1}' % (b"a" * 64, b"b" * 64)
    bundle = b"".join(len(each).to_bytes(2, "big") + each for each in (good, b'{"name":"x"}'))
    assert [found.kind for found in scan_bytes("tile/entries/000.p/2", bundle, KNOWN)] == ["leaf"]


def test_no_part_of_a_longer_number_and_no_fingerprint_counts():
    text = f"示村协0011 11-1-0102 1-1-01023 {'1101051949123100' * 4} 第 1-1 批"
    assert list(scan("页", text, KNOWN)) == []


@pytest.fixture(scope="module")
def known() -> Known:
    found = of_office(laid())
    assert all(pattern.pattern != "(?!)" for pattern in found.patterns.values())
    return found


def test_the_published_ledger_with_its_bundles(known):
    public = laid() / "public"
    assert list((public / "orders").glob("*.zip"))
    assert list(scan_folder(public, known)) == []


def test_the_static_site(known, tmp_path):
    done = zs(laid(), "site", "--out", str(tmp_path / "site"))
    assert done.returncode == 0, done.stderr
    site = tmp_path / "site"
    assert list((site / "papers").glob("order-*.zip"))
    assert list(scan_folder(site, known)) == []


def test_the_bundle_for_the_area_is_found_out(known, tmp_path):
    """The scan would not pass what is for the area alone; its statutory list has names, its roster agreements."""
    kinds = set()
    for number in ("示改安〔2025〕1号", "示改安〔2026〕1号"):
        out = tmp_path / number
        done = zs(laid(), "order", "export", "--matter", number, "--in-area", "--out", str(out))
        assert done.returncode == 0, done.stderr
        assert verifies(out) == 0
        found = list(scan_folder(out, known))
        kinds |= {each.kind for each in found}
        assert {each.kind for each in found} <= {"agreement", "flat", "name"}
        assert {each.where for each in found if each.kind == "name"} <= {"households.json"}
    assert kinds == {"agreement", "flat", "name"}


class Visitor:
    """Somebody who reads whatever is linked, asks what cannot be answered, and goes where nothing is."""

    def __init__(self, root: str) -> None:
        self.root, self.seen = root, dict[str, bytes]()

    def read(self, place: str, typed: dict[str, str] | None = None) -> None:
        """One page, an error's as well; what it links to is read too."""
        name = place if typed is None else f"{place} {typed}"
        if name in self.seen:
            return
        data = None if typed is None else urlencode(typed).encode()
        try:
            with urlopen(Request(urljoin(self.root, place), data)) as answer:
                self.seen[name] = content = answer.read()
        except HTTPError as refused:
            self.seen[name] = content = refused.read()
        for link in LINK.findall(content.decode("utf-8", "replace")):
            to = urlsplit(urljoin(urljoin(self.root, place), link.replace("&amp;", "&")))
            if to.netloc == urlsplit(self.root).netloc and not to.path.startswith("/static/"):
                self.read(f"{to.path}?{to.query}" if to.query else to.path)


def test_every_public_page_answer_and_error(known, served):
    visitor = Visitor(served.root)
    visitor.read("/public")
    for place in (
        "/nowhere",
        "/notices/999999",
        "/orders/999999",
        "/m/0000/",
        "/find/?q=" + quote("协议"),
        "/orders/1/bundle",
    ):
        visitor.read(place)
    visitor.read("/query", {"number": "2024-1", "word": "0000"})
    visitor.read("/orders/own", {"code": "协议编号", "word": "0000"})
    visitor.read("/orders/own", {"code": "2" * 12, "word": "2" * 8})
    visitor.read("/orders/own/receipt", {"code": "2" * 12, "word": "2" * 8})
    assert sum(name.startswith("/orders/") and "bundle" in name for name in visitor.seen) > 1
    assert len(visitor.seen) > 60
    found = [
        each
        for name, content in visitor.seen.items()
        for each in scan_bytes(name + ".zip" if content.startswith(ZIPPED) else name, content, known)
    ]
    assert found == []
