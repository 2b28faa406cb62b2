"""What a project made known to everybody: the announcements the law wants, in the name they were made in.

The survey, the first appraisals, the compensation of each household and whatever is decided about one household are
made known inside the area only (590号令 15、29) and are therefore none of these, however far somebody put them up.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.engine import until
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Notice, View
from zhunsheng.kernel.results import Public
from zhunsheng.matters.compensation_plans import facts
from zhunsheng.matters.compensation_plans.acts import FedBack, Published, Scoped
from zhunsheng.matters.compensation_plans.deciding import Announced, Stopped
from zhunsheng.matters.compensation_plans.land import LandAnnounced, LandPublished, Prenoticed
from zhunsheng.matters.compensation_plans.register import title
from zhunsheng.matters.reviews.standing import standing

Lines = tuple[tuple[str, str], ...]
PRENOTICE = "td.prenotice"


def notices(view: View) -> tuple[Notice, ...]:
    """Every announcement on file, oldest first."""
    made = (_notice(view, entry) for entry in view.file.entries if type(entry.act) in _TOLD)
    return tuple(notice for notice in made if notice is not None)


def _notice(view: View, entry: AnyEntry) -> Notice | None:
    kind, words, paper = _TOLD[type(entry.act)]
    body = paper(entry.act)
    if body is None:
        return None
    period = facts.COMMENT_PERIODS.get(type(entry.act), PRENOTICE if isinstance(entry.act, Prenoticed) else "")
    return Notice(
        seq=entry.seq,
        kind=kind,
        title=f"{title(view.file)}{words}",
        on=entry.happened_on,
        by=entry.act.in_name_of.label,
        body=body,
        reviewed_on=_passed_on(view, body, entry.happened_on),
        until=facts.last_day_of(entry, period) if period else None,
        period=period,
        lines=_lines(entry.act),
    )


def _passed_on(view: View, body: Doc, day: date) -> date | None:
    """The day the review of exactly this body passed, as it stood when it was made known."""
    then = [until(file, day) for file in facts.reviews(view)]
    stood = [standing(file) for file in then if file.entries]
    return next((each.since for each in stood if each.digest == body.digest), None)


def _lines(act: Act) -> Lines:
    """What the announcement says beside its paper: places, ways to speak up, what was changed, remedies."""
    found = [(label, _words(getattr(act, name))) for name, label in _SAID if hasattr(act, name)]
    return tuple((label, words) for label, words in found if words)


def _words(value: Any) -> str:
    return "、".join(value) if isinstance(value, tuple) else str(value or "")


_SAID = (
    ("places", "公布的地点、网站"),
    ("town", "乡(镇)、街道张贴地点"),
    ("village", "村张贴地点"),
    ("group", "村民小组张贴地点"),
    ("channels", "提意见的途径"),
    ("registration", "办理补偿登记的方式和期限"),
    ("objections", "异议反馈渠道"),
    ("summary", "征求意见情况"),
    ("changes", "根据意见修改的情况"),
    ("remedies", "救济告知"),
)
"""Fields of announcements that are told with them; none is personal."""

_TOLD: dict[type[Act], tuple[Public, str, Callable[[Any], Doc | None]]] = {
    Scoped: (Public.ANNOUNCEMENT, "房屋征收范围公告", lambda act: act.notice),
    Published: (Public.COMMENT, "征收补偿方案(征求意见稿)", lambda act: act.body),
    FedBack: (Public.FEEDBACK, "征收补偿方案征求意见和修改情况", lambda act: act.notice),
    Announced: (Public.ANNOUNCEMENT, "房屋征收决定公告", lambda act: act.body),
    Prenoticed: (Public.ANNOUNCEMENT, "征收土地预公告", lambda act: act.notice),
    LandPublished: (Public.COMMENT, "征地补偿安置方案公告", lambda act: act.body),
    LandAnnounced: (Public.ANNOUNCEMENT, "征收土地公告", lambda act: act.notice),
    Stopped: (Public.ANNOUNCEMENT, "终止公告", lambda act: act.notice),
}
