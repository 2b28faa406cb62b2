"""A workbook of households brought in against a bare sqlite3 loop that writes as many acts: same run, a file each.

Ours reads the workbook, looks for doubles, puts every row through the desk – gates, commitments, guarded ledger, the
matter folded, register, figures, search – in one transaction. The peer has its facts in memory and per act makes two
HMACs and writes contents, a register row and its 2-grams, in one transaction; it reads nothing and refuses nothing.
A time is that of one act.
"""

from __future__ import annotations

import hmac
import json
import secrets
import sqlite3
from datetime import date
from io import BytesIO
from pathlib import Path

from stage import folder, turns  # isort: skip – makes the office before anything of it is imported

from openpyxl import Workbook

from zhunsheng.desk.actor import Actor, actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.intake.record import record
from zhunsheng.intake.sheets import sheets
from zhunsheng.kernel.posts import Post
from zhunsheng.ledger.models import Row
from zhunsheng.matters.compensation_plans.acts import Opened
from zhunsheng.matters.compensation_plans.words import Route
from zhunsheng.matters.office.acts import Kind
from zhunsheng.registers.search import grams

DAY = date(2024, 3, 5)
BOOKS = 3
ACTS = 4
"""A row opens the file and tells of survey, agreement and moving out."""
HEADS = (
    *("项目", "户主", "家庭人口", "原房屋坐落", "合法面积", "协议编号", "签约时间"),
    *("腾空交房时间", "交房顺序号", "应安置面积", "过渡期限"),
)
COMMON = {
    "plan": "示例片区", "route": "state_land", "cut_off": "2023-12-31", "basis": "by_area", "on": "2024-01-08",
    "in_name_of": "expropriation_department", "way": "exchange",
}  # fmt: skip
SCHEMA = """
PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
CREATE TABLE contents (seq INTEGER PRIMARY KEY, header BLOB, body BLOB, first BLOB, second BLOB);
CREATE TABLE register (matter TEXT PRIMARY KEY, cells TEXT);
CREATE VIRTUAL TABLE words USING fts5(grams, detail='full', columnsize=0, tokenize='ascii');
"""


def line(number: int) -> tuple[object, ...]:
    """One household as a ledger writes it."""
    return (
        *("示例村", f"示例户{number}", 3, f"示例路{number}号", 80 + number % 60, f"示征协{number}", "2024.2.5"),
        *("2024年3月1日", number, 90, "2026-03-01"),
    )


def workbook(numbers: range) -> bytes:
    """So many households as an xlsx."""
    book = Workbook()
    book.active.append(HEADS)
    for number in numbers:
        book.active.append(line(number))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


class Bare:
    """The loop without anything around it."""

    def __init__(self) -> None:
        self.database = sqlite3.connect(Path(folder.FOLDER.name) / "bare.db", isolation_level=None)
        self.database.executescript(SCHEMA)
        self.seq = 0

    def write(self, numbers: range) -> None:
        """As many acts as ours."""
        run = self.database.execute
        run("BEGIN IMMEDIATE")
        for number in numbers:
            matter = secrets.token_hex(8)
            facts = dict(zip(HEADS, line(number), strict=True))
            for act in range(ACTS):
                header = json.dumps({"matter": matter, "act": act, "on": DAY.isoformat()}).encode()
                body = json.dumps(facts, ensure_ascii=False).encode()
                first, second = (hmac.digest(secrets.token_bytes(32), part, "sha256") for part in (header, body))
                run("INSERT INTO contents VALUES (?, ?, ?, ?, ?)", (self.seq, header, body, first, second))
                run("INSERT OR REPLACE INTO register VALUES (?, ?)", (matter, body.decode()))
                run(
                    "INSERT INTO words (rowid, grams) VALUES (?, ?)",
                    (self.seq, grams(" ".join(map(str, facts.values())))),
                )
                self.seq += 1
        run("COMMIT")


class Side:
    """An office with a plan, and the bare loop beside it."""

    def __init__(self) -> None:
        self.organ = found(key="bench", name="示例单位", code="示", kind=Kind.SAMPLE)
        account = engage(self.organ, "bench", "示例甲", None, [Post.HEAD, Post.SECTION_HEAD], date(2020, 1, 1))
        self.actor: Actor = actor_of(account, DAY)
        submit(self.actor, Proposal(Opened(route=Route.STATE, name="示例片区", households=9999)))
        self.bare = Bare()

    def bring(self, content: bytes) -> None:
        """Ours: the workbook as it was uploaded."""
        record(self.actor, sheets()["households"], content, "示例", common=COMMON)


def measure(count: int) -> list[turns.Result]:
    """Workbooks of together so many households, ours and the peer's in turns; the times are those of one act."""
    side = Side()
    each = max(count // BOOKS, 1)
    parts = [range(n * each, (n + 1) * each) for n in range(BOOKS)]
    books = [workbook(part) for part in parts]
    folder.settled()
    before = Row.objects.count()
    result = turns.in_turns(
        f"bring in {each} households, per act",
        [lambda content=content: side.bring(content) for content in books],
        [lambda part=part: side.bare.write(part) for part in parts],
    )
    if Row.objects.count() - before != BOOKS * each * ACTS:
        raise RuntimeError("not as many acts as the peer's")
    return [turns.Result(result.name, result.ours / (each * ACTS), result.peer / (each * ACTS))]


if __name__ == "__main__":
    asked = turns.arguments(__doc__, 3000, "households")
    turns.report(measure(asked.count), as_json=asked.json)
