"""A key's course, as the test folder of a procedure holds it."""

from __future__ import annotations

from datetime import date

from zhunsheng.matters.keys.acts import Door, Lent, Returned
from zhunsheng.matters.keys.procedure import PROCEDURE

from zhunsheng.kernel.engine import file_of, stage_of
from zhunsheng.kernel.file import Entry

LENT = Lent(door=Door.ARCHIVE, label="A-7", borrower="示例甲", until=date(2026, 3, 9))


def test_a_key_goes_out_and_comes_back() -> None:
    acts = ((LENT, date(2026, 3, 2)), (Returned(whole=True), date(2026, 3, 6)))
    entries = [
        Entry(seq=n, matter="m", procedure="keys", kind=act.KIND, act=act, happened_on=day)
        for n, (act, day) in enumerate(acts)
    ]
    assert stage_of(PROCEDURE, file_of(PROCEDURE, "m", entries[:1]).entries) == "out"
    assert stage_of(PROCEDURE, file_of(PROCEDURE, "m", entries).entries) == "back"
