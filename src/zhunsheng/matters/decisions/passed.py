"""Whether a sitting passed exactly a text of a matter: what other procedures ask before they rely on it."""

from __future__ import annotations

from datetime import date

from zhunsheng.kernel.engine import until
from zhunsheng.kernel.file import File
from zhunsheng.matters.decisions import sitting
from zhunsheng.matters.decisions.acts import Signed
from zhunsheng.matters.decisions.words import Result


def passed_on(meeting: File | None, matter: str, digest: str, day: date) -> date | None:
    """The day this sitting passed this text as an item of this matter, its minutes signed by ``day``."""
    return None if why_not(meeting, matter, digest, day) else max(_days(meeting, matter, digest, day))


def why_not(meeting: File | None, matter: str, digest: str, day: date) -> str:
    """Why the sitting did not pass this text of this matter by ``day``; empty where it did."""
    if meeting is None or meeting.procedure != "decisions":
        return "没有这次会议"
    if not until(meeting, day).has(Signed):
        return "会议纪要还没有审签"
    return "" if _days(meeting, matter, digest, day) else "这次会议没有就本项目的这一版正文通过的议题"


def _days(meeting: File | None, matter: str, digest: str, day: date) -> list[date]:
    return [
        item.resolved.happened_on
        for item in (sitting.items(until(meeting, day)) if meeting is not None else ())
        if item.resolved is not None
        and item.resolved.act.result is Result.PASSED
        and item.act.text is not None
        and item.act.text.digest == digest
        and matter in item.act.matters
    ]
