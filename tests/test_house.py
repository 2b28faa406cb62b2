"""The house keeps its budgets: short files, short functions, one direction, one file that says what a word means.

Import directions are held by the contracts in .importlinter; here is what they cannot see.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from configparser import ConfigParser
from functools import cache
from pathlib import Path

from tracked import PACKAGE, ROOT, below, place

FILE_GOAL, FILE_LIMIT = 300, 400
FILES_OVER_GOAL = 0.05  # so many of all files may lie between goal and limit
FUNCTION_GOAL, FUNCTION_LIMIT = 40, 60
FUNCTIONS_OVER_GOAL = 0.02
CLASS_LIMIT = 250
SETTINGS_LIMIT = 60
PROGRAM_LIMIT = 1000
DEPTH_LIMIT = 4
PURE = ("kernel", "law", "seal", "clock", "order", "matters", "reports")
FORBIDDEN_ROOMS = ("utils", "util", "helpers", "helper", "common", "core", "misc", "shared", "lib")
FRAMEWORKS_OWN = ("management", "migrations")  # Django names these folders, not we

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@cache
def modules() -> dict[Path, ast.Module]:
    """Every module of the package, parsed."""
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in below(PACKAGE, {".py"})}


def own_modules() -> dict[Path, ast.Module]:
    """Every module but the database's migrations, whose form is Django's."""
    return {path: tree for path, tree in modules().items() if "migrations" not in path.parts}


def length(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    """Lines from the first to the last, decorators aside."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def nodes(kinds: type | tuple[type, ...]) -> Iterator[tuple[Path, ast.AST]]:
    """Every node of these kinds in the package."""
    for path, tree in own_modules().items():
        for node in ast.walk(tree):
            if isinstance(node, kinds):
                yield path, node


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_file_is_longer_than_its_limit() -> None:
    python = [*below(PACKAGE, {".py"}), *below(ROOT / "tests", {".py"}), *below(ROOT / "bench", {".py"}), ROOT / "zs"]
    counted = {place(path): lines(path) for path in python}
    assert {name: count for name, count in counted.items() if count > FILE_LIMIT} == {}
    long = {name: count for name, count in counted.items() if count > FILE_GOAL}
    assert len(long) <= max(1, FILES_OVER_GOAL * len(counted)), long


def test_a_program_of_the_public_is_one_file_that_can_be_read() -> None:
    assert {place(path): lines(path) for path in below(ROOT / "programs", {".py"}) if lines(path) > PROGRAM_LIMIT} == {}


def test_no_function_is_longer_than_its_limit() -> None:
    counted = {f"{place(path, node)} {node.name}": length(node) for path, node in nodes(FUNCTIONS)}
    assert {name: count for name, count in counted.items() if count > FUNCTION_LIMIT} == {}
    long = {name: count for name, count in counted.items() if count > FUNCTION_GOAL}
    assert len(long) <= max(1, FUNCTIONS_OVER_GOAL * len(counted)), long


def test_no_class_is_longer_than_its_limit() -> None:
    counted = {f"{place(path, node)} {node.name}": length(node) for path, node in nodes(ast.ClassDef)}
    assert {name: count for name, count in counted.items() if count > CLASS_LIMIT} == {}


def test_settings_are_short_and_by_concern() -> None:
    assert {
        place(path): lines(path)
        for path in below(PACKAGE / "config" / "settings", {".py"})
        if lines(path) > SETTINGS_LIMIT
    } == {}


def test_every_module_says_what_it_is() -> None:
    assert [place(path) for path, tree in own_modules().items() if not ast.get_docstring(tree)] == []


def test_no_module_lies_deep() -> None:
    def dotted(path: Path) -> list[str]:
        parts = list(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        return parts[:-1] if parts[-1] == "__init__" else parts

    ours = [path for path in modules() if not set(path.parts) & set(FRAMEWORKS_OWN)]
    assert [".".join(dotted(path)) for path in ours if len(dotted(path)) > DEPTH_LIMIT] == []


def test_no_import_hides_in_a_function() -> None:
    hidden = {
        place(path, inner)
        for path, function in nodes(FUNCTIONS)
        for inner in ast.walk(function)
        if isinstance(inner, (ast.Import, ast.ImportFrom))
    }
    assert hidden == set()


def test_nothing_happens_by_signal() -> None:
    """Control flow is read from top to bottom: no receiver, no `.connect(`, no django.dispatch."""
    found = []
    for path, node in nodes((ast.Call, ast.ImportFrom, *FUNCTIONS)):
        if isinstance(node, ast.ImportFrom):
            signals = (node.module or "").endswith(("dispatch", ".signals"))
        elif isinstance(node, ast.Call):
            signals = (
                isinstance(node.func, ast.Attribute)
                and node.func.attr == "connect"
                and "signal" in ast.dump(node.func.value).lower()
            )
        else:
            signals = any("receiver" in ast.dump(decorator) for decorator in node.decorator_list)
        if signals:
            found.append(place(path, node))
    assert found == []


def test_no_room_is_a_drawer_for_odds_and_ends() -> None:
    named = [path for path in modules() if path.stem in FORBIDDEN_ROOMS or path.parent.name in FORBIDDEN_ROOMS]
    assert [place(path) for path in named] == []


def test_every_pure_room_stands_in_the_contract() -> None:
    contracts = ConfigParser()
    contracts.read(ROOT / ".importlinter", encoding="utf-8")
    listed = set(contracts["importlinter:contract:pure"]["source_modules"].split())
    assert {f"zhunsheng.{room}" for room in PURE if (PACKAGE / room / "__init__.py").exists()} <= listed


# ---- pages -------------------------------------------------------------------------------------------------------

EXTERNAL = re.compile(
    r"""(?:\b(?:src|href|action|srcset)\s*=\s*["']?|url\(\s*["']?|@import\s+["']?)\s*(?:https?:)?//""", re.IGNORECASE
)


def test_no_page_reaches_outside() -> None:
    """An office may sit behind a network without the internet, and no page tells a stranger who reads it."""
    pages = [path for path in below(PACKAGE, {".html", ".css", ".js", ".jinja", ".svg"}) if "vendor" not in path.parts]
    found = [
        f"{place(path)[:-2]}:{number}"
        for path in pages
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if EXTERNAL.search(line)
    ]
    assert found == []


def test_no_page_carries_script_or_style_in_its_attributes() -> None:
    """The content security policy is `default-src 'self'`: an inline handler or style would silently do nothing."""
    inline = re.compile(r"<[^>]+\s(?:on[a-z]+|style)\s*=|<style[\s>]|<script(?![^>]*\ssrc=)[^>]*>", re.IGNORECASE)
    found = [place(path) for path in below(PACKAGE, {".html"}) if inline.search(path.read_text(encoding="utf-8"))]
    assert found == []
