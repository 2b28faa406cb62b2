"""The repository speaks of itself alone, is locked, and its documents say what is so."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tracked import ROOT, below, place, tracked

BINARY = {".png", ".jpg", ".ico", ".woff", ".woff2", ".docx", ".xlsx", ".xls", ".pdf", ".zip", ".gz", ".ofd"}

# Put together here, so that this file does not hold what it looks for.
REGISTRIES = ("pypi" + ".org", "python" + "hosted.org", "npm" + "js.org", "crates" + ".io", "proxy.golang" + ".org")
MACHINE = tuple("/" + word + "/" for word in ("wo" + "rk", "ro" + "ot", "ho" + "me", "Us" + "ers", "tm" + "p/brief"))
ABSOLUTE = re.compile(r"(?<![\w.~$}*>)-])(?:" + "|".join(MACHINE) + r")[\w.]")


def texts() -> Iterator[tuple[Path, int, str]]:
    """Every line of every tracked text."""
    for path in tracked():
        if path.suffix not in BINARY and "vendor" not in path.parts:
            for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
                yield path, number, line


def test_the_repository_names_no_registry_and_no_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path, number, line in texts()
        if any(host in line for host in REGISTRIES) or ABSOLUTE.search(line)
    ]
    assert found == []


def test_requirements_are_locked_with_hashes_and_without_hosts() -> None:
    for name in ("base", "postgres", "test", "bench"):
        text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        locked = re.findall(r"^([\w.-]+(?:\[[\w,]+\])?)==\S+.*\\$", text, re.MULTILINE)
        assert locked, name
        assert len(locked) == len(re.findall(r"^[\w.-]+", text, re.MULTILINE)), name
        assert "://" not in text, name


def test_each_set_of_requirements_holds_the_one_before_it() -> None:
    def pins(name: str) -> set[str]:
        text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        return set(re.findall(r"^[\w.-]+==[^\s;]+", text, re.MULTILINE))

    assert pins("base") <= pins("postgres") <= pins("test") <= pins("bench")


@pytest.mark.parametrize("minor", range(4, 12))
def test_the_start_script_parses_on_any_python_3(minor: int) -> None:
    ast.parse((ROOT / "zs").read_text(encoding="utf-8"), feature_version=(3, minor))


def test_every_requirement_that_is_asked_for_is_locked() -> None:
    for asked in (ROOT / "requirements").glob("*.in"):
        names = re.findall(r"^([A-Za-z][\w-]*)", asked.read_text(encoding="utf-8"), re.MULTILINE)
        locked = re.findall(r"^([\w-]+)==", asked.with_suffix(".txt").read_text(encoding="utf-8"), re.MULTILINE)
        assert {name.lower() for name in names} <= set(locked), asked.name


def test_every_link_in_the_documents_leads_somewhere() -> None:
    link = re.compile(r"(?<!!)\[[^\]]+\]\(([^)#]+)[^)]*\)")
    links = [(page, target) for page in below(ROOT, {".md"}) for target in link.findall(page.read_text("utf-8"))]
    assert [target for page, target in links if "://" not in target and not (page.parent / target).exists()] == []


def test_the_readme_and_its_twin_name_the_same_commands() -> None:
    def commands(name: str) -> set[str]:
        return set(re.findall(r"\./zs ([a-z]+)", (ROOT / name).read_text(encoding="utf-8")))

    assert commands("README.md") == commands("README.zh.md")


def test_the_word_list_gives_each_identifier_one_word() -> None:
    table = (ROOT / "docs" / "词汇.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (.+?) \| (.+?) \| (.*?) ?\|$", table, re.MULTILINE)
    words = [word for word, identifier, _ in rows if identifier.startswith("`")]
    identifiers = [name for _, cell, _ in rows for name in re.findall(r"`([^`]+)`", cell)]
    assert words
    assert [name for name in identifiers if not re.fullmatch(r"[a-z][a-z0-9_]*", name)] == []
    assert {name: count for name, count in Counter(identifiers).items() if count > 1} == {}
    assert {word: count for word, count in Counter(words).items() if count > 1} == {}


def test_no_test_is_skipped() -> None:
    """What cannot run here is left out by conftest and named at the end; a skip would hide it."""
    pattern = re.compile(r"pytest\.(?:mark\.)?(?:skip|skipif|xfail|importorskip)\b")
    here = Path(__file__)
    found = [
        place(path)
        for path in below(ROOT / "tests", {".py"})
        if path != here and pattern.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_every_decision_record_is_numbered_and_whole() -> None:
    records = sorted((ROOT / "docs" / "adr").glob("*.md"))
    assert [record.name[:4] for record in records] == [f"{number:04}" for number in range(1, len(records) + 1)]
    for record in records:
        text = record.read_text(encoding="utf-8")
        assert all(f"\n## {part}\n" in text for part in ("Context", "Decision", "Consequence")), record.name
