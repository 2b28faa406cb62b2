"""Acts every procedure shares, put into the scripts of open petitions: two are linked, one is followed up by number."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.record import Linked, Supervised
from zhunsheng.sample.script import Do, Office, Script

LINKED = {"催办过渡费发放": ("要求解释产权证进度", "同一片区的两件来信,一并核实(示例)")}
"""The subject of a petition: the subject of the one it is linked with, and why."""

FOLLOWED_UP = "要求补签安置协议"
ANSWER_IN = 2


def also(office: Office, script: Script, subject: str, earlier: dict[str, str], today: date) -> Script:
    """The script, with what is done besides on the day its matter was opened."""
    return _after_first(script, lambda opened: _besides(office, opened, subject, earlier, today))


def _besides(office: Office, opened: AnyEntry, subject: str, earlier: dict[str, str], today: date) -> Script:
    day = opened.happened_on
    if subject in LINKED:
        other, reason = LINKED[subject]
        yield Do("jingban", day, Linked(others=(earlier[other],), reason=reason), opened.matter)
    if subject == FOLLOWED_UP:
        sheet = Supervised(
            number=f"示督〔{today.year}〕1号",
            to=(office.who("jingban"),),
            text="示例事由:请说明审查进度。",
            due=office.after(today, ANSWER_IN),
        )
        yield Do("mishu", day, sheet, opened.matter)


def _after_first(script: Script, more: Callable[[AnyEntry], Script]) -> Script:
    entry = yield next(script)
    yield from more(entry)
    while True:
        try:
            following = script.send(entry)
        except StopIteration:
            return
        entry = yield following
