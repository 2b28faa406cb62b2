"""静态网页:链接都通、没有外部地址、没有个人信息、同样的行为同样的字节、整个换上去、不覆盖别人的文件夹。"""

from __future__ import annotations

import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from portal.test_home import notice
from sample_folder import laid, zs
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.portal.published import name_on_web
from zhunsheng.portal.site import SUMS, collect, export
from zhunsheng.reports.personal import hits


class Links(HTMLParser):
    """Every address of a page, and every anchor in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.tags: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name in ("href", "src", "action") and value:
                self.links.append(value)
            if name == "id" and value:
                self.ids.add(value)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's site, written by the command."""
    out = tmp_path_factory.mktemp("site") / "out"
    done = zs(laid(), "site", "--out", str(out))
    assert done.returncode == 0, done.stderr
    return out


def pages(site: Path) -> dict[Path, Links]:
    return {path: Links(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}


def test_有首页_公告_目录_指南_表格_期限_报告_两种语言(site) -> None:
    names = {str(path.relative_to(site)) for path in site.rglob("*.html")}
    wanted = {
        "index.html",
        "notices.html",
        "catalogue.html",
        "reports.html",
        "guide.html",
        "guide/form.html",
        "terms.html",
    }
    assert wanted | {f"en/{name}" for name in wanted} <= names
    one_each = {name for name in names if name.startswith(("notices/", "catalogue/"))}
    assert {f"en/{name}" for name in one_each} == {n for n in names if n.startswith(("en/notices/", "en/catalogue/"))}
    assert sum(name.startswith("notices/") for name in one_each) == 12
    assert sum(name.startswith("catalogue/") for name in one_each) > 10


def test_目录里的每份文本都带着_文件名和内容对得上指纹(site) -> None:
    shown = 0
    for path in site.glob("catalogue/*.html"):
        text = path.read_text(encoding="utf-8")
        found = re.findall(r'<code>([0-9a-f]{64})</code><br><a href="([^"]+)"', text)
        for digest, link in found:
            place = (path.parent / link).resolve()
            assert place.name.startswith(digest[:16])
            assert hashlib.sha256(place.read_bytes()).hexdigest() == digest
        shown += len(found)
    assert shown > 20


def test_首页有公布了报告的那一年的数字_公布的报告各列一次(site) -> None:
    home, reports = (Path(site / name).read_text(encoding="utf-8") for name in ("index.html", "reports.html"))
    assert "2025年办理情况" in home
    for title in ("2024年法治政府建设年度报告", "2025年法治政府建设年度报告", "2023年政府信息公开工作年度报告"):
        assert reports.count(title) == 1, title
        assert home.count(title) == 1, title


def test_撤下的文本不在里面_只在征收范围内公开的也不在(site) -> None:
    kept = b"".join(path.read_bytes() for path in site.rglob("*") if path.is_file())
    assert "13800138000" not in kept.decode("utf-8", "replace")
    assert "分户补偿情况" not in kept.decode("utf-8", "replace")


def test_每个链接都通_锚点也在_没有外部地址(site) -> None:
    found = pages(site)
    for path, page in found.items():
        for link in page.links:
            assert not re.match(r"[a-z]+:|//|/", link), (path, link)
            target, _, anchor = link.partition("#")
            place = (path.parent / target).resolve() if target else path
            assert place.is_file(), (path, link)
            assert place.is_relative_to(site.resolve())
            if anchor:
                assert anchor in found[site / place.relative_to(site.resolve())].ids | {"main"}, (path, link)


def test_没有表单_没有脚本_有示例水印(site) -> None:
    for path, page in pages(site).items():
        assert not page.tags & {"form", "input", "script", "button"}, path
        assert "data-mark=" in path.read_text(encoding="utf-8"), path


def test_没有个人号码_没有分户内容_没有申请人(site) -> None:
    for path in (*site.rglob("*.html"), *site.rglob("*.txt")):
        text = re.sub(r"<[^>]+>", " ", re.sub(r"<code[^>]*>.*?</code>", "", path.read_text(encoding="utf-8")))
        assert hits(text) == (), path
        assert "申请人1" not in text, path
        assert "某某(示例)" not in text, path


def test_同样的行为写出同样的字节_指纹清单对得上(site, tmp_path) -> None:
    assert zs(laid(), "site", "--out", str(tmp_path / "again")).returncode == 0
    first = {str(p.relative_to(site)): p.read_bytes() for p in site.rglob("*") if p.is_file()}
    again = {
        str(p.relative_to(tmp_path / "again")): p.read_bytes() for p in (tmp_path / "again").rglob("*") if p.is_file()
    }
    assert first == again
    sums = dict(reversed(line.split("  ")) for line in (site / SUMS).read_text(encoding="utf-8").splitlines())
    assert sums == {name: hashlib.sha256(content).hexdigest() for name, content in first.items() if name != SUMS}


def test_换一天写出来也一样(office, settings) -> None:
    notice(office)
    first = collect(office).files
    settings.ZS_TODAY = "2027-03-01"
    assert collect(office).files == first


def test_整个换上去_旧的公告不留下(office, tmp_path) -> None:
    row = notice(office)
    out = tmp_path / "site"
    export(office, out)
    assert (out / "notices" / "7.html").is_file()
    row.delete()
    export(office, out)
    assert not (out / "notices").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_不覆盖别人的文件夹(office, tmp_path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"-")
    with pytest.raises(Refusal, match=r"site\.not_ours"):
        export(office, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["photo.jpg"]


@pytest.mark.parametrize("more", [{"title": "示例片区分户补偿情况公示"}, {"body": "甲 11010519491231002X".encode()}])
def test_有分户内容或者个人号码的整个不写_旧的还在(office, tmp_path, more) -> None:
    out = tmp_path / "site"
    export(office, out)
    before = (out / SUMS).read_bytes()
    notice(office, **more)
    with pytest.raises(Refusal, match=r"site\.personal"):
        export(office, out)
    assert (out / SUMS).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize(("name", "ending"), [("../../李某某.DOCX", ".docx"), ("a/b", ""), ("页.php", ""), ("", "")])
def test_文件在网上的名字只出自指纹_别人写的名字一个字也不带(name, ending) -> None:
    assert name_on_web("ab" * 32, name) == f"{'ab' * 8}{ending}"
